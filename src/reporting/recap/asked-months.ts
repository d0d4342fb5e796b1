/** Which months a sentence about a recap names: `okt 2025`, `jan-mar`, `triwulan 3`, `tahun lalu`, `3 bulan terakhir`. Pure. */
import type { Reader } from '../../conversation/reader.ts';
import { romanUpTo } from '../../texts/reading/roman.ts';
import type { Months } from '../rollup/sums.ts';

/** The lists of locales/<language>/reporting/questions.ftl that this file reads. */
export type MonthList =
  | 'quarter'
  | 'semester'
  | 'year'
  | 'this-year'
  | 'last-year'
  | 'newest'
  | 'joins'
  | 'ordinals'
  | 'whole-year'
  | 'yearly'
  | 'since'
  | 'until-now';

export interface MonthWords {
  reader: Pick<Reader, 'date' | 'figure'>;
  thisMonth: ReadonlySet<string>;
  lastMonth: ReadonlySet<string>;
  months: ReadonlySet<string>;
  /** Words that name nothing. */
  noise: ReadonlySet<string>;
  list(id: MonthList): readonly string[];
}

/** What was found: from `at` on, `length` words. `to` may lie ahead. */
interface Found extends Months {
  at: number;
  length: number;
}

/** `now`: this month. The words, folded, letters and figures apart. The first months that they name. */
export function monthsIn(words: readonly string[], now: string, known: MonthWords): Found | undefined {
  const on = { words, now: Temporal.PlainYearMonth.from(now), known };
  for (let at = 0; at < words.length; at++) {
    const found = partOfYear(on, at) ?? newest(on, at) ?? since(on, at) ?? range(on, at) ?? single(on, at);
    if (found) return found;
  }
  return withoutNumber(on);
}

/** `rekap tahunan`, `rekap triwulan`: the one that runs. `triwulan 5` is none, and `sms` no semester. */
function withoutNumber(on: On): Found | undefined {
  const lengths = { quarter: 3, semester: 6, yearly: 12 } as const;
  for (const [id, months] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    const at = on.words.findIndex((word, index) => word.length > 3 && isOne(on, index, id));
    if (at < 0 || /^\d/.test(on.words[at + 1] ?? '')) continue;
    const first = on.now.subtract({ months: (on.now.month - 1) % months });
    return { from: first.toString(), to: first.add({ months: months - 1 }).toString(), at, length: 1 };
  }
  return undefined;
}

/** `sejak september`, up to this month where no other end is told. */
function since(on: On, at: number): Found | undefined {
  if (!isOne(on, at, 'since')) return undefined;
  const found = range(on, at + 1) ?? single(on, at + 1);
  if (!found || found.from > on.now.toString()) return undefined;
  const to = range(on, at + 1) ? found.to : on.now.toString();
  return { from: found.from, to, at, length: found.length + 1 };
}

/** `3 bulan terakhir`, wherever it stands: its figure is no part of a posyandu's name before it. */
export function newestIn(words: readonly string[], now: string, known: MonthWords): Found | undefined {
  const on = { words, now: Temporal.PlainYearMonth.from(now), known };
  const at = words.findIndex((_, index) => isOne(on, index + 2, 'newest') && newest(on, index) !== undefined);
  return at < 0 ? undefined : newest(on, at);
}

/** Letters and figures apart: `tw3`, `okt25`. */
export const apart = (words: readonly string[]): string[] => words.flatMap((word) => word.match(/\d+|\D+/g) ?? []);

interface On {
  words: readonly string[];
  now: Temporal.PlainYearMonth;
  known: MonthWords;
}

const isOne = ({ words, known }: On, at: number, id: MonthList) => known.list(id).includes(words[at] ?? '');

/** A phrase of the list that stands here: of how many words. */
function phrase({ words, known }: On, at: number, list: MonthList | ReadonlySet<string>): number {
  const phrases = typeof list === 'string' ? known.list(list) : [...list];
  const lengths = phrases
    .map((one) => one.split(' '))
    .filter((parts) => parts.every((part, index) => part === words[at + index]))
    .map((parts) => parts.length);
  return Math.max(0, ...lengths);
}

const roman = romanUpTo(4);

function numberAt({ words, known }: On, at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const ordinal = known.list('ordinals').find((one) => one.startsWith(`${word}=`));
  if (ordinal) return Number(ordinal.split('=')[1]);
  if (roman.has(word)) return Number(roman.get(word));
  const read = known.reader.figure(word);
  return 'value' in read ? read.value.total : undefined;
}

/** `2025`, `tahun 2025`, `25` behind a month, `tahun lalu`: the year, and how many words it takes. */
function yearAt(on: On, at: number, short = false): { year: number; length: number } | undefined {
  const told = (['this-year', 'last-year'] as const).find((id) => phrase(on, at, id) > 0);
  if (told) return { year: on.now.year - (told === 'last-year' ? 1 : 0), length: phrase(on, at, told) };
  const lead = isOne(on, at, 'year') ? 1 : 0;
  const word = on.words[at + lead] ?? '';
  if (/^20\d\d$/.test(word)) return { year: Number(word), length: lead + 1 };
  const two = /^[2-4]\d$/.test(word) && (short || lead === 1);
  return two ? { year: 2000 + Number(word), length: lead + 1 } : undefined;
}

/** Without a year the one that has begun last. */
const begun = (on: On, month: number) => (month <= on.now.month ? on.now.year : on.now.year - 1);

const written = (year: number, month: number) => Temporal.PlainYearMonth.from({ year, month }).toString();

/** `triwulan 3 2026`, `tw III`, `semester 1`, `triwulan lalu`. */
function partOfYear(on: On, at: number): Found | undefined {
  const id = (['quarter', 'semester'] as const).find((one) => isOne(on, at, one));
  if (!id) return undefined;
  const length = id === 'quarter' ? 3 : 6;
  const near = nearPart(on, at, length);
  if (near) return near;
  const number = numberAt(on, at + 1);
  if (number === undefined || number < 1 || number > 12 / length) return undefined;
  const year = yearAt(on, at + 2, true);
  const first = (number - 1) * length + 1;
  const of = year?.year ?? begun(on, first);
  return { from: written(of, first), to: written(of, first + length - 1), at, length: 2 + (year?.length ?? 0) };
}

/** The one before this, or this one, to which the words say nothing more. */
function nearPart({ words, now, known }: On, at: number, length: number): Found | undefined {
  const next = words[at + 1] ?? '';
  const [last, current] = [known.lastMonth.has(next), known.thisMonth.has(next)];
  if (!last && !current) return undefined;
  const first = now.subtract({ months: ((now.month - 1) % length) + (last ? length : 0) });
  return { from: first.toString(), to: first.add({ months: length - 1 }).toString(), at, length: 2 };
}

/** `3 bulan terakhir` ends with this month; `2 bulan lalu` is one month. */
function newest(on: On, at: number): Found | undefined {
  if (isOne(on, at, 'whole-year')) return monthsBack(on, 12, at, 1 + Number(isOne(on, at + 1, 'newest')));
  const count = numberAt(on, at);
  if (count === undefined || count < 1 || count > 60 || !on.known.months.has(on.words[at + 1] ?? '')) return undefined;
  if (isOne(on, at + 2, 'newest')) return monthsBack(on, count, at, 3);
  // `melti dua bulan lalu` may be Melati 2.
  if (isNamed(on, at) || !on.known.lastMonth.has(on.words[at + 2] ?? '')) return undefined;
  const period = on.now.subtract({ months: count }).toString();
  return { from: period, to: period, at, length: 3 };
}

const monthsBack = ({ now }: On, count: number, at: number, length: number): Found => ({
  from: now.subtract({ months: count - 1 }).toString(),
  to: now.toString(),
  at,
  length,
});

/** A month or a year, told by itself. */
interface Point {
  month?: number;
  year?: number;
  length: number;
}

function pointAt(on: On, at: number): Point | undefined {
  const { words, now } = on;
  if (phrase(on, at, on.known.thisMonth) > 1) return { ...parts(now), length: phrase(on, at, on.known.thisMonth) };
  if (phrase(on, at, on.known.lastMonth) > 1)
    return { ...parts(now.subtract({ months: 1 })), length: phrase(on, at, on.known.lastMonth) };
  const lead = on.known.months.has(words[at] ?? '') ? 1 : 0;
  const month = monthOf(on, words[at + lead]);
  if (month !== undefined) {
    const year = yearAt(on, at + lead + 1, true);
    return { month, ...(year && { year: year.year }), length: lead + 1 + (year?.length ?? 0) };
  }
  return inFigures(words, at, lead, isNamed(on, at)) ?? yearAlone(on, at);
}

const parts = ({ month, year }: Temporal.PlainYearMonth) => ({ month, year });

function yearAlone(on: On, at: number): Point | undefined {
  const year = yearAt(on, at);
  return year && { year: year.year, length: year.length };
}

/** `10/2026`, `2026-10`, `12/10/2026`. */
function inFigures(words: readonly string[], at: number, lead: number, named: boolean): Point | undefined {
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((index) => Number(words[at + lead + index] ?? Number.NaN));
  const isMonth = (one: number) => one >= 1 && one <= 12;
  if (isMonth(first) && second > 2000 && second < 2100) return { month: first, year: second, length: lead + 2 };
  if (first > 2000 && first < 2100 && isMonth(second) && (words[at + lead + 1] ?? '').length === 2)
    return { month: second, year: first, length: lead + 2 };
  // `9/26`, but not of `mawar 9 26`.
  const short = isMonth(first) && second >= 20 && second < 50 && (words[at + lead + 1] ?? '').length === 2;
  if (short && !named) return { month: first, year: 2000 + second, length: lead + 2 };
  const day = first >= 1 && first <= 31 && isMonth(second) && third > 2000 && third < 2100;
  return day ? { month: second, year: third, length: lead + 3 } : undefined;
}

/** By its name, with a slip: the reader of dates knows them. */
function monthOf({ known }: On, word = ''): number | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const read = known.reader.date(`1 ${word} 2000`, '2000-12-31');
  return 'value' in read ? Number(read.value.slice(5, 7)) : undefined;
}

/** `jan-mar 2026`, `oktober 2025 sampai januari 2026`, `2024-2025`. */
function range(on: On, at: number): Found | undefined {
  const first = pointAt(on, at);
  if (!first) return undefined;
  let next = at + first.length;
  while (isOne(on, next, 'joins')) next++;
  const last = next > at + first.length && isOne(on, next, 'until-now') ? thisMonth(on) : pointAt(on, next);
  if (!last || (first.month === undefined) !== (last.month === undefined)) return undefined;
  const length = next + last.length - at;
  if (first.month === undefined || last.month === undefined)
    return { from: `${first.year}-01`, to: `${last.year}-12`, at, length };
  const turns = last.month < first.month ? 1 : 0;
  const year =
    last.year ?? (first.year === undefined ? begun(on, turns ? last.month : first.month) : first.year + turns);
  const from = written(first.year ?? year - turns, first.month);
  const to = written(year, last.month);
  return from <= to ? { from, to, at, length } : undefined;
}

/** `september sampai sekarang`; a year goes on to this one. */
const thisMonth = ({ now }: On): Point => ({ ...parts(now), length: 1 });

function single(on: On, at: number): Found | undefined {
  const day = isDay(on, at) ? 1 : 0;
  const point = pointAt(on, at + day);
  if (!point) return undefined;
  const { month, year } = point;
  const length = point.length + day;
  if (month === undefined) return { from: `${year}-01`, to: `${year}-12`, at, length };
  const period = written(year ?? begun(on, month), month);
  return { from: period, to: period, at, length };
}

/** `20 oktober`, where the figure is no part of a name. */
const isDay = (on: On, at: number) =>
  /^[1-3]?\d$/.test(on.words[at] ?? '') && monthOf(on, on.words[at + 1]) !== undefined && !isNamed(on, at);

/** Does a word that may be a name stand before? */
function isNamed({ words, known }: On, at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && !known.noise.has(before);
}
