/** A recap's areas with their names, and the posyandu that are missing in it. */
import { type ExpressionBuilder, sql } from 'kysely';
import { below } from '../../directory/people/rights.ts';
import type { Database, Db } from '../../records/tables.ts';
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

type Where = ExpressionBuilder<Database, 'posyandu'>;
const counted = (areas: readonly string[], period: string) => (where: Where) =>
  where.and([below(where, 'posyandu.area', areas), stillOpen(where, period)]);

/** A report lies in the kabupaten of its posyandu. Naming the kabupaten here would be quicker on a server, but a hundred times slower on
 *  PGlite: it keeps no statistics, expects one row and then walks through all of them for each posyandu. */
const inKabupaten = sql<boolean>`report.kabupaten = left(posyandu.area, 5)`;

/** A posyandu that closed during or after the month still owed its report. */
const stillOpen = (where: Where, period: string) =>
  where.or([
    where('posyandu.closed_at', 'is', null),
    where('posyandu.closed_at', '>=', new Date(`${period}-01T00:00:00Z`)),
  ]);

/** Posyandu without a report, by area and name; `limit` at most. */
export async function missing(db: Db, areas: readonly string[], period: string, limit: number) {
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName'])
    .where(counted(areas, period) as never)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('report')
            .select('report.posyandu')
            .where(inKabupaten)
            .whereRef('report.posyandu', '=', 'posyandu.id')
            .where('report.period', '=', period)
            .where('report.practice', '=', false)
            .where('report.current', '=', true),
        ),
      ),
    )
    .orderBy('posyandu.area')
    .orderBy('posyandu.name')
    .limit(limit)
    .execute();
}

/** The posyandu of one desa/kelurahan, as many as one message can offer. */
export async function posyanduIn(db: Db, area: string, period: string) {
  return db
    .selectFrom('posyandu')
    .select(['posyandu.id', 'posyandu.name'])
    .where('posyandu.area', '=', area)
    .where((where) => stillOpen(where, period))
    .orderBy('posyandu.name')
    .limit(60)
    .execute();
}

export async function areaNames(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
