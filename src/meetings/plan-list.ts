/** `rakor`: my meetings that are to come; `rakor 12`: one of them. What is shown depends on whether one runs it or is invited. */
import type { Choice, Reply, Text } from '../conversation/run.ts';
import { type Context, type Effect, Refusal } from '../room.ts';
import { myActionsChoice } from './actions-show.ts';
import { answerChoices, answerCodes, meetingArgs } from './answers-words.ts';
import { ownDay } from './attendance-own.ts';
import { briefingChoice } from './briefing.ts';
import { type MeetingsDeps, member } from './deps.ts';
import { extras, invitationReply } from './invite-message.ts';
import { sendQuestion } from './invite-preview.ts';
import { isTime } from './minutes-rights.ts';
import { ownAreas } from './plan-lookups.ts';
import { isToCome, type Meeting, planners, seeMeeting } from './rights.ts';
import { isTheDay } from './room-code.ts';
import { whenArgs } from './time.ts';

const dayMs = 24 * 60 * 60 * 1000;
const most = 8;

/** Ends the flow `rakor`. */
export const list =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const number = /\d+/.exec(String(args.which ?? ''))?.[0];
    if (number !== undefined) return { replies: await one(deps, context, number) };
    const rows = await mine(context);
    const plans = member(context).grants.some(({ role }) => planners.includes(role));
    const fresh: Choice[] = plans ? [{ data: '!start.meetings/rakor_baru', label: { key: 'meetings/rakor:new' } }] : [];
    fresh.push(...(await myActionsChoice(context)));
    if (rows.length === 0) return { replies: [{ parts: [{ key: 'meetings/rakor:none' }], choices: fresh }] };
    return {
      replies: [
        {
          parts: [{ key: 'meetings/rakor:head' }, ...rows.map((row) => line(context, row))],
          choices: [...rows.map((row) => tap(context, row)), ...fresh],
        },
      ],
    };
  };

/** A tap on `!meetings.show.<meeting>`. */
export const show =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => ({ replies: await one(deps, context, args.argument) });

interface Row {
  id: number;
  theme: string;
  kind: Meeting['kind'];
  status: Meeting['status'];
  starts_wall: string;
  zone: Meeting['zone'];
  answer: string | null;
  invitee: number | null;
}

/** To come or begun within a day: those I am invited to and those of the bodies I run, drafts too. */
async function mine(context: Context): Promise<Row[]> {
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
    .select(['meeting.id', 'meeting.theme', 'meeting.kind', 'meeting.status', 'meeting.starts_wall', 'meeting.zone'])
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
    .limit(most)
    .execute();
}

function line(context: Context, row: Row): Text {
  const { language } = member(context);
  const state = row.status === 'invited' && row.invitee !== null ? (row.answer ?? 'silent') : row.status;
  return {
    key: 'meetings/rakor:line',
    args: { id: String(row.id), kind: row.kind, theme: row.theme, state, ...whenArgs(row, language) },
  };
}

function tap(context: Context, row: Row): Choice {
  const { day } = whenArgs(row, member(context).language);
  return { data: `!meetings.show.${row.id}`, label: { literal: `${day}: ${row.theme.slice(0, 24)}` } };
}

async function one(deps: MeetingsDeps, context: Context, id: unknown): Promise<Reply[]> {
  const { meeting, runs, invitee } = await seeMeeting(context, id);
  if (meeting.status === 'draft') return sendQuestion(deps, context, meeting);
  const row = invitee === undefined ? undefined : await inviteeRow(context, invitee);
  const replies = runs ? [await running(context, meeting)] : [];
  if (!row) return replies;
  const open = meeting.status === 'invited' || isToCome(meeting, context.now);
  const own = await ownDay(context, meeting, row.id);
  if (open && !runs) {
    const invitation = await invitationReply(deps, context, meeting, row);
    return [{ ...invitation, parts: [...invitation.parts, ...own] }];
  }
  if (runs && open) {
    const answer = { key: 'meetings/rakor:your-answer', args: { answer: row.answer ?? 'silent' } };
    const parts = [answer, answerCodes(row), ...own];
    return [...replies, { parts, choices: answerChoices(row) }];
  }
  return [...(runs ? replies : [over(context, meeting)]), ...(own.length > 0 ? [{ parts: own }] : [])];
}

async function inviteeRow({ db }: Context, id: number) {
  return db.selectFrom('invitee').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The planner's view: what was decided, and what can be done now. */
async function running(context: Context, meeting: Meeting): Promise<Reply> {
  const files = await context.db
    .selectFrom('meeting_file')
    .select('file')
    .where('meeting', '=', meeting.id)
    .where('kind', '!=', 'foto')
    .execute();
  const { language } = member(context);
  const told = {
    kind: meeting.kind,
    status: meeting.status,
    id: String(meeting.id),
    ...meetingArgs(meeting, language),
  };
  const action = (name: string, label: string): Choice => ({
    data: `!meetings.${name}.${meeting.id}`,
    label: { key: `meetings/rakor:${label}` },
  });
  const open = isToCome(meeting, context.now);
  const changing: Choice[] = [
    { data: '!start.meetings/ubah', label: { key: 'meetings/ubah:title' } },
    { data: '!start.meetings/batal', label: { key: 'meetings/batal:title' } },
  ];
  return {
    parts: [{ key: 'meetings/rakor:runs', args: told }],
    choices: [
      ...(isTheDay(context, meeting) ? [action('day', 'day')] : []),
      action('attendance', 'attendance'),
      action('letter', 'letter'),
      action('paper', 'paper'),
      ...extras(meeting, files.length),
      ...(open ? [briefingChoice(meeting, 'title')] : []),
      ...(open ? changing : []),
      ...minutesChoices(context, meeting),
      ...(!open && meeting.status !== 'cancelled' ? [action('rtl_list', 'rtl')] : []),
    ],
  };
}

/** Of a meeting whose day has come: its minutes. Before that, who is to write them. */
function minutesChoices({ now }: Context, meeting: Meeting): Choice[] {
  if (meeting.status === 'cancelled') return [];
  const tap = (action: string, label: string): Choice => ({
    data: `!meetings.${action}.${meeting.id}`,
    label: { key: `meetings/minutes:${label}` },
  });
  const read = meeting.status === 'closed' ? [tap('minutes_show', 'see')] : [tap('appoint', 'appoint')];
  return [...(isTime(meeting, now) && meeting.status !== 'closed' ? [tap('minutes', 'open')] : []), ...read];
}

function over(context: Context, meeting: Meeting): Reply {
  const told = {
    kind: meeting.kind,
    status: meeting.status,
    id: String(meeting.id),
    ...meetingArgs(meeting, member(context).language),
  };
  const items: Choice = { data: `!meetings.rtl_list.${meeting.id}`, label: { key: 'meetings/rakor:rtl' } };
  const see = { data: `!meetings.minutes_show.${meeting.id}`, label: { key: 'meetings/minutes:see' } };
  return {
    parts: [{ key: 'meetings/rakor:runs', args: told }],
    choices: meeting.status === 'cancelled' ? [] : [...(meeting.status === 'closed' ? [see] : []), items],
  };
}

/** `!meetings.edit.<meeting>`: back into the form, with what is stored. */
export const edit: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  return { replies: [], next: { flow: 'meetings/rakor_baru', args: { plan: String(meeting.id) } } };
};

/** `!meetings.drop.<meeting>` asks; `!meetings.dropped.<meeting>` does it. */
export const drop: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  const yes = { data: `!meetings.dropped.${meeting.id}`, label: { key: 'meetings/rakor:drop-yes' } };
  const no = { data: `!meetings.show.${meeting.id}`, label: { key: 'meetings/rakor:drop-no' } };
  return {
    replies: [{ parts: [{ key: 'meetings/rakor:drop-sure', args: { theme: meeting.theme } }], choices: [yes, no] }],
  };
};

export const dropped: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  await context.db.deleteFrom('meeting').where('id', '=', meeting.id).where('status', '=', 'draft').execute();
  return { replies: [{ parts: [{ key: 'meetings/rakor:is-dropped', args: { theme: meeting.theme } }] }] };
};

async function draftOf(context: Context, id: unknown): Promise<Meeting> {
  const { meeting, runs } = await seeMeeting(context, id);
  if (!runs) throw new Refusal('meetings/refusals:not-yours');
  if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
  return meeting;
}
