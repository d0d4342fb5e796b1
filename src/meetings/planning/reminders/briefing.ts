/** What a member should know before the meeting: which items are open, what was proposed, how the month went. It goes along with the last
 *  reminder, short enough for an old phone; a button shows the rest. */
import type { Answers, Choice, Reply, Text } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, daysLate, openActions } from '../../base/action-items.ts';
import type { MeetingsDeps, ThemeOfProblems } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { seeMeeting } from '../../base/rights.ts';

/** How many items and problems of a theme, and how many letters of each. Behind the button there is room for more, and on paper for all. */
const sizes = {
  short: { items: 3, letters: 45, problems: 0 },
  full: { items: 15, letters: 160, problems: 5 },
  paper: { items: 100, letters: 500, problems: 0 },
};
type Size = keyof typeof sizes;

interface Reader {
  id: number;
  language: string;
}

/** Empty when no item is open, nothing was proposed, no kader told a problem and the area has no posyandu. */
export async function briefing(
  deps: MeetingsDeps,
  on: Pick<Context, 'db' | 'now'>,
  meeting: Meeting,
  reader: Reader,
): Promise<Text[]> {
  const { figures, problems, rest } = await briefingOf(deps, on, meeting, reader, 'short');
  const parts = [...(figures?.short ?? []), ...problemParts(deps, problems, reader, 'short'), ...rest];
  return parts.length > 0 ? [{ key: 'meetings/briefing:head' }, ...parts] : [];
}

/** What is in it; `rest`: the action items and proposals, written. */
export async function briefingOf(
  deps: MeetingsDeps,
  on: Pick<Context, 'db' | 'now'>,
  meeting: Meeting,
  reader: Reader,
  size: Size,
) {
  const figures = await deps.figures(on, meeting.area, reader.language);
  const problems = (await deps.problems?.(on, meeting.area, reader.language)) ?? [];
  const actions = await leftOpen(on.db, meeting, reader.id, on.now);
  const rest = [
    ...actionParts(deps, actions, { ...reader, now: on.now }, size),
    ...proposalParts(await takenProposals(on.db, meeting), size),
  ];
  return { figures, problems, rest };
}

export const briefingChoice = ({ id }: Pick<Meeting, 'id'>, label: 'more' | 'title' = 'more'): Choice => ({
  data: `!meetings.briefing.${id}`,
  label: { key: `meetings/briefing:${label}` },
});

/** `!meetings.briefing.<meeting>`: all of it, for a person who is invited or runs the meeting. */
export const briefingInFull =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await mayRead(context, args);
    return { replies: await inFull(deps, context, meeting) };
  };

/** `!meetings.briefing_file.<meeting>`: the same on paper. */
export const briefingFile: Effect = async (context, args) => {
  const meeting = await mayRead(context, args);
  const at = { meeting: meeting.id, at: context.now };
  return {
    replies: [{ parts: [{ key: 'meetings/briefing:title' }], document: { writer: 'meetings.briefing_pdf', args: at } }],
  };
};

async function mayRead(context: Context, args: Answers): Promise<Meeting> {
  const { meeting, runs, invitee } = await seeMeeting(context, args.argument);
  if (!runs && (await declined(context, invitee))) throw new Refusal('meetings/briefing:not-coming');
  return meeting;
}

/** The figures with their picture, then what is to be talked about. */
async function inFull(deps: MeetingsDeps, context: Context, meeting: Meeting): Promise<Reply[]> {
  const reader = member(context);
  const { figures, problems, rest } = await briefingOf(deps, context, meeting, reader, 'full');
  const talk = [...problemParts(deps, problems, reader, 'full'), ...rest];
  const head: Text = { key: 'meetings/briefing:head' };
  const replies: Reply[] = [
    ...(figures ? [{ parts: [head, ...figures.full], ...(figures.picture && { picture: figures.picture }) }] : []),
    ...(talk.length > 0 ? [{ parts: [...(figures ? [] : [head]), ...talk] }] : []),
  ];
  if (replies.length === 0) return [{ parts: [{ key: 'meetings/briefing:nothing' }] }];
  const paper: Choice = { data: `!meetings.briefing_file.${meeting.id}`, label: { key: 'meetings/briefing:file' } };
  return replies.map((reply, at) => (at === replies.length - 1 ? { ...reply, choices: [paper] } : reply));
}

async function declined({ db }: Context, invitee: number | undefined): Promise<boolean> {
  if (invitee === undefined) return false;
  const row = await db.selectFrom('invitee').select('answer').where('id', '=', invitee).executeTakeFirst();
  return row?.answer === 'tidak';
}

/** On a small screen each theme is a number; behind the button stands what was told, and who has answered. */
function problemParts({ texts }: MeetingsDeps, themes: ThemeOfProblems[], reader: Reader, size: Size): Text[] {
  if (themes.length === 0) return [];
  const count = themes.reduce((sum, one) => sum + one.count, 0);
  const open = count - themes.reduce((sum, one) => sum + one.answered, 0);
  const say = (text: Text) => texts.render(reader.language, text);
  const most = sizes[size].problems;
  const lines = themes.map(({ theme, count: n, answered, areas, told }) => {
    const shown = told.slice(0, most);
    const places =
      most > 0 && areas.length > 1 ? areas.map(({ area, count: of }) => `${area} ${of}`).join(', ') : 'none';
    const more = shown.length > 0 ? told.length - shown.length : 0;
    return [
      say({ key: 'meetings/briefing:problem-theme', args: { theme, n, answered, areas: places } }),
      ...shown.map(({ words, by, ...at }) =>
        say({
          key: 'meetings/briefing:problem',
          args: { ...at, words: cut(words, size), by: by ?? '', answered: by === null ? 'tidak' : 'ya' },
        }),
      ),
      ...(more > 0 ? [say({ key: 'meetings/briefing:problem-more', args: { more } })] : []),
    ].join('\n');
  });
  return [{ key: 'meetings/briefing:problems', args: { count, open, lines: lines.join('\n') } }];
}

function actionParts({ texts }: MeetingsDeps, actions: Action[], reader: Reader & { now: number }, size: Size): Text[] {
  if (actions.length === 0) return [];
  const lines = actions.slice(0, sizes[size].items).map((action) => {
    const by = action.ownerName ?? action.agency ?? '';
    const args = {
      activity: cut(action.activity, size),
      by,
      whose: action.owner === reader.id ? 'own' : by ? 'other' : 'nobody',
      date: writeDate(action.deadline, 'short', reader.language),
      late: Math.max(0, daysLate(action, reader.now)),
    };
    return texts.render(reader.language, { key: 'meetings/briefing:action', args });
  });
  return [listed('actions', lines, actions.length)];
}

const proposalParts = (proposals: string[], size: Size): Text[] =>
  proposals.length === 0
    ? []
    : [
        listed(
          'proposals',
          proposals.slice(0, sizes[size].items).map((body) => `• ${cut(body, size)}`),
          proposals.length,
        ),
      ];

const listed = (id: 'actions' | 'proposals', lines: string[], count: number): Text => ({
  key: `meetings/briefing:${id}`,
  args: { count, lines: lines.join('\n'), more: count - lines.length },
});

/** On one line; an ellipsis marks what is cut off. */
function cut(text: string, size: Size): string {
  const { letters } = sizes[size];
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > letters ? `${line.slice(0, letters - 1).trimEnd()}…` : line;
}

/** The reader's own first, then by deadline. */
async function leftOpen(db: Db, meeting: Pick<Meeting, 'id' | 'area'>, person: number, now: number): Promise<Action[]> {
  const earlier = (await openActions(db, meeting.area, now)).filter((action) => action.meeting !== meeting.id);
  const notHers = ({ owner }: Action) => Number(owner !== person);
  return earlier.toSorted((a, b) => notHers(a) - notHers(b) || a.deadline.localeCompare(b.deadline));
}

async function takenProposals(db: Db, meeting: Pick<Meeting, 'id'>): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('body')
    .where('meeting', '=', meeting.id)
    .where('status', '=', 'taken')
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => hideNames(body));
}
