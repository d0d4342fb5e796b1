/** The posyandu whose report of a month is still awaited, each with the days on which somebody is reminded of it. */
import { sql } from 'kysely';
import { wallTime } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings, settingsOf } from '../../directory/areas/settings.ts';
import type { Db } from '../../records/tables.ts';
import { monthsOf } from '../base/months.ts';
import { currentReport, reportOf } from '../base/versions.ts';
import { missing } from '../rollup/recap-rows.ts';
import type { FollowDeps } from './deps.ts';
import { monthsAround, type Step, stepsOf } from './steps.ts';

export interface Awaited {
  id: number;
  name: string;
  area: string;
  areaName: string;
  period: string;
  openDays: string[] | undefined;
  cutoffDay: number;
  steps: Step[];
}

/** More than any kabupaten has. */
const all = 100_000;

export async function awaitedIn(
  { openDaysIn }: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  areas: readonly string[],
  period: string,
): Promise<Awaited[]> {
  const rows = await missing(db, areas, period, all);
  const days = await openDaysIn(
    db,
    rows.map(({ id }) => id),
    period,
  );
  const settings = await settingsOf(
    db,
    rows.map(({ area }) => area),
  );
  return rows.map((row) => {
    const { cutoffDay } = settings(row.area);
    const openDays = days.get(row.id);
    return { ...row, period, openDays, cutoffDay, steps: stepsOf(period, openDays, cutoffDay) };
  });
}

/** Of all months that may have something due on that day. */
export async function awaitedAround(
  deps: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  kabupaten: string,
  day: Temporal.PlainDate,
): Promise<Awaited[]> {
  const found: Awaited[] = [];
  for (const period of monthsAround(day)) found.push(...(await awaitedIn(deps, db, [kabupaten], period)));
  return found;
}

/** One posyandu's month as things are now; undefined: it is reported, or the posyandu was not there. */
export async function stillAwaited(
  { openDaysIn }: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  posyandu: number,
  period: string,
): Promise<Awaited | undefined> {
  const row = await db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName'])
    .where('posyandu.id', '=', posyandu)
    .executeTakeFirst();
  if (!row || !(await monthsOf(db, posyandu))(period) || (await currentReport(db, reportOf(row, period))))
    return undefined;
  const { cutoffDay } = await areaSettings(db, row.area);
  const openDays = (await openDaysIn(db, [row.id], period)).get(row.id);
  return { ...row, period, openDays, cutoffDay, steps: stepsOf(period, openDays, cutoffDay) };
}

/** Every kabupaten and kota that has a posyandu. */
export async function kabupatenWithPosyandu(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct left(area, 5) as code from kabar.posyandu where closed_at is null order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

export const todayIn = (area: string, now: number): Temporal.PlainDate => wallTime(now, zoneOf(area)).toPlainDate();
