/** The day of the meeting for those who run it: the list is opened with a code for the room, and closed again. */

import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { auditMeeting, lockMeeting, type Meeting } from '../base/meeting.ts';
import { runMeeting } from '../base/rights.ts';
import {
  closeRoom,
  findRoom,
  isOpen,
  isOver,
  mustBeTheDay,
  onTheWall,
  openRoom,
  type RoomCode,
} from '../base/room-code.ts';
import { markHeld } from './note-attendance.ts';
import { countRoll, rollOf } from './roll.ts';

/** `!meetings.day.<meeting>` and the end of the flow `daftar_hadir`: tells how many are there and what can be done. */
export const day =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const meeting = await runMeeting(context, args.meeting ?? args.argument);
    if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
    const room = await findRoom(context.db, { meeting: meeting.id });
    if (room && isOpen(room, context.now)) return { replies: [await board(deps, context, room)] };
    const opening = isOver(context, meeting) ? [] : [tap('open_room', meeting)];
    const counted = countRoll(await rollOf(context.db, meeting), meeting);
    const parts: Text[] = [{ key: 'meetings/room:closed', args: { theme: meeting.theme, ...counted } }];
    return { replies: [{ parts, choices: [...opening, ...listTaps(meeting)] }] };
  };

export const openList =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    await lockMeeting(context, args.argument);
    const meeting = await runMeeting(context, args.argument);
    mustBeTheDay(context, meeting);
    await markHeld(context.db, meeting);
    const room = await openRoom(context, deps, meeting);
    await auditMeeting(context, meeting, 'meetings.open_room');
    return { replies: [await board(deps, context, room)] };
  };

export const closeList: Effect = async (context, args): Promise<EffectResult> => {
  await lockMeeting(context, args.argument);
  const meeting = await runMeeting(context, args.argument);
  await closeRoom(context, meeting.id);
  await auditMeeting(context, meeting, 'meetings.close_room');
  const counted = countRoll(await rollOf(context.db, meeting), meeting);
  const parts: Text[] = [{ key: 'meetings/room:is-closed', args: { theme: meeting.theme, ...counted } }];
  return { replies: [{ parts, choices: listTaps(meeting) }] };
};

/** What is shown on the wall: the code in large figures, and a QR that opens the chat, where a channel has links. */
async function board(deps: MeetingsDeps, context: Context, room: RoomCode): Promise<Reply> {
  const { meeting, code, closesAt } = room;
  const counted = countRoll(await rollOf(context.db, meeting), meeting);
  const until = writeTime(closesAt, meeting.zone);
  const [link] = deps.links(`absen-${onTheWall(deps.secrets, room)}`);
  const words = {
    title: meeting.theme,
    how: deps.texts.render(member(context).language, { key: 'meetings/room:how', args: { code } }),
  };
  return {
    parts: [
      {
        key: 'meetings/room:open',
        args: { theme: meeting.theme, code, until, link: link ?? '', linked: link ? 'ya' : 'tidak', ...counted },
      },
    ],
    picture: { painter: 'meetings.room_code', args: { code, ...words, ...(link ? { link } : {}) } },
    choices: [...listTaps(meeting), tap('close_room', meeting)],
  };
}

const listTaps = (meeting: Pick<Meeting, 'id'>): Choice[] =>
  (['roll', 'add_here', 'roll_pdf', 'roll_xlsx'] as const).map((action) => tap(action, meeting));

type Tap = 'roll' | 'add_here' | 'roll_pdf' | 'roll_xlsx' | 'open_room' | 'close_room';

const tap = (action: Tap, { id }: Pick<Meeting, 'id'>): Choice => ({
  data: `!meetings.${action}.${id}`,
  label: { key: `meetings/room:tap-${action}` },
});
