/** `saran`: what an invited member wants to be talked about. The secretariat hears of it at once and decides by one tap. */
import type { Option, Text } from '../../../conversation/run.ts';
import { enqueue } from '../../../outbox/outbox.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { stillInvited } from '../../base/invitation.ts';
import { activeStatuses, isToCome, loadMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, whenArgs } from '../../base/messages.ts';
import { inviteeOf, secretariatOf } from '../../base/rights.ts';

const mostOfOne = 10;

/** Options: the meetings to come to which the asker is invited. */
export const mine: Lookup = async (context): Promise<Option[]> => {
  const { id, language } = member(context);
  const rows = await context.db
    .selectFrom('invitee')
    .innerJoin('meeting', 'meeting.id', 'invitee.meeting')
    .selectAll('invitee')
    .select(['meeting.theme', 'meeting.starts_wall', 'meeting.zone'])
    .where('invitee.person', '=', id)
    .where('invitee.removed_at', 'is', null)
    .where('meeting.status', 'in', activeStatuses)
    .where('meeting.starts_at', '>', new Date(context.now))
    .orderBy('meeting.starts_at')
    .execute();
  const options: Option[] = [];
  for (const row of rows) {
    if (!(await stillInvited(context.db, row, context.now))) continue;
    options.push({ value: String(row.meeting), label: `${row.theme} (${whenArgs(row, language).day})` });
  }
  return options;
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
  await askSecretariat(context, meeting, { id, kind, body, name: person.name });
  return { replies: [{ parts: [{ key: 'meetings/proposals:sent', args: { theme: meeting.theme } }] }] };
};

/** Only while it is still to come; to everybody else it reads as if there were none. */
async function invitedMeeting(context: Context, id: unknown): Promise<Meeting> {
  const meeting = await loadMeeting(context.db, Number(id));
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

/** Nobody floods the secretariat. */
async function mustHaveRoom({ db, person }: Context, meeting: Meeting): Promise<void> {
  const made = await db
    .selectFrom('proposal')
    .select('id')
    .where('meeting', '=', meeting.id)
    .where('person', '=', person!.id)
    .execute();
  if (made.length >= mostOfOne) throw new Refusal('meetings/proposals:too-many', { theme: meeting.theme });
}

async function askSecretariat(
  context: Context,
  meeting: Meeting,
  proposal: { id: number; kind: string; body: string; name: string },
): Promise<void> {
  const readers = await secretariatOf(context.db, meeting, context.now);
  const choice = (action: string) => ({
    data: `!meetings.${action}.${proposal.id}`,
    label: { key: `meetings/proposals:${action}` },
  });
  const { name, kind, body } = proposal;
  const codes: Text = { key: 'meetings/proposals:codes', args: { number: String(proposal.id) } };
  await enqueue(
    context.db,
    ...readers.map(({ id, language }) => ({
      key: `rakor-${meeting.id}-saran-${proposal.id}-${id}`,
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
    })),
  );
}
