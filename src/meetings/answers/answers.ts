/** The answer to an invitation: comes, does not come (and why), is represented. Until the meeting begins it can be changed, and every
 *  change is confirmed in words. */
import type { Answers, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import { type Invitation, type Invitee, isDeputy, ownInvitation } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { releaseMembers, withdrawDeputy } from './deputies-leaving.ts';

export const come: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await ownInvitation(context, args.argument);
  const { invitee } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, { answer: 'hadir' });
  return { replies: [confirmed(context, invitation, 'coming', answerChoices(invitee, 'come'))] };
};

/** Counts at once; the reason is asked afterwards and may stay away. */
export const decline: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await ownInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, { answer: 'tidak' });
  const released = await releaseMembers(context, invitation);
  if (isDeputy(invitee)) {
    const name = released[0]?.name ?? '';
    return {
      replies: [{ parts: [{ key: 'meetings/answers:deputy-declined', args: { theme: meeting.theme, name } }] }],
    };
  }
  const why = { data: `!meetings.why.${invitee.id}`, label: { key: 'meetings/answers:why' } };
  return {
    replies: [confirmed(context, invitation, 'declined', [])],
    next: { flow: 'meetings/alasan', args: { invitee: String(invitee.id) }, offer: why },
  };
};

/** `Mungkin` on an invitation's card is no answer yet: she is asked for one that the secretariat can count on. */
export const maybe: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee, meeting } = await ownInvitation(context, args.argument);
  const parts = [{ key: 'meetings/answers:maybe', args: meetingArgs(meeting, member(context).language) }];
  return { replies: [{ parts: [...parts, answerCodes(invitee)], choices: answerChoices(invitee) }] };
};

/** The button that stands in for the question while another flow is open. */
export const why: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await ownInvitation(context, args.argument);
  return { replies: [], next: { flow: 'meetings/alasan', args: { invitee: String(invitee.id) } } };
};

/** The invitation can still be answered. */
export const stillMine = (context: Context, { invitee }: Answers) => ownInvitation(context, invitee);

/** Ends `alasan`. */
export const reason: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await ownInvitation(context, args.invitee);
  const change = { data: `!meetings.come.${invitee.id}`, label: { key: 'meetings/answers:come-after-all' } };
  if (invitee.answer !== 'tidak') return { replies: [{ parts: [{ key: 'meetings/answers:answered-otherwise' }] }] };
  const given = String(args.reason ?? '').trim();
  await context.db
    .updateTable('invitee')
    .set({ reason: given || null })
    .where('id', '=', invitee.id)
    .execute();
  const key = given ? 'meetings/answers:reason-kept' : 'meetings/answers:no-reason';
  return { replies: [{ parts: [{ key }], choices: [change] }] };
};

async function record({ db, now }: Context, { invitee, meeting }: Invitation, to: { answer: Invitee['answer'] }) {
  await db
    .updateTable('invitee')
    .set({ ...to, reason: null, answered_at: new Date(now), answered_revision: meeting.revision })
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
  // Who comes gets the entry for her calendar with the same message.
  const document = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { parts, ...(choices?.length ? { choices } : {}), ...(id === 'coming' ? { document } : {}) };
}
