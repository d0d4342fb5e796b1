import type { Room } from '../room.ts';
import { come, decline, reason, why } from './answers.ts';
import { attendance, attendanceView } from './attendance-view.ts';
import { nudge, nudgeWanted } from './attendance-view-nudge.ts';
import { change } from './changes.ts';
import { cancel } from './changes-cancel.ts';
import { asPlanned, coming, reminderEntries, watched } from './changes-coming.ts';
import { cancelWanted, changeWanted } from './changes-telling.ts';
import type { MeetingsDeps } from './deps.ts';
import { depute, deputise, deputy, relink } from './deputies.ts';
import { standIn, standingIn } from './deputies-joining.ts';
import { mine, propose } from './proposals.ts';
import { park, proposalWanted, take } from './proposals-deciding.ts';
import { reminderWanted } from './reminders-wording.ts';

/** The steering bodies and their meetings: who belongs, who is invited, who comes. */
export function meetings(deps: MeetingsDeps): Room {
  return {
    name: 'meetings',
    lookups: {
      coming,
      watched,
      as_planned: asPlanned(deps),
      reminder_entries: reminderEntries(deps),
      standing_in: standingIn,
      mine,
    },
    effects: {
      reason,
      deputise: deputise(deps),
      stand_in: standIn(deps),
      change,
      cancel,
      attendance: attendance(deps),
      propose,
    },
    actions: {
      come,
      decline,
      why,
      deputy,
      depute,
      relink: relink(deps),
      attendance: attendance(deps),
      nudge,
      take,
      park,
    },
    live: { attendance: attendanceView(deps) },
    wanted: {
      reminder: reminderWanted,
      change: changeWanted,
      cancel: cancelWanted,
      nudge: nudgeWanted,
      proposal: proposalWanted,
    },
  };
}
