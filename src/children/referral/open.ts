/** The referrals that wait, of all posyandu that a person may know the children of. */
import { kabupatenOf, zoneOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import type { Place } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member } from '../../room.ts';
import { childKeepers } from '../base/child.ts';
import { openStates, type Referral, type Referred } from './referral.ts';

/** The urgent ones first, then the oldest. `carers`: as bidan or puskesmas only. */
export async function openReferrals(context: Context, as: 'carers' | 'keepers'): Promise<Referred[]> {
  return openAt(context.db, await posyanduOf(context.db, member(context), as === 'carers' ? carers : childKeepers));
}

type Named = Pick<Place, 'id' | 'name' | 'area' | 'areaName'>;

/** And those that have their result since then: it may still be changed. */
export async function answerable(
  context: Context,
  since: number,
  as: 'carers' | 'keepers' = 'carers',
): Promise<Referred[]> {
  const places = await posyanduOf(context.db, member(context), as === 'carers' ? carers : childKeepers);
  const open = await openAt(context.db, places);
  if (places.length === 0) return open;
  const done = await at(context.db, places)
    .where('state', '=', 'done')
    .where('result_at', '>', new Date(since))
    .orderBy('result_at', 'desc')
    .execute();
  return [...open, ...(await withChildren(context.db, done, places))];
}

export async function openAt(db: Db, places: Named[]): Promise<Referred[]> {
  if (places.length === 0) return [];
  const referrals = await at(db, places)
    .where('state', 'in', openStates)
    .orderBy('urgent', 'desc')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return withChildren(db, referrals, places);
}

/** Without those whose child is gone. */
export async function withChildren(db: Db, referrals: Referral[], places: Named[]): Promise<Referred[]> {
  if (referrals.length === 0) return [];
  const children = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', 'in', kabupatenIn(places))
    .where(
      'id',
      'in',
      referrals.map(({ child }) => child),
    )
    .execute();
  const childOf = new Map(children.map((child) => [child.id, child]));
  const placeOf = new Map(places.map((one) => [one.id, { ...one, zone: zoneOf(one.area) }]));
  return referrals.flatMap((referral): Referred[] => {
    const child = childOf.get(referral.child);
    return child ? [{ referral, child, place: placeOf.get(referral.posyandu)!, weighing: undefined }] : [];
  });
}

const at = (db: Db, places: Named[]) =>
  db
    .selectFrom('referral')
    .selectAll()
    .where('kabupaten', 'in', kabupatenIn(places))
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    );

const kabupatenIn = (places: Named[]) => [...new Set(places.map(({ area }) => kabupatenOf(area)))];
