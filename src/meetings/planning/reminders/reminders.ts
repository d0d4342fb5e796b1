/** The reminders of a meeting as rows of the outbox: one for each entry and person. When they go is settled as they are planned; what they
 *  say, or that they stay silent, is decided as they are sent. */

import { wallTime, type Zone } from '../../../clock.ts';
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { personClocks } from '../../../directory/people/person-clocks.ts';
import { wantsBulk } from '../../../directory/people/recipients.ts';
import type { MessageKind } from '../../../names.ts';
import { enqueue, type MessageName, type Waiting } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import type { TextId } from '../../../texts/text-of.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Invitation, invitationOf, stillInvited } from '../../base/invitation.ts';
import { activeStatuses, isToCome } from '../../base/meeting.ts';
import { beginning, ofRevision } from '../../base/message-names.ts';
import { answerChoices, answerCodes, meetingArgs } from '../../base/messages.ts';
import { briefing, briefingChoice } from './briefing.ts';
import { briefingReminder, type Due, duesOf, type Reminder, reminders } from './entries.ts';

/** Writes the rows that this revision of the meeting still lacks, and moves those whose time has changed (a corrected zone, other quiet hours,
 *  a person who moved). Rows of older revisions stay; their `wanted` check keeps them from being sent. What is due by `now` is not planned:
 *  a person who is invited today was told today. Call it in the transaction that invites, changes or lets a deputy in; a second call changes
 *  nothing. */
export async function planReminders(
  db: Db,
  meeting: number,
  now: number,
  entries: readonly Reminder[] = reminders(),
): Promise<void> {
  const row = await db
    .selectFrom('meeting')
    .select(['id', 'area', 'revision', 'starts_at', 'status'])
    .where('id', '=', meeting)
    .executeTakeFirst();
  if (!row || !isToCome(row, now)) return;
  await settleRows(db, 'meetings.reminder', beginning(ofRevision(row)), await rowsOf(db, row, now, entries), now);
}

/** Brings the outbox to the `wanted` rows of one kind and key prefix: writes missing ones that are still to come, moves those with another
 *  time. Their arguments carry `due`. */
export async function settleRows(
  db: Db,
  kind: MessageKind,
  prefix: MessageName,
  wanted: Waiting[],
  now: number,
): Promise<void> {
  const known = await existing(db, kind, prefix);
  await enqueue(db, ...wanted.filter(({ key, dueAt }) => dueAt > now && !known.has(key)));
  for (const one of wanted) await move(db, one, known.get(one.key));
}

/** A job: for every meeting to come it repairs what is missing and follows corrected zones and quiet hours. */
export async function planAllReminders(db: Db, now: number, entries?: readonly Reminder[]): Promise<void> {
  const coming = await db
    .selectFrom('meeting')
    .select('id')
    .where('status', 'in', activeStatuses)
    .where('starts_at', '>', new Date(now))
    .orderBy('id')
    .execute();
  for (const { id } of coming) await planReminders(db, id, now, entries);
}

interface Dated {
  id: number;
  area: string;
  revision: number;
  starts_at: Date;
}

async function rowsOf(db: Db, meeting: Dated, now: number, entries: readonly Reminder[]): Promise<Waiting[]> {
  const people = await db
    .selectFrom('invitee')
    .select(['id', 'person'])
    .where('meeting', '=', meeting.id)
    .where('person', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const clocks = await personClocks(
    db,
    people.map(({ person }) => person!),
    now,
  );
  return people.flatMap(({ id, person }) => {
    const clock = clocks.get(person!);
    const dues = clock ? duesOf(meeting.starts_at.getTime(), clock, entries) : [];
    return dues.map((due) => waiting(meeting, id, person!, due));
  });
}

const waiting = (meeting: Dated, invitee: number, person: number, due: Due): Waiting => ({
  ...ofRevision(meeting, due.name, person),
  person,
  kind: 'meetings.reminder',
  // Worded when it is sent.
  reply: { parts: [] },
  args: { meeting: meeting.id, revision: meeting.revision, invitee, what: due.name, due: due.dueAt },
  dueAt: due.dueAt,
  expiresAt: due.expiresAt,
  priority: 3,
});

type Known = Map<string, { status: string; due: unknown }>;

async function existing(db: Db, kind: MessageKind, { kabupaten, key: prefix }: MessageName): Promise<Known> {
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'status', 'args'])
    .where('kind', '=', kind)
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${prefix}%`)
    .execute();
  return new Map(rows.map(({ key, status, args }) => [key, { status, due: args.due }]));
}

/** Compares with the planned time in the arguments, because the outbox may have put `due_at` off (quiet hours, a failed try). */
async function move(
  db: Db,
  { kabupaten, key, args, dueAt, expiresAt }: Waiting,
  known: { status: string; due: unknown } | undefined,
) {
  if (known?.status !== 'queued' || known.due === dueAt) return;
  await db
    .updateTable('outbox')
    .set({ args: JSON.stringify(args), due_at: new Date(dueAt), expires_at: new Date(expiresAt) })
    .where('kabupaten', '=', kabupaten)
    .where('key', '=', key)
    .where('status', '=', 'queued')
    .execute();
}

/** What a reminder says as it leaves, by the reader's answer at that moment. Says nothing about a cancelled or moved meeting, nothing to a
 *  person who has left the list or her office, said `berhenti` or declined, and nothing where this meeting goes without this reminder. */
export const reminderWanted =
  (deps: MeetingsDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const invitation = await invitationOf(db, args.invitee);
    if (!invitation || !(await concerns(db, invitation, person, args, now))) return false;
    const reader = await loadPerson(db, person, now);
    const clock = (await personClocks(db, [person], now)).get(person);
    const reply = reader && clock && worded(invitation, { ...reader, zone: clock.zone }, now);
    if (!reply) return false;
    const { invitee, meeting } = invitation;
    if (invitee.answer === 'diwakilkan' || briefingReminder(meeting.detail.reminders) !== args.what) return reply;
    const more = await briefing(deps, { db, now }, meeting, reader);
    if (more.length === 0) return reply;
    return { parts: [...reply.parts, ...more], choices: [...(reply.choices ?? []), briefingChoice(meeting)] };
  };

async function concerns(
  db: Db,
  { invitee, meeting }: Invitation,
  person: number,
  args: { [name: string]: unknown },
  now: number,
): Promise<boolean> {
  if (!isToCome(meeting, now) || meeting.revision !== args.revision || invitee.person !== person) return false;
  const chosen = meeting.detail.reminders;
  if (chosen && !chosen.includes(String(args.what))) return false;
  return (await stillInvited(db, invitee, now)) && (await wantsBulk(db, person));
}

/** Asks a person who has not answered once more. Reminds one who comes, and asks whether a time changed since then still suits. Tells a
 *  member who sends a deputy that nobody has opened the code yet. Is silent for one who does not come. */
function worded(
  { invitee, meeting }: Invitation,
  reader: { language: string; zone: Zone },
  now: number,
): Reply | false {
  const left = daysLeft(meeting.starts_at.getTime(), now, reader.zone);
  const head: Text = {
    key: 'meetings/reminders:head',
    args: { ...meetingArgs(meeting, reader.language), left },
  };
  if (invitee.answer === 'tidak') return false;
  if (invitee.answer === null) {
    return reply(head, 'unanswered', answerChoices(invitee), answerCodes(invitee));
  }
  if (invitee.answer === 'hadir') {
    const stale = invitee.answered_revision !== meeting.revision;
    const key = stale ? 'moved' : 'coming';
    return reply(head, key, answerChoices(invitee, stale ? undefined : 'come'));
  }
  if (invitee.deputy !== null) return false;
  const again: Choice = { data: `!meetings.relink.${invitee.id}`, label: { key: 'meetings/deputies:relink' } };
  const name = invitee.deputy_name;
  if (name === null) {
    const tell: Choice = { data: `!meetings.depute.${invitee.id}`, label: { key: 'meetings/deputies:write-name' } };
    return reply(head, 'deputy-nameless', [tell, ...answerChoices(invitee, 'deputy')]);
  }
  return reply(head, 'deputy', [again, ...answerChoices(invitee, 'deputy')], undefined, { name });
}

function reply(
  head: Text,
  id: TextId<'meetings/reminders'>,
  choices: Choice[],
  codes?: Text,
  args?: Record<string, string>,
): Reply {
  const parts: Text[] = [head, { key: `meetings/reminders:${id}`, args }];
  if (codes) parts.push(codes);
  return { parts, choices };
}

/** 0 today, 1 tomorrow, on the reader's own calendar at the moment of sending. */
function daysLeft(startsAt: number, now: number, zone: Zone): number {
  const [from, to] = [now, startsAt].map((ms) => wallTime(ms, zone).toPlainDate()) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  return from.until(to).days;
}
