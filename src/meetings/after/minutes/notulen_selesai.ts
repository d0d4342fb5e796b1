/** Flows `notulen_selesai` and `notulen_kepala`: the writing is over for now. The end of the meeting is asked once, then everything is
 *  shown. From there the head of the minutes can be changed: who led, who took notes, and when the meeting ended. */

import { wallTime } from '../../../clock.ts';
import type { Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { lockMinutes, type Minutes, meetingToWrite } from '../../base/minutes.ts';
import { mayPlan } from '../../base/rights.ts';
import { minutesChanged } from './ask.ts';
import { contentOf } from './content.ts';
import { leaderTold, nameTold } from './minutes-people.ts';
import { preview, todo } from './preview.ts';

/** `selesai`, or `selesai 11.40` with the time behind it. */
export async function finish(
  deps: MeetingsDeps,
  context: Context,
  { meeting, minutes }: { meeting: Meeting; minutes: Minutes },
  told?: string,
): Promise<EffectResult> {
  const next: EffectResult['next'] = { flow: 'meetings/notulen_selesai', args: { meeting: String(meeting.id) } };
  const end = told === undefined ? undefined : endOf(deps, meeting, told);
  if (typeof end === 'object') return { replies: [{ parts: [end] }], next };
  if (end === undefined) return minutes.ended_wall === null ? { replies: [], next } : allShown(deps, context, meeting);
  const said = [
    await storeEnd(context, meeting, end),
    ...(await minutesChanged(context, meeting, minutes, { what: 'kepala' })),
  ];
  return allShown(deps, context, meeting, said);
}

/** Shows everything as it stands, after what must be said about the last change. */
export async function allShown(
  deps: MeetingsDeps,
  context: Context,
  meeting: Meeting,
  said: Text[] = [],
): Promise<EffectResult> {
  const content = (await contentOf(context.db, meeting.id))!;
  const reply = { ...(await preview(deps, context, meeting, content)), choices: await todo(context, meeting) };
  return { replies: said.length > 0 ? [{ parts: said }, reply] : [reply] };
}

/** Suggests the time of the last note, when it was written on the day of the meeting. */
export const endSuggested: Lookup = async (context, args) => {
  const { meeting } = await meetingToWrite(context, args.meeting);
  const row = await context.db
    .selectFrom('minutes_note')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('meeting', '=', meeting.id)
    .executeTakeFirst();
  const at = row?.at && wallTime(new Date(row.at).getTime(), meeting.zone);
  const same = at && at.toPlainDate().toString() === meeting.starts_wall.slice(0, 10);
  if (!same || at.toPlainDateTime().toString() <= meeting.starts_wall) return {};
  return { time: `${String(at.hour).padStart(2, '0')}.${String(at.minute).padStart(2, '0')}` };
};

/** Ends `notulen_selesai`. */
export const keepEnd =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { meeting } = await lockMinutes(context, args.meeting);
    return allShown(
      deps,
      context,
      meeting,
      args.ended ? [await keepTold(deps, context, meeting, String(args.ended))] : [],
    );
  };

/** The wall time of the end, or the text that says why it cannot be. */
function endOf(
  { texts }: MeetingsDeps,
  { starts_wall }: Meeting,
  told: string,
): string | Extract<Text, { key: string }> {
  const day = starts_wall.slice(0, 10);
  const time = told.replace(/^\D+/, '');
  const reading = texts.reader('id').moment(`${day.split('-').reverse().join('/')} pukul ${time}`, day);
  const wall = 'value' in reading && reading.value.end === undefined ? reading.value.start : '';
  if (wall.slice(0, 10) !== day) return { key: 'meetings/minutes:no-time' };
  return wall <= starts_wall ? { key: 'meetings/minutes:before-start' } : wall;
}

export async function keepTold(deps: MeetingsDeps, context: Context, meeting: Meeting, told: string): Promise<Text> {
  const end = endOf(deps, meeting, told);
  if (typeof end === 'object') throw new Refusal(end.key);
  return storeEnd(context, meeting, end);
}

async function storeEnd({ db }: Context, { id }: Meeting, ended_wall: string): Promise<Text> {
  await db.updateTable('minutes').set({ ended_wall }).where('meeting', '=', id).execute();
  return { key: 'meetings/minutes:ended', args: { time: ended_wall.slice(11).replace(':', '.') } };
}

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
