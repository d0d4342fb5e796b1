/** A child of the register, and how the records hold it. */
import type { Selectable } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { covers, type PosyanduRow, posyanduOf } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, member, Refusal, type Role } from '../../room.ts';
import { onceATurn } from './once-a-turn.ts';

export type Child = Selectable<Database['child']>;
export type Weighing = Selectable<Database['weighing']>;
export type Sex = Child['sex'];

/** Who may know a single child: the kader of its posyandu, the bidan and the puskesmas of its area. Everybody else sees sums. */
export const childKeepers: readonly Role[] = ['kader', 'bidan', 'puskesmas'];

const placeRead = onceATurn<Place | undefined>();

/** The posyandu, if this person may know its children. Throws Refusal. */
export async function keptPlace(context: Context, posyandu: unknown): Promise<Place> {
  const place = await placeRead.get(context, String(posyandu), () => loadPlace(context.db, posyandu));
  if (!place || !(await covers(context.db, member(context), { posyandu: place.id }, childKeepers))) {
    throw new Refusal('children/refusals:not-yours');
  }
  return place;
}

const keptRows = onceATurn<PosyanduRow[]>();

/** Every posyandu whose children this person may know. */
export const allKept = (context: Context): Promise<PosyanduRow[]> =>
  keptRows.get(context, '', () => posyanduOf(context.db, member(context), childKeepers));

/** The child with its posyandu, if this person may know it. `id` comes from a button and is not trusted. Throws Refusal. */
export async function keptChild(context: Context, id: unknown): Promise<{ child: Child; place: Place }> {
  const child = await context.db.selectFrom('child').selectAll().where('id', '=', rowId(id)).executeTakeFirst();
  if (!child) throw new Refusal('children/refusals:gone');
  return { child, place: await keptPlace(context, child.posyandu) };
}

/** All children of a posyandu that the register holds, visitors and those who have left with them; unordered. At most some hundreds. */
export async function childrenOf(db: Db, place: Pick<Place, 'id' | 'area'>): Promise<Child[]> {
  return db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .execute();
}

/** Does the child belong to its posyandu on this day? A visitor never does. */
export const belongs = (child: Pick<Child, 'visitor' | 'since' | 'until'>, day: string): boolean =>
  !child.visitor && child.since <= day && (child.until === null || child.until > day);
