/** One message of the note-taker: kept at once, and shown back shortly. Or one of the steps beside it. */
import type { Answers, Text } from '../../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Meeting } from '../../base/meeting.ts';
import { continueMinutes, lockMinutes, type Minutes } from '../../base/minutes.ts';
import { placeOf, type Step, stepOf } from './desk.ts';
import { finish } from './finish.ts';
import { type Item, itemsOf, short } from './items.ts';
import { keepPhotos, reopen } from './keeping.ts';

/** More than anyone can say; a bound for whoever only tries what happens. */
const mostNotes = 2000;

interface Writing {
  meeting: Meeting;
  minutes: Minutes;
  items: Item[];
  item: Item;
}

interface Meant {
  step?: Step | 'di-sini';
  item?: number;
  /** When it ended, behind `selesai`. */
  time?: string;
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
    if (kept.length === 0) return take(deps, context, writing, stepIn(deps, args));
    await moved(context, writing, item.id);
    return { replies: [{ parts: kept }], next: continueMinutes(meeting.id, item.id) };
  };

/** Neither sent meanwhile nor their meeting called off. */
export async function stillWritten(context: Context, args: Answers) {
  const found = await lockMinutes(context, args.meeting);
  if (found.minutes.status === 'approved') throw new Refusal('meetings/minutes:approved');
  return found;
}

/** Words and photos; what was kept is said. Nothing for a step. */
async function keep(deps: MeetingsDeps, context: Context, writing: Writing, args: Answers): Promise<Text[]> {
  const { meeting, minutes, item } = writing;
  const photos = Array.isArray(args.photos) ? args.photos : [];
  const words = typeof args.note === 'string' ? args.note : '';
  if (photos.length === 0 && (words === '' || stepIn(deps, args).step !== undefined)) return [];
  const said =
    photos.length > 0 ? await keepPhotos(context, meeting.id, photos, words) : await keepWords(context, writing, words);
  return [
    said,
    ...(await reopen(context, meeting, minutes, { what: photos.length > 0 ? 'foto' : 'catat', item: item.id })),
  ];
}

/** An edited message changes the note that it was. */
async function keepWords({ db, now, turn, person }: Context, { meeting, item }: Writing, body: string): Promise<Text> {
  const shown = { text: short(body) };
  const by_person = person!.id;
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

/** `lewati` and its like lead on, as the button does. */
function stepIn({ texts }: MeetingsDeps, { note }: Answers): Meant {
  if (typeof note !== 'string') return { step: 'lanjut' };
  const word = note.trim().toLowerCase();
  // She only wants to see where she is.
  if (texts.list('id', 'meetings/notulen:start').includes(word)) return { step: 'di-sini' };
  for (const step of ['lanjut', 'selesai', 'rtl'] as const) {
    if (texts.list('id', `meetings/minutes:words-${step}`).includes(word)) return { step };
  }
  const time = timeBehind(texts, word);
  return stepOf(note) ?? (time ? { step: 'selesai', time } : {});
}

/** `selesai 11.40`, `selesai pukul 11:40 WITA`, `selesai jam 12`. */
function timeBehind({ list }: MeetingsDeps['texts'], said: string): string | undefined {
  const [, words = '', time = ''] = /^(.*\p{L}) +(\d{1,2}(?:[.:,]\d\d)?)(?: *wi(?:b|ta|t))?[.!]*$/u.exec(said) ?? [];
  const clock = list('id', 'conversation/words:clock').find((one) => words.endsWith(` ${one}`)) ?? '';
  // A bare `selesai 12` may be about an item.
  if (clock === '' && time.length < 4) return undefined;
  const before = words.slice(0, words.length - clock.length).trim();
  return list('id', 'meetings/minutes:words-selesai').includes(before) ? time : undefined;
}

async function take(
  deps: MeetingsDeps,
  context: Context,
  writing: Writing,
  { step, item: offered, time }: Meant,
): Promise<EffectResult> {
  const { meeting, items, item } = writing;
  const at = items.indexOf(item);
  // Offered at another item: an old button.
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
  await moved(context, writing, next.id);
  return { replies: [], next: continueMinutes(meeting.id, next.id) };
}

const rtlArgs = (meeting: Meeting, { agenda }: Item): Answers => ({
  meeting: String(meeting.id),
  ...(agenda === null ? {} : { agenda: String(agenda) }),
});

/** Where the minutes stand now; and that somebody is writing them. */
async function moved({ db, now, person }: Context, { meeting }: Writing, item: number): Promise<void> {
  await db
    .updateTable('minutes')
    .set({ item, writer: person!.id, writing_at: new Date(now) })
    .where('meeting', '=', meeting.id)
    .execute();
}

/** Somebody has taken over: what came is kept all the same, and nothing more is asked here. */
async function elsewhere(
  { db }: Context,
  { meeting, minutes, items, item }: Writing,
  kept: Text[],
): Promise<EffectResult> {
  const writer = await db.selectFrom('person').select('name').where('id', '=', minutes.writer).executeTakeFirst();
  const take = { data: `!meetings.minutes_take.${meeting.id}`, label: { key: 'meetings/minutes:take' } };
  const where = { place: String(items.indexOf(item) + 1), name: writer?.name ?? '' };
  const key = kept.length > 0 ? 'meetings/minutes:elsewhere-kept' : 'meetings/minutes:elsewhere';
  return { replies: [{ parts: [...kept, { key, args: where }], choices: [take] }] };
}
