import { always, type Effect, Refusal, type Room } from '../room.ts';
import { type Part, together } from '../room-parts.ts';
import { actionsOffers, minutesOffers } from './after/offers.ts';
import { comeNumber, declineNumber, deputyNumber, waitsComeNumber } from './answers/by-number.ts';
import { come, decline, maybe, reason, why } from './answers/hadir.ts';
import { standIn, standingIn } from './answers/mewakili.ts';
import { answerInWords, hearsAnswer } from './answers/own-words.ts';
import { myMeetings, park, proposalWanted, propose, take } from './answers/saran.ts';
import { answerQuestion, askSecretariat, question, questionWanted, tellAsker } from './answers/tanya.ts';
import { depute, deputise, deputy, relink } from './answers/wakil.ts';
import { areas } from './base/bodies.ts';
import type { MeetingsDeps } from './base/deps.ts';
import { filesOfMeetings } from './base/meeting-files.ts';
import { coming, watched } from './base/rights.ts';
import { checkIn } from './day/absen.ts';
import { dayOffers } from './day/offers.ts';
import { meetingsData } from './personal-data.ts';
import { cancel, cancelWanted } from './planning/changes/batal.ts';
import { asPlanned, change, changeWanted, reminderEntries } from './planning/changes/ubah.ts';
import { drafts, drop, dropped, edit, saved } from './planning/drafts.ts';
import { invitationWanted, invite } from './planning/letters/invite.ts';
import {
  calendar,
  calendarFile,
  files,
  invitationPdf,
  letter,
  paper,
  paperPdf,
} from './planning/letters/invite-files.ts';
import { names } from './planning/letters/invite-preview.ts';
import { letterhead, setLetterhead } from './planning/letters/kop.ts';
import { groups, matches, place, plan } from './planning/rakor_baru.ts';
import { briefingFile, briefingInFull } from './planning/reminders/briefing.ts';
import { briefingPdf } from './planning/reminders/briefing-pdf.ts';
import { reminderWanted } from './planning/reminders/reminders.ts';
import { changeTeam, seatedMembers, team, teamCodes } from './planning/tim.ts';
import { meetingsResponsibilities } from './responsibilities.ts';
import { attendance, attendanceView, nudge, nudgeWanted } from './views/kehadiran.ts';
import { meetingsShown } from './views/offers.ts';
import { list, show } from './views/rakor.ts';
import { more, ownAnswer } from './views/rakor-choices.ts';

/** The steering bodies and their meetings: members, invitations, attendance, minutes and action items. */
export function meetings(deps: MeetingsDeps): Room {
  const room = together(
    'meetings',
    planningOffers(deps),
    answersOffers(deps),
    dayOffers(deps),
    actionsOffers(deps),
    minutesOffers(deps),
    viewsOffers(deps),
    meetingsShown(deps),
  );
  const actions = Object.entries(room.actions ?? {}).map(([name, action]) => [name, notInPractice(action)]);
  return {
    ...room,
    actions: Object.fromEntries(actions),
    hears: hearsAnswer,
    personalData: meetingsData,
    neededFiles: filesOfMeetings,
    responsibilities: meetingsResponsibilities,
  };
}

/** None of our flows begins in practice, but a button or a coded word from before would invite, answer or note people for real. */
const notInPractice =
  (action: Effect): Effect =>
  async (context, args) => {
    if (context.practice) throw new Refusal('meetings/refusals:not-in-practice');
    return action(context, args);
  };

const planningLookups = (deps: MeetingsDeps) => ({
  areas: areas(deps),
  place,
  drafts: drafts(deps),
  saved: saved(deps),
  groups: groups(deps),
  matches: matches(deps),
  letterhead,
  members: seatedMembers(deps),
  coming,
  watched,
  as_planned: asPlanned(deps),
  reminder_entries: reminderEntries(deps),
});

/** The team, the plan, its letters, its reminders, and later changes of it. */
const planningOffers = (deps: MeetingsDeps) =>
  ({
    lookups: planningLookups(deps),
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
      briefing_file: briefingFile,
      team_codes: teamCodes(deps),
    },
    writers: {
      invitation_pdf: invitationPdf(deps),
      paper_pdf: paperPdf(deps),
      briefing_pdf: briefingPdf(deps),
      calendar: calendarFile(deps),
    },
    wanted: {
      invitation: invitationWanted(deps),
      reminder: reminderWanted(deps),
      change: changeWanted(deps),
      cancel: cancelWanted,
      told: always,
    },
  }) satisfies Part;

/** What the invited answer: yes, no, a deputy, a proposal for the agenda. */
const answersOffers = (deps: MeetingsDeps) =>
  ({
    lookups: {
      mine: myMeetings,
      standing_in: standingIn,
      waits_come_number: waitsComeNumber,
    },
    effects: {
      answer_in_words: answerInWords(deps),
      reason: reason(deps),
      deputise: deputise(deps),
      stand_in: standIn(deps),
      propose,
      ask: askSecretariat,
      tell_asker: tellAsker,
    },
    actions: {
      come,
      decline,
      maybe,
      why,
      deputy,
      depute,
      relink: relink(deps),
      come_number: comeNumber(checkIn(deps)),
      decline_number: declineNumber,
      deputy_number: deputyNumber,
      question,
      answer_question: answerQuestion,
      take,
      park,
    },
    wanted: { proposal: proposalWanted, question: questionWanted },
  }) satisfies Part;

/** What shows several parts of a meeting at once: the list of meetings, one meeting, who is expected. */
const viewsOffers = (deps: MeetingsDeps) =>
  ({
    effects: {
      list: list(deps),
      attendance: attendance(deps),
    },
    actions: {
      show: show(deps),
      more,
      own_answer: ownAnswer,
      attendance: attendance(deps),
      nudge,
    },
    live: { attendance: attendanceView(deps) },
    wanted: { nudge: nudgeWanted },
  }) satisfies Part;
