/** What an invited person reads of the day itself: that she is noted, and how many are there. Nobody else's name. */
import type { Text } from '../../conversation/run.ts';
import type { Context } from '../../room.ts';
import { writeTime } from '../../texts/writing-time.ts';
import type { Meeting } from '../base/meeting.ts';
import { findRoom, isOpen } from '../base/room-code.ts';
import { cameOf } from './note-attendance.ts';
import { countRoll, rollOf } from './roll.ts';

export interface OwnDay {
  /** `open`: the list lies open, and she is not on it yet. */
  own: 'deputy' | 'here' | 'left' | 'open' | 'absent';
  parts: Text[];
}

/** Nothing before the list was opened. */
export async function ownDay({ db, now }: Context, meeting: Meeting, invitee: number): Promise<OwnDay | undefined> {
  const rows = await rollOf(db, meeting);
  const counted = countRoll(rows, meeting);
  const name = rows.find((row) => row.invitee === invitee)?.byName ?? '';
  const room = await findRoom(db, { meeting: meeting.id });
  const came = await cameOf(db, invitee);
  const open = room !== undefined && isOpen(room, now);
  if (!open && counted.present + counted.walkIns === 0) return undefined;
  const own = name ? 'deputy' : came ? (came.leftAt === null ? 'here' : 'left') : open ? 'open' : 'absent';
  const time = came ? writeTime(came.leftAt ?? came.cameAt, meeting.zone) : '';
  return { own, parts: [{ key: 'meetings/checkin:own', args: { own, time, name, ...counted } }] };
}
