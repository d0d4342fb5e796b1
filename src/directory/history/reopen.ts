/** A posyandu that was closed by mistake is there again, as if it had never closed. One that went into another is not: its children are there now. */
import { Refusal } from '../../room.ts';
import type { Named } from './named.ts';
import { tellReopened } from './news.ts';
import { currentMonthOf, note, type Step, type Told, text } from './steps.ts';

export async function reopen({ db, now }: Step, posyandu: Named): Promise<Told> {
  const shown = { posyandu: posyandu.name, area: posyandu.areaName };
  if (!posyandu.closed_at) return { said: [text('reopened-already', shown)], nothing: true };
  if (posyandu.merged_into !== null) throw new Refusal('operator/areas:merged-stays', shown);
  const step = { db, now, since: currentMonthOf({ now }, posyandu.area) };
  await db.updateTable('posyandu').set({ closed_at: null }).where('id', '=', posyandu.id).execute();
  await note(step, 'posyandu-reopened', `posyandu ${posyandu.id}`, [posyandu.area], {});
  await tellReopened(step, posyandu);
  return { said: [text('reopened', shown)] };
}
