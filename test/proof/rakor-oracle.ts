/** What a year of meetings must lead to: who gets which reminder, when, and in which words. It reckons with plain offsets,
 *  minute by minute, so that it shares nothing with the program but the rule. */
import { dayMs, hourMs, minuteMs, type Zone } from '../../src/clock.ts';
import { type Doing, districts, offset, type PlannedMeeting } from './rakor-script.ts';

export interface Told {
  meeting: number;
  person: number;
  /** A reminder by its wording: `unanswered`, `coming`, `moved`, `deputy`; or `change`, `cancel`. */
  what: string;
  at: number;
}

const homeOf = (person: number) => districts[person % districts.length]!;

/** Everything that must be told about one meeting. */
export function expected(meeting: PlannedMeeting, index: number): Told[] {
  const told: Told[] = [];
  const revisions = revisionsOf(meeting);
  for (const person of new Set([
    ...meeting.invited,
    ...meeting.doings.flatMap((one) => (one.do === 'join' ? [one.as] : [])),
  ])) {
    for (const revision of revisions) {
      for (const due of duesFor(revision.start, person)) {
        if (due.planned <= revision.from || due.sent >= revision.to) continue;
        const what = wordingOf(meeting, revisions, person, due);
        if (what) told.push({ meeting: index, person, what, at: due.sent });
      }
      const notice = noticeOf(meeting, revision, person);
      if (notice) told.push({ meeting: index, person, ...notice });
    }
  }
  return told;
}

interface Revision {
  from: number;
  to: number;
  start: number;
  /** The start before the last change. */
  startBefore?: number;
  cancelled?: boolean;
}

/** A move or a cancellation counts only while the meeting is still to come. */
function revisionsOf(meeting: PlannedMeeting): Revision[] {
  const found: Revision[] = [{ from: meeting.invitedAt, to: Number.POSITIVE_INFINITY, start: meeting.start }];
  for (const doing of meeting.doings) {
    const last = found.at(-1)!;
    if ((doing.do !== 'move' && doing.do !== 'cancel') || last.cancelled || last.start <= doing.at) continue;
    last.to = doing.at;
    const start = doing.do === 'move' ? doing.start : last.start;
    found.push({
      from: doing.at,
      to: Number.POSITIVE_INFINITY,
      start,
      startBefore: last.start,
      cancelled: doing.do === 'cancel',
    });
  }
  return found;
}

interface Due {
  name: string;
  planned: number;
  sent: number;
}

/** 08.00 where she lives, so many days before the day that her calendar shows; two hours before. */
function duesFor(start: number, person: number): Due[] {
  const { zone, quiet } = homeOf(person);
  const midnight = Math.floor((start + offset[zone]) / dayMs) * dayMs - offset[zone];
  const raw = [
    { name: 'h7', at: midnight - 7 * dayMs + 8 * hourMs },
    { name: 'h3', at: midnight - 3 * dayMs + 8 * hourMs },
    { name: 'h1', at: midnight - dayMs + 8 * hourMs },
    { name: 'j2', at: start - 2 * hourMs },
  ].sort((a, b) => a.at - b.at);
  return raw.map(({ name, at }, n) => {
    const until = raw[n + 1]?.at ?? start;
    const span = quietAround(at, zone, quiet);
    if (!span) return { name, planned: at, sent: at };
    if (span.to < until) return { name, planned: at, sent: span.to };
    return { name, planned: span.from, sent: span.from };
  });
}

function quietAround(at: number, zone: Zone, quiet: { from: string; to: string }) {
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)];
  let first = at;
  if (!silent(at, zone, from, to)) return undefined;
  while (silent(first - minuteMs, zone, from, to)) first -= minuteMs;
  let last = at;
  while (silent(last, zone, from, to)) last += minuteMs;
  return { from: Math.floor(first / minuteMs) * minuteMs, to: Math.floor(last / minuteMs) * minuteMs };
}

function silent(at: number, zone: Zone, from: number, to: number): boolean {
  const now = Math.floor(((at + offset[zone]) % dayMs) / minuteMs);
  return now >= from || now < to;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

interface State {
  /** On the list at all. */
  on: boolean;
  answer: 'none' | 'hadir' | 'tidak' | 'diwakilkan';
  answeredIn: number;
  joined: boolean;
  since: number;
}

/** This person's state at a moment, worked out from all steps so far. */
function stateAt(meeting: PlannedMeeting, revisions: Revision[], person: number, at: number): State {
  const invited = meeting.invited.includes(person);
  const state: State = { on: invited, answer: 'none', answeredIn: 0, joined: false, since: meeting.invitedAt };
  const deputyOf = new Map<number, number | undefined>();
  for (const doing of meeting.doings) {
    if (doing.at >= at) break;
    if (!('who' in doing) || !open(revisions, doing.at)) continue;
    deputyOf.set(doing.who, doing.do === 'join' ? doing.as : undefined);
    if (doing.who === person) answerNow(state, doing, revisions);
    else if (!invited) followDeputy(state, doing, person, revisions, deputyOf);
  }
  return state;
}

const open = (revisions: Revision[], at: number) => {
  const now = revisions.findLast(({ from }) => from < at);
  return now !== undefined && !now.cancelled && now.start > at;
};

function answerNow(state: State, doing: Doing, revisions: Revision[]) {
  if (doing.do === 'join') {
    state.joined = true;
    return;
  }
  state.joined = false;
  state.answer = doing.do === 'come' ? 'hadir' : doing.do === 'decline' ? 'tidak' : 'diwakilkan';
  state.answeredIn = revisionAt(revisions, doing.at);
}

/** She is on the list as long as one of those who sent her still wants her there. */
function followDeputy(
  state: State,
  doing: Doing,
  person: number,
  revisions: Revision[],
  deputyOf: Map<number, number | undefined>,
) {
  const needed = [...deputyOf.values()].includes(person);
  if (doing.do === 'join' && doing.as === person) {
    if (!state.on) state.since = doing.at;
    state.on = true;
    state.answer = 'hadir';
    state.answeredIn = revisionAt(revisions, doing.at);
  } else if (!needed) state.on = false;
}

const revisionAt = (revisions: Revision[], at: number) => revisions.findLastIndex(({ from }) => from < at);

/** Undefined: silence. What waits for the end of the quiet hours is asked twice, when it is due and when it leaves. */
function wordingOf(meeting: PlannedMeeting, revisions: Revision[], person: number, due: Due): string | undefined {
  const then = stateAt(meeting, revisions, person, due.sent);
  const planned = Math.max(then.since, revisions.find(({ to }) => due.sent < to)!.from) < due.planned;
  const words = [due.planned, due.sent].map((at) => wordsAt(meeting, revisions, person, due.name, at));
  return planned && words[0] ? words[1] : undefined;
}

function wordsAt(meeting: PlannedMeeting, revisions: Revision[], person: number, name: string, at: number) {
  const state = stateAt(meeting, revisions, person, at);
  const revision = revisionAt(revisions, at);
  if (!state.on || revisions[revision]!.cancelled || !chosenAt(meeting, revisions, at).includes(name)) return undefined;
  if (state.answer === 'tidak' || state.joined) return undefined;
  if (state.answer === 'none') return 'unanswered';
  if (state.answer === 'diwakilkan') return 'deputy';
  return state.answeredIn === revision ? 'coming' : 'moved';
}

function chosenAt(meeting: PlannedMeeting, revisions: Revision[], at: number): string[] {
  const last = meeting.doings.findLast((one) => one.do === 'reminders' && one.at < at && open(revisions, one.at));
  return last?.do === 'reminders' ? last.names : ['h7', 'h3', 'h1', 'j2'];
}

/** A move or a cancellation is told to everybody on the list, at night only when the meeting is near. */
function noticeOf(
  meeting: PlannedMeeting,
  revision: Revision,
  person: number,
): { what: string; at: number } | undefined {
  if (revision.startBefore === undefined) return undefined;
  const revisions = revisionsOf(meeting);
  if (!stateAt(meeting, revisions, person, revision.from).on) return undefined;
  const { zone, quiet } = homeOf(person);
  const near = Math.min(revision.startBefore, revision.start) - revision.from < 12 * hourMs;
  const span = near ? undefined : quietAround(revision.from, zone, quiet);
  const at = span && span.to < revision.start ? span.to : revision.from;
  if (at >= revision.to || !stateAt(meeting, revisions, person, at).on) return undefined;
  return { what: revision.cancelled ? 'cancel' : 'change', at };
}
