/** A person who runs the meeting names one of the invited as note-taker. The note-taker may write these minutes and nothing else. */

import type { Answers, Option } from '../../../conversation/run.ts';
import { audit } from '../../../directory/audit.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../../room.ts';
import { invitedTo } from '../../base/invitation.ts';
import type { Meeting } from '../../base/meeting.ts';
import { meetingArgs, notifyPerson } from '../../base/messages.ts';
import { lockRow } from '../../base/minutes.ts';
import { runMeeting } from '../../base/rights.ts';
import { beginMinutes } from './notulen.ts';

/** A tap on `!meetings.appoint.<meeting>`. */
export const appoint: Effect = async (context, args): Promise<EffectResult> => {
  const meeting = await openToAppoint(context, args.argument);
  return { replies: [], next: { flow: 'meetings/notulen_tunjuk', args: { meeting: String(meeting.id) } } };
};

/** Options: the invited whom a channel reaches. */
export const invitedPeople: Lookup = async (context, args): Promise<Option[]> => {
  const meeting = await openToAppoint(context, args.meeting);
  const { people } = await invitedTo(context.db, meeting.id);
  return people.map(({ person, name, agency }) => ({
    value: String(person),
    label: agency ? `${name} (${agency})` : name,
  }));
};

/** Refuses when the minutes are approved: they need no note-taker any more. */
export async function stillToBeTaken(context: Context, args: Answers): Promise<void> {
  const { id } = await openToAppoint(context, args.meeting);
  if ((await lockRow(context.db, id))?.status === 'approved') throw new Refusal('meetings/minutes:is-approved');
}

/** Ends `notulen_tunjuk`. */
export const appointed: Effect = async (context, args): Promise<EffectResult> => {
  const { db, now } = context;
  const meeting = await openToAppoint(context, args.meeting);
  const taker = (await invitedPeople(context, { meeting: String(meeting.id) })) as Option[];
  const chosen = taker.find(({ value }) => value === String(args.person));
  if (!chosen) throw new Refusal('meetings/minutes:not-invited');
  const person = Number(chosen.value);
  const { name } = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow();
  await beginMinutes(context, meeting);
  await db
    .updateTable('minutes')
    .set({ note_taker: person, note_taker_name: name })
    .where('meeting', '=', meeting.id)
    .execute();
  const actor = context.person!.id;
  const detail = { person };
  await audit(db, {
    now,
    actor,
    action: 'meetings.minutes_appoint',
    subject: `meeting ${meeting.id}`,
    area: meeting.area,
    detail,
  });
  await notifyPerson(context, meeting, person, 'notulis', (language) => ({
    parts: [{ key: 'meetings/minutes:appointed-told', args: meetingArgs(meeting, language) }],
    choices: [{ data: `!meetings.minutes.${meeting.id}`, label: { key: 'meetings/minutes:open' } }],
  }));
  const back = { data: `!meetings.show.${meeting.id}`, label: { key: 'meetings/rakor:back' } };
  return { replies: [{ parts: [{ key: 'meetings/minutes:appointed', args: { name } }], choices: [back] }] };
};

async function openToAppoint(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await runMeeting(context, id);
  const { theme } = meeting;
  if (meeting.status === 'draft') throw new Refusal('meetings/refusals:not-sent-yet');
  if (meeting.status === 'cancelled') throw new Refusal('meetings/changes:is-cancelled', { theme });
  return meeting;
}
