/** `batal`: the meeting is called off. Its revision moves on, so that of all messages waiting about it only the cancellation is sent. */
import type { Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/people.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import type { Effect, EffectResult, Wanted } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { invitedTo } from '../../base/invitation.ts';
import { auditMeeting, lockMeeting } from '../../base/meeting.ts';
import { going, meetingArgs } from '../../base/messages.ts';
import { runOpen } from '../../base/rights.ts';
import { announce, announcedTo, byHand, calendarOf } from './announce.ts';

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
  const { people, paper } = await invitedTo(context.db, meeting.id);
  const from = meeting.starts_at.getTime();
  await announce(context, { what: 'cancel', meeting, from, args: () => ({ reason: hideNames(reason) }) }, people);
  await auditMeeting(context, meeting, 'meetings.cancel');
  const shown = { theme: meeting.theme, count: people.length };
  return {
    replies: [
      { parts: [{ key: 'meetings/changes:cancelled', args: shown }, ...hiddenNote('all', reason), ...byHand(paper)] },
    ],
  };
};

export const cancelWanted: Wanted = async ({ db }, { person, args }) => {
  const invitation = await announcedTo(db, person, args, ['cancelled']);
  if (!invitation) return false;
  const shown = meetingArgs(invitation.meeting, await languageOf(db, person));
  const parts: Text[] = [{ key: 'meetings/changes:called-off', args: shown }];
  if (args.reason) parts.push({ key: 'meetings/changes:reason', args: { reason: String(args.reason) } });
  return { parts, document: calendarOf(invitation), outdates: going(invitation.invitee.id) };
};
