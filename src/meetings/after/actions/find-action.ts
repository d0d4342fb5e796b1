/** Finds the action item that is meant, by its code or by one number of it, and checks who may act on it. All taps, codes and forms come
 *  through here; nothing in them is trusted. */

import type { Answers, Choice, Text } from '../../../conversation/run.ts';
import { rowId } from '../../../ids.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, type Person, Refusal } from '../../../room.ts';
import { type Action, actionLines, actionRows, isOpen, readActions, tap } from '../../base/action-items.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { mayWrite as mayWriteMinutes, minutesRow } from '../../base/minutes.ts';
import { inviteeOf, mayPlan } from '../../base/rights.ts';

interface FoundAction {
  action: Action;
  /** The revision that the button was about, and the proposal that its reader saw. */
  revision?: number;
  seen?: string;
}

/** Loads the item for those who may see it: its owner, the invited, and those who run the body or one above it. Everybody else reads that
 *  there is none. */
export async function seeAction(
  context: Context,
  argument: unknown,
): Promise<FoundAction & { runs: boolean; owns: boolean }> {
  const { id } = member(context);
  const meant = await find(context, argument);
  const runs = meant !== undefined && (await mayPlan(context.db, context.person, meant.action.area));
  const owns = meant?.action.owner === id;
  if (!meant || (!runs && !owns && (await inviteeOf(context.db, meant.action.meeting, id)) === undefined)) {
    throw new Refusal('meetings/actions:none');
  }
  // Checked last, so that an old or forged button tells nothing to people who may not see the item.
  if (meant.revision !== undefined && meant.revision !== meant.action.revision) {
    throw new Refusal('meetings/actions:changed', { code: meant.action.code });
  }
  return { ...meant, runs, owns };
}

/** Loads the asker's own unfinished item and locks it until the turn is over: of two taps, the second sees what the first did. */
export async function ownAction(context: Context, argument: unknown): Promise<Action> {
  const { action, owns } = await seeAction(await locked(context, argument), argument);
  if (!owns) throw new Refusal('meetings/actions:not-owner', { code: action.code });
  return unfinished(action);
}

/** The forms about an item check this again at their end. */
export const stillOpen = (context: Context, { action }: Answers) => ownAction(context, action);

/** Loads and locks the item, finished or not, for a person who runs the body. */
export async function runAction(context: Context, argument: unknown): Promise<FoundAction> {
  const { runs, ...meant } = await seeAction(await locked(context, argument), argument);
  if (!runs) throw new Refusal('meetings/actions:not-yours', { code: meant.action.code });
  return meant;
}

export function unfinished(action: Action): Action {
  const { status, code } = action;
  if (status === 'done' || status === 'cancelled') throw new Refusal(`meetings/actions:is-${status}`, { code });
  return action;
}

/** Loads a meeting for which the asker may write items down: she runs its body, or takes its minutes and they are not approved yet. */
export async function writableMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, id);
  if (!meeting || meeting.status === 'draft' || !(await mayWrite(context.db, member(context), meeting))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme: meeting.theme });
  return meeting;
}

export async function mayWrite(db: Db, person: Person, meeting: Pick<Meeting, 'id' | 'area'>): Promise<boolean> {
  const minutes = await minutesRow(db, meeting.id);
  return minutes?.status === 'approved'
    ? mayPlan(db, person, meeting.area)
    : mayWriteMinutes(db, person, meeting, minutes);
}

export async function loadAction(db: Db, id: unknown): Promise<Action | undefined> {
  const [action] = await readActions(actionRows(db).where('action.id', '=', rowId(id)));
  return action;
}

/** `12.3` as people type it. A button adds the revision that it was about, and what was proposed: `12.3.2.t20240815`. */
const written = /^(\d{1,9})[.,](\d{1,4})(?:\.(\d{1,6})(?:\.([a-z]\w{0,20}))?)?$/;

async function find(context: Context, argument: unknown): Promise<FoundAction | undefined> {
  const [, meeting, number, revision, seen] = written.exec(String(argument).trim()) ?? [];
  if (meeting === undefined) return undefined;
  const [action] = await readActions(
    actionRows(context.db).where('action.meeting', '=', Number(meeting)).where('action.number', '=', Number(number)),
    context,
  );
  if (!action) return undefined;
  return { action, ...(revision ? { revision: Number(revision) } : {}), ...(seen ? { seen } : {}) };
}

async function locked(context: Context, argument: unknown): Promise<Context> {
  const [, meeting, number] = written.exec(String(argument).trim()) ?? [];
  if (meeting !== undefined) {
    await context.db
      .selectFrom('action')
      .select('id')
      .where('meeting', '=', Number(meeting))
      .where('number', '=', Number(number))
      .forUpdate()
      .execute();
  }
  return context;
}

const mostButtons = 8;

/** Finds the items that the asker may mean. */
export type Mine = (context: Context) => Promise<Action[]>;
/** A button about an item. */
export type TapName = Parameters<typeof tap>[0];

/** `selesai 12` instead of `selesai 12.3`: the number may mean an own item of meeting 12, or number 12 of any meeting. When several fit,
 *  the person is asked which. `name` is the action that is meant, `mine` finds the items that the asker may mean by it. */
export const inOnePart =
  (name: TapName, mine: Mine, action: Effect): Effect =>
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

function which({ person, now }: Context, name: TapName, items: Action[], number: string, fits: boolean): EffectResult {
  const { language } = member({ person });
  if (items.length === 0) return { replies: [{ parts: [{ key: 'meetings/actions:none' }] }] };
  const head: Text = { key: `meetings/actions:${fits ? 'which' : 'which-instead'}`, args: { number } };
  const choices = items
    .slice(0, mostButtons)
    .map((item): Choice => ({ ...tap(name, item), label: { literal: `${item.code} ${item.activity.slice(0, 24)}` } }));
  return { replies: [{ parts: [head, ...actionLines(items, language, now)], choices }] };
}

/** The asker's own items. */
export const owned: Mine = (context) =>
  readActions(
    actionRows(context.db).where('action.owner', '=', member(context).id).where('action.status', '!=', 'cancelled'),
    context,
  );
