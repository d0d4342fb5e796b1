/** What every change of the minutes has in common: photos are kept once, a yes that was asked for is asked for again, and what changes
 *  after the minutes were sent leaves a trail. */
import type { Text } from '../../../conversation/run.ts';
import { audit } from '../../../directory/audit.ts';
import { type Context, member } from '../../../room.ts';
import type { Meeting } from '../../base/meeting.ts';
import type { Minutes } from '../../base/minutes.ts';
import { short } from './items.ts';

/** The caption becomes what stands below the photo in the annex. */
export async function keepPhotos(
  { db, now }: Context,
  meeting: number,
  files: string[],
  caption: string,
): Promise<Text> {
  const added_at = new Date(now);
  await db
    .insertInto('meeting_file')
    .values(files.map((file) => ({ meeting, file, name: caption, kind: 'foto' as const, added_at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { n } = await db
    .selectFrom('meeting_file')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('meeting', '=', meeting)
    .where('kind', '=', 'foto')
    .executeTakeFirstOrThrow();
  const args = { n: Number(n), caption: short(caption) };
  return { key: caption ? 'meetings/minutes:photo-named' : 'meetings/minutes:photo', args };
}

/** What the leader was asked about is not what stands there now. Answers what has to be said about that. */
export async function reopen(
  context: Context,
  meeting: Pick<Meeting, 'id'>,
  minutes: Pick<Minutes, 'status' | 'version'>,
  change: { what: string; item?: number },
): Promise<Text[]> {
  const { db, now } = context;
  if (minutes.version > 1) {
    const detail = { version: minutes.version, ...change };
    const actor = member(context).id;
    await audit(db, { now, actor, action: 'meetings.minutes_change', subject: `meeting ${meeting.id}`, detail });
  }
  if (minutes.status !== 'asked') return [];
  await db.updateTable('minutes').set({ status: 'draft' }).where('meeting', '=', meeting.id).execute();
  return [{ key: 'meetings/minutes:ask-again' }];
}
