/** The head of the minutes can be changed: who led, who took notes, and when the meeting ended. */

import { type Effect, type EffectResult, type Lookup, member } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { lockMinutes, meetingToWrite } from '../../base/minutes.ts';
import { mayPlan } from '../../base/rights.ts';
import { minutesChanged } from './ask.ts';
import { leaderTold, nameTold } from './leader.ts';
import { allShown, keepTold } from './notulen_selesai.ts';

/** A tap on `!meetings.minutes_heads.<meeting>`. */
export const heads: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await lockMinutes(context, args.argument);
  return { replies: [], next: { flow: 'meetings/notulen_kepala', args: { meeting: String(meeting.id) } } };
};

/** The answers as they were told, to be kept or written anew. */
export const headsTold: Lookup = async (context, args) => {
  const { minutes } = await meetingToWrite(context, args.meeting);
  const ended = minutes?.ended_wall?.slice(11).replace(':', '.');
  return { leader: minutes?.leader_name ?? '', taker: minutes?.note_taker_name ?? '', ...(ended ? { ended } : {}) };
};

/** Ends `notulen_kepala`. */
export const keepHeads =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { meeting, minutes } = await lockMinutes(context, args.meeting);
    const person = member(context);
    const note_taker_name = nameTold(person, args.taker);
    const same = note_taker_name === minutes.note_taker_name;
    // A note-taker who enters another name keeps her right to write.
    const runs = await mayPlan(context.db, person, meeting.area);
    const mine = note_taker_name === person.name ? person.id : null;
    await context.db
      .updateTable('minutes')
      .set({
        ...(await leaderTold(context.db, meeting, nameTold(person, args.leader))),
        note_taker_name,
        note_taker: same || !runs ? minutes.note_taker : mine,
      })
      .where('meeting', '=', meeting.id)
      .execute();
    if (args.ended) await keepTold(deps, context, meeting, String(args.ended));
    return allShown(deps, context, meeting, await minutesChanged(context, meeting, minutes, { what: 'kepala' }));
  };
