/** `notulen`: the minutes are begun, continued, or taken over from another phone. */

import { dayMs } from '../../../clock.ts';
import type { Option } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { hideNames } from '../../../texts/hiding/hide-names.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeTime } from '../../../texts/writing-time.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { auditMeeting, loadMeeting, type Meeting } from '../../base/meeting.ts';
import { meetingArgs, notifyPerson, whenArgs } from '../../base/messages.ts';
import {
  continueMinutes,
  isTimeForMinutes,
  lockMinutes,
  lockRow,
  type Minutes,
  mayWrite,
  meetingToWrite,
  minutesRow,
} from '../../base/minutes.ts';
import { leaderTold, nameTold, suggestedLeader } from './minutes-people.ts';
import { beginMinutes, itemsOf, short, titleOf } from './notulen_butir.ts';

const text = textOf('meetings/minutes');
const openFlow = 'meetings/notulen';
const longestMs = 60 * dayMs;
const most = 8;

/** Options: the meetings whose minutes the asker may write, the newest first. */
export const minuted: Lookup = async (context): Promise<Option[]> => {
  const person = member(context);
  const rows = await context.db
    .selectFrom('meeting')
    .select('id')
    .where('status', 'in', ['invited', 'held', 'closed'])
    .where('starts_at', '>', new Date(context.now - longestMs))
    .where('starts_at', '<', new Date(context.now + dayMs))
    .orderBy('starts_at', 'desc')
    .limit(300)
    .execute();
  const found: Option[] = [];
  for (const { id } of rows) {
    if (found.length === most) break;
    const meeting = (await loadMeeting(context.db, id))!;
    if (!isTimeForMinutes(meeting, context.now)) continue;
    if (!(await mayWrite(context.db, person, meeting, await minutesRow(context.db, id)))) continue;
    found.push({ value: String(id), label: `${whenArgs(meeting, person.language).day}: ${short(meeting.theme, 40)}` });
  }
  return found;
};

/** Facts for the flow: whether the minutes are begun, who is writing, and suggestions for a beginning. They are flat, so that texts can
 *  use them. */
export const begun =
  (deps: MeetingsDeps): Lookup =>
  async (context, args) => {
    const person = member(context);
    const { meeting, minutes } = await meetingToWrite(context, args.meeting);
    const { theme } = meeting;
    if (!minutes || minutes.leader_name === null) {
      const taker = minutes?.note_taker_name ?? person.name;
      return { state: 'baru', theme, taker, leader: await suggestedLeader(context.db, meeting, context.now) };
    }
    if (minutes.status === 'approved') return { state: 'kirim', theme, version: String(minutes.version) };
    if (minutes.writer === null || minutes.writer === person.id) return { state: 'lanjut', theme };
    return { state: 'lain', theme, ...(await writing(deps, context, meeting, minutes)) };
  };

/** Who is writing, when she wrote last, and at which item. */
async function writing({ texts }: MeetingsDeps, { db, person }: Context, meeting: Meeting, minutes: Minutes) {
  const writer = await db.selectFrom('person').select('name').where('id', '=', minutes.writer).executeTakeFirst();
  const items = await itemsOf(db, meeting.id);
  const at = Math.max(
    items.findIndex(({ id }) => id === minutes.item),
    0,
  );
  const time = minutes.writing_at ? writeTime(minutes.writing_at.getTime(), meeting.zone) : '–';
  const title = items[at] ? texts.render(member({ person }).language, titleOf(items[at], items)) : '';
  return { name: writer?.name ?? '', time, place: String(at + 1), title: short(title) };
}

/** Ends `notulen`. */
export const openMinutes: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await meetingToWrite(context, args.meeting);
  if (args.take === 'tidak' || args.correct === 'tidak') {
    return { replies: [{ parts: [{ key: 'meetings/minutes:left' }] }] };
  }
  await beginMinutes(context, meeting);
  const minutes = (await lockRow(context.db, meeting.id))!;
  // When they were approved or begun by somebody else in the meantime, she is asked about that first.
  const surprised =
    minutes.status === 'approved' ? args.correct !== 'ya' : isOther(context, minutes) && args.take !== 'ambil';
  if (surprised) return { replies: [], next: again(meeting) };
  if (minutes.leader_name === null) await tellHeads(context, meeting, args);
  if (minutes.status === 'approved') await correct(context, meeting, minutes);
  return takeUp(context, meeting, minutes);
};

const again = ({ id }: Meeting): NonNullable<EffectResult['next']> => ({
  flow: openFlow,
  args: { meeting: String(id) },
});
const isOther = ({ person }: Context, { writer }: Minutes) => writer !== null && writer !== member({ person }).id;

async function tellHeads(context: Context, meeting: Meeting, args: { leader?: unknown; taker?: unknown }) {
  const { db } = context;
  const person = member(context);
  const { leader, leader_name } = await leaderTold(db, meeting, nameTold(person, args.leader));
  const row = (await minutesRow(db, meeting.id))!;
  const told = nameTold(person, args.taker ?? person.name);
  // A note-taker whom the secretariat has named stays note-taker, also when somebody else begins.
  const note_taker = row.note_taker ?? (told === person.name ? person.id : null);
  await db
    .updateTable('minutes')
    .set({ leader, leader_name, note_taker, note_taker_name: told })
    .where('meeting', '=', meeting.id)
    .execute();
}

/** Begins a new version. What was sent stays unchanged in minutes_version. */
async function correct(context: Context, meeting: Meeting, { version }: Minutes): Promise<void> {
  await context.db
    .updateTable('minutes')
    .set({
      status: 'draft',
      version: version + 1,
      asks: 0,
      wish: null,
      writer: null,
      approved_by: null,
      approved_at: null,
    })
    .where('meeting', '=', meeting.id)
    .execute();
  await auditMeeting(context, meeting, 'meetings.minutes_correct', { version: version + 1 });
}

/** From here on this person writes. The one who wrote before is told. */
async function takeUp(context: Context, meeting: Meeting, minutes: Minutes): Promise<EffectResult> {
  const { db, now } = context;
  const person = member(context);
  await db
    .updateTable('minutes')
    .set({ writer: person.id, writing_at: new Date(now) })
    .where('meeting', '=', meeting.id)
    .execute();
  if (isOther(context, minutes)) {
    await notifyPerson(context, meeting, minutes.writer, 'notulen-alih', (language) => ({
      parts: [{ key: 'meetings/minutes:taken', args: { ...meetingArgs(meeting, language), name: person.name } }],
    }));
    await auditMeeting(context, meeting, 'meetings.minutes_take');
  }
  const wish = minutes.wish ? [text('wish', { wish: hideNames(minutes.wish) })] : [];
  const parts = [...wish, ...(await lastNote(context, meeting))];
  return { replies: parts.length > 0 ? [{ parts }] : [], next: continueMinutes(meeting.id, minutes.item) };
}

/** Shows the last note, so that she knows where she is. */
async function lastNote({ db }: Context, { id }: Meeting) {
  const row = await db
    .selectFrom('minutes_note')
    .select('body')
    .where('meeting', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? [text('last', { text: short(hideNames(row.body), 120) })] : [];
}

/** A tap on `!meetings.minutes.<meeting>`. */
export const minutes: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting } = await meetingToWrite(context, args.argument);
  return { replies: [], next: again(meeting) };
};

/** A tap on `!meetings.minutes_take.<meeting>`: she takes the minutes back. */
export const takeBack: Effect = async (context, args): Promise<EffectResult> => {
  const { meeting, minutes } = await lockMinutes(context, args.argument);
  if (minutes.status === 'approved') throw new Refusal('meetings/minutes:is-approved');
  return takeUp(context, meeting, minutes);
};
