/** One row of the invitee list together with its meeting: answers, reminders and messages all start from it. */

import type { Selectable } from 'kysely';
import { roleHolds } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { activeStatuses, isToCome, loadMeeting, type Meeting } from './meeting.ts';
import { bestChannels } from './participants.ts';

export type Invitee = Selectable<Database['invitee']>;
export interface Invitation {
  invitee: Invitee;
  meeting: Meeting;
}

/** In `invitee.category`: she is on the list only as somebody's deputy. */
export const deputyCategory = 'wakil';
/** In `invitee.category`: she came without an invitation. */
export const walkInCategory = 'langsung';
export const isDeputy = (invitee: Pick<Invitee, 'category' | 'person'>) =>
  invitee.person !== null && invitee.category === deputyCategory;
/** A deputy sends no deputy. */
export const maySendDeputy = (invitee: Pick<Invitee, 'category' | 'person'>) => !isDeputy(invitee);

export async function invitationOf(db: Db, id: unknown): Promise<Invitation | undefined> {
  const invitee = await db.selectFrom('invitee').selectAll().where('id', '=', rowId(id)).executeTakeFirst();
  const meeting = invitee && (await loadMeeting(db, invitee.meeting));
  return meeting && { invitee, meeting };
}

/** The asker's own invitation, if it can still be answered. Refuses one that is over, cancelled or taken back; somebody else's is refused in
 *  the same words as one that does not exist. Locks the row, so that two taps come one after the other. */
export async function ownInvitation(context: Context, id: unknown): Promise<Invitation> {
  const person = member(context);
  const found = await invitationOf(context.db, id);
  if (!found || found.invitee.person !== person.id || found.meeting.status === 'draft') {
    throw new Refusal('meetings/answers:not-yours');
  }
  await mustBeOpen(context, found);
  await context.db.selectFrom('invitee').select('id').where('id', '=', found.invitee.id).forUpdate().execute();
  return (await invitationOf(context.db, id))!;
}

/** All invitations that a person can still answer, the next meeting first. */
export async function openInvitations({
  db,
  now,
  person,
}: Pick<Context, 'db' | 'now' | 'person'>): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitee')
    .innerJoin('meeting', 'meeting.id', 'invitee.meeting')
    .selectAll('invitee')
    .where('invitee.person', '=', person?.id ?? 0)
    .where('invitee.removed_at', 'is', null)
    .where('meeting.status', 'in', activeStatuses)
    .where('meeting.starts_at', '>', new Date(now))
    .orderBy('meeting.starts_at')
    .execute();
  const open: Invitation[] = [];
  for (const invitee of rows) {
    const meeting = (await stillInvited(db, invitee, now)) && (await loadMeeting(db, invitee.meeting));
    if (meeting) open.push({ invitee, meeting });
  }
  return open;
}

/** An answer can be given and changed until the meeting begins. */
export async function mustBeOpen({ db, now }: Context, { invitee, meeting }: Invitation): Promise<void> {
  if (meeting.status === 'cancelled') throw new Refusal('meetings/answers:cancelled', { theme: meeting.theme });
  if (!(await stillInvited(db, invitee, now)))
    throw new Refusal('meetings/answers:not-invited', { theme: meeting.theme });
  if (!isToCome(meeting, now)) {
    throw new Refusal('meetings/answers:started', { theme: meeting.theme });
  }
}

/** She is on the list, and still in the office for which she was invited. A deputy, or a person invited by name without an office, needs none. */
export async function stillInvited(db: Db, invitee: Invitee, now: number): Promise<boolean> {
  if (invitee.removed_at !== null) return false;
  if (invitee.person === null || isDeputy(invitee)) return true;
  const roles = await db
    .selectFrom('role')
    .select(['agency', roleHolds(now).as('holds')])
    .where('person', '=', invitee.person)
    .execute();
  const ofAgency = roles.filter(({ agency }) => agency !== null && agency === invitee.agency);
  const asked = ofAgency.length > 0 ? ofAgency : roles;
  return asked.length === 0 || asked.some(({ holds }) => holds);
}

/** Everybody on the list. `people`: the bot can reach them. `paper`: they are outside the directory or on no channel, and are told by hand. */
export async function invitedTo(db: Db, meeting: number) {
  const rows = await db
    .selectFrom('invitee')
    .select(['id', 'person', 'name', 'position', 'agency', 'category', 'answer'])
    .where('meeting', '=', meeting)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const channels = await bestChannels(
    db,
    rows.flatMap(({ person }) => person ?? []),
  );
  const reached = (person: number | null): person is number => person !== null && channels.has(person);
  return {
    people: rows.flatMap(({ person, ...row }) => (reached(person) ? [{ ...row, person }] : [])),
    paper: rows.filter(({ person }) => !reached(person)),
  };
}
