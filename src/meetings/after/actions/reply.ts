/** What all answers about an item share: the change is stored, confirmed in words, and a form may follow. */

import type { Reply, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import { type Action, actionArgs, isOpen, ownerChoices, ownerCodes, showChoice, tap } from '../../base/action-items.ts';
import { loadAction, ownAction } from './find-action.ts';

export async function setAction({ db, now }: Context, action: Action, change: Change): Promise<void> {
  await db
    .updateTable('action')
    .set({ ...change, changed_at: new Date(now) })
    .where('id', '=', action.id)
    .execute();
}

type Change = Partial<Pick<Action, 'status' | 'closed_at' | 'revision' | keyof typeof pendingNone>>;

/** Confirms in words. The owner gets the buttons that he can answer with next; others get the way to the item. */
export async function actionReply(
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

/** Begins a form about this item. With `offer` it interrupts no other form. */
export const formAbout = (flow: string, { code }: Action, offer?: ReturnType<typeof tap>) => ({
  flow,
  args: { action: code },
  ...(offer ? { offer } : {}),
});

/** A form behind a button. While another form is open it waits for a second tap, so that it interrupts no report. */
export const opensForm =
  (name: string, flow: string): Effect =>
  async (context, args): Promise<EffectResult> => {
    const action = await ownAction(context, args.argument);
    if (String(args.argument).endsWith(`.${later}`)) return { replies: [], next: formAbout(flow, action) };
    const told = actionArgs(action, member(context).language, context.now);
    const offer = { ...tap(name, action, later), label: { key: 'meetings/actions:write-now' } };
    return {
      replies: [{ parts: [{ key: 'meetings/actions:about', args: told }] }],
      next: formAbout(flow, action, offer),
    };
  };

/** Marks the second tap; it stands in the button's data in the place of a proposal. */
const later = 'later';

export const pendingNone = { new_deadline: null, new_owner: null, new_owner_name: null };

/** The open proposal in the form that buttons carry: `t20240815` another day, `p57` another person, `n` a name from outside. */
export function pendingOf({ new_deadline, new_owner, new_owner_name }: Action): string | undefined {
  if (new_deadline !== null) return `t${new_deadline.replaceAll('-', '')}`;
  if (new_owner !== null) return `p${new_owner}`;
  return new_owner_name === null ? undefined : 'n';
}
