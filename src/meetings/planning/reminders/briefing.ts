/** What a member should know before the meeting: which items are open, what was proposed, how the month went. It goes along with the last
 *  reminder, short enough for an old phone; a button shows the rest. */
import type { Choice, Text } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, daysLate, openActions } from '../../base/action-items.ts';
import type { MeetingsDeps, MonthFigures, ThemeOfProblems } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { seeMeeting } from '../../base/rights.ts';

/** How many items and names, and how many letters of each. Behind the button there is room for more. */
const short = { items: 3, letters: 60, names: 0 };
const long = { items: 15, letters: 160, names: 15 };
type Size = typeof short;

interface Reader {
  id: number;
  language: string;
}

/** Empty when no item is open, nothing was proposed and the area has no posyandu. */
export async function briefing(
  deps: MeetingsDeps,
  on: Pick<Context, 'db' | 'now'>,
  meeting: Meeting,
  reader: Reader,
  size: Size = short,
): Promise<Text[]> {
  const actions = await leftOpen(on.db, meeting, reader.id, on.now);
  const proposals = await takenProposals(on.db, meeting);
  const figures = await deps.figures(on, meeting.area, reader.language);
  const parts: Text[] = [
    ...(figures ? figureParts(figures, size) : []),
    ...problemParts(deps, (await deps.problems?.(on, meeting.area, reader.language)) ?? [], reader, size),
    ...actionParts(deps, actions, { ...reader, now: on.now }, size),
    ...proposalParts(proposals, size),
  ];
  return parts.length > 0 ? [{ key: 'meetings/briefing:head' }, ...parts] : [];
}

export const briefingChoice = ({ id }: Pick<Meeting, 'id'>, label: 'more' | 'title' = 'more'): Choice => ({
  data: `!meetings.briefing.${id}`,
  label: { key: `meetings/briefing:${label}` },
});

/** `!meetings.briefing.<meeting>`: all of it, for a person who is invited or runs the meeting. */
export const briefingInFull =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const { meeting, runs, invitee } = await seeMeeting(context, args.argument);
    if (!runs && (await declined(context, invitee))) throw new Refusal('meetings/briefing:not-coming');
    const parts = await briefing(deps, context, meeting, member(context), long);
    return { replies: [{ parts: parts.length > 0 ? parts : [{ key: 'meetings/briefing:nothing' }] }] };
  };

async function declined({ db }: Context, invitee: number | undefined): Promise<boolean> {
  if (invitee === undefined) return false;
  const row = await db.selectFrom('invitee').select('answer').where('id', '=', invitee).executeTakeFirst();
  return row?.answer === 'tidak';
}

function figureParts({ names, ...figures }: MonthFigures, size: Size): Text[] {
  const key = figures.reported > 0 ? 'figures' : 'no-figures';
  const parts: Text[] = [{ key: `meetings/briefing:${key}`, args: figures }];
  if (names.length === 0 || size.names === 0) return parts;
  const more = figures.missing - names.length;
  return [...parts, { key: 'meetings/briefing:missing', args: { names: names.join(', '), more } }];
}

/** On a small screen each theme is a number; behind the button stands what was told, and who has answered. */
function problemParts({ texts }: MeetingsDeps, themes: ThemeOfProblems[], reader: Reader, size: Size): Text[] {
  if (themes.length === 0) return [];
  const count = themes.reduce((sum, one) => sum + one.count, 0);
  const open = count - themes.reduce((sum, one) => sum + one.answered, 0);
  const say = (text: Text) => texts.render(reader.language, text);
  const lines = themes.map(({ theme, count: n, answered, told }) => {
    const shown = size.names === 0 ? [] : told.slice(0, problemsOfTheme);
    const more = shown.length > 0 ? told.length - shown.length : 0;
    return [
      say({ key: 'meetings/briefing:problem-theme', args: { theme, n, answered } }),
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

const problemsOfTheme = 5;

function actionParts({ texts }: MeetingsDeps, actions: Action[], reader: Reader & { now: number }, size: Size): Text[] {
  if (actions.length === 0) return [];
  const lines = actions.slice(0, size.items).map((action) => {
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
          proposals.slice(0, size.items).map((body) => `• ${cut(body, size)}`),
          proposals.length,
        ),
      ];

const listed = (id: 'actions' | 'proposals', lines: string[], count: number): Text => ({
  key: `meetings/briefing:${id}`,
  args: { count, lines: lines.join('\n'), more: count - lines.length },
});

/** On one line; an ellipsis marks what is cut off. */
function cut(text: string, { letters }: Size): string {
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
