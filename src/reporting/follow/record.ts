/** What a kader has reported in a year: for her own record, and for our thanks. */
import type { Answers } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';

export interface Reported {
  period: string;
  posyandu: string;
  weighed: number;
  timely: boolean;
  verified: boolean;
}

/** Each month of each posyandu that she told or corrected, by month. */
export async function reportedBy(db: Db, person: number, year: number): Promise<Reported[]> {
  const hers = await db
    .selectFrom('report')
    .select(['kabupaten', 'posyandu', 'period'])
    .distinct()
    .where('filed_by', '=', person)
    .where('practice', '=', false)
    .where('period', '>=', `${year}-01`)
    .where('period', '<=', `${year}-12`)
    .execute();
  if (hers.length === 0) return [];
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .select([
      'report.posyandu as id',
      'posyandu.name',
      'report.period',
      'report.answers',
      'report.timely',
      'report.verified_at',
    ])
    .where('report.kabupaten', 'in', [...new Set(hers.map(({ kabupaten }) => kabupaten))])
    .where('report.posyandu', 'in', [...new Set(hers.map(({ posyandu }) => posyandu))])
    .where('report.period', '>=', `${year}-01`)
    .where('report.period', '<=', `${year}-12`)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .orderBy('report.period')
    .orderBy('posyandu.name')
    .execute();
  const told = new Set(hers.map(({ posyandu, period }) => `${posyandu} ${period}`));
  return rows
    .filter(({ id, period }) => told.has(`${id} ${period}`))
    .map(({ name, period, answers, timely, verified_at }) => ({
      period,
      posyandu: name,
      weighed: weighedIn(answers as Answers),
      timely,
      verified: verified_at !== null,
    }));
}

const weighedIn = ({ D }: Answers) => (typeof D === 'number' ? D : 0);

/** The longest run of months without a gap, of those that are told in order; the last one of equally long ones. */
export function longestRun(periods: readonly string[]): { months: number; from: string; to: string } | undefined {
  const each = [...new Set(periods)].sort();
  let best: { months: number; from: string; to: string } | undefined;
  let from = each[0];
  for (const [at, period] of each.entries()) {
    const before = at > 0 ? each[at - 1] : undefined;
    if (before === undefined || next(before) !== period) from = period;
    const months =
      Temporal.PlainYearMonth.from(from!).until(Temporal.PlainYearMonth.from(period), { largestUnit: 'month' }).months +
      1;
    if (!best || months >= best.months) best = { months, from: from!, to: period };
  }
  return best;
}

const next = (period: string) => Temporal.PlainYearMonth.from(period).add({ months: 1 }).toString();
