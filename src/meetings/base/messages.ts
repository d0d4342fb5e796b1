/** What messages about a meeting have in common: their arguments, the buttons to answer it, and a message to one person. */

import type { EventCard } from '../../channels/channel.ts';
import { dayMs, instantOf, wallTime, type Zone } from '../../clock.ts';
import type { Moment } from '../../conversation/reader.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { languageOf } from '../../directory/people/people.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Context } from '../../room.ts';
import { hoursText } from '../../texts/moments.ts';
import { writeDate } from '../../texts/writing.ts';
import type { MeetingsDeps } from './deps.ts';
import { type Invitee, maySendDeputy } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import { ofRevision } from './message-names.ts';

/** What texts about the time of a meeting need of it. */
export type Timed = Pick<Meeting, 'starts_wall' | 'zone'> & Partial<Pick<Meeting, 'ends_at'>>;

/** Arguments of texts that tell a time: `date` `Jumat, 19 Juli 2024`, `time` `14.00–16.00 WIB`, `day` `19 Jul`. */
export function whenArgs(meeting: Timed, language: string) {
  const day = meeting.starts_wall.slice(0, 10);
  return {
    date: writeDate(day, 'long', language),
    time: hoursText(plannedMoment(meeting), (last) => writeDate(last, 'long', language)),
    day: writeDate(day, 'short', language),
  };
}

/** The planned time on the clocks of the venue. */
export function plannedMoment({ starts_wall, ends_at, zone }: Timed): Moment {
  const end = ends_at && wallTime(ends_at.getTime(), zone).toPlainDateTime().toString().slice(0, 16);
  return { start: starts_wall, ...(end && { end }), zone };
}

/** The columns of a planned time. `here`: the zone where none was told. */
export function timeColumns(moment: Moment, here: Zone) {
  const { start, end, zone = here } = moment;
  const at = (wall: string) => new Date(instantOf(wall, zone));
  return { starts_wall: start, zone, starts_at: at(start), ends_at: end === undefined ? null : at(end) };
}

/** Arguments of texts that name a meeting: `theme`, `venue`, and those of whenArgs. */
export const meetingArgs = (meeting: Pick<Meeting, 'theme' | 'venue'> & Timed, language: string) => ({
  theme: meeting.theme,
  venue: meeting.venue,
  ...whenArgs(meeting, language),
});

export type Answer = 'come' | 'decline' | 'deputy';

/** One button for each answer that is open to her. */
export function answerChoices(invitee: Pick<Invitee, 'id' | 'category' | 'person'>, but?: Answer): Choice[] {
  const all: Answer[] = maySendDeputy(invitee) ? ['come', 'decline', 'deputy'] : ['come', 'decline'];
  return all
    .filter((answer) => answer !== but)
    .map((answer) => ({ data: `!meetings.${answer}.${invitee.id}`, label: { key: `meetings/answers:${answer}` } }));
}

/** The same answers as coded words, for phones without buttons. Their number is the meeting's, as everywhere. */
export function answerCodes(invitee: Pick<Invitee, 'meeting' | 'category' | 'person'>): Text {
  // As a string: a number would be written with a dot in the thousands.
  return {
    key: maySendDeputy(invitee) ? 'meetings/answers:codes' : 'meetings/answers:codes-deputy',
    args: { number: String(invitee.meeting) },
  };
}

/** For phones that show an invitation as a card with answers of its own. */
export const eventCard = ({ texts }: Pick<MeetingsDeps, 'texts'>, meeting: Meeting, { id }: Invitee): EventCard => ({
  name: texts.render('id', { key: 'meetings/surat:event', args: { kind: meeting.kind, theme: meeting.theme } }),
  place: meeting.venue,
  startsAt: meeting.starts_at.getTime(),
  ...(meeting.ends_at && { endsAt: meeting.ends_at.getTime() }),
  answers: { going: going(id), notGoing: `!meetings.decline.${id}`, maybe: `!meetings.maybe.${id}` },
});

/** Names the card of this invitation. */
export const going = (invitee: number) => `!meetings.come.${invitee}`;

/** Sends one person, in her language, something that concerns her alone. Does nothing when the row has no person behind it. `what` becomes
 *  part of the outbox key. The message expires a day after the meeting. */
export async function notifyPerson(
  { db, now }: Pick<Context, 'db' | 'now'>,
  meeting: Pick<Meeting, 'id' | 'area' | 'revision' | 'starts_at'>,
  person: number | null,
  what: string,
  reply: (language: string) => Reply,
): Promise<void> {
  if (person === null) return;
  await enqueue(db, {
    ...ofRevision(meeting, what, person, now),
    person,
    kind: 'meetings.told',
    reply: reply(await languageOf(db, person)),
    args: { meeting: meeting.id },
    dueAt: now,
    expiresAt: Math.max(meeting.starts_at.getTime(), now) + dayMs,
    priority: 2,
  });
}
