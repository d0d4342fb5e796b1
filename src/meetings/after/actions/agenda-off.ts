import { type Effect, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { dropOpening } from '../../base/opening-line.ts';
import { runMeeting } from '../../base/rights.ts';
import { sendQuestion } from '../../planning/letters/invite-preview.ts';

/** `!meetings.rtl_off.<meeting>`: this agenda shall not begin with them. */
export const withoutOpening =
  (deps: MeetingsDeps): Effect =>
  async (context, args) => {
    const meeting = await runMeeting(context, args.argument);
    if (meeting.status !== 'draft') throw new Refusal('meetings/refusals:already-sent');
    await dropOpening(context.db, meeting.id);
    return { replies: await sendQuestion(deps, context, meeting) };
  };
