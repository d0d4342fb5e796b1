/** `saran`: what an invited member wants the meeting to talk about. The secretariat hears of it at once and decides by one tap. */

import type { Selectable } from 'kysely';
import type { Choice, Option, Text } from '../../conversation/run.ts';
import { hiddenNote } from '../../directory/people/shown-to.ts';
import { rowId } from '../../ids.ts';
import { enqueue, type Waiting } from '../../outbox/outbox.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal, type Wanted } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { openInvitations, stillInvited } from '../base/invitation.ts';
import { activeStatuses, isToCome, loadMeeting, type Meeting } from '../base/meeting.ts';
import { ofProposal } from '../base/message-names.ts';
import { meetingArgs, notifyPerson, whenArgs } from '../base/messages.ts';
import { inviteeOf, mayPlan, secretariatOf } from '../base/rights.ts';

const mostOfOne = 10;

/** Options: the meetings to come to which the asker is invited. */
export const myMeetings: Lookup = async (context): Promise<Option[]> => {
  const { language } = member(context);
  const open = await openInvitations(context);
  return open.map(({ meeting }) => ({
    value: String(meeting.id),
    label: `${meeting.theme} (${whenArgs(meeting, language).day})`,
  }));
};

/** Ends `saran`. */
export const propose: Effect = async (context, args): Promise<EffectResult> => {
  const person = member(context);
  const meeting = await invitedMeeting(context, args.meeting);
  await mustHaveRoom(context, meeting);
  const kind = args.kind === 'masalah' ? 'masalah' : 'agenda';
  const body = String(args.body).trim();
  const { id } = await context.db
    .insertInto('proposal')
    .values({ meeting: meeting.id, person: person.id, kind, body, at: new Date(context.now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await askSecretariat(context, meeting, { id, kind, body: hideNames(body), name: person.name });
  const sent: Text = { key: 'meetings/proposals:sent', args: { theme: meeting.theme } };
  return { replies: [{ parts: [sent, ...hiddenNote('all', body)] }] };
};

/** The meeting, if it is still to come and she is invited. Others are refused as if it did not exist. */
export async function invitedMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, id);
  const row = meeting && (await inviteeOf(context.db, meeting.id, member(context).id));
  if (!meeting || row === undefined) throw new Refusal('meetings/answers:not-yours');
  const invitee = await context.db.selectFrom('invitee').selectAll().where('id', '=', row).executeTakeFirstOrThrow();
  const { theme } = meeting;
  if (!(await stillInvited(context.db, invitee, context.now)))
    throw new Refusal('meetings/answers:not-invited', { theme });
  if (meeting.status === 'cancelled') throw new Refusal('meetings/answers:cancelled', { theme });
  if (!isToCome(meeting, context.now)) {
    throw new Refusal('meetings/answers:started', { theme });
  }
  return meeting;
}

/** Keeps one member from flooding the secretariat. */
export async function mustHaveRoom({ db, person }: Context, meeting: Meeting): Promise<void> {
  const made = await db
    .selectFrom('proposal')
    .select('id')
    .where('meeting', '=', meeting.id)
    .where('person', '=', member({ person }).id)
    .execute();
  if (made.length >= mostOfOne) throw new Refusal('meetings/proposals:too-many', { theme: meeting.theme });
}

async function askSecretariat(
  context: Context,
  meeting: Meeting,
  proposal: { id: number; kind: string; body: string; name: string },
): Promise<void> {
  const readers = await secretariatOf(context.db, meeting, context.now);
  const choice = (action: 'take' | 'park'): Choice => ({
    data: `!meetings.${action}.${proposal.id}`,
    label: { key: `meetings/proposals:${action}` },
  });
  const { name, kind, body } = proposal;
  const codes: Text = { key: 'meetings/proposals:codes', args: { number: String(proposal.id) } };
  await enqueue(
    context.db,
    ...readers.map(
      ({ id, language }): Waiting => ({
        ...ofProposal(meeting, proposal.id, id),
        person: id,
        kind: 'meetings.proposal',
        reply: {
          parts: [
            { key: 'meetings/proposals:asked', args: { ...meetingArgs(meeting, language), name, kind, body } },
            codes,
          ],
          choices: [choice('take'), choice('park')],
        },
        args: { proposal: proposal.id },
        dueAt: context.now,
        expiresAt: meeting.starts_at.getTime(),
      }),
    ),
  );
}

/** The secretariat's tap: the proposal joins the agenda, or waits (`park`). Either way its proposer hears of it, once. */
export const take: Effect = async (context, args): Promise<EffectResult> => {
  const { proposal, meeting } = await decideOn(context, args.argument, 'taken');
  const body = hideNames(proposal.body);
  const place = await addToAgenda(context, meeting, body);
  const name = await notifyProposer(context, meeting, proposal, 'told-taken');
  const shown = { theme: meeting.theme, body, place, name };
  return { replies: [{ parts: [{ key: 'meetings/proposals:taken', args: shown }] }] };
};

export const park: Effect = async (context, args): Promise<EffectResult> => {
  const { proposal, meeting } = await decideOn(context, args.argument, 'postponed');
  const name = await notifyProposer(context, meeting, proposal, 'told-parked');
  return {
    replies: [{ parts: [{ key: 'meetings/proposals:parked', args: { body: hideNames(proposal.body), name } }] }],
  };
};

/** The question is not sent any more once a colleague has decided. */
export const proposalWanted: Wanted = async ({ db }, { args }) => {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('meeting', 'meeting.id', 'proposal.meeting')
    .select('proposal.id')
    .where('proposal.id', '=', rowId(args.proposal))
    .where('proposal.status', '=', 'new')
    .where('meeting.status', 'in', activeStatuses)
    .executeTakeFirst();
  return row !== undefined;
};

/** When two people tap at once, the second reads what the first decided. */
async function decideOn(context: Context, id: unknown, status: 'taken' | 'postponed') {
  const proposal = await context.db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', rowId(id))
    .where('kind', '<>', 'tanya')
    .forUpdate()
    .executeTakeFirst();
  const meeting = proposal && (await loadMeeting(context.db, proposal.meeting));
  if (!meeting || !(await mayPlan(context.db, member(context), meeting.area))) {
    throw new Refusal('meetings/proposals:none');
  }
  if (proposal.status !== 'new') throw new Refusal('meetings/proposals:decided', { status: proposal.status });
  if (meeting.status === 'cancelled') throw new Refusal('meetings/answers:cancelled', { theme: meeting.theme });
  await context.db.updateTable('proposal').set({ status }).where('id', '=', proposal.id).execute();
  return { proposal, meeting };
}

async function addToAgenda({ db }: Context, meeting: Meeting, item: string): Promise<number> {
  const last = await db
    .selectFrom('meeting_agenda')
    .select(({ fn }) => fn.max('place').as('place'))
    .where('meeting', '=', meeting.id)
    .executeTakeFirst();
  const place = Number(last?.place ?? 0) + 1;
  await db.insertInto('meeting_agenda').values({ meeting: meeting.id, place, item, source: 'saran' }).execute();
  return place;
}

/** Returns the proposer's name. */
async function notifyProposer(
  context: Context,
  meeting: Meeting,
  { id, person, body }: Selectable<Database['proposal']>,
  told: 'told-taken' | 'told-parked',
): Promise<string> {
  const proposer =
    person === null
      ? undefined
      : await context.db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst();
  await notifyPerson(context, meeting, person, `saran-${id}`, (language) => ({
    parts: [{ key: `meetings/proposals:${told}`, args: { ...meetingArgs(meeting, language), body } }],
  }));
  return proposer?.name ?? '';
}
