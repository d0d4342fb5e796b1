/** What the action items offer to flows, buttons and the outbox: a part of the room's own list. */
import type { Room } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { unlessOvertaken } from '../../base/overtaken.ts';
import { withoutOpening } from './agenda-off.ts';
import { accept, begins, done, obstacle, proof, proofAsked, reopen } from './answers.ts';
import { askedWanted, offerWanted } from './asking.ts';
import { actionNow, changeAction, changes, edit } from './changing.ts';
import { actionsChart } from './chart.ts';
import { stillOpen, stillOwner } from './find-action.ts';
import { agreeInOnePart, inOnePart, owned, undecided } from './number-alone.ts';
import { overview, sheet } from './overview.ts';
import { actionOwners } from './owners.ts';
import { actionsPaper } from './paper.ts';
import { moreTime, otherOwner, refuse } from './proposals.ts';
import { actionReminderWanted } from './reminders.ts';
import { actionsSheet, yearSheet } from './sheet.ts';
import { actions, files, listOf, mine, paper, show } from './show.ts';
import { weeklyWanted } from './weekly.ts';
import { actionMeetings, add, addAction } from './writing.ts';
import { year, yearTap } from './year.ts';

export const actionsOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      ...{ action_meetings: actionMeetings, action_owners: actionOwners(deps) },
      ...{ action_now: actionNow, action_changes: changes(deps) },
    },
    effects: {
      ...{ actions: actions(deps), add_action: addAction(deps), change_action: changeAction(deps) },
      action_proof: unlessOvertaken(stillOwner, proof),
      action_obstacle: unlessOvertaken(stillOpen, obstacle),
      action_time: unlessOvertaken(stillOpen, moreTime),
      action_other: unlessOvertaken(stillOpen, otherOwner(deps)),
      actions_year: year(deps),
    },
    actions: {
      ...{ rtl_resume: accept, rtl_proof: proofAsked, rtl_reopen: reopen, rtl_add: add, rtl_edit: edit },
      rtl_yes: inOnePart('rtl_yes', owned, accept),
      rtl_done: inOnePart('rtl_done', owned, done),
      rtl_stuck: inOnePart('rtl_stuck', owned, begins('rtl_stuck', 'meetings/rtl_kendala')),
      rtl_time: inOnePart('rtl_time', owned, begins('rtl_time', 'meetings/rtl_waktu')),
      rtl_other: inOnePart('rtl_other', owned, begins('rtl_other', 'meetings/rtl_usul')),
      ...{ rtl_agree: agreeInOnePart, rtl_refuse: inOnePart('rtl_refuse', undecided, refuse) },
      ...{ rtl_show: show(deps), rtl_files: files, rtl_mine: mine, rtl_list: listOf, rtl_pdf: paper },
      ...{
        rtl_overview: overview(deps),
        rtl_xlsx: sheet(deps),
        rtl_year: yearTap(deps),
        rtl_off: withoutOpening(deps),
      },
    },
    painters: { rtl_chart: actionsChart(deps) },
    writers: { rtl_sheet: actionsSheet(deps), rtl_year: yearSheet(deps), rtl_pdf: actionsPaper(deps) },
    wanted: {
      ...{ rtl_offer: offerWanted(deps), rtl_asked: askedWanted, rtl_reminder: actionReminderWanted },
      rtl_weekly: weeklyWanted(deps),
    },
  }) satisfies Omit<Room, 'name'>;
