/** `HADIR 12`: an invitation is named by the number of its meeting. Messages of earlier versions named it by a number of its own; that one
 *  still counts, and where it could mean another meeting too, she is asked which. */
import type { Choice } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import { type Context, type Effect, type Lookup, member } from '../../room.ts';
import { type Invitation, openInvitations } from '../base/invitation.ts';
import { type Answer, whenArgs } from '../base/messages.ts';
import { inviteeOf } from '../base/rights.ts';
import { isExpected } from '../base/room-code.ts';
import { come, decline } from './hadir.ts';
import { deputy } from './wakil.ts';

const answers: Record<Answer, Effect> = { come, decline, deputy };

const byNumber =
  (answer: Answer): Effect =>
  async (context, args) => {
    const number = rowId(args.argument);
    const open = await openInvitations(context);
    const meant = open.filter(({ invitee, meeting }) => meeting.id === number || invitee.id === number);
    const [only, other] = meant;
    if (only && other) return { replies: [{ parts: [{ key: 'meetings/answers:which' }], choices: meant.map(tap) }] };
    const invitee = only?.invitee.id ?? (await inviteeOf(context.db, number, member(context).id)) ?? number;
    // One that is over, called off or somebody else's is refused there.
    return answers[answer](context, { argument: String(invitee) });

    function tap({ invitee, meeting }: Invitation): Choice {
      const label = `${meeting.theme} (${whenArgs(meeting, member(context).language).day})`;
      return { data: `!meetings.${answer}.${invitee.id}`, label: { literal: label } };
    }
  };

export const declineNumber = byNumber('decline');
export const deputyNumber = byNumber('deputy');

/** On the day the four figures behind `hadir` are the code on the wall, unless a meeting has this number. */
export const comeNumber =
  (checkIn: Effect): Effect =>
  async (context, args) => {
    const known = await isKnown(context, rowId(args.argument));
    if (
      !known &&
      /^\d{4}$/.test(String(args.argument)) &&
      (await isExpected(context.db, member(context).id, context.now))
    )
      return checkIn(context, args);
    return byNumber('come')(context, args);
  };

/** Is there an invitation of hers with this number, or a code on the wall that she may have read? */
export const waitsComeNumber: Lookup = async (context, { argument }) => {
  const number = rowId(argument);
  if (context.person === undefined) return false;
  if (await isKnown(context, number)) return true;
  if ((await inviteeOf(context.db, number, context.person.id)) !== undefined) return true;
  return /^\d{4}$/.test(String(argument)) && isExpected(context.db, context.person.id, context.now);
};

async function isKnown(context: Context, number: number): Promise<boolean> {
  const open = await openInvitations(context);
  return open.some(({ invitee, meeting }) => meeting.id === number || invitee.id === number);
}
