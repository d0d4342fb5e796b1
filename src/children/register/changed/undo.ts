/** Takes back, within a day, what was noted of a child. */
import { dayMs } from '../../../clock.ts';
import type { Place } from '../../../directory/people/places.ts';
import { rowId } from '../../../ids.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../../../room.ts';
import { type Child, keptChild } from '../../base/child.ts';
import type { Mending } from '../../base/deps.ts';
import { auditChild } from '../../base/trail.ts';
import { type Before, write } from '../change.ts';
import { noteEvent } from '../events.ts';
import type { Values } from '../fields.ts';
import { childText } from '../labels.ts';
import { stay } from '../leave.ts';

/** `!children.undo_child.<event>` */
export const undoChild =
  (mending: Mending): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db, now } = context;
    const id = rowId(args.argument);
    const event = await db.selectFrom('child_event').selectAll().where('id', '=', id).executeTakeFirst();
    if (!event) throw new Refusal('children/refusals:gone');
    const { child, place } = await keptChild(context, event.child);
    if (now - event.at.getTime() > dayMs || (await isUndone(context, child, event)))
      throw new Refusal('children/refusals:too-late');
    return mending(context, place, async () => {
      await back(context, place, child, event);
      return { replies: [{ parts: [childText('undone', { name: child.name })] }] };
    });
  };

interface Noted {
  id: number;
  kind: string;
  day: string;
  detail: string | null;
}

/** Something of this kind has happened to it since, or this was taken back. */
async function isUndone({ db }: Context, { kabupaten, id }: Child, event: Noted): Promise<boolean> {
  const later = await db
    .selectFrom('child_event')
    .select(['kind', 'detail'])
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .where('id', '>', event.id)
    .execute();
  const group = (kind: string) => (leaving.includes(kind) ? 'leaving' : kind);
  return later.some(({ kind, detail }) =>
    kind === 'undone' ? detail === String(event.id) : event.kind !== 'changed' && group(kind) === group(event.kind),
  );
}

const leaving = ['moved-out', 'died', 'back'];

async function back(context: Context, place: Place, child: Child, event: Noted): Promise<void> {
  if (['added', 'born', 'moved-in', 'visited'].includes(event.kind)) return strike(context, place, child);
  if (event.kind === 'changed') await changeBack(context, place, child, JSON.parse(event.detail ?? '{}') as Before);
  else if (event.kind === 'back') throw new Refusal('children/refusals:too-late');
  else await stay(context, place, child);
  await noteEvent(context, child, { kind: 'undone', day: event.day, detail: String(event.id) });
  await auditChild(context, place, 'children.undo', { subject: `child ${child.id}`, detail: { kind: event.kind } });
}

/** A child that was written down by mistake and was never weighed goes as if it had not been. */
async function strike(context: Context, place: Place, { kabupaten, id }: Child): Promise<void> {
  const weighed = await context.db
    .selectFrom('weighing')
    .select('day')
    .where('kabupaten', '=', kabupaten)
    .where('child', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (weighed) throw new Refusal('children/refusals:weighed');
  await context.db.deleteFrom('child').where('kabupaten', '=', kabupaten).where('id', '=', id).execute();
  await auditChild(context, place, 'children.strike', { subject: `child ${id}` });
}

/** Fields that were changed once more since then stay. */
async function changeBack(context: Context, place: Place, child: Child, before: Before): Promise<void> {
  const same = Object.entries(before).filter(([column, [, now]]) => child[column as keyof Child] === now);
  if (same.length === 0) throw new Refusal('children/refusals:too-late');
  const values = Object.fromEntries(same.map(([column, [was]]) => [column, was])) as Values;
  await write(context, place, child, values);
}
