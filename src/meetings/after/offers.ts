/** What the action items and the minutes offer to flows, buttons and the outbox: a part of the room's own list. */

import { painterOf } from '../../papers/pictures.ts';
import { always, type Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { unlessOvertaken } from '../base/unless-overtaken.ts';
import { actionsPaper, actionsSheet, paperTap, sheetTap } from './actions/actions-files.ts';
import { agesChart } from './actions/age-chart.ts';
import { offerWanted } from './actions/assign.ts';
import { actionsChart } from './actions/by-agency.ts';
import { opensForm } from './actions/change-action.ts';
import { inOnePart, owned, stillOpen } from './actions/find-action.ts';
import { weeklyWanted } from './actions/leaders.ts';
import { overview } from './actions/overview.ts';
import { accept, done, obstacle, proof, proofAsked, reopen, stillOwner } from './actions/owner-answers.ts';
import { actionOwners } from './actions/owners.ts';
import { agreeInOnePart, askedWanted, moreTime, otherOwner, refuse, undecided } from './actions/proposals.ts';
import { actions, files, listOf, myActions, show, withoutOpening } from './actions/rtl.ts';
import { actionMeetings, addAction, addAnother } from './actions/rtl_baru.ts';
import { year, yearSheet, yearTap } from './actions/rtl_tahun.ts';
import { actionNow, changeAction, changes, edit } from './actions/rtl_ubah.ts';
import { actionReminderWanted } from './actions/rtl-reminders.ts';
import { ask, askWanted } from './minutes/ask.ts';
import { minutesFile } from './minutes/minutes-pdf.ts';
import { appoint, appointed, invitedPeople, stillToBeTaken } from './minutes/minutes-people.ts';
import { begun, minuted, minutes, openMinutes, takeBack } from './minutes/notulen.ts';
import { desk, goToItem, itemOptions, steps } from './minutes/notulen_butir.ts';
import { note, stillWritten } from './minutes/notulen_catat.ts';
import { agree, mend, spoken, spokenSure, stillAsked, tellMend } from './minutes/notulen_perbaikan.ts';
import { endSuggested, heads, headsTold, keepEnd, keepHeads } from './minutes/notulen_selesai.ts';
import { changeNote, noteOptions, noteText } from './minutes/notulen_ubah.ts';
import { showMinutes } from './minutes/preview.ts';
import { minutesWanted, paperMinutes } from './minutes/send.ts';

export const actionsOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      action_meetings: actionMeetings,
      action_owners: actionOwners(deps),
      action_now: actionNow,
      action_changes: changes(deps),
    },
    effects: {
      actions: actions(deps),
      add_action: addAction(deps),
      change_action: changeAction(deps),
      action_proof: unlessOvertaken(stillOwner, proof),
      action_obstacle: unlessOvertaken(stillOpen, obstacle),
      action_time: unlessOvertaken(stillOpen, moreTime),
      action_other: unlessOvertaken(stillOpen, otherOwner(deps)),
      actions_year: year(deps),
    },
    actions: actionButtons(deps),
    painters: { rtl_chart: actionsChart(deps), actions_age: painterOf(agesChart(deps)) },
    charts: { actions_age: agesChart(deps) },
    writers: {
      rtl_sheet: actionsSheet(deps),
      rtl_year: yearSheet(deps),
      rtl_pdf: actionsPaper(deps),
    },
    wanted: {
      rtl_offer: offerWanted(deps),
      rtl_asked: askedWanted,
      rtl_reminder: actionReminderWanted,
      rtl_weekly: weeklyWanted(deps),
      rtl_told: always,
    },
  }) satisfies Omit<Room, 'name'>;

const actionButtons = (deps: MeetingsDeps) => ({
  rtl_resume: accept,
  rtl_proof: proofAsked,
  rtl_reopen: reopen,
  rtl_add: addAnother,
  rtl_edit: edit,
  rtl_yes: inOnePart('rtl_yes', owned, accept),
  rtl_done: inOnePart('rtl_done', owned, done),
  rtl_stuck: inOnePart('rtl_stuck', owned, opensForm('rtl_stuck', 'meetings/rtl_kendala')),
  rtl_time: inOnePart('rtl_time', owned, opensForm('rtl_time', 'meetings/rtl_waktu')),
  rtl_other: inOnePart('rtl_other', owned, opensForm('rtl_other', 'meetings/rtl_usul')),
  rtl_agree: agreeInOnePart,
  rtl_refuse: inOnePart('rtl_refuse', undecided, refuse),
  rtl_show: show(deps),
  rtl_files: files,
  rtl_mine: myActions,
  rtl_list: listOf,
  rtl_pdf: paperTap,
  rtl_overview: overview(deps),
  rtl_xlsx: sheetTap(deps),
  rtl_year: yearTap(deps),
  rtl_off: withoutOpening(deps),
});

export const minutesOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      minuted,
      minutes_begun: begun(deps),
      minutes_desk: desk(deps),
      minutes_steps: steps(deps),
      minutes_notes: noteOptions(deps),
      minutes_text: noteText,
      minutes_items: itemOptions(deps),
      minutes_end: endSuggested,
      minutes_told: headsTold,
      invited_people: invitedPeople,
    },
    effects: {
      minutes_open: openMinutes,
      minutes_note: unlessOvertaken(stillWritten, note(deps)),
      minutes_change: unlessOvertaken(stillWritten, changeNote),
      minutes_item: unlessOvertaken(stillWritten, goToItem),
      minutes_ended: unlessOvertaken(stillWritten, keepEnd(deps)),
      minutes_heads: unlessOvertaken(stillWritten, keepHeads(deps)),
      minutes_mend: unlessOvertaken(stillAsked, tellMend),
      appoint: unlessOvertaken(stillToBeTaken, appointed),
    },
    actions: minutesButtons(deps),
    writers: { minutes_pdf: minutesFile(deps) },
    wanted: {
      minutes_ask: askWanted(deps),
      minutes: minutesWanted(deps),
    },
  }) satisfies Omit<Room, 'name'>;

const minutesButtons = (deps: MeetingsDeps) => ({
  minutes,
  minutes_take: takeBack,
  minutes_show: showMinutes(deps),
  minutes_heads: heads,
  appoint,
  minutes_ask: ask,
  minutes_yes: agree(deps),
  minutes_mend: mend,
  minutes_spoken: spoken,
  minutes_sure: spokenSure(deps),
  minutes_paper: paperMinutes,
});
