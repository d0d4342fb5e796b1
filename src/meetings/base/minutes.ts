/** Who may write the minutes of a meeting: those who run it, and the note-taker whom they have named for that meeting. Also the way back to
 *  minutes that somebody is writing. */
import type { Selectable } from 'kysely';
import { hourMs } from '../../clock.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, type EffectResult, member, type Person, Refusal } from '../../room.ts';
import { loadMeeting, type Meeting } from './meeting.ts';
import { inviteeOf, mayPlan } from './rights.ts';

export type Minutes = Selectable<Database['minutes']>;

/** The minutes open early enough to prepare something in the morning. */
const earlyMs = 12 * hourMs;
export const isTimeForMinutes = ({ starts_at }: Pick<Meeting, 'starts_at'>, now: number) =>
  starts_at.getTime() - earlyMs <= now;

export async function mayWrite(
  db: Db,
  person: Person,
  meeting: Pick<Meeting, 'id' | 'area'>,
  minutes?: Minutes,
): Promise<boolean> {
  if (await mayPlan(db, person, meeting.area)) return true;
  return minutes?.note_taker === person.id && (await inviteeOf(db, meeting.id, person.id)) !== undefined;
}

/** The meeting whose minutes she may write now; they need not be begun. Somebody else's meeting is refused like one that does not exist. */
export async function meetingToWrite(context: Context, id: unknown): Promise<{ meeting: Meeting; minutes?: Minutes }> {
  const meeting = await loadMeeting(context.db, id);
  const minutes = meeting && (await minutesRow(context.db, meeting.id));
  if (!meeting || !(await mayWrite(context.db, member(context), meeting, minutes))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  const { theme, status } = meeting;
  if (status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme });
  if (status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  if (!isTimeForMinutes(meeting, context.now)) throw new Refusal('meetings/minutes:too-early', { theme });
  return { meeting, ...(minutes ? { minutes } : {}) };
}

/** Minutes that are begun. Locks them until the turn is over, so that two who act on them come one after the other. */
export async function lockMinutes(context: Context, id: unknown): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const { meeting } = await meetingToWrite(context, id);
  const minutes = await lockRow(context.db, meeting.id);
  if (!minutes) throw new Refusal('meetings/minutes:not-begun', { id: String(meeting.id) });
  return { meeting, minutes };
}

export const lockRow = (db: Db, meeting: number) =>
  db.selectFrom('minutes').selectAll().where('meeting', '=', meeting).forUpdate().executeTakeFirst();

export const minutesRow = (db: Db, meeting: number) =>
  db.selectFrom('minutes').selectAll().where('meeting', '=', meeting).executeTakeFirst();

const writingFlow = 'meetings/notulen_catat';

/** Back to writing at this item, in the same run where there is one. */
export const continueMinutes = (meeting: number, item: number | null): NonNullable<EffectResult['next']> => ({
  flow: writingFlow,
  args: { meeting: String(meeting), item: item === null ? null : String(item) },
  same: true,
});

/** After something done in between (an action item): back to the minutes that this person is writing, where she left off. undefined when
 *  she is not writing this meeting's minutes. */
export async function backToMinutes(context: Context, meeting: number): Promise<EffectResult['next'] | undefined> {
  const minutes = await minutesRow(context.db, meeting);
  const writing = minutes?.status !== 'approved' && minutes?.writer === member(context).id;
  return minutes && writing ? continueMinutes(meeting, minutes.item) : undefined;
}
