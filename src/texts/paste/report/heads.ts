/** What a line of a report says about itself: its month or day, its posyandu, its village. These words are no names of figures. Pure. */
import type { Option } from '../../../conversation/run.ts';
import { fold, isSlip, type Token } from '../../reading/fold.ts';
import { readMonth } from '../../reading/months.ts';
import { romanUpTo } from '../../reading/roman.ts';
import type { Names } from './names.ts';

export interface Head {
  kind: 'month' | 'post' | 'village' | 'aside';
  start: number;
  end: number;
  written: string;
  /** The month, or the value of the option that is named. Undefined: another one than all options. */
  value?: string;
}

export interface Places {
  posts: Option[];
  today: string;
}

export function headsIn(line: string, all: Token[], names: Names, places: Places): Head[] {
  const heads: Head[] = [];
  const add = (head: Head | undefined) => {
    const taken = heads.some((other) => head && head.start < other.end && other.start < head.end);
    const aged =
      head?.kind === 'month' &&
      all.some(({ text, start, end }) => text.startsWith('@') && start < head.end && head.start < end);
    if (head && !taken && !aged) heads.push(head);
  };
  for (let at = 0; at < all.length; at++) add(ownPost(line, all, at, places.posts, names));
  for (let at = 0; at < all.length; at++) add(otherPost(line, all, at, names, heads, true));
  for (const one of monthsIn(line, names, places.today, heads)) add(one);
  for (const match of line.matchAll(asides)) add(headOf('aside', match.index, match[0]));
  for (let at = 0; at < all.length; at++) add(village(line, all, at, names, places.posts));
  for (let at = 0; at < all.length; at++) add(otherPost(line, all, at, names, heads, false));
  return heads.sort((a, b) => a.start - b.start);
}

const headOf = (kind: Head['kind'], start: number, written: string): Head => ({
  kind,
  start,
  end: start + written.length,
  written: written.trim(),
});

const asides =
  /(?<![\p{L}\d])(?:rt|rw)[\s.:]*\d{1,3}(?:\s*\/\s*\d{1,3})?|(?:jam|pukul|pkl)\.?\s*\d{1,2}(?:[.:]\d\d)?(?:\s*-\s*(?:\d{1,2}(?:[.:]\d\d)?|selesai))?|\(?\d+(?:[.,]\d+)?\s*%\)?/giu;

/** Months and days, and `bulan lalu` where it is no part of a figure's name. */
function monthsIn(line: string, names: Names, today: string, heads: Head[]): Head[] {
  const { words } = names.lexicon;
  const month = [...words.months.keys()].filter((word) => word.length > 2).join('|');
  const label = '(?:(?:bulan|bln|bl|periode|tgl|tanggal|tggl)\\.?\\s*:?\\s*)';
  const weekday = `(?:(?:hari\\s+)?(?:${[...words.weekdays.keys()].filter((word) => word.length > 3).join('|')})\\s*,?\\s*)`;
  const patterns = [
    `${weekday}?${label}?\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*(?:20\\d\\d|2\\d)(?!\\s*[-/.]?\\d)`,
    `${label}?20\\d\\d\\s*[-/]\\s*\\d{1,2}(?:\\s*[-/]\\s*\\d{1,2})?(?!\\d)`,
    `${weekday}?${label}?\\d{1,2}(?:\\s*|-)(?:${month})(?![\\p{L}])[\\s-]*(?:(?:tahun|thn|th)\\s*)?(?:20\\d\\d|'?2\\d(?!\\d))?`,
    `${label}?(?<![\\p{L}])(?:${month})(?![\\p{L}])\\.?[\\s-]*(?:(?:tahun|thn|th)\\s*)?(?:20\\d\\d|'2\\d|2[4-9](?=\\s*(?:$|[,.;)])))`,
    `${label}(?:ke\\s*)?(?:1[0-2]|0?[1-9])(?:\\s*[/-]\\s*(?:20)?\\d\\d|\\s*(?:tahun|thn|th)?\\s*20\\d\\d)?(?![\\d/.])`,
    `(?<![\\d/])(?:1[0-2]|0?[1-9])\\s*/\\s*20\\d\\d(?!\\d)`,
    `${label}(?:${month})(?![\\p{L}])`,
  ];
  const found = patterns.flatMap((pattern) =>
    [...line.matchAll(new RegExp(`(?<![\\p{L}\\d/])${pattern}`, 'giu'))].map((match) =>
      headOf('month', match.index, match[0]),
    ),
  );
  for (const match of line.matchAll(/[\p{L}]{3,}/giu)) {
    const written = match[0].toLowerCase();
    const exact = words.months.has(written) && (written.length > 3 || heading(line, match.index, names, heads));
    const slip = written.length > 6 && [...words.months.keys()].some((name) => name.length > 5 && near(written, name));
    if (exact || slip) found.push(headOf('month', match.index, match[0]));
  }
  for (const head of found) head.value = monthOf(head.written, names, today);
  return found.filter(({ value }) => value !== undefined).concat(weekdays(line, words));
}

const near = (written: string, name: string) =>
  isSlip(written, name) || written === name.replace(/(?<=.)e(?=.$)/, '') || written === `${name}nya`;

/** A short name such as `Mar` or `Sep` counts where nothing but a heading stands before it in its clause. */
function heading(line: string, at: number, names: Names, heads: Head[]): boolean {
  const named = heads.findLast(({ end }) => end <= at);
  const clause = line
    .slice(named?.end ?? 0, at)
    .split(/[,;]/)
    .at(-1)!;
  const before = fold(clause)
    .split(' ')
    .filter((word) => word !== '');
  return before.every(
    (word) => names.lexicon.is('chatter', word) || names.lexicon.is('posts-named', word) || /^\d{1,2}$/.test(word),
  );
}

function weekdays(line: string, words: Names['lexicon']['words']): Head[] {
  return [...line.matchAll(/[\p{L}]{4,}/giu)]
    .filter((match) => words.weekdays.has(match[0].toLowerCase()))
    .map((match) => headOf('aside', match.index, match[0]));
}

function monthOf(written: string, names: Names, today: string): string | undefined {
  const { words } = names.lexicon;
  const bare = written.toLowerCase().replace(/^(?:periode|tgl|tanggal|tggl|bulan|bln|bl)\.?\s*:?\s*/, '');
  const number = /^(?:ke\s*)?(\d{1,2})(?:\s*(?:tahun|thn|th)?\s*(20\d\d))?$/.exec(bare);
  const [year = '', month = ''] = today.split('-');
  if (number && /^(?:bulan|bln|bl|periode)/i.test(written))
    return `${number[2] ?? (Number(number[1]) > Number(month) + 1 ? Number(year) - 1 : year)}-${number[1]!.padStart(2, '0')}`;
  const short = /^(\d{1,2})\s*[/-]\s*(\d\d)$/.exec(bare);
  if (short) return `20${short[2]}-${short[1]!.padStart(2, '0')}`;
  const direct = readMonth(bare.replace(/nya$/, ''), today, words);
  if (direct) return ahead(bare, direct, today, words);
  const slip = [...words.months.entries()].find(([name]) => name.length > 5 && near(bare, name));
  return slip && readMonth(slip[0], today, words);
}

/** `10 Desember` in November is a day to come, not the one a year ago. */
function ahead(written: string, month: string, today: string, words: Names['lexicon']['words']): string {
  if (/20\d\d|\d\s*[-/.]\s*\d+\s*[-/.]/.test(written) || month > today.slice(0, 7)) return month;
  const next = `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
  const soon = Temporal.PlainYearMonth.from(today.slice(0, 7)).add({ months: 3 }).toString();
  return next <= soon && words.months.size > 0 && month.slice(0, 4) !== today.slice(0, 4) ? next : month;
}

const roman = romanUpTo(12);
const numberOf = (token: Token | undefined) =>
  token && (/^\d{1,3}$/.test(token.text) ? token.text.replace(/^0+(?=\d)/, '') : roman.get(token.text));

const coreOf = (label: string) =>
  fold(label)
    .split(' ')
    .filter((word) => !/^(?:posyandu|kelompok|penimbangan)$/.test(word))
    .flatMap((word) => word.match(/\d+|\p{L}+/gu) ?? []);

/** One of the offered posyandu. The longest name counts, and `Melati` is not `Melati 3`. */
function ownPost(line: string, all: Token[], at: number, posts: Option[], names: Names): Head | undefined {
  let best: { end: number; value: string } | undefined;
  for (const { value, label } of posts) {
    const core = coreOf(label);
    if (core.length === 0) continue;
    const end = ends(all, at, core);
    if (
      end === undefined ||
      (numberOf(all[end]) &&
        !/^\d+$/.test(core.at(-1) ?? '') &&
        all[end]?.kind === 'number' &&
        !/[:=]/.test(all[end + 1]?.text ?? ''))
    )
      continue;
    if (core.length === 1 && names.of([core[0]!]).length > 0 && !isPostWord(all[at - 1]?.text)) continue;
    if (!best || end > best.end) best = { end, value };
  }
  if (!best) return undefined;
  const start = all[isPostWord(all[at - 1]?.text) ? at - 1 : at]!.start;
  return { ...headOf('post', start, line.slice(start, all[best.end - 1]!.end)), value: best.value };
}

function ends(all: Token[], at: number, core: string[]): number | undefined {
  let next = at;
  for (const part of core) {
    while (next > at && /^[-.']$/.test(all[next]?.text ?? '')) next++;
    const token = all[next];
    const same =
      token && (token.text === part || (/^\d+$/.test(part) ? numberOf(token) === part : isSlip(token.text, part)));
    if (!same) return undefined;
    next++;
  }
  return next;
}

const isPostWord = (word: string | undefined) =>
  word !== undefined && /^(?:posyandu|posy|posyndu|pos|psy|pyd|posyand[a-z]?)$/.test(word);

/** `kel. Api-Api`, `KEC. BONTANG UTARA`. The value tells the posyandu that lie there. */
function village(line: string, all: Token[], at: number, names: Names, posts: Option[]): Head | undefined {
  const { lexicon } = names;
  const word = all[at]?.text ?? '';
  for (const { where } of posts) {
    const parts = where ? coreOf(where) : [];
    const end = parts.length > 0 ? ends(all, at, parts) : undefined;
    if (end !== undefined)
      return { ...headOf('village', all[at]!.start, line.slice(all[at]!.start, all[end - 1]!.end)), value: where! };
  }
  const near = lexicon.is('village', word);
  if (!near && !lexicon.is('wider', word)) return undefined;
  let next = at + 1;
  while (/^[.:=]$/.test(all[next]?.text ?? '')) next++;
  const from = next;
  while (next - from < 5 && (all[next]?.kind === 'word' || all[next]?.text === '-') && !stopsName(all, next, names))
    next++;
  if (next === from) return undefined;
  const written = line.slice(all[at]!.start, all[next - 1]!.end);
  const own = fold(line.slice(all[from]!.start, all[next - 1]!.end));
  const fits = posts.find(
    ({ where }) => where && (fold(where).replaceAll(' ', '') === own.replaceAll(' ', '') || isSlip(own, fold(where))),
  );
  if (fits) return { ...headOf('village', all[at]!.start, written), value: fits.where! };
  return { ...headOf(near && posts.some(({ where }) => where) ? 'village' : 'aside', all[at]!.start, written) };
}

function stopsName(all: Token[], at: number, names: Names): boolean {
  const { text } = all[at]!;
  const { lexicon } = names;
  if (lexicon.is('village', text) || lexicon.is('wider', text) || lexicon.words.months.has(text)) return true;
  if (/^(?:bulan|bln|tgl|tanggal|periode|ya|bu|per)$/.test(text) || names.code(text)) return true;
  return names.of([names.meant(text).word]).length > 0 && all[at + 1]?.kind === 'number';
}

/** A posyandu that is none of the offered: `posyandu Anggrek`, `mawar 5`. */
function otherPost(
  line: string,
  all: Token[],
  at: number,
  names: Names,
  heads: Head[],
  numbered: boolean,
): Head | undefined {
  const { lexicon } = names;
  const labelled = isPostWord(all[at]?.text);
  let from = labelled ? at + 1 : at;
  const colon = labelled && /^[:=]$/.test(all[from]?.text ?? '');
  if (colon) from++;
  let next = from;
  const free = (token: Token | undefined) =>
    token?.kind === 'word' && !heads.some((head) => token.start < head.end && head.start < token.end);
  while (
    next - from < 4 &&
    free(all[next]) &&
    !stopsName(all, next, names) &&
    !numberOf(all[next]) &&
    (colon || !isCommon(all[next]!.text, names))
  )
    next++;
  const named = next > from;
  const flower = named && all.slice(from, next).some(({ text }) => lexicon.is('posts-named', text));
  const number = named && numberOf(all[next]) !== undefined && all[next + 1]?.text !== '%' ? all[next] : undefined;
  if (number) next++;
  if (numbered && !number) return undefined;
  const written = line.slice(all[from]?.start ?? 0, all[next - 1]?.end);
  const proper = /^(?:[\p{Lu}\d][^\s]*[\s-]*)+$/u.test(written) || next >= all.length;
  const alone =
    labelled &&
    proper &&
    number === undefined &&
    endsHere(all, next) &&
    all.slice(0, at).every(({ text }) => lexicon.is('chatter', text) || /^\W$/.test(text));
  const prefix =
    number && !labelled && at === 0 && all[next]?.text === ':' && names.code(all[next + 1]?.text ?? '') !== undefined;
  const sure = named && ((labelled && number) || (flower && (number || labelled)) || colon || prefix || alone);
  if (!sure || (!labelled && !flower && !prefix)) return undefined;
  const start = all[at]!.start;
  return headOf('post', start, line.slice(start, all[next - 1]!.end));
}

const endsHere = (all: Token[], at: number) => at >= all.length || /^[,;.(|\n-]$/.test(all[at]!.text);

function isCommon(text: string, names: Names): boolean {
  const { lexicon } = names;
  if (lexicon.is('posts-named', text)) return false;
  const { word } = names.meant(text);
  return (
    lexicon.is('chatter', text) ||
    lexicon.is('upcoming', text) ||
    lexicon.is('unsure', text) ||
    lexicon.is('light', text) ||
    lexicon.is('heavy', text) ||
    lexicon.is('elsewhere', text) ||
    names.of([word]).length > 0 ||
    lexicon.words.fillers.has(text) ||
    lexicon.words.weekdays.has(text) ||
    word !== text
  );
}
