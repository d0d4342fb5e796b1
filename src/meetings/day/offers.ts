/** What the meetings offer on the day itself: the list of who is there, its code and its files. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { unlessOvertaken } from '../base/overtaken.ts';
import { attendancePdfFile, attendanceXlsxFile, rollPdf, rollXlsx } from './attendance-files.ts';
import {
  add,
  addHere,
  byDeputy,
  correctTime,
  fixTime,
  named,
  stands,
  stillNotable,
  stillNoted,
  stillOpenToAdd,
} from './by-hand.ts';
import { checkIn, register } from './check-in.ts';
import { tellDetails } from './details.ts';
import { comeBack, leave } from './leaving.ts';
import { roll, rollView } from './roll-view.ts';
import { roomCodePicture } from './room-code-picture.ts';
import { close, day, open } from './room-opening.ts';
import { here, herself, left, stayed, undo } from './taps.ts';
import { absent, roomBehind, seatStillFree, walkIn } from './walk-in.ts';

export const dayOffers = (deps: MeetingsDeps) =>
  ({
    lookups: { room_behind: roomBehind, absent: absent(deps), named: named(deps) },
    effects: {
      ...{
        check_in: checkIn(deps),
        walk_in: unlessOvertaken(seatStillFree, walkIn(deps)),
        leave,
        tell_details: tellDetails(deps),
      },
      ...{ day: day(deps), add: unlessOvertaken(stillOpenToAdd, add) },
      stands: unlessOvertaken(stillNotable, stands),
      correct_time: unlessOvertaken(stillNoted, correctTime),
    },
    actions: {
      ...{ present: checkIn(deps), register, come_back: comeBack },
      ...{ day: day(deps), open_room: open(deps), close_room: close, roll, roll_pdf: rollPdf, roll_xlsx: rollXlsx },
      ...{ here, undo, left, stayed, herself, add_here: addHere, by_deputy: byDeputy, fix_time: fixTime },
    },
    painters: { room_code: roomCodePicture },
    writers: { attendance_pdf: attendancePdfFile(deps), attendance_xlsx: attendanceXlsxFile(deps) },
    live: { roll: rollView },
  }) satisfies Omit<Room, 'name'>;
