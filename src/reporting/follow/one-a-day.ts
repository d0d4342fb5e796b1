/** A kader reads one message a day about what has not come from a posyandu. Several can be due on one day: two months of it, or one of today and
 *  one of yesterday that could not leave. Which of them leaves is decided by what is due, so that two that leave at once decide alike. */
import { instantOf } from '../../clock.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import type { Later } from '../../room.ts';
import { type Awaited, stillAwaited, todayIn } from './awaited.ts';
import type { FollowDeps } from './deps.ts';
import { askedKeys, fatesOn, isToday, reminderKey } from './reminded.ts';
import { isDue, monthsAround, type Step } from './steps.ts';

/** When the housework is done and nobody sleeps. The outbox looks after the quiet hours besides. */
export const at = '09:00';

export interface Due {
  place: Awaited;
  step: Step;
  key: string;
}

type Deps = Pick<FollowDeps, 'openDaysIn'>;
interface For {
  posyandu: number;
  person: number;
  now: number;
}

/** Her reminders of a posyandu that may leave today or left today, the one that goes before the others first: that of a month which closes, then
 *  that of the earlier month, then today's. */
export async function dueToday(
  deps: Deps,
  db: Db,
  { posyandu, person, now }: For,
): Promise<(Due & { left: boolean })[]> {
  const found: (Due & { left: boolean })[] = [];
  for (const place of await monthsOf(deps, db, posyandu, now)) {
    const today = todayIn(place.area, now).toString();
    const due = place.steps
      .filter(({ day }) => isDue(day, today))
      .map((step) => ({ place, step, key: reminderKey(place, step, person) }));
    const fates = await fatesOn(
      db,
      place.area,
      today,
      due.map(({ key }) => key),
    );
    for (const one of due) {
      // What is not written yet will be: the job runs within the hour.
      const fate = fates.get(one.key) ?? 'waits';
      if (isToday(fate)) found.push({ ...one, left: fate === 'left' });
    }
  }
  return found.sort(before);
}

function before(a: Due, b: Due): number {
  const closing = Number(b.step.name === 'tutup') - Number(a.step.name === 'tutup');
  return closing || a.place.period.localeCompare(b.place.period) || b.step.day.localeCompare(a.step.day);
}

/** The months of which somebody has asked for today, whoever of its kader was asked. */
export async function askedToday(
  deps: Deps,
  db: Db,
  { posyandu, people, now }: { posyandu: number; people: readonly number[]; now: number },
): Promise<string[]> {
  const periods: string[] = [];
  for (const place of await monthsOf(deps, db, posyandu, now)) {
    const today = todayIn(place.area, now).toString();
    const fates = await fatesOn(db, place.area, today, askedKeys(place, today, people));
    if ([...fates.values()].some(isToday)) periods.push(place.period);
  }
  return periods;
}

async function monthsOf(deps: Deps, db: Db, posyandu: number, now: number): Promise<Awaited[]> {
  const area = await db.selectFrom('posyandu').select('area').where('id', '=', posyandu).executeTakeFirst();
  const months: Awaited[] = [];
  for (const period of area ? monthsAround(todayIn(area.area, now)) : []) {
    const place = await stillAwaited(deps, db, posyandu, period);
    if (place) months.push(place);
  }
  return months;
}

/** Asked again tomorrow, whether it still makes sense then. */
export const tomorrow = (area: string, now: number): Later => ({
  notBefore: instantOf(`${todayIn(area, now).add({ days: 1 })}T${at}`, zoneOf(area)),
});
