/** `tanya`: what an invited person asks goes to the secretariat. `tanya_jawab`: the answer comes back to her alone. */
import type { Choice, Text } from '../../conversation/run.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { loadMeeting, type Meeting } from '../base/meeting.ts';
import { ofProposal } from '../base/message-names.ts';
import { meetingArgs, notifyPerson } from '../base/messages.ts';
import { mayPlan, secretariatOf } from '../base/rights.ts';
import { invitedMeeting, mustHaveRoom } from './saran.ts';

const tanya = textOf('meetings/tanya');

/** She is asked before anything is passed on. The button stands for the question while another flow is open. */
export const questionFlow = (meeting: Pick<Meeting, 'id'>, body: string): NonNullable<EffectResult['next']> => ({
  flow: 'meetings/tanya',
  args: { meeting: String(meeting.id), body: body.slice(0, 500) },
  offer: { data: `!meetings.question.${meeting.id}`, label: { key: 'meetings/tanya:title' } },
});

/** `!meetings.question.<meeting>` */
export const question: Effect = async (context, args) => {
  const meeting = await invitedMeeting(context, args.argument);
  return { replies: [], next: { flow: 'meetings/tanya', args: { meeting: String(meeting.id) } } };
};

/** Ends `tanya`. */
export const askSecretariat: Effect = async (context, args): Promise<EffectResult> => {
  if (args.sure !== 'kirim') return { replies: [{ parts: [tanya('not-sent')] }] };
  const person = member(context);
  const meeting = await invitedMeeting(context, args.meeting);
  const { theme } = meeting;
  const readers = await secretariatOf(context.db, meeting, context.now);
  if (readers.length === 0) return { replies: [{ parts: [tanya('nobody', { theme })] }] };
  await mustHaveRoom(context, meeting);
  const body = String(args.body).trim();
  const { id } = await context.db
    .insertInto('proposal')
    .values({ meeting: meeting.id, person: person.id, kind: 'tanya', body, at: new Date(context.now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const shown = { name: person.name, body: hideNames(body) };
  await enqueue(context.db, ...readers.map((reader) => asked(context, meeting, id, reader, shown)));
  return { replies: [{ parts: [tanya('sent', { theme }), ...hiddenNote('all', body)] }] };
};

function asked(
  { now }: Context,
  meeting: Meeting,
  id: number,
  reader: { id: number; language: string },
  shown: { name: string; body: string },
): Waiting {
  const choice: Choice = { data: `!meetings.answer_question.${id}`, label: tanya('answer') };
  const parts: Text[] = [tanya('asked', { ...meetingArgs(meeting, reader.language), ...shown })];
  return {
    ...ofProposal(meeting, id, reader.id),
    person: reader.id,
    kind: 'meetings.question',
    reply: { parts, choices: [choice] },
    args: { proposal: id },
    dueAt: now,
    expiresAt: meeting.starts_at.getTime(),
  };
}

/** A colleague may have answered meanwhile. */
export const questionWanted: Wanted = async ({ db }, { args }) => {
  const row = await db
    .selectFrom('proposal')
    .select('id')
    .where('id', '=', rowId(args.proposal))
    .where('status', '=', 'new')
    .executeTakeFirst();
  return row !== undefined;
};

/** `!meetings.answer_question.<question>` */
export const answerQuestion: Effect = async (context, args) => {
  const { row } = await ofOwnMeeting(context, args.argument);
  return { replies: [], next: { flow: 'meetings/tanya_jawab', args: { question: String(row.id) } } };
};

/** Ends `tanya_jawab`. Of two who answer at once the second hears that it was done. */
export const tellAsker: Effect = async (context, args): Promise<EffectResult> => {
  const { row, meeting } = await ofOwnMeeting(context, args.question);
  const asker = row.person === null ? undefined : await loadPerson(context.db, row.person, context.now);
  if (!asker) return { replies: [{ parts: [tanya('gone')] }] };
  const { name } = asker;
  if (row.status !== 'new') return { replies: [{ parts: [tanya('done-before', { name })] }] };
  await context.db.updateTable('proposal').set({ status: 'answered' }).where('id', '=', row.id).execute();
  const said = { question: row.body, body: hideNames(String(args.body).trim()) };
  await notifyPerson(context, meeting, asker.id, `jawab-${row.id}`, (language) => ({
    parts: [tanya('answered', { ...meetingArgs(meeting, language), ...said })],
  }));
  return { replies: [{ parts: [tanya('done', { name }), ...hiddenNote('all', args.body)] }] };
};

async function ofOwnMeeting(context: Context, id: unknown) {
  const row = await context.db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', rowId(id))
    .where('kind', '=', 'tanya')
    .forUpdate()
    .executeTakeFirst();
  const meeting = row && (await loadMeeting(context.db, row.meeting));
  if (!row || !meeting || !(await mayPlan(context.db, member(context), meeting.area)))
    throw new Refusal('meetings/proposals:none');
  return { row, meeting };
}
