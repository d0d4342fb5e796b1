/** Reports as rows. Every filing adds a version. The newest one counts, and the older ones stay as the history. */
import type { Answers } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { writeSoon } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';

export interface Filed {
  version: number;
  receipt: string;
  answers: Answers;
  filedAt: Date;
}

interface Which {
  kabupaten: string;
  posyandu: number;
  period: string;
  practice: boolean;
}

/** One month of one posyandu. */
export const reportOf = ({ id, area }: Pick<Place, 'id' | 'area'>, period: string, practice = false): Which => ({
  kabupaten: kabupatenOf(area),
  posyandu: id,
  period,
  practice,
});

/** Loads the version that counts, if the month was reported. */
export async function currentReport(db: Db, which: Which): Promise<Filed | undefined> {
  const row = await db
    .selectFrom('report')
    .select(['version', 'receipt', 'answers', 'filed_at'])
    .where('kabupaten', '=', which.kabupaten)
    .where('posyandu', '=', which.posyandu)
    .where('period', '=', which.period)
    .where('practice', '=', which.practice)
    .where('current', '=', true)
    .executeTakeFirst();
  return row && { version: row.version, receipt: row.receipt, answers: row.answers as Answers, filedAt: row.filed_at };
}

export interface Reported {
  posyandu: number;
  period: string;
  version: number;
  receipt: string;
  answers: Answers;
}

/** The version that counts of every report of the posyandu that lay in this desa/kelurahan in these months. */
export async function reportedIn(
  db: Db,
  area: string,
  { from, to }: { from: string; to: string },
): Promise<Reported[]> {
  const rows = await db
    .selectFrom('report')
    .select(['posyandu', 'period', 'version', 'receipt', 'answers'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('area', '=', area)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('practice', '=', false)
    .where('current', '=', true)
    .orderBy('period')
    .orderBy('posyandu')
    .execute();
  return rows.map((row) => ({ ...row, answers: row.answers as Answers }));
}

/** Stores the next version. The caller holds the month's draft, so nobody else stores one meanwhile. */
export async function storeReport(
  db: Db,
  which: Which,
  report: { answers: Answers; by: number | null; now: number },
): Promise<{ receipt: string; before: Filed | undefined }> {
  const before = await currentReport(db, which);
  const version = (before?.version ?? 0) + 1;
  const receipt = receiptNumber(which, version);
  if (before) await setAside(db, which);
  const row = {
    ...which,
    version,
    receipt,
    answers: JSON.stringify(report.answers),
    filed_by: report.by,
    filed_at: new Date(report.now),
    current: true,
  };
  await writeSoon(db, db.insertInto('report').values(row).compile());
  return { receipt, before };
}

/** The version that counted so far becomes history. */
async function setAside(db: Db, { kabupaten, posyandu, period, practice }: Which) {
  const update = db
    .updateTable('report')
    .set({ current: false })
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', '=', posyandu)
    .where('period', '=', period)
    .where('practice', '=', practice)
    .where('current', '=', true);
  await writeSoon(db, update.compile());
}

/** `LP-2610-0137-2`: month (yymm), number of the posyandu, version. Unique, and short enough to read out on the phone. Practice
 *  begins with `COBA` (a try), so that nobody takes it for a real one. */
export function receiptNumber(which: Omit<Which, 'kabupaten'>, version: number): string {
  const month = which.period.replace('-', '').slice(2);
  return [which.practice ? 'COBA' : 'LP', month, String(which.posyandu).padStart(4, '0'), version].join('-');
}
