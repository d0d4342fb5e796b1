/** A kader reads one message a day about what has not come, whether she serves in one posyandu or in several. Several can be due on one day: two
 *  months, two posyandu, or one of today and one of yesterday that could not leave. The first of them leaves and tells the others; which is the first is
 *  decided by what is due, so that two that leave at once decide alike. Read once for a message, however much of hers is awaited. */
import { instantOf } from '../../clock.ts';
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { loadPerson } from '../../directory/people/people.ts';
import type { Db } from '../../records/tables.ts';
import type { Later, Person } from '../../room.ts';
import { type Awaited, awaitedOf, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { type Kader, kaderOf } from './kader.ts';
import { askedKeys, type Fate, fatesOn, reminderKey } from './reminded.ts';
import { closesOn, isDue, monthsAround, type Step } from './steps.ts';

/** When the housework is done and nobody sleeps. The outbox looks after the quiet hours besides. */
export const at = '09:00';

interface Due {
  place: Awaited;
  step: Step;
  key: string;
  /** undefined: it has not left. */
  left: number | undefined;
}

/** Somebody has asked one of its kader for that month today. */
interface Asked {
  place: Awaited;
  to: number;
  left: number | undefined;
}

interface HerDay {
  reader: Person;
  kader: Map<number, Kader[]>;
  /** What is awaited of her posyandu. */
  months: Awaited[];
  /** Her reminders that may leave today or left today, the one that goes before the others first: that of a month which closes, then that of the
   *  earlier month, then today's. */
  due: Due[];
  /** In the order in which they go. */
  asked: Asked[];
}

/** `also`: a month that may be over for longer. undefined: she is nobody's kader. */
export async function herDay(
  deps: Pick<FollowDeps, 'openDaysIn'>,
  db: Db,
  person: number,
  now: number,
  also?: string,
): Promise<HerDay | undefined> {
  const reader = await loadPerson(db, person, now);
  const own = reader?.grants.flatMap(({ role, posyandu }) => (role === 'kader' && posyandu !== null ? [posyandu] : []));
  if (!reader || !own || own.length === 0) return undefined;
  const periods = new Set([...zones.flatMap((area) => monthsAround(todayIn(area, now))), ...(also ? [also] : [])]);
  const months = await awaitedOf(deps, db, [...new Set(own)], [...periods]);
  const kader = await kaderOf(db, own, now);
  const due: Due[] = [];
  const asked: Asked[] = [];
  for (const [area, some] of Map.groupBy(months, (place) => kabupatenOf(place.area))) {
    const today = todayIn(area, now).toString();
    const reminders = some.flatMap((place) =>
      place.steps
        .filter(({ day }) => isDue(day, today) && today <= closesOn(place.period, place.cutoffDay).toString())
        .map((step) => ({ place, step, key: reminderKey(place, step, person) })),
    );
    const asks = some.flatMap((place) =>
      (kader.get(place.id) ?? []).flatMap(({ id }) =>
        askedKeys(place, today, [id]).map((key) => ({ place, to: id, key })),
      ),
    );
    const fates = await fatesOn(
      db,
      area,
      today,
      [...reminders, ...asks].map(({ key }) => key),
    );
    for (const one of reminders) {
      // What is not written yet will be: the job runs within the hour.
      const fate = fates.get(one.key) ?? { is: 'waits' };
      if (fate.is !== 'over') due.push({ ...one, left: leftAt(fate) });
    }
    for (const { place, to, key } of asks) {
      const fate = fates.get(key);
      if (fate && fate.is !== 'over') asked.push({ place, to, left: leftAt(fate) });
    }
  }
  return { reader, kader, months, due: due.sort(before), asked };
}

const leftAt = (fate: Fate) => (fate.is === 'left' ? fate.at : undefined);

/** The first and the last to see a new day. */
const zones = ['94', '31'];

function before(a: Due, b: Due): number {
  const closing = Number(b.step.name === 'tutup') - Number(a.step.name === 'tutup');
  return (
    closing ||
    a.place.period.localeCompare(b.place.period) ||
    b.step.day.localeCompare(a.step.day) ||
    a.place.id - b.place.id
  );
}

export const monthIn = ({ months }: HerDay, args: { posyandu?: unknown; period?: unknown }): Awaited | undefined =>
  months.find(({ id, period }) => id === Number(args.posyandu) && period === args.period);

/** Each posyandu and month once, without this one. */
export const besides = (all: readonly { place: Awaited }[], own: Awaited): Awaited[] =>
  [...new Set(all.map(({ place }) => place))].filter((place) => place !== own);

/** Asked again tomorrow, whether it still makes sense then. */
export const tomorrow = (area: string, now: number): Later => ({
  notBefore: instantOf(`${todayIn(area, now).add({ days: 1 })}T${at}`, zoneOf(area)),
});
