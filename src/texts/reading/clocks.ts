/** Hours of a day as people say them: `jam 9 - 11`, `setengah delapan pagi`, `pukul 10 kurang seperempat`, `13.00 s.d. 15.00 WIB`. Pure. */
import { type Zone, zones } from '../../clock.ts';
import { nearest } from './fold.ts';
import { readSpelled } from './numbers.ts';
import type { Piece } from './pieces.ts';
import type { Words } from './words.ts';

/** An hour as it was said; what it means hangs on the part of the day (see minutesOf). */
export interface Clock {
  hour: number;
  minute: number;
  /** Written so that it can only be meant on a clock of 24 hours: `09.00`, `14`. */
  of24: boolean;
  part?: number;
}

/** From when to when. `open`: until it is over (`selesai`). */
export interface Span {
  from: Clock;
  to?: Clock;
  open?: true;
  zone?: Zone;
}

/** What was read, and where the next piece is. */
export interface Read<T> {
  value: T;
  next: number;
}

/** Hours from `at` on. `bare`: the question was for an hour, so `9` alone is one. */
export function readSpan(all: Piece[], at: number, words: Words, bare = false): Read<Span> | undefined {
  const from = readClock(all, at, words);
  if (!from || !(from.sure || bare || isHoursOnly(all, from.next, words))) return undefined;
  const zone = readZone(all, from.next);
  const span: Span = { from: from.value, ...(zone && { zone: zone.value }) };
  const behind = zone?.next ?? from.next;
  const until = skipUntil(all, behind, words);
  if (until === undefined) return { value: span, next: behind };
  if (words.finish.has(all[until]?.text ?? '')) return { value: { ...span, open: true }, next: until + 1 };
  const to = readClock(all, until, words);
  if (!to || isDay(all, until, words)) return { value: span, next: behind };
  const after = readZone(all, to.next);
  const both = after ?? zone;
  return { value: { from: from.value, to: to.value, ...(both && { zone: both.value }) }, next: after?.next ?? to.next };
}

/** `jam 8 sampai 4 Desember`: the four is no hour. */
function isDay(all: Piece[], at: number, words: Words): boolean {
  const behind = all[at + 1];
  if (all[at]?.kind !== 'number' || !behind) return false;
  return (
    behind.text === '/' || (behind.kind === 'word' && nearest(behind.text, words.months, words.notSlips) !== undefined)
  );
}

/** `-`, `s.d.`, `sampai dengan`; undefined: there is none. */
function skipUntil(all: Piece[], at: number, words: Words): number | undefined {
  const { text = '' } = all[at] ?? {};
  if (text === '-') return at + 1;
  if (!words.until.has(text)) return undefined;
  return words.untilWith.has(all[at + 1]?.text ?? '') ? at + 2 : at + 1;
}

/** `WITA`, `(WIB)`. */
export function readZone(all: Piece[], at: number): Read<Zone> | undefined {
  const open = all[at]?.text === '(' ? at + 1 : at;
  const name = (all[open]?.text ?? '').toUpperCase();
  if (!(name in zones)) return undefined;
  return { value: name as Zone, next: open > at && all[open + 1]?.text === ')' ? open + 2 : open + 1 };
}

/** `9-11 pagi`: the end shows that the beginning is an hour. */
function isHoursOnly(all: Piece[], at: number, words: Words): boolean {
  const until = skipUntil(all, at, words);
  const to = until === undefined ? undefined : readClock(all, until, words);
  return to !== undefined && (to.value.part !== undefined || readZone(all, to.next) !== undefined);
}

/** `sure`: not `9` alone, which may be anything: a day, a number of people. */
function readClock(all: Piece[], at: number, words: Words): (Read<Clock> & { sure: boolean }) | undefined {
  const said = skipClockWord(all, at, words);
  const half = words.half.has(all[said]?.text ?? '');
  const hour = readHour(all, half ? said + 1 : said, words, said > at || half);
  if (!hour || (half && (hour.value.hour < 1 || hour.value.hour > 12))) return undefined;
  const moved = half ? { value: back(hour.value, 30), next: hour.next } : shifted(all, hour, words);
  const part = readPart(all, moved.next, words);
  const sure = said > at || half || part !== undefined || hour.minutes;
  return part ? { value: { ...moved.value, part: part.value }, next: part.next, sure } : { ...moved, sure };
}

/** `pukul`, `jam :`, `pkl.`. */
function skipClockWord(all: Piece[], at: number, words: Words): number {
  let next = at;
  while (words.clock.has(all[next]?.text ?? '')) next++;
  if (next === at) return at;
  while (/^[.:]$/.test(all[next]?.text ?? '')) next++;
  return next;
}

/** `9`, `09.30`, `0930`, `sembilan`, `dua belas tiga puluh`. `minutes`: they were told. */
function readHour(
  all: Piece[],
  at: number,
  words: Words,
  sure: boolean,
): (Read<Clock> & { minutes: boolean }) | undefined {
  const first = all[at];
  if (first?.kind === 'word') return readSpelledHour(all, at, words);
  if (first?.kind !== 'number') return undefined;
  const of24 = /^0|^1[3-9]$|^2\d$/.test(first.text);
  if (sure && first.text.length === 4) {
    const [hour, minute] = [Number(first.text.slice(0, 2)), Number(first.text.slice(2))];
    return { value: { hour, minute, of24: true }, next: at + 1, minutes: true };
  }
  if (first.text.length > 2) return undefined;
  const [sign, second] = [all[at + 1], all[at + 2]];
  const isMinute = /^[.:]$/.test(sign?.text ?? '') && second?.kind === 'number' && second.text.length === 2;
  if (isMinute && sign?.glued && second.glued && !isDateGoingOn(all, at + 3))
    return { value: { hour: Number(first.text), minute: Number(second.text), of24 }, next: at + 3, minutes: true };
  return { value: { hour: Number(first.text), minute: 0, of24 }, next: at + 1, minutes: false };
}

/** `8.06.2023` is a day. */
const isDateGoingOn = (all: Piece[], at: number) =>
  /^[./]$/.test(all[at]?.text ?? '') &&
  all[at]?.glued === true &&
  all[at + 1]?.kind === 'number' &&
  all[at + 1]?.glued === true;

function readSpelledHour(all: Piece[], at: number, words: Words) {
  const rest = all.slice(at, at + 6).map(({ text }) => text);
  const hour = readSpelled(rest, words);
  if (!hour) return undefined;
  const minute = readSpelled(rest.slice(hour.length), words);
  const next = at + hour.length + (minute?.length ?? 0);
  const value = { hour: hour.value, minute: minute?.value ?? 0, of24: hour.value > 12 };
  return { value, next, minutes: minute !== undefined };
}

/** `lewat 15`, `lebih seperempat`, `kurang 5 menit` behind an hour. */
function shifted(all: Piece[], hour: Read<Clock>, words: Words): Read<Clock> {
  const sign = all[hour.next]?.text ?? '';
  const less = words.less.has(sign);
  if (!less && !words.more.has(sign)) return hour;
  const amount = readMinutes(all, hour.next + 1, words);
  if (!amount) return hour;
  const value = back(hour.value, less ? amount.value : -amount.value);
  return { value, next: amount.next };
}

function readMinutes(all: Piece[], at: number, words: Words): Read<number> | undefined {
  const text = all[at]?.text ?? '';
  if (words.quarter.has(text)) return { value: 15, next: at + 1 };
  if (words.half.has(text)) return { value: 30, next: at + 1 };
  const spelled = readSpelled(
    all.slice(at, at + 4).map((one) => one.text),
    words,
  );
  const amount = /^\d{1,2}$/.test(text) ? { value: Number(text), length: 1 } : spelled;
  if (!amount || amount.value > 59) return undefined;
  const next = at + amount.length;
  return { value: amount.value, next: words.spans.get(all[next]?.text ?? '') === 1 ? next + 1 : next };
}

function back(clock: Clock, minutes: number): Clock {
  const all = clock.hour * 60 + clock.minute - minutes;
  return { ...clock, hour: Math.floor(all / 60), minute: ((all % 60) + 60) % 60 };
}

/** `pagi`, `dini hari`. */
export function readPart(all: Piece[], at: number, words: Words): Read<number> | undefined {
  const one = all[at]?.text ?? '';
  const two = words.dayParts.get(`${one} ${all[at + 1]?.text}`);
  if (two !== undefined) return { value: two, next: at + 2 };
  const part = words.dayParts.get(one);
  return part === undefined ? undefined : { value: part, next: at + 1 };
}

/** The numbers of the list `day-parts`. */
export const dayPart = { morning: 1, noon: 2, afternoon: 3, night: 4, dawn: 5, am: 6, pm: 7 };

export const fullDay = 1440;

/** Minutes since the day began; from 1440 on they lie after the midnight that ends it. `which-half`: two o'clock by night or by day? */
export function minutesOf(
  { hour, minute, of24, part: own }: Clock,
  standing?: number,
): number | 'no-such-time' | 'which-half' {
  const part = own ?? standing;
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return 'no-such-time';
  const at = (hours: number) => hours * 60 + minute;
  if (part === undefined) return hour >= 1 && hour <= 5 && !of24 ? 'which-half' : at(hour);
  const hours = hoursIn[part]?.(hour);
  return hours === undefined ? 'no-such-time' : at(hours);
}

const between = (hour: number, least: number, most: number) => hour >= least && hour <= most;
const later = (hour: number, least: number, most: number, last: number) =>
  between(hour, least, most) ? hour + 12 : between(hour, 12, last) ? hour : undefined;

/** The hour on a clock of 24, by part of the day. `jam 11 siang` is before noon, `jam 1 malam` behind midnight. */
const hoursIn: Record<number, (hour: number) => number | undefined> = {
  [dayPart.morning]: (hour) => (between(hour, 1, 11) ? hour : undefined),
  [dayPart.noon]: (hour) => (between(hour, 9, 11) ? hour : later(hour, 1, 5, 15)),
  [dayPart.afternoon]: (hour) => later(hour, 2, 7, 19),
  [dayPart.night]: (hour) =>
    hour === 12 || hour === 0 || hour === 24
      ? 24
      : between(hour, 1, 3)
        ? hour + 24
        : between(hour, 6, 11)
          ? hour + 12
          : between(hour, 18, 23)
            ? hour
            : undefined,
  [dayPart.dawn]: (hour) => (between(hour, 0, 6) ? hour : undefined),
  [dayPart.am]: (hour) => (hour === 12 ? 0 : between(hour, 0, 11) ? hour : undefined),
  [dayPart.pm]: (hour) => later(hour, 1, 11, 23),
};
