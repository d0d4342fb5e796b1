/** Which action item is meant, and whose it is to act on. Taps, codes and forms all come through here; nothing of them is trusted. */

import type { Answers } from '../../../conversation/run.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, member, type Person, Refusal } from '../../../room.ts';
import { type Action, actionRows, isOpen, readActions } from '../../base/action-items.ts';
import { loadMeeting, type Meeting } from '../../base/meeting.ts';
import { mayWrite as mayWriteMinutes, minutesRow } from '../../base/minutes.ts';
import { inviteeOf, mayPlan } from '../../base/rights.ts';

export interface Meant {
  action: Action;
  /** Of the button, and behind it the very proposal that its reader saw. */
  revision?: number;
  seen?: string;
}

/** The item, for those who may see it: its owner, the invited, those who run the body or one above it. To everybody else it reads as if
 *  there were none. */
export async function seeAction(
  context: Context,
  argument: unknown,
): Promise<Meant & { runs: boolean; owns: boolean }> {
  const { id } = member(context);
  const meant = await find(context, argument);
  const runs = meant !== undefined && (await mayPlan(context.db, context.person, meant.action.area));
  const owns = meant?.action.owner === id;
  if (!meant || (!runs && !owns && (await inviteeOf(context.db, meant.action.meeting, id)) === undefined)) {
    throw new Refusal('meetings/actions:none');
  }
  // Only now: whoever may not see it learns nothing from an old or a forged button.
  if (meant.revision !== undefined && meant.revision !== meant.action.revision) {
    throw new Refusal('meetings/actions:changed', { code: meant.action.code });
  }
  return { ...meant, runs, owns };
}

/** The asker's own item, unfinished, locked until the turn is over: of two taps the second sees what the first did. */
export async function ownAction(context: Context, argument: unknown): Promise<Action> {
  const { action, owns } = await seeAction(await locked(context, argument), argument);
  if (!owns) throw new Refusal('meetings/actions:not-owner', { code: action.code });
  return unfinished(action);
}

/** What the forms about an item ask again at their end. */
export const stillOpen = (context: Context, { action }: Answers) => ownAction(context, action);
export async function stillOwner(context: Context, { action: code }: Answers): Promise<Action> {
  const { action, owns } = await seeAction(context, code);
  if (!owns) throw new Refusal('meetings/actions:not-owner', { code: action.code });
  return action;
}

/** The item, for one who runs the body: locked, and finished or not. */
export async function runAction(context: Context, argument: unknown): Promise<Meant> {
  const { runs, ...meant } = await seeAction(await locked(context, argument), argument);
  if (!runs) throw new Refusal('meetings/actions:not-yours', { code: meant.action.code });
  return meant;
}

export function unfinished(action: Action): Action {
  if (!isOpen(action)) throw new Refusal(`meetings/actions:is-${action.status}`, { code: action.code });
  return action;
}

/** A meeting for which this person may write items down: she runs its body, or takes its minutes and they are not approved yet. */
export async function writableMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, Number(id));
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

export async function loadAction(db: Db, id: number): Promise<Action | undefined> {
  const [action] = await readActions(actionRows(db).where('action.id', '=', id));
  return action;
}

/** `12.3` as it is typed; a button adds the revision that it was about, and what was proposed: `12.3.2.t20240815`. */
const written = /^(\d{1,9})[.,](\d{1,4})(?:\.(\d{1,6})(?:\.([a-z]\w{0,20}))?)?$/;

async function find({ db }: Context, argument: unknown): Promise<Meant | undefined> {
  const [, meeting, number, revision, seen] = written.exec(String(argument).trim()) ?? [];
  if (meeting === undefined) return undefined;
  const [action] = await readActions(
    actionRows(db).where('action.meeting', '=', Number(meeting)).where('action.number', '=', Number(number)),
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
