/** What the meetings offer on the day itself: the list of who is there, its code and its files. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { checkIn, comeBack, leave, register } from './absen.ts';
import { attendancePdfFile, attendanceXlsxFile, rollPdf, rollXlsx } from './attendance-files.ts';
import {
  addByHand,
  addHere,
  byDeputy,
  correctTime,
  fixTime,
  herself,
  named,
  stands,
  stillNotable,
  stillNoted,
  stillOpenToAdd,
} from './by-hand.ts';
import { closeList, day, openList } from './daftar_hadir.ts';
import { tellDetails } from './data_hadir.ts';
import { absent, roomBehind, seatStillFree, walkIn } from './langsung.ts';
import { roomCodePicture } from './room-code-picture.ts';
import { here, left, roll, rollView, stayed, undo } from './tick-off.ts';

export const dayOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      room_behind: roomBehind,
      absent: absent(deps),
      named: named(deps),
    },
    effects: {
      check_in: checkIn(deps),
      walk_in: unlessOvertaken(seatStillFree, walkIn(deps)),
      leave,
      tell_details: tellDetails(deps),
      day: day(deps),
      add: unlessOvertaken(stillOpenToAdd, addByHand(deps)),
      stands: unlessOvertaken(stillNotable, stands),
      correct_time: unlessOvertaken(stillNoted, correctTime),
    },
    actions: dayButtons(deps),
    painters: { room_code: roomCodePicture },
    writers: {
      attendance_pdf: attendancePdfFile(deps),
      attendance_xlsx: attendanceXlsxFile(deps),
    },
    live: { roll: rollView },
  }) satisfies Omit<Room, 'name'>;

const dayButtons = (deps: MeetingsDeps) => ({
  present: checkIn(deps),
  register,
  come_back: comeBack,
  day: day(deps),
  open_room: openList(deps),
  close_room: closeList,
  roll,
  roll_pdf: rollPdf,
  roll_xlsx: rollXlsx,
  here,
  undo,
  left,
  stayed,
  herself,
  add_here: addHere,
  by_deputy: byDeputy,
  fix_time: fixTime,
});
