/** Invented months for the demo district, so that `rekap` and the change against last month have something to show. */
import { sql } from 'kysely';
import { hourMs, wallTime } from '../clock.ts';
import type { Answers } from '../conversation/run.ts';
import { defaultSettings } from '../directory/areas/settings.ts';
import { chunks } from '../records/statements.ts';
import type { Db } from '../records/tables.ts';
import { calendarMonths, monthsBefore } from './base/months.ts';
import { receiptNumber, reportOf } from './base/versions.ts';

const demoZone = 'WITA';
/** This posyandu has no report of this month. Its kader is the first on the simulator's page, and a newcomer's first report should be a
 *  new one. */
const openPosyandu = 2;

/** Fills the last two months of nearly all posyandu, and this month of some once it has begun. The figures of a month are always the same.
 *  Does nothing where a report is stored already. `now`: milliseconds since the epoch. */
export async function seedDemoReports(db: Db, now: number): Promise<void> {
  const any = await db.selectFrom('report').select('posyandu').limit(1).executeTakeFirst();
  if (any) return;
  const posyandu = await posyanduWithKader(db);
  const today = wallTime(now, demoZone).toPlainDate();
  const [last, before] = monthsBefore(now, demoZone, 2) as [string, string];
  const rows = posyandu.flatMap(({ id, area, kader }) => [
    ...(part(id, 0) < 0.97 ? [row({ id, area }, kader, before, endOf(before))] : []),
    ...(part(id, 1) < 0.86 ? [row({ id, area }, kader, last, endOf(last))] : []),
    // Posyandu days lie spread over the month.
    ...(part(id, 2) * 28 + 4 < today.day && id !== openPosyandu
      ? [row({ id, area }, kader, today.toPlainYearMonth().toString(), now - 2 * hourMs)]
      : []),
  ]);
  const open = calendarMonths(now, demoZone, defaultSettings.cutoffDay).at(-1)!;
  for (const part of chunks(rows))
    await db
      .insertInto('report')
      .values(part.map((one) => closedBefore(open, one)))
      .execute();
  await db
    .insertInto('report_step')
    .columns(['kabupaten', 'posyandu', 'period', 'version', 'step', 'at'])
    .expression(
      db
        .selectFrom('report')
        .select([
          'kabupaten',
          'posyandu',
          'period',
          'version',
          'state',
          sql<Date>`${new Date(now)}::timestamptz`.as('at'),
        ])
        .where('state', '=', 'closed'),
    )
    .execute();
}

/** As the job that closes months would leave it: without work for it, nothing of what people see changes while they already look. */
const closedBefore = <Row extends { period: string }>(open: string, row: Row) => ({
  ...row,
  state: row.period < open ? ('closed' as const) : ('filed' as const),
});

/** Each posyandu with the first of its kader. */
async function posyanduWithKader(db: Db): Promise<{ id: number; area: string; kader: number | null }[]> {
  return db
    .selectFrom('posyandu')
    .leftJoin('role', (join) => join.onRef('role.posyandu', '=', 'posyandu.id').on('role.role', '=', 'kader'))
    .select((select) => ['posyandu.id', 'posyandu.area', select.fn.min('role.person').as('kader')])
    .groupBy(['posyandu.id', 'posyandu.area'])
    .orderBy('posyandu.id')
    .execute();
}

function row(place: { id: number; area: string }, kader: number | null, period: string, at: number) {
  const which = reportOf(place, period);
  const answers = JSON.stringify(invented(place.id, period));
  const receipt = receiptNumber(which, 1);
  return { ...which, version: 1, receipt, answers, filed_by: kader, filed_at: new Date(at), current: true };
}

/** The 28th, in the morning. */
const endOf = (period: string) => Temporal.Instant.from(`${period}-28T09:00:00+08:00`).epochMilliseconds;

/** Figures that add up and stay near those of the month before. */
function invented(id: number, period: string): Answers {
  const [, month] = period.split('-').map(Number) as [number, number];
  const chance = (salt: number) => part(id * 13 + month, salt);
  const S = 30 + (id % 23) + Math.round(chance(3) * 2);
  const K = S - Math.round(chance(4) * 2);
  const D = Math.round(K * (0.68 + chance(5) * 0.26));
  const O = Math.round(D * chance(6) * 0.12);
  const B = Math.round(chance(7) * 2);
  const T = Math.round((D - O - B) * (0.1 + chance(8) * 0.18));
  const TT = T > 2 && chance(9) > 0.7 ? 1 : 0;
  const BGM = chance(10) > 0.88 ? 1 : 0;
  const vitamin: Answers = month === 2 || month === 8 ? { VA6: Math.round(S * 0.1), VA12: Math.round(S * 0.7) } : {};
  const skdn = { S, K, D, N: D - T - O - B, T, O, B, BGM, TT };
  return { ...skdn, ...vitamin, ...others(chance, D) };
}

function others(chance: (salt: number) => number, weighed: number): Answers {
  const bayi = Math.round(weighed * 0.22);
  const visitors = { bayi, balita: weighed - bayi, wus: null, pus: null, bumil: Math.round(chance(11) * 6) };
  const problems = chance(13) > 0.85 ? 'Timbangan dacin perlu ditera' : null;
  const events = { births: Math.round(chance(14) * 2), bdeaths: 0, mdeaths: 0 };
  return {
    kader: 4 + Math.round(chance(12) * 2),
    ...visitors,
    busui: bayi,
    pmt: 'ada',
    pmt_note: null,
    ...events,
    problems,
    photo: null,
  };
}

/** A number from 0 to 1 that looks like chance and is the same on every machine. */
function part(id: number, salt: number): number {
  const mixed = Math.imul((id + 1) ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  return (((mixed ^ (mixed >>> 15)) >>> 0) % 10_000) / 10_000;
}
