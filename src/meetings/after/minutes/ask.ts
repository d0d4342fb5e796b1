/** The person who led the meeting is asked to agree to the minutes: she gets them with two buttons. Each question has a number, so that a
 *  late tap never agrees to something else than what she has read. */

import { dayMs } from '../../../clock.ts';
import type { Choice, Text } from '../../../conversation/run.ts';
import { loadPerson } from '../../../directory/people/people.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { auditMeeting, loadMeeting, type Meeting } from '../../base/meeting.ts';
import { ofMinutes } from '../../base/message-names.ts';
import { lockMinutes, type Minutes, minutesRow } from '../../base/minutes.ts';
import { mayPlan } from '../../base/rights.ts';
import { contentOf } from './content.ts';
import { approverOf } from './minutes-people.ts';
import { preview } from './preview.ts';

const text = textOf('meetings/minutes');

export const patienceMs = 14 * dayMs;
/** Version and question have two figures each in the number. */
const most = 99;

/** `120203`: the third question about version 2 of the minutes of meeting 12. It has only figures, so that it can be typed. */
const askNumber = ({ meeting, version, asks }: Pick<Minutes, 'meeting' | 'version' | 'asks'>) =>
  `${meeting}${String(version).padStart(2, '0')}${String(asks).padStart(2, '0')}`;

export function readAsk(number: unknown) {
  const [, meeting, version, asks] = /^(\d{1,8})(\d\d)(\d\d)$/.exec(String(number)) ?? [];
  return meeting === undefined ? undefined : { meeting: Number(meeting), version: Number(version), asks: Number(asks) };
}

/** A tap on `!meetings.minutes_ask.<meeting>`. */
export const ask: Effect = async (context, args): Promise<EffectResult> => {
  const { db, now } = context;
  const { meeting, minutes } = await lockMinutes(context, args.argument);
  if (minutes.status === 'approved') throw new Refusal('meetings/minutes:is-approved');
  if (minutes.status === 'asked') throw new Refusal('meetings/minutes:is-asked');
  if (minutes.asks >= most || minutes.version > most) throw new Refusal('meetings/minutes:full');
  const content = (await contentOf(db, meeting.id))!;
  if (content.body.items.every(({ notes }) => notes.length === 0)) throw new Refusal('meetings/minutes:empty');
  const approver = await approverOf(db, meeting, minutes, now);
  const asked = { asks: minutes.asks + 1, asked_by: member(context).id, asked_of: approver?.id ?? null };
  await db
    .updateTable('minutes')
    .set({ ...asked, status: 'asked', wish: null })
    .where('meeting', '=', meeting.id)
    .execute();
  await auditMeeting(context, meeting, 'meetings.minutes_ask', { version: minutes.version });
  const runs = await mayPlan(db, context.person, meeting.area);
  const spoken: Choice = { data: `!meetings.minutes_spoken.${meeting.id}`, label: text('spoken') };
  const choices = runs ? { choices: [spoken] } : {};
  if (!approver) {
    return { replies: [{ parts: [text('nobody-to-ask', { leader: content.leader })], ...choices }] };
  }
  await enqueue(db, {
    ...ofMinutes(meeting, minutes.version, `setuju${asked.asks}`, approver.id),
    person: approver.id,
    kind: 'meetings.minutes_ask',
    reply: { parts: [] },
    args: { ask: askNumber({ ...minutes, ...asked }) },
    dueAt: now,
    expiresAt: now + patienceMs,
    priority: 2,
  });
  return { replies: [{ parts: [text('asked', { name: approver.name })], ...choices }] };
};

/** The text is written as the message leaves. It is dropped when the minutes have changed or somebody has agreed. */
export const askWanted =
  (deps: MeetingsDeps): Wanted =>
  async ({ db, now }, { person: id, args }) => {
    const asked = readAsk(args.ask);
    const minutes = asked && (await minutesRow(db, asked.meeting));
    const meeting = asked && (await loadMeeting(db, asked.meeting));
    const person = await loadPerson(db, id, now);
    if (!meeting || !minutes || !person || !stands(minutes, asked) || minutes.asked_of !== id) return false;
    const by = minutes.asked_by === null ? undefined : await loadPerson(db, minutes.asked_by, now);
    const content = (await contentOf(db, meeting.id))!;
    const reply = await preview(deps, { db, person, now }, meeting, content);
    const number = askNumber(minutes);
    const tap = (answer: 'yes' | 'mend'): Choice => ({
      data: `!meetings.minutes_${answer}.${number}`,
      label: text(answer),
    });
    return {
      ...reply,
      parts: [
        text('asks-you', { name: by?.name ?? '–', version: String(minutes.version) }),
        ...reply.parts,
        text('codes', { number }),
      ],
      choices: [tap('yes'), tap('mend')],
    };
  };

/** Answers whether the question is still open and about the same version. */
export const stands = (minutes: Minutes, asked: { version: number; asks: number }) =>
  minutes.status === 'asked' && minutes.version === asked.version && minutes.asks === asked.asks;

/** Every change of the minutes takes back a question that is open, and a change of sent minutes is noted in the audit trail. Answers what
 *  must be said about that. */
export async function minutesChanged(
  context: Context,
  meeting: Pick<Meeting, 'id' | 'area'>,
  minutes: Pick<Minutes, 'status' | 'version'>,
  change: { what: string; item?: number },
): Promise<Text[]> {
  const { db } = context;
  if (minutes.version > 1) {
    await auditMeeting(context, meeting, 'meetings.minutes_change', { version: minutes.version, ...change });
  }
  if (minutes.status !== 'asked') return [];
  await db.updateTable('minutes').set({ status: 'draft' }).where('meeting', '=', meeting.id).execute();
  return [text('ask-again')];
}
