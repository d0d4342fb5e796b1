/** Baileys changes the Signal keys in transactions that live in an AsyncLocalStorage. Code that is set off inside a transaction counts as part
 *  of it, however much later it runs, and loses what it writes to the keys after the commit. So nothing of ours runs inside one. And one
 *  transaction ends before the next begins: two that read the same session would each undo the other's step. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaileysEventMap, BinaryNode, SignalKeyStoreWithTransaction, WASocket } from '@whiskeysockets/baileys';

/** Calls a function in the context in which this file was loaded: in no transaction, whoever asks. */
export const outside: <Args extends unknown[], R>(call: (...args: Args) => R, ...args: Args) => R =
  AsyncLocalStorage.snapshot();

type Listeners = ((about: never) => void)[];
const heard = new WeakMap<WASocket['ev'], Map<string, Listeners>>();

/** The only way to listen to a socket, because Baileys emits many events inside a transaction. All of our parts share one listener: Node takes
 *  more than ten for a leak. */
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

/** Puts `instead` in the place of Baileys' own listener. To be called before anybody else listens; `theirs` ends when Baileys is done with it. */
export function hearInstead(
  { ws }: WASocket,
  kind: string,
  instead: (stanza: BinaryNode, theirs: () => Promise<void>) => void,
): void {
  const listeners = ws.listeners(kind) as ((stanza: BinaryNode) => unknown)[];
  ws.removeAllListeners(kind);
  ws.on(kind, (stanza: BinaryNode) =>
    outside(instead, stanza, async () => {
      for (const listener of listeners) await listener(stanza);
    }),
  );
}

/** The turn in which the current code runs, and whether that turn is over. */
const turns = new AsyncLocalStorage<{ over: boolean }>();
/** The current code was set off inside a transaction that has ended meanwhile. */
const isLate = () => turns.getStore()?.over === true;

/** Runs the transactions of these keys one after the other, whatever each is about. Baileys locks by name, but sending locks our own name
 *  and decrypting locks the sender's, while both advance the session between the two; and libsignal has a queue for each address, whose jobs
 *  run in the context of the first. Writes without a transaction wait for their turn too. A write that Baileys sets off inside a transaction
 *  and forgets, such as the token that lets us write to a person, gets a turn of its own when that transaction is over.
 *
 *  Returns `step`, which runs work whose writes are stored when it resolves, also in a transaction that goes on. Sending is one transaction
 *  to its end. Without steps a message would leave before the keys that sealed it are stored, and after a crash they would seal another. */
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
  // Only the owner of the turn takes a step, so nobody else waits for the lock of the step.
  return (work) => turn(work, isInside() ? 'step' : 'turn');
}
