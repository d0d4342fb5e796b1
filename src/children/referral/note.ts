/** What is noted in the trail of referrals: ids, never names. */
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import { auditChild, noteLook } from '../base/trail.ts';
import type { Referral, Referred } from './referral.ts';

export const note = (
  on: Context,
  { id, child }: Referral,
  place: Place,
  action: `children.refer${'' | '_ended' | '_taken' | '_result'}`,
): Promise<void> => auditChild(on, place, action, { subject: `child ${child}`, detail: { referral: id } });

/** She was shown these children by their names. One entry for each posyandu. */
export async function noteLooks(context: Context, shown: Referred[]): Promise<void> {
  for (const all of Map.groupBy(shown, ({ place }) => place.id).values())
    await noteLook(context, all[0]!.place, 'rujukan', { children: all.length });
}
