/** Deletes what has been kept as long as its line in retention.ts says. */
import { sql } from 'kysely';
import { lines } from '../retention.ts';
import type { End } from '../retention-line.ts';
import type { Database, Db } from './tables.ts';

/** So many rows in a statement: none of them holds locks for long. */
const atATime = 2000;

/** One call ends everything whose time is over at `now` (milliseconds); calls of several processes do no harm. */
export async function sweep(db: Db, now: number): Promise<void> {
  const failed: unknown[] = [];
  for (const [table, { ends }] of Object.entries(lines)) {
    if (!Array.isArray(ends)) continue;
    for (const end of ends as End[])
      await endRows(db, table as keyof Database, end, now).catch((error: unknown) => failed.push(error));
  }
  // One table in trouble holds up no other.
  if (failed.length > 0) throw failed[0];
}

async function endRows(db: Db, table: keyof Database, { after, since, when, blank }: End, now: number): Promise<void> {
  const rows = sql.table(`kabar.${table}`);
  const over = sql`array(
    select ctid from ${rows} where (${sql.raw(since)}) < ${new Date(now - after)} and (${sql.raw(when ?? 'true')}) limit ${atATime}
  )`;
  const step = blank
    ? sql`update ${rows} set ${sql.raw(blank)} where ctid = any(${over})`
    : sql`delete from ${rows} where ctid = any(${over})`;
  for (;;) {
    const { numAffectedRows = 0n } = await step.execute(db);
    if (numAffectedRows < atATime) return;
  }
}
