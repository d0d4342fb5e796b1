/** What we last wrote to a person by ourselves. */
import type { Db } from '../records/tables.ts';

/** Its kind and arguments. A sentence that quotes nothing and names nothing is mostly about it. */
export async function latestTo(
  db: Db,
  person: number,
): Promise<{ kind: string; args: Record<string, unknown> } | undefined> {
  return db
    .selectFrom('outbox')
    .select(['kind', 'args'])
    .where('person', '=', person)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .orderBy('sent_at', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
}
