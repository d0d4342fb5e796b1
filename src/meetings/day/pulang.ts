/** `pulang`: a person leaves before the end and says so herself. She may come back. */

import { dayMs } from '../../clock.ts';
import { rowId } from '../../records/row-id.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { auditAttendance, setLeft } from './note-attendance.ts';

/** Ends the flow `pulang`, for the meeting in which she was noted. */
export const leave: Effect = async (context): Promise<EffectResult> => {
  const seat = await seatOf(context);
  if (!seat) throw new Refusal('meetings/pulang:not-here');
  const args = { theme: seat.theme, time: writeTime(seat.left_at?.getTime() ?? context.now, seat.zone) };
  if (seat.left_at !== null) return leaveReply('known', args, seat.invitee);
  if (seat.closes_at !== null && seat.closes_at.getTime() <= context.now) return leaveReply('over', args);
  await setLeft(context, seat.invitee, context.now);
  return leaveReply('noted', args, seat.invitee);
};

/** `!meetings.come_back.<invitee>` */
export const comeBack: Effect = async (context, args): Promise<EffectResult> => {
  const seat = await seatOf(context);
  if (seat?.invitee !== rowId(args.argument)) throw new Refusal('meetings/pulang:not-here');
  if (seat.left_at !== null) {
    await setLeft(context, seat.invitee, null);
    await auditAttendance(context, 'meetings.back', { invitee: seat.invitee, meeting: seat.meeting });
  }
  return leaveReply('back', { theme: seat.theme });
};

/** The seat where she was noted last, within a day. */
async function seatOf(context: Context) {
  return context.db
    .selectFrom('attendance')
    .innerJoin('invitee', 'invitee.id', 'attendance.invitee')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting')
    .leftJoin('room_code', 'room_code.meeting', 'meeting.id')
    .select(['attendance.invitee', 'attendance.meeting', 'attendance.left_at'])
    .select(['meeting.theme', 'meeting.zone', 'room_code.closes_at'])
    .where('invitee.person', '=', member(context).id)
    .where('attendance.by_name', 'is', null)
    .where('attendance.came_at', '>', new Date(context.now - dayMs))
    .orderBy('attendance.came_at', 'desc')
    .executeTakeFirst();
}

function leaveReply(id: string, args: Record<string, string>, back?: number): EffectResult {
  const label = { key: 'meetings/pulang:come-back' };
  const choices = back === undefined ? {} : { choices: [{ data: `!meetings.come_back.${back}`, label }] };
  return { replies: [{ parts: [{ key: `meetings/pulang:${id}`, args }], ...choices }] };
}
