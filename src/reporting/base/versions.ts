/** Reports as rows. Every filing adds a version. The newest one counts, and the older ones stay as the history. */
import { type Selectable, sql } from 'kysely';
import type { Answers } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { writeSoon } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';
import { sameFigures } from './changed.ts';
import { writeStep } from './steps.ts';

export type ReportState = Selectable<Database['report']>['state'];

export interface Filed {
  version: number;
  receipt: string;
  answers: Answers;
  filedAt: Date;
  filedBy: number | null;
  state: ReportState;
  verifiedAt: Date | null;
  verifiedBy: number | null;
  timely: boolean;
  /** Told from the posyandu's paper by whoever looks after it. */
  paper: boolean;
}

export interface Which {
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
    .select(reportColumns)
    .where('kabupaten', '=', which.kabupaten)
    .where('posyandu', '=', which.posyandu)
    .where('period', '=', which.period)
    .where('practice', '=', which.practice)
    .where('current', '=', true)
    .executeTakeFirst();
  return row && filedOf(row);
}

export const reportColumns = [
  'version',
  'receipt',
  'answers',
  'filed_at',
  'filed_by',
  'state',
  'verified_at',
  'verified_by',
  'timely',
  'paper',
] as const;

type Row = Pick<Selectable<Database['report']>, (typeof reportColumns)[number]>;

export const filedOf = ({ answers, filed_at, filed_by, verified_at, verified_by, ...row }: Row): Filed => ({
  ...row,
  answers: answers as Answers,
  filedAt: filed_at,
  filedBy: filed_by,
  verifiedAt: verified_at,
  verifiedBy: verified_by,
});

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
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .select(['report.posyandu', 'report.period', 'report.version', 'report.receipt', 'report.answers'])
    // It may lie elsewhere by now; its reports are kept under the kabupaten of today.
    .where(sql<boolean>`report.kabupaten = left(posyandu.area, 5)`)
    .where('posyandu.id', 'in', (is) =>
      is.selectFrom('posyandu_place').select('posyandu_place.posyandu').where('posyandu_place.area', '=', area),
    )
    .where('report.area', '=', area)
    .where('report.period', '>=', from)
    .where('report.period', '<=', to)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .orderBy('report.period')
    .orderBy('report.posyandu')
    .execute();
  return rows.map((row) => ({ ...row, answers: row.answers as Answers }));
}

interface Stored {
  answers: Answers;
  by: number | null;
  now: number;
  /** Did the month still stand open by the calendar? Of a first version. */
  timely?: boolean;
  paper?: boolean;
}

/** Stores the next version. The caller holds the month's draft, so nobody else stores one meanwhile. What was checked stays so only where no
 *  figure has changed. */
export async function storeReport(
  db: Db,
  which: Which,
  { answers, by, now, timely = true, paper = false }: Stored,
): Promise<{ receipt: string; before: Filed | undefined; state: ReportState }> {
  const before = await currentReport(db, which);
  const version = (before?.version ?? 0) + 1;
  const receipt = receiptNumber(which, version);
  if (before) await setAside(db, which);
  const checked = before?.verifiedAt && sameFigures(before.answers, answers) ? before : undefined;
  const state = before === undefined ? 'filed' : checked ? 'verified' : 'corrected';
  const row = {
    ...which,
    version,
    receipt,
    answers: JSON.stringify(answers),
    filed_by: by,
    filed_at: new Date(now),
    current: true,
    state: state as ReportState,
    verified_at: checked?.verifiedAt ?? null,
    verified_by: checked?.verifiedBy ?? null,
    timely: before?.timely ?? timely,
    paper,
  };
  await writeSoon(db, db.insertInto('report').values(row).compile());
  await writeStep(db, which, { version, step: before ? 'corrected' : 'filed', by, at: now });
  return { receipt, before, state };
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
