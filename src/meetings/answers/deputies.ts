/** `diwakilkan`: the member names her deputy and gets a code to pass on. Until it is opened the reminders stay with the member. */
import type { Answers, Reply, Text } from '../../conversation/run.ts';
import { newCode } from '../../directory/joining/invitations.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, isDeputy, ownInvitation } from '../base/invitation.ts';
import { answerChoices, meetingArgs } from '../base/messages.ts';
import { addressLines } from '../planning/letters/letter.ts';
import { withdrawDeputy } from './deputies-leaving.ts';

/** The tap. Nothing is stored before there is a name. */
export const deputy: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await mayDepute(context, args.argument);
  const label = { key: 'meetings/deputies:write-name' };
  return {
    replies: [{ parts: [{ key: 'meetings/deputies:who' }] }],
    next: { ...nameFlow(invitee.id), offer: { data: `!meetings.depute.${invitee.id}`, label } },
  };
};

/** The button that stands in for the question while another flow is open. */
export const depute: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await mayDepute(context, args.argument);
  return { replies: [], next: nameFlow(invitee.id) };
};

export const stillDeputes = (context: Context, { invitee }: Answers) => mayDepute(context, invitee);

/** Ends `wakil`. */
export const deputise =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const invitation = await mayDepute(context, args.invitee);
    const name = String(args.name).trim();
    await withdrawDeputy(context, invitation);
    await context.db
      .updateTable('invitee')
      .set({
        answer: 'diwakilkan',
        reason: null,
        deputy_name: name,
        answered_at: new Date(context.now),
        answered_revision: invitation.meeting.revision,
      })
      .where('id', '=', invitation.invitee.id)
      .execute();
    return { replies: await passOn(deps, context, invitation, name) };
  };

/** A new code for a deputy who has not joined yet: the old one can not be shown again. */
export const relink =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const invitation = await ownInvitation(context, args.argument);
    const { answer, deputy_name, deputy: joined } = invitation.invitee;
    if (answer !== 'diwakilkan' || deputy_name === null) throw new Refusal('meetings/deputies:not-deputed');
    if (joined !== null) throw new Refusal('meetings/deputies:has-joined', { name: deputy_name });
    await withdrawDeputy(context, invitation);
    await context.db.updateTable('invitee').set({ deputy_name }).where('id', '=', invitation.invitee.id).execute();
    return { replies: await passOn(deps, context, invitation, deputy_name) };
  };

const nameFlow = (invitee: number) => ({ flow: 'meetings/wakil', args: { invitee: String(invitee) } });

async function mayDepute(context: Context, id: unknown): Promise<Invitation> {
  const invitation = await ownInvitation(context, id);
  if (isDeputy(invitation.invitee)) throw new Refusal('meetings/deputies:deputy-of-deputy');
  return invitation;
}

/** Two messages: what was noted, and one to forward as it is. */
async function passOn(deps: MeetingsDeps, context: Context, invitation: Invitation, name: string): Promise<Reply[]> {
  const { invitee, meeting } = invitation;
  const person = member(context);
  const { shown, hash } = newCode(deps);
  await context.db
    .insertInto('invitation')
    .values({
      code_hash: hash,
      invitee: invitee.id,
      created_by: person.id,
      created_at: new Date(context.now),
      expires_at: meeting.starts_at,
    })
    .execute();
  const link = deps.links(shown).join(' / ');
  const args = { ...meetingArgs(meeting, person.language), name, member: office(invitation), code: shown };
  const forward: Text = link
    ? { key: 'meetings/deputies:forward-link', args: { ...args, link } }
    : { key: 'meetings/deputies:forward', args };
  const noted: Text[] = [{ key: 'meetings/deputies:noted', args: { name, theme: meeting.theme } }];
  if (invitee.answer === 'hadir' || invitee.answer === 'tidak') {
    noted.push({ key: 'meetings/answers:before', args: { answer: invitee.answer } });
  }
  return [{ parts: noted, choices: answerChoices(invitee, 'deputy') }, { parts: [forward] }];
}

/** Whom a deputy represents: the office where there is one, otherwise the name. */
export const office = ({ invitee }: Pick<Invitation, 'invitee'>): string => addressLines(invitee).join(', ');
