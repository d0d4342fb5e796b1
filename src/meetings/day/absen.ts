/** Flows `absen` and `pulang`: a person notes for herself that she is there and that she goes. She types the code shown in the room
 *  (`absen 4821`); the code typed twice, or on two phones, makes one row and gets a friendly second answer. Who left may come back. */

import { dayMs } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { figuresAreSpent, noteWrongTry, triesLeft } from '../../directory/joining/wrong-codes.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { withdrawDeputy } from '../answers/wakil.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { type Invitation, invitationOf } from '../base/invitation.ts';
import { auditMeeting } from '../base/meeting.ts';
import { inviteeOf } from '../base/rights.ts';
import { findRoom, isExpected, isOpen, onTheWall, type RoomCode } from '../base/room-code.ts';
import { addressLines } from '../planning/letters/letter.ts';
import { representedBy } from './attendance-list.ts';
import { detailsChoice } from './data_hadir.ts';
import { type Came, isLate, noteCame, setLeft } from './note-attendance.ts';

const checkin = textOf('meetings/checkin');
const pulang = textOf('meetings/pulang');

/** Ends the flow `absen` and serves the coded word. Wrong codes are counted here, so that each counts exactly once. */
export const checkIn =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db, now } = context;
    const sender = deps.secrets.hash('sender', `${context.channel} ${context.chat}`);
    const tries = await triesLeft(db, sender, now);
    if (tries.left <= 0) return say('paused', { minutes: tries.minutes });
    const found = await roomOf(deps, context, String(args.code ?? args.argument));
    if (!found) {
      const expected = context.person !== undefined && (await isExpected(db, context.person.id, now));
      await noteWrongTry(db, sender, now, expected ? 'code' : 'room');
      return tries.left > 1 ? say('wrong', { left: tries.left - 1 }) : say('paused', { minutes: 60 });
    }
    const { room, invitee } = found;
    const { meeting, closesAt } = room;
    if (!isOpen(room, now)) {
      return say('closed', { theme: meeting.theme, time: writeTime(Math.min(closesAt, now), meeting.zone) });
    }
    return invitee === undefined ? uninvited(room, context.person !== undefined) : present(context, invitee);
  };

/** The room behind what was typed or scanned, with the asker's row on its list. The figures alone always do for who is on the list: she can only
 *  say of herself that she is there. For others they are as good as wrong once too many were guessed. */
async function roomOf({ secrets }: MeetingsDeps, { db, now, person }: Context, typed: string) {
  const [, figures, wall] = /(\d{4})-([\w-]{10})\s*$/.exec(typed) ?? [];
  const room = await findRoom(db, { code: figures ?? typed.replace(/\D/g, '') });
  if (!room) return undefined;
  const scanned = wall !== undefined && onTheWall(secrets, room) === `${room.code}-${wall}`;
  if (wall !== undefined && !scanned) return undefined;
  const invitee = person && (await inviteeOf(db, room.meeting.id, person.id));
  if (invitee === undefined && !scanned && (await figuresAreSpent(db, room.openedAt, now))) return undefined;
  return { room, invitee };
}

/** Notes a person who is on the list. `asker` is the owner of the phone, where known. The answer says the time, whom she represents, and
 *  whether she is late. */
export async function present(context: Context, id: number, asker = context.person?.id): Promise<EffectResult> {
  const invitation = (await invitationOf(context.db, id))!;
  const came = await noteCame(context, invitation.meeting, { invitee: id, at: context.now, how: 'kode' });
  if (came.byName !== null) await herself(context, id);
  // A person who left and types the code again is back.
  if (came.leftAt !== null) await setLeft(context, id, null);
  if (invitation.invitee.answer === 'diwakilkan') await instead(context, invitation);
  const members = (await representedBy(context.db, invitation.meeting.id)).get(id) ?? [];
  const offices = members.map((member) => addressLines(member).join(', ')).join('; ');
  const mine = invitation.invitee.person !== null && invitation.invitee.person === asker;
  const choices = mine ? await detailsChoice(context.db, asker) : [];
  return { replies: [{ parts: [confirmed(invitation, came, offices, mine)], ...(choices.length ? { choices } : {}) }] };
}

function confirmed({ meeting }: Invitation, came: Came & { fresh: boolean }, represents: string, mine: boolean): Text {
  const args = {
    theme: meeting.theme,
    time: writeTime(came.cameAt, meeting.zone),
    start: writeTime(meeting.starts_at.getTime(), meeting.zone),
    represents,
    as: represents ? 'wakil' : 'sendiri',
    late: isLate(came.cameAt, meeting) ? 'ya' : 'tidak',
    left: came.leftAt === null ? 'tidak' : 'ya',
    mine: mine ? 'ya' : 'tidak',
  };
  return checkin(came.fresh ? 'here' : 'known', args);
}

/** Replaces a person who had been noted in her place. */
const herself = ({ db }: Context, invitee: number) =>
  db.updateTable('attendance').set({ by_name: null, how: 'kode' }).where('invitee', '=', invitee).execute();

/** A member who had sent a deputy comes herself. The deputy is withdrawn, unless he is there already. */
async function instead(context: Context, invitation: Invitation): Promise<void> {
  const { id, deputy } = invitation.invitee;
  const there =
    deputy !== null &&
    (await context.db.selectFrom('attendance').select('invitee').where('invitee', '=', deputy).executeTakeFirst());
  if (there) return;
  await withdrawDeputy(context, invitation);
  await context.db.updateTable('invitee').set({ answer: 'hadir' }).where('id', '=', id).execute();
}

/** A person who is not on the list, or not known to us, is asked who she is. While another flow is open, a button offers it. */
function uninvited({ ticket, meeting }: RoomCode, known: boolean): EffectResult {
  const offer: Choice = { data: `!meetings.register.${ticket}`, label: checkin('register') };
  return {
    replies: [{ parts: [checkin(known ? 'not-listed' : 'unknown', { theme: meeting.theme })] }],
    next: { flow: 'meetings/langsung', args: { ticket }, offer },
  };
}

/** The button that begins the questions later, while another flow is open. */
export const register: Effect = async (_, args): Promise<EffectResult> => ({
  replies: [],
  next: { flow: 'meetings/langsung', args: { ticket: String(args.argument) } },
});

const say = (id: TextId<'meetings/checkin'>, args: Record<string, string | number>): EffectResult => ({
  replies: [{ parts: [checkin(id, args)] }],
});

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
    await auditMeeting(context, { id: seat.meeting, area: seat.area }, 'meetings.back', { invitee: seat.invitee });
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
    .select(['meeting.area', 'meeting.theme', 'meeting.zone', 'room_code.closes_at'])
    .where('invitee.person', '=', member(context).id)
    .where('attendance.by_name', 'is', null)
    .where('attendance.came_at', '>', new Date(context.now - dayMs))
    .orderBy('attendance.came_at', 'desc')
    .executeTakeFirst();
}

/** With `back`, the invitee's number, she gets a button to come back. */
function leaveReply(id: TextId<'meetings/pulang'>, args: Record<string, string>, back?: number): EffectResult {
  const parts = [pulang(id, args)];
  if (back === undefined) return { replies: [{ parts }] };
  const choice: Choice = { data: `!meetings.come_back.${back}`, label: pulang('come-back') };
  return { replies: [{ parts, choices: [choice] }] };
}
