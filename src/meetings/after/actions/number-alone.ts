/** `selesai 12` instead of `selesai 12.3`: the number may mean an own item of meeting 12, or number 12 of any meeting. When several fit,
 *  the person is asked which. */
import type { Choice } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member } from '../../../room.ts';
import {
  type Action,
  actionLines,
  actionRows,
  isOpen,
  openStatuses,
  readActions,
  tap,
} from '../../base/action-items.ts';
import { mayPlan } from '../../base/rights.ts';
import { agree } from './proposals.ts';
import { pendingOf } from './reply.ts';

const mostButtons = 8;

type Mine = (context: Context) => Promise<Action[]>;

/** `name` is the action that is meant, `mine` finds the items that the asker may mean by it. */
export const inOnePart =
  (name: string, mine: Mine, action: Effect): Effect =>
  async (context, args): Promise<EffectResult> => {
    const number = /^\d{1,9}$/.test(String(args.argument)) ? Number(args.argument) : undefined;
    if (number === undefined) return action(context, args);
    const all = await mine(context);
    const fitting = all.filter((item) => item.meeting === number || item.number === number);
    const open = fitting.filter(isOpen);
    // A code that is typed twice finds the item that is closed already.
    const [last] = fitting.toSorted((a, b) => Number(b.closed_at) - Number(a.closed_at));
    const meant = open.length > 0 ? (open.length === 1 ? open[0] : undefined) : last;
    if (meant) return action(context, { argument: meant.code });
    return which(context, name, open.length > 0 ? open : all.filter(isOpen), String(number), open.length > 0);
  };

function which({ person, now }: Context, name: string, items: Action[], number: string, fits: boolean): EffectResult {
  const { language } = member({ person });
  if (items.length === 0) return { replies: [{ parts: [{ key: 'meetings/actions:none' }] }] };
  const head = { key: `meetings/actions:${fits ? 'which' : 'which-instead'}`, args: { number } };
  const choices = items
    .slice(0, mostButtons)
    .map((item): Choice => ({ ...tap(name, item), label: { literal: `${item.code} ${item.activity.slice(0, 24)}` } }));
  return { replies: [{ parts: [head, ...actionLines(items, language, now)], choices }] };
}

export const owned: Mine = (context) =>
  readActions(
    actionRows(context.db).where('action.owner', '=', member(context).id).where('action.status', '!=', 'cancelled'),
  );

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
