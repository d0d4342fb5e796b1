/** Flows `rtl_kendala` and `rtl_selesai`: the owner answers how it goes with his item. He takes it on, is stuck, or has done it: one tap
 *  counts at once, a photo or a document may follow, and it can be taken back. */

import type { Answers } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { type Action, actionArgs, isOpen, showChoice, tap } from '../../base/action-items.ts';
import { actionReply, formAbout, noteEvent, pendingNone, setAction } from './change-action.ts';
import { loadAction, ownAction, runAction, seeAction, unfinished } from './find-action.ts';
import { tellLeaders } from './leaders.ts';
import { planActionReminders } from './rtl-reminders.ts';

/** `rtl_yes`: he takes it on. `rtl_resume`: it goes on after an obstacle. */
export const accept: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.argument);
  if (action.status === 'running') return { replies: [await actionReply(context, action, 'is-going')] };
  const key = action.status === 'stuck' ? 'resumed' : 'accepted';
  await setAction(context, action, { status: 'running', ...(action.status === 'offered' ? pendingNone : {}) });
  await noteEvent(context, action.id, key === 'resumed' ? 'jalan' : 'bersedia', member(context).id);
  return { replies: [await actionReply(context, action, key)] };
};

/** `!meetings.rtl_done.12.3` */
export const done: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.argument);
  await finish(context, action);
  return {
    replies: [await actionReply(context, action, 'done')],
    next: formAbout('meetings/rtl_selesai', action, tap('rtl_proof', action)),
  };
};

export async function finish(context: Context, action: Action): Promise<void> {
  await setAction(context, action, { status: 'done', closed_at: new Date(context.now), ...pendingNone });
  await noteEvent(context, action.id, 'selesai', member(context).id);
}

/** The button that begins the question later, while another flow is open. */
export const proofAsked: Effect = async (context, args): Promise<EffectResult> => {
  const action = await stillOwner(context, { action: args.argument ?? null });
  return { replies: [], next: formAbout('meetings/rtl_selesai', action) };
};

/** Ends `rtl_selesai`. */
export const proof: Effect = async (context, args): Promise<EffectResult> => {
  const action = await stillOwner(context, args);
  const files = Array.isArray(args.proof) ? args.proof : [];
  const note = String(args.note ?? '').trim();
  const { id } = member(context);
  for (const file of files) await noteEvent(context, action.id, 'bukti', id, { file });
  if (note) await noteEvent(context, action.id, 'bukti', id, { body: note });
  const key = files.length > 0 || note ? 'proof-kept' : 'no-proof';
  return {
    replies: [
      {
        parts: [{ key: `meetings/actions:${key}`, args: { code: action.code } }, ...hiddenNote('others', note)],
        choices: [showChoice(action)],
      },
    ],
  };
};

/** The owner, or a person who runs the body, opens the item again. Reminders begin anew. */
export const reopen: Effect = async (context, args): Promise<EffectResult> => {
  const { action, owns } = await seeAction(context, args.argument);
  if (!owns) await runAction(context, args.argument);
  if (isOpen(action)) return { replies: [await actionReply(context, action, 'is-open')] };
  if (action.status === 'cancelled') unfinished(action);
  await setAction(context, action, { status: 'running', closed_at: null, revision: action.revision + 1 });
  await noteEvent(context, action.id, 'dibuka', member(context).id);
  const now = (await loadAction(context.db, action.id))!;
  await planActionReminders(context.db, now, context.now);
  return { replies: [await actionReply(context, action, 'reopened')] };
};

export async function stillOwner(context: Context, { action: code }: Answers): Promise<Action> {
  const { action, owns } = await seeAction(context, code);
  if (!owns) throw new Refusal('meetings/actions:not-owner', { code: action.code });
  return action;
}

/** Ends `rtl_kendala`: he tells why, and chair and secretariat hear of it at once. */
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
          {
            key: 'meetings/actions:told-stuck',
            args: { ...actionArgs(action, language, context.now), name, reason: hideNames(reason) },
          },
        ],
        choices: [showChoice(action)],
      }),
    },
    id,
  );
  return { replies: [await actionReply(context, action, count > 0 ? 'stuck-told' : 'stuck-kept', {}, reason)] };
};
