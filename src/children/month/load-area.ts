/** The months of many posyandu at once: one by one they would be hundreds of statements. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Db } from '../../records/tables.ts';
import { daysOf } from './load.ts';
import { type CountedWeighing, type MonthRows, type MonthSums, sumMonth } from './sums.ts';

type Places = readonly { id: number; area: string }[];

/** By posyandu: those in which somebody weighed with the program in this month. All of one kabupaten. */
export async function monthSumsIn(db: Db, places: Places, period: string): Promise<Map<number, MonthSums>> {
  const months = await monthRowsIn(db, places, period);
  return new Map([...months].map(([id, rows]) => [id, sumMonth(rows)]));
}

/** What they are counted from. */
export async function monthRowsIn(db: Db, places: Places, period: string): Promise<Map<number, MonthRows>> {
  if (places.length === 0) return new Map();
  const kabupaten = kabupatenOf(places[0]!.area);
  const ids = places.map(({ id }) => id);
  const weighings = await db
    .selectFrom('weighing')
    .select(['posyandu', 'child', 'day', 'weight', 'gain', 'twice', 'below_red', 'doubt', 'checked', 'services'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', 'in', ids)
    .where('month', '=', period)
    .execute();
  const opened = await db
    .selectFrom('open_day')
    .select(['posyandu', 'day'])
    .where('kabupaten', '=', kabupaten)
    .where('posyandu', 'in', ids)
    .where('practice', '=', false)
    .where('day', '>=', `${period}-01`)
    .where('day', '<=', `${period}-31`)
    .execute();
  const children = await childrenIn(db, kabupaten, ids, period);
  const [weighedAt, openedAt, livingAt] = [weighings, opened, children].map((rows) =>
    Map.groupBy(rows as { posyandu: number }[], ({ posyandu }) => posyandu),
  ) as [Map<number, typeof weighings>, Map<number, typeof opened>, Map<number, typeof children>];
  const childOf = new Map(children.map((child) => [child.id, child]));
  const found = new Map<number, MonthRows>();
  for (const id of ids) {
    const rows = weighedAt.get(id) ?? [];
    const days = daysOf(openedAt.get(id) ?? [], rows);
    if (days.length === 0) continue;
    const guests = [...new Set(rows.map(({ child }) => child))].flatMap((child) => childOf.get(child) ?? []);
    const own = [...(livingAt.get(id) ?? []), ...guests.filter(({ posyandu }) => posyandu !== id)];
    found.set(id, { posyandu: id, days, weighings: rows as CountedWeighing[], children: own });
  }
  return found;
}

/** Those of the posyandu, and those who were weighed there and belong to another one. */
const childrenIn = (db: Db, kabupaten: string, ids: number[], period: string) =>
  db
    .selectFrom('child')
    .select(['id', 'posyandu', 'sex', 'born', 'visitor', 'card', 'since', 'until'])
    .where('kabupaten', '=', kabupaten)
    .where((is) =>
      is.or([
        is('posyandu', 'in', ids),
        is('id', 'in', (one) =>
          one
            .selectFrom('weighing')
            .select('weighing.child')
            .where('weighing.kabupaten', '=', kabupaten)
            .where('weighing.posyandu', 'in', ids)
            .where('weighing.month', '=', period),
        ),
      ]),
    )
    .execute();
