/** One meeting as `rakor 12` shows it: to who runs it with all that can be done now, to who is invited with her own part in it. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, member } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import type { Invitee } from '../base/invitation.ts';
import { isToCome, type Meeting } from '../base/meeting.ts';
import { answerChoices, answerCodes, meetingArgs } from '../base/messages.ts';
import { seeMeeting } from '../base/rights.ts';
import { isTheDay } from '../base/room-code.ts';
import { type OwnDay, ownDay } from '../day/own-attendance.ts';
import { invitationReply } from '../planning/letters/invite-message.ts';
import { sendQuestion } from '../planning/letters/invite-preview.ts';
import { briefingChoice } from '../planning/reminders/briefing.ts';
import { ownRow, runningChoices } from './plan-running.ts';

/** A tap on `!meetings.show.<meeting>`. */
export const show =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => ({ replies: await showMeeting(deps, context, args.argument) });

export async function showMeeting(deps: MeetingsDeps, context: Context, id: unknown): Promise<Reply[]> {
  const { meeting, runs } = await seeMeeting(context, id);
  if (meeting.status === 'draft') return sendQuestion(deps, context, meeting);
  const row = await ownRow(context, meeting.id);
  const day = row && (await ownDay(context, meeting, row.id));
  const own = day?.parts ?? [];
  if (runs) {
    const answer = row && isToCome(meeting, context.now) ? ownAnswer(row) : [];
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

/** How to answer by a word is told as long as she has not. */
const ownAnswer = (row: Invitee): Text[] => [
  { key: 'meetings/rakor:your-answer', args: { answer: row.answer ?? 'silent' } },
  ...(row.answer === null ? [answerCodes(row)] : []),
];

/** Until the list of who is there lies open: the invitation, and on the day what will be talked about. */
async function invited(deps: MeetingsDeps, context: Context, meeting: Meeting, row: Invitee): Promise<Reply> {
  const invitation = await invitationReply(deps, context, meeting, row);
  return { ...invitation, choices: [...(invitation.choices ?? []), ...material(context, meeting, row)] };
}

/** From then on: into the list, later the minutes and what follows from them. */
function attending(context: Context, meeting: Meeting, row: Invitee, day: OwnDay | undefined): Choice[] {
  if (meeting.status === 'cancelled') return [];
  const items: Choice = { data: `!meetings.rtl_list.${meeting.id}`, label: { key: 'meetings/rakor:rtl' } };
  const see: Choice = { data: `!meetings.minutes_show.${meeting.id}`, label: { key: 'meetings/minutes:see' } };
  if (meeting.status === 'closed') return [see, items];
  const mayEnter = day?.own === 'open';
  const enter: Choice = { data: '!start.meetings/absen', label: { key: 'meetings/rakor:enter' } };
  return [
    ...(mayEnter ? [enter] : []),
    ...material(context, meeting, row),
    ...(mayEnter && isToCome(meeting, context.now) ? answerChoices(row, 'come') : []),
    items,
  ];
}

/** Nothing for who does not come: she is left in peace. */
const material = (context: Context, meeting: Meeting, row: Invitee): Choice[] =>
  isTheDay(context, meeting) && isToCome(meeting, context.now) && row.answer !== 'tidak'
    ? [briefingChoice(meeting, 'title')]
    : [];
