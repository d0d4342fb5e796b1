/** A recap's areas with their names, and the posyandu that are missing in it. */
import { sql } from 'kysely';
import { wholeCountry } from '../../directory/areas/areas.ts';
import { below } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { skdnNames } from '../base/indicators.ts';
import { type AreaSums, type CodeParts, sumsOf } from './sums.ts';

export type NamedSums = AreaSums & { name: string };

/** One row for each area of `parts` parts inside `areas` that has a posyandu or a report in the month, by code. */
export async function recapRows(
  db: Db,
  areas: readonly string[],
  period: string,
  parts: CodeParts,
): Promise<NamedSums[]> {
  const rows = await sumsOf(db, areas, { from: period, to: period }, parts, skdnNames);
  const codes = rows.map((row) => row.code);
  const names = await areaNames(db, codes);
  return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
}

/** SQL: this row of `posyandu_place` is where the posyandu lay in the month. One that was not there yet, or no more, has none. */
const inMonth = (period: string) =>
  sql<boolean>`posyandu_place.from_period <= ${period} and (posyandu_place.until_period is null or posyandu_place.until_period > ${period})`;

const placesIn = (db: Db, areas: readonly string[], period: string) =>
  db
    .selectFrom('posyandu_place')
    .innerJoin('posyandu', 'posyandu.id', 'posyandu_place.posyandu')
    .where(inMonth(period))
    .$if(!areas.includes(wholeCountry), (query) => query.where((is) => below(is, 'posyandu_place.area', areas)));

/** Posyandu without a report, by area and name; `limit` at most. Who has reported is read at once, under the kabupaten in which the posyandu lie
 *  today: a database without statistics, which expects one row, would walk through all of them for each posyandu. */
export async function missing(db: Db, areas: readonly string[], period: string, limit: number) {
  return db
    .with(
      (cte) => cte('here').materialized(),
      () =>
        placesIn(db, areas, period)
          .innerJoin('area', 'area.code', 'posyandu_place.area')
          .select(['posyandu.id', 'posyandu.name', 'posyandu_place.area', 'area.name as areaName'])
          .select(sql<string>`left(posyandu.area, 5)`.as('kabupaten')),
    )
    .selectFrom('here')
    .select(['id', 'name', 'area', 'areaName'])
    .where('id', 'not in', (is) =>
      is
        .selectFrom('report')
        .select('report.posyandu')
        .where('report.kabupaten', 'in', is.selectFrom('here').select('here.kabupaten').distinct())
        .where('report.period', '=', period)
        .where('report.practice', '=', false)
        .where('report.current', '=', true),
    )
    .orderBy('area')
    .orderBy('name')
    .limit(limit)
    .execute();
}

/** The posyandu of one desa/kelurahan, as many as one message can offer. */
export async function posyanduIn(db: Db, area: string, period: string) {
  return placesIn(db, [area], period)
    .select(['posyandu.id', 'posyandu.name'])
    .orderBy('posyandu.name')
    .limit(60)
    .execute();
}

export async function areaNames(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
