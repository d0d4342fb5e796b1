/** `wakil`: the member names her deputy and gets a code to pass on. The member gets the reminders until the code is used. When the deputy is not
 *  needed any more, or cannot come, both sides hear of it. A deputy sends no deputy (`maySendDeputy`). */
import type { Answers, Choice, Reply, Text } from '../../conversation/run.ts';
import { newCode } from '../../directory/joining/invitations.ts';
import { theName } from '../../directory/joining/stranger-names.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, type Invitee, isDeputy, maySendDeputy, ownInvitation } from '../base/invitation.ts';
import { answerChoices, answerCodes, meetingArgs, notifyPerson } from '../base/messages.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { addressLines } from '../planning/letters/letter.ts';
import { keptParts, type Told } from './told.ts';

/** The tap opens the flow. Nothing is stored before there is a name. */
export const deputy: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await mayDepute(context, args.argument);
  return {
    replies: [{ parts: [{ key: 'meetings/deputies:who' }] }],
    next: nameFlow(invitee.id, nameChoice(invitee.id)),
  };
};

const nameChoice = (invitee: number): Choice => ({
  data: `!meetings.depute.${invitee}`,
  label: { key: 'meetings/deputies:write-name' },
});

/** The button that replaces the question while another flow is open. */
export const depute: Effect = async (context, args): Promise<EffectResult> => {
  const { invitee } = await mayDepute(context, args.argument);
  return { replies: [], next: nameFlow(invitee.id) };
};

const stillMayDepute = (context: Context, { invitee }: Answers) => mayDepute(context, invitee);

/** Ends `wakil`. */
export const deputise = (deps: MeetingsDeps): Effect =>
  unlessOvertaken(stillMayDepute, async (context, args): Promise<EffectResult> => {
    const invitation = await mayDepute(context, args.invitee);
    const { answer, reason, note } = invitation.invitee;
    // She has said before, with her reason, that somebody else comes; the name is what was still missing.
    const told = answer === 'diwakilkan' ? { reason, note } : {};
    return deputiseWith(deps, context, invitation, { name: theName(String(args.name)), ...told });
  });

/** Without a name her answer counts, and the name is asked. */
export async function deputiseWith(
  deps: MeetingsDeps,
  context: Context,
  invitation: Invitation,
  { name, reason = null, note = null }: { name?: string; reason?: string | null; note?: string | null },
): Promise<EffectResult> {
  const { id } = (await mayDepute(context, invitation.invitee.id)).invitee;
  await withdrawDeputy(context, invitation);
  const at = { answered_at: new Date(context.now), answered_revision: invitation.meeting.revision };
  await context.db
    .updateTable('invitee')
    .set({ answer: 'diwakilkan', reason, note, deputy_name: name ?? null, ...at })
    .where('id', '=', id)
    .execute();
  if (name !== undefined) return { replies: await passOn(deps, context, invitation, name, { reason, note }) };
  const { theme } = invitation.meeting;
  const noted: Text = { key: 'meetings/deputies:noted-nameless', args: { theme } };
  return { replies: [{ parts: [noted, ...keptParts({ reason, note })] }], next: nameFlow(id, nameChoice(id)) };
}

/** A new code for a deputy who has not joined yet. The old one cannot be shown again: only its hash is stored. */
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

const nameFlow = (invitee: number, offer?: Choice): NonNullable<EffectResult['next']> => ({
  flow: 'meetings/wakil',
  args: { invitee: String(invitee) },
  ...(offer ? { offer } : {}),
});

async function mayDepute(context: Context, id: unknown): Promise<Invitation> {
  const invitation = await ownInvitation(context, id);
  if (!maySendDeputy(invitation.invitee)) throw new Refusal('meetings/deputies:deputy-of-deputy');
  return invitation;
}

/** Two messages: the confirmation, and one to forward as it is. */
async function passOn(
  deps: MeetingsDeps,
  context: Context,
  invitation: Invitation,
  name: string,
  told: Partial<Told> = {},
): Promise<Reply[]> {
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
  const args = { ...meetingArgs(meeting, person.language), name, member: representedOffice(invitation), code: shown };
  const forward: Text = link
    ? { key: 'meetings/deputies:forward-link', args: { ...args, link } }
    : { key: 'meetings/deputies:forward', args };
  const noted: Text[] = [{ key: 'meetings/deputies:noted', args: { name, theme: meeting.theme } }];
  if (invitee.answer === 'hadir' || invitee.answer === 'tidak') {
    noted.push({ key: 'meetings/answers:before', args: { answer: invitee.answer } });
  }
  noted.push(...keptParts(told));
  return [{ parts: noted, choices: answerChoices(invitee, 'deputy') }, { parts: [forward] }];
}

/** Whom a deputy represents: the office where there is one, otherwise the name. */
export const representedOffice = ({ invitee }: Pick<Invitation, 'invitee'>): string => addressLines(invitee).join(', ');

/** For a member who comes after all, does not come, or sends another deputy: the old code ends, and a deputy who had joined is told. */
export async function withdrawDeputy(context: Context, { invitee, meeting }: Invitation): Promise<void> {
  const { db } = context;
  await db.deleteFrom('invitation').where('invitee', '=', invitee.id).where('used_at', 'is', null).execute();
  await db.updateTable('invitee').set({ deputy: null, deputy_name: null }).where('id', '=', invitee.id).execute();
  if (invitee.deputy === null) return;
  const deputy = await db.selectFrom('invitee').selectAll().where('id', '=', invitee.deputy).executeTakeFirst();
  if (!deputy || deputy.removed_at) return;
  if (isDeputy(deputy) && !(await isNeeded(context, deputy.id))) await removeDeputy(context, deputy.id);
  await notifyPerson(context, meeting, deputy.person, 'bebas', (language) => ({
    parts: [{ key: 'meetings/deputies:withdrawn', args: { ...meetingArgs(meeting, language), name: invitee.name } }],
  }));
}

/** For a deputy who cannot come: the members whom she stood in for are asked again. A person who was only a deputy leaves the list. */
export async function releaseMembers(context: Context, { invitee, meeting }: Invitation): Promise<Invitee[]> {
  const members = await context.db
    .updateTable('invitee')
    .set({ answer: null, deputy: null, deputy_name: null, answered_at: null, answered_revision: null })
    .where('deputy', '=', invitee.id)
    .returningAll()
    .execute();
  if (isDeputy(invitee)) await removeDeputy(context, invitee.id);
  for (const one of members) {
    await notifyPerson(context, meeting, one.person, 'lepas', (language) => ({
      parts: [
        { key: 'meetings/deputies:lost', args: { ...meetingArgs(meeting, language), name: invitee.name } },
        answerCodes(one),
      ],
      choices: answerChoices(one),
    }));
  }
  return members;
}

/** One person may stand in for two. */
async function isNeeded({ db }: Context, deputy: number): Promise<boolean> {
  const row = await db.selectFrom('invitee').select('id').where('deputy', '=', deputy).executeTakeFirst();
  return row !== undefined;
}

async function removeDeputy({ db, now }: Context, invitee: number): Promise<void> {
  await db
    .updateTable('invitee')
    .set({ removed_at: new Date(now) })
    .where('id', '=', invitee)
    .execute();
}
