/** The mother's yes or no to being written down, as the kader records it: asked once per child. */

import { kabupatenOf } from '../../../directory/areas/areas.ts';
import type { Place } from '../../../directory/people/places.ts';
import { rowId } from '../../../ids.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import { type Child, keptChild, keptPlace } from '../../base/child.ts';
import { auditChild } from '../../base/trail.ts';
import { noteEvent, todayAt } from '../events.ts';
import { childText } from '../labels.ts';

/** `!children.consent.<id>`, `!children.no_consent.<id>` */
export const consentOf =
  (yes: boolean): Effect =>
  async (context, args): Promise<EffectResult> =>
    recordConsent(context, [{ id: rowId(args.argument) }], yes);

/** Of one child, or of twins. */
export async function recordConsent(
  context: Context,
  children: readonly Pick<Child, 'id'>[],
  yes: boolean,
): Promise<EffectResult> {
  const names: string[] = [];
  for (const { id } of children) {
    const { child, place } = await keptChild(context, id);
    await record(context, place, [child], yes);
    names.push(child.name);
  }
  return { replies: [{ parts: [childText(yes ? 'consent-yes' : 'consent-no', { name: names.join(', ') })] }] };
}

/** `!children.consent_all.<posyandu>_<when>`: of all children that she wrote down with that one message. */
export const consentOfAll =
  (yes: boolean): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [posyandu, at] = String(args.argument).split('_');
    const place = await keptPlace(context, posyandu);
    const children = await context.db
      .selectFrom('child')
      .selectAll()
      .where('kabupaten', '=', kabupatenOf(place.area))
      .where('posyandu', '=', place.id)
      .where('added_by', '=', member(context).id)
      .where('added_at', '=', new Date(Number(at) || 0))
      .where('consent', 'is', null)
      .execute();
    await record(context, place, children, yes);
    return { replies: [{ parts: [childText(yes ? 'consent-all-yes' : 'consent-all-no', { n: children.length })] }] };
  };

async function record(context: Context, place: Place, children: Child[], yes: boolean): Promise<void> {
  const { db, now } = context;
  for (const child of children) {
    if (child.consent === yes) continue;
    await db
      .updateTable('child')
      .set({ consent: yes, consent_at: new Date(now), consent_by: member(context).id })
      .where('kabupaten', '=', child.kabupaten)
      .where('id', '=', child.id)
      .execute();
    await noteEvent(context, child, { kind: 'consent', day: todayAt(now, place), detail: yes ? 'ya' : 'tidak' });
    await auditChild(context, place, 'children.consent', { subject: `child ${child.id}`, detail: { yes } });
  }
}
