/** The writing is over for now: when the meeting ended is asked once, then everything is shown. */
import { wallTime } from '../../clock.ts';
import { type Context, type Effect, type EffectResult, type Lookup, Refusal } from '../../room.ts';
import { type MeetingsDeps, member } from '../deps.ts';
import { type Meeting, mayPlan } from '../rights.ts';
import { contentOf } from './content.ts';
import { reopen } from './keeping.ts';
import { leaderTold } from './leader.ts';
import { preview, todo } from './preview.ts';
import { lockMinutes, type Minutes, meetingToWrite } from './rights.ts';

/** `selesai`. */
export async function finish(
  deps: MeetingsDeps,
  context: Context,
  { meeting, minutes }: { meeting: Meeting; minutes: Minutes },
): Promise<EffectResult> {
  if (minutes.ended_wall === null) {
    return { replies: [], next: { flow: 'meetings/notulen_selesai', args: { meeting: String(meeting.id) } } };
  }
  return shown(deps, context, meeting);
}

async function shown(deps: MeetingsDeps, context: Context, meeting: Meeting): Promise<EffectResult> {
  const content = (await contentOf(context.db, meeting.id))!;
  const reply = await preview(deps, context, meeting, content);
  return { replies: [{ ...reply, choices: await todo(context, meeting) }] };
}

/** When the last note was written, on the day of the meeting: it ended about then. */
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
    const { meeting, minutes } = await lockMinutes(context, args.meeting);
    if (minutes.status === 'approved') throw new Refusal('meetings/minutes:approved', { id: String(meeting.id) });
    if (args.ended) await storeEnd(deps, context, meeting, String(args.ended));
    return shown(deps, context, meeting);
  };

async function storeEnd(deps: MeetingsDeps, { db }: Context, meeting: Meeting, told: string) {
  const day = meeting.starts_wall.slice(0, 10);
  const reading = deps.texts
    .reader('id')
    .moment(`${day.split('-').reverse().join('/')} pukul ${told.replace(/^\D+/, '')}`, day);
  const wall = 'value' in reading ? reading.value.split(' ')[0]! : '';
  if (wall.slice(0, 10) !== day) throw new Refusal('meetings/minutes:no-time');
  if (wall <= meeting.starts_wall) throw new Refusal('meetings/minutes:before-start');
  await db.updateTable('minutes').set({ ended_wall: wall }).where('meeting', '=', meeting.id).execute();
}

/** A tap on `!meetings.minutes_heads.<meeting>`. */
export const heads: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await lockMinutes(context, args.argument);
  return { replies: [], next: { flow: 'meetings/notulen_kepala', args: { meeting: String(meeting.id) } } };
};

/** As they were told, to be kept or written anew. */
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
    if (minutes.status === 'approved') throw new Refusal('meetings/minutes:approved', { id: String(meeting.id) });
    const note_taker_name = String(args.taker).trim();
    const same = note_taker_name === minutes.note_taker_name;
    // A note-taker who writes down another's name keeps her right to write.
    const runs = await mayPlan(context.db, context.person, meeting.area);
    const mine = note_taker_name === member(context).name ? member(context).id : null;
    await context.db
      .updateTable('minutes')
      .set({
        ...(await leaderTold(context.db, meeting, String(args.leader))),
        ...{ note_taker_name, note_taker: same || !runs ? minutes.note_taker : mine },
      })
      .where('meeting', '=', meeting.id)
      .execute();
    if (args.ended) await storeEnd(deps, context, meeting, String(args.ended));
    const said = await reopen(context, meeting, minutes, { what: 'kepala' });
    const { replies } = await shown(deps, context, meeting);
    return { replies: said.length > 0 ? [{ parts: said }, ...replies] : replies };
  };
