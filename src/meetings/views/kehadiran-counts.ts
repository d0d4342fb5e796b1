/** The answers to one invitation, counted: in all, and by agency. */

import { type Unreached, unreached } from '../../outbox/unreached.ts';
import type { Db } from '../../records/tables.ts';
import { type Invitee, isDeputy, walkInCategory } from '../base/invitation.ts';
import { isOfAction, ofAnyRevision } from '../base/message-names.ts';
import { bestChannels } from '../base/participants.ts';

export interface Agency {
  name: string;
  invited: number;
  /** People who come, or whose deputy comes. */
  represented: number;
}

export interface Attendance {
  /** The people whom the bot invited. Those who get a letter are counted apart, as `paper`. */
  invited: number;
  paper: number;
  /** Of `invited`: the message has left. */
  sent: number;
  coming: number;
  deputised: number;
  /** Of `deputised`: nobody has opened the code yet. */
  waitingDeputies: number;
  declined: { name: string; reason: string | null }[];
  /** What those who come, and those who send somebody, wrote with it. */
  notes: { name: string; note: string }[];
  silent: number;
  /** Of `coming`: they said so before time or place was changed. */
  unconfirmed: number;
  agencies: Agency[];
  unreached: (Unreached & { name: string })[];
}

/** What names the messages of a meeting. */
interface Place {
  id: number;
  area: string;
}

const reachedStates = ['sent', 'delivered', 'read'] as const;

export async function countAttendance(db: Db, meeting: Place & { revision: number }): Promise<Attendance> {
  const rows = await db
    .selectFrom('invitee')
    .selectAll()
    .where('meeting', '=', meeting.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const members = rows.filter((row) => !isDeputy(row) && row.category !== walkInCategory);
  const people = members.flatMap(({ person }) => person ?? []);
  const messaged = await messagesTo(db, meeting);
  const channels = await bestChannels(db, people);
  const byBot = members.filter(({ person }) => person !== null && (messaged.all.has(person) || channels.has(person)));
  const answered = (answer: Invitee['answer']) => members.filter((row) => row.answer === answer);
  const deputised = answered('diwakilkan');
  return {
    invited: byBot.length,
    paper: members.length - byBot.length,
    sent: byBot.filter(({ person }) => messaged.reached.has(person!)).length,
    coming: answered('hadir').length,
    deputised: deputised.length,
    waitingDeputies: deputised.filter(({ deputy }) => deputy === null).length,
    declined: answered('tidak').map(({ name, reason }) => ({ name, reason })),
    notes: members.flatMap(({ name, answer, note }) => (answer !== null && note ? [{ name, note }] : [])),
    silent: byBot.filter(({ answer }) => answer === null).length,
    unconfirmed: answered('hadir').filter((row) => row.answered_revision !== meeting.revision).length,
    agencies: byAgency(members, await presentIn(db, meeting.id)),
    unreached: await unreachedMembers(db, meeting, members, messaged.reached),
  };
}

/** `reached`: the invitation or a later change has left to them. `all`: there is such a message for them at all. */
async function messagesTo(db: Db, meeting: Place) {
  const { kabupaten, key } = ofAnyRevision(meeting);
  const rows = await db
    .selectFrom('outbox')
    .select(['person', 'status'])
    .where('kabupaten', '=', kabupaten)
    .where('key', 'like', `${key}%`)
    .where('kind', 'in', ['meetings.invitation', 'meetings.change'])
    .execute();
  const reached = rows.filter(({ status }) => reachedStates.some((one) => one === status));
  return { all: new Set(rows.map(({ person }) => person)), reached: new Set(reached.map(({ person }) => person)) };
}

/** Quorum by sector: an agency is represented when one of its people comes, or sends a deputy who has accepted. Once somebody has checked in,
 *  only those present count. */
function byAgency(members: Invitee[], present: Set<number>): Agency[] {
  const agencies = new Map<string, Agency>();
  for (const { id, agency, answer, deputy } of members) {
    if (!agency) continue;
    const one = agencies.get(agency) ?? { name: agency, invited: 0, represented: 0 };
    one.invited += 1;
    const promised = answer === 'hadir' || (answer === 'diwakilkan' && deputy !== null);
    const came = present.has(id) || (deputy !== null && present.has(deputy));
    if (present.size > 0 ? came : promised) one.represented += 1;
    agencies.set(agency, one);
  }
  return [...agencies.values()].sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

async function presentIn(db: Db, meeting: number): Promise<Set<number>> {
  const rows = await db.selectFrom('attendance').select('invitee').where('meeting', '=', meeting).execute();
  return new Set(rows.map(({ invitee }) => invitee));
}

/** Each unreached member once, with the newest failure. A member whom a later message reached, or who has answered, is not among them. */
async function unreachedMembers(
  db: Db,
  meeting: Place,
  members: Invitee[],
  reached: Set<number>,
): Promise<Attendance['unreached']> {
  const { kabupaten, key: prefix } = ofAnyRevision(meeting);
  const failed = await unreached(db, kabupaten, prefix);
  // Messages about action items say nothing of the invitation.
  const ofMeeting = failed.filter(({ key }) => !isOfAction(meeting, key));
  const newest = new Map(ofMeeting.map((one) => [one.person, one]));
  return members.flatMap(({ person, name, answer }) => {
    const one = person === null || reached.has(person) || answer !== null ? undefined : newest.get(person);
    return one ? [{ ...one, name }] : [];
  });
}
