/** `posyandu diundur ke rabu depan`, `bulan ini pindah ke tanggal 20`: that one open day was moved, said as a sentence while nothing is open. It is
 *  heard where every word of it is understood, and kept by one tap: `rakor diundur ke tanggal 20` is about something else. */
import { wallTime } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { type PosyanduRow, posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Hears, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Allowed, allowed, comingWords, keep, moveList, tellers } from './hari_buka.ts';
import { isUsual, type Move, moveSchema, type OpenDay, openDayOf, withMove } from './open-day.ts';
import { bare, between, moveWords, readMove, withComing } from './read-open-day.ts';

const text = textOf('notices/hari_buka');

const longest = 120;
/** Each has a button of its own. */
const mostOffered = 8;

export const hearsMove =
  (deps: NoticesDeps): Hears =>
  async (context, sentence) => {
    const { person, practice } = context;
    const said = sentence.text.trim();
    if (!person || practice || sentence.open || said.length > longest || said.includes('?')) return undefined;
    if (!isMove(deps, person.language, said)) return undefined;
    const { places, named, day } = placesIn(
      deps,
      person.language,
      withoutWhy(deps, person.language, said),
      await posyanduOf(context.db, person, tellers),
    );
    // What an office says without a posyandu may as well be about a meeting.
    const meant = named || person.grants.some(({ role }) => role === 'kader');
    const days = comingIn(deps, context, day).filter((one) => isDay(deps, context, one));
    if (places.length === 0 || !meant || days.length === 0) return undefined;
    return {
      effect: 'notices.open_day_moved',
      args: { days: days.join('\n'), places: places.map(({ id }) => id).join(' ') },
    };
  };

/** `karena banjir` */
const withoutWhy = (deps: NoticesDeps, language: string, said: string): string =>
  between(said, moveList(deps, language)('because'))[0]!;

const isMove = (deps: NoticesDeps, language: string, said: string): boolean => {
  const list = moveList(deps, language);
  const padded = ` ${fold(said)} `;
  return [list('moves'), list('moved'), list('closed')].some((words) =>
    [...words].some((word) => padded.includes(` ${word} `)),
  );
};

/** The posyandu that are named, else all of hers; `day`: what is said beside them. */
function placesIn(deps: NoticesDeps, language: string, said: string, rows: PosyanduRow[]) {
  const words = said.split(/\s+/).filter((word) => fold(word) !== '');
  const own = rows.map(({ id, name }) => ({ id, name: shortName(name) }));
  const found = placeNamed(words.map(fold), own, (word) => (/^\d+$/.test(word) ? Number(word) : undefined));
  const of = found?.words.length ?? 0;
  const at = words.findIndex((_, start) => found?.words.every((word, n) => fold(words[start + n] ?? '') === word));
  const posts = deps.texts.list(language, 'conversation/words:posts').map(fold);
  return {
    places: found ? rows.filter(({ id }) => found.found.some((one) => one.id === id)) : rows,
    named: found !== undefined || words.some((word) => posts.includes(fold(word))),
    day: words.filter((_, n) => at < 0 || n < at || n >= at + of).join(' '),
  };
}

function comingIn(deps: NoticesDeps, context: Context, said: string): string[] {
  const { language, zone } = member(context);
  const today = wallTime(context.now, zone).toPlainDate();
  return withComing(said, comingWords(deps, language), deps.texts.reader(language), today);
}

/** Is nothing left but a day or two, or the month in which it does not open? */
function isDay(deps: NoticesDeps, context: Context, said: string): boolean {
  const { language, zone } = member(context);
  const today = wallTime(context.now, zone).toPlainDate();
  const list = moveList(deps, language);
  const reader = deps.texts.reader(language);
  const month = list('this-month').union(list('next-month'));
  const known = (['moves', 'moved', 'closed', 'changes', 'around-move'] as const).map(list);
  const days = between(
    bare(said, month),
    known.reduce((all, one) => all.union(one)),
  )
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
  if (!days.every((day) => 'value' in reader.date(day, today.toString(), true))) return false;
  return days.length > 0 || (says(said, list('closed')) && says(said, month));
}

const says = (said: string, words: ReadonlySet<string>) =>
  [...words].some((word) => ` ${fold(said)} `.includes(` ${word} `));

interface Asked {
  row: Allowed;
  move: Move;
}

/** Asks with one button for each posyandu and day that may be meant; of too many the flow asks which one. */
export const askMove =
  (deps: NoticesDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const days = String(args.days).split('\n');
    const ids = String(args.places).split(' ');
    if (ids.length * days.length > mostOffered)
      return { replies: [], next: { flow: 'notices/hari_buka', args: { day: days[0]! } } };
    const found: (Asked | Refusal)[] = [];
    for (const id of ids) {
      const row = await allowed(context, id);
      for (const day of days) {
        const move = moveOf(deps, context, row, day);
        found.push(move instanceof Refusal ? move : { row, move });
      }
    }
    // Where it opens on that day anyway, another one is meant.
    const asked = found.flatMap((one) => (one instanceof Refusal || one.move.from === one.move.to ? [] : [one]));
    const [refused] = found.filter((one) => one instanceof Refusal);
    if (asked.length === 0) throw refused ?? new Refusal('notices/hari_buka:same-day');
    return { replies: [asking(asked, member(context).language)] };
  };

function asking(all: Asked[], language: string): Reply {
  const write = (one: string) => writeDate(one, 'long', language);
  const about = ({ row, move }: Asked) => ({
    posyandu: shortName(row.name),
    from: write(move.from),
    to: move.to === null ? 'none' : write(move.to),
  });
  const tap = ({ row, move }: Asked, label: Choice['label']): Choice => ({
    data: `!notices.move_day.${row.id}_${move.from}_${move.to ?? 'none'}`,
    label,
  });
  const [only, ...others] = all;
  if (others.length > 0)
    return { parts: [text('ask-which')], choices: all.map((one) => tap(one, text('tap-place', about(one)))) };
  const asked = text(only!.move.to === null ? 'ask-closed' : 'ask-move', about(only!));
  return {
    parts: [asked],
    choices: [tap(only!, text('tap-move')), { data: '!notices.move_day.no', label: text('tap-not') }],
  };
}

function moveOf(deps: NoticesDeps, context: Context, row: Allowed, day: string): Move | Refusal {
  if (!row.open_day) return new Refusal('notices/hari_buka:usual-first');
  const { language } = member(context);
  const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
  const words = moveWords(moveList(deps, language));
  const open = openDayOf(row.open_day);
  const read = readMove(day, words, { reader: deps.texts.reader(language), today, open });
  if (read === 'past' || read === 'which') return new Refusal(`notices/hari_buka:${read}`);
  if (read === undefined || read === 'usual') return new Refusal('notices/hari_buka:not-understood');
  return read;
}

/** `!notices.move_day.<posyandu>_<from>_<to>`, or `!notices.move_day.no`. */
export const moveDay =
  (deps: NoticesDeps): Effect =>
  async (context, args) => {
    if (args.argument === 'no') return { replies: [{ parts: [text('not-moved')] }] };
    const [id, from = '', to = ''] = String(args.argument).split('_');
    const row = await allowed(context, id);
    const today = wallTime(context.now, zoneOf(row.area)).toPlainDate();
    const open = row.open_day ? openDayOf(row.open_day) : undefined;
    const { data: move } = moveSchema.safeParse({ from, to: to === 'none' ? null : to });
    if (!open || !move || !isStill(open, move, today)) throw new Refusal('notices/hari_buka:move-over');
    return keep(deps, context, row, { open: withMove(open, move, today), move });
  };

/** A button may be tapped days later, when the rule is another or the day is over. */
const isStill = (open: OpenDay, { from, to }: Move, today: Temporal.PlainDate): boolean =>
  isUsual(open, Temporal.PlainDate.from(from)) && (to ?? from) >= today.toString();
