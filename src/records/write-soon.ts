import type { CompiledQuery } from 'kysely';
import type { Db } from './tables.ts';

const soon = new WeakSet<CompiledQuery>();

/** Writes something in a transaction whose answer nobody needs. On a server it leaves in one write with the next statement, or with
 *  COMMIT; where it fails, that one fails. */
export async function writeSoon(db: Db, query: CompiledQuery): Promise<void> {
  soon.add(query);
  await db.executeQuery(query);
}

export const mayWait = (query: CompiledQuery): boolean => soon.has(query);
