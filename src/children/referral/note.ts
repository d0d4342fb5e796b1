/** What is noted in the trail of referrals: ids, never names. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import { noteLook } from '../base/looks.ts';
import type { Referral, Referred } from './referral.ts';

export const note = ({ db, now, person }: Context, { id, child }: Referral, { area }: Place, action: string) =>
  audit(db, { now, actor: person?.id ?? null, action, subject: `child ${child}`, area, detail: { referral: id } });

/** She was shown these children by their names. One entry for each posyandu. */
export async function noteLooks(context: Context, shown: Referred[]): Promise<void> {
  for (const place of new Map(shown.map(({ place }) => [place.id, place])).values())
    await noteLook(context, place, { what: 'rujukan', subject: `posyandu ${place.id}` });
}
