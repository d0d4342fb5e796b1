/** Sends the invitation, once: the list of invitees is fixed, and everyone whom a channel reaches gets one short, official message with the
 *  letter as PDF and buttons to answer. The calendar file comes with the yes and with every change: a person who will not come needs none. */

import type { Choice, Reply } from '../../../conversation/run.ts';
import { enqueue, type Waiting } from '../../../outbox/outbox.ts';
import { type Context, type Effect, Refusal, type Wanted } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { type Invitee, invitationOf } from '../../base/invitation.ts';
import { auditMeeting, isToCome, type Meeting } from '../../base/meeting.ts';
import { ofRevision } from '../../base/message-names.ts';
import { answerChoices, answerCodes, eventCard } from '../../base/messages.ts';
import { runMeeting } from '../../base/rights.ts';
import { refreshOpening } from '../../base/unfinished-line.ts';
import { planReminders } from '../reminders/reminders.ts';
import { documentsOf } from './invite-files.ts';
import { type Audience, audienceOf, countOf, reached, sendQuestion, unreached } from './invite-preview.ts';
import { addressLines, letterOf, outsideCategory } from './letter.ts';

/** A tap on `!meetings.invite.<meeting>_<reached>_<all>`: the numbers that the person has seen and agreed to. */
export const invite =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const [id, ...agreed] = String(args.argument).split('_');
    const draft = await runMeeting(context, id);
    if (draft.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
    if (draft.starts_at.getTime() <= context.now) throw new Refusal('meetings/refusals:is-past');
    const audience = await audienceOf(deps, context, draft);
    if (countOf(audience) !== agreed.join('_')) {
      const [question, ...rest] = await sendQuestion(deps, context, draft);
      return {
        replies: [{ ...question!, parts: [{ key: 'meetings/undangan:count-changed' }, ...question!.parts] }, ...rest],
      };
    }
    await refreshOpening(deps, context, draft);
    const meeting = await markInvited(context, draft);
    const rows = await storeInvitees(context, meeting, audience);
    await enqueueAll(context, meeting, rows, audience);
    await planReminders(context.db, meeting.id, context.now);
    const counts = { reached: reached(audience).length, paper: unreached(audience).length };
    await auditMeeting(context, meeting, 'meetings.invite', counts);
    return { replies: [sentReply(meeting, audience)] };
  };

/** Of two secretaries who tap at once, one waits here and then reads that the invitation was sent already. */
async function markInvited(context: Context, draft: Meeting): Promise<Meeting> {
  const at = new Date(context.now);
  const row = await context.db
    .updateTable('meeting')
    .set({ status: 'invited', revision: 1, changed_at: at })
    .where('id', '=', draft.id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Refusal('meetings/refusals:already-sent');
  return { ...draft, status: 'invited', revision: 1, changed_at: at };
}

interface StoredInvitee {
  id: number;
  person: number | null;
}

async function storeInvitees(
  { db }: Context,
  { id: meeting }: Meeting,
  { guests, outside }: Audience,
): Promise<StoredInvitee[]> {
  const values = [
    ...guests.map(({ person, name, agency, position }) => ({
      meeting,
      person,
      name,
      agency,
      position,
      category: null,
    })),
    ...outside.map(({ name, category }) => ({
      meeting,
      person: null,
      name,
      category: category ?? outsideCategory,
      ...nowhere,
    })),
  ];
  const rows: StoredInvitee[] = [];
  for (let at = 0; at < values.length; at += 500) {
    const part = db
      .insertInto('invitee')
      .values(values.slice(at, at + 500))
      .returning(['id', 'person']);
    rows.push(...(await part.execute()));
  }
  return rows;
}

const nowhere = { agency: null, position: null };

/** One message to each person whom a channel reaches. It is worded as it leaves and shows the meeting as it is then. */
async function enqueueAll(context: Context, meeting: Meeting, rows: StoredInvitee[], audience: Audience) {
  const there = new Set(reached(audience).map(({ person }) => person));
  const waiting = rows.flatMap(({ id, person }): Waiting[] => {
    if (person === null || !there.has(person)) return [];
    return [
      {
        ...ofRevision(meeting, 'undangan', person),
        person,
        kind: 'meetings.invitation',
        reply: { parts: [] },
        args: { meeting: meeting.id, revision: meeting.revision, invitee: id, what: 'undangan' },
        dueAt: context.now,
        expiresAt: meeting.starts_at.getTime(),
        // The same as a change's: a person whose messages wait for the morning reads the invitation before its change.
        priority: 2,
      },
    ];
  });
  for (let at = 0; at < waiting.length; at += 500) await enqueue(context.db, ...waiting.slice(at, at + 500));
}

function sentReply({ id }: Meeting, audience: Audience): Reply {
  const names = unreached(audience);
  const text = textOf('meetings/undangan');
  const sent = text('sent', { n: reached(audience).length, id: String(id) });
  const show: Choice = { data: `!meetings.show.${id}`, label: text('show') };
  if (names.length === 0) return { parts: [sent], choices: [show] };
  const paper: Choice = { data: `!meetings.paper.${id}`, label: text('paper', { n: names.length }) };
  return {
    parts: [sent, text('hand-over', { n: names.length })],
    choices: [paper, show],
  };
}

/** Worded as it leaves. It is dropped when the person was taken from the list, or the meeting was called off meanwhile. */
export const invitationWanted =
  (deps: MeetingsDeps): Wanted =>
  async (context, { person, args }) => {
    const found = await invitationOf(context.db, args.invitee);
    if (!found || !isToCome(found.meeting, context.now)) return false;
    if (found.invitee.person !== person || found.invitee.removed_at !== null) return false;
    return invitationReply(deps, context, found.meeting, found.invitee);
  };

export async function invitationReply(
  deps: MeetingsDeps,
  { db }: Pick<Context, 'db'>,
  meeting: Meeting,
  invitee: Invitee,
): Promise<Reply> {
  const { opening, date, time, venue, event, closing, signer } = await letterOf(deps, db, meeting);
  const files = await documentsOf(db, meeting.id);
  const to = addressLines(invitee).join(', ');
  const args = { to, opening, date, time, venue, event, closing, body: signer.position ?? signer.body };
  return {
    parts: [{ key: 'meetings/undangan:letter', args }, answerCodes(invitee)],
    choices: [...answerChoices(invitee), ...extras(meeting, files.length)],
    document: { writer: 'meetings.invitation_pdf', args: { meeting: meeting.id, invitee: invitee.id } },
    event: eventCard(deps, meeting, invitee),
  };
}

/** The calendar file, and the documents where there are some. */
export function extras({ id }: Pick<Meeting, 'id'>, files: number): Choice[] {
  const text = textOf('meetings/undangan');
  const calendar: Choice = { data: `!meetings.calendar.${id}`, label: text('calendar') };
  const documents: Choice = { data: `!meetings.files.${id}`, label: text('files', { n: files }) };
  return files > 0 ? [calendar, documents] : [calendar];
}
