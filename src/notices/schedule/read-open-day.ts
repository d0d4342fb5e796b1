/** Reads on which days a posyandu opens (`Rabu kedua`, `tanggal 5 dan 20`, `Rabu kedua dan Kamis keempat`), and that one day was moved (`bulan ini
 *  tanggal 15`, `diundur ke Jumat 13 November`, `bulan depan libur`). Pure. */
import type { Reader } from '../../conversation/reader.ts';
import { fold } from '../../texts/reading/fold.ts';
import { isUsual, mostOpenDays, type OpenDay } from './open-day.ts';
import { daysOf, isWhy, withoutWeekWord } from './read-rule.ts';
import type { MonthDay } from './rule.ts';
import { toldIn } from './told.ts';
import type { Told } from './walk.ts';
import type { ScheduleWords } from './words.ts';

type Day = Temporal.PlainDate;

/** `hour`: an hour was told, which is not kept. */
export function readOpenDays(
  text: string,
  words: ScheduleWords,
  today: Day,
): { on: MonthDay[]; hour: boolean } | undefined {
  if (text.length > 200) return undefined;
  const told = toldIn(text, words, today);
  const other =
    told.without.length + told.rest.length > 0 || told.from || told.until || told.skip || told.daily || told.everyDays;
  if (other || told.once || told.everyMonths || told.everyWeeks || told.open || told.before !== undefined)
    return undefined;
  const on = monthDays(told);
  const hour = told.spans.length > 0 || told.part !== undefined;
  return on && on.length <= mostOpenDays ? { on, hour } : undefined;
}

function monthDays(told: Told): MonthDay[] | undefined {
  const several = byWeeks(told) ?? byDates(told);
  if (several) return several;
  const days = daysOf({ ...told, times: undefined });
  if (isWhy(days) || days.every !== 'month') return undefined;
  const { on } = days;
  return 'day' in on && Array.isArray(on.day) ? on.day.map((day) => ({ day })) : [on as MonthDay];
}

/** Two weeks of one weekday, or a weekday for each week, in the order in which they were told. */
function byWeeks({ weeks, weekdays, dates, last }: Told): MonthDay[] | undefined {
  if (weeks.length < 2 || dates.length > 0 || last) return undefined;
  const days = withoutWeekWord(weekdays);
  const named = weekdays.filter(({ day, sure }) => day !== 7 || sure || days.length === 1).map(({ day }) => day);
  if (days.length !== 1 && named.length !== weeks.length) return undefined;
  if (weeks.some((week) => week > 4 || week === 0)) return undefined;
  return weeks.map((week, at) => ({ week: week as 1, weekday: days.length === 1 ? days[0]! : named[at]! }));
}

/** The 29th to the 31st alone are the end of a shorter month. */
function byDates({ dates, weekdays, weeks, last }: Told): MonthDay[] | undefined {
  const [day] = dates;
  if (dates.length !== 1 || day === undefined || weekdays.length + weeks.length > 0 || last) return undefined;
  return day >= 29 && day <= 31 ? [{ day }] : undefined;
}

export interface ReadMove {
  from: string;
  /** null: it does not open. */
  to: string | null;
}

export interface MoveWords {
  moves: ReadonlySet<string>;
  closed: ReadonlySet<string>;
  usual: ReadonlySet<string>;
  next: ReadonlySet<string>;
  this: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  soon: ReadonlySet<string>;
}

export const moveWords = (
  list: (id: 'moves' | 'closed' | 'usual' | 'next-month' | 'this-month' | 'behind' | 'soon') => ReadonlySet<string>,
): MoveWords => ({
  moves: list('moves'),
  closed: list('closed'),
  usual: list('usual'),
  next: list('next-month'),
  this: list('this-month'),
  behind: list('behind'),
  soon: list('soon'),
});

/** The text without these words. */
export const bare = (text: string, words: ReadonlySet<string>): string => between(text, words).join(' ').trim();

/** What stands before, between and behind these words. */
export function between(text: string, words: ReadonlySet<string>): string[] {
  const longest = [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(' ', '\\s+'));
  return text.split(new RegExp(`(?<![\\p{L}\\d])(?:${longest.join('|')})(?![\\p{L}\\d])`, 'iu'));
}

export interface ComingWords {
  coming: ReadonlySet<string>;
  week: ReadonlySet<string>;
}

/** The text with `Rabu depan` written as the day that may be meant: said early in a week it is this week's or the next one's. The week alone names no
 *  day. Empty: no day of it can be meant. */
export function withComing(text: string, { coming, week }: ComingWords, reader: Reader, today: Day): string[] {
  const any = (words: ReadonlySet<string>) => [...words].join('|');
  const named = new RegExp(`(?<!\\p{L})(\\p{L}+)\\s+(?:(${any(week)})\\s+)?(?:${any(coming)})(?!\\p{L})`, 'iu');
  const [whole, weekday = '', inWeek] = named.exec(text) ?? [];
  if (whole === undefined) return [text];
  const read = reader.date(weekday, today.toString(), true);
  // `bulan depan`
  if (!('value' in read)) return week.has(fold(weekday)) ? [] : [text];
  if (week.has(fold(weekday))) return [];
  const first = Temporal.PlainDate.from(read.value);
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const next = monday.add({ days: first.dayOfWeek - 1 });
  const days = inWeek || first.equals(next) ? [next] : [first, next];
  return days.map((day) => text.replace(whole, `${day.day}/${day.month}/${day.year}`));
}

const says = (text: string, set: ReadonlySet<string>) => {
  const said = ` ${fold(text)} `;
  return [...set].some((one) => said.includes(` ${one} `));
};

/** Words that mean one time only. */
export const once = (text: string, words: MoveWords) =>
  [words.moves, words.closed, words.next, words.this].some((set) => says(text, set));

interface Around {
  reader: Reader;
  today: Day;
  open: OpenDay;
}

/** Which day of the coming months is meant. `past`: a day that is over was named. `which`: it opens on several days, and nobody said which of
 *  them. `usual`: what was moved is taken back. undefined: it is no move. */
export function readMove(
  text: string,
  words: MoveWords,
  { reader, today, open }: Around,
): ReadMove | 'past' | 'which' | 'usual' | undefined {
  if (says(text, words.usual)) return 'usual';
  // A weekday alone is every week's.
  if (!once(text, words) && !/\d/.test(text) && !says(text, words.soon)) return undefined;
  const month = says(text, words.next) ? today.add({ months: 1 }) : says(text, words.this) ? today : undefined;
  const closed = says(text, words.closed);
  const [first, second] = datesIn(text, words, { reader, today, month });
  const last = second ?? first;
  if (last && Temporal.PlainDate.compare(last, today) < 0) return 'past';
  if (closed) return closedIn(open, first, month ?? today, today) ?? 'which';
  if (!last) return undefined;
  if (last.since(today).total('days') > farthestDays) return undefined;
  const named = second && first && isUsual(open, first) ? first : undefined;
  if (second && !named) return 'which';
  const usual = named ?? nearest(open, last, today);
  return usual ? { from: usual.toString(), to: last.toString() } : 'which';
}

/** Nobody moves a day of next year; `15 Oktober` in November is a slip. */
const farthestDays = 100;

/** The days that the text names, at most two: from which, and to which. */
function datesIn(
  text: string,
  words: MoveWords,
  { reader, today, month }: { reader: Reader; today: Day; month: Day | undefined },
): Day[] {
  const cleaned = bare(text, new Set([...words.moves, ...words.next, ...words.this, ...words.closed]));
  const parts = cleaned.split(new RegExp(`(?<![\\p{L}\\d])(?:${[...words.behind].join('|')})(?![\\p{L}\\d])`, 'iu'));
  return parts
    .filter((part) => /[\p{L}\d]/u.test(part))
    .flatMap((part) => {
      // `tanggal 15` is one of the month that was named, and of this one where none was; a weekday beside it must fit.
      const whole = part.replace(/^(\D*)(\d{1,2})(\D*)$/u, `$1$2/${(month ?? today).month}/${(month ?? today).year}$3`);
      const read = [whole, part].map((one) => reader.date(one.trim(), today.toString(), true));
      return read.flatMap((one) => ('value' in one ? [Temporal.PlainDate.from(one.value)] : [])).slice(0, 1);
    })
    .slice(0, 2);
}

/** The usual day that is nearest to the new one, first among those of its month that are not over for long. */
function nearest(open: OpenDay, to: Day, today: Day): Day | undefined {
  const around = Array.from({ length: 63 }, (_, n) => to.subtract({ days: 31 }).add({ days: n }))
    .filter((day) => isUsual(open, day))
    .map((day) => ({ day, far: Math.abs(day.until(to).days) }))
    .sort((a, b) => a.far - b.far);
  const same = around.filter(({ day }) => day.month === to.month);
  const still = same.filter(({ day }) => Temporal.PlainDate.compare(day, today.subtract({ days: 14 })) >= 0);
  return (still[0] ?? same[0] ?? around[0])?.day;
}

/** The day on which it does not open. Of several it must be named. */
function closedIn(open: OpenDay, day: Day | undefined, month: Day, today: Day): ReadMove | undefined {
  if (day) return isUsual(open, day) ? { from: day.toString(), to: null } : undefined;
  const days = Array.from({ length: month.daysInMonth }, (_, n) => month.with({ day: n + 1 })).filter(
    (one) => isUsual(open, one) && Temporal.PlainDate.compare(one, today) >= 0,
  );
  return days.length === 1 ? { from: days[0]!.toString(), to: null } : undefined;
}
