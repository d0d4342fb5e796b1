/** Which of her posyandu a line means that names none: the only one; the one that weighs today; or the one for which she wrote a child down just
 *  before. The answer names it. */
import { minuteMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { PosyanduRow } from '../../directory/people/rights.ts';
import { type Context, member } from '../../room.ts';
import { todayOf } from './kept.ts';

/** What was written down so lately is still spoken of. */
export const justNowMs = 30 * minuteMs;

export async function usualPlace(context: Context, places: PosyanduRow[]): Promise<PosyanduRow | undefined> {
  const [only, ...others] = places;
  if (!only || others.length === 0) return only;
  const open = await openToday(context, places);
  if (open.length > 0) return open.length === 1 ? open[0] : undefined;
  const last = await lastWritten(context, places);
  return places.find(({ id }) => id === last);
}

/** Those of them that weigh today. */
export async function openToday(context: Context, places: PosyanduRow[]): Promise<PosyanduRow[]> {
  const rows = await context.db
    .selectFrom('open_day')
    .select('posyandu')
    .where('kabupaten', 'in', kabupatenIn(places))
    .where('day', '=', todayOf(context))
    .where('closed_at', 'is', null)
    .where('practice', '=', false)
    .execute();
  return places.filter(({ id }) => rows.some(({ posyandu }) => posyandu === id));
}

async function lastWritten({ db, now, ...context }: Context, places: PosyanduRow[]): Promise<number | undefined> {
  const row = await db
    .selectFrom('child')
    .select('posyandu')
    .where('kabupaten', 'in', kabupatenIn(places))
    .where('added_by', '=', member(context).id)
    .where('added_at', '>', new Date(now - justNowMs))
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.posyandu;
}

const kabupatenIn = (places: PosyanduRow[]) => [...new Set(places.map(({ area }) => kabupatenOf(area)))];
