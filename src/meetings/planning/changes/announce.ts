/** How everybody hears that a meeting moves (`ubah`) or is called off (`batal`). The message is worded when it leaves, by what the reader has
 *  answered by then. */

import { hourMs } from '../../../clock.ts';
import type { Answers, Reply, Text } from '../../../conversation/run.ts';
import { enqueue, type Waiting } from '../../../outbox/outbox.ts';
import type { Context } from '../../../room.ts';
import { type Invitation, type Invitee, invitationOf } from '../../base/invitation.ts';
import type { Meeting } from '../../base/meeting.ts';
import { ofAnyRevision, ofRevision } from '../../base/message-names.ts';

/** This close to the meeting the message goes at night too. */
const pressingMs = 12 * hourMs;

interface Announcement {
  what: 'change' | 'cancel';
  meeting: Meeting;
  /** The earliest time for which somebody may be setting out. */
  from: number;
  /** What the wording needs beside the meeting. */
  args(person: number): Answers;
}

/** Goes to everybody who has heard of the meeting. A person whose invitation still waits for the morning needs no announcement: the
 *  invitation itself is worded as it leaves. */
export async function announce(
  context: Context,
  { what, meeting, from, args }: Announcement,
  people: { id: number; person: number }[],
): Promise<void> {
  const unheard = await waitingForInvitation(context, meeting);
  const heard = people.filter(({ person }) => !unheard.has(person));
  const rows = heard.map(
    ({ id, person }): Waiting => ({
      ...ofRevision(meeting, what, person),
      person,
      kind: `meetings.${what}`,
      reply: { parts: [] },
      args: { meeting: meeting.id, revision: meeting.revision, invitee: id, ...args(person) },
      dueAt: context.now,
      expiresAt: meeting.starts_at.getTime(),
      priority: 2,
      urgent: from - context.now < pressingMs,
    }),
  );
  await enqueue(context.db, ...rows);
}

async function waitingForInvitation({ db }: Context, meeting: Meeting): Promise<Set<number>> {
  const { kabupaten, key } = ofAnyRevision(meeting);
  const rows = await db
    .selectFrom('outbox')
    .select('person')
    .where('kind', '=', 'meetings.invitation')
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${key}%`)
    .where('status', '=', 'queued')
    .execute();
  return new Set(rows.map(({ person }) => person));
}

/** The invitation that an announcement is about, as it leaves. undefined: the reader is off the list, or something newer was announced. */
export async function announcedTo(
  db: Context['db'],
  person: number,
  args: Answers,
  statuses: Meeting['status'][],
): Promise<Invitation | undefined> {
  const found = await invitationOf(db, args.invitee);
  if (!found || !statuses.includes(found.meeting.status) || found.meeting.revision !== args.revision) return undefined;
  return found.invitee.person === person && found.invitee.removed_at === null ? found : undefined;
}

/** The file that replaces the entry in her calendar, or strikes it out. */
export const calendarOf = ({ invitee, meeting }: Invitation): Reply['document'] => ({
  writer: 'meetings.calendar',
  args: { meeting: meeting.id, invitee: invitee.id },
});

/** Tells the person who runs the meeting whom she must tell herself. */
export const byHand = (paper: Pick<Invitee, 'name'>[]): Text[] =>
  paper.length > 0
    ? [{ key: 'meetings/changes:by-hand', args: { names: paper.map(({ name }) => name).join(', ') } }]
    : [];
