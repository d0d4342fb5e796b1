/** When a month has closed without her report, a kader reads it once, with what can still be done. */
import { instantOf } from '../../clock.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Waiting } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Awaited, stillAwaited, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { kaderOf, reachable } from './kader.ts';
import { closesOn } from './steps.ts';

const text = textOf('reporting/pengingat');

const at = '09:00';
/** A day on which she is reminded of the next month is left out; so many days later it is no news. */
const latest = 5;

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
    const day = freeDay(awaited, place.id, today);
    const due = instantOf(`${day}T${at}`, zoneOf(place.area));
    const kabupaten = kabupatenOf(place.area);
    return (kader.get(place.id) ?? []).map(({ id }) => ({
      kabupaten,
      key: `lapor-tutup-${place.period}-${id}`,
      person: id,
      kind: 'reporting.closed' as const,
      reply: { parts: [] },
      args: { period: place.period },
      dueAt: due,
      expiresAt: instantOf(`${day.add({ days: 2 })}T00:00`, zoneOf(place.area)),
      priority: 4,
    }));
  });
}

/** A reminder may still come on the day after its own. */
function freeDay(awaited: readonly Awaited[], posyandu: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const steps = awaited.filter(({ id }) => id === posyandu).flatMap((one) => one.steps.map(({ day }) => day));
  const busy = (day: Temporal.PlainDate) =>
    steps.includes(day.toString()) || steps.includes(day.subtract({ days: 1 }).toString());
  for (let days = 0; days < latest - 1; days++) {
    const day = today.add({ days });
    if (!busy(day)) return day;
  }
  return today.add({ days: latest - 1 });
}

/** All of her posyandu whose report of the month is still missing. */
export const closedWanted =
  (deps: FollowDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const period = String(args.period);
    const reader = await loadPerson(db, person, now);
    if (!reader) return false;
    const places: Awaited[] = [];
    for (const { id } of await posyanduOf(db, reader, ['kader'])) {
      const place = await stillAwaited(deps, db, id, period);
      const over = place ? closesOn(period, place.cutoffDay).until(todayIn(place.area, now)).days : 0;
      const kader = reachable((await kaderOf(db, [id], now)).get(id));
      if (place && over >= 1 && over <= latest && kader.some((one) => one.id === person)) places.push(place);
    }
    if (places.length === 0) return false;
    const names = places.map(({ name }) => shortName(name)).join(', ');
    return { parts: [text('closed', { posyandu: names, month: monthName(period, reader.language) })] };
  };
