/** What a filing costs the database: the sums that are kept with it, beside the same rows without them. */
import { sql } from 'kysely';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Db } from '../../src/records/tables.ts';
import { storeReport } from '../../src/reporting/base/versions.ts';
import { month } from '../reporting/district.ts';
import { openTestRecords } from '../support/records.ts';

const writersAtOnce = 8;
const begin = Date.UTC(2026, 9, 5);

/** Lines to print. */
export async function benchFilings(posyandu: number): Promise<string[]> {
  const records = (await openTestRecords('postgres'))!;
  const { db } = records;
  try {
    await seedDemo(db, openSecrets('0123456789abcdef0123456789abcdef'), { now: () => begin });
    const with_ = [await file(db, posyandu, '2026-08'), await file(db, posyandu, '2026-08')];
    const atOnce = await file(db, posyandu, '2026-06', writersAtOnce);
    await sql`alter table kabar.report disable trigger user`.execute(db);
    await sql`alter table kabar.report alter column area set default '64.74.01.1001'`.execute(db);
    const without = [await file(db, posyandu, '2026-07'), await file(db, posyandu, '2026-07')];
    const withoutAtOnce = await file(db, posyandu, '2026-05', writersAtOnce);
    return [
      ...['first', 'corrected'].map(
        (what, n) => `a report ${what}: ${with_[n]!.toFixed(2)} ms with its sums, ${without[n]!.toFixed(2)} ms without`,
      ),
      `a report, ${writersAtOnce} writers at once in one kabupaten: ${atOnce.toFixed(2)} ms with its sums, ${withoutAtOnce.toFixed(2)} ms without`,
    ];
  } finally {
    await records.close();
  }
}

/** Milliseconds a report, each in a transaction of its own; so many at once, all in one kabupaten, whose row they share. */
async function file(db: Db, posyandu: number, period: string, writers = 1): Promise<number> {
  const started = performance.now();
  const each = async (first: number) => {
    for (let id = first; id <= posyandu; id += writers) await one(db, id, period);
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => each(n + 1)));
  return (performance.now() - started) / posyandu;
}

const one = (db: Db, id: number, period: string) =>
  db
    .transaction()
    .execute((tx) =>
      storeReport(
        tx,
        { kabupaten: '64.74', posyandu: id, period, practice: false },
        { answers: month({ S: 40 + (id % 9) }), by: null, now: begin },
      ),
    );
