/** A change of an action item: it is stored, noted in the item's history and confirmed in words, and a form may follow. */

import type { Choice, Reply } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import type { FlowName } from '../../../names.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import { type TextId, textOf } from '../../../texts/text-of.ts';
import { type Action, actionArgs, isOpen, ownerChoices, ownerCodes, showChoice, tap } from '../../base/action-items.ts';
import { loadAction, ownAction, type TapName } from './find-action.ts';

const text = textOf('meetings/actions');

export async function setAction({ db, now }: Context, action: Action, change: Change): Promise<void> {
  await db
    .updateTable('action')
    .set({ ...change, changed_at: new Date(now) })
    .where('id', '=', action.id)
    .execute();
}

type Change = Partial<Pick<Action, 'status' | 'closed_at' | 'revision' | keyof typeof pendingNone>>;

/** Confirms in words. `written`: what the person wrote to it. The owner gets the buttons that he can answer with next; others get the way to the item. */
export async function actionReply(
  context: Context,
  { id }: Action,
  key: TextId<'meetings/actions'>,
  more?: Record<string, string>,
  written?: unknown,
): Promise<Reply> {
  const action = (await loadAction(context.db, id))!;
  const args = { ...actionArgs(action, member(context).language, context.now), ...more };
  const parts = [text(key, args), ...hiddenNote('others', written)];
  if (action.owner !== member(context).id) return { parts, choices: [showChoice(action)] };
  return { parts: isOpen(action) ? [...parts, ownerCodes(action)] : parts, choices: ownerChoices(action) };
}

/** Begins a form about this item. With `offer` it interrupts no other form. */
export const formAbout = (flow: FlowName, { code }: Action, offer?: Choice): NonNullable<EffectResult['next']> => ({
  flow,
  args: { action: code },
  ...(offer ? { offer } : {}),
});

/** A form behind a button. While another form is open it waits for a second tap, so that it interrupts no report. */
export const opensForm =
  (name: TapName, flow: FlowName): Effect =>
  async (context, args): Promise<EffectResult> => {
    const action = await ownAction(context, args.argument);
    if (String(args.argument).endsWith(`.${later}`)) return { replies: [], next: formAbout(flow, action) };
    const told = actionArgs(action, member(context).language, context.now);
    const offer = { ...tap(name, action, later), label: text('write-now') };
    return {
      replies: [{ parts: [text('about', told)] }],
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

/** The history of an item: who said or decided what, and when. Entries are never changed. */
export type EventKind =
  | 'dibuat'
  | 'diubah'
  | 'diganti'
  | 'diusulkan'
  | 'diteruskan'
  | 'kosong'
  | 'bersedia'
  | 'jalan'
  | 'usul'
  | 'minta'
  | 'setuju'
  | 'tolak'
  | 'terkendala'
  | 'selesai'
  | 'bukti'
  | 'dibuka'
  | 'dibatalkan';

/** `actor` null: the program itself. */
export async function noteEvent(
  { db, now }: Pick<Context, 'db' | 'now'>,
  action: number,
  kind: EventKind,
  actor: number | null,
  rest: { body?: string | null; file?: string } = {},
): Promise<void> {
  await db
    .insertInto('action_event')
    .values({ action, at: new Date(now), actor, kind, body: rest.body || null, file: rest.file ?? null })
    .execute();
}

/** The events of an item, the oldest first, each with the name of the person who caused it. */
export async function eventsOf(db: Db, action: number) {
  return db
    .selectFrom('action_event')
    .leftJoin('person', 'person.id', 'action_event.actor')
    .select(['action_event.at', 'action_event.kind', 'action_event.body', 'action_event.file', 'person.name'])
    .where('action_event.action', '=', action)
    .orderBy('action_event.id')
    .execute();
}
