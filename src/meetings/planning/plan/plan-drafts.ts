/** A draft that stands: back into the form with it, or away with it. */
import { type Context, type Effect, Refusal } from '../../../room.ts';
import type { Meeting } from '../../base/meeting.ts';
import { seeMeeting } from '../../base/rights.ts';

/** `!meetings.edit.<meeting>`: back into the form, with what is stored. */
export const edit: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  return { replies: [], next: { flow: 'meetings/rakor_baru', args: { plan: String(meeting.id) } } };
};

/** `!meetings.drop.<meeting>` asks; `!meetings.dropped.<meeting>` does it. */
export const drop: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  const yes = { data: `!meetings.dropped.${meeting.id}`, label: { key: 'meetings/rakor:drop-yes' } };
  const no = { data: `!meetings.show.${meeting.id}`, label: { key: 'meetings/rakor:drop-no' } };
  return {
    replies: [{ parts: [{ key: 'meetings/rakor:drop-sure', args: { theme: meeting.theme } }], choices: [yes, no] }],
  };
};

export const dropped: Effect = async (context, args) => {
  const meeting = await draftOf(context, args.argument);
  await context.db.deleteFrom('meeting').where('id', '=', meeting.id).where('status', '=', 'draft').execute();
  return { replies: [{ parts: [{ key: 'meetings/rakor:is-dropped', args: { theme: meeting.theme } }] }] };
};

async function draftOf(context: Context, id: unknown): Promise<Meeting> {
  const { meeting, runs } = await seeMeeting(context, id);
  if (!runs) throw new Refusal('meetings/refusals:not-yours');
  if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
  return meeting;
}
