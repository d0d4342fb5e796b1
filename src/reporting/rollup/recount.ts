/** `npm run recount`: counts the reports and posyandu anew, one kabupaten after the other, and compares with the sums that were kept, for each area and
 *  month. Whoever files waits while her kabupaten is repaired, and not at all while it is only compared. */
import { sql } from 'kysely';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';
import { areaNames } from './recap-rows.ts';

/** Of an area in a month; `what`: reports, timely, verified, returned, posyandu (the change of their number), or a figure with how many told it. */
export interface Difference {
  area: string;
  name: string;
  period: string;
  what: string;
  kept: string;
  anew: string;
}

export interface Recounted {
  /** Areas × months that were compared. */
  compared: number;
  /** Of them different; and reports that are counted where their posyandu did not lie. */
  different: number;
  misplaced: number;
  /** Reports of months in which their posyandu was not there: an older program took them. They are counted where they were told. */
  nowhere: number;
  repaired: boolean;
}

export type RecountLine =
  | { start: { kabupaten: number } }
  /** One province is done. */
  | { province: { name: string; kabupaten: number; different: number; done: number; of: number } }
  | { difference: Difference }
  /** In this province there are more: so many areas and months differ in all. */
  | { more: number }
  | { result: Recounted };

/** So many are told one by one. */
const mostTold = 50;

/** `POST /control/recount[?repair=1]`. Nothing is held while a line is read: each kabupaten is a transaction of its own. */
export function recountOrder(db: Db, now: () => number) {
  return async function* (request: Request): AsyncGenerator<RecountLine> {
    const repair = new URL(request.url).searchParams.get('repair') === '1';
    const provinces = Map.groupBy(await allKabupaten(db), (code) => code.slice(0, 2));
    const of = provinces.values().reduce((sum, some) => sum + some.length, 0);
    yield { start: { kabupaten: of } };
    const result = { compared: 0, different: 0, misplaced: await misplacedReports(db, { repair, now: now() }) };
    const names = await areaNames(db, [...provinces.keys()]);
    let [done, told] = [0, 0];
    for (const [province, kabupaten] of provinces) {
      const differences: Difference[] = [];
      let different = 0;
      for (const code of kabupaten) {
        const { rows, compared } = await recount(db, code, { repair, now: now() });
        differences.push(...rows.slice(0, mostTold).flatMap(differencesIn));
        different += rows.length;
        result.compared += compared;
      }
      for (const difference of differences.slice(0, mostTold - told)) yield { difference };
      if (differences.length > mostTold - told) yield { more: different };
      told = Math.min(told + differences.length, mostTold);
      result.different += different;
      done += kabupaten.length;
      yield { province: { name: names.get(province) ?? province, kabupaten: kabupaten.length, different, done, of } };
    }
    const repaired = repair && result.different + result.misplaced > 0;
    yield { result: { ...result, nowhere: await reportsNowhere(db), repaired } };
  };
}

/** Every one that has sums, posyandu, or reports. */
async function allKabupaten(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct kabupaten as code from kabar.rollup union select distinct kabupaten from kabar.posyandu_count
    union select distinct left(area, 5) from kabar.posyandu_place
    union select distinct left(area, 5) from kabar.report order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

/** One kabupaten. */
export async function recount(db: Db, kabupaten: string, { repair, now }: { repair: boolean; now: number }) {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    if (repair) await sql`select kabar.sums_alone()`.execute(tx);
    const compared = await counts(tx, kabupaten);
    const rows = [...(await differentSums(tx, kabupaten)), ...(await differentNumbers(tx, kabupaten))];
    if (repair && rows.length > 0) {
      await replace(tx, kabupaten);
      const detail = { different: rows.length };
      const what = { action: 'reporting.recounted', subject: 'rollup', area: kabupaten } as const;
      await audit(tx, { now, actor: null, ...what, detail });
    }
    return { rows, compared };
  });
}

interface Sums {
  reports: number;
  timely: number;
  verified: number;
  returned: number;
  cells: Record<string, [sum: number, told: number]>;
}
interface DifferentRow {
  area: string;
  name: string;
  period: string;
  kept: Partial<Sums> & { posyandu?: number };
  anew: Partial<Sums> & { posyandu?: number };
}

/** A row that has come to nothing is as good as none. */
const isNothing = sql<boolean>`reports = 0 and timely = 0 and verified = 0 and returned = 0 and cells = '{}'`;

async function differentSums(db: Db, kabupaten: string): Promise<DifferentRow[]> {
  const { rows } = await sql<DifferentRow>`
    select coalesce(k.area, a.area) as area, coalesce(area.name, '') as name, coalesce(k.period, a.period) as period,
      coalesce(to_jsonb(k), '{}') as kept, coalesce(to_jsonb(a), '{}') as anew
    from (select * from kabar.rollup where kabupaten = ${kabupaten} and not (${isNothing})) as k
    full join kabar.rollup_anew(${kabupaten}) as a using (kabupaten, area, period)
    left join kabar.area on area.code = coalesce(k.area, a.area)
    where (k.reports, k.timely, k.verified, k.returned, k.cells) is distinct from (a.reports, a.timely, a.verified, a.returned, a.cells)
    order by period desc, area`.execute(db);
  return rows;
}

async function differentNumbers(db: Db, kabupaten: string): Promise<DifferentRow[]> {
  const { rows } = await sql<DifferentRow>`
    select coalesce(k.area, a.area) as area, coalesce(area.name, '') as name, coalesce(k.period, a.period) as period,
      jsonb_build_object('posyandu', coalesce(k.change, 0)) as kept, jsonb_build_object('posyandu', coalesce(a.change, 0)) as anew
    from (select * from kabar.posyandu_count where kabupaten = ${kabupaten} and change <> 0) as k
    full join kabar.posyandu_count_anew(${kabupaten}) as a using (kabupaten, area, period)
    left join kabar.area on area.code = coalesce(k.area, a.area)
    where k.change is distinct from a.change order by period desc, area`.execute(db);
  return rows;
}

async function counts(db: Db, kabupaten: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kabar.rollup where kabupaten = ${kabupaten}`.execute(db);
  return rows[0]!.count;
}

/** Reports that are not counted where their posyandu lay in their month. */
export async function misplacedReports(db: Db, { repair, now }: { repair: boolean; now: number }): Promise<number> {
  const where = sql`from kabar.posyandu_place as p where p.posyandu = report.posyandu and p.from_period <= report.period
    and (p.until_period is null or report.period < p.until_period) and report.area <> p.area`;
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    if (repair) await sql`select kabar.sums_alone()`.execute(tx);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from kabar.report where exists (select ${where})`.execute(tx);
    const misplaced = rows[0]!.count;
    if (!repair || misplaced === 0) return misplaced;
    await sql`update kabar.report set area = p.area ${where}`.execute(tx);
    const detail = { misplaced };
    await audit(tx, { now, actor: null, action: 'reporting.recounted', subject: 'rollup', detail });
    return misplaced;
  });
}

/** The database takes none any more (migration 049). They are counted where they were told. */
export async function reportsNowhere(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kabar.report where current and not practice and not exists (
      select from kabar.posyandu_place as p where p.posyandu = report.posyandu and p.from_period <= report.period
        and (p.until_period is null or report.period < p.until_period))`.execute(db);
  return rows[0]!.count;
}

/** In the caller's transaction: whoever reads sees the old sums or the new ones. */
async function replace(db: Db, kabupaten: string) {
  await sql`delete from kabar.rollup where kabupaten = ${kabupaten}`.execute(db);
  await sql`insert into kabar.rollup select * from kabar.rollup_anew(${kabupaten})`.execute(db);
  await sql`delete from kabar.posyandu_count where kabupaten = ${kabupaten}`.execute(db);
  await sql`insert into kabar.posyandu_count select * from kabar.posyandu_count_anew(${kabupaten})`.execute(db);
}

function differencesIn({ kept, anew, ...at }: DifferentRow): Difference[] {
  const names = ['reports', 'timely', 'verified', 'returned', 'posyandu'] as const;
  const cell = (sums: DifferentRow['kept'], name: string) => sums.cells?.[name]?.join('/') ?? '0/0';
  const figures = new Set([...Object.keys(kept.cells ?? {}), ...Object.keys(anew.cells ?? {})]);
  return [
    ...names.map((what) => ({ ...at, what, kept: String(kept[what] ?? 0), anew: String(anew[what] ?? 0) })),
    ...[...figures].map((what) => ({ ...at, what, kept: cell(kept, what), anew: cell(anew, what) })),
  ].filter((one) => one.kept !== one.anew);
}
