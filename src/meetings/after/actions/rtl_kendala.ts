/** The owner is stuck. He tells why, and chair and secretariat hear of it at once. */

import { type Effect, type EffectResult, member } from '../../../room.ts';
import { actionArgs, showChoice } from '../../base/action-items.ts';
import { ownAction } from './find-action.ts';
import { noteEvent } from './history.ts';
import { actionReply, setAction } from './reply.ts';
import { tellLeaders } from './tell-leaders.ts';

/** Ends `rtl_kendala`. */
export const obstacle: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.action);
  const { id, name } = member(context);
  const reason = String(args.reason).trim();
  await setAction(context, action, { status: 'stuck' });
  await noteEvent(context, action.id, 'terkendala', id, { body: reason });
  const count = await tellLeaders(
    context,
    action,
    {
      what: 'kendala',
      reply: (language) => ({
        parts: [
          { key: 'meetings/actions:told-stuck', args: { ...actionArgs(action, language, context.now), name, reason } },
        ],
        choices: [showChoice(action)],
      }),
    },
    id,
  );
  return { replies: [await actionReply(context, action, count > 0 ? 'stuck-told' : 'stuck-kept')] };
};
