/** `kehadiran`: who comes, the secretariat's one message that updates itself. Its button asks those who have not answered once more. */

import { hourMs } from '../../clock.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { languageOf } from '../../directory/people/people.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { keptMs } from '../../retention.ts';
import {
  type Context,
  type Effect,
  type EffectResult,
  type LiveView,
  member,
  type Person,
  Refusal,
  type Wanted,
} from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import type { TextId } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { invitationOf, invitedTo, stillInvited } from '../base/invitation.ts';
import { isToCome, loadMeeting, lockMeeting, type Meeting } from '../base/meeting.ts';
import { ofAnyRevision, ofRevision } from '../base/message-names.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { auditListRead } from '../base/reads.ts';
import { mayPlan, runMeeting, runOpen } from '../base/rights.ts';
import { countRoll, rollOf } from '../day/roll.ts';
import { type Agency, type Attendance, countAttendance } from './kehadiran-counts.ts';

/** More names would not fit into one message. */
const mostNames = 15;

/** Behind the button and the flow `kehadiran`. */
export const attendance =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.meeting ?? args.argument);
    await auditListRead(context, meeting, 'kehadiran');
    const counted = await countAttendance(context.db, meeting);
    const view = shown(deps, meeting, counted, await dayParts(context.db, meeting), member(context), context.now);
    return { replies: [{ ...view, live: liveKey(meeting.id) }] };
  };

const liveKey = (meeting: number) => `meetings.attendance:${meeting}` as const;

/** undefined for a reader who may not see it any more. */
export const attendanceView =
  (deps: MeetingsDeps): LiveView =>
  async ({ db, now }, key, person) => {
    const meeting = await loadMeeting(db, key.split(':')[1]);
    if (!meeting || !(await mayPlan(db, person, meeting.area))) return undefined;
    return shown(deps, meeting, await countAttendance(db, meeting), await dayParts(db, meeting), person, now);
  };

/** The people who are present, once somebody is. */
async function dayParts(db: Context['db'], meeting: Meeting): Promise<Text[]> {
  const counted = countRoll(await rollOf(db, meeting), meeting);
  const begun = meeting.status === 'held' || counted.present + counted.walkIns > 0;
  return begun ? [{ key: 'meetings/attendance:day', args: { ...counted } }] : [];
}

function shown(
  deps: MeetingsDeps,
  meeting: Meeting,
  counted: Attendance,
  today: Text[],
  { language }: Pick<Person, 'language'>,
  now: number,
): Reply {
  const head = meeting.status === 'cancelled' ? 'head-cancelled' : 'head';
  const parts: Text[] = [
    { key: `meetings/attendance:${head}`, args: meetingArgs(meeting, language) },
    ...today,
    { key: 'meetings/attendance:counts', args: counts(counted, meeting, now) },
    ...agencyParts(counted.agencies),
    ...declinedParts(counted.declined),
    ...noteParts(counted.notes),
    ...unreachedParts(deps, counted.unreached, language),
  ];
  if (!isToCome(meeting, now) || counted.silent === 0) return { parts };
  const label: Text = { key: 'meetings/attendance:nudge', args: { count: counted.silent } };
  return { parts, choices: [{ data: `!meetings.nudge.${meeting.id}`, label }] };
}

/** Whether an invitation was sent is kept no longer than messages are (retention.ts). */
function counts(
  { declined, notes: _n, agencies: _, unreached: __, ...counted }: Attendance,
  { starts_at }: Meeting,
  now: number,
) {
  const sent = now < starts_at.getTime() + keptMs('outbox') ? counted.sent : 'forgotten';
  return { ...counted, sent, declined: declined.length };
}

function agencyParts(agencies: Agency[]): Text[] {
  if (agencies.length === 0) return [];
  const absent = agencies.filter(({ represented }) => represented === 0);
  const present = agencies.length - absent.length;
  const parts: Text[] = [{ key: 'meetings/attendance:agencies', args: { present, all: agencies.length } }];
  const lines = agencies
    .filter(({ represented }) => represented > 0)
    .map(({ name, represented, invited }) => (invited > 1 ? `${name} ${represented}/${invited}` : name));
  if (lines.length > 0) parts.push(listed('represented', lines));
  if (absent.length > 0) {
    const names = absent.map(({ name }) => name);
    parts.push(listed('absent', names));
  }
  return parts;
}

const declinedParts = (declined: Attendance['declined']): Text[] =>
  declined.length === 0
    ? []
    : [
        listed(
          'declined',
          declined.map(({ name, reason }) => (reason ? `${name} (${hideNames(reason)})` : name)),
        ),
      ];

const noteParts = (notes: Attendance['notes']): Text[] =>
  notes.length === 0
    ? []
    : [
        listed(
          'notes',
          notes.map(({ name, note }) => `${name} (${hideNames(note)})`),
        ),
      ];

/** Grouped by what went wrong, with what can be done about it. */
function unreachedParts({ texts }: MeetingsDeps, unreached: Attendance['unreached'], language: string): Text[] {
  const byWhy = Map.groupBy(unreached, ({ why }) => why.key);
  return [...byWhy.values()].map((same) => {
    const why = texts.render(language, same[0]!.why);
    const todo = texts.render(language, same[0]!.todo);
    const names = same.map(({ name }) => name);
    return listed('unreached', names, { why, todo });
  });
}

function listed(id: TextId<'meetings/attendance'>, names: string[], args?: Record<string, string>): Text {
  const more = Math.max(0, names.length - mostNames);
  return { key: `meetings/attendance:${id}`, args: { ...args, names: names.slice(0, mostNames).join(', '), more } };
}

/** Nobody is asked twice within this time. */
const pauseMs = 6 * hourMs;

/** Behind the button for the silent ones. */
export const nudge: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.argument);
  const meeting = await runOpen(context, args.argument);
  const { people } = await invitedTo(context.db, meeting.id);
  const silent = people.filter(({ answer }) => answer === null);
  if (silent.length === 0) throw new Refusal('meetings/attendance:nobody-silent');
  const lately = await nudgedSince(context.db, meeting, context.now - pauseMs);
  const due = silent.filter(({ person }) => !lately.has(person));
  if (due.length === 0) {
    const again = Math.min(...silent.map(({ person }) => lately.get(person)!)) + pauseMs;
    throw new Refusal('meetings/attendance:nudged-lately', { time: writeTime(again, member(context).zone) });
  }
  await enqueue(
    context.db,
    ...due.map(({ id, person }) => ({
      ...ofRevision(meeting, 'nudge', person, context.now),
      person,
      kind: 'meetings.nudge' as const,
      reply: { parts: [] },
      args: { meeting: meeting.id, revision: meeting.revision, invitee: id, at: context.now },
      dueAt: context.now,
      expiresAt: meeting.starts_at.getTime(),
      priority: 3,
    })),
  );
  const counted = { count: due.length, skipped: silent.length - due.length };
  return { replies: [{ parts: [{ key: 'meetings/attendance:nudged', args: counted }] }] };
};

/** Sent only to a person who has still not answered and is still invited. */
export const nudgeWanted: Wanted = async ({ db, now }, { person, args }) => {
  const found = await invitationOf(db, args.invitee);
  if (!found || !isOpen(found.meeting, args.revision, now) || found.invitee.person !== person) return false;
  const { invitee, meeting } = found;
  if (invitee.answer !== null || !(await stillInvited(db, invitee, now))) return false;
  const asks: Text = {
    key: 'meetings/attendance:nudge-text',
    args: meetingArgs(meeting, await languageOf(db, person)),
  };
  return { parts: [asks, answerCodes(invitee)], choices: answerChoices(invitee) };
};

const isOpen = (meeting: Meeting, revision: unknown, now: number) =>
  meeting.revision === revision && isToCome(meeting, now);

/** When each person was last nudged after `since`. */
async function nudgedSince(db: Db, meeting: Meeting, since: number): Promise<Map<number, number>> {
  const { kabupaten, key } = ofAnyRevision(meeting);
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'args'])
    .where('kind', '=', 'meetings.nudge')
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${key}%`)
    .execute();
  const times = new Map<number, number>();
  for (const { person, args } of rows) {
    const at = Number(args.at);
    if (at > since) times.set(person, Math.max(at, times.get(person) ?? 0));
  }
  return times;
}
