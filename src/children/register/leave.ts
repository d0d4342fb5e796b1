/** A child moves away, dies or comes back: with the day, and who said so. */
import { instantOf } from '../../clock.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Child } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { takeBack } from '../referral/refer.ts';
import { fiveOn } from './add.ts';
import { noteEvent } from './events.ts';

export interface Leaving {
  how: 'moved' | 'died';
  /** ISO: the first day on which it does not belong here any more. */
  day: string;
  /** Where it moved to. */
  to?: string | undefined;
}

/** The number of the event. */
export async function leave(on: Context, place: Place, child: Child, { how, day, to }: Leaving): Promise<number> {
  await set(on, child, { until: day, ended: how, over_at: new Date(instantOf(`${day}T00:00`, place.zone)) });
  await takeBack(on, child, how);
  const event = await noteEvent(on, child, { kind: how === 'moved' ? 'moved-out' : 'died', day, detail: to });
  await auditChild(on, place, 'children.leave', { subject: `child ${child.id}`, detail: { how } });
  return event;
}

/** The last day on which it came to the scales. */
export async function lastSeen({ db }: Pick<Context, 'db'>, child: Pick<Child, 'kabupaten' | 'id'>) {
  const row = await db
    .selectFrom('weighing')
    .select((all) => all.fn.max('day').as('day'))
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .executeTakeFirst();
  return row?.day ?? undefined;
}

/** It lives here again since this day. */
export async function comeBack(on: Context, place: Place, child: Child, day: string): Promise<number> {
  await stay(on, place, child);
  const event = await noteEvent(on, child, { kind: 'back', day });
  await auditChild(on, place, 'children.back', { subject: `child ${child.id}` });
  return event;
}

/** As if it had never left. */
export const stay = (on: Pick<Context, 'db'>, place: Pick<Place, 'zone'>, child: Child): Promise<void> =>
  set(on, child, { until: null, ended: null, over_at: new Date(instantOf(`${fiveOn(child.born)}T00:00`, place.zone)) });

const set = async (
  { db }: Pick<Context, 'db'>,
  { kabupaten, id }: Child,
  values: { until: string | null; ended: 'moved' | 'died' | null; over_at: Date },
): Promise<void> =>
  void (await db.updateTable('child').set(values).where('kabupaten', '=', kabupaten).where('id', '=', id).execute());
