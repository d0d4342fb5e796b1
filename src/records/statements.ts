/** How statements become fewer or smaller: long lists in parts, one for many chats, one that waits for the next. */
import type { CompiledQuery } from 'kysely';
import type { Db } from './tables.ts';

/** A statement stays well below PostgreSQL's 65,535 parameters. */
const chunkSize = 1000;

export function* chunks<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += chunkSize) yield list.slice(from, from + chunkSize);
}

/** Makes one statement of what many chats ask for in the same round of the event loop: a write to the database costs more than the
 *  statement. Later questions are asked anew: nothing is remembered. */
export function inOneRound<K, V>(load: (keys: K[]) => Promise<Map<K, V>>): (key: K) => Promise<V | undefined> {
  let loading: Promise<Map<K, V>> | undefined;
  let keys = new Set<K>();

  async function loadAll() {
    await new Promise(setImmediate);
    const asked = [...keys];
    keys = new Set();
    loading = undefined;
    return load(asked);
  }

  return async (key) => {
    keys.add(key);
    loading ??= loadAll();
    return (await loading).get(key);
  };
}

const soon = new WeakSet<CompiledQuery>();

/** Writes something in a transaction whose answer nobody needs. On a server it leaves in one write with the next statement, or with
 *  COMMIT; where it fails, that one fails. */
export async function writeSoon(db: Db, query: CompiledQuery): Promise<void> {
  soon.add(query);
  await db.executeQuery(query);
}

export const mayWait = (query: CompiledQuery): boolean => soon.has(query);
