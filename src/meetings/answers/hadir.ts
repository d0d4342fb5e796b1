/** Flows `hadir`, `tidak_hadir`, `diwakilkan` and `alasan`, and the same by a tap: the answer to an invitation. It can be changed until the
 *  meeting begins, and every change is confirmed in words. */
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { type Invitation, type Invitee, isDeputy, ownInvitation } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { inviteeOf } from '../base/rights.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { deputy, releaseMembers, withdrawDeputy } from './wakil.ts';

export const come: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await ownInvitation(context, args.argument);
  const { invitee } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, 'hadir');
  return { replies: [confirmed(context, invitation, 'coming', answerChoices(invitee, 'come'))] };
};

/** The answer counts at once. The reason is asked afterwards and is optional. */
export const decline: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await ownInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, 'tidak');
  const released = await releaseMembers(context, invitation);
  if (isDeputy(invitee)) {
    const name = released[0]?.name ?? '';
    return {
      replies: [{ parts: [{ key: 'meetings/answers:deputy-declined', args: { theme: meeting.theme, name } }] }],
    };
  }
  const why: Choice = { data: `!meetings.why.${invitee.id}`, label: { key: 'meetings/answers:why' } };
  return {
    replies: [confirmed(context, invitation, 'declined', [])],
    next: { flow: 'meetings/alasan', args: { invitee: String(invitee.id) }, offer: why },
  };
};

/** `Mungkin` on an invitation's card is no answer yet: she is asked for one that can be counted. */
export const maybe: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee, meeting } = await ownInvitation(context, args.argument);
  const asks: Text = { key: 'meetings/answers:maybe', args: meetingArgs(meeting, member(context).language) };
  return { replies: [{ parts: [asks, answerCodes(invitee)], choices: answerChoices(invitee) }] };
};

/** The button that replaces the question while another flow is open. */
export const why: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await ownInvitation(context, args.argument);
  return { replies: [], next: { flow: 'meetings/alasan', args: { invitee: String(invitee.id) } } };
};

const stillAnswerable = (context: Context, { invitee }: Answers) => ownInvitation(context, invitee);

/** Ends `alasan`. */
export const reason: Effect = unlessOvertaken(stillAnswerable, async (context, args): Promise<EffectResult> => {
  const { invitee } = await ownInvitation(context, args.invitee);
  const change: Choice = { data: `!meetings.come.${invitee.id}`, label: { key: 'meetings/answers:come-after-all' } };
  if (invitee.answer !== 'tidak') return { replies: [{ parts: [{ key: 'meetings/answers:answered-otherwise' }] }] };
  const given = String(args.reason ?? '').trim();
  await context.db
    .updateTable('invitee')
    .set({ reason: given || null })
    .where('id', '=', invitee.id)
    .execute();
  const key = given ? 'meetings/answers:reason-kept' : 'meetings/answers:no-reason';
  return { replies: [{ parts: [{ key }, ...hiddenNote('all', given)], choices: [change] }] };
});

/** Answers the invitation to the meeting that the flow has chosen. */
const toMeeting =
  (answer: Effect): Effect =>
  async (context, args) => {
    const invitee = await inviteeOf(context.db, rowId(args.meeting), member(context).id);
    if (invitee === undefined) throw new Refusal('meetings/answers:not-yours');
    return answer(context, { argument: String(invitee) });
  };

export const comeTo = toMeeting(come);
export const declineTo = toMeeting(decline);
export const deputyTo = toMeeting(deputy);

async function record({ db, now }: Context, { invitee, meeting }: Invitation, answer: Invitee['answer']) {
  await db
    .updateTable('invitee')
    .set({ answer, reason: null, answered_at: new Date(now), answered_revision: meeting.revision })
    .where('id', '=', invitee.id)
    .execute();
}

function confirmed(
  context: Context,
  { invitee, meeting }: Invitation,
  id: 'coming' | 'declined',
  choices: Reply['choices'],
): Reply {
  const parts: Text[] = [{ key: `meetings/answers:${id}`, args: meetingArgs(meeting, member(context).language) }];
  const now = id === 'coming' ? 'hadir' : 'tidak';
  if (invitee.answer !== null && invitee.answer !== now) {
    parts.push({ key: 'meetings/answers:before', args: { answer: invitee.answer } });
  }
  // A person who comes gets the entry for her calendar in the same message.
  const document: Reply['document'] = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { parts, ...(choices?.length ? { choices } : {}), ...(id === 'coming' ? { document } : {}) };
}
