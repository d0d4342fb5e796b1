/** What a bidan reads of reports that wait for her: on the morning after one has come, and once when a month has closed. Where an area has no bidan,
 *  its puskesmas reads it. */
import { instantOf } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { areaSettings } from '../../directory/areas/settings.ts';
import { carers } from '../../directory/people/carers.ts';
import { peopleAt, shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { shownNow } from '../verify/shown/list.ts';
import type { Awaited } from './awaited.ts';
import { closesOn } from './steps.ts';

export interface Unchecked {
  id: number;
  name: string;
  area: string;
  areaName: string;
  period: string;
  /** Who told it looks at nothing of her own. */
  filedBy: number | null;
}

export interface ToCheck {
  /** Came in the day before, and nobody has looked at it. */
  fresh: Unchecked[];
  /** Of the month that closed the day before: what was not looked at, and what never came. */
  unchecked: Unchecked[];
  missing: Awaited[];
}

/** `at`: when the message of a day is due, `08:00`. */
export async function toCheckOn(
  db: Db,
  kabupaten: string,
  awaited: readonly Awaited[],
  day: Temporal.PlainDate,
  at: string,
): Promise<ToCheck> {
  const zone = zoneOf(kabupaten);
  const [from, to] = [day.subtract({ days: 1 }), day].map((one) => new Date(instantOf(`${one}T${at}`, zone)));
  const fresh = await uncheckedIn(db, kabupaten)
    .where('report.filed_at', '>=', from!)
    .where('report.filed_at', '<', to!)
    .execute();
  const closed = (period: string, cutoffDay: number) =>
    closesOn(period, cutoffDay).add({ days: 1 }).toString() === day.toString();
  return {
    fresh,
    unchecked: await closedUnchecked(db, kabupaten, day, closed),
    missing: awaited.filter(({ period, cutoffDay }) => closed(period, cutoffDay)),
  };
}

async function closedUnchecked(
  db: Db,
  kabupaten: string,
  day: Temporal.PlainDate,
  closed: (period: string, cutoffDay: number) => boolean,
): Promise<Unchecked[]> {
  // Nothing below it closes later than the kabupaten.
  if (day.day > (await areaSettings(db, kabupaten)).cutoffDay + 1) return [];
  const period = day.toPlainYearMonth().subtract({ months: 1 }).toString();
  const rows = await uncheckedIn(db, kabupaten).where('report.period', '=', period).execute();
  const areas = [...new Set(rows.map(({ area }) => area))];
  const due = new Set<string>();
  for (const area of areas) if (closed(period, (await areaSettings(db, area)).cutoffDay)) due.add(area);
  return rows.filter(({ area }) => due.has(area));
}

const uncheckedIn = (db: Db, kabupaten: string) =>
  db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName'])
    .select(['report.period', 'report.filed_by as filedBy'])
    .where('report.kabupaten', '=', kabupaten)
    .where('report.current', '=', true)
    .where('report.practice', '=', false)
    .where('report.verified_at', 'is', null)
    .where('report.state', '<>', 'returned')
    .orderBy('posyandu.area')
    .orderBy('posyandu.name');

/** Who reads it. */
export async function checkersOf(db: Db, found: ToCheck, now: number): Promise<number[]> {
  const people = new Set<number>();
  const places = [...found.fresh, ...found.unchecked, ...found.missing];
  for (const place of new Map(places.map((one) => [one.area, one])).values()) {
    const bidan = await peopleAt(db, place, ['bidan'], now);
    for (const { id } of bidan.length > 0 ? bidan : await peopleAt(db, place, carers, now)) people.add(id);
  }
  return [...people];
}

export interface Hers {
  /** All that wait for her, and those of them that are looked at one by one. */
  waiting: number;
  unusual: number;
  unchecked: string[];
  missing: string[];
  /** The month that closed. */
  period: string | undefined;
}

/** As things are now. What she told herself is looked at by somebody else. */
export async function hersToCheck(db: Db, reader: Person, found: ToCheck, now: number): Promise<Hers> {
  const own = new Set((await posyanduOf(db, reader, carers)).map(({ id }) => id));
  const hers = <T extends { id: number }>(rows: readonly T[]) => rows.filter(({ id }) => own.has(id));
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => shortName(name));
  const others = (rows: readonly Unchecked[]) => hers(rows).filter(({ filedBy }) => filedBy !== reader.id);
  const [unchecked, missing] = [others(found.unchecked), hers(found.missing)];
  const period = [...unchecked, ...missing][0]?.period;
  const closed = { unchecked: names(unchecked), missing: names(missing), period };
  if (others(found.fresh).length === 0) return { waiting: 0, unusual: 0, ...closed };
  const shown = await shownNow({ db, now, person: reader });
  return { waiting: shown.unusual.length + shown.usual.length + shown.more, unusual: shown.unusual.length, ...closed };
}
