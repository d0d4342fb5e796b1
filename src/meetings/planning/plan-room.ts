/** What the room of the meetings offers from the team to the answers: all that comes before the day. */
import type { Room } from '../../room.ts';
import { come, decline, maybe, reason, stillMine, why } from '../answers/answers.ts';
import { attendance, attendanceView } from '../answers/attendance-view.ts';
import { nudge, nudgeWanted } from '../answers/attendance-view-nudge.ts';
import { depute, deputise, deputy, relink, stillDeputes } from '../answers/deputies.ts';
import { standIn, standingIn, stillRepresented } from '../answers/deputies-joining.ts';
import { comeTo, declineTo, deputyTo } from '../answers/in-words.ts';
import { cancel } from '../changes/cancel.ts';
import { change } from '../changes/changes.ts';
import { asPlanned, coming, reminderEntries, watched } from '../changes/coming.ts';
import { cancelWanted, changeWanted } from '../changes/telling.ts';
import type { MeetingsDeps } from '../deps.ts';
import { invite } from '../letters/invite.ts';
import { calendar, files, letter, paper } from '../letters/invite-files.ts';
import { invitationWanted } from '../letters/invite-message.ts';
import { calendarFile, invitationPdf, paperPdf } from '../letters/letter-writers.ts';
import { letterhead, tellLetterhead } from '../letters/letterhead-telling.ts';
import { unlessOvertaken } from '../overtaken.ts';
import { park, proposalWanted, take } from '../proposals/deciding.ts';
import { mine, propose } from '../proposals/proposals.ts';
import { reminderWanted } from '../reminders/wording.ts';
import { changeTeam, members } from '../team/change.ts';
import { team, teamCodes } from '../team/team.ts';
import { groups, matches } from './participants-lookups.ts';
import { names } from './participants-names.ts';
import { plan } from './plan.ts';
import { drop, dropped, edit } from './plan-drafts.ts';
import { list } from './plan-list.ts';
import { areas, drafts, saved } from './plan-lookups.ts';
import { more, ownAnswer } from './plan-running.ts';
import { show } from './plan-show.ts';

export function planningOffers(deps: MeetingsDeps): Omit<Room, 'name'> {
  return {
    lookups: {
      drafts: drafts(deps),
      areas: areas(deps),
      saved: saved(deps),
      groups: groups(deps),
      matches: matches(deps),
      letterhead,
      members: members(deps),
      coming,
      watched,
      as_planned: asPlanned(deps),
      reminder_entries: reminderEntries(deps),
      standing_in: standingIn,
      mine,
    },
    effects: {
      ...{ keep_letterhead: tellLetterhead, team: team(deps), change_team: changeTeam(deps) },
      plan: plan(deps),
      list: list(deps),
      ...{ come_to: comeTo, decline_to: declineTo, deputy_to: deputyTo },
      reason: unlessOvertaken(stillMine, reason),
      deputise: unlessOvertaken(stillDeputes, deputise(deps)),
      stand_in: unlessOvertaken(stillRepresented, standIn(deps)),
      change,
      cancel,
      attendance: attendance(deps),
      propose,
    },
    actions: {
      ...{
        invite: invite(deps),
        names: names(deps),
        edit,
        drop,
        dropped,
        show: show(deps),
        ...{ more, own_answer: ownAnswer },
        team_codes: teamCodes(deps),
      },
      ...{ letter, calendar, files, paper: paper(deps) },
      ...{ come, decline, maybe, why, deputy, depute, relink: relink(deps), nudge, attendance: attendance(deps) },
      ...{ take, park },
    },
    writers: {
      invitation_pdf: invitationPdf(deps),
      paper_pdf: paperPdf(deps),
      calendar: calendarFile(deps),
    },
    live: { attendance: attendanceView(deps) },
    wanted: {
      invitation: invitationWanted(deps),
      reminder: reminderWanted(deps),
      change: changeWanted(deps),
      cancel: cancelWanted,
      nudge: nudgeWanted,
      proposal: proposalWanted,
    },
  };
}
