/** Baileys changes the Signal keys in transactions that live in an AsyncLocalStorage: whatever is set off inside one, however much later
 *  it runs, is taken for a part of it, and what it writes to the keys after the commit is lost. So nothing of ours runs inside one, and
 *  one transaction has ended before the next begins: two that read the same session would each undo the other's step. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaileysEventMap, BinaryNode, SignalKeyStoreWithTransaction, WASocket } from '@whiskeysockets/baileys';

/** Calls a function in the context in which this file was loaded: in no transaction, whoever asks. */
export const outside: <Args extends unknown[], R>(call: (...args: Args) => R, ...args: Args) => R =
  AsyncLocalStorage.snapshot();

type Listeners = ((about: never) => void)[];
const heard = new WeakMap<WASocket['ev'], Map<string, Listeners>>();

/** The only way to listen to a socket: Baileys tells of much while it is inside a transaction. However many of our parts listen, to Baileys
 *  they are one: Node takes more than ten for a leak. */
export function hear<Event extends keyof BaileysEventMap>(
  { ev }: WASocket,
  event: Event,
  listener: (about: BaileysEventMap[Event]) => void,
): void {
  const events = heard.get(ev) ?? new Map<string, Listeners>();
  heard.set(ev, events);
  const listeners = events.get(event);
  if (listeners) return void listeners.push(listener);
  const all = [listener];
  events.set(event, all);
  ev.on(event, (about) => {
    for (const one of all) outside(one, about);
  });
}

/** The same for the stanzas of one kind, such as `CB:ack,class:message`. */
export function hearStanzas({ ws }: WASocket, kind: string, listener: (stanza: BinaryNode) => void): void {
  ws.on(kind, (stanza: BinaryNode) => outside(listener, stanza));
}

/** In whose turn somebody runs, and whether it is over. */
const turns = new AsyncLocalStorage<{ over: boolean }>();
/** Set off inside a transaction that has ended meanwhile. */
const isLate = () => turns.getStore()?.over === true;

/** Has one transaction of these keys after the other, whatever each is about. Baileys keeps them apart by a name, but sending bears our
 *  own name and opening the other side's, while both turn the session of the two; and libsignal has a queue for each address, whose jobs run
 *  in the context of the first. What it writes without a transaction waits too, and what
 *  it sets off inside one and forgets, such as the token that lets us write to a person, gets a turn of its own when that one is over.
 *  Answers a step: work that is written down when it resolves, also as a part of a transaction that goes on. Sending is one transaction
 *  to its end; without steps a message would leave before the keys that sealed it are stored, and after a crash they would seal another. */
export function takeTurns(keys: SignalKeyStoreWithTransaction): <T>(work: () => Promise<T>) => Promise<T> {
  const { transaction, get, set, isInTransaction } = keys;

  const turn = <T>(work: () => Promise<T>, lock: 'turn' | 'step'): Promise<T> => {
    const mine = { over: false };
    const done = () => {
      mine.over = true;
    };
    return outside(() => transaction(() => turns.run(mine, () => work().finally(done)), lock));
  };
  const isInside = () => isInTransaction() && !isLate();

  keys.isInTransaction = isInside;
  keys.transaction = (work) => (isInside() ? transaction(work, 'turn') : turn(work, 'turn'));
  keys.get = (type, ids) => (isLate() ? outside(() => get(type, ids)) : get(type, ids));
  keys.set = async (data) => (isInside() ? set(data) : turn(async () => set(data), 'turn'));
  // Only who has the turn takes a step, so nobody else waits for its lock.
  return (work) => turn(work, isInside() ? 'step' : 'turn');
}
