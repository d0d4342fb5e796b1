import type { Part } from '../../room-parts.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { actionsTable } from './actions-table.ts';
import { actionsPage, meetingPage, meetingsPage, waits } from './meeting-pages.ts';
import { meetingsTable } from './meetings-table.ts';

/** What the dashboard shows of meetings and of what they agreed on. */
export const meetingsShown = (deps: MeetingsDeps) =>
  ({
    tables: { meetings: meetingsTable, actions: actionsTable },
    pages: { meetings: meetingsPage, meeting: meetingPage, actions: actionsPage(deps) },
    waits,
  }) satisfies Part;
