/** Which day is meant by what was told of it (told.ts). What may be two days is a doubt that names both. Pure. */
import type { Doubt, DoubtId } from '../../conversation/reader.ts';
import { writeDate } from '../writing.ts';
import type { DateTold, Told, WeekdayTold } from './walk.ts';

type Day = Temporal.PlainDate;
/** A doubt without what was written. */
export interface Unsure {
  id: DoubtId;
  args?: Doubt['args'];
}

export interface Today {
  day: Day;
  language: string;
  /** The hour that is told has passed today: `Jumat jam 8`, said on Friday at ten, is the next one. undefined: nobody knows. */
  passed?: boolean;
}

/** One day, as the beginning or the end of a span. */
export interface Side {
  weekday?: WeekdayTold;
  date?: DateTold;
  ahead?: number;
  week?: number;
  weeks?: number;
  month?: number;
  soon?: boolean;
}

export const isUnsure = (day: Day | Unsure | undefined): day is Unsure => day !== undefined && 'id' in day;

/** The first day and, where several are told as a span, the last one. undefined: no day is told. */
export function daysOf(told: Told, today: Today): { first: Day; last?: Day } | Unsure | undefined {
  const { weekdays, dates, ahead } = told;
  for (const row of [weekdays, dates, ahead]) {
    const [first, second] = row;
    if (row.length > 2 || (first && second && first.untils === second.untils)) return { id: 'date-range' };
  }
  if (told.or && weekdays.length + dates.length + ahead.length > 1) return { id: 'date-range' };
  const common = { week: told.week, weeks: told.weeks, month: told.month, soon: told.soon };
  const side = (at: number): Side => ({ weekday: weekdays[at], date: dates[at], ahead: ahead[at]?.days });
  const second = side(1);
  if (second.weekday === undefined && second.date === undefined && second.ahead === undefined)
    return one(dayOf({ ...side(0), ...common }, today));
  return span({ ...side(0), ...common }, { ...second, month: told.month }, today);
}

const one = (day: Day | Unsure | undefined) => (day === undefined || isUnsure(day) ? day : { first: day });

/** `24-25 November`: the month of the last day is that of the first, too. */
function span(from: Side, to: Side, today: Today): { first: Day; last?: Day } | Unsure | undefined {
  const { date } = from;
  if (date && to.date && date.month === undefined && to.date.month !== undefined) {
    const last = dayOf(to, today);
    if (last === undefined || isUnsure(last)) return last;
    const month = date.day <= last.day ? last : last.subtract({ months: 1 });
    const first = dayOf({ ...from, date: { ...date, month: month.month, year: month.year } }, today);
    return first === undefined || isUnsure(first) ? first : { first, last };
  }
  const year = date?.month !== undefined ? (date.year ?? to.date?.year) : undefined;
  const first = dayOf(date && year !== undefined ? { ...from, date: { ...date, year } } : from, today);
  if (first === undefined || isUnsure(first)) return first;
  const last = dayOf(to, to.ahead === undefined ? { ...today, day: first, passed: true } : today);
  if (last === undefined || isUnsure(last)) return last;
  return Temporal.PlainDate.compare(last, first) > 0 ? { first, last } : { id: 'ends-before' };
}

function dayOf(side: Side, today: Today): Day | Unsure | undefined {
  const { weekday, date, ahead } = side;
  if (ahead !== undefined) return agreeing(today.day.add({ days: ahead }), side, today);
  if (date) return dateOf(date, side, today);
  if (weekday) return eveOf(weekdayOf(weekday, side.week ?? side.weeks, today), weekday, today);
  if (side.weeks !== undefined) return today.day.add({ days: 7 * side.weeks });
  if (side.week !== undefined) return { id: 'which-day-of-week' };
  return side.soon ? today.day : undefined;
}

/** Everything that is told of a day must fit to it. */
function agreeing(day: Day, { weekday, date }: Side, today: Today): Day | Unsure {
  if (weekday && day.dayOfWeek !== eveWeekday(weekday)) return wrongWeekday(day, weekday, today);
  const fits =
    !date || (date.day === day.day && (date.month ?? day.month) === day.month && (date.year ?? day.year) === day.year);
  return fits ? day : { id: 'date-range' };
}

const eveWeekday = ({ weekday, eve }: WeekdayTold) => (eve === 'clear' ? ((weekday + 5) % 7) + 1 : weekday);

const wrongWeekday = (day: Day, { written }: WeekdayTold, { language }: Today): Unsure => ({
  id: 'weekday',
  args: { weekday: written, date: writeDate(day.toString(), 'long', language) },
});

function dateOf(date: DateTold, side: Side, today: Today): Day | Unsure {
  const day = date.month === undefined ? byDay(date.day, side.month, today.day) : byMonth(date, side.weekday, today);
  if (!day) return { id: 'no-such-date' };
  if (isUnsure(day) || !side.weekday) return day;
  // `malam Minggu tanggal 22`: the evening before the 22nd, or the 21st.
  if (side.weekday.eve === 'clear' && day.dayOfWeek === side.weekday.weekday) return whichEvening(day, today);
  return day.dayOfWeek === eveWeekday(side.weekday) ? day : wrongWeekday(day, side.weekday, today);
}

/** `tanggal 5`: the next such day; `tanggal 5 bulan depan`. */
function byDay(day: number, months: number | undefined, today: Day): Day | undefined {
  const shift = months ?? (day >= today.day ? 0 : 1);
  const month = today.with({ day: 1 }).add({ months: shift });
  return day >= 1 && day <= month.daysInMonth ? month.with({ day }) : undefined;
}

/** The nearest such day to come. One that passed lately is hardly meant for next year. */
function byMonth(date: DateTold, weekday: WeekdayTold | undefined, { day, language }: Today): Day | Unsure | undefined {
  const { month = 1, year } = date;
  if (year !== undefined) return makeDate(year, month, date.day);
  const around = [0, 1].map((years) => makeDate(day.year + years, month, date.day));
  const [past, coming] = Temporal.PlainDate.compare(around[0] ?? day, day) < 0 ? around : [undefined, around[0]];
  if (!past) return coming ?? around[1];
  const fits = (one?: Day) => one !== undefined && weekday !== undefined && one.dayOfWeek === eveWeekday(weekday);
  if (fits(past)) return past;
  if (!coming || fits(coming) || past.until(day).days > lately) return coming;
  const [first, second] = [past, coming].map((one) => writeDate(one.toString(), 'long', language));
  return { id: 'which-year', args: { first: first ?? '', second: second ?? '' } };
}

const lately = 60;

export function makeDate(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : undefined;
}

const inWeek = (day: Day, weeks: number, weekday: number) =>
  day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks, days: weekday - 1 });

/** `Senin`, `Senin depan`, `Rabu minggu depan`. Where the day is still to come this week, `depan` may mean it or the one after. */
function weekdayOf({ weekday, which, eve }: WeekdayTold, week: number | undefined, today: Today): Day | Unsure {
  const { day, passed } = today;
  if (week !== undefined) return inWeek(day, week, weekday);
  const days = (weekday - day.dayOfWeek + 7) % 7;
  // The evening before today is over.
  if (days === 0 && eve === 'clear') return day.add({ days: 7 });
  const next = day.add({ days: days === 0 ? 7 : days });
  if (which === 'coming')
    return next.equals(inWeek(day, 1, weekday)) ? next : either(next, inWeek(day, 1, weekday), today);
  if (days > 0 || which === 'current') return day.add({ days });
  return passed === undefined || !passed ? either(day, next, today) : next;
}

function either(first: Day, second: Day, { language }: Today): Unsure {
  const [one = '', two = ''] = [first, second].map((day) => writeDate(day.toString(), 'long', language));
  return { id: 'which-week', args: { first: one, second: two } };
}

/** `malam Minggu` is Saturday evening. `jam 7 malam Minggu` may be that, or Sunday evening. */
function eveOf(day: Day | Unsure, weekday: WeekdayTold, today: Today): Day | Unsure {
  if (isUnsure(day) || weekday.eve === undefined) return day;
  return weekday.eve === 'clear' ? day.subtract({ days: 1 }) : whichEvening(day, today);
}

function whichEvening(day: Day, { language }: Today): Unsure {
  const [first = '', second = ''] = [day.subtract({ days: 1 }), day].map((one) =>
    writeDate(one.toString(), 'long', language),
  );
  return { id: 'which-evening', args: { first, second } };
}
