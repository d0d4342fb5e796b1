import { type Effect, Refusal } from '../../room.ts';
import type { MeetingsDeps } from '../deps.ts';
import { sendQuestion } from '../letters/invite-preview.ts';
import { runMeeting } from '../rights.ts';
import { dropOpening } from './agenda.ts';

/** `!meetings.rtl_off.<meeting>`: this agenda shall not begin with them. */
export const withoutOpening =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
    await dropOpening(context.db, meeting.id);
    return { replies: await sendQuestion(deps, context, meeting) };
  };
