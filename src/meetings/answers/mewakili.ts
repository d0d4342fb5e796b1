/** `mewakili`: the person who opens the member's code becomes her deputy. A name and a yes are enough, and she gets the reminders from then on. */
import type { Answers } from '../../conversation/run.ts';
import { findInvitation, useInvitation } from '../../directory/joining/invitations.ts';
import { newcomer as addNewcomer } from '../../directory/joining/newcomer.ts';
import { theName } from '../../directory/joining/stranger-names.ts';
import { languageIn } from '../../directory/people/people.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';
import { readPerson } from '../../texts/reading/person-names.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { deputyCategory, type Invitation, invitationOf, mustBeOpen } from '../base/invitation.ts';
import type { Meeting } from '../base/meeting.ts';
import { answerChoices, answerCodes, meetingArgs, notifyPerson } from '../base/messages.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { planReminders } from '../planning/reminders/reminders.ts';
import { representedOffice } from './wakil.ts';

/** What the code is for, shown before consent is asked. Flat, so that texts can use it. */
export const standingIn: Lookup = async (context, args) => {
  const invitation = await represented(context, args.ticket);
  const { invitee, meeting } = invitation;
  return {
    ...meetingArgs(meeting, languageIn(context)),
    member: representedOffice(invitation),
    deputy: invitee.deputy_name ?? '',
    known: context.person ? 'ya' : 'tidak',
  };
};

/** Refuses a code that is spent, and the member who uses her own. */
async function stillRepresented(context: Context, args: Answers): Promise<void> {
  if (!agrees(context, args)) return;
  const { invitee } = await represented(context, args.ticket);
  if (context.person?.id === invitee.person) throw new Refusal('meetings/deputies:own-code');
}

const agrees = ({ person }: Context, { sure, consent }: Answers) => (person ? sure === 'ya' : consent === 'setuju');

/** Ends `mewakili`. Without a yes nothing is stored. */
export const standIn = (deps: MeetingsDeps): Effect =>
  unlessOvertaken(stillRepresented, async (context, args): Promise<EffectResult> => {
    if (!agrees(context, args)) return { replies: [{ parts: [{ key: 'meetings/deputies:not-taken' }] }] };
    const invitation = await represented(context, args.ticket);
    if (!(await useInvitation(context.db, String(args.ticket), context.now))) throw expired();
    const person = context.person ?? (await newcomer(deps, context, String(args.nama ?? ''), invitation.meeting));
    const row = await enrol(context, invitation, person);
    await planReminders(context.db, invitation.meeting.id, context.now);
    await notifyMember(context, invitation, person.name);
    const { meeting } = invitation;
    const shown = { ...meetingArgs(meeting, person.language), member: representedOffice(invitation) };
    return {
      replies: [
        {
          parts: [{ key: 'meetings/deputies:joined', args: shown }, answerCodes(row)],
          choices: answerChoices(row, 'come'),
        },
      ],
      person: person.id,
      language: person.language,
    };
  });

/** The invitation whose deputy this ticket makes. */
async function represented(context: Context, ticket: unknown): Promise<Invitation> {
  const code = await findInvitation(context.db, String(ticket), context.now);
  const found = code?.invitee ? await invitationOf(context.db, code.invitee) : undefined;
  if (found?.invitee.answer !== 'diwakilkan' || found.invitee.deputy !== null) throw expired();
  await mustBeOpen(context, found);
  return found;
}

const expired = () => new Refusal('meetings/deputies:expired');

/** Somebody whom the directory does not know becomes a person without any role, for this meeting. Her office, where she wrote it beside her
 *  name, is told to the list. */
export async function newcomer(deps: MeetingsDeps, context: Context, typed: string, { area }: Pick<Meeting, 'area'>) {
  const { name, agency = null, post = null } = readPerson(theName(typed)) ?? { name: theName(typed) };
  const { id, language } = await addNewcomer(deps, context, area, name);
  return { id, name, language, agency, post };
}

interface Stand {
  id: number;
  name: string;
  agency?: string | null;
  post?: string | null;
}

/** Puts the deputy on the list. A deputy who is invited herself keeps her own row and then stands for both. */
export async function enrol(context: Context, { invitee, meeting }: Invitation, person: Stand) {
  const { db } = context;
  const answer = {
    answer: 'hadir' as const,
    reason: null,
    answered_at: new Date(context.now),
    answered_revision: meeting.revision,
    removed_at: null,
  };
  const { agency = null, post = null } = person;
  const asDeputy = { category: deputyCategory, agency: agency ?? invitee.agency, position: post };
  const own = await db
    .selectFrom('invitee')
    .select(['id', 'removed_at'])
    .where('meeting', '=', meeting.id)
    .where('person', '=', person.id)
    .executeTakeFirst();
  const stored = own
    ? db
        .updateTable('invitee')
        .set(own.removed_at ? { ...answer, ...asDeputy } : answer)
        .where('id', '=', own.id)
        .returning(['id', 'meeting', 'category', 'person'])
    : db
        .insertInto('invitee')
        .values({ meeting: meeting.id, person: person.id, name: person.name, ...asDeputy, ...answer })
        .returning(['id', 'meeting', 'category', 'person']);
  const row = await stored.executeTakeFirstOrThrow();
  await db
    .updateTable('invitee')
    .set({ deputy: row.id, deputy_name: person.name })
    .where('id', '=', invitee.id)
    .execute();
  return row;
}

async function notifyMember(context: Context, { invitee, meeting }: Invitation, name: string): Promise<void> {
  await notifyPerson(context, meeting, invitee.person, 'wakil', (language) => ({
    parts: [{ key: 'meetings/deputies:has-come', args: { ...meetingArgs(meeting, language), name } }],
  }));
}
