/** Posyandu that have said nothing for two closed months, and those that are about to lose their level. */
import type { Answers } from '../../conversation/run.ts';
import type { Db } from '../../records/tables.ts';
import { monthBefore } from '../../texts/month-names.ts';
import { skdn } from '../base/indicators.ts';
import { missing } from '../rollup/recap-rows.ts';
import { sumsOf } from '../rollup/sums.ts';
import { levelRules } from './rules.ts';
import { type MonthTold, type Risk, risksOf } from './standing.ts';

export interface Silent {
  id: number;
  name: string;
  area: string;
  areaName: string;
  /** The last month that it reported; undefined: none. */
  last: string | undefined;
}

/** More than any kabupaten has. */
const all = 100_000;

/** Without a report of the month and of the one before it, although others of their kabupaten reported both: the program was in use. */
export async function silentIn(db: Db, kabupaten: string, period: string): Promise<Silent[]> {
  const earlier = monthBefore(period);
  const sums = await sumsOf(db, [kabupaten], { from: earlier, to: period }, 2, []);
  if (sums.filter(({ reported }) => reported > 0).length < 2) return [];
  const before = new Set((await missing(db, [kabupaten], earlier, all)).map(({ id }) => id));
  const both = (await missing(db, [kabupaten], period, all)).filter(({ id }) => before.has(id));
  const last = await lastMonths(
    db,
    kabupaten,
    both.map(({ id }) => id),
    period,
  );
  return both.map((row) => ({ ...row, last: last.get(row.id) }));
}

async function lastMonths(db: Db, kabupaten: string, posyandu: number[], until: string): Promise<Map<number, string>> {
  if (posyandu.length === 0) return new Map();
  const rows = await db
    .selectFrom('report')
    .select((select) => ['posyandu', select.fn.max('period').as('period')])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', 'in', posyandu)
    .where('period', '<=', until)
    .where('practice', '=', false)
    .where('current', '=', true)
    .groupBy('posyandu')
    .execute();
  return new Map(rows.map(({ posyandu: id, period }) => [id, period]));
}

export interface AtRisk {
  id: number;
  name: string;
  area: string;
  areaName: string;
  risks: Risk[];
}

/** What the closed month has changed for the worse, in the kabupaten. */
export async function atRiskIn(db: Db, kabupaten: string, period: string): Promise<AtRisk[]> {
  const places = await db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName'])
    .where('posyandu.area', 'like', `${kabupaten}.%`)
    .where('posyandu.closed_at', 'is', null)
    .where('posyandu.kind', '=', 'posyandu')
    .orderBy('posyandu.area')
    .orderBy('posyandu.name')
    .execute();
  const told = await yearsOf(db, kabupaten, period);
  const year = Number(period.slice(0, 4));
  const rules = levelRules().filter(({ from }) => from <= year);
  return places.flatMap((place) => {
    const months = monthsTold(told.get(place.id) ?? new Map(), period);
    const risks = rules.flatMap((one) => risksOf(one, months));
    return risks.length > 0 ? [{ ...place, risks }] : [];
  });
}

/** The figures of a year up to a month, by posyandu and month. */
export async function yearsOf(db: Db, kabupaten: string, period: string, posyandu?: number) {
  const rows = await db
    .selectFrom('report')
    .select(['posyandu', 'period', 'answers'])
    .where('kabupaten', '=', kabupaten)
    .where('period', '>=', `${period.slice(0, 4)}-01`)
    .where('period', '<=', period)
    .where('practice', '=', false)
    .where('current', '=', true)
    .$if(posyandu !== undefined, (query) => query.where('posyandu', '=', posyandu!))
    .execute();
  const groups = Map.groupBy(rows, (row) => row.posyandu);
  return new Map(
    [...groups].map(([id, group]) => [id, new Map(group.map((row) => [row.period, row.answers as Answers]))]),
  );
}

/** From the first month of the year that was reported; what lies before it, the program does not know. */
export function monthsTold(told: ReadonlyMap<string, Answers>, until: string): MonthTold[] {
  const [first] = [...told.keys()].sort();
  const months: MonthTold[] = [];
  for (let period = first ?? `${until}x`; period <= until; period = next(period)) {
    const answers = told.get(period);
    const kader = answers && typeof answers.kader === 'number' ? { kader: answers.kader } : {};
    months.push({ period, figures: answers && { ...skdn(answers), ...kader } });
  }
  return months;
}

const next = (period: string) => Temporal.PlainYearMonth.from(period).add({ months: 1 }).toString();
