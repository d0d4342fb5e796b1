/** A day with an hour, as people write when something begins and ends. Pure; the clock comes from outside. */
import type { Zone } from '../../clock.ts';
import type { Moment, Reading } from '../../conversation/reader.ts';
import { hoursAhead } from '../moments.ts';
import { writeDate } from '../writing.ts';
import { type Clock, dayPart, fullDay, minutesOf, type Span } from './clocks.ts';
import { plain } from './fold.ts';
import { piecesOf, written } from './pieces.ts';
import { doubt } from './readings.ts';
import { daysOf, type Unsure } from './resolving.ts';
import { toldIn } from './told.ts';
import type { Told } from './walk.ts';
import type { Words } from './words.ts';

/** What the reader must know beside the text. */
export interface Now {
  /** ISO date. */
  today: string;
  /** `10:00`, on the same clock. Without it nobody can say what `2 jam lagi` is. */
  time?: string;
  /** Whose clock that is. Where two zones name one instant, this one counts. */
  zone?: Zone;
  /** Earlier messages that told a part of it, one a line: `besok pagi`, then `9`. */
  begun?: string;
}

/** Reads `Jumat 19/7/2024 pukul 14.00`, `besok jam 9 - 11`, `nanti malam jam 8`, `Selasa 24 s.d. Rabu 25 November, 08.00 - 16.00 WITA`,
 *  `2 jam lagi`. Without a year, the next such day is meant. Part of a moment is a doubt that asks for the other part. */
export function readMoment(text: string, now: Now, words: Words): Reading<Moment> {
  if (text.length > longest) return doubt('not-a-moment', text);
  const told = [...(now.begun?.split('\n') ?? []), text.replace(/\n/g, ' ')].reduce<Told | undefined>(
    (before, line) => joined(before, line, words),
    undefined,
  );
  const own = toldIn(piecesOf(text), words, now.begun !== undefined);
  if (!told || isNothing(told)) return doubt('not-a-moment', text);
  const moment = momentOf(told, now, words.language);
  const rest = written(own.rest);
  if ('id' in moment) return rest === '' ? doubt(moment.id, text, moment.args) : doubt('left-over', rest);
  return rest === '' ? { value: moment } : { part: moment, rest };
}

const longest = 200;

/** What a later message tells stands for what an earlier one told of the same: the day, or the hour. */
function joined(before: Told | undefined, line: string, words: Words): Told {
  const whole = toldIn(piecesOf(line), words);
  if (!before) return whole;
  const hour = whole.spans.length === 0 && !tellsDay(whole) ? toldIn(piecesOf(line), words, true) : whole;
  const bare = /^\D{0,12}(\d{1,2})\D{0,12}$/.exec(plain(line));
  // The day was asked: `24`.
  if (!tellsDay(before) && before.spans.length > 0 && bare && !tellsDay(hour))
    return { ...before, dates: [{ day: Number(bare[1]), untils: 0 }] };
  const days = tellsDay(hour) ? hour : before;
  const { weekdays, dates, ahead, week, weeks, month, soon } = days;
  const part = hour.part ?? before.part;
  const told: Told = {
    weekdays,
    dates,
    ahead,
    week,
    weeks,
    month,
    soon,
    spans: spansOf(before, hour),
    rest: hour.rest,
  };
  const { fromNow = before.fromNow, lasts = before.lasts, zone = before.zone, vague = before.vague } = hour;
  return defined({ ...told, part, fromNow, lasts, zone, vague, or: hour.or });
}

/** The end was asked: an hour alone is the end, where the beginning is known. */
function spansOf(before: Told, after: Told): Span[] {
  const [was] = before.spans;
  const [is] = after.spans;
  if (!is) return before.spans;
  const severalDays = [before.weekdays, before.dates, before.ahead].some((row) => row.length === 2);
  if (was && severalDays && !was.to && !is.to && !tellsDay(after) && after.spans.length === 1)
    return [{ ...was, to: is.from, ...((is.zone ?? was.zone) && { zone: is.zone ?? was.zone }) } as Span];
  return after.spans;
}

const defined = (told: Told): Told =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as unknown as Told;

const tellsDay = ({ weekdays, dates, ahead, week, weeks, soon, spans, part }: Told) =>
  weekdays.length + dates.length + ahead.length > 0 ||
  (week ?? weeks) !== undefined ||
  // `nanti` alone is no day.
  (soon === true && (spans.length > 0 || part !== undefined));

const isNothing = (told: Told) =>
  !tellsDay(told) &&
  told.spans.length === 0 &&
  told.fromNow === undefined &&
  told.vague === undefined &&
  told.part === undefined;

function momentOf(told: Told, now: Now, language: string): Moment | Unsure {
  if (told.fromNow !== undefined) return fromNow(told, told.fromNow, now);
  const span = spanOf(told, now.zone);
  if (span && 'id' in span) return span;
  const starts = span && startsOf(span, told.part);
  if (starts && 'id' in starts) return starts;
  const today = Temporal.PlainDate.from(now.today);
  const minute = now.time === undefined ? undefined : minuteOf(now.time);
  const passed = starts && minute !== undefined && starts.every((start) => start <= minute);
  const found = daysOf(told, { day: today, language, ...(passed !== undefined && { passed }) });
  if (found && 'id' in found) return found;
  if (!span || !starts)
    return told.vague ? { id: 'no-clock', args: { prayer: told.vague } } : { id: found ? 'no-time' : 'no-day' };
  if (!found) return { id: 'no-day' };
  const isToday = found.first.equals(today);
  const start = startAt(span, starts, isToday ? minute : undefined);
  if (typeof start === 'object') return start;
  const behindMidnight = start >= fullDay && (span.from.part ?? told.part) === dayPart.night;
  const night = told.part === dayPart.night || told.soon || isToday || told.weekdays.some(({ eve }) => eve === 'clear');
  if (behindMidnight && !night) return midnight(found.first, language);
  const end = endAt(span, start, told, found.last !== undefined);
  if (typeof end === 'object') return end;
  const zone = span.zone ?? told.zone;
  const last = found.last ?? found.first;
  const ends = end === undefined ? {} : { end: wallAt(last, end) };
  return { start: wallAt(found.first, start), ...ends, ...(zone && { zone }) };
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const wallAt = (day: Temporal.PlainDate, minutes: number) =>
  day.toPlainDateTime({ hour: 0 }).add({ minutes }).toString().slice(0, 16);

function fromNow(told: Told, minutes: number, { today, time, zone }: Now): Moment | Unsure {
  if (time === undefined) return { id: 'not-a-moment' };
  const more =
    told.weekdays.length + told.dates.length + told.spans.length > 0 || told.ahead.some(({ days }) => days !== 0);
  if (more) return { id: 'two-times' };
  const start = wallAt(Temporal.PlainDate.from(today), minuteOf(time) + minutes);
  const end =
    told.lasts === undefined
      ? {}
      : { end: Temporal.PlainDateTime.from(start).add({ minutes: told.lasts }).toString().slice(0, 16) };
  return { start, ...end, ...(zone && { zone }) };
}

/** The one span of hours. Two may be the two ends of several days, or one instant on the clocks of two zones. */
function spanOf({ spans, zone, ...told }: Told, own?: Zone): Span | Unsure | undefined {
  const [first, second, third] = spans;
  if (!first || !second) return first && ((first.zone ?? zone) ? { ...first, zone: (first.zone ?? zone)! } : first);
  if (third) return { id: 'two-times' };
  const severalDays = [told.weekdays, told.dates, told.ahead].some((row) => row.length === 2);
  if (severalDays && !first.to && !second.to && !first.zone === !second.zone) return { ...first, to: second.from };
  if (!first.zone || !second.zone || first.zone === second.zone) return { id: 'two-times' };
  const same = sameInstant(first, first.zone, second, second.zone);
  if (!same) return { id: 'two-zones' };
  return second.zone === own ? second : first;
}

function sameInstant(first: Span, one: Zone, second: Span, other: Zone): boolean {
  const apart = (hoursAhead[other] - hoursAhead[one]) * 60;
  const same = (a: Clock, b: Clock) => (b.hour - a.hour) * 60 + b.minute - a.minute === apart;
  const ends = first.to && second.to ? same(first.to, second.to) : !second.to;
  return same(first.from, second.from) && ends;
}

/** Minutes of the day at which it may begin: one, or two where nothing tells night from day. */
function startsOf({ from, to }: Span, part: number | undefined): number[] | Unsure {
  const standing = part ?? (to?.part !== undefined && !from.of24 ? borrowed(from, to) : undefined);
  if (from.part !== undefined && part !== undefined && minutesOf(from) !== minutesOf({ ...from, part }))
    return { id: 'two-times' };
  const start = minutesOf(from, standing);
  if (start === 'no-such-time') return { id: 'no-such-time' };
  if (start !== 'which-half') return [start];
  const early = from.hour * 60 + from.minute;
  return to?.part !== undefined ? [early + 720] : [early, early + 720];
}

/** `jam 9 - 11 malam`: the part behind the end holds for the beginning too, where it can. */
function borrowed(from: Clock, to: Clock): number | undefined {
  const [start, end] = [minutesOf(from, to.part), minutesOf(to)];
  return typeof start === 'number' && typeof end === 'number' && start < end ? to.part : undefined;
}

/** `minute`: of now, where it is today. What has passed is not meant, and an hour before noon may then be one of the evening. */
function startAt({ from }: Span, starts: number[], minute: number | undefined): number | Unsure {
  const [only, late] = minute === undefined || starts.length === 1 ? starts : starts.filter((start) => start > minute);
  const evening = (only ?? 0) + 720;
  const either = minute !== undefined && only !== undefined && only <= minute && evening > minute && evening < fullDay;
  if (only !== undefined && late === undefined && !(either && from.part === undefined && !from.of24 && from.hour < 12))
    return only;
  const [early] = starts;
  return { id: 'which-half', args: { first: clockText(early ?? 0), second: clockText(late ?? evening) } };
}

const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;

/** The end in minutes of its own day. */
function endAt({ from, to }: Span, start: number, { lasts }: Told, ownDay: boolean): number | undefined | Unsure {
  if (!to) return ownDay ? { id: 'no-end-time' } : lasts === undefined ? undefined : start + lasts;
  const told = minutesOf(to);
  if (told === 'no-such-time') return { id: told };
  const raw = to.hour * 60 + to.minute;
  const part = from.part === undefined ? 'no-such-time' : minutesOf(to, from.part);
  const late = to.hour < 10 && !to.of24 ? [raw + 720] : [];
  const likely = [...(typeof part === 'number' ? [part] : []), raw, ...late];
  const end = to.part === undefined ? likely.find((one) => one > start) : (told as number);
  if (ownDay) return end ?? likely[0];
  return end !== undefined && end > start ? end : { id: 'ends-before' };
}

function midnight(day: Temporal.PlainDate, language: string): Unsure {
  const write = (one: Temporal.PlainDate) => writeDate(one.toString(), 'long', language);
  return { id: 'midnight', args: { first: write(day), second: write(day.add({ days: 1 })) } };
}
