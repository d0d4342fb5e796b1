/** The posyandu whose report of a month is still awaited, each with the days on which somebody is reminded of it. */
import { sql } from 'kysely';
import { wallTime } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { settingsOf } from '../../directory/areas/settings.ts';
import type { Db } from '../../records/tables.ts';
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

/** Those of these months of these posyandu that are awaited as things are now: not reported, and the posyandu was there. Read at once, however many
 *  they are. */
export async function awaitedOf(
  { openDaysIn }: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  posyandu: readonly number[],
  periods: readonly string[],
): Promise<Awaited[]> {
  if (posyandu.length === 0 || periods.length === 0) return [];
  const { rows } = await sql<Pick<Awaited, 'id' | 'name' | 'area' | 'areaName' | 'period'>>`
    select posyandu.id, posyandu.name, posyandu.area, area.name as "areaName", month.period
    from kabar.posyandu join kabar.area on area.code = posyandu.area
    cross join unnest(${sql.val(periods)}::text[]) as month (period)
    where posyandu.id = any(${sql.val(posyandu)}::bigint[])
      and exists (select from kabar.posyandu_place as place where place.posyandu = posyandu.id
        and place.from_period <= month.period and (place.until_period is null or place.until_period > month.period))
      and not exists (select from kabar.report where report.kabupaten = left(posyandu.area, 5)
        and report.posyandu = posyandu.id and report.period = month.period and not report.practice and report.current)
    order by posyandu.area, posyandu.name, month.period desc`.execute(db);
  const settings = await settingsOf(
    db,
    rows.map(({ area }) => area),
  );
  const days = new Map<string, Map<number, string[]>>();
  for (const [period, some] of Map.groupBy(rows, (row) => row.period))
    days.set(
      period,
      await openDaysIn(
        db,
        some.map(({ id }) => id),
        period,
      ),
    );
  return rows.map((row) => {
    const { cutoffDay } = settings(row.area);
    const openDays = days.get(row.period)!.get(row.id);
    return { ...row, openDays, cutoffDay, steps: stepsOf(row.period, openDays, cutoffDay) };
  });
}

/** Every kabupaten and kota that has a posyandu. */
export async function kabupatenWithPosyandu(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct left(area, 5) as code from kabar.posyandu where closed_at is null order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

export const todayIn = (area: string, now: number): Temporal.PlainDate => wallTime(now, zoneOf(area)).toPlainDate();
