/** What a posyandu's month is counted from, and what comes of it. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { type CountedWeighing, type MonthRows, type MonthSums, sumMonth } from './sums.ts';

type At = Pick<Place, 'id' | 'area'>;

/** The month as it was weighed. undefined: nobody weighed with the program in it. */
export async function monthSums(db: Db, place: At, period: string): Promise<MonthSums | undefined> {
  const rows = await monthRows(db, place, period);
  return rows && sumMonth(rows);
}

/** Practice never comes here: it writes no weighings, and its open days are left out. */
export async function monthRows(db: Db, place: At, period: string): Promise<MonthRows | undefined> {
  const weighings = await weighedIn(db, place, period);
  const opened = await openDays(db, place, period);
  const days = daysOf(opened, weighings);
  if (days.length === 0) return undefined;
  return { posyandu: place.id, days, weighings, children: await childrenIn(db, place, weighings) };
}

/** Those of the months from this one on in which somebody weighed. Read together: two years one by one would be dozens of statements. */
export async function monthSumsFrom(db: Db, place: At, from: string): Promise<Map<string, MonthSums>> {
  const weighings = await weighedIn(db, place, from, '9999-12');
  const opened = await openDays(db, place, from, '9999-12');
  const children = await childrenIn(db, place, weighings);
  const byMonth = Map.groupBy(weighings, ({ day }) => day.slice(0, 7));
  return new Map(
    [...byMonth].map(([period, rows]) => {
      const own = opened.filter(({ day }) => day.startsWith(period));
      const weighed = new Set(rows.map(({ child }) => child));
      const counted = children.filter((one) => one.posyandu === place.id || weighed.has(one.id));
      return [period, sumMonth({ posyandu: place.id, days: daysOf(own, rows), weighings: rows, children: counted })];
    }),
  );
}

/** A day that was opened by mistake, with nobody on it, is none. */
export function daysOf(opened: readonly { day: string }[], weighings: readonly { day: string }[]): string[] {
  const weighed = new Set(weighings.map(({ day }) => day));
  const held = opened.filter(({ day }) => weighed.has(day));
  return [...new Set((held.length > 0 ? held : weighings).map(({ day }) => day))].sort();
}

/** No sealed column is read: what is sealed costs time, and no sum needs it. */
const weighedIn = (db: Db, { id, area }: At, from: string, until = from) =>
  db
    .selectFrom('weighing')
    .select(['child', 'day', 'weight', 'gain', 'twice', 'below_red', 'doubt', 'checked'])
    .select('services')
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .execute() as Promise<CountedWeighing[]>;

export const openDays = (db: Db, { id, area }: At, from: string, until = from) =>
  db
    .selectFrom('open_day')
    .select(['day', 'closed_at'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where('posyandu', '=', id)
    .where('practice', '=', false)
    .where('day', '>=', `${from}-01`)
    .where('day', '<=', `${until}-31`)
    .orderBy('day')
    .execute();

/** Those of the posyandu, and those who were weighed there and belong to another one by now. */
function childrenIn(db: Db, { id, area }: At, weighings: readonly { child: number }[]) {
  const weighed = [...new Set(weighings.map(({ child }) => child))];
  return db
    .selectFrom('child')
    .select(['id', 'posyandu', 'sex', 'born', 'visitor', 'card', 'since', 'until'])
    .where('kabupaten', '=', kabupatenOf(area))
    .where((is) => is.or([is('posyandu', '=', id), ...(weighed.length > 0 ? [is('id', 'in', weighed)] : [])]))
    .execute();
}
