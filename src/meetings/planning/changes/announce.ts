/** What everybody is told when a meeting moves or is called off. Worded when it leaves: by what she has answered by then. */

import { hourMs } from '../../../clock.ts';
import type { Answers, Reply, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/language.ts';
import { enqueue, type Waiting } from '../../../outbox/outbox.ts';
import type { Context, Wanted } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Invitation, invitationOf } from '../../base/invitation.ts';
import { activeStatuses, type Meeting } from '../../base/meeting.ts';
import { answerChoices, answerCodes, eventCard, going, meetingArgs } from '../../base/messages.ts';

interface Told {
  /** Of the invitee. */
  id: number;
  person: number;
}

/** So close to the meeting one is told also at night. */
const pressing = 12 * hourMs;

export async function tellChange(context: Context, before: Meeting, after: Meeting, people: Told[]): Promise<void> {
  const first = await untold(context, before);
  const unheard = await waitingForInvitation(context, before);
  const was = { wall: before.starts_wall, zone: before.zone, venue: before.venue };
  const heard = people.filter(({ person }) => !unheard.has(person));
  const rows = heard.map((one) => ({
    ...row(context, after, one, 'change'),
    args: { meeting: after.id, revision: after.revision, invitee: one.id, ...(first.get(one.person) ?? was) },
    expiresAt: after.starts_at.getTime(),
    urgent: Math.min(before.starts_at.getTime(), after.starts_at.getTime()) - context.now < pressing,
  }));
  await enqueue(context.db, ...rows);
}

export async function tellCancelled(context: Context, meeting: Meeting, people: Told[], reason: string): Promise<void> {
  const unheard = await waitingForInvitation(context, meeting);
  const heard = people.filter(({ person }) => !unheard.has(person));
  const rows = heard.map((one) => ({
    ...row(context, meeting, one, 'cancel'),
    args: { meeting: meeting.id, revision: meeting.revision, invitee: one.id, reason },
    expiresAt: meeting.starts_at.getTime(),
    urgent: meeting.starts_at.getTime() - context.now < pressing,
  }));
  await enqueue(context.db, ...rows);
}

function row({ now }: Context, meeting: Meeting, { person }: Told, what: string): Omit<Waiting, 'expiresAt'> {
  return {
    key: `rakor-${meeting.id}-r${meeting.revision}-${what}-${person}`,
    person,
    kind: `meetings.${what}`,
    reply: { parts: [] },
    dueAt: now,
    priority: 2,
  };
}

/** Whose invitation still waits, for the morning perhaps: it is worded as it leaves, so she needs no word of what was before. */
async function waitingForInvitation({ db }: Context, { id }: Meeting): Promise<Set<number>> {
  const rows = await db
    .selectFrom('outbox')
    .select('person')
    .where('kind', '=', 'meetings.invitation')
    .where('key', 'like', `rakor-${id}-r%`)
    .where('status', '=', 'antre')
    .execute();
  return new Set(rows.map(({ person }) => person));
}

/** Who has not even heard of the last change (it waits for the morning) is told what was before that one. By person. */
async function untold({ db }: Context, before: Meeting): Promise<Map<number, Answers>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'args'])
    .where('kind', '=', 'meetings.change')
    .where('key', 'like', `rakor-${before.id}-r${before.revision}-change-%`)
    .where('status', '=', 'antre')
    .execute();
  return new Map(
    rows.map(({ person, args }) => [
      person,
      { wall: String(args.wall), zone: String(args.zone), venue: String(args.venue) },
    ]),
  );
}

/** What changed, for those who are still on the list; nothing where it was changed back before she heard of it. Who had said yes is asked whether it still suits; who had said no, whether she can
 *  come now. */
export const changeWanted =
  (deps: Pick<MeetingsDeps, 'texts'>): Wanted =>
  async ({ db }, { person, args }) => {
    const invitation = await current(db, person, args, activeStatuses);
    if (!invitation) return false;
    const { invitee, meeting } = invitation;
    const language = await languageOf(db, person);
    const now = meetingArgs(meeting, language);
    const was = meetingArgs(
      { ...meeting, starts_wall: String(args.wall), zone: args.zone as Meeting['zone'], venue: String(args.venue) },
      language,
    );
    const parts: Text[] = [{ key: 'meetings/changes:head', args: now }];
    if (was.date === now.date && was.time === now.time && was.venue === now.venue) return false;
    if (was.date !== now.date || was.time !== now.time) {
      parts.push({
        key: 'meetings/changes:time',
        args: { date: was.date, time: was.time, newDate: now.date, newTime: now.time },
      });
    }
    if (was.venue !== now.venue)
      parts.push({ key: 'meetings/changes:venue', args: { venue: was.venue, newVenue: now.venue } });
    const asked = { key: 'meetings/changes:asked', args: { answer: invitee.answer ?? 'none' } };
    return {
      parts: [...parts, asked, answerCodes(invitee)],
      choices: answerChoices(invitee),
      document: calendar(invitation),
      event: eventCard(deps, meeting, invitee),
      outdates: going(invitee.id),
    };
  };

export const cancelWanted: Wanted = async ({ db }, { person, args }) => {
  const invitation = await current(db, person, args, ['cancelled']);
  if (!invitation) return false;
  const shown = meetingArgs(invitation.meeting, await languageOf(db, person));
  const parts: Text[] = [{ key: 'meetings/changes:called-off', args: shown }];
  if (args.reason) parts.push({ key: 'meetings/changes:reason', args: { reason: String(args.reason) } });
  return { parts, document: calendar(invitation), outdates: going(invitation.invitee.id) };
};

/** The entry in her calendar is replaced, or struck out. */
const calendar = ({ invitee, meeting }: Invitation): Reply['document'] => ({
  writer: 'meetings.calendar',
  args: { meeting: meeting.id, invitee: invitee.id },
});

async function current(
  db: Context['db'],
  person: number,
  args: Answers,
  statuses: Meeting['status'][],
): Promise<Invitation | undefined> {
  const found = await invitationOf(db, args.invitee);
  if (!found || !statuses.includes(found.meeting.status) || found.meeting.revision !== args.revision) return undefined;
  return found.invitee.person === person && found.invitee.removed_at === null ? found : undefined;
}
