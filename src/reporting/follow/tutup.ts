/** When a month has closed without her report, a kader reads it once, with what can still be done. */
import { instantOf } from '../../clock.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { PutOff } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Awaited, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { at, herDay, tomorrow } from './her-day.ts';
import { kaderOf, reachable } from './kader.ts';
import { fatesOn } from './reminded.ts';
import { closesOn } from './steps.ts';

const text = textOf('reporting/pengingat');

/** On a day on which she is reminded of the next month it waits for the next day; so many days later it is no news. */
const latest = 5;

const closedKey = (period: string, person: number) => `lapor-tutup-${period}-${person}`;

/** Planned on the first day after the closing, or on the next one where nobody called the job. */
export async function closedRows(
  db: Db,
  awaited: readonly Awaited[],
  today: Temporal.PlainDate,
  now: number,
): Promise<Waiting[]> {
  const over = ({ period, cutoffDay }: Awaited) => closesOn(period, cutoffDay).until(today).days;
  const closed = awaited.filter((one) => over(one) === 1 || over(one) === 2);
  const kader = await kaderOf(
    db,
    closed.map(({ id }) => id),
    now,
  );
  return closed.flatMap((place) => {
    const zone = zoneOf(place.area);
    const due = instantOf(`${today}T${at}`, zone);
    // Kept a day longer, because what expires in a night is sent in that night.
    const expires = closesOn(place.period, place.cutoffDay).add({ days: latest + 2 });
    const kabupaten = kabupatenOf(place.area);
    return (kader.get(place.id) ?? []).map(({ id }) => ({
      kabupaten,
      key: closedKey(place.period, id),
      person: id,
      kind: 'reporting.closed' as const,
      reply: { parts: [] },
      args: { period: place.period },
      dueAt: due,
      expiresAt: instantOf(`${expires}T00:00`, zone),
      priority: 4,
    }));
  });
}

/** Has she read it today? */
export async function closedToday(db: Db, area: string, person: number, now: number): Promise<boolean> {
  const today = todayIn(area, now);
  const keys = [1, 2].map((months) => closedKey(today.toPlainYearMonth().subtract({ months }).toString(), person));
  return [...(await fatesOn(db, area, today.toString(), keys)).values()].some(({ is }) => is === 'left');
}

/** All of her posyandu whose report of the month is still missing. */
export const closedWanted =
  (deps: FollowDeps): PutOff =>
  async ({ db, now }, { person, args }) => {
    const period = String(args.period);
    const hers = await herDay(deps, db, person, now, period);
    if (!hers) return false;
    const places = hers.months.filter((place) => {
      const over = closesOn(period, place.cutoffDay).until(todayIn(place.area, now)).days;
      const there = reachable(hers.kader.get(place.id)).some(({ id }) => id === person);
      return place.period === period && over >= 1 && over <= latest && there;
    });
    const [first] = places;
    if (!first) return false;
    if (hers.due.length + hers.asked.length > 0) return tomorrow(first.area, now);
    const names = places.map(({ name }) => shortName(name)).join(', ');
    return { parts: [text('closed', { posyandu: names, month: monthName(period, hers.reader.language) })] };
  };
