/** Which of the offered choices a person means. Pure. */
import type { Reading } from '../../conversation/reader.ts';
import type { Option } from '../../conversation/run.ts';
import { byRank, byTrait } from './choice-traits.ts';
import { among, courtesyAt, withoutCourtesy } from './courtesy.ts';
import { fold, isSlip, plain, type Token, tokens } from './fold.ts';
import { readShade, readWord } from './meanings.ts';
import { areMonths, monthOption, readMonth } from './months.ts';
import { placeCore } from './place-names.ts';
import { doubt, understood, type Whole } from './readings.ts';
import { asks, hedges } from './sentences.ts';
import type { Words } from './words.ts';

/** The whole text is a choice, with courtesy around it at most. */
export function readChoice(text: string, options: Option[], words: Words, today?: string): Whole<string> {
  if (text.length > 200) return doubt('not-a-choice', text);
  const whole = readExactly(text, options, words, today);
  if ('value' in whole) return whole;
  const bare = withoutCourtesy(text, words).join(' ');
  if (bare === fold(text)) return whole;
  const found = readExactly(bare, options, words, today);
  return 'value' in found ? found : whole;
}

/** A choice, and what else was said: `ada, telur rebus ya bu`. `own`: words of the question itself. */
export function readChoiceIn(
  text: string,
  options: Option[],
  words: Words,
  today?: string,
  own: ReadonlySet<string> = new Set(),
): Reading<string> {
  const whole = readChoice(text, options, words, today);
  if (text.length > 200) return whole;
  const unsure = asks(text, words) || hedges(text, words);
  if ('value' in whole) return unsure && /\?/.test(text) ? { ...doubt('unsure', text), perhaps: whole.value } : whole;
  if (whole.doubt.key === 'conversation/reading:many-choices') return whole;
  const found = firstChoice(text, options, words, own);
  if (!found) return whole;
  const against = contrary(found, options, words);
  if (against) return doubt('both-ways', text);
  if (unsure) return { ...doubt('unsure', text), perhaps: found.value };
  return found.rest === '' ? { value: found.value } : { part: found.value, rest: found.rest };
}

interface First {
  value: string;
  rest: string;
}

/** The choice that the text begins with, by its label or as a yes or no. */
function firstChoice(text: string, options: Option[], words: Words, own: ReadonlySet<string>): First | undefined {
  const all = tokens(plain(text));
  const from = startOf(all, words, own);
  const parts = all.slice(from);
  for (let length = Math.min(5, parts.length); length > 0; length--) {
    const last = parts[length - 1];
    if (last?.kind === 'sign') continue;
    const begun = plain(text).slice(parts[0]?.start, last?.end);
    const labelled = options.filter((option) => fold(option.label) === fold(begun));
    const meant = labelled.length > 0 ? labelled : knownExactly(begun, words) ? byMeaning(begun, options, words) : [];
    if (meant.length !== 1 || !meant[0]) continue;
    return { value: meant[0].value, rest: restBehind(plain(text), last?.end ?? 0, words, own) };
  }
  return undefined;
}

/** With more words behind it, a slip is too little: `undang saya` is no `ndang`. */
function knownExactly(text: string, words: Words): boolean {
  const written = fold(text);
  const known = (part: string) => words.meanings.has(part) || words.zero.has(part) || words.fillers.has(part);
  return known(written) || written.split(' ').every(known);
}

/** Where courtesy and the question's own words end. */
function startOf(all: Token[], words: Words, own: ReadonlySet<string>): number {
  const parts = all.map(({ text }) => text);
  const isOwn = (part: string) => own.has(part) && !words.negations.has(part);
  let at = 0;
  while (at < all.length) {
    const month = words.thisMonth.has(parts.slice(at, at + 2).join(' ')) ? 2 : 0;
    const step = month || courtesyAt(parts, at, words) || Number(all[at]?.kind === 'sign' || isOwn(parts[at] ?? ''));
    if (step === 0 || words.meanings.get(parts[at] ?? '') === 'yes') break;
    at += step;
  }
  return at;
}

/** What was said behind the choice, as it was written; nothing, where it is courtesy and the question's own words. */
function restBehind(text: string, end: number, words: Words, own: ReadonlySet<string>): string {
  const all = tokens(text).filter(({ start }) => start >= end);
  const parts = all.map(({ text }) => text);
  const says = (at: number) =>
    courtesyAt(parts, at, words) === 0 && all[at]?.kind !== 'sign' && !own.has(parts[at] ?? '');
  const first = all.findIndex((_, at) => says(at));
  const last = all.findLastIndex((_, at) => says(at));
  if (first < 0) return '';
  const trailing = courtesyAt(parts, last, words) > 0 ? last - 1 : last;
  return text.slice(all[first]?.start, all[trailing]?.end).trim();
}

/** The rest says the contrary, or names another choice: `ada, eh tidak ada`. */
function contrary({ value, rest }: First, options: Option[], words: Words): boolean {
  if (rest === '') return false;
  const yes = readWord(options.find((option) => option.value === value)?.label ?? '', words) !== 'no';
  const parts = fold(rest).split(' ');
  // `belum, nanti saya cek dulu` is no answer yet.
  if (parts.some((part) => words.laterHeads.has(part))) return true;
  if (yes && parts.some((part) => words.negations.has(part) || words.but.has(part))) return true;
  if (!yes && parts.some((part) => words.but.has(part) || among(part, words.knowing))) return true;
  const others = options.filter((option) => option.value !== value).map(({ label }) => ` ${fold(label)} `);
  return others.some((label) => ` ${parts.join(' ')} `.includes(label));
}

function readExactly(text: string, options: Option[], words: Words, today?: string): Whole<string> {
  const written = fold(text);
  if (written === '' && !words.signs.has(text.trim()) && readWord(text, words) === undefined)
    return doubt('not-a-choice', text);
  const folded = options.map((option) => ({ option, label: fold(option.label) }));
  const ways: (() => Option[])[] = [
    () => folded.filter(({ label }) => label === written).map(({ option }) => option),
    () => options.filter(({ label }) => headOf(label) === written),
    () => byNumber(written, options, words),
    () => options.filter((option) => option.value.toLowerCase() === text.trim().toLowerCase()),
    () => byMeaning(text, options, words),
    () => byMonth(text, options, words, today),
    () => folded.filter(({ label }) => holds(label, written)).map(({ option }) => option),
    () => folded.filter(({ label }) => samePlace(label, written, words)).map(({ option }) => option),
    () => folded.filter(({ label }) => nearMiss(label, written, words)).map(({ option }) => option),
    () => byRank(written, options, words),
    () => byTrait(written, options, words),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length === 1 && found[0]) return { value: found[0].value };
    if (found.length > 1) return doubt('many-choices', text);
  }
  const otherMonth = areMonths(options) && readMonth(text, today ?? '2000-01-01', words) !== undefined;
  return doubt(otherMonth ? 'no-such-month' : 'not-a-choice', text);
}

/** Parted by commas, `dan`, line breaks, or spaces where each part is a choice. */
export function readChoices(text: string, options: Option[], words: Words): Whole<string[]> {
  if (text.length > 500) return doubt('not-a-choice', text);
  const whole = readChoice(text, options, words);
  if (understood(whole)) return { value: [whole.value] };
  if (words.all.has(fold(text))) return { value: options.map((option) => option.value) };
  if (words.zero.has(fold(text) || text.trim())) return { value: [] };
  const values: string[] = [];
  for (const part of partsOf(text, words)) {
    const one = readChoice(part, options, words);
    const several = understood(one) ? [one.value] : spaced(part, options, words);
    if (!several) return 'doubt' in one ? one : doubt('not-a-choice', part);
    values.push(...several);
  }
  return values.length > 0 ? { value: [...new Set(values)] } : whole;
}

function partsOf(text: string, words: Words): string[] {
  return plain(text)
    .split(/[,;\n/+&]|\.\s|\s-\s/)
    .flatMap((part) => splitAtWords(part, words.and))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitAtWords(text: string, parting: Set<string>): string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if (parting.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' '));
}

/** `1 3 4` or `gizi imunisasi kb`: the longest run of words that is a choice, then the next. */
function spaced(text: string, options: Option[], words: Words): string[] | undefined {
  const parts = text.split(/\s+/);
  const values: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = [4, 3, 2, 1].find(
      (length) =>
        at + length <= parts.length && understood(readChoice(parts.slice(at, at + length).join(' '), options, words)),
    );
    if (!length) return undefined;
    const found = readChoice(parts.slice(at, at + length).join(' '), options, words);
    if (understood(found)) values.push(found.value);
    at += length;
  }
  return values;
}

/** `2`, `2.`, `no 2`, `nomor dua`. */
function byNumber(written: string, options: Option[], words: Words): Option[] {
  const parts = written.split(' ').filter((part) => !words.ordinals.has(part));
  const [only = ''] = parts;
  if (parts.length !== 1) return [];
  const number = /^\d{1,3}$/.test(only) ? Number(only) : words.numbers.get(only);
  const option = number === undefined ? undefined : options[number - 1];
  return option ? [option] : [];
}

/** `okt`, `bulan lalu` or `10` for Oktober 2026. */
function byMonth(text: string, options: Option[], words: Words, today?: string): Option[] {
  const number = /^\d{1,2}$/.exec(text.trim())?.[0].padStart(2, '0');
  if (number && areMonths(options)) return options.filter(({ value }) => value.endsWith(`-${number}`));
  const month = areMonths(options) ? monthOption(text, options, words, today) : undefined;
  return month ? [month] : [];
}

/** `olo` for Ya, `kada` for Tidak, `nihil` for Tidak ada. A word that is a yes only of its kind (`kirim`, `ada`) is the choice of that
 *  kind alone, and `salah` is no choice. */
function byMeaning(text: string, options: Option[], words: Words): Option[] {
  const meaning = readWord(text, words);
  const shade = readShade(text, words);
  const none = words.zero.has(fold(text));
  if (none || (meaning === 'no' && shade !== 'wrong'))
    return options.filter((option) => readWord(option.label, words) === 'no');
  if (meaning !== 'yes') return [];
  const fits = (label: string) => shade === 'yes' || shade === 'ok' || readShade(label, words) === shade;
  return options.filter(({ label }) => readWord(label, words) === 'yes' && fits(label));
}

/** What stands in front of a colon, without brackets: `Tidak naik` of `Tidak naik (T): 3 (hari ini 1)`. */
const headOf = (label: string): string | undefined =>
  label.includes(':') ? fold(label.slice(0, label.indexOf(':')).replace(/\(.*?\)/g, '')) : undefined;

/** Are the written words some of the label's words, in their order? */
function holds(label: string, written: string): boolean {
  return written.length > 1 && ` ${label} `.includes(` ${written} `);
}

/** The same name with other words around it, or its number written otherwise: `posy mawar II` is `Posyandu Mawar 2`. Without a number, a 2 says
 *  a word twice: `api2` is `Api-api`. */
function samePlace(label: string, written: string, words: Words): boolean {
  const meant = coreOf(label, words);
  const twice = written.replace(/(\p{L}{3,})2(?!\d)/gu, '$1$1');
  return meant !== '' && (coreOf(written, words) === meant || coreOf(twice, words) === meant);
}

function coreOf(name: string, words: Words): string {
  const kept = name.split(' ').filter((word) => !words.posts.has(word));
  return placeCore(kept.join(' '), (word) => words.numbers.get(word));
}

/** Both have equally many words, each the same or one slip away; `Posyandu` may be left out, and a number be a word. */
function nearMiss(label: string, written: string, words: Words): boolean {
  const [meant, said] = [label, written].map((name) =>
    name
      .split(' ')
      .flatMap((word) =>
        words.posts.has(word) ? [] : [words.numbers.get(word)?.toString() ?? placeCore(word, () => undefined)],
      ),
  );
  if (!meant || !said || meant.length === 0 || said.length === 0) return false;
  if (meant.length !== said.length) return isSlip(said.join(''), meant.join(''));
  return meant.every((word, at) => word === said[at] || isSlip(said[at] ?? '', word));
}
