/** `rakor`: the meetings to come that concern the reader, drafts too. `rakor 12`: one of them. A person who runs it gets all that can be done now;
 *  one who is invited gets her own part in it. */
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, member } from '../../room.ts';
import { myActionsChoice } from '../after/actions/rtl.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Invitee } from '../base/invitation.ts';
import { isToCome, type Meeting } from '../base/meeting.ts';
import { answerChoices, answerCodes, meetingArgs, whenArgs } from '../base/messages.ts';
import { ownAreas, planners, seeMeeting } from '../base/rights.ts';
import { isTheDay } from '../base/room-code.ts';
import { type OwnAttendance, ownAttendance } from '../day/roll.ts';
import { invitationReply } from '../planning/letters/invite.ts';
import { sendQuestion } from '../planning/letters/invite-preview.ts';
import { briefingChoice } from '../planning/reminders/briefing.ts';
import { ownInvitee, runningChoices } from './rakor-choices.ts';

const mostListed = 8;

/** Ends the flow `rakor`. */
export const list =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const number = /\d+/.exec(String(args.which ?? ''))?.[0];
    if (number !== undefined) return { replies: await showMeeting(deps, context, number) };
    const rows = await listedMeetings(context);
    const plans = member(context).grants.some(({ role }) => planners.includes(role));
    const fresh: Choice[] = plans ? [{ data: '!start.meetings/rakor_baru', label: { key: 'meetings/rakor:new' } }] : [];
    fresh.push(...(await myActionsChoice(context)));
    if (rows.length === 0) return { replies: [{ parts: [{ key: 'meetings/rakor:none' }], choices: fresh }] };
    return {
      replies: [
        {
          parts: [{ key: 'meetings/rakor:head' }, ...rows.map((row) => listedLine(context, row))],
          choices: [...rows.map((row) => showChoice(context, row)), ...fresh],
        },
      ],
    };
  };

interface ListedMeeting {
  id: number;
  theme: string;
  kind: Meeting['kind'];
  status: Meeting['status'];
  starts_wall: string;
  ends_at: Date | null;
  zone: Meeting['zone'];
  answer: string | null;
  invitee: number | null;
}

/** Meetings to come or begun within a day: those she is invited to, and those of the bodies she runs, drafts too. */
async function listedMeetings(context: Context): Promise<ListedMeeting[]> {
  const areas = await ownAreas(context);
  const person = member(context).id;
  return context.db
    .selectFrom('meeting')
    .leftJoin('invitee', (join) =>
      join
        .onRef('invitee.meeting', '=', 'meeting.id')
        .on('invitee.person', '=', person)
        .on('invitee.removed_at', 'is', null),
    )
    .select([
      'meeting.id',
      'meeting.theme',
      'meeting.kind',
      'meeting.status',
      'meeting.starts_wall',
      'meeting.ends_at',
      'meeting.zone',
    ])
    .select(['invitee.answer', 'invitee.id as invitee'])
    .where('meeting.starts_at', '>', new Date(context.now - dayMs))
    .where('meeting.status', '!=', 'cancelled')
    .where((is) =>
      is.or([
        is.and([is('invitee.id', 'is not', null), is('meeting.status', '!=', 'draft')]),
        ...(areas.length > 0 ? [is('meeting.area', 'in', areas)] : []),
      ]),
    )
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .limit(mostListed)
    .execute();
}

function listedLine(context: Context, row: ListedMeeting): Text {
  const { language } = member(context);
  const state = row.status === 'invited' && row.invitee !== null ? (row.answer ?? 'silent') : row.status;
  return {
    key: 'meetings/rakor:line',
    args: { id: String(row.id), kind: row.kind, theme: row.theme, state, ...whenArgs(row, language) },
  };
}

function showChoice(context: Context, row: ListedMeeting): Choice {
  const { day } = whenArgs(row, member(context).language);
  return { data: `!meetings.show.${row.id}`, label: { literal: `${day}: ${row.theme.slice(0, 24)}` } };
}

/** A tap on `!meetings.show.<meeting>`. */
export const show =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => ({ replies: await showMeeting(deps, context, args.argument) });

async function showMeeting(deps: MeetingsDeps, context: Context, id: unknown): Promise<Reply[]> {
  const { meeting, runs } = await seeMeeting(context, id);
  if (meeting.status === 'draft') return sendQuestion(deps, context, meeting);
  const row = await ownInvitee(context, meeting.id);
  const day = row && (await ownAttendance(context, meeting, row.id));
  const own = day?.parts ?? [];
  if (runs) {
    const answer = row && isToCome(meeting, context.now) ? ownAnswerParts(row) : [];
    return [
      { parts: [head(context, meeting), ...answer, ...own], choices: await runningChoices(context, meeting, row) },
    ];
  }
  if (!row) return [];
  if (isToCome(meeting, context.now) && meeting.status !== 'held') return [await invited(deps, context, meeting, row)];
  return [{ parts: [head(context, meeting), ...own], choices: attending(context, meeting, row, day) }];
}

const head = (context: Context, meeting: Meeting): Text => ({
  key: 'meetings/rakor:runs',
  args: {
    kind: meeting.kind,
    status: meeting.status,
    id: String(meeting.id),
    ...meetingArgs(meeting, member(context).language),
  },
});

/** The coded words are shown until she has answered. */
const ownAnswerParts = (row: Invitee): Text[] => [
  { key: 'meetings/rakor:your-answer', args: { answer: row.answer ?? 'silent' } },
  ...(row.answer === null ? [answerCodes(row)] : []),
];

/** Before the attendance list opens: the invitation, and on the day the briefing. */
async function invited(deps: MeetingsDeps, context: Context, meeting: Meeting, row: Invitee): Promise<Reply> {
  const invitation = await invitationReply(deps, context, meeting, row);
  return { ...invitation, choices: [...(invitation.choices ?? []), ...material(context, meeting, row)] };
}

/** From then on: checking in, later the minutes and the action items. */
function attending(context: Context, meeting: Meeting, row: Invitee, day: OwnAttendance | undefined): Choice[] {
  if (meeting.status === 'cancelled') return [];
  const items: Choice = { data: `!meetings.rtl_list.${meeting.id}`, label: { key: 'meetings/rakor:rtl' } };
  const see: Choice = { data: `!meetings.minutes_show.${meeting.id}`, label: { key: 'meetings/minutes:see' } };
  if (meeting.status === 'closed') return [see, items];
  const mayEnter = day?.state === 'open';
  const enter: Choice = { data: '!start.meetings/absen', label: { key: 'meetings/rakor:enter' } };
  return [
    ...(mayEnter ? [enter] : []),
    ...material(context, meeting, row),
    ...(mayEnter && isToCome(meeting, context.now) ? answerChoices(row, 'come') : []),
    items,
  ];
}

/** The briefing of the day; nothing for a person who does not come. */
const material = (context: Context, meeting: Meeting, row: Invitee): Choice[] =>
  isTheDay(context, meeting) && isToCome(meeting, context.now) && row.answer !== 'tidak'
    ? [briefingChoice(meeting, 'title')]
    : [];
