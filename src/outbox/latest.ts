/** What we last wrote to a person by ourselves. */
import type { Db } from '../records/tables.ts';

/** Its kind and arguments, and when it was sent. A sentence that quotes nothing and names nothing is mostly about it. */
export async function latestTo(
  db: Db,
  person: number,
): Promise<{ kind: string; args: Record<string, unknown>; at: number } | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(['kind', 'args', 'sent_at'])
    .where('person', '=', person)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .orderBy('sent_at', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { kind: row.kind, args: row.args, at: row.sent_at?.getTime() ?? 0 };
}
