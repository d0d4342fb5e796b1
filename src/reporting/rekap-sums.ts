/** Counts and sums for `rekap`. The database works them out, so that ten thousand posyandu never come into memory. */
import { type ExpressionBuilder, sql } from 'kysely';
import { below } from '../directory/people/rights.ts';
import type { Database, Db } from '../records/tables.ts';
import { type Skdn, skdnNames } from './indicators.ts';

/** An area in the recap: how many posyandu it has, how many of them have reported, and what they reported together. */
export interface AreaSums {
  /** Code of the area that the row stands for. */
  code: string;
  name: string;
  posyandu: number;
  reported: number;
  sums: Skdn;
}

/** Areas one level below: kabupaten/kota 2 parts, kecamatan 3, desa/kelurahan 4. */
export type CodeParts = 2 | 3 | 4;
/** The length of a code that is cut to so many parts: `64.74`, `64.74.01`, `64.74.01.1001`. */
const lengths: Record<CodeParts, number> = { 2: 5, 3: 8, 4: 13 };

type Where = ExpressionBuilder<Database, 'posyandu'>;
const counted = (areas: readonly string[], period: string) => (where: Where) =>
  where.and([below(where, 'posyandu.area', areas), stillOpen(where, period)]);

/** A report lies in the kabupaten of its posyandu. Naming the kabupaten here would be quicker on a server, but a hundred times slower on
 *  PGlite: it keeps no statistics, expects one row and then walks through all of them for each posyandu. */
const inKabupaten = sql<boolean>`report.kabupaten = left(posyandu.area, ${sql.lit(lengths[2])})`;

/** A posyandu that closed during or after the month still owed its report. */
const stillOpen = (where: Where, period: string) =>
  where.or([
    where('posyandu.closed_at', 'is', null),
    where('posyandu.closed_at', '>=', new Date(`${period}-01T00:00:00Z`)),
  ]);

/** One row for each area of `parts` parts inside `areas`, by code. */
export async function recapRows(
  db: Db,
  areas: readonly string[],
  period: string,
  parts: CodeParts,
): Promise<AreaSums[]> {
  const code = sql<string>`left(posyandu.area, ${sql.lit(lengths[parts])})`;
  const rows = await db
    .selectFrom('posyandu')
    .leftJoin('report', (join) =>
      join
        .on(inKabupaten)
        .onRef('report.posyandu', '=', 'posyandu.id')
        .on('report.period', '=', period)
        .on('report.practice', '=', false)
        .on('report.current', '=', true),
    )
    .where(counted(areas, period))
    .select([code.as('code'), sql<number>`count(*)`.as('posyandu'), sql<number>`count(report.posyandu)`.as('reported')])
    .select(skdnNames.map((name) => sum(name).as(name)))
    .groupBy(code)
    .orderBy(code)
    .execute();
  const names = await areaNames(
    db,
    rows.map((row) => row.code),
  );
  return rows.map(({ code, posyandu, reported, ...sums }) => ({
    code,
    name: names.get(code) ?? code,
    posyandu,
    reported,
    sums,
  }));
}

export const addUp = (rows: AreaSums[]): Skdn =>
  Object.fromEntries(skdnNames.map((name) => [name, rows.reduce((all, row) => all + Number(row.sums[name] ?? 0), 0)]));

const sum = (name: string) => sql<number>`coalesce(sum((report.answers->>${sql.lit(name)})::numeric), 0)`;

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

async function areaNames(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
