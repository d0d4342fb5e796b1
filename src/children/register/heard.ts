/** What follows from a sentence about the register. */

import type { PosyanduRow } from '../../directory/people/rights.ts';
import type { Context, Effect, EffectResult } from '../../room.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { doublesOf } from './doubles.ts';
import { childrenAt, keptPosyandu, search, todayOf } from './kept.ts';
import { lastSeen } from './leave.ts';
import { readLines } from './new/anak_baru.ts';
import { placeSaid } from './said-place.ts';
import { complete } from './told.ts';
import { usualPlace } from './usual-place.ts';

/** A new child or several. Written down at once where only one posyandu can be meant and nothing is to be asked. */
export const newHeard =
  (deps: ChildrenDeps, add: Effect): Effect =>
  async (context, args): Promise<EffectResult> => {
    const words = String(args.words);
    const places = await keptPosyandu(context);
    const place = placeSaid(words, places) ?? (await usualPlace(context, places));
    if (!place) return { replies: [], next: { flow: 'children/anak_baru', args: { words } } };
    const posyandu = String(place.id);
    if (await mustAsk(deps, context, words, place))
      return { replies: [], next: { flow: 'children/anak_baru', args: { words, posyandu } } };
    return add(context, { words, posyandu });
  };

/** A single child of which something is missing, or which may be there already. */
async function mustAsk(deps: ChildrenDeps, context: Context, words: string, place: PosyanduRow): Promise<boolean> {
  const reader = deps.texts.reader(context.person?.language ?? 'id');
  const { lines, loose } = readLines(deps, reader, words, todayOf(context));
  const [line, ...others] = lines;
  if (!line || others.length + loose.length > 0) return false;
  const told = complete(line.child);
  return !told || doublesOf(await childrenAt(context, [place]), told).length > 0;
}

/** It was weighed behind that day: asked about before anything is written. */
async function seenAfter(context: Context, child: Pick<Child, 'kabupaten' | 'id'>, day: unknown): Promise<boolean> {
  if (typeof day !== 'string') return false;
  const last = await lastSeen(context, child);
  return last !== undefined && last > day;
}

/** It has moved, died or come back. A death is asked about once more; so is who is meant, where that is not sure. */
export const newsHeard =
  ({ leave, back }: { leave: Effect; back: Effect }): Effect =>
  async (context, args): Promise<EffectResult> => {
    const who = String(args.who);
    const { found } = await search(context, who);
    const how = args.what === 'died' ? 'meninggal' : 'pindah';
    const told = { ...(args.to && { to: args.to }), ...(args.day && { day: args.day }) };
    const [gone, ...others] = found.fit === 'left' && !found.near ? found.children : [];
    if (gone && others.length === 0 && gone.ended !== null && args.what !== 'back')
      return leave(context, { child: String(gone.id) });
    if (args.what === 'back') {
      const [child] = found.fit === 'left' ? found.children : found.fit === 'exact' ? [found.child] : [];
      if (child) return back(context, { argument: child.id });
    } else if (
      found.fit === 'exact' &&
      how === 'pindah' &&
      args.doubt === undefined &&
      !(await seenAfter(context, found.child, args.day))
    )
      return leave(context, { child: String(found.child.id), how, ...told });
    const meant = found.fit === 'exact' ? `=${found.child.id}` : who;
    return { replies: [], next: { flow: 'children/anak_pindah', args: { search: meant, how, ...told } } };
  };
