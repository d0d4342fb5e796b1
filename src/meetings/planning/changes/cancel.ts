/** `batal`: the meeting is called off. Its revision moves on, so that nothing that waits about it is sent any more but this. */
import type { Effect, EffectResult } from '../../../room.ts';
import { invitedTo } from '../../base/invitation.ts';
import { lockMeeting } from '../../base/meeting.ts';
import { tellCancelled } from './announce.ts';
import { noted } from './change.ts';
import { byHand, runOpen } from './coming.ts';

export const cancel: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.meeting);
  const before = await runOpen(context, args.meeting);
  const meeting = { ...before, status: 'cancelled' as const, revision: before.revision + 1 };
  const reason = String(args.reason ?? '').trim();
  await context.db
    .updateTable('meeting')
    .set({ status: meeting.status, revision: meeting.revision, changed_at: new Date(context.now) })
    .where('id', '=', meeting.id)
    .execute();
  const told = await invitedTo(context.db, meeting.id);
  await tellCancelled(context, meeting, told.people, reason);
  await noted(context, meeting, 'meetings.cancel');
  const words = { theme: meeting.theme, count: told.people.length };
  const parts = [{ key: 'meetings/changes:cancelled', args: words }, ...byHand(told.paper)];
  return { replies: [{ parts }] };
};
