/** An old day of the scales must not take what is weighed today. */
import { type Context, member } from '../../room.ts';
import { todayAt } from '../register/events.ts';
import { openDayOf } from './day.ts';
import type { Scales } from './session.ts';

/** The day was left open over night, and she has not said yet which one she means. */
export async function isLate(context: Context, scales: Scales): Promise<boolean> {
  if (scales.day === scales.today) return false;
  const began = (await openDayOf(context, scales))?.opened_at.getTime() ?? context.now;
  const onToday = (at: number) => todayAt(at, scales.place) === scales.today;
  const said = scales.lines.some(
    ({ by, at, state, asks }) =>
      by === member(context).id && onToday(at.getTime()) && !(state === 'asked' && asks?.is === 'day'),
  );
  return !onToday(began) && !said;
}
