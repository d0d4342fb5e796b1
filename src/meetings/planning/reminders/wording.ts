/** What a reminder says as it leaves, by the reader's answer at that moment. */

import { wallTime, type Zone } from '../../../clock.ts';
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { personClocks } from '../../../directory/people/person-clocks.ts';
import { wantsBulk } from '../../../directory/people/recipients.ts';
import type { Db } from '../../../records/tables.ts';
import type { Wanted } from '../../../room.ts';
import type { TextId } from '../../../texts/text-of.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Invitation, invitationOf, stillInvited } from '../../base/invitation.ts';
import { isToCome } from '../../base/meeting.ts';
import { answerChoices, answerCodes, meetingArgs } from '../../base/messages.ts';
import { briefing, briefingChoice } from './briefing.ts';
import { briefingReminder } from './entries.ts';

/** Says nothing about a cancelled or moved meeting, nothing to who has left the list or her office, said `berhenti` or declined, and nothing
 *  where this meeting goes without this reminder. */
export const reminderWanted =
  (deps: MeetingsDeps): Wanted =>
  async ({ db, now }, { person, args }) => {
    const invitation = await invitationOf(db, args.invitee);
    if (!invitation || !(await concerns(db, invitation, person, args, now))) return false;
    const reader = await loadPerson(db, person, now);
    const clock = (await personClocks(db, [person], now)).get(person);
    const reply = reader && clock && worded(invitation, { ...reader, zone: clock.zone }, now);
    if (!reply) return false;
    const { invitee, meeting } = invitation;
    if (invitee.answer === 'diwakilkan' || briefingReminder(meeting.detail.reminders) !== args.what) return reply;
    const more = await briefing(deps, { db, now }, meeting, reader);
    if (more.length === 0) return reply;
    return { parts: [...reply.parts, ...more], choices: [...(reply.choices ?? []), briefingChoice(meeting)] };
  };

async function concerns(
  db: Db,
  { invitee, meeting }: Invitation,
  person: number,
  args: { [name: string]: unknown },
  now: number,
): Promise<boolean> {
  if (!isToCome(meeting, now) || meeting.revision !== args.revision || invitee.person !== person) return false;
  const chosen = meeting.detail.reminders;
  if (chosen && !chosen.includes(String(args.what))) return false;
  return (await stillInvited(db, invitee, now)) && (await wantsBulk(db, person));
}

/** Asks again who has not answered. Reminds who comes, and asks whether a time changed since then still suits. Tells a member who sends a
 *  deputy that nobody has opened the code yet. Is silent for who does not come. */
function worded(
  { invitee, meeting }: Invitation,
  reader: { language: string; zone: Zone },
  now: number,
): Reply | false {
  const left = daysLeft(meeting.starts_at.getTime(), now, reader.zone);
  const head: Text = {
    key: 'meetings/reminders:head',
    args: { ...meetingArgs(meeting, reader.language), left },
  };
  if (invitee.answer === 'tidak') return false;
  if (invitee.answer === null) {
    return reply(head, 'unanswered', answerChoices(invitee), answerCodes(invitee));
  }
  if (invitee.answer === 'hadir') {
    const stale = invitee.answered_revision !== meeting.revision;
    const key = stale ? 'moved' : 'coming';
    return reply(head, key, answerChoices(invitee, stale ? undefined : 'come'));
  }
  if (invitee.deputy !== null) return false;
  const again: Choice = { data: `!meetings.relink.${invitee.id}`, label: { key: 'meetings/deputies:relink' } };
  const name = invitee.deputy_name ?? '';
  return reply(head, 'deputy', [again, ...answerChoices(invitee, 'deputy')], undefined, { name });
}

function reply(
  head: Text,
  id: TextId<'meetings/reminders'>,
  choices: Choice[],
  codes?: Text,
  args?: Record<string, string>,
): Reply {
  const parts: Text[] = [head, { key: `meetings/reminders:${id}`, args }];
  if (codes) parts.push(codes);
  return { parts, choices };
}

/** 0 today, 1 tomorrow, on the reader's own calendar at the moment of sending. */
function daysLeft(startsAt: number, now: number, zone: Zone): number {
  const [from, to] = [now, startsAt].map((ms) => wallTime(ms, zone).toPlainDate()) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  return from.until(to).days;
}
