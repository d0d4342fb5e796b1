/** `timbang_buka`: a line of the scales came while no day is open. It is kept until she says on which day it counts. */
import type { Option } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Heard, type Lookup, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { Known, ScaleLine, ScaleReader } from '../../texts/reading/scales/scale-line.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { readBehind } from './behind.ts';
import { dayOf, mayBeWritten, openDay, openDayOf, type ScalesDay } from './day.ts';
import { askDay } from './late.ts';
import { noteOn } from './note.ts';
import { open } from './open.ts';
import { replyTo } from './reply.ts';
import { knownOf, loadScales, sayOf } from './session.ts';
import { lineOf } from './told.ts';

const text = textOf('children/timbang_buka');

const yesterday = /(?<!\p{L})(?:kemar[ie]n|kmrn)(?!\p{L})/iu;

/** A child of hers with a figure, and no day is open: it is offered to open today. Of two posyandu of hers it is asked which. */
export async function hearsUnopened(
  texts: ChildrenDeps['texts'],
  context: Context,
  said: string,
): Promise<Heard | undefined> {
  if (!(/\p{L}.*\d|\d.*\p{L}/su.test(said) || yesterday.test(said)) || said.length > 8000) return undefined;
  const own = member(context).grants.flatMap(({ role, posyandu }) => (role === 'kader' && posyandu ? [posyandu] : []));
  const fitting: { posyandu: number; day: string; known: boolean }[] = [];
  for (const posyandu of own) {
    const place = await keptPlace(context, posyandu);
    const scales = await loadScales(context, { place, day: todayAt(context.now, place) });
    const reader = texts.scales(member(context).language);
    const known = knownOf(scales, context);
    const opened = own.length === 1 && (await openThen(context, scales, reader, known, said));
    if (opened) return { effect: 'children.scales_note', args: { ...opened, line: said }, urgent: true };
    const fits = measured(reader, said, known);
    if (fits) fitting.push({ posyandu, day: scales.day, known: fits === 'known' });
  }
  const knowing = fitting.filter(({ known }) => known);
  const [first, ...others] = knowing.length > 0 ? knowing : fitting;
  if (!first) return undefined;
  const { day, posyandu } = first;
  const args = { line: said, day, ...(others.length === 0 && { posyandu: String(posyandu) }) };
  return { effect: 'children.scales_offer', args, urgent: true };
}

/** `Aisyah kemarin 9,6`: the day that all of it is told of, where it was opened. Of two posyandu of hers it is asked which. */
async function openThen(
  context: Context,
  { place, day }: ScalesDay,
  reader: ScaleReader,
  known: Known,
  said: string,
): Promise<{ posyandu: string; day: string } | undefined> {
  const { on, lines } = reader.text(said, known);
  const read = lines.flatMap(({ reading }) => lineOf(reading) ?? []);
  const [told, ...others] = new Set(read.map((line) => line.on ?? on));
  if (told === undefined || others.length > 0 || !mayBeWritten(told, day) || !reader.fits(said, known))
    return undefined;
  const opened = await openDayOf(context, { place, day: told });
  return opened && { posyandu: String(place.id), day: told };
}

/** A figure of a child of the register, or of a new one with sex and birth date. `ubah anak Aisyah RT 5` has none. */
export function measured(reader: ScaleReader, said: string, known: Known): 'known' | 'new' | undefined {
  const lines = reader.text(said, known).lines.flatMap(({ reading }) => lineOf(reading) ?? []);
  const told = lines.filter(
    ({ act, figures, unclear }) => act === 'record' && (Object.keys(figures).length > 0 || unclear !== undefined),
  );
  if (told.length === 0) return undefined;
  if (reader.fits(said, known)) return 'known';
  return 2 * told.filter(isNew).length > lines.length ? 'new' : undefined;
}

/** A figure of somebody who may be new. */
const isNamed = ({ act, who, figures }: ScaleLine): boolean =>
  act === 'record' && Object.keys(figures).length > 0 && who.some(({ written }) => written !== '');

const isNew = ({ child }: ScaleLine): boolean => child?.born !== undefined && child.sex !== undefined;

export const offerDay: Effect = async (_context, { line, posyandu, day }) => ({
  replies: [],
  next: {
    flow: 'children/timbang_buka',
    args: { line: String(line), day: String(day), ...(posyandu !== undefined && { posyandu: String(posyandu) }) },
  },
});

/** What waits until the day is open. */
export const keptLines: Lookup = async (context, args) => {
  const [first = '', ...more] = String(args.line ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const place = await keptPlace(context, args.posyandu);
  const several = member(context).grants.filter(({ role }) => role === 'kader').length > 1;
  return {
    first: first.trim().slice(0, 60),
    more: more.length,
    day: writeDate(String(args.day), 'short'),
    place: several ? `${shortName(place.name)}, ` : '',
  };
};

/** Options: to open the day; the last open day, for one who was late there; or neither. */
export const keptDays =
  (deps: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const on = await dayOf(context, args);
    const last = await lastDay(context, on);
    const say = sayOf(deps, context);
    const option = (value: string, label: string): Option => ({ value, label, asks: true });
    return [
      option('buka', say(text('open-today'))),
      ...(last ? [option(`hari-${last}`, say(text('for-day', { day: writeDate(last, 'short') })))] : []),
      option('tidak', say(text('not-now'))),
    ];
  };

async function lastDay({ db, practice }: Context, { place, day }: ScalesDay): Promise<string | undefined> {
  const row = await db
    .selectFrom('open_day')
    .select('day')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('practice', '=', practice)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && mayBeWritten(row.day, day) ? row.day : undefined;
}

/** Ends `timbang_buka`: the day is opened, and what she wrote before is taken. */
export const begin =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [line, said] = [String(args.line ?? ''), String(args.more ?? '')];
    const on = { place: await keptPlace(context, args.posyandu), day: String(args.day) };
    const meant = meaning(deps, context, on, said);
    if (meant === 'no') return { replies: [{ parts: [text('not-opened')] }] };
    const today = todayAt(context.now, on.place);
    const late = !mayBeWritten(on.day, today) && (meant === undefined || meant === on.day);
    if (late) return tooLate(deps, context, on, { line, today, said: meant === undefined ? said : undefined });
    if (meant === on.day && on.day !== today)
      return nextMorning(deps, context, { place: on.place, day: today }, on.day, line);
    if (meant !== undefined) {
      const day = await dayOf(context, { posyandu: on.place.id, day: meant });
      await openDay(context, day);
      return noteOn(deps, context, day, line, 'hari');
    }
    const opened = (await openDayOf(context, on)) !== undefined;
    // Another phone has opened the day meanwhile.
    return opened ? noteOn(deps, context, on, `${line}\n${said}`) : waitOn(deps, context, on, line, said);
  };

/** She answers weeks later: the old line can be written nowhere any more. Today is opened, or asked about for what she writes now. */
async function tooLate(
  deps: ChildrenDeps,
  context: Context,
  { place, day }: ScalesDay,
  { line, today, said }: { line: string; today: string; said: string | undefined },
): Promise<EffectResult> {
  const posyandu = String(place.id);
  const opened: EffectResult =
    said === undefined
      ? await open(deps)(context, { posyandu })
      : { replies: [], next: { flow: 'children/timbang_buka', args: { line: said, day: today, posyandu } } };
  const told = text('too-late', { line: line.trim().slice(0, 60), day: writeDate(day, 'medium') });
  return { ...opened, replies: [{ parts: [told] }, ...opened.replies] };
}

/** She has answered only on the next day: the day that she opens now is not the one of her line. */
async function nextMorning(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  written: string,
  line: string,
): Promise<EffectResult> {
  await openDay(context, on);
  const scales = await loadScales(context, on);
  await askDay(context, scales, line, { on: written });
  return replyTo(deps, context, scales, { outcomes: [{ is: 'asked' }], unread: [], source: undefined });
}

/** The day on which the line counts. undefined: her words say something else. */
function meaning({ texts }: ChildrenDeps, context: Context, { place, day }: ScalesDay, said: string) {
  const { language } = member(context);
  const reader = texts.reader(language);
  const [, past] = /^hari-(\d{4}-\d\d-\d\d)$/.exec(said) ?? [];
  if (past) return past;
  const starts = texts.list(language, 'children/timbang:start').map(fold);
  const opens = new Set(
    texts.list(language, 'children/timbang_buka:words-open').flatMap((one) => fold(one).split(' ')),
  );
  const words = fold(reader.bare(said)).split(' ');
  const opening = words.every((word) => opens.has(word) || reader.word(word) === 'yes');
  if (opening || starts.includes(words.join(' ')) || reader.word(said) === 'yes') return day;
  if (said === 'tidak' || reader.word(said) === 'no' || reader.denies(said)) return 'no';
  const behind = readBehind(words.filter((word) => !opens.has(word)).join(' '), [place], reader, day);
  return behind.line === '' && behind.day !== undefined && mayBeWritten(behind.day, day) ? behind.day : undefined;
}

/** Another line waits with the first, unless it is of another day. */
async function waitOn(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  line: string,
  said: string,
): Promise<EffectResult> {
  const scales = await loadScales(context, on);
  const reader = deps.texts.scales(member(context).language);
  const known = knownOf(scales, context);
  const lines = reader.text(said, known).lines.flatMap(({ reading }) => lineOf(reading) ?? []);
  const fits = reader.fits(said, known) || lines.some((one) => isNew(one) || one.visitor || isNamed(one));
  const otherDay = on.day !== scales.today;
  const parts = !fits
    ? [text('not-a-line', { said: said.slice(0, 60) })]
    : otherDay
      ? [text('other-day', { day: writeDate(on.day, 'short') })]
      : [];
  const kept = !fits ? line : otherDay ? said : `${line}\n${said}`;
  const day = fits ? scales.today : on.day;
  const again = { line: kept, day, posyandu: String(on.place.id) };
  return {
    replies: parts.length > 0 ? [{ parts }] : [],
    next: { flow: 'children/timbang_buka', args: again },
  };
}
