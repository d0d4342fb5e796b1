/** The answer to an invitation by a tap, and the flow `alasan`. It can be changed until the meeting begins, and every change is confirmed in
 *  words. */
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, type Invitee, isDeputy, ownInvitation } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { keptParts, type Told } from './told.ts';
import { releaseMembers, withdrawDeputy } from './wakil.ts';

export const come: Effect = async (context, args) => comeWith(context, await ownInvitation(context, args.argument), {});

export async function comeWith(context: Context, invitation: Invitation, told: Partial<Told>): Promise<EffectResult> {
  const { invitee } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, 'hadir', { note: told.note ?? null });
  return { replies: [confirmed(context, invitation, 'coming', answerChoices(invitee, 'come'), told)] };
}

/** The answer counts at once. The reason is asked afterwards and is optional. */
export const decline: Effect = async (context, args) =>
  declineWith(context, await ownInvitation(context, args.argument), {});

export async function declineWith(
  context: Context,
  invitation: Invitation,
  told: Partial<Told>,
): Promise<EffectResult> {
  const { invitee, meeting } = invitation;
  await withdrawDeputy(context, invitation);
  await record(context, invitation, 'tidak', told);
  const released = await releaseMembers(context, invitation);
  if (isDeputy(invitee)) {
    const name = released[0]?.name ?? '';
    return {
      replies: [{ parts: [{ key: 'meetings/answers:deputy-declined', args: { theme: meeting.theme, name } }] }],
    };
  }
  if (told.reason) return { replies: [confirmed(context, invitation, 'declined', [afterAll(invitee)], told)] };
  return {
    replies: [confirmed(context, invitation, 'declined', [], told)],
    next: { flow: 'meetings/alasan', args: { invitee: String(invitee.id) }, offer: whyChoice(invitee) },
  };
}

const whyChoice = ({ id }: Invitee): Choice => ({
  data: `!meetings.why.${id}`,
  label: { key: 'meetings/answers:why' },
});

const afterAll = ({ id }: Invitee): Choice => ({
  data: `!meetings.come.${id}`,
  label: { key: 'meetings/answers:come-after-all' },
});

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

/** Ends `alasan`. Where she writes that she comes after all, that is no reason, and she is asked. */
export const reason = (deps: MeetingsDeps): Effect =>
  unlessOvertaken(stillAnswerable, async (context, args): Promise<EffectResult> => {
    const { invitee } = await ownInvitation(context, args.invitee);
    if (invitee.answer !== 'tidak') return { replies: [{ parts: [{ key: 'meetings/answers:answered-otherwise' }] }] };
    const given = String(args.reason ?? '').trim();
    if (deps.texts.reader(member(context).language).presence(given).answer === 'hadir') {
      const asks: Text = { key: 'meetings/answers:comes-or-reason', args: { reason: given } };
      return { replies: [{ parts: [asks], choices: [afterAll(invitee), whyChoice(invitee)] }] };
    }
    await context.db
      .updateTable('invitee')
      .set({ reason: given || null })
      .where('id', '=', invitee.id)
      .execute();
    const key = given ? 'meetings/answers:reason-kept' : 'meetings/answers:no-reason';
    return { replies: [{ parts: [{ key }, ...hiddenNote('all', given)], choices: [afterAll(invitee)] }] };
  });

export async function record(
  { db, now }: Context,
  { invitee, meeting }: Invitation,
  answer: Invitee['answer'],
  { reason = null, note = null }: Partial<Told> = {},
) {
  await db
    .updateTable('invitee')
    .set({ answer, reason, note, answered_at: new Date(now), answered_revision: meeting.revision })
    .where('id', '=', invitee.id)
    .execute();
}

function confirmed(
  context: Context,
  { invitee, meeting }: Invitation,
  id: 'coming' | 'declined',
  choices: Reply['choices'],
  told: Partial<Told> = {},
): Reply {
  const parts: Text[] = [{ key: `meetings/answers:${id}`, args: meetingArgs(meeting, member(context).language) }];
  const now = id === 'coming' ? 'hadir' : 'tidak';
  if (invitee.answer !== null && invitee.answer !== now) {
    parts.push({ key: 'meetings/answers:before', args: { answer: invitee.answer } });
  }
  parts.push(...keptParts(told));
  // A person who comes gets the entry for her calendar in the same message.
  const document: Reply['document'] = { writer: 'meetings.calendar', args: { meeting: meeting.id } };
  return { parts, ...(choices?.length ? { choices } : {}), ...(id === 'coming' ? { document } : {}) };
}
