/** A person with the right code who is on no list. She came by herself, or for somebody who has not announced her; she tells which, and
 *  is put on the list. A person whom we do not know agrees first and tells her name. */

import type { Answers, Option } from '../../conversation/run.ts';
import { languageIn } from '../../directory/people/people.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';
import { lineIn } from '../../texts/reading/person-name.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { enrol, newcomer } from '../answers/mewakili.ts';
import { withdrawDeputy } from '../answers/wakil.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, type Invitee, invitationOf, walkInCategory } from '../base/invitation.ts';
import type { Meeting } from '../base/meeting.ts';
import { meetingArgs, notifyPerson } from '../base/messages.ts';
import { inviteeOf } from '../base/rights.ts';
import { findRoom, isOpen } from '../base/room-code.ts';
import { present } from './absen.ts';
import { absentNamed } from './attendance-list.ts';

/** The option that means none of the people found. */
const nobody = 'lain';
const fewest = 3;

/** Facts on which the questions depend. They are flat, so that the flow and its texts can use them. */
export const roomBehind: Lookup = async (context, args) => {
  const meeting = await behind(context, args.ticket);
  const post = context.person && (await postOf(context, context.person.id));
  return {
    theme: meeting.theme,
    known: context.person ? 'ya' : 'tidak',
    office: post ? 'ya' : 'tidak',
  };
};

/** Options: the invited who are not there, by a part of their name, office or agency. */
export const absent =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const meeting = await behind(context, args.ticket);
    const search = String(args.search ?? '').trim();
    // A search with too few letters would show the whole list to anybody in the room.
    const found =
      search.length < fewest
        ? []
        : await absentNamed(context.db, meeting.id, search, { onPaper: args.comes === 'diundang' });
    const language = languageIn(context);
    const none = { value: nobody, label: texts.render(language, { key: 'meetings/langsung:nobody' }) };
    // An option that stands alone is taken without asking.
    return [...found, none];
  };

/** Checks what may have changed while she answered: the list was closed, or the name was noted. */
export async function seatStillFree(context: Context, args: Answers): Promise<void> {
  const meeting = await behind(context, args.ticket);
  if (args.comes === 'diundang') return freeOnPaper(context, meeting, rowId(args.whom));
  const known = context.person && (await inviteeOf(context.db, meeting.id, context.person.id));
  const agreed = context.person !== undefined || args.consent === 'setuju';
  if (agreed && known === undefined && standsForListed(args)) await freeSeat(context, meeting, rowId(args.whom));
}

const standsForListed = ({ comes, whom }: Answers) => comes === 'mewakili' && whom !== nobody;

/** Ends `langsung`. */
export const walkIn =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const meeting = await behind(context, args.ticket);
    if (args.comes === 'diundang') return present(context, rowId(args.whom));
    if (!context.person && args.consent !== 'setuju') {
      return { replies: [{ parts: [{ key: 'meetings/langsung:not-kept' }] }] };
    }
    const person = context.person ?? (await newcomer(deps, context, String(args.nama ?? ''), meeting));
    const known = await inviteeOf(context.db, meeting.id, person.id);
    if (known === undefined) {
      if (standsForListed(args)) await standFor(context, meeting, rowId(args.whom), person);
      else await enlist(deps, context, meeting, person, args);
    }
    const invitee = (await inviteeOf(context.db, meeting.id, person.id))!;
    const { replies } = await present(context, invitee, person.id);
    return { replies, person: person.id, language: person.language };
  };

/** A person with a paper letter is noted on her row, and her chat is not stored: a room code must not open an account. */
async function freeOnPaper(context: Context, meeting: Meeting, id: number): Promise<void> {
  const [free] = await absentNamed(context.db, meeting.id, '', { only: id, onPaper: true });
  if (!free) throw new Refusal('meetings/langsung:not-on-paper');
}

async function behind({ db, now }: Context, ticket: unknown): Promise<Meeting> {
  const room = await findRoom(db, { ticket: String(ticket) });
  if (!room || !isOpen(room, now)) throw new Refusal('meetings/checkin:expired');
  return room.meeting;
}

interface Newcomer {
  id: number;
  name: string;
  agency?: string | null;
  post?: string | null;
}

/** Locks the row until the turn is over: of two deputies for the same member, the second reads that the seat is taken. */
async function freeSeat({ db }: Context, meeting: Meeting, id: number): Promise<Invitation> {
  await db.selectFrom('invitee').select('id').where('id', '=', id).forUpdate().execute();
  const invitation = await invitationOf(db, id);
  const free = invitation && (await absentNamed(db, meeting.id, '', { only: id })).length === 1;
  if (!free) throw new Refusal('meetings/langsung:taken');
  return invitation;
}

/** The member is told, because nobody may sit in her place without her knowing. */
async function standFor(context: Context, meeting: Meeting, id: number, person: Newcomer): Promise<void> {
  const invitation = await freeSeat(context, meeting, id);
  await withdrawDeputy(context, invitation);
  await enrol(context, invitation, person);
  await context.db
    .updateTable('invitee')
    .set({ answer: 'diwakilkan', reason: null, answered_at: new Date(context.now) })
    .where('id', '=', id)
    .execute();
  const time = writeTime(context.now, meeting.zone);
  await notifyPerson(context, meeting, invitation.invitee.person, 'diwakili', (language) => ({
    parts: [
      { key: 'meetings/langsung:stands-for-you', args: { ...meetingArgs(meeting, language), name: person.name, time } },
    ],
  }));
}

/** Adds her to the list, for herself or for an office that was not invited. A person who had been removed is on the list again. */
async function enlist(
  { texts }: MeetingsDeps,
  context: Context,
  meeting: Meeting,
  person: Newcomer,
  args: Record<string, unknown>,
): Promise<void> {
  const post = (await postOf(context, person.id)) ?? {
    agency: trimmed(args.agency) ?? person.agency ?? null,
    position: trimmed(args.position) ?? person.post ?? null,
  };
  const who = trimmed(args.search);
  const stands = args.comes === 'mewakili' && who !== null;
  const row: Pick<Invitee, 'agency' | 'position' | 'category' | 'removed_at'> = {
    ...post,
    ...(stands ? { position: texts.render('id', { key: 'meetings/daftar:represents', args: { who } }) } : {}),
    category: walkInCategory,
    removed_at: null,
  };
  await context.db
    .insertInto('invitee')
    .values({ meeting: meeting.id, person: person.id, name: person.name, ...row })
    .onConflict((conflict) => conflict.columns(['meeting', 'person']).where('person', 'is not', null).doUpdateSet(row))
    .execute();
}

const trimmed = (value: unknown) => lineIn(String(value ?? '')) ?? null;

/** Agency and position of a role that holds now; undefined where no role names any. */
async function postOf({ db, now }: Context, person: number) {
  return db
    .selectFrom('role')
    .leftJoin('unit', 'unit.id', 'role.unit')
    .select(({ fn }) => [fn.coalesce('role.agency', 'unit.name').as('agency'), 'role.position'])
    .where('role.person', '=', person)
    .where(roleHolds(now))
    .where((is) =>
      is.or([is('role.agency', 'is not', null), is('role.position', 'is not', null), is('unit.name', 'is not', null)]),
    )
    .orderBy('role.id')
    .executeTakeFirst();
}
