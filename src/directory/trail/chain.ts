/** Checks the chains of the audit trail: whether every row is still what was written, and none is missing. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../records/tables.ts';

export interface Chain {
  kabupaten: string;
  rows: number;
  /** Rows that had expired and were removed. */
  removed: number;
  /** The hash of the last row. Whoever keeps it elsewhere can prove later that nothing before it was changed. */
  head: string;
  /** Where the chain breaks. `row`: the first id that does not fit; absent: the end of the chain is missing. */
  broken?: { why: 'changed' | 'missing' | 'cut' | 'outside'; row?: number };
}

/** Each chain, checked from its beginning to its end. */
export async function* verifyChains(db: Db): AsyncGenerator<Chain> {
  const { rows } = await sql<{ kabupaten: string }>`
    select kabupaten from kabar.audit_head union select distinct kabupaten from kabar.audit order by 1`.execute(db);
  for (const { kabupaten } of rows) yield await verifyChain(db, kabupaten);
}

const partSize = 2000;

async function verifyChain(db: Db, kabupaten: string): Promise<Chain> {
  const removed = await removedOf(db, kabupaten);
  let { seq, hash } = removed;
  const chain = (broken?: Chain['broken']): Chain => ({
    kabupaten,
    rows: seq - removed.seq,
    removed: removed.seq,
    head: hash,
    ...((broken ?? removed.broken) && { broken: removed.broken ?? broken }),
  });
  for (;;) {
    const part = await rowsAfter(db, kabupaten, seq);
    for (const row of part) {
      if (row.seq !== seq + 1) return chain({ why: 'missing', row: row.id });
      if (row.prev !== hash || hashOf(row) !== row.hash) return chain({ why: 'changed', row: row.id });
      seq = row.seq;
      hash = row.hash;
    }
    if (part.length < partSize) return chain(await endOf(db, kabupaten, { seq, hash }));
  }
}

/** The last row must be the one that the head names, and no row may stand outside of the chain. */
async function endOf(db: Db, kabupaten: string, last: { seq: number; hash: string }): Promise<Chain['broken']> {
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('kabupaten', '=', kabupaten)
    .executeTakeFirst();
  // A row that was added meanwhile is checked the next time.
  if (!head || head.seq < last.seq || (head.seq === last.seq && head.hash !== last.hash)) return { why: 'cut' };
  if (head.seq > last.seq && (await rowsAfter(db, kabupaten, last.seq)).length === 0) return { why: 'cut' };
  const outside = await db
    .selectFrom('audit')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('hash', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return outside && { why: 'outside', row: outside.id };
}

/** Where the chain goes on behind what had expired. */
async function removedOf(db: Db, kabupaten: string) {
  const segments = await db
    .selectFrom('audit_segment')
    .select(['first_seq', 'last_seq', 'hash'])
    .where('kabupaten', '=', kabupaten)
    .orderBy('last_seq')
    .execute();
  const gap = segments.some(({ first_seq }, at) => first_seq !== (segments[at - 1]?.last_seq ?? 0) + 1);
  const broken: Chain['broken'] = gap ? { why: 'missing' } : undefined;
  return { seq: segments.at(-1)?.last_seq ?? 0, hash: segments.at(-1)?.hash ?? '', broken };
}

interface Row {
  id: number;
  seq: number;
  prev: string;
  hash: string;
  /** Every field as the text that was hashed, in its order. */
  fields: (string | null)[];
}

async function rowsAfter(db: Db, kabupaten: string, seq: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, seq, prev, hash, array[
      prev, kabupaten, seq::text, id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor::text,
      action, subject, area, array_to_string(people, ','), detail::text, sealed_for::text, sealed
    ] as fields
    from kabar.audit where kabupaten = ${kabupaten} and seq > ${seq} order by seq limit ${partSize}`.execute(db);
  return rows;
}

/** As `audit_canonical` in migrations/017-audit.ts. It is worked out here once more, because a check must not ask what it checks. */
function hashOf({ fields }: Row): string {
  const canonical = fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',');
  return createHash('sha256').update(canonical).digest('hex');
}
