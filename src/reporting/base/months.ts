/** Which months a posyandu may still report: this one, and the last one until the area's cut-off day; and what was reopened. */
import { sql } from 'kysely';
import { wallTime, type Zone } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { kabupatenOf, wholeCountry, zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';

/** Months (`2026-10`) by the calendar of the posyandu's zone. The last month stays open to the end of the cut-off day. */
export function calendarMonths(now: number, zone: Zone, cutoffDay: number): string[] {
  const today = wallTime(now, zone).toPlainDate();
  const month = today.toPlainYearMonth();
  return today.day <= cutoffDay ? [month.toString(), month.subtract({ months: 1 }).toString()] : [month.toString()];
}

/** The month whose reports come in now: until the cut-off day of the area the last one, then this one. Where no month is named, that one is meant:
 *  on the first days of a month nobody has held her day yet. */
export async function dueMonth(db: Db, now: number, area = wholeCountry): Promise<string> {
  const { cutoffDay } = await areaSettings(db, area);
  return calendarMonths(now, zoneOf(area), cutoffDay).at(-1)!;
}

/** All open months of one posyandu, the newest first, without those in which it was not there. The `reopened` ones are open for one more report: a
 *  month that came back to be corrected is one of them, whatever the calendar says. */
export async function openMonths(db: Db, place: Place, now: number) {
  const { cutoffDay } = await areaSettings(db, place.area);
  const lay = await monthsOf(db, place.id);
  const calendar = calendarMonths(now, place.zone, cutoffDay).filter(lay);
  const here = { kabupaten: kabupatenOf(place.area), posyandu: place.id };
  const rows = await db
    .selectFrom('reopening')
    .select('period')
    .where('kabupaten', '=', here.kabupaten)
    .where('posyandu', '=', here.posyandu)
    .where('used_at', 'is', null)
    .union(
      db
        .selectFrom('report')
        .select('period')
        .where('kabupaten', '=', here.kabupaten)
        .where('posyandu', '=', here.posyandu)
        .where('state', '=', 'returned')
        .where('current', '=', true)
        .where('practice', '=', false),
    )
    .orderBy('period', 'desc')
    .execute();
  const reopened = rows.map((row) => row.period).filter((period) => !calendar.includes(period) && lay(period));
  return { calendar, reopened, all: [...calendar, ...reopened] };
}

/** Was there a posyandu in that month? Not before it opened, nor after it closed or went into another. */
export async function monthsOf(db: Db, posyandu: number): Promise<(period: string) => boolean> {
  const rows = await db
    .selectFrom('posyandu_place')
    .select(['from_period', 'until_period'])
    .where('posyandu', '=', posyandu)
    .execute();
  return (period) =>
    rows.some(({ from_period: from, until_period: until }) => from <= period && (until === null || period < until));
}

/** A posyandu may close, or go into another, while its month is being told: whose month it is now, and what to do with what was written. */
export async function mustHaveBeenThere({ db, person }: Pick<Context, 'db' | 'person'>, place: Place, period: string) {
  if ((await monthsOf(db, place.id))(period)) return;
  const next = await successorIn(db, place.id);
  const month = monthName(period, person?.language ?? 'id');
  if (next) throw new Refusal('reporting/refusals:merged', { posyandu: place.name, next: next.name, month });
  throw new Refusal('reporting/refusals:not-there', { posyandu: place.name, month });
}

/** The one into which it went, also over several. undefined: into none. */
async function successorIn(db: Db, posyandu: number): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`
    with recursive chain (id, step) as (
      select merged_into, 1 from kabar.posyandu where id = ${posyandu} and merged_into is not null
      union all select next.merged_into, step + 1 from chain join kabar.posyandu as next on next.id = chain.id where next.merged_into is not null
    )
    select posyandu.name from chain join kabar.posyandu on posyandu.id = chain.id order by step desc limit 1`.execute(
    db,
  );
  return rows[0];
}

/** The `back` months before this one, newest first. */
export function monthsBefore(now: number, zone: Zone, back: number): string[] {
  const month = wallTime(now, zone).toPlainDate().toPlainYearMonth();
  return Array.from({ length: back }, (_, index) => month.subtract({ months: index + 1 }).toString());
}

export const currentMonth = (now: number, zone: Zone) =>
  wallTime(now, zone).toPlainDate().toPlainYearMonth().toString();

export const monthOption = (period: string, language: string): Option => ({
  value: period,
  label: monthName(period, language),
});
