/** After a change of a child: does it reach a month that was filed already? */

import type { Choice, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { forLapor } from './for-lapor.ts';

/** What to say under the answer to whoever changed it, with the button to the corrected report. undefined: nothing. Asked after the change is
 *  written, with the month of the weighing that changed (for 2T and N/T/O of the next month ask for that one too). */
export async function offerCorrected(
  deps: Pick<ChildrenDeps, 'offerToMend'>,
  context: Context,
  place: Place,
  period: string,
): Promise<{ part: Text; choices: Choice[] } | undefined> {
  if (context.practice) return undefined;
  const counted = async () => (await forLapor(context.db, place, period))?.answers;
  return deps.offerToMend(context, place, period, counted);
}
