/** `timbang_tanya`: what she was asked at the scales and has not answered, on whichever day: nothing that was written is lost with the day's end. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { dayOf, goOnWith, mayBeWritten } from './day.ts';
import { noteOn } from './note.ts';

const text = textOf('children/scales');

export const questions =
  (deps: ChildrenDeps): Effect =>
  async (context) => {
    const found = await lastAsked(context);
    if (!found) return { replies: [{ parts: [text('none-asked')] }] };
    const on = await dayOf(context, found);
    const today = todayAt(context.now, on.place);
    const result = await noteOn(deps, context, on, 'jelas', 'hari');
    return { ...result, next: goOnWith(on, on.day === today ? undefined : 'hari') };
  };

/** The day of the newest question. */
async function lastAsked(context: Context): Promise<{ posyandu: number; day: string } | undefined> {
  const places = await posyanduOf(context.db, context.person, childKeepers);
  if (places.length === 0) return undefined;
  const today = todayAt(context.now, member(context));
  const rows = await context.db
    .selectFrom('scale_line')
    .select(['posyandu', 'day'])
    .where('kabupaten', 'in', [...new Set(places.map(({ area }) => kabupatenOf(area)))])
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .where('day', '>=', Temporal.PlainDate.from(today).subtract({ days: 42 }).toString())
    .where('state', '=', 'asked')
    .where('by', '=', member(context).id)
    .where('practice', '=', context.practice)
    .orderBy('at', 'desc')
    .execute();
  return rows.find(({ day }) => mayBeWritten(day, today));
}
