/** The buttons of a person who runs a meeting: by stage, the likeliest first, and never more at once than an old phone shows. */
import { dayMs } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import type { TextKey } from '../../names.ts';
import { type Context, type Effect, Refusal } from '../../room.ts';
import { type Invitee, mustBeOpen } from '../base/invitation.ts';
import { isToCome, type Meeting } from '../base/meeting.ts';
import { answerChoices, answerCodes } from '../base/messages.ts';
import { isTimeForMinutes } from '../base/minutes.ts';
import { runMeeting } from '../base/rights.ts';
import { isTheDay } from '../base/room-code.ts';
import { extras } from '../planning/letters/invite.ts';
import { documentsOf } from '../planning/letters/invite-files.ts';
import { briefingChoice } from '../planning/reminders/briefing.ts';

const atOnce = 6;

const orders = {
  before: ['answers', 'briefing', 'change', 'cancel', 'letter', 'paper', 'own', 'appoint', 'minutes', 'extras'],
  day: [
    'day',
    'minutes',
    'items',
    'answers',
    'briefing',
    'change',
    'cancel',
    'own',
    'appoint',
    'letter',
    'paper',
    'extras',
  ],
  after: ['minutes', 'items', 'day', 'answers', 'appoint', 'letter', 'paper', 'extras'],
  cancelled: ['answers', 'letter', 'paper', 'extras'],
} as const;
type Stage = keyof typeof orders;
type Step = (typeof orders)[Stage][number];

/** The first page of buttons; `Lainnya` leads to the next. */
export async function runningChoices(context: Context, meeting: Meeting, own: Invitee | undefined): Promise<Choice[]> {
  return page(meeting, await allChoices(context, meeting, own), 0);
}

/** `!meetings.more.<meeting>_<from>` */
export const more: Effect = async (context, args) => {
  const [id, from = 0] = String(args.argument).split('_').map(Number);
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  const choices = await allChoices(context, meeting, await ownInvitee(context, meeting.id));
  const start = Math.min(Math.max(Math.trunc(from) || 1, 1), choices.length - 1);
  const head: Text = { key: 'meetings/rakor:more-head', args: { id: String(meeting.id), theme: meeting.theme } };
  return { replies: [{ parts: [head], choices: page(meeting, choices, start) }] };
};

/** `!meetings.own_answer.<meeting>`: a person who runs the meeting and is invited too answers like everybody. */
export const ownAnswer: Effect = async (context, args) => {
  const meeting = await runMeeting(context, args.argument);
  const invitee = await ownInvitee(context, meeting.id);
  if (!invitee) throw new Refusal('meetings/answers:not-yours');
  await mustBeOpen(context, { invitee, meeting });
  const shown: Text = { key: 'meetings/rakor:your-answer', args: { answer: invitee.answer ?? 'silent' } };
  return { replies: [{ parts: [shown, answerCodes(invitee)], choices: answerChoices(invitee) }] };
};

export const ownInvitee = (
  { db, person }: Pick<Context, 'db' | 'person'>,
  meeting: number,
): Promise<Invitee | undefined> =>
  db
    .selectFrom('invitee')
    .selectAll()
    .where('meeting', '=', meeting)
    .where('person', '=', person?.id ?? 0)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** From two hours before, until the minutes are approved or a day has passed, the day comes first. */
function stageOf(context: Context, meeting: Meeting): Stage {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (!isTheDay(context, meeting)) return 'before';
  return meeting.status === 'closed' || context.now > meeting.starts_at.getTime() + dayMs ? 'after' : 'day';
}

async function allChoices(context: Context, meeting: Meeting, own: Invitee | undefined): Promise<Choice[]> {
  const steps = stepsOf(context, meeting, own, (await documentsOf(context.db, meeting.id)).length);
  const order: readonly Step[] = orders[stageOf(context, meeting)];
  // Her own missing answer comes first.
  const owed = own?.answer === null ? steps.own : [];
  return [...owed, ...order.flatMap((step) => (step === 'own' && owed.length > 0 ? [] : steps[step]))];
}

/** The actions behind buttons about the whole meeting. */
type Tap =
  | 'day'
  | 'minutes_show'
  | 'minutes'
  | 'rtl_list'
  | 'attendance'
  | 'own_answer'
  | 'appoint'
  | 'letter'
  | 'paper';

function stepsOf(context: Context, meeting: Meeting, own: Invitee | undefined, files: number): Record<Step, Choice[]> {
  const open = isToCome(meeting, context.now);
  const tap = (action: Tap, key: TextKey): Choice => ({ data: `!meetings.${action}.${meeting.id}`, label: { key } });
  const when = (is: boolean, choice: Choice) => (is ? [choice] : []);
  const closed = meeting.status === 'closed';
  const answer = own?.answer === null ? 'answer-invitation' : 'change-answer';
  const [calendar, ...documents] = extras(meeting, files);
  return {
    day: [tap('day', 'meetings/rakor:day')],
    minutes: closed
      ? [tap('minutes_show', 'meetings/minutes:see')]
      : when(isTimeForMinutes(meeting, context.now), tap('minutes', 'meetings/minutes:open')),
    items: [tap('rtl_list', 'meetings/rakor:rtl')],
    answers: [tap('attendance', 'meetings/rakor:attendance')],
    briefing: when(open, briefingChoice(meeting, 'title')),
    change: when(open, { data: '!start.meetings/ubah', label: { key: 'meetings/ubah:title' } }),
    cancel: when(open, { data: '!start.meetings/batal', label: { key: 'meetings/batal:title' } }),
    own: when(open && own !== undefined, tap('own_answer', `meetings/rakor:${answer}`)),
    appoint: when(!closed, tap('appoint', 'meetings/minutes:appoint')),
    letter: [tap('letter', 'meetings/rakor:letter')],
    paper: [tap('paper', 'meetings/rakor:paper')],
    extras: [...(open ? [calendar!] : []), ...documents],
  };
}

/** Every page but the first has a way back. */
function page({ id }: Meeting, choices: Choice[], from: number): Choice[] {
  const back: Choice[] = from > 0 ? [{ data: `!meetings.show.${id}`, label: { key: 'meetings/rakor:back' } }] : [];
  const room = atOnce - back.length;
  const rest = choices.slice(from);
  if (rest.length <= room) return [...rest, ...back];
  const next = from + room - 1;
  const further: Choice = { data: `!meetings.more.${id}_${next}`, label: { key: 'meetings/rakor:more' } };
  return [...rest.slice(0, room - 1), further, ...back];
}
