/** `kehadiran`: who comes, the secretariat's one message that updates itself. */
import type { Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type LiveView, member, type Person } from '../../room.ts';
import type { TextId } from '../../texts/text-of.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { isToCome, loadMeeting, type Meeting } from '../base/meeting.ts';
import { meetingArgs } from '../base/messages.ts';
import { mayPlan, runMeeting } from '../base/rights.ts';
import { countRoll, rollOf } from '../day/roll.ts';
import { type Agency, type Attendance, countAttendance } from './kehadiran-counts.ts';

/** More names would not fit into one message. */
const mostNames = 15;

/** Behind the button and the flow `kehadiran`. */
export const attendance =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.meeting ?? args.argument);
    const counted = await countAttendance(context.db, meeting);
    const view = shown(deps, meeting, counted, await dayParts(context.db, meeting), member(context), context.now);
    return { replies: [{ ...view, live: liveKey(meeting.id) }] };
  };

const liveKey = (meeting: number) => `meetings.attendance:${meeting}`;

/** undefined for a reader who may not see it any more. */
export const attendanceView =
  (deps: MeetingsDeps): LiveView =>
  async ({ db, now }, key, person) => {
    const meeting = await loadMeeting(db, key.split(':')[1]);
    if (!meeting || !(await mayPlan(db, person, meeting.area))) return undefined;
    return shown(deps, meeting, await countAttendance(db, meeting), await dayParts(db, meeting), person, now);
  };

/** Who is present, once somebody is. */
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
    { key: 'meetings/attendance:counts', args: counts(counted) },
    ...agencyParts(counted.agencies),
    ...declinedParts(counted.declined),
    ...unreachedParts(deps, counted.unreached, language),
  ];
  if (!isToCome(meeting, now) || counted.silent === 0) return { parts };
  const nudge: Text = { key: 'meetings/attendance:nudge', args: { count: counted.silent } };
  return { parts, choices: [{ data: `!meetings.nudge.${meeting.id}`, label: nudge }] };
}

function counts({ declined, agencies: _, unreached: __, ...counted }: Attendance) {
  return { ...counted, declined: declined.length };
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
          declined.map(({ name, reason }) => (reason ? `${name} (${reason})` : name)),
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
