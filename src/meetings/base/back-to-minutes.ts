/** The way back to the minutes that somebody is writing, from what is done in between. */
import { type Context, type EffectResult, member } from '../../room.ts';
import { minutesRow } from './minutes-rights.ts';

const writingFlow = 'meetings/notulen_catat';

/** Back to writing at this item, in the same run where there is one. */
export const goOn = (meeting: number, item: number | null): NonNullable<EffectResult['next']> => ({
  flow: writingFlow,
  args: { meeting: String(meeting), item: item === null ? null : String(item) },
  same: true,
});

/** For what is done in between (an action item): back to the minutes that this person is writing, where she stood; undefined when she
 *  writes none of this meeting. */
export async function backToMinutes(context: Context, meeting: number): Promise<EffectResult['next'] | undefined> {
  const minutes = await minutesRow(context.db, meeting);
  const writing = minutes?.status !== 'approved' && minutes?.writer === member(context).id;
  return minutes && writing ? goOn(meeting, minutes.item) : undefined;
}
