/** The meetings to come that a person runs: `ubah`, `batal` and `kehadiran` offer them to choose from. */
import { dayMs } from '../../../clock.ts';
import type { Option } from '../../../conversation/run.ts';
import { type Context, type Lookup, member, Refusal } from '../../../room.ts';
import { activeStatuses, isToCome, type Meeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { mayPlan, runMeeting } from '../../base/rights.ts';

/** Options: the theme with its day. */
export const coming: Lookup = (context) => runBy(context, activeStatuses, context.now);

/** Options: also the meetings of the last day, whose attendance is still of interest. */
export const watched: Lookup = (context) => runBy(context, [...activeStatuses, 'closed'], context.now - dayMs);

async function runBy(context: Context, statuses: Meeting['status'][], after: number): Promise<Option[]> {
  const person = member(context);
  const rows = await context.db
    .selectFrom('meeting')
    .select(['id', 'area', 'theme', 'starts_wall', 'zone'])
    .where('status', 'in', statuses)
    .where('starts_at', '>', new Date(after))
    .orderBy('starts_at')
    .execute();
  const found: Option[] = [];
  for (const row of rows) {
    if (!(await mayPlan(context.db, person, row.area))) continue;
    found.push({ value: String(row.id), label: `${row.theme} (${whenArgs(row, person.language).day})` });
  }
  return found;
}

/** A meeting that may still be moved or called off. The caller locks it before. */
export async function runOpen(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await runMeeting(context, id);
  const { theme } = meeting;
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme });
  if (!isToCome(meeting, context.now)) throw new Refusal('meetings/changes:not-open', { theme });
  return meeting;
}
