/** `rtl baru`: an item is written down, and its owner is asked. */

import { dayMs } from '../../../clock.ts';
import type { Answers, Choice, Option, Reply, Text } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type Lookup, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { actionArgs, actionsOf, freeWords, isOpen, listChoice, showChoice } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { lockMeeting } from '../../base/meeting.ts';
import { whenArgs } from '../../base/messages.ts';
import { backToMinutes } from '../../base/minutes.ts';
import { askOwner, firstStatus, type Heard, ownerColumns } from './assign.ts';
import { noteEvent } from './change-action.ts';
import { loadAction, mayWrite, writableMeeting } from './find-action.ts';
import { chosenOwner, type Owner } from './owners.ts';

const mostOfMeeting = 60;
const kinds = ['data', 'masalah', 'analisis', 'rencana', 'pembinaan', 'partisipasi', 'lain', 'lapor'] as const;

/** Options: meetings of the last half year and the coming day for which the asker may write items down, the newest first. */
export const actionMeetings: Lookup = async (context): Promise<Option[]> => {
  const { language } = member(context);
  const rows = await context.db
    .selectFrom('meeting')
    .select(['id', 'area', 'theme', 'starts_wall', 'zone'])
    .where('status', 'in', ['invited', 'held', 'closed'])
    .where('practice', '=', false)
    .where('starts_at', '>', new Date(context.now - 180 * dayMs))
    .where('starts_at', '<', new Date(context.now + dayMs))
    .orderBy('starts_at', 'desc')
    .limit(200)
    .execute();
  const found: Option[] = [];
  for (const row of rows) {
    if (found.length === 10) break;
    if (!(await mayWrite(context.db, member(context), row))) continue;
    found.push({ value: String(row.id), label: `${row.theme} (${whenArgs(row, language).day})` });
  }
  return found;
};

export const addAction =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    // The lock comes first, because numbers are given one after the other.
    await lockMeeting(context, args.meeting);
    const meeting = await writableMeeting(context, args.meeting);
    const known = await actionsOf(context.db, meeting.id);
    const activity = trimmedOrNull(args.activity) ?? '';
    if (known.length >= mostOfMeeting) throw new Refusal('meetings/actions:too-many', { theme: meeting.theme });
    const twin = known.find((one) => isOpen(one) && one.activity.toLowerCase() === hideNames(activity).toLowerCase());
    if (twin) throw new Refusal('meetings/actions:twice', { code: twin.code });
    const owner = await chosenOwner(
      deps,
      context,
      { meeting: meeting.id, area: meeting.area, own: false },
      args.who,
      args.owner,
    );
    const number = Math.max(0, ...known.map((one) => one.number)) + 1;
    const id = await insert(context, meeting, number, owner, activity, args);
    await noteEvent(context, id, 'dibuat', member(context).id);
    const heard = await askOwner(context, id, member(context).id);
    // A note-taker who wrote the item goes back to the minutes.
    return { replies: [await written(context, id, heard, args)], next: await backToMinutes(context, meeting.id) };
  };

async function insert(
  context: Context,
  { id: meeting }: Meeting,
  number: number,
  owner: Owner,
  activity: string,
  args: Parameters<Effect>[1],
): Promise<number> {
  const actor = member(context).id;
  const at = new Date(context.now);
  const columns = ownerColumns(owner, null);
  const row = await context.db
    .insertInto('action')
    .values({
      meeting,
      number,
      activity,
      deadline: String(args.deadline),
      kind: kindOf(args.kind),
      problem: trimmedOrNull(args.problem),
      goal: trimmedOrNull(args.goal),
      target: trimmedOrNull(args.target),
      place: trimmedOrNull(args.place),
      fund: trimmedOrNull(args.fund),
      indicator: trimmedOrNull(args.indicator),
      ...columns,
      agency: trimmedOrNull(args.agency) ?? columns.agency,
      status: firstStatus(owner, actor),
      asked_at: at,
      created_by: actor,
      created_at: at,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export const trimmedOrNull = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : null);
export const kindOf = (value: unknown) => kinds.find((kind) => kind === value) ?? null;

async function written(context: Context, id: number, heard: Heard, told: Answers): Promise<Reply> {
  const action = (await loadAction(context.db, id))!;
  const args = actionArgs(action, member(context).language, context.now);
  const parts: Text[] = [
    { key: 'meetings/actions:written', args },
    { key: `meetings/actions:heard-${heard}`, args },
    ...hiddenNote('others', ...freeWords.map((name) => told[name])),
  ];
  return { parts, choices: [addChoice(action.meeting), listChoice(action.meeting), showChoice(action)] };
}

export const addChoice = (meeting: number): Choice => ({
  data: `!meetings.rtl_add.${meeting}`,
  label: { key: 'meetings/actions:rtl-add' },
});

/** `!meetings.rtl_add.<meeting>`: another item for the same meeting. */
export const addAnother: Effect = async (context, args) => {
  const meeting = await writableMeeting(context, args.argument);
  return { replies: [], next: { flow: 'meetings/rtl_baru', args: { meeting: String(meeting.id) } } };
};
