/** The note-taker writes: each message is stored at once and shown back in short. Or it is one of the steps beside it. */

import type { Answers, Choice, Text } from '../../../conversation/run.ts';
import { hiddenNote } from '../../../directory/people/shown-to.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { continueMinutes, lockMinutes, type Minutes } from '../../base/minutes.ts';
import { minutesChanged } from './ask.ts';
import { itemsOf, type MinutesItem, type NextStep, placeOf, short, stepIn } from './notulen_butir.ts';
import { finish } from './notulen_selesai.ts';

/** No meeting needs more; the bound stops people who only try what happens. */
const mostNotes = 2000;

interface Writing {
  meeting: Meeting;
  minutes: Minutes;
  items: MinutesItem[];
  item: MinutesItem;
}

/** Ends `notulen_catat`, which then goes on. */
export const note =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { meeting, minutes } = await stillWritten(context, args);
    const items = await itemsOf(context.db, meeting.id);
    const item = items[placeOf(items, args.item, minutes)]!;
    const writing = { meeting, minutes, items, item };
    const kept = await keep(deps, context, writing, args);
    if (minutes.writer !== null && minutes.writer !== member(context).id) return elsewhere(context, writing, kept);
    if (kept.length === 0) return takeStep(deps, context, writing, stepIn(deps, args));
    await standAt(context, writing, item.id);
    return { replies: [{ parts: kept }], next: continueMinutes(meeting.id, item.id) };
  };

/** The minutes can be written while they are not approved and their meeting is not cancelled. */
export async function stillWritten(context: Context, args: Answers) {
  const found = await lockMinutes(context, args.meeting);
  if (found.minutes.status === 'approved') throw new Refusal('meetings/minutes:approved');
  return found;
}

/** Stores words and photos, and answers what was stored. Empty when the message is a step. */
async function keep(deps: MeetingsDeps, context: Context, writing: Writing, args: Answers): Promise<Text[]> {
  const { meeting, minutes, item } = writing;
  const photos = Array.isArray(args.photos) ? args.photos : [];
  const words = typeof args.note === 'string' ? args.note : '';
  if (photos.length === 0 && (words === '' || stepIn(deps, args).step !== undefined)) return [];
  const said =
    photos.length > 0 ? await keepPhotos(context, meeting.id, photos, words) : await keepWords(context, writing, words);
  return [
    said,
    ...hiddenNote('all', words),
    ...(await minutesChanged(context, meeting, minutes, { what: photos.length > 0 ? 'foto' : 'catat', item: item.id })),
  ];
}

/** An edited message changes the note that it was. */
async function keepWords({ db, now, turn, person }: Context, { meeting, item }: Writing, body: string): Promise<Text> {
  const shown = { text: short(body) };
  const by_person = member({ person }).id;
  const edited = await db
    .updateTable('minutes_note')
    .set({ body })
    .where((is) => is.and({ source: turn, meeting: meeting.id, by_person }))
    .returning('id')
    .executeTakeFirst();
  if (edited) return { key: 'meetings/minutes:changed', args: shown };
  const { n } = await db
    .selectFrom('minutes_note')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('meeting', '=', meeting.id)
    .executeTakeFirstOrThrow();
  if (Number(n) >= mostNotes) throw new Refusal('meetings/minutes:full');
  await db
    .insertInto('minutes_note')
    .values({ meeting: meeting.id, item: item.id, body, source: turn, by_person, at: new Date(now) })
    .execute();
  return { key: 'meetings/minutes:kept', args: shown };
}

async function takeStep(
  deps: MeetingsDeps,
  context: Context,
  writing: Writing,
  { step, item: offered, time }: NextStep,
): Promise<EffectResult> {
  const { meeting, items, item } = writing;
  const at = items.indexOf(item);
  // A button that was offered at another item is an old one and does nothing.
  if (offered !== undefined && offered !== item.id) return { replies: [], next: continueMinutes(meeting.id, item.id) };
  const args = { meeting: String(meeting.id), item: String(item.id) };
  switch (step) {
    case 'di-sini':
      return { replies: [], next: continueMinutes(meeting.id, item.id) };
    case 'rtl':
      return { replies: [], next: { flow: 'meetings/rtl_baru', args: rtlArgs(meeting, item) } };
    case 'ubah':
      return { replies: [], next: { flow: 'meetings/notulen_ubah', args } };
    case 'butir':
      return { replies: [], next: { flow: 'meetings/notulen_butir', args: { meeting: args.meeting } } };
    case 'selesai':
      return finish(deps, context, writing, time);
  }
  const next = items[at + 1];
  if (!next) return finish(deps, context, writing);
  await standAt(context, writing, next.id);
  return { replies: [], next: continueMinutes(meeting.id, next.id) };
}

const rtlArgs = (meeting: Meeting, { agenda }: MinutesItem): Answers => ({
  meeting: String(meeting.id),
  ...(agenda === null ? {} : { agenda: String(agenda) }),
});

/** Notes the item where the minutes stand, and who is writing. */
async function standAt({ db, now, person }: Context, { meeting }: Writing, item: number): Promise<void> {
  await db
    .updateTable('minutes')
    .set({ item, writer: member({ person }).id, writing_at: new Date(now) })
    .where('meeting', '=', meeting.id)
    .execute();
}

/** Somebody else has taken over. What came is stored all the same, and nothing more is asked here. */
async function elsewhere(
  { db }: Context,
  { meeting, minutes, items, item }: Writing,
  kept: Text[],
): Promise<EffectResult> {
  const writer = await db.selectFrom('person').select('name').where('id', '=', minutes.writer).executeTakeFirst();
  const take: Choice = { data: `!meetings.minutes_take.${meeting.id}`, label: { key: 'meetings/minutes:take' } };
  const where = { place: String(items.indexOf(item) + 1), name: writer?.name ?? '' };
  const key = kept.length > 0 ? 'meetings/minutes:elsewhere-kept' : 'meetings/minutes:elsewhere';
  return { replies: [{ parts: [...kept, { key, args: where }], choices: [take] }] };
}

/** The caption is printed below the photo in the annex. */
async function keepPhotos({ db, now }: Context, meeting: number, files: string[], caption: string): Promise<Text> {
  const added_at = new Date(now);
  await db
    .insertInto('meeting_file')
    .values(files.map((file) => ({ meeting, file, name: caption, kind: 'foto' as const, added_at })))
    .onConflict((conflict) =>
      conflict
        .columns(['meeting', 'file'])
        .doUpdateSet({ kind: 'foto', name: caption, added_at })
        .where('meeting_file.kind', '=', 'dicabut'),
    )
    .execute();
  const { n } = await db
    .selectFrom('meeting_file')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('meeting', '=', meeting)
    .where('kind', '=', 'foto')
    .executeTakeFirstOrThrow();
  const args = { n: Number(n), caption: short(caption) };
  return { key: caption ? 'meetings/minutes:photo-named' : 'meetings/minutes:photo', args };
}
