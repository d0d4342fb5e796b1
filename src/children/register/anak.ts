/** Flow `anak`: one child by its name, as the register holds it. */
import type { Context, Effect, EffectResult } from '../../room.ts';
import { keptChild } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { cardReply } from './card.ts';

export const showChild =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> =>
    shown(deps, context, args.child);

/** A name that was heard: of several the flow asks which. */
export const look: Effect = async (_context, args): Promise<EffectResult> => ({
  replies: [],
  next: { flow: 'children/anak', args: { search: String(args.search) } },
});

/** `!children.show_child.<id>` */
export const showAction =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> =>
    shown(deps, context, args.argument);

async function shown(deps: ChildrenDeps, context: Context, id: unknown): Promise<EffectResult> {
  const kept = await keptChild(context, id);
  await noteLook(context, kept.place, 'anak', { child: kept.child.id });
  return { replies: [await cardReply(deps, context, kept)] };
}
