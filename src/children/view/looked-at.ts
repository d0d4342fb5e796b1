/** A weighing that is looked at, and what its row says of that. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import { rowId } from '../../ids.ts';
import { type Context, member, Refusal } from '../../room.ts';
import type { Child, Weighing } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { looksAfter } from '../referral/referral.ts';

export interface Found {
  child: Child;
  place: Place;
  row: Weighing;
}

/** `12.2026-11-20` of a button, which nobody trusts. Throws Refusal. */
export async function weighingOf({ db }: Pick<Context, 'db'>, ticket: unknown): Promise<Found> {
  const [id, day = ''] = String(ticket).split('.');
  const child = await db.selectFrom('child').selectAll().where('id', '=', rowId(id)).executeTakeFirst();
  const row =
    child &&
    (await db
      .selectFrom('weighing')
      .selectAll()
      .where('kabupaten', '=', child.kabupaten)
      .where('child', '=', child.id)
      .where('day', '=', day)
      .forUpdate()
      .executeTakeFirst());
  const place = row && (await loadPlace(db, row.posyandu));
  if (!child || !row || !place) throw new Refusal('children/periksa_anak:gone');
  return { child, place, row };
}

export const ticketOf = ({ child, day }: { child: number; day: string }): string => `${child}.${day}`;

/** For the bidan and the puskesmas of its place. Throws Refusal. */
export async function caredWeighing(context: Context, ticket: unknown): Promise<Found> {
  const found = await weighingOf(context, ticket);
  if (!(await looksAfter(context.db, member(context), found.place))) throw new Refusal('children/refusals:not-yours');
  return found;
}

export async function mark(
  context: Context,
  { child, place, row }: Found,
  checked: NonNullable<Weighing['checked']> | null,
  remark: string | null,
): Promise<void> {
  const { db, now } = context;
  const actor = member(context).id;
  await db
    .updateTable('weighing')
    .set({
      checked,
      checked_by: checked === null ? null : actor,
      checked_at: checked === null ? null : new Date(now),
      remark,
    })
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('child', '=', child.id)
    .where('day', '=', row.day)
    .execute();
  const action = checked === 'returned' ? 'returned' : checked === null ? 'answered' : 'checked';
  await auditChild(context, place, `children.${action}`, { subject: `child ${child.id}`, detail: { day: row.day } });
}
