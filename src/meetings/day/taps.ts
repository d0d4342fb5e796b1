/** What the secretariat notes about one name with a tap: is there, was not there after all, went early, is still there. */
import type { Choice, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { type Invitation, invitationOf } from '../base/invitation.ts';
import type { Meeting } from '../base/meeting.ts';
import { mayPlan } from '../base/rights.ts';
import { mayBeNoted } from '../base/room-code.ts';
import { called } from './find-invitee.ts';
import { setLeft } from './leaving.ts';
import { type Came, cameOf, noteCame, trail } from './note-attendance.ts';
import { backToRoll } from './roll-view.ts';

/** `!meetings.here.<invitee>`: notes her; who is noted already is shown with what can be corrected. */
export const here: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const at = timeOfTap(context, meeting);
  // Whose named deputy never opened the code is most likely represented by him.
  const byName =
    invitee.answer === 'diwakilkan' && invitee.deputy === null ? (invitee.deputy_name ?? undefined) : undefined;
  const came = await noteCame(context, meeting, { invitee: invitee.id, at, how: 'sekretariat', byName });
  return said(context, invitation, came, came.fresh ? 'here' : 'seat');
};

/** `!meetings.herself.<invitee>`: not somebody in her place. */
export const herself: Effect = async (context, args): Promise<EffectResult> => {
  const invitation = await runInvitation(context, args.argument);
  const { invitee, meeting } = invitation;
  const came = await cameOf(context.db, invitee.id);
  if (!came) throw new Refusal('meetings/roll:not-noted', { name: called(invitee) });
  await context.db.updateTable('attendance').set({ by_name: null }).where('invitee', '=', invitee.id).execute();
  await trail(context, 'meetings.herself', { invitee: invitee.id, meeting: meeting.id });
  return said(context, invitation, { ...came, byName: null }, 'seat');
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
    await trail(context, 'meetings.not_here', { invitee: invitee.id, meeting: meeting.id, ...was });
  }
  const list = await backToRoll(context, meeting, invitee.id);
  return { replies: [{ parts: [{ key: 'meetings/roll:undone', args: { name: called(invitee) } }], choices: [list] }] };
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
  await trail(context, action, { invitee: invitee.id, meeting: meeting.id });
  return said(context, invitation, { ...came, leftAt: at }, 'seat');
}

/** The row of a meeting that she runs, and that has begun or is about to. The same refusal for what is not hers and what is not. */
export async function runInvitation(context: Context, id: unknown): Promise<Invitation> {
  const found = await invitationOf(context.db, id);
  if (!found || !(await mayPlan(context.db, member(context), found.meeting.area))) {
    throw new Refusal('meetings/refusals:not-yours');
  }
  mayBeNoted(context, found.meeting);
  return found;
}

/** Lists that were kept on paper are typed in later: whoever stands on them came at the beginning. */
const afterMs = 10 * 60 * 60 * 1000;
export const timeOfTap = ({ now }: Context, { starts_at }: Meeting) =>
  now > starts_at.getTime() + afterMs ? starts_at.getTime() : now;

export async function said(context: Context, invitation: Invitation, came: Came, id: string): Promise<EffectResult> {
  const { invitee, meeting } = invitation;
  const args = {
    name: called(invitee),
    by: came.byName ?? '',
    as: came.byName === null ? 'sendiri' : 'wakil',
    time: writeTime(came.cameAt, meeting.zone),
    left: came.leftAt === null ? 'tidak' : 'ya',
    leftTime: came.leftAt === null ? '' : writeTime(came.leftAt, meeting.zone),
  };
  const parts: Text[] = [{ key: `meetings/roll:${id}`, args }];
  const tap = (action: string): Choice => ({
    data: `!meetings.${action}.${invitee.id}`,
    label: { key: `meetings/roll:tap-${action}` },
  });
  const list = await backToRoll(context, meeting, invitee.id);
  const change = came.leftAt === null ? tap('left') : tap('stayed');
  const who = came.byName === null ? tap('by_deputy') : tap('herself');
  return { replies: [{ parts, choices: [list, change, who, tap('fix_time'), tap('undo')] }] };
}
