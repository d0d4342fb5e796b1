/** The secretariat ticks off who is there: the list page by page in a message that updates itself, and what a tap on a name notes. */

import { hourMs } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import type { FlowName } from '../../names.ts';
import { type Context, type Effect, type EffectResult, type LiveView, member, Refusal } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { type Invitation, invitationOf } from '../base/invitation.ts';
import { auditMeeting, loadMeeting, type Meeting } from '../base/meeting.ts';
import { auditListRead } from '../base/reads.ts';
import { mayPlan, runMeeting } from '../base/rights.ts';
import { mayBeNoted } from '../base/room-code.ts';
import { called } from './attendance-list.ts';
import { type Came, cameOf, noteCame, setLeft } from './note-attendance.ts';
import { countRoll, type RollRow, rollOf } from './roll.ts';

const text = textOf('meetings/roll');

const perPage = 10;

/** `!meetings.roll.<meeting>` or `<meeting>_<page>`. */
export const roll: Effect = async (context, args) => {
  const [id, page = '0'] = String(args.argument).split('_');
  const meeting = await runMeeting(context, id);
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  await auditListRead(context, meeting, 'daftar_hadir');
  const shown = pageOf(meeting, await rollOf(context.db, meeting), Number(page) || 0);
  return { replies: [{ ...shown, live: `meetings.roll:${meeting.id}_${Number(page) || 0}` }] };
};

/** undefined for a person who may not see it any more. */
export const rollView: LiveView = async ({ db }, key, person) => {
  const [id, page] = key.slice(key.indexOf(':') + 1).split('_');
  const meeting = await loadMeeting(db, id);
  if (!meeting || !(await mayPlan(db, person, meeting.area))) return undefined;
  return pageOf(meeting, await rollOf(db, meeting), Number(page));
};

/** The order is fixed, so that no name moves while a finger is on its way to it. */
function pageOf(meeting: Meeting, rows: RollRow[], wanted: number): Reply {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = rows.slice(page * perPage, (page + 1) * perPage);
  const turn = (to: number, label: 'earlier' | 'later'): Choice[] =>
    to < 0 || to >= pages ? [] : [{ data: `!meetings.roll.${meeting.id}_${to}`, label: text(label) }];
  const add: Choice = { data: `!meetings.add_here.${meeting.id}`, label: { key: 'meetings/room:tap-add_here' } };
  const counted = countRoll(rows, meeting);
  return {
    parts: [text('head', { theme: meeting.theme, page: page + 1, pages, ...counted })],
    choices: [
      ...shown.map((row) => button(meeting, row)),
      ...turn(page - 1, 'earlier'),
      ...turn(page + 1, 'later'),
      add,
    ],
  };
}

const nameLetters = 40;

function button(meeting: Meeting, row: RollRow): Choice {
  const name = row.name.length > nameLetters ? `${row.name.slice(0, nameLetters - 1)}…` : row.name;
  return { data: `!meetings.here.${row.invitee}`, label: { literal: `${mark(meeting, row)} ${name}` } };
}

/** A sign before the name on a button. */
function mark({ zone }: Meeting, { cameAt, leftAt, byName }: RollRow): string {
  if (cameAt === null) return byName === null ? '⬜' : '👤';
  return `${leftAt === null ? '✅' : '🚪'} ${writeTime(leftAt ?? cameAt, zone).slice(0, 5)}`;
}

/** Back to the list, on the page where this row stands. */
async function backToRoll(context: Parameters<Effect>[0], meeting: Meeting, invitee: number): Promise<Choice> {
  const rows = await rollOf(context.db, meeting);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.invitee === invitee),
  );
  return { data: `!meetings.roll.${meeting.id}_${Math.floor(at / perPage)}`, label: text('list') };
}

/** `!meetings.here.<invitee>`: notes her. A person who is noted already is shown with what can be corrected. */
export const here: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const at = timeOfTap(context, meeting);
  // A member who named a deputy is most likely represented by him, although he never opened the link.
  const byName =
    invitee.answer === 'diwakilkan' && invitee.deputy === null ? (invitee.deputy_name ?? undefined) : undefined;
  const came = await noteCame(context, meeting, { invitee: invitee.id, at, how: 'sekretariat', byName });
  return rowReply(context, invitation, came, came.fresh ? 'here' : 'seat');
};

/** `!meetings.undo.<invitee>`: she was not there. */
export const undo: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const gone = await context.db
    .deleteFrom('attendance')
    .where('invitee', '=', invitee.id)
    .returning(['came_at', 'left_at'])
    .executeTakeFirst();
  if (gone) {
    const was = { came: gone.came_at.toISOString(), left: gone.left_at?.toISOString() ?? null };
    await auditMeeting(context, meeting, 'meetings.not_here', { invitee: invitee.id, ...was });
  }
  const list = await backToRoll(context, meeting, invitee.id);
  return { replies: [{ parts: [text('undone', { name: called(invitee) })], choices: [list] }] };
};

/** `!meetings.left.<invitee>`: she went before the end, now. `!meetings.stayed.<invitee>`: she is still there. */
export const left: Effect = (context, args) => setTo(context, args.argument, context.now);
export const stayed: Effect = (context, args) => setTo(context, args.argument, null);

async function setTo(context: Context, id: unknown, at: number | null): Promise<EffectResult> {
  const invitation = await runInvitation(context, id);
  const { invitee, meeting } = invitation;
  const came = await cameOf(context.db, invitee.id);
  if (!came) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
  await setLeft(context, invitee.id, at);
  const action = at === null ? 'meetings.stayed' : 'meetings.left';
  await auditMeeting(context, meeting, action, { invitee: invitee.id });
  return rowReply(context, invitation, { ...came, leftAt: at }, 'seat');
}

/** Loads a row of a meeting that the asker runs and that has begun or is about to. Another's row and one that does not exist get the same
 *  refusal. */
export async function runInvitation(context: Context, id: unknown): Promise<Invitation> {
  const found = await invitationOf(context.db, id);
  if (!found || !(await mayPlan(context.db, member(context), found.meeting.area))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  mayBeNoted(context, found.meeting);
  return found;
}

/** Names from a paper list are typed in later; those people came at the beginning. */
const afterMs = 10 * hourMs;
export const timeOfTap = ({ now }: Context, { starts_at }: Meeting) =>
  now > starts_at.getTime() + afterMs ? starts_at.getTime() : now;

type Correction = 'left' | 'stayed' | 'by_deputy' | 'herself' | 'fix_time' | 'undo';

/** Tells what is noted of her, with the buttons that correct it. */
export async function rowReply(
  context: Context,
  invitation: Invitation,
  came: Came,
  id: TextId<'meetings/roll'>,
): Promise<EffectResult> {
  const { invitee, meeting } = invitation;
  const args = {
    name: called(invitee),
    by: came.byName ?? '',
    as: came.byName === null ? 'sendiri' : 'wakil',
    time: writeTime(came.cameAt, meeting.zone),
    left: came.leftAt === null ? 'tidak' : 'ya',
    leftTime: came.leftAt === null ? '' : writeTime(came.leftAt, meeting.zone),
  };
  const tap = (action: Correction): Choice => ({
    data: `!meetings.${action}.${invitee.id}`,
    label: text(`tap-${action}`),
  });
  const list = await backToRoll(context, meeting, invitee.id);
  const change = came.leftAt === null ? tap('left') : tap('stayed');
  const who = came.byName === null ? tap('by_deputy') : tap('herself');
  return { replies: [{ parts: [text(id, args)], choices: [list, change, who, tap('fix_time'), tap('undo')] }] };
}

/** Begins a flow about this row. */
export async function openForm(context: Context, id: unknown, flow: FlowName): Promise<EffectResult> {
  const { invitee } = await runInvitation(context, id);
  return { replies: [], next: { flow, args: { invitee: String(invitee.id) } } };
}
