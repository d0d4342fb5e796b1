/** Baileys changes the Signal keys in transactions that live in an AsyncLocalStorage: whatever is set off inside one, however much later
 *  it runs, is taken for a part of it, and what it writes to the keys after the commit is lost. So nothing of ours runs inside one, and
 *  one transaction has ended before the next begins: two that read the same session would each undo the other's step. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaileysEventMap, BinaryNode, SignalKeyStoreWithTransaction, WASocket } from '@whiskeysockets/baileys';

/** Calls a function in the context in which this file was loaded: in no transaction, whoever asks. */
export const outside: <Args extends unknown[], R>(call: (...args: Args) => R, ...args: Args) => R =
  AsyncLocalStorage.snapshot();

/** The only way to listen to a socket: Baileys tells of much while it is inside a transaction. */
export function hear<Event extends keyof BaileysEventMap>(
  { ev }: WASocket,
  event: Event,
  listener: (about: BaileysEventMap[Event]) => void,
): void {
  ev.on(event, (about) => outside(listener, about));
}

/** The same for the stanzas of one kind, such as `CB:ack,class:message`. */
export function hearStanzas({ ws }: WASocket, kind: string, listener: (stanza: BinaryNode) => void): void {
  ws.on(kind, (stanza: BinaryNode) => outside(listener, stanza));
}

/** Has one transaction of these keys after the other, whatever each is about. Baileys keeps them apart by a name, but sending bears our
 *  own name and opening the other side's, while both turn the session of the two. What it writes without a transaction waits too.
 *  Answers a step: work that is written down when it resolves, also as a part of a transaction that goes on. Sending is one transaction
 *  to its end; without steps a message would leave before the keys that sealed it are stored, and after a crash they would seal another. */
export function takeTurns(keys: SignalKeyStoreWithTransaction): <T>(work: () => Promise<T>) => Promise<T> {
  const { transaction, set } = keys;
  keys.transaction = (work) => transaction(work, 'turn');
  keys.set = async (data) => (keys.isInTransaction() ? set(data) : keys.transaction(async () => set(data), 'turn'));
  // Only who has the turn takes a step, so nobody else waits for its lock.
  return (work) => (keys.isInTransaction() ? outside(() => transaction(work, 'step')) : transaction(work, 'turn'));
}
