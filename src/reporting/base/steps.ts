/** What became of a report, step by step: who did what with which version, and why. */
import { writeSoon } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';

/** One month of one posyandu. */
interface Which {
  kabupaten: string;
  posyandu: number;
  period: string;
  practice: boolean;
}

type StepName = Database['report_step']['step'];

interface Step {
  version: number;
  step: StepName;
  /** null: the program. */
  by: number | null;
  at: number;
  figure?: string | null;
  remark?: string | null;
}

/** Practice leaves no trace. */
export async function writeStep(db: Db, which: Which, { version, step, by, at, figure, remark }: Step): Promise<void> {
  if (which.practice) return;
  const { kabupaten, posyandu, period } = which;
  const row = { kabupaten, posyandu, period, version, step, by, at: new Date(at) };
  const why = { figure: figure ?? null, remark: remark ?? null };
  await writeSoon(
    db,
    db
      .insertInto('report_step')
      .values({ ...row, ...why })
      .compile(),
  );
}

/** The whole history of a month, the oldest first. */
export async function stepsOf(db: Db, { kabupaten, posyandu, period }: Which) {
  return db
    .selectFrom('report_step')
    .leftJoin('person', 'person.id', 'report_step.by')
    .select(['step', 'version', 'by', 'at', 'figure', 'remark', 'person.name'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', '=', posyandu)
    .where('period', '=', period)
    .orderBy('report_step.id')
    .execute();
}

/** What is asked of the kader: the newest return. undefined: nothing. */
export async function lastReturn(db: Db, which: Which) {
  return (await stepsOf(db, which)).findLast(({ step }) => step === 'returned');
}
