/** A posyandu's open day at the scales: which days may be written, and that it stays open on all phones of its kader. */
import { type Selectable, sql } from 'kysely';
import { instantOf } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { writeSoon } from '../../records/statements.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, type EffectResult, member, Refusal } from '../../room.ts';
import { allKept, keptPlace } from '../base/child.ts';
import { todayAt } from '../register/events.ts';

export interface ScalesDay {
  place: Place;
  /** ISO. */
  day: string;
}

export type OpenDay = Selectable<Database['open_day']>;

/** Until this day of the next month a day of the last one can still be written. */
const graceDays = 10;

/** The posyandu and day of a run's answers, which come from a button and are not trusted. Throws Refusal. */
export async function dayOf(context: Context, args: { posyandu?: unknown; day?: unknown }): Promise<ScalesDay> {
  const place = await keptPlace(context, args.posyandu);
  const day = String(args.day ?? '');
  if (!mayBeWritten(day, todayAt(context.now, place))) throw new Refusal('children/scales:not-that-day');
  return { place, day };
}

/** A day of this month, or of the last one while that is fresh. Never one to come. */
export function mayBeWritten(day: string, today: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day > today) return false;
  if (day.slice(0, 7) === today.slice(0, 7)) return true;
  const before = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ days: 1 }).toString().slice(0, 7);
  return day.slice(0, 7) === before && Number(today.slice(8)) <= graceDays;
}

/** The day is there; whether it was closed already stays as it is: who comes late is weighed all the same. */
export const beginDay = (context: Context, on: ScalesDay): Promise<void> =>
  writeSoon(context.db, newDay(context, on).compile());

function newDay(context: Context, on: ScalesDay) {
  const { db, now, practice } = context;
  const day = { kabupaten: kabupatenOf(on.place.area), posyandu: on.place.id, day: on.day, practice };
  return db
    .insertInto('open_day')
    .values({ ...day, opened_by: member(context).id, opened_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing());
}

/** Opens the day, or opens it again after it was closed. */
export async function openDay(context: Context, { place, day }: ScalesDay): Promise<'new' | 'open' | 'again'> {
  if (await newDay(context, { place, day }).returning('day').executeTakeFirst()) return 'new';
  const again = await theDay(context.db.updateTable('open_day').set({ closed_at: null, closed_by: null }), context, {
    place,
    day,
  })
    .where('closed_at', 'is not', null)
    .returning('day')
    .executeTakeFirst();
  return again ? 'again' : 'open';
}

export async function closeDay(context: Context, on: ScalesDay): Promise<void> {
  const closing = { closed_at: new Date(context.now), closed_by: member(context).id };
  await theDay(context.db.updateTable('open_day').set(closing), context, on).where('closed_at', 'is', null).execute();
}

export const openDayOf = (context: Context, on: ScalesDay): Promise<OpenDay | undefined> =>
  theDay(context.db.selectFrom('open_day').selectAll(), context, on).executeTakeFirst();

interface Narrowed<Q> {
  where(column: 'kabupaten' | 'posyandu' | 'day' | 'practice', is: '=', value: string | number | boolean): Q;
}
const theDay = <Q extends Narrowed<Q>>(query: Q, { practice }: Pick<Context, 'practice'>, { place, day }: ScalesDay) =>
  query
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('day', '=', day)
    .where('practice', '=', practice);

/** The newest day on which a posyandu of hers weighs, for what she writes outside of it; several may weigh on it, those that are still open first. A day is heard on the day on which it
 *  was opened, also after its closing for those who come late. The next morning nobody means yesterday. */
export async function openForHer(context: Context): Promise<HerDay[]> {
  const own = member(context).grants.filter(({ role }) => role === 'kader');
  const posyandu = own.flatMap((grant) => grant.posyandu ?? []);
  if (posyandu.length === 0) return [];
  const rows = await context.db
    .selectFrom('open_day')
    .select(['posyandu', 'day', 'closed_at'])
    .where('kabupaten', 'in', (is) =>
      is
        .selectFrom('posyandu')
        .select(sql<string>`left(posyandu.area, 5)`.as('kabupaten'))
        .where('posyandu.id', 'in', posyandu),
    )
    .where('posyandu', 'in', posyandu)
    .where('practice', '=', context.practice)
    .where('opened_at', '>=', new Date(startOfToday(context)))
    // A past day that somebody filled in meanwhile takes nothing of today's.
    .orderBy('day', 'desc')
    .orderBy((is) => is('closed_at', 'is', null), 'desc')
    .orderBy('opened_at', 'desc')
    .execute();
  const newest = rows.filter(
    ({ posyandu, day }, at) => day === rows[0]?.day && rows.findIndex((one) => one.posyandu === posyandu) === at,
  );
  return newest.map(({ closed_at, ...day }) => ({ ...day, closed: closed_at !== null }));
}

export interface HerDay {
  posyandu: number;
  day: string;
  closed: boolean;
}

const startOfToday = (context: Context): number =>
  instantOf(`${todayAt(context.now, member(context))}T00:00`, member(context).zone);

/** Where she may weigh; her own posyandu before those of her area. */
export const weighedBy = allKept;

/** The next message is written to the same day. `tutup`: she has read what is still missing, and may close. `belum`: she goes through who has not
 *  come. `hari`: she has just named this day herself. */
export const goOnWith = (
  { place, day }: ScalesDay,
  stage?: 'tutup' | 'belum' | 'hari',
): NonNullable<EffectResult['next']> => ({
  flow: 'children/timbang_catat',
  args: { posyandu: String(place.id), day, ...(stage && { stage }) },
  same: true,
});
