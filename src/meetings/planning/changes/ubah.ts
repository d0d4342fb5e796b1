/** `ubah`: another time or place for a meeting that people know of. The meeting gets a new revision, messages of the older one are not sent any
 *  more, and everybody is told what was and what is. Choosing other reminders tells nobody. */

import type { Zone } from '../../../clock.ts';
import type { Answers, Option, Text } from '../../../conversation/run.ts';
import { languageOf } from '../../../directory/people/people.ts';
import {
  type Context,
  type Effect,
  type EffectResult,
  type Lookup,
  member,
  Refusal,
  type Wanted,
} from '../../../room.ts';
import { unpackMoment } from '../../../texts/moments.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { invitedTo } from '../../base/invitation.ts';
import { activeStatuses, auditMeeting, lockMeeting, type Meeting } from '../../base/meeting.ts';
import { beginning, ofRevision } from '../../base/message-names.ts';
import { answerChoices, answerCodes, eventCard, going, meetingArgs, timeColumns } from '../../base/messages.ts';
import { runOpen } from '../../base/rights.ts';
import { startOver } from '../../base/room-code.ts';
import { reminders } from '../reminders/entries.ts';
import { planReminders } from '../reminders/reminders.ts';
import { announce, announcedTo, byHand, calendarOf } from './announce.ts';

/** The plan as it stands now. Flat, so that texts can use it. */
export const asPlanned =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args) => {
    const meeting = await runOpen(context, args.meeting);
    const { language } = member(context);
    const chosen = meeting.detail.reminders ?? reminders().map(({ name }) => name);
    const names = chosen.map((name) => reminderName(texts, language, name));
    const none = texts.render(language, { key: 'meetings/reminders:none' });
    return { ...meetingArgs(meeting, language), zone: meeting.zone, reminders: names.join(', ') || none };
  };

/** Options: the reminders that a meeting may have. */
export const reminderEntries =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context): Promise<Option[]> =>
    reminders().map(({ name }) => ({ value: name, label: reminderName(texts, member(context).language, name) }));

const reminderName = (texts: MeetingsDeps['texts'], language: string, name: string) =>
  texts.render(language, { key: 'meetings/reminders:name', args: { name } });

/** Ends `ubah`. */
export const change: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.meeting);
  const meeting = await runOpen(context, args.meeting);
  return args.what === 'pengingat' ? chooseReminders(context, meeting, args.reminders) : move(context, meeting, args);
};

async function chooseReminders(
  context: Context,
  meeting: Meeting,
  chosen: Answers[string] | undefined,
): Promise<EffectResult> {
  const reminders = Array.isArray(chosen) ? chosen : [];
  await context.db
    .updateTable('meeting')
    .set({ detail: JSON.stringify({ ...meeting.detail, reminders }), changed_at: new Date(context.now) })
    .where('id', '=', meeting.id)
    .execute();
  await auditMeeting(context, meeting, 'meetings.reminders');
  const key = reminders.length > 0 ? 'meetings/changes:reminders-chosen' : 'meetings/changes:no-reminders';
  return { replies: [{ parts: [{ key, args: { theme: meeting.theme } }] }] };
}

async function move(context: Context, before: Meeting, args: Answers): Promise<EffectResult> {
  const { db, now } = context;
  const after = { ...before, ...moved(before, args), revision: before.revision + 1 };
  const { starts_wall, zone, starts_at, ends_at, venue, revision } = after;
  if (starts_at.getTime() <= now) throw new Refusal('meetings/changes:past');
  const sameTime = starts_wall === before.starts_wall && zone === before.zone && sameEnd(ends_at, before.ends_at);
  if (sameTime && venue === before.venue) {
    throw new Refusal('meetings/changes:same');
  }
  await db
    .updateTable('meeting')
    .set({ starts_wall, zone, starts_at, ends_at, venue, revision, changed_at: new Date(now) })
    .where('id', '=', before.id)
    .execute();
  await lengthenCodes(context, after);
  await startOver(context, after);
  await planReminders(db, before.id, now);
  const { people, paper } = await invitedTo(db, before.id);
  await announceMove(context, before, after, people);
  await auditMeeting(context, before, 'meetings.change');
  const shown = { ...meetingArgs(after, member(context).language), count: people.length };
  return { replies: [{ parts: [{ key: 'meetings/changes:changed', args: shown }, ...byHand(paper)] }] };
}

const sameEnd = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

type Moved = Pick<Meeting, 'starts_wall' | 'zone' | 'starts_at' | 'ends_at' | 'venue'>;

/** A zone typed along with the time corrects the meeting's. The old end belongs to the old beginning: without a new one it goes on until it
 *  is over. */
function moved(before: Meeting, args: Answers): Moved {
  const { starts_wall, zone, starts_at, ends_at } = before;
  const time = args.starts
    ? timeColumns(unpackMoment(String(args.starts)), zone)
    : { starts_wall, zone, starts_at, ends_at };
  return { ...time, venue: args.venue ? String(args.venue).trim() : before.venue };
}

/** Deputies' codes work until the meeting begins. */
async function lengthenCodes({ db }: Context, meeting: Meeting): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ expires_at: meeting.starts_at })
    .where('used_at', 'is', null)
    .where('invitee', 'in', db.selectFrom('invitee').select('id').where('meeting', '=', meeting.id))
    .execute();
}

async function announceMove(
  context: Context,
  before: Meeting,
  meeting: Meeting,
  people: { id: number; person: number }[],
): Promise<void> {
  const lastHeard = await heardBefore(context, before);
  const ends = before.ends_at?.toISOString() ?? null;
  const was = { wall: before.starts_wall, ends, zone: before.zone, venue: before.venue };
  const from = Math.min(before.starts_at.getTime(), meeting.starts_at.getTime());
  await announce(context, { what: 'change', meeting, from, args: (person) => lastHeard.get(person) ?? was }, people);
}

/** What each person heard last, where the previous change still waits for the morning: the new one is told against that. */
async function heardBefore({ db }: Context, before: Meeting): Promise<Map<number, Answers>> {
  const { kabupaten, key } = beginning(ofRevision(before, 'change'));
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'args'])
    .where('kind', '=', 'meetings.change')
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${key}%`)
    .where('status', '=', 'queued')
    .execute();
  return new Map(
    rows.map(({ person, args }) => [
      person,
      {
        wall: String(args.wall),
        ends: typeof args.ends === 'string' ? args.ends : null,
        zone: String(args.zone),
        venue: String(args.venue),
      },
    ]),
  );
}

/** Says what changed to those who are still on the list, and nothing where it was changed back before they heard of it. A person who had
 *  said yes is asked whether it still suits, a person who had said no, whether she can come now. */
export const changeWanted =
  (deps: Pick<MeetingsDeps, 'texts'>): Wanted =>
  async ({ db }, { person, args }) => {
    const invitation = await announcedTo(db, person, args, activeStatuses);
    if (!invitation) return false;
    const { invitee, meeting } = invitation;
    const changes = changesSince(meeting, args, await languageOf(db, person));
    if (changes.length === 0) return false;
    const asked: Text = { key: 'meetings/changes:asked', args: { answer: invitee.answer ?? 'none' } };
    return {
      parts: [...changes, asked, answerCodes(invitee)],
      choices: answerChoices(invitee),
      document: calendarOf(invitation),
      event: eventCard(deps, meeting, invitee),
      outdates: going(invitee.id),
    };
  };

/** Empty when time and place are what she heard last. */
function changesSince(meeting: Meeting, args: Answers, language: string): Text[] {
  const ends_at = typeof args.ends === 'string' ? new Date(args.ends) : null;
  const before = { starts_wall: String(args.wall), ends_at, zone: args.zone as Zone, venue: String(args.venue) };
  const was = meetingArgs({ ...meeting, ...before }, language);
  const now = meetingArgs(meeting, language);
  const changes: Text[] = [];
  if (was.date !== now.date || was.time !== now.time) {
    const times = { date: was.date, time: was.time, newDate: now.date, newTime: now.time };
    changes.push({ key: 'meetings/changes:time', args: times });
  }
  if (was.venue !== now.venue) {
    changes.push({ key: 'meetings/changes:venue', args: { venue: was.venue, newVenue: now.venue } });
  }
  return changes.length > 0 ? [{ key: 'meetings/changes:head', args: now }, ...changes] : [];
}
