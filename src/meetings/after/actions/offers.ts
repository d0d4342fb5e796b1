/** What the action items offer to flows, buttons and the outbox: a part of the room's own list. */
import type { Room } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { unlessOvertaken } from '../../base/overtaken.ts';
import { accept, offerWanted } from './assign.ts';
import { actionsChart } from './by-agency.ts';
import { stillOpen } from './find-action.ts';
import { agreeInOnePart, inOnePart, owned, undecided } from './number-alone.ts';
import { overview } from './overview.ts';
import { actionOwners } from './owners.ts';
import { askedWanted, refuse } from './proposals.ts';
import { opensForm } from './reply.ts';
import { actions, files, listOf, myActions, show, withoutOpening } from './rtl.ts';
import { actionMeetings, addAction, addAnother } from './rtl_baru.ts';
import { obstacle } from './rtl_kendala.ts';
import { done, proof, proofAsked, reopen, stillOwner } from './rtl_selesai.ts';
import { year, yearSheet, yearTap } from './rtl_tahun.ts';
import { actionNow, changeAction, changes, edit } from './rtl_ubah.ts';
import { otherOwner } from './rtl_usul.ts';
import { moreTime } from './rtl_waktu.ts';
import { actionsPaper, paperTap } from './rtl-paper.ts';
import { actionReminderWanted } from './rtl-reminders.ts';
import { actionsSheet, sheetTap } from './rtl-sheet.ts';
import { weeklyWanted } from './weekly.ts';

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
    actions: buttons(deps),
    painters: { rtl_chart: actionsChart(deps) },
    writers: { rtl_sheet: actionsSheet(deps), rtl_year: yearSheet(deps), rtl_pdf: actionsPaper(deps) },
    wanted: {
      rtl_offer: offerWanted(deps),
      rtl_asked: askedWanted,
      rtl_reminder: actionReminderWanted,
      rtl_weekly: weeklyWanted(deps),
    },
  }) satisfies Omit<Room, 'name'>;

const buttons = (deps: MeetingsDeps) => ({
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
