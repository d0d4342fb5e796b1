/** The owner needs more time. An owner who runs the body decides for himself. */

import { type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { mayPlan } from '../../base/rights.ts';
import { ownAction } from './find-action.ts';
import { askLeaders, moveDeadline, propose } from './proposals.ts';

/** Ends `rtl_waktu`. */
export const moreTime: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.action);
  const until = String(args.until);
  const why = String(args.why ?? '').trim();
  if (until === action.deadline) throw new Refusal('meetings/actions:same-day', { code: action.code });
  if (await mayPlan(context.db, member(context), action.area)) {
    return { replies: [await moveDeadline(context, action, until)] };
  }
  await propose(context, action, { new_deadline: until }, 'minta', why ? `${until}: ${why}` : until);
  return askLeaders(context, action.id, 'asked-time', { why, date: until });
};
