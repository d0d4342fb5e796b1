/** What shows several parts of a meeting at once: the list of meetings, one meeting, who is expected. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { attendance, attendanceView } from './expected.ts';
import { nudge, nudgeWanted } from './expected-nudge.ts';
import { list } from './plan-list.ts';
import { more, ownAnswer } from './plan-running.ts';
import { show } from './plan-show.ts';

export const viewsOffers = (deps: MeetingsDeps) =>
  ({
    effects: { list: list(deps), attendance: attendance(deps) },
    actions: { show: show(deps), more, own_answer: ownAnswer, attendance: attendance(deps), nudge },
    live: { attendance: attendanceView(deps) },
    wanted: { nudge: nudgeWanted },
  }) satisfies Omit<Room, 'name'>;
