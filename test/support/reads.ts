import type { Db } from '../../src/records/tables.ts';

/** What one person was shown of others by their names, as the audit trail has it: the word or file, and how many people stood in it. */
export async function readsOf(db: Db, reader: number): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['detail', 'people'])
    .where('action', '=', 'directory.read')
    .where('actor', '=', reader)
    .orderBy('id')
    .execute();
  return rows.map(({ detail, people }) => `${(detail as { what: string }).what} ${people.length}`);
}
