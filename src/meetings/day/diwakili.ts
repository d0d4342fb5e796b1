/** Somebody without a phone came in a member's place, or the member herself did after all. */

import type { Answers } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../../room.ts';
import { called } from './attendance-list.ts';
import { auditAttendance, cameOf, noteCame } from './note-attendance.ts';
import { openForm, rowReply, runInvitation, timeOfTap } from './tick-off.ts';

export const byDeputy: Effect = (context, args) => openForm(context, args.argument, 'meetings/diwakili');

export const stillNotable = (context: Context, args: Answers) => runInvitation(context, args.invitee);

/** Ends `diwakili`. */
export const stands: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.invitee);
  const { invitee, meeting } = invitation;
  const byName = String(args.name).trim();
  const at = timeOfTap(context, meeting);
  const came = await noteCame(context, meeting, { invitee: invitee.id, at, how: 'sekretariat', byName });
  await context.db.updateTable('attendance').set({ by_name: byName }).where('invitee', '=', invitee.id).execute();
  if (!came.fresh) await auditAttendance(context, 'meetings.stands', { invitee: invitee.id, meeting: meeting.id });
  return rowReply(context, invitation, { ...came, byName }, 'seat');
};

/** `!meetings.herself.<invitee>`: the member came herself. */
export const herself: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const came = await cameOf(context.db, invitee.id);
  if (!came) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
  await context.db.updateTable('attendance').set({ by_name: null }).where('invitee', '=', invitee.id).execute();
  await auditAttendance(context, 'meetings.herself', { invitee: invitee.id, meeting: meeting.id });
  return rowReply(context, invitation, { ...came, byName: null }, 'seat');
};
