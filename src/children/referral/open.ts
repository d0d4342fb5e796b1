/** The referrals that wait, of all posyandu that a person may know the children of. */
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import { type PosyanduRow, posyanduOf } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member } from '../../room.ts';
import { childKeepers } from '../base/child.ts';
import { openStates, type Referred } from './referral.ts';

/** The urgent ones first, then the oldest. `carers`: as bidan or puskesmas only. */
export async function openReferrals(context: Context, as: 'carers' | 'keepers'): Promise<Referred[]> {
  return openAt(context.db, await posyanduOf(context.db, member(context), as === 'carers' ? carers : childKeepers));
}

export async function openAt(db: Db, posyandu: PosyanduRow[]): Promise<Referred[]> {
  if (posyandu.length === 0) return [];
  const kabupaten = [...new Set(posyandu.map(({ area }) => kabupatenOf(area)))];
  const ids = posyandu.map(({ id }) => id);
  const referrals = await db
    .selectFrom('referral')
    .selectAll()
    .where('kabupaten', 'in', kabupaten)
    .where('posyandu', 'in', ids)
    .where('state', 'in', openStates)
    .orderBy('urgent', 'desc')
    .orderBy('at')
    .orderBy('id')
    .execute();
  if (referrals.length === 0) return [];
  const children = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', 'in', kabupaten)
    .where(
      'id',
      'in',
      referrals.map(({ child }) => child),
    )
    .execute();
  const childOf = new Map(children.map((child) => [child.id, child]));
  const placeOf = new Map(posyandu.map((one) => [one.id, { ...one, zone: zoneOf(one.area) }]));
  return referrals.flatMap((referral): Referred[] => {
    const child = childOf.get(referral.child);
    return child ? [{ referral, child, place: placeOf.get(referral.posyandu)!, weighing: undefined }] : [];
  });
}
