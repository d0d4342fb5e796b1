/** The reminders of a meeting as rows of the outbox: one for each entry and person. When they go is settled here; what they say, or that
 *  they stay silent, is decided as they are sent (wording.ts). */

import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { personClocks } from '../../../directory/people/person-clocks.ts';
import { enqueue, type MessageName, type Waiting } from '../../../outbox/outbox.ts';
import type { Db } from '../../../records/tables.ts';
import { activeStatuses, isToCome } from '../../base/meeting.ts';
import { type Due, duesOf, type Reminder, reminders } from './entries.ts';

/** Writes the rows that this revision of the meeting still lacks, and moves those whose time has changed (a corrected zone, other quiet hours,
 *  a person who moved). Rows of older revisions stay; their `wanted` check keeps them from being sent. What is due by `now` is not planned:
 *  whoever is invited today was told today. Call it in the transaction that invites, changes or lets a deputy in; a second call changes
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
  await settleRows(
    db,
    'meetings.reminder',
    { kabupaten: kabupatenOf(row.area), key: `rakor-${row.id}-r${row.revision}-` },
    await rowsOf(db, row, now, entries),
    now,
  );
}

/** Brings the outbox to the `wanted` rows of one kind and key prefix: writes missing ones that are still to come, moves those with another
 *  time. Their arguments carry `due`. */
export async function settleRows(
  db: Db,
  kind: string,
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
  kabupaten: kabupatenOf(meeting.area),
  key: `rakor-${meeting.id}-r${meeting.revision}-${due.name}-${person}`,
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

async function existing(db: Db, kind: string, { kabupaten, key: prefix }: MessageName): Promise<Known> {
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
