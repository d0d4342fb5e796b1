/** `npm run recount`: counts the reports and posyandu anew and compares with the sums that were kept, for each area and month. */
import { sql } from 'kysely';
import { audit } from '../../directory/audit.ts';
import type { Db } from '../../records/tables.ts';

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
  repaired: boolean;
}

export type RecountLine = { difference: Difference } | { more: number } | { result: Recounted };

/** So many are told one by one. */
const mostTold = 50;

/** `POST /control/recount[?repair=1]`. To repair, all is locked for as long as the counting takes: whoever files waits. */
export function recountOrder(db: Db, now: () => number) {
  return async function* (request: Request): AsyncGenerator<RecountLine> {
    const repair = new URL(request.url).searchParams.get('repair') === '1';
    const { rows, ...found } = await recount(db, { repair, now: now() });
    const told = rows.slice(0, mostTold).flatMap(differencesIn);
    for (const difference of told.slice(0, mostTold)) yield { difference };
    if (rows.length > mostTold) yield { more: rows.length - mostTold };
    yield { result: found };
  };
}

export async function recount(db: Db, { repair, now }: { repair: boolean; now: number }) {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    if (repair) await sql`select kabar.sums_alone()`.execute(tx);
    const misplaced = await misplacedReports(tx, repair);
    const counted = await counts(tx);
    const rows = [...(await differentSums(tx)), ...(await differentNumbers(tx))];
    const wrong = rows.length + misplaced > 0;
    if (repair && wrong) {
      await replace(tx);
      const detail = { different: rows.length, misplaced };
      await audit(tx, { now, actor: null, action: 'reporting.recounted', subject: 'rollup', detail });
    }
    return { rows, compared: counted, different: rows.length, misplaced, repaired: repair && wrong };
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

async function differentSums(db: Db): Promise<DifferentRow[]> {
  const { rows } = await sql<DifferentRow>`
    select coalesce(k.area, a.area) as area, coalesce(area.name, '') as name, coalesce(k.period, a.period) as period,
      coalesce(to_jsonb(k), '{}') as kept, coalesce(to_jsonb(a), '{}') as anew
    from (select * from kabar.rollup where not (${isNothing})) as k
    full join kabar.rollup_anew() as a using (kabupaten, area, period)
    left join kabar.area on area.code = coalesce(k.area, a.area)
    where (k.reports, k.timely, k.verified, k.returned, k.cells) is distinct from (a.reports, a.timely, a.verified, a.returned, a.cells)
    order by period desc, area`.execute(db);
  return rows;
}

async function differentNumbers(db: Db): Promise<DifferentRow[]> {
  const { rows } = await sql<DifferentRow>`
    select coalesce(k.area, a.area) as area, coalesce(area.name, '') as name, coalesce(k.period, a.period) as period,
      jsonb_build_object('posyandu', coalesce(k.change, 0)) as kept, jsonb_build_object('posyandu', coalesce(a.change, 0)) as anew
    from (select * from kabar.posyandu_count where change <> 0) as k
    full join kabar.posyandu_count_anew() as a using (kabupaten, area, period)
    left join kabar.area on area.code = coalesce(k.area, a.area)
    where k.change is distinct from a.change order by period desc, area`.execute(db);
  return rows;
}

async function counts(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kabar.rollup`.execute(db);
  return rows[0]!.count;
}

/** Reports that are not counted where their posyandu lay in their month. */
async function misplacedReports(db: Db, repair: boolean): Promise<number> {
  const where = sql`from kabar.posyandu_place as p where p.posyandu = report.posyandu and p.from_period <= report.period
    and (p.until_period is null or report.period < p.until_period) and report.area <> p.area`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from kabar.report where exists (select ${where})`.execute(db);
  if (repair && rows[0]!.count > 0) await sql`update kabar.report set area = p.area ${where}`.execute(db);
  return rows[0]!.count;
}

/** In the caller's transaction: whoever reads sees the old sums or the new ones. */
async function replace(db: Db) {
  await sql`delete from kabar.rollup`.execute(db);
  await sql`insert into kabar.rollup select * from kabar.rollup_anew()`.execute(db);
  await sql`delete from kabar.posyandu_count`.execute(db);
  await sql`insert into kabar.posyandu_count select * from kabar.posyandu_count_anew()`.execute(db);
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
