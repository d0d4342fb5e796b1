/** What the owner of an item answers: yes, done, stuck, and that it goes on again. One tap each; what there is to tell is asked afterwards. */
import type { Reply, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import { type Action, actionArgs, isOpen, ownerChoices, ownerCodes, showChoice, tap } from '../../base/action-items.ts';
import { pendingNone } from './asking.ts';
import { loadAction, ownAction, runAction, seeAction, stillOwner, unfinished } from './find-action.ts';
import { trail } from './history.ts';
import { planActionReminders } from './reminders.ts';
import { tellLeaders } from './tell-leaders.ts';

/** `rtl_yes`, and `rtl_resume` after an obstacle. */
export const accept: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.argument);
  if (action.status === 'berjalan') return { replies: [await said(context, action, 'is-going')] };
  const key = action.status === 'terkendala' ? 'resumed' : 'accepted';
  await set(context, action, { status: 'berjalan', ...(action.status === 'ditawarkan' ? pendingNone : {}) });
  await trail(context, action.id, key === 'resumed' ? 'jalan' : 'bersedia', member(context).id);
  return { replies: [await said(context, action, key)] };
};

/** Counts at once; a photo or a document may follow. */
export const done: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.argument);
  await finish(context, action);
  return {
    replies: [await said(context, action, 'done')],
    next: form('meetings/rtl_selesai', action, tap('rtl_proof', action)),
  };
};

export async function finish(context: Context, action: Action): Promise<void> {
  await set(context, action, { status: 'selesai', closed_at: new Date(context.now), ...pendingNone });
  await trail(context, action.id, 'selesai', member(context).id);
}

/** The button that stands in for the question while another flow is open. */
export const proofAsked: Effect = async (context, args): Promise<EffectResult> => {
  const action = await stillOwner(context, { action: args.argument ?? null });
  return { replies: [], next: form('meetings/rtl_selesai', action) };
};

/** Ends `rtl_selesai`. */
export const proof: Effect = async (context, args): Promise<EffectResult> => {
  const action = await stillOwner(context, args);
  const files = Array.isArray(args.proof) ? args.proof : [];
  const note = String(args.note ?? '').trim();
  const { id } = member(context);
  for (const file of files) await trail(context, action.id, 'bukti', id, { file });
  if (note) await trail(context, action.id, 'bukti', id, { body: note });
  const key = files.length > 0 || note ? 'proof-kept' : 'no-proof';
  return {
    replies: [
      { parts: [{ key: `meetings/actions:${key}`, args: { code: action.code } }], choices: [showChoice(action)] },
    ],
  };
};

/** A form behind a button: where another one is open it waits for a second tap, and throws nobody out of a report. */
export const begins =
  (name: string, flow: string): Effect =>
  async (context, args): Promise<EffectResult> => {
    const action = await ownAction(context, args.argument);
    if (String(args.argument).endsWith(`.${later}`)) return { replies: [], next: form(flow, action) };
    const told = actionArgs(action, member(context).language, context.now);
    const offer = { ...tap(name, action, later), label: { key: 'meetings/actions:write-now' } };
    return {
      replies: [{ parts: [{ key: 'meetings/actions:about', args: told }] }],
      next: form(flow, action, offer),
    };
  };

/** Stands in a button's data where a proposal would. */
const later = 'later';

/** Ends `rtl_kendala`: chair and secretariat hear of it at once. */
export const obstacle: Effect = async (context, args): Promise<EffectResult> => {
  const action = await ownAction(context, args.action);
  const { id, name } = member(context);
  const reason = String(args.reason).trim();
  await set(context, action, { status: 'terkendala' });
  await trail(context, action.id, 'terkendala', id, { body: reason });
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
  return { replies: [await said(context, action, count > 0 ? 'stuck-told' : 'stuck-kept')] };
};

/** Done too early: its owner, or who runs the body, takes it back. Reminders go on anew. */
export const reopen: Effect = async (context, args): Promise<EffectResult> => {
  const { action, owns } = await seeAction(context, args.argument);
  if (!owns) await runAction(context, args.argument);
  if (isOpen(action)) return { replies: [await said(context, action, 'is-open')] };
  if (action.status === 'dibatalkan') unfinished(action);
  await set(context, action, { status: 'berjalan', closed_at: null, revision: action.revision + 1 });
  await trail(context, action.id, 'dibuka', member(context).id);
  const now = (await loadAction(context.db, action.id))!;
  await planActionReminders(context.db, now, context.now);
  return { replies: [await said(context, action, 'reopened')] };
};

type Change = Partial<Pick<Action, 'status' | 'closed_at' | 'revision' | keyof typeof pendingNone>>;

export async function set({ db, now }: Context, action: Action, change: Change): Promise<void> {
  await db
    .updateTable('action')
    .set({ ...change, changed_at: new Date(now) })
    .where('id', '=', action.id)
    .execute();
}

/** Confirms in words, with what can be answered next: to the owner his buttons, to others the way to the item. */
export async function said(
  context: Context,
  { id }: Action,
  key: string,
  more?: Record<string, string>,
): Promise<Reply> {
  const action = (await loadAction(context.db, id))!;
  const args = { ...actionArgs(action, member(context).language, context.now), ...more };
  const parts: Text[] = [{ key: `meetings/actions:${key}`, args }];
  if (action.owner !== member(context).id) return { parts, choices: [showChoice(action)] };
  return { parts: isOpen(action) ? [...parts, ownerCodes(action)] : parts, choices: ownerChoices(action) };
}

/** A form about this item; with `offer` it throws nobody out of another one. */
export const form = (flow: string, { code }: Action, offer?: ReturnType<typeof tap>) => ({
  flow,
  args: { action: code },
  ...(offer ? { offer } : {}),
});
