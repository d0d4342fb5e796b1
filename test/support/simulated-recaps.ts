/** Sums as a province or the whole country has them, made inside PostgreSQL: posyandu, months, and the rows that are kept for them. */
import { sql } from 'kysely';
import type { Db } from '../../src/records/tables.ts';

export interface Simulated {
  /** Kabupaten of so many provinces, kecamatan and desa/kelurahan of each. */
  provinces: number;
  kabupaten: number;
  kecamatan: number;
  villages: number;
  /** So many posyandu, spread over all desa/kelurahan. */
  posyandu: number;
  months: number;
  /** Also the reports themselves: what a recap without kept sums reads. */
  reports: boolean;
}

/** The last month. */
export const lastMonth = '2026-10';
export const firstMonth = (months: number) =>
  Temporal.PlainYearMonth.from(lastMonth)
    .subtract({ months: months - 1 })
    .toString();

/** Codes 10 … are provinces that are in nobody's list. Every tenth report is missing. Answers how many posyandu there are. */
export async function simulate(db: Db, size: Simulated): Promise<number> {
  await sql`set statement_timeout = 0`.execute(db);
  await areas(db, size);
  for (const table of ['posyandu', 'posyandu_place', 'report'])
    await sql`alter table kabar.${sql.ref(table)} disable trigger user`.execute(db);
  await sql`insert into kabar.posyandu (area, name, kind)
    select code, 'Posyandu ' || n, 'posyandu' from kabar.area, generate_series(1, 9) as n where level = 'desakel' and name like 'Simulasi%'
    order by n, code limit ${size.posyandu}`.execute(db);
  await sql`insert into kabar.posyandu_place (posyandu, from_period, area) select id, '', area from kabar.posyandu`.execute(
    db,
  );
  await sql`insert into kabar.posyandu_count select anew.* from (select distinct left(area, 5) as code from kabar.posyandu) as k, kabar.posyandu_count_anew(k.code) as anew`.execute(
    db,
  );
  await (size.reports ? reports(db, size) : sums(db, size));
  for (const table of ['posyandu', 'posyandu_place', 'report'])
    await sql`alter table kabar.${sql.ref(table)} enable trigger user`.execute(db);
  await sql`vacuum analyze kabar.rollup, kabar.posyandu_count, kabar.posyandu, kabar.report, kabar.area`.execute(db);
  await sql`reset statement_timeout`.execute(db);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kabar.posyandu`.execute(db);
  return rows[0]!.count;
}

async function areas(db: Db, { provinces, kabupaten, kecamatan, villages }: Simulated) {
  const level = (name: string, parent: string | null, select: string) => sql`
    insert into kabar.area (code, parent, name, level, kind, zone) select ${sql.raw(select)}, ${sql.raw(parent ?? 'null')}, 'Simulasi ' || n, ${name}, null, 'WIB'`;
  await sql`${level('provinsi', null, '(100 - n)::text')} from generate_series(1, ${provinces}) as n`.execute(db);
  const below = (above: string, count: number) =>
    sql` from kabar.area as p, generate_series(1, ${count}) as n where p.level = ${above} and p.name like 'Simulasi%'`;
  await sql`${level('kabkota', 'p.code', "p.code || '.' || lpad(n::text, 2, '0')")}${below('provinsi', kabupaten)}`.execute(
    db,
  );
  await sql`${level('kecamatan', 'p.code', "p.code || '.' || lpad(n::text, 2, '0')")}${below('kabkota', kecamatan)}`.execute(
    db,
  );
  await sql`${level('desakel', 'p.code', "p.code || '.' || (2000 + n)::text")}${below('kecamatan', villages)}`.execute(
    db,
  );
}

const answers =
  sql.raw(`jsonb_build_object('S', 40 + n % 9, 'K', 40, 'D', 30 + n % 7, 'N', 20 + n % 5, 'T', 6, 'O', 3, 'B', 1, 'BGM', n % 2, 'TT', 1,
  'kader', 5, 'births', 1, 'bdeaths', 0, 'mdeaths', 0, 'pmt', 'ada')`);
const monthsOf = (months: number) => sql`(
  select to_char(${`${firstMonth(months)}-01`}::date + make_interval(months => m), 'YYYY-MM') as period, m from generate_series(0, ${months - 1}) as m) as month`;

async function reports(db: Db, { months }: Simulated) {
  await sql`
    insert into kabar.report (kabupaten, posyandu, period, practice, version, receipt, answers, filed_at, current, area, timely)
    select left(area, 5), id, period, false, 1, 'S' || id || period, ${answers}, now(), true, area, n % 5 <> 0
    from (select id, area, period, (id * 7 + m)::int as n from kabar.posyandu, ${monthsOf(months)}) as one where n % 10 <> 0`.execute(
    db,
  );
  await sql`insert into kabar.rollup select anew.* from (select distinct kabupaten as code from kabar.report) as k, kabar.rollup_anew(k.code) as anew`.execute(
    db,
  );
}

/** The reports of `sums`, in a table of their own: for whoever reads reports and not what is kept of them. Without the index and the checks of ours. */
export async function reportsAlone(db: Db, months: number): Promise<void> {
  await sql`set statement_timeout = 0`.execute(db);
  await sql`
    create unlogged table kabar.report_alone as
    select area, period, ${answers} as answers, true as current, false as practice
    from (select area, period, length(area) as n from kabar.posyandu, ${monthsOf(months)}) as one`.execute(db);
  await sql`vacuum analyze kabar.report_alone`.execute(db);
}

/** What the reports of so many posyandu would come to. */
async function sums(db: Db, { months }: Simulated) {
  await sql`
    insert into kabar.rollup (kabupaten, area, period, reports, timely, verified, returned, cells)
    select left(code, 5), code, period, count, count * 4 / 5, 0, 0, (
      select jsonb_object_agg(key, jsonb_build_array(value::text::numeric * count, count))
      from jsonb_each((select ${answers} from (select length(code) as n) as one)) where jsonb_typeof(value) = 'number')
    from (select code, count(*)::int as count from kabar.posyandu
      cross join lateral (values (left(area, 5)), (left(area, 8)), (area)) as level (code) group by 1) as counted
    cross join ${monthsOf(months)}`.execute(db);
}
