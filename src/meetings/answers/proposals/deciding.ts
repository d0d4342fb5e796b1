/** The secretariat's tap on a proposal: it joins the agenda, or waits. Either way its proposer is told, once. */

import type { Selectable } from 'kysely';
import { rowId } from '../../../records/row-id.ts';
import type { Database } from '../../../records/tables.ts';
import { type Context, type Effect, type EffectResult, member, Refusal, type Wanted } from '../../../room.ts';
import { activeStatuses, loadMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, notifyPerson } from '../../base/messages.ts';
import { mayPlan } from '../../base/rights.ts';

type Proposal = Selectable<Database['proposal']>;

export const take: Effect = async (context, args): Promise<EffectResult> => {
  const { proposal, meeting } = await decide(context, args.argument, 'diambil');
  const place = await addToAgenda(context, meeting, proposal.body);
  const name = await tellProposer(context, meeting, proposal, 'told-taken');
  const shown = { theme: meeting.theme, body: proposal.body, place, name };
  return { replies: [{ parts: [{ key: 'meetings/proposals:taken', args: shown }] }] };
};

export const park: Effect = async (context, args): Promise<EffectResult> => {
  const { proposal, meeting } = await decide(context, args.argument, 'ditunda');
  const name = await tellProposer(context, meeting, proposal, 'told-parked');
  return { replies: [{ parts: [{ key: 'meetings/proposals:parked', args: { body: proposal.body, name } }] }] };
};

/** Nobody needs to be asked what a colleague has decided. */
export const proposalWanted: Wanted = async ({ db }, { args }) => {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('meeting', 'meeting.id', 'proposal.meeting')
    .select('proposal.id')
    .where('proposal.id', '=', Number(args.proposal))
    .where('proposal.status', '=', 'baru')
    .where('meeting.status', 'in', activeStatuses)
    .executeTakeFirst();
  return row !== undefined;
};

/** Of two who tap at once, the second reads what the first decided. */
async function decide(context: Context, id: unknown, status: 'diambil' | 'ditunda') {
  const proposal = await context.db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', rowId(id))
    .forUpdate()
    .executeTakeFirst();
  const meeting = proposal && (await loadMeeting(context.db, proposal.meeting));
  if (!meeting || !(await mayPlan(context.db, member(context), meeting.area))) {
    throw new Refusal('meetings/proposals:none');
  }
  if (proposal.status !== 'baru') throw new Refusal('meetings/proposals:decided', { status: proposal.status });
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

/** Answers the proposer's name. */
async function tellProposer(
  context: Context,
  meeting: Meeting,
  { id, person, body }: Proposal,
  key: string,
): Promise<string> {
  const proposer =
    person === null
      ? undefined
      : await context.db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst();
  await notifyPerson(context, meeting, person, `saran-${id}`, (language) => ({
    parts: [{ key: `meetings/proposals:${key}`, args: { ...meetingArgs(meeting, language), body } }],
  }));
  return proposer?.name ?? '';
}
