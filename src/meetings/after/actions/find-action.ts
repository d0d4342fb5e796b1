/** Finds the action item that is meant and checks who may act on it. All taps, codes and forms come through here; nothing in them is
 *  trusted. */

import type { Answers } from '../../../conversation/run.ts';
import { rowId } from '../../../records/row-id.ts';
import type { Db } from '../../../records/tables.ts';
import { type Context, member, type Person, Refusal } from '../../../room.ts';
import { type Action, actionRows, isOpen, readActions } from '../../base/action-items.ts';
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
  if (!isOpen(action)) throw new Refusal(`meetings/actions:is-${action.status}`, { code: action.code });
  return action;
}

/** Loads a meeting for which the asker may write items down: she runs its body, or takes its minutes and they are not approved yet. */
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

export async function loadAction(db: Db, id: unknown): Promise<Action | undefined> {
  const [action] = await readActions(actionRows(db).where('action.id', '=', rowId(id)));
  return action;
}

/** `12.3` as people type it. A button adds the revision that it was about, and what was proposed: `12.3.2.t20240815`. */
const written = /^(\d{1,9})[.,](\d{1,4})(?:\.(\d{1,6})(?:\.([a-z]\w{0,20}))?)?$/;

async function find({ db }: Context, argument: unknown): Promise<FoundAction | undefined> {
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
