/** What the meetings offer until the invitation has gone out and what changes afterwards: team, plan, letters, reminders. */
import type { Room } from '../../room.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { cancelWanted, changeWanted } from './changes/announce.ts';
import { cancel } from './changes/cancel.ts';
import { change } from './changes/change.ts';
import { asPlanned, coming, reminderEntries, watched } from './changes/coming.ts';
import { invite } from './letters/invite.ts';
import { calendar, files, letter, paper } from './letters/invite-files.ts';
import { invitationWanted } from './letters/invite-message.ts';
import { calendarFile, invitationPdf, paperPdf } from './letters/letter-writers.ts';
import { letterhead, tellLetterhead } from './letters/letterhead-form.ts';
import { groups, matches, names } from './plan/guest-list.ts';
import { plan } from './plan/plan.ts';
import { drop, dropped, edit } from './plan/plan-drafts.ts';
import { areas, drafts, saved } from './plan/plan-lookups.ts';
import { briefingInFull } from './reminders/briefing.ts';
import { reminderWanted } from './reminders/wording.ts';
import { changeTeam, members } from './team/change.ts';
import { team, teamCodes } from './team/team.ts';

export const planningOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      ...{ drafts: drafts(deps), areas: areas(deps), saved: saved(deps), groups: groups(deps), matches: matches(deps) },
      ...{ letterhead, members: members(deps), coming, watched, as_planned: asPlanned(deps) },
      reminder_entries: reminderEntries(deps),
    },
    effects: {
      ...{ keep_letterhead: tellLetterhead, team: team(deps), change_team: changeTeam(deps) },
      ...{ plan: plan(deps), change, cancel },
    },
    actions: {
      ...{ invite: invite(deps), names: names(deps), edit, drop, dropped, team_codes: teamCodes(deps) },
      ...{ letter, calendar, files, paper: paper(deps), briefing: briefingInFull(deps) },
    },
    writers: { invitation_pdf: invitationPdf(deps), paper_pdf: paperPdf(deps), calendar: calendarFile(deps) },
    wanted: {
      ...{ invitation: invitationWanted(deps), reminder: reminderWanted(deps) },
      ...{ change: changeWanted(deps), cancel: cancelWanted },
    },
  }) satisfies Omit<Room, 'name'>;
