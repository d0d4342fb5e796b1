/** The meetings that somebody runs and that are still to come: what `ubah` and `batal` offer. */
import type { Option, Text } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Lookup, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { meetingArgs } from '../../base/meeting-words.ts';
import { bestChannels } from '../../base/participant-reach.ts';
import { reminders } from '../../base/reminder-entries.ts';
import { isToCome, type Meeting, mayPlan, runMeeting, told } from '../../base/rights.ts';
import { whenArgs } from '../../base/time.ts';

/** Options: the theme with its day. */
export const coming: Lookup = (context) => run(context, 0);

/** The same with those of the last day, whose attendance is still of interest. */
export const watched: Lookup = (context) => run(context, 24 * 60 * 60 * 1000, [...told, 'closed']);

async function run(context: Context, graceMs: number, statuses: Meeting['status'][] = told): Promise<Option[]> {
  const person = member(context);
  const rows = await context.db
    .selectFrom('meeting')
    .select(['id', 'area', 'theme', 'starts_wall', 'zone'])
    .where('status', 'in', statuses)
    .where('starts_at', '>', new Date(context.now - graceMs))
    .orderBy('starts_at')
    .execute();
  const found: Option[] = [];
  for (const row of rows) {
    if (!(await mayPlan(context.db, person, row.area))) continue;
    found.push({ value: String(row.id), label: `${row.theme} (${whenArgs(row, person.language).day})` });
  }
  return found;
}

/** How it stands now. Flat, so that texts can use it. */
export const asPlanned =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context, args) => {
    const meeting = await runOpen(context, args.meeting);
    const { language } = member(context);
    const chosen = meeting.detail.reminders ?? reminders().map(({ name }) => name);
    const names = chosen.map((name) => reminderName(texts, language, name));
    const none = texts.render(language, { key: 'meetings/reminders:none' });
    return { ...meetingArgs(meeting, language), reminders: names.join(', ') || none };
  };

/** Options: the reminders that a meeting may have. */
export const reminderEntries =
  ({ texts }: MeetingsDeps): Lookup =>
  async (context): Promise<Option[]> =>
    reminders().map(({ name }) => ({ value: name, label: reminderName(texts, member(context).language, name) }));

const reminderName = (texts: MeetingsDeps['texts'], language: string, name: string) =>
  texts.render(language, { key: 'meetings/reminders:name', args: { name } });

/** A meeting that may still be moved or called off, locked until the turn is over. */
export async function runOpen(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme: meeting.theme });
  if (!isToCome(meeting, context.now)) {
    throw new Refusal('meetings/changes:not-open', { theme: meeting.theme });
  }
  return meeting;
}

/** Who stands on the list: whom the bot can tell, and who must be told by hand: outside the directory, or without a channel. */
export async function invitedTo(db: Db, meeting: number) {
  const rows = await db
    .selectFrom('invitee')
    .select(['id', 'person', 'name', 'position', 'agency', 'category', 'answer'])
    .where('meeting', '=', meeting)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const channels = await bestChannels(
    db,
    rows.flatMap(({ person }) => person ?? []),
  );
  const reached = (person: number | null): person is number => person !== null && channels.has(person);
  return {
    people: rows.flatMap(({ person, ...row }) => (reached(person) ? [{ ...row, person }] : [])),
    paper: rows.filter(({ person }) => !reached(person)),
  };
}

/** Who runs the meeting is told whom she must tell herself. */
export const byHand = (paper: { name: string }[]): Text[] =>
  paper.length > 0
    ? [{ key: 'meetings/changes:by-hand', args: { names: paper.map(({ name }) => name).join(', ') } }]
    : [];
