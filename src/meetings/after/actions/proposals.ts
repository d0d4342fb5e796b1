/** Flows `rtl_waktu` and `rtl_usul`: an owner proposes more time or another owner, and chair or secretariat decides by one tap. An owner
 *  who runs the body decides for himself. */

import type { Reply } from '../../../conversation/run.ts';
import { isOnItsWay } from '../../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { writeDate } from '../../../texts/writing.ts';
import {
  type Action,
  actionArgs,
  actionRows,
  isOpen,
  openStatuses,
  readActions,
  tap,
} from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { beginning, ofAction } from '../../base/message-names.ts';
import { mayPlan } from '../../base/rights.ts';
import { assign } from './assign.ts';
import { actionReply, noteEvent, pendingNone, pendingOf } from './change-action.ts';
import { inOnePart, loadAction, type Mine, ownAction, runAction, unfinished } from './find-action.ts';
import { tellLeaders, tellPerson } from './leaders.ts';
import { chosenOwner, type Owner, postOf } from './owners.ts';
import { planActionReminders } from './rtl-reminders.ts';

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

/** A new proposal replaces the one before. */
async function propose(
  context: Context,
  action: Action,
  what: Partial<Pick<Action, keyof typeof pendingNone>>,
  kind: 'minta' | 'usul',
  body?: string,
) {
  await context.db
    .updateTable('action')
    .set({ ...pendingNone, ...what, changed_at: new Date(context.now) })
    .where('id', '=', action.id)
    .execute();
  await noteEvent(context, action.id, kind, member(context).id, { body });
}

async function askLeaders(
  context: Context,
  id: number,
  key: 'asked-owner' | 'asked-time',
  { why, date }: { why: string; date: string },
) {
  const action = (await loadAction(context.db, id))!;
  const seen = pendingOf(action)!;
  const { id: asker, name } = member(context);
  const other = await proposedName(context, action);
  const count = await tellLeaders(
    context,
    action,
    {
      what: seen,
      kind: 'meetings.rtl_asked',
      args: { seen },
      reply: (language): Reply => {
        const told = { ...actionArgs(action, language, context.now), name, other, reason: hideNames(why) || '–' };
        const wished = date ? writeDate(date, 'long', language) : '';
        return {
          parts: [
            { key: `meetings/actions:${key}`, args: { ...told, wished } },
            { key: 'meetings/actions:codes-decide', args: { code: action.code } },
          ],
          choices: [tap('rtl_agree', action, seen), tap('rtl_refuse', action, seen)],
        };
      },
    },
    asker,
  );
  return {
    replies: [await actionReply(context, action, count > 0 ? `${key}-sent` : 'nobody-decides', { other }, why)],
  };
}

const agree: Effect = async (context, args): Promise<EffectResult> => {
  const action = await agreeable(context, args.argument);
  if (action.new_deadline !== null) return { replies: [await moveDeadline(context, action, action.new_deadline)] };
  const before = action.owner;
  const owner = await proposedOwner(context, action);
  const heard = await assign(context, action, owner, 'diusulkan', member(context).id);
  const now = (await loadAction(context.db, action.id))!;
  await tellPerson(context, now, before, {
    what: 'diganti',
    reply: (language) => ({
      parts: [{ key: 'meetings/actions:told-given', args: actionArgs(now, language, context.now) }],
    }),
  });
  return { replies: [await actionReply(context, action, `given-${heard}`)] };
};

/** Items with an open proposal, of the bodies that she runs. */
export const undecided: Mine = async ({ db, person }) => {
  const open = await readActions(actionRows(db).where('action.status', 'in', openStatuses));
  const asking = open.filter((item) => pendingOf(item) !== undefined);
  const found: Action[] = [];
  for (const item of asking) if (await mayPlan(db, person, item.area)) found.push(item);
  return found;
};

/** `setuju 12` is about an item; `setuju 120101` would be about minutes. */
export const agreeInOnePart = inOnePart('rtl_agree', undecided, agree);

export const refuse: Effect = async (context, args): Promise<EffectResult> => {
  const action = await proposed(context, args.argument);
  await context.db
    .updateTable('action')
    .set({ ...pendingNone, changed_at: new Date(context.now) })
    .where('id', '=', action.id)
    .execute();
  await noteEvent(context, action.id, 'tolak', member(context).id);
  const key = action.new_deadline === null ? 'told-stays-yours' : 'told-stays-then';
  const now = (await loadAction(context.db, action.id))!;
  await tellOwner(context, now, key);
  return { replies: [await actionReply(context, action, 'stays')] };
};

/** Loads the item when the proposal that the decider has read is still undecided. */
async function proposed(context: Context, argument: unknown): Promise<Action> {
  const { action, seen } = await runAction(context, argument);
  const pending = pendingOf(unfinished(action));
  if (pending === undefined) throw new Refusal('meetings/actions:decided', { code: action.code });
  if (seen !== undefined && seen !== pending) throw new Refusal('meetings/actions:changed', { code: action.code });
  return action;
}

/** A yes that names no proposal, because it was typed, means the one that she has read, and not a newer one that is still on its way to her. */
async function agreeable(context: Context, argument: unknown): Promise<Action> {
  const action = await proposed(context, argument);
  const { id } = member(context);
  const unread = beginning(ofAction(action, pendingOf(action)!, id));
  const typed = String(argument).split('.').length < 4;
  if (typed && (await isOnItsWay(context.db, unread, id)))
    throw new Refusal('meetings/actions:changed', { code: action.code });
  return action;
}

/** Moves the deadline. The new revision brings new reminders. */
export async function moveDeadline(context: Context, action: Action, deadline: string): Promise<Reply> {
  await context.db
    .updateTable('action')
    .set({ deadline, ...pendingNone, revision: action.revision + 1, changed_at: new Date(context.now) })
    .where('id', '=', action.id)
    .execute();
  await noteEvent(context, action.id, 'setuju', member(context).id, { body: deadline });
  const now = (await loadAction(context.db, action.id))!;
  await planActionReminders(context.db, now, context.now);
  if (now.owner !== member(context).id) await tellOwner(context, now, 'told-moved');
  return actionReply(context, action, 'moved');
}

const tellOwner = (context: Context, action: Action, key: 'told-moved' | 'told-stays-yours' | 'told-stays-then') =>
  tellPerson(context, action, action.owner, {
    what: key,
    reply: (language) => ({
      parts: [{ key: `meetings/actions:${key}`, args: actionArgs(action, language, context.now) }],
    }),
  });

async function proposedOwner({ db, now }: Context, action: Action): Promise<Owner> {
  if (action.new_owner === null) return { ...outsider, name: action.new_owner_name };
  return { ...(await postOf(db, action.new_owner, action.area, now)), person: action.new_owner, name: null };
}

const outsider = { person: null, post: null, agency: null, position: null };

async function proposedName({ db }: Context, { new_owner, new_owner_name }: Action): Promise<string> {
  if (new_owner === null) return new_owner_name ?? '';
  const row = await db.selectFrom('person').select('name').where('id', '=', new_owner).executeTakeFirst();
  return row?.name ?? '';
}

/** The question is dropped when a colleague has decided in the meantime. */
export const askedWanted: Wanted = async ({ db }, { args }) => {
  const action = await loadAction(db, args.action);
  return action !== undefined && isOpen(action) && pendingOf(action) === args.seen;
};
