/** What shows several parts of a meeting at once: the list of meetings, one meeting, who is expected. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { attendance, attendanceView } from './kehadiran.ts';
import { nudge, nudgeWanted } from './nudge.ts';
import { list, show } from './rakor.ts';
import { more, ownAnswer } from './rakor-choices.ts';

export const viewsOffers = (deps: MeetingsDeps) =>
  ({
    effects: {
      list: list(deps),
      attendance: attendance(deps),
    },
    actions: {
      show: show(deps),
      more,
      own_answer: ownAnswer,
      attendance: attendance(deps),
      nudge,
    },
    live: { attendance: attendanceView(deps) },
    wanted: { nudge: nudgeWanted },
  }) satisfies Omit<Room, 'name'>;
