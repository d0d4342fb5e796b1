/** Random months of a district: filed, corrected, checked, returned, closed, deleted, moved, merged, split, carried on. After each step the sums that
 *  were kept must be what the reports come to. */
import { type Selectable, sql } from 'kysely';
import { areasOrder } from '../../src/directory/history/area-orders.ts';
import type { Database, Db } from '../../src/records/tables.ts';
import { storeReport } from '../../src/reporting/base/versions.ts';
import { misplacedReports, recount, reportsNowhere } from '../../src/reporting/rollup/recount.ts';
import { month } from './district.ts';

export type Chance = () => number;

const periods = Array.from({ length: 14 }, (_, n) =>
  Temporal.PlainYearMonth.from('2025-10').add({ months: n }).toString(),
);
const now = Date.UTC(2026, 10, 20);

interface Open {
  id: number;
  name: string;
  kabupaten: string;
  area: string;
}

/** `open`: those that are open now. */
const posyanduWith = async (db: Db, open: boolean): Promise<Open[]> => {
  const { rows } = await sql<Open>`
    select id, name, left(area, 5) as kabupaten, area from kabar.posyandu where (closed_at is null) = ${open} order by id`.execute(
    db,
  );
  return rows;
};

export const kinds = [
  'file',
  'verify',
  'return',
  'close',
  'delete',
  'late',
  'move',
  'merge',
  'open',
  'retire',
  'unretire',
  'shut',
  'reopen',
] as const;
export type Kind = (typeof kinds)[number];

/** One of a hundred changes is one of places, and the others are changes of reports. */
export function kindBy(chance: Chance): Kind {
  const n = chance();
  const places: Kind[] = ['move', 'merge', 'open', 'retire', 'unretire', 'shut', 'reopen'];
  if (n < 0.02) return places[Math.floor(chance() * places.length)]!;
  if (n < 0.5) return 'file';
  const others: Kind[] = ['verify', 'return', 'close', 'delete', 'late'];
  return others[Math.floor(chance() * others.length)]!;
}

/** Answers whether anything was done. */
export async function change(db: Db, kind: Kind, chance: Chance): Promise<boolean> {
  const open = await posyanduWith(db, true);
  // Whoever is late may report for one that is closed by now.
  const some = kind === 'late' || kind === 'reopen' ? await posyanduWith(db, false) : open;
  const all = some.length > 0 ? some : open;
  const one = all[Math.floor(chance() * all.length)]!;
  const period = periods[Math.floor(chance() * periods.length)]!;
  if (kind === 'file' || kind === 'late') return file(db, one, { period, chance, late: kind === 'late' });
  if (kind === 'verify' || kind === 'return' || kind === 'close') return state(db, await filed(db, chance), kind);
  if (kind === 'delete') return erase(db, await filed(db, chance));
  return place(db, kind, { open, one, since: period, chance });
}

async function file(db: Db, one: Open, { period, chance, late }: { period: string; chance: Chance; late: boolean }) {
  const some = (most: number) => Math.floor(chance() * most);
  const answers = month({
    ...{ S: 30 + some(40), N: some(30), T: some(6), BGM: some(3) },
    ...(chance() < 0.2 && { VA6: some(9), problems: 'timbangan rusak' }),
    ...(chance() < 0.1 && { O: null }),
    ...(chance() < 0.05 && { weight: 12.5 }),
  });
  const practice = chance() < 0.05;
  const work = db.transaction().execute(async (tx) => {
    const which = { kabupaten: one.kabupaten, posyandu: one.id, period, practice };
    await storeReport(tx, which, { answers, by: null, now });
    if (late) await ofMonth(tx, which).set({ timely: false }).execute();
  });
  // No report of a month in which the posyandu was not there.
  return work.then(
    () => true,
    (error: Error) => {
      if (/was not there/.test(error.message)) return false;
      throw error;
    },
  );
}

type Month = Pick<Selectable<Database['report']>, 'kabupaten' | 'posyandu' | 'period'>;

/** A month that was reported. */
async function filed(db: Db, chance: Chance): Promise<Month | undefined> {
  const reports = db.selectFrom('report').where('current', '=', true);
  const { count } = await reports.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return reports
    .select(['kabupaten', 'posyandu', 'period'])
    .orderBy('posyandu')
    .orderBy('period')
    .offset(Math.floor(chance() * count))
    .limit(1)
    .executeTakeFirst();
}

const ofMonth = (db: Db, { kabupaten, posyandu, period }: Month) =>
  db
    .updateTable('report')
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', '=', posyandu)
    .where('period', '=', period)
    .where('current', '=', true);

async function state(db: Db, month: Month | undefined, kind: 'verify' | 'return' | 'close') {
  if (!month) return false;
  const state = ({ verify: 'verified', return: 'returned', close: 'closed' } as const)[kind];
  const at = { verify: new Date(now), return: null, close: undefined }[kind];
  const done = await ofMonth(db, month)
    .set({ state, ...(at !== undefined && { verified_at: at }) })
    .returning('version')
    .execute();
  return done.length > 0;
}

async function erase(db: Db, month: Month | undefined) {
  if (!month) return false;
  const done = await db
    .deleteFrom('report')
    .where('kabupaten', '=', month.kabupaten)
    .where('posyandu', '=', month.posyandu)
    .where('period', '=', month.period)
    .returning('version')
    .execute();
  return done.length > 0;
}

interface Places {
  open: Open[];
  one: Open;
  since: string;
  chance: Chance;
}

async function place(db: Db, kind: Kind, { open, one, since, chance }: Places): Promise<boolean> {
  const other = open[Math.floor(chance() * open.length)]!;
  const number = Math.floor(chance() * 1e6);
  // A posyandu that reported after a month cannot end before it: mostly the newest month is asked for.
  const late = chance() < 0.7 ? '2026-11' : since;
  const orders: Partial<Record<Kind, Record<string, string>>> = {
    move: { first: String(one.id), second: other.area, since, name: `${one.name} ${number}` },
    merge: { first: String(one.id), second: String(other.id), since: late },
    open: { first: `Bukti ${number}`, second: one.area, since: late },
    unretire: { first: await retiredCode(db, chance) },
    shut: { what: 'close', first: String(one.id), since: late },
    reopen: { first: String(one.id) },
    retire: retired(one.area, other.area, number, since),
  };
  return order(db, { what: kind, ...orders[kind]! });
}

async function retiredCode(db: Db, chance: Chance): Promise<string> {
  const rows = await db.selectFrom('area_change').select('code').orderBy('code').execute();
  return rows[Math.floor(chance() * rows.length)]?.code ?? '64.74.01.1001';
}

/** To the code of another area, or to a new one; a kelurahan, a whole kecamatan, or a kelurahan into another kabupaten. */
function retired(area: string, other: string, number: number, since: string) {
  const fresh = String(1900 + (number % 90));
  const way = number % 4;
  if (way === 0 && area !== other) return { first: area, second: other, since };
  if (way === 1) return { first: area.slice(0, 8), second: `${area.slice(0, 5)}.${80 + (number % 19)}`, since };
  if (way === 2) return { first: area, second: `64.02.01.${fresh}`, since };
  return { first: area, second: `${area.slice(0, 8)}.${fresh}`, since };
}

/** Carried out as the operator's program asks for it. */
export async function order(db: Db, query: Record<string, string>): Promise<boolean> {
  const url = `http://localhost/control/areas?${new URLSearchParams({ ...query, yes: '1' })}`;
  for await (const line of areasOrder(db, () => now)(new Request(url, { method: 'POST' })))
    return 'done' in line && line.done;
  return false;
}

/** What is wrong, in words. */
export async function wrongSums(db: Db): Promise<string[]> {
  const { rows: codes } = await sql<{ code: string }>`select distinct kabupaten as code from kabar.rollup
    union select distinct kabupaten from kabar.posyandu_count union select distinct left(area, 5) from kabar.posyandu_place`.execute(
    db,
  );
  const rows = [];
  for (const { code } of codes) rows.push(...(await recount(db, code, { repair: false, now })).rows);
  const misplaced = await misplacedReports(db, { repair: false, now });
  const nowhere = await reportsNowhere(db);
  const numbers = await wrongNumbers(db);
  return [
    ...rows.map((row) => `${row.area} ${row.period}: ${JSON.stringify(row.kept)}, not ${JSON.stringify(row.anew)}`),
    ...(misplaced > 0 ? [`${misplaced} reports in the wrong area`] : []),
    ...(nowhere > 0 ? [`${nowhere} reports of months in which their posyandu was not there`] : []),
    ...numbers,
  ];
}

/** The functions that count anew are asked, too: the figures of each kabupaten are added up here, with nothing of theirs. A report lies
 *  where its posyandu lay in its month, and nowhere else. */
async function wrongNumbers(db: Db): Promise<string[]> {
  const { rows } = await sql<{ area: string; period: string; kept: string; told: string }>`
    select r.area, r.period, (r.reports, coalesce((r.cells->'S'->>0)::numeric, 0))::text as kept, (o.reports, o.s)::text as told
    from kabar.rollup r left join (
      select left(p.area, 5) as area, report.period, count(*)::int as reports, sum((answers->>'S')::numeric) as s
      from kabar.report join kabar.posyandu y on y.id = report.posyandu
      join kabar.posyandu_place p on p.posyandu = y.id and p.from_period <= report.period
        and (p.until_period is null or report.period < p.until_period)
      where current and not practice group by 1, 2
    ) as o using (area, period)
    where r.area = r.kabupaten and r.reports > 0 and (r.reports, (r.cells->'S'->>0)::numeric) is distinct from (o.reports, o.s)`.execute(
    db,
  );
  return rows.map(({ area, period, kept, told }) => `${area} ${period} by hand: ${kept}, not ${told}`);
}

/** The same numbers again for the same seed. */
export function chanceBy(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
