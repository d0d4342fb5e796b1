/** What changes the register is held against the months that were filed. */
import type { Effect } from '../../room.ts';
import { keptChild, keptPlace } from '../base/child.ts';
import type { Mending } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { leaveTold, leftOtherDay, returnChild } from './changed/anak_pindah.ts';
import { newsHeard } from './heard.ts';

/** What it changes of a month that was filed is offered for the report. `only`: of which months. */
export const mends =
  (mending: Mending, named: 'child' | 'argument', effect: Effect, only?: { counted: true }): Effect =>
  async (context, args) => {
    const { place } = await keptChild(context, args[named]);
    return mending(context, place, () => effect(context, args), only);
  };

/** The same of a posyandu. */
export const mendsAt =
  (mending: Mending, effect: Effect): Effect =>
  async (context, args) => {
    const place = await keptPlace(context, args.posyandu);
    return mending(context, place, () => effect(context, args), { counted: true });
  };

/** A child that moves, dies or is back: told in a flow, by a button, or in a sentence. `mending`: of the months, which know the register and not the
 *  other way round. */
export function newsOf(mending: Mending) {
  const leave = real(mends(mending, 'child', leaveTold));
  const back = real(mends(mending, 'argument', returnChild));
  const otherDay = real(mends(mending, 'child', leftOtherDay));
  return { leave, back, otherDay, heard: real(newsHeard({ leave, back })) };
}
