/** What of the audit trail has expired. The owner of the tables removes it in one piece from the beginning of a chain, and keeps the hash of
 *  the last row, so that the rest can still be checked. */
import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';

/** Five years: as long as a financial audit or a court may ask back. */
const keptMs = 5 * 365.25 * dayMs;

/** How many rows were removed. 0 too where this database user may not remove any. */
export async function pruneTrail(db: Db, now: number): Promise<number> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('kabar.audit', 'delete') as may`.execute(db);
  if (!rows[0]?.may) return 0;
  const before = new Date(now - keptMs);
  const heads = await db.selectFrom('audit_head').select('kabupaten').orderBy('kabupaten').execute();
  let removed = 0;
  for (const { kabupaten } of heads) removed += await removeSegment(db, kabupaten, before, now);
  return removed;
}

/** Rows are removed up to the first that has not expired, even where one behind it has. */
async function removeSegment(db: Db, kabupaten: string, before: Date, now: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ first: number | null; last: number; from: Date; to: Date }>`
      select min(seq) as first, max(seq) as last, min(at) as from, max(at) as to from kabar.audit
      where kabupaten = ${kabupaten} and seq < coalesce(
        (select min(seq) from kabar.audit where kabupaten = ${kabupaten} and at >= ${before}),
        (select seq + 1 from kabar.audit_head where kabupaten = ${kabupaten})
      )`.execute(tx);
    const [part] = rows;
    if (!part || part.first === null) return 0;
    const { hash } = await tx
      .selectFrom('audit')
      .select('hash')
      .where('kabupaten', '=', kabupaten)
      .where('seq', '=', part.last)
      .executeTakeFirstOrThrow();
    const range = { first_seq: part.first, last_seq: part.last, from_at: part.from, to_at: part.to };
    await tx
      .insertInto('audit_segment')
      .values({ kabupaten, hash: hash!, ...range, removed_at: new Date(now) })
      .execute();
    const { numDeletedRows } = await tx
      .deleteFrom('audit')
      .where('kabupaten', '=', kabupaten)
      .where('seq', '<=', part.last)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });
}
