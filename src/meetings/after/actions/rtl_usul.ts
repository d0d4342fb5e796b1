/** The owner names somebody else. An owner who runs the body decides for himself. */

import { type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { mayPlan } from '../../base/rights.ts';
import { assign } from './assign.ts';
import { ownAction } from './find-action.ts';
import { chosenOwner } from './owners.ts';
import { askLeaders, propose } from './proposals.ts';
import { actionReply } from './reply.ts';

/** Ends `rtl_usul`. */
export const otherOwner =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const action = await ownAction(context, args.action);
    const runs = await mayPlan(context.db, member(context), action.area);
    const owner = await chosenOwner(deps, context, { ...action, own: !runs }, args.who, args.owner);
    if (owner.person === member(context).id) throw new Refusal('meetings/actions:no-owner');
    if (runs) {
      await assign(context, action, owner, 'diusulkan', member(context).id);
      return { replies: [await actionReply(context, action, 'given')] };
    }
    await propose(context, action, { new_owner: owner.person, new_owner_name: owner.name }, 'usul');
    return askLeaders(context, action.id, 'asked-owner', { why: String(args.why ?? '').trim(), date: '' });
  };
