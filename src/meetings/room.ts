import type { Room } from '../room.ts';
import { actionsOffers } from './actions-room.ts';
import { come, decline, reason, why } from './answers.ts';
import { comeTo, declineTo, deputyTo } from './answers-in-words.ts';
import { add, addHere, byDeputy, correctTime, fixTime, named, stands } from './attendance-by-hand.ts';
import { checkIn, register } from './attendance-check-in.ts';
import { tellDetails } from './attendance-details.ts';
import { attendancePdfFile, attendanceXlsxFile, rollPdf, rollXlsx } from './attendance-files.ts';
import { comeBack, leave } from './attendance-leaving.ts';
import { roll, rollView } from './attendance-roll-view.ts';
import { here, herself, left, stayed, undo } from './attendance-taps.ts';
import { attendance, attendanceView } from './attendance-view.ts';
import { nudge, nudgeWanted } from './attendance-view-nudge.ts';
import { absent, roomBehind, walkIn } from './attendance-walk-in.ts';
import { briefingInFull } from './briefing.ts';
import { change } from './changes.ts';
import { cancel } from './changes-cancel.ts';
import { asPlanned, coming, reminderEntries, watched } from './changes-coming.ts';
import { cancelWanted, changeWanted } from './changes-telling.ts';
import type { MeetingsDeps } from './deps.ts';
import { depute, deputise, deputy, relink } from './deputies.ts';
import { standIn, standingIn } from './deputies-joining.ts';
import { invite } from './invite.ts';
import { calendar, files, letter, paper } from './invite-files.ts';
import { invitationWanted } from './invite-message.ts';
import { calendarFile, invitationPdf, paperPdf } from './letter-writers.ts';
import { letterhead, tellLetterhead } from './letterhead-telling.ts';
import { minutesOffers } from './minutes-room.ts';
import { groups, matches } from './participants-lookups.ts';
import { names } from './participants-names.ts';
import { plan } from './plan.ts';
import { drop, dropped, edit, list, show } from './plan-list.ts';
import { areas, drafts, saved } from './plan-lookups.ts';
import { mine, propose } from './proposals.ts';
import { park, proposalWanted, take } from './proposals-deciding.ts';
import { reminderWanted } from './reminders-wording.ts';
import { roomCodePicture } from './room-code-picture.ts';
import { close, day, open } from './room-opening.ts';
import { team, teamCodes } from './team.ts';
import { changeTeam, members } from './team-change.ts';

/** The steering bodies and their meetings: who belongs, who is invited, who comes. */
export function meetings(deps: MeetingsDeps): Room {
  const items = actionsOffers(deps);
  const minutes = minutesOffers(deps);
  return {
    name: 'meetings',
    lookups: {
      ...minutes.lookups,
      ...items.lookups,
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
      ...{ room_behind: roomBehind, absent: absent(deps), named: named(deps) },
      mine,
    },
    effects: {
      ...minutes.effects,
      ...items.effects,
      ...{ keep_letterhead: tellLetterhead, team: team(deps), change_team: changeTeam(deps) },
      plan: plan(deps),
      list: list(deps),
      ...{ reason, come_to: comeTo, decline_to: declineTo, deputy_to: deputyTo },
      deputise: deputise(deps),
      stand_in: standIn(deps),
      change,
      cancel,
      attendance: attendance(deps),
      propose,
      ...{ check_in: checkIn(deps), walk_in: walkIn(deps), leave, tell_details: tellDetails(deps) },
      ...{ day: day(deps), add, stands, correct_time: correctTime },
    },
    actions: {
      ...minutes.actions,
      ...items.actions,
      ...{
        invite: invite(deps),
        names: names(deps),
        edit,
        drop,
        dropped,
        show: show(deps),
        team_codes: teamCodes(deps),
      },
      ...{ letter, calendar, files, paper: paper(deps) },
      ...{ come, decline, why, deputy, depute, relink: relink(deps), nudge, attendance: attendance(deps) },
      ...{ take, park },
      ...{ present: checkIn(deps), register, come_back: comeBack, briefing: briefingInFull(deps) },
      ...{ day: day(deps), open_room: open(deps), close_room: close, roll, roll_pdf: rollPdf, roll_xlsx: rollXlsx },
      ...{ here, undo, left, stayed, herself, add_here: addHere, by_deputy: byDeputy, fix_time: fixTime },
    },
    painters: { room_code: roomCodePicture, ...items.painters },
    writers: {
      ...minutes.writers,
      ...items.writers,
      ...{ invitation_pdf: invitationPdf(deps), paper_pdf: paperPdf(deps), calendar: calendarFile(deps) },
      ...{ attendance_pdf: attendancePdfFile(deps), attendance_xlsx: attendanceXlsxFile(deps) },
    },
    live: { attendance: attendanceView(deps), roll: rollView },
    wanted: {
      ...minutes.wanted,
      ...items.wanted,
      invitation: invitationWanted(deps),
      reminder: reminderWanted(deps),
      change: changeWanted,
      cancel: cancelWanted,
      nudge: nudgeWanted,
      proposal: proposalWanted,
    },
  };
}
