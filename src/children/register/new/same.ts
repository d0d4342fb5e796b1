/** A child that is told of once more: what the register lacks is filled in, what it has stays. */
import type { Place } from '../../../directory/people/places.ts';
import type { Context, EffectResult } from '../../../room.ts';
import type { Child } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import type { NewChild } from '../add.ts';
import { cardReply } from '../card.ts';
import { changeChild } from '../change.ts';
import { changedReply } from '../changed/anak_ubah-answers.ts';
import { changesIn, type Values } from '../fields.ts';
import { childText } from '../labels.ts';

export async function fillIn(
  deps: ChildrenDeps,
  context: Context,
  { place, child, told }: { place: Place; child: Child; told: NewChild },
): Promise<EffectResult> {
  const empty = Object.entries(changesIn(child, told, true)).filter(
    ([column]) => child[column as keyof Child] === null,
  );
  const values = Object.fromEntries(empty) as Values;
  if (empty.length === 0) {
    const card = await cardReply(deps, context, { child, place });
    return { replies: [{ ...card, parts: [childText('known', { name: child.name }), ...card.parts] }] };
  }
  const event = await changeChild(context, place, { child, values });
  return { replies: [changedReply(deps, context, { child, values, event })] };
}
