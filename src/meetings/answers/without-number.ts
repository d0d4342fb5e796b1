/** `hadir` without a number: the answer to the one invitation that is open, or to the one that was chosen. */
import { type Effect, member, Refusal } from '../../room.ts';
import { inviteeOf } from '../base/rights.ts';
import { come, decline } from './answers.ts';
import { deputy } from './deputies.ts';

const toMeeting =
  (answer: Effect): Effect =>
  async (context, args) => {
    const meeting = Number(args.meeting);
    const invitee = Number.isSafeInteger(meeting)
      ? await inviteeOf(context.db, meeting, member(context).id)
      : undefined;
    if (invitee === undefined) throw new Refusal('meetings/answers:not-yours');
    return answer(context, { argument: String(invitee) });
  };

export const comeTo = toMeeting(come);
export const declineTo = toMeeting(decline);
export const deputyTo = toMeeting(deputy);
