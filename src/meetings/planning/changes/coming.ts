/** The meetings that somebody runs and that are still to come: what `ubah` and `batal` offer. */
import type { Option, Text } from '../../../conversation/run.ts';
import { type Context, type Lookup, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { activeStatuses, isToCome, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, whenArgs } from '../../base/messages.ts';
import { mayPlan, runMeeting } from '../../base/rights.ts';
import { reminders } from '../reminders/entries.ts';

/** Options: the theme with its day. */
export const coming: Lookup = (context) => run(context, 0);

/** The same with those of the last day, whose attendance is still of interest. */
export const watched: Lookup = (context) => run(context, 24 * 60 * 60 * 1000, [...activeStatuses, 'closed']);

async function run(
  context: Context,
  graceMs: number,
  statuses: Meeting['status'][] = activeStatuses,
): Promise<Option[]> {
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

/** Who runs the meeting is told whom she must tell herself. */
export const byHand = (paper: { name: string }[]): Text[] =>
  paper.length > 0
    ? [{ key: 'meetings/changes:by-hand', args: { names: paper.map(({ name }) => name).join(', ') } }]
    : [];
