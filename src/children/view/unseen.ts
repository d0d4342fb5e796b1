/** Children who were not seen: not weighed for two months, or late for a vaccine. */

import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import { underFive } from '../base/ages.ts';
import { belongs, type Child, childrenOf } from '../base/child.ts';
import { type DueDose, dueDoses } from '../growth/schedule.ts';
import { type Area, monthOf } from './unusual.ts';

/** Missing in the last two months in which their posyandu weighed: this one only once it has. One that did not weigh two months running
 *  misses nobody. */
export async function absentIn(db: Db, area: Area): Promise<Pick<Child, 'id' | 'posyandu'>[]> {
  if (area.places.length === 0) return [];
  const months = [0, 1, 2].map((back) => monthOf(area.today, back));
  const weighed = await db
    .selectFrom('weighing')
    .select(['posyandu', 'month'])
    .distinct()
    .where('kabupaten', 'in', area.kabupaten)
    .where(
      'posyandu',
      'in',
      area.places.map(({ id }) => id),
    )
    .where('month', 'in', months)
    .execute();
  const had = new Set(weighed.map(({ posyandu, month }) => `${posyandu} ${month}`));
  const pair = (id: number) => {
    const from = had.has(`${id} ${months[0]}`) ? 0 : 1;
    return had.has(`${id} ${months[from]}`) && had.has(`${id} ${months[from + 1]}`) ? months[from + 1]! : undefined;
  };
  const since = Map.groupBy(area.places, ({ id }) => pair(id));
  const found: Pick<Child, 'id' | 'posyandu'>[] = [];
  for (const [month, places] of since) if (month) found.push(...(await notSince(db, area, places, month)));
  return found;
}

async function notSince(db: Db, { kabupaten, today }: Area, places: Place[], month: string) {
  const first = `${month}-01`;
  const five = Temporal.PlainDate.from(today).subtract({ years: 5 }).toString();
  const ids = places.map(({ id }) => id);
  return (
    db
      .selectFrom('child')
      .select(['id', 'posyandu'])
      .where('kabupaten', 'in', kabupaten)
      .where('posyandu', 'in', ids)
      .where('visitor', '=', false)
      .where('since', '<=', first)
      .where('born', '<=', first)
      .where('born', '>', five)
      .where((is) => is.or([is('until', 'is', null), is('until', '>', today)]))
      // Nearly everybody was weighed here; only of the few others it is looked up one by one whether she was weighed elsewhere.
      .where('id', 'not in', (is) =>
        is
          .selectFrom('weighing')
          .select('weighing.child')
          .where('weighing.kabupaten', 'in', kabupaten)
          .where('weighing.posyandu', 'in', ids)
          .where('weighing.day', '>=', first),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('weighing')
              .select('weighing.day')
              .whereRef('weighing.kabupaten', '=', 'child.kabupaten')
              .whereRef('weighing.child', '=', 'child.id')
              .where('weighing.day', '>=', first),
          ),
        ),
      )
      .execute()
  );
}

export interface Late {
  child: Child;
  doses: DueDose[];
}

/** In one posyandu: the whole area would be thousands of histories. */
export async function lateAt(db: Db, place: Place, today: string): Promise<Late[]> {
  const kabupaten = kabupatenOf(place.area);
  const children = (await childrenOf(db, place)).filter((one) => belongs(one, today) && underFive(one.born, today));
  if (children.length === 0) return [];
  const told = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'services'])
    .where('kabupaten', '=', kabupaten)
    .where(
      'child',
      'in',
      children.map(({ id }) => id),
    )
    .execute();
  const of = Map.groupBy(told, ({ child }) => child);
  return children.flatMap((child) => {
    const own = (of.get(child.id) ?? []).map(({ day, services }) => ({ day, services: services as Services }));
    const doses = dueDoses(child.born, today, own).filter(({ late }) => late);
    return doses.length > 0 ? [{ child, doses }] : [];
  });
}
