/** `timbang_catat`: one message at the scales, stored at once; the flow then begins anew. So a phone that dies loses nothing, and another one
 *  goes on. */
import { sql } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { writeSoon } from '../../records/statements.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { beginDay, dayOf, type ScalesDay } from './day.ts';
import { rehearsed } from './rehearse.ts';
import { loadScales } from './session.ts';
import { takeStep } from './taken-step.ts';
import { mendsMonth, takeWords } from './words.ts';

/** Ends `timbang_catat`, which then goes on. */
export const note =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const on = await dayOf(context, args);
    await beginDay(context, on);
    return noteOn(deps, context, on, String(args.line ?? ''), args.stage);
  };

/** `stage`: what she has read or said just before (`goOnWith`). */
export async function noteOn(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  words: string,
  stage?: unknown,
): Promise<EffectResult> {
  await lockDay(context, on);
  return rehearsed(context, on, async () => {
    const scales = await loadScales(context, on);
    const change = async () =>
      (await takeStep(deps, context, scales, words, stage === 'tutup')) ??
      (await takeWords(deps, context, scales, words, stage === 'hari' ? 'not-late' : undefined));
    return mendsMonth(deps, context, scales, change);
  });
}

/** Messages of one posyandu's kader are taken one after the other: two of them may bring the same new child. */
const lockDay = ({ db, practice }: Context, { place, day }: ScalesDay) =>
  writeSoon(
    db,
    sql`select from kabar.open_day where kabupaten = ${kabupatenOf(place.area)} and posyandu = ${place.id}
    and day = ${day} and practice = ${practice} for update`.compile(db),
  );
