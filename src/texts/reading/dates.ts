/** Dates as people write them: day first. Pure; `today` comes from outside. */
import { writeDate } from '../writing.ts';
import { readComingDate } from './coming-dates.ts';
import { nearest, plain, tokens } from './fold.ts';
import { joinUntil, piecesOf } from './pieces.ts';
import { type DoubtId, doubt, understood, type Whole } from './readings.ts';
import { toldIn } from './told.ts';
import type { Words } from './words.ts';

/** `5/10/24`, `Kamis (8/6/2023)`, `5 Okt`, `Oct 26, 2023`, `kemarin`. Without a year: the nearest such day that is past (`coming`: that
 *  is to come, see coming-dates.ts), unless the weekday says otherwise. A weekday that does not fit is a doubt. */
export function readDate(text: string, today: string, words: Words, coming = false): Whole<string> {
  if (text.length > 100) return doubt('not-a-date', text);
  if (coming) return readComingDate(text, today, words);
  const said = saidIn(text, words);
  if (!said) return doubt('not-a-date', text);
  const day = Temporal.PlainDate.from(today);
  if (said.until) return doubt('date-range', text);
  const date = said.ahead === undefined ? datesOf(said, day) : [day.add({ days: said.ahead })];
  if (typeof date === 'string') return doubt(date, text);
  const fitting = said.weekday === undefined ? date[0] : date.find((one) => one.dayOfWeek === said.weekday);
  if (fitting) return { value: fitting.toString() };
  const [best] = date;
  if (!best) return doubt('no-such-date', text);
  return doubt('weekday', text, {
    weekday: said.weekdayWritten ?? '',
    date: writeDate(best.toString(), 'long', words.language),
  });
}

/** `23 sampai 29 Juli 2024`, `23-29 Juli 2024`, `28 Okt s/d 2 Nov 2024`. */
export function readRange(text: string, today: string, words: Words): Whole<{ from: string; to: string }> {
  if (text.length > 100) return doubt('not-a-date', text);
  const [start, end] = splitRange(text, words);
  if (start === undefined || end === undefined) return doubt('not-a-date', text);
  const to = readDate(end, today, words);
  if (!understood(to)) return to;
  const last = Temporal.PlainDate.from(to.value);
  const said = saidIn(start, words);
  if (!said || said.ahead !== undefined || said.until) return doubt('not-a-date', text);
  const alone = said.month === undefined && said.before.length === 1 && said.after.length === 0;
  const [day, month, year] = alone ? [said.before[0] ?? 0, last.month, last.year] : (dayMonthYear(said) ?? [0, 0, 0]);
  const first = makeDate(year === undefined ? last.year : fullYear(year), month, day);
  if (!first) return doubt('no-such-date', text);
  // `28 Des s/d 3 Jan 2024` began in the year before.
  const from = Temporal.PlainDate.compare(first, last) > 0 ? first.subtract({ years: 1 }) : first;
  return { value: { from: from.toString(), to: to.value } };
}

/** The parts of a day as they are told. */
export interface Said {
  weekday?: number;
  weekdayWritten?: string;
  month?: number;
  /** Numbers before the month's name, and those behind it (or all, when the month is a number). */
  before: number[];
  after: number[];
  /** Days from today: `kemarin` -1. */
  ahead?: number;
  until: boolean;
}

/** What a text tells of a day; undefined when it tells something else too, or nothing. */
export function saidIn(text: string, words: Words): Said | undefined {
  const said: Said = { before: [], after: [], until: false };
  // `Jum'at` is one word.
  const all = joinUntil(plain(text)).toLowerCase().replace(apostrophe, '').match(dateParts) ?? [];
  for (let at = 0; at < all.length; at++) {
    const part = all[at] ?? '';
    if (words.clock.has(part)) {
      if (isHoursOnly(text, words)) break;
      return undefined;
    }
    const phrase = `${part} ${all[at + 1]}`;
    if (words.days.has(phrase)) {
      said.ahead = words.days.get(phrase);
      at++;
    } else if (!takePart(part, said, words)) return undefined;
  }
  const numbers = said.before.length + said.after.length;
  const nothing = numbers === 0 && said.ahead === undefined && said.month === undefined;
  return nothing || (numbers > 0 && said.ahead !== undefined) ? undefined : said;
}

/** Behind the day, from the first clock word on, nothing but hours is told. */
function isHoursOnly(text: string, words: Words): boolean {
  const all = piecesOf(text);
  const told = toldIn(all.slice(all.findIndex((one) => words.clock.has(one.text))), words);
  const days = told.weekdays.length + told.dates.length + told.ahead.length;
  return told.spans.length > 0 && told.rest.length === 0 && days === 0;
}

const apostrophe = /(?<=\p{L})'(?=\p{L})/gu;
const dateParts = /\d+|[\p{L}\p{M}]+|[^\s\d\p{L}\p{M}]/gu;

function takePart(part: string, said: Said, words: Words): boolean {
  if (/^\d/.test(part)) return takeNumber(part, said);
  if (words.dateNoise.has(part)) return true;
  if (words.until.has(part)) {
    said.until = true;
    return true;
  }
  if (!/^[\p{L}\p{M}]/u.test(part)) return /[-/.,()':;=]/.test(part);
  if (words.days.has(part) && said.ahead === undefined) {
    said.ahead = words.days.get(part);
    return true;
  }
  const month = said.month === undefined ? nearest(part, words.months) : undefined;
  const weekday = said.weekday === undefined ? nearest(part, words.weekdays) : undefined;
  if (words.weekdays.has(part) || month === undefined) {
    said.weekday = weekday;
    said.weekdayWritten = part;
    return weekday !== undefined;
  }
  said.month = month;
  return true;
}

function takeNumber(part: string, said: Said): boolean {
  if (part.length === 8 && said.before.length + said.after.length === 0) {
    said.after.push(Number(part.slice(0, 2)), Number(part.slice(2, 4)), Number(part.slice(4)));
    return true;
  }
  if (part.length > 4 || part.length === 3) return false;
  (said.month === undefined && said.after.length === 0 ? said.before : said.after).push(Number(part));
  return true;
}

/** The dates that it may be, the likeliest first; or why it is none. */
function datesOf(said: Said, today: Temporal.PlainDate): Temporal.PlainDate[] | DoubtId {
  const order = dayMonthYear(said);
  if (!order) return said.before.length === 2 && said.month !== undefined ? 'date-range' : 'not-a-date';
  const [day, month, year] = order;
  if (year !== undefined) {
    const date = makeDate(fullYear(year), month, day);
    return date ? [date] : 'no-such-date';
  }
  const around = [0, -1, 1]
    .map((years) => makeDate(today.year + years, month, day))
    .filter((date) => date !== undefined);
  const past = around.filter((date) => Temporal.PlainDate.compare(date, today) <= 0);
  const coming = around.filter((date) => Temporal.PlainDate.compare(date, today) > 0);
  const dates = [past.slice(0, 1), coming.slice(0, 1)].flat();
  return dates.length > 0 ? (said.weekday === undefined ? dates.slice(0, 1) : dates) : 'no-such-date';
}

function dayMonthYear({ month, before, after }: Said): [number, number, number | undefined] | undefined {
  const all = before.concat(after);
  if (month === undefined) {
    const [first = 0, second = 0, third] = all;
    if (all.length === 3 && first > 31) return [third ?? 0, second, first];
    return all.length === 2 || all.length === 3 ? [first, second, third] : undefined;
  }
  if (before.length === 1 && after.length <= 1) return [before[0] ?? 0, month, after[0]];
  if (before.length === 0 && (after.length === 2 || (after.length === 1 && (after[0] ?? 0) <= 31)))
    return [after[0] ?? 0, month, after[1]];
  return undefined;
}

function makeDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}

/** Two figures are our century, or the last one for grandmothers' birthdays. */
const fullYear = (year: number) => (year >= 100 ? year : year < 80 ? 2000 + year : 1900 + year);

/** At the word for "until", or at a dash between two days of one month. */
function splitRange(text: string, words: Words): [string?, string?] {
  const dashed = /^(\D*\d{1,2}) ?- ?(\d{1,2}\D.*[\p{L}].*)$/u.exec(plain(text).trim());
  const written = joinUntil(plain(text));
  const all = tokens(written);
  const until = all.find((token, at) => words.until.has(token.text) && at > 0);
  if (until) return [written.slice(0, until.start), written.slice(until.end)];
  return dashed ? [dashed[1], dashed[2]] : [];
}
