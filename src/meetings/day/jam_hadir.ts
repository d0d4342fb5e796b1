/** The secretariat corrects when somebody really came. */

import { instantOf } from '../../clock.ts';
import type { Answers } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, Refusal } from '../../room.ts';
import { called } from './attendance-list.ts';
import { stillNotable } from './diwakili.ts';
import { auditAttendance, cameOf } from './note-attendance.ts';
import { openForm, rowReply, runInvitation } from './tick-off.ts';

export const fixTime: Effect = (context, args) => openForm(context, args.argument, 'meetings/jam_hadir');

export async function stillNoted(context: Context, args: Answers): Promise<void> {
  const { invitee } = await stillNotable(context, args);
  if (!(await cameOf(context.db, invitee.id))) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
}

/** Ends `jam_hadir`: a wall time at the venue, on the day of the meeting. */
export const correctTime: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.invitee);
  const { invitee, meeting } = invitation;
  const came = (await cameOf(context.db, invitee.id))!;
  const [hour = '', minute = ''] = String(args.time).replace(/^\D+/, '').split(/[.:]/);
  const at = instantOf(`${meeting.starts_wall.slice(0, 10)}T${hour.padStart(2, '0')}:${minute}`, meeting.zone);
  if (at > context.now) throw new Refusal('meetings/jam_hadir:not-yet');
  await context.db
    .updateTable('attendance')
    .set({ came_at: new Date(at) })
    .where('invitee', '=', invitee.id)
    .execute();
  const was = { was: new Date(came.cameAt).toISOString(), is: new Date(at).toISOString() };
  await auditAttendance(context, 'meetings.came_at', { invitee: invitee.id, meeting: meeting.id, ...was });
  return rowReply(context, invitation, { ...came, cameAt: at }, 'seat');
};
