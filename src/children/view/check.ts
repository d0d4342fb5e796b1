/** A bidan says of a weighing that it is right, or gives it back with a remark: who, when and why stand in its row. */
import type { Text } from '../../conversation/run.ts';
import type { Context } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { causeOf } from '../referral/cause.ts';
import { refer } from '../referral/refer.ts';
import { type Found, mark } from './looked-at.ts';
import { tellReturned } from './returned.ts';

/** What was held back while it was doubtful follows now: the child is referred where the figures ask for it. */
export async function confirm(deps: ChildrenDeps, context: Context, found: Found): Promise<Text[]> {
  const { child, place, row } = found;
  await mark(context, found, 'confirmed', null);
  const cause = causeOf({ ...row, checked: 'confirmed' });
  return cause ? refer(deps, context, { child, place, day: row.day }, cause) : [];
}

/** The kader who told it reads the remark, and mends it. */
export async function giveBack(context: Context, found: Found, remark: string): Promise<void> {
  await mark(context, found, 'returned', remark || null);
  await tellReturned(context, found);
}
