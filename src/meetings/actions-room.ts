/** What the action items offer to flows, buttons and the outbox: a part of the room's own list. */
import type { Room } from '../room.ts';
import { withoutOpening } from './actions-agenda-off.ts';
import { accept, begins, done, obstacle, proof, proofAsked, reopen } from './actions-answers.ts';
import { askedWanted, offerWanted } from './actions-asking.ts';
import { actionNow, changeAction, changes, edit } from './actions-changing.ts';
import { actionsChart } from './actions-chart.ts';
import { overview, sheet } from './actions-overview.ts';
import { actionOwners } from './actions-owners.ts';
import { actionsPaper } from './actions-paper.ts';
import { agree, moreTime, otherOwner, refuse } from './actions-proposals.ts';
import { actionReminderWanted } from './actions-reminders.ts';
import { actionsSheet, yearSheet } from './actions-sheet.ts';
import { actions, files, listOf, mine, paper, show } from './actions-show.ts';
import { weeklyWanted } from './actions-weekly.ts';
import { actionMeetings, add, addAction } from './actions-writing.ts';
import { year, yearTap } from './actions-year.ts';
import type { MeetingsDeps } from './deps.ts';

export const actionsOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      ...{ action_meetings: actionMeetings, action_owners: actionOwners(deps) },
      ...{ action_now: actionNow, action_changes: changes(deps) },
    },
    effects: {
      ...{ actions: actions(deps), add_action: addAction(deps), change_action: changeAction(deps) },
      ...{ action_proof: proof, action_obstacle: obstacle, action_time: moreTime, action_other: otherOwner(deps) },
      actions_year: year(deps),
    },
    actions: {
      ...{ rtl_yes: accept, rtl_resume: accept, rtl_done: done, rtl_proof: proofAsked, rtl_reopen: reopen },
      rtl_stuck: begins('rtl_stuck', 'meetings/rtl_kendala'),
      rtl_time: begins('rtl_time', 'meetings/rtl_waktu'),
      rtl_other: begins('rtl_other', 'meetings/rtl_usul'),
      ...{ rtl_agree: agree, rtl_refuse: refuse, rtl_add: add, rtl_edit: edit },
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
