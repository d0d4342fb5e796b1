/** What is noted in the trail of referrals: ids, never names. */
import { audit } from '../../directory/audit.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Referral, Referred } from './referral.ts';

export const note = ({ db, now, person }: Context, { id, child }: Referral, { area }: Place, action: string) =>
  audit(db, { now, actor: person?.id ?? null, action, subject: `area ${area}`, area, detail: { referral: id, child } });

/** She was shown these children, with name and figures. One entry for each place. */
export async function noteRead({ db, now, person }: Context, shown: Referred[]): Promise<void> {
  for (const [area, all] of Map.groupBy(shown, ({ place }) => place.area)) {
    const children = all.map(({ child }) => child.id);
    const detail = { what: 'rujukan', children };
    await audit(db, { now, actor: person?.id ?? null, action: 'children.read', subject: `area ${area}`, area, detail });
  }
}
