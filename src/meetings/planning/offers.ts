/** What the meetings offer until the invitation has gone out and what changes afterwards: team, plan, letters, reminders. */
import type { Room } from '../../room.ts';
import { areas } from '../base/bodies.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { cancel, cancelWanted } from './changes/batal.ts';
import { coming, watched } from './changes/coming.ts';
import { asPlanned, change, changeWanted, reminderEntries } from './changes/ubah.ts';
import { calendar, calendarFile } from './letters/calendar.ts';
import { invitationWanted, invite } from './letters/invite.ts';
import { files, invitationPdf, letter, paper, paperPdf } from './letters/invite-files.ts';
import { letterhead, setLetterhead } from './letters/kop.ts';
import { drafts, drop, dropped, edit, saved } from './plan/drafts.ts';
import { groups, matches, names } from './plan/guest-list.ts';
import { plan } from './plan/rakor_baru.ts';
import { briefingInFull } from './reminders/briefing.ts';
import { reminderWanted } from './reminders/wording.ts';
import { team, teamCodes } from './team/tim.ts';
import { changeTeam, members } from './team/tim_ubah.ts';

const lookups = (deps: MeetingsDeps) => ({
  areas: areas(deps),
  drafts: drafts(deps),
  saved: saved(deps),
  groups: groups(deps),
  matches: matches(deps),
  letterhead,
  members: members(deps),
  coming,
  watched,
  as_planned: asPlanned(deps),
  reminder_entries: reminderEntries(deps),
});

export const planningOffers = (deps: MeetingsDeps) =>
  ({
    lookups: lookups(deps),
    effects: {
      plan: plan(deps),
      change,
      cancel,
      team: team(deps),
      change_team: changeTeam(deps),
      keep_letterhead: setLetterhead,
    },
    actions: {
      edit,
      drop,
      dropped,
      names: names(deps),
      invite: invite(deps),
      letter,
      calendar,
      files,
      paper: paper(deps),
      briefing: briefingInFull(deps),
      team_codes: teamCodes(deps),
    },
    writers: {
      invitation_pdf: invitationPdf(deps),
      paper_pdf: paperPdf(deps),
      calendar: calendarFile(deps),
    },
    wanted: {
      invitation: invitationWanted(deps),
      reminder: reminderWanted(deps),
      change: changeWanted(deps),
      cancel: cancelWanted,
    },
  }) satisfies Omit<Room, 'name'>;
