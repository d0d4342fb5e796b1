/** Reads schedules as people write them: `Rabu kedua tiap bulan pukul 08.00`, `tiap Senin dan Kamis`, `tanggal 5 dan 20`, `H-3 hari buka
 *  posyandu`, `tiap dua minggu hari Jumat sampai Desember`. What is not understood, or means two things, is told. Pure. */
import type { Text } from '../../conversation/run.ts';
import { type Clock, fullDay, minutesOf } from '../../texts/reading/clocks.ts';
import { nextDays, type Rule, scheduleText } from './rule.ts';
import { toldIn } from './told.ts';
import type { Told } from './walk.ts';
import type { ScheduleWords } from './words.ts';

type Key = Extract<Text, { key: string }>;
type Day = Temporal.PlainDate;
type Days = DistributiveOmit<Rule, 'at'>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

export const isWhy = <T extends object>(found: T | Key): found is Key => 'key' in found;
const usual = '08:00';

export function readRule(text: string, words: ScheduleWords, today: Day): { value: Rule } | { why: Key } {
  if (text.length > 200) return { why: why('not-understood') };
  const told = toldIn(text, words, today);
  const problem = problemIn(told, today);
  if (problem) return { why: problem };
  const hour = hourOf(told);
  if (typeof hour === 'object') return { why: hour };
  const days = daysOf(told);
  if (isWhy(days)) return { why: days };
  const { zone = told.spans[0]?.zone, from, until, skip } = told;
  const limits = {
    ...(zone && { zone }),
    ...(from && { from }),
    ...(until && { until }),
    ...(skip && { skip: 'holidays' as const }),
  };
  const rule = { ...days, at: hour, ...limits } as Rule;
  return { value: anchored(rule, today) };
}

const why = (id: Parameters<typeof scheduleText>[0], args?: Record<string, string | number>) =>
  scheduleText(id, args) as Key;

/** Every second week is counted from the first day that comes. */
function anchored(rule: Rule, today: Day): Rule {
  if (rule.every !== 'week' || rule.interval === undefined || rule.from) return rule;
  const [first] = nextDays({ every: 'week', days: rule.days, at: rule.at }, today.add({ days: 1 }), 1, () => false);
  return { ...rule, from: (first ?? today).toString() };
}

/** What makes it no schedule, whatever else is told. */
function problemIn(told: Told, today: Day): Key | undefined {
  if (told.rest.length > 0) return why('why-unknown', { word: told.rest.join(' ').slice(0, 60) });
  if (told.once) return why('why-once');
  if (told.until && told.until < today.toString()) return why('why-past');
  if (told.everyMonths) return why('why-months');
  if (told.everyDays) return why('why-days');
  return undefined;
}

function hourOf({ spans, part, partWritten, zone }: Told): string | Key {
  const [span, second] = spans;
  if (second || span?.to || span?.open || (zone && span?.zone && zone !== span.zone)) return why('why-two-hours');
  if (!span) return part === undefined ? usual : why('why-hour', { part: partWritten ?? '' });
  const minutes = minutesOf(span.from, span.from.part === undefined ? part : undefined);
  const written = clockText(span.from);
  if (minutes === 'no-such-time') return why('why-no-such-time', { written });
  if (minutes === 'which-half')
    return why('why-which-half', { early: written, late: clockText({ ...span.from, hour: span.from.hour + 12 }) });
  if (minutes >= fullDay) return why('why-midnight');
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const clockText = ({ hour, minute }: Pick<Clock, 'hour' | 'minute'>) =>
  `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;

export function daysOf(told: Told): Days | Key {
  const { weeks, dates, last, open, before } = told;
  if (open || before !== undefined) return beforeOpen(told);
  if (told.without.length > 0 && weeks.length + dates.length > 0) return why('why-mixed');
  const kinds = [weeks.length > 0, dates.length > 0, last === true, told.daily === true].filter(Boolean).length;
  if (kinds > 1) return why('why-mixed');
  if (dates.length > 0 || last) return byDate(told);
  if (weeks.length > 0) return byWeek(told);
  return weekly(told);
}

/** On the day itself where nothing is said. */
function beforeOpen({ open, before = 0, weekdays, dates, weeks, daily, everyWeeks, without }: Told): Days | Key {
  if (!open) return why('why-before-what');
  if (weekdays.length + dates.length + weeks.length + without.length > 0 || daily || everyWeeks)
    return why('why-mixed');
  return before <= 14 ? { every: 'open', before } : why('why-too-early', { most: 14 });
}

function byDate({ dates, last, weekdays, everyWeeks, weekly, without }: Told): Days | Key {
  if (weekdays.length + without.length > 0 || everyWeeks || weekly) return why('why-mixed');
  if (last) return { every: 'month', on: { last: true } };
  const all = [...new Set(dates)].sort((a, b) => a - b);
  const strange = all.find((day) => day < 1 || day > 28);
  if (strange !== undefined)
    return why(strange > 31 || strange < 1 ? 'why-no-date' : 'why-short-month', { day: strange });
  const [only] = all;
  return { every: 'month', on: { day: all.length === 1 ? only! : (all as never) } };
}

function byWeek({ weeks, weekdays, everyWeeks, times }: Told): Days | Key {
  const days = withoutWeekWord(weekdays);
  const [week, more] = weeks;
  if (week === 5) return why('why-fifth');
  if (more !== undefined || days.length !== 1 || everyWeeks || times) return why('why-one-week');
  if (week === undefined || week > 5 || week === 0) return why('why-fifth');
  return { every: 'month', on: { week: week as 1, weekday: days[0]! } };
}

/** `Minggu` beside another weekday, or alone beside a count, is the week. */
export function withoutWeekWord(weekdays: Told['weekdays']): number[] {
  const others = weekdays.filter(({ day, sure }) => day !== 7 || sure);
  return [...new Set((others.length > 0 ? others : weekdays).map(({ day }) => day))];
}

function weekly({ weekdays, without, daily, monthly, weekly, everyWeeks, times, eve }: Told): Days | Key {
  const onlySunday = weekdays.length > 0 && weekdays.every(({ day, sure }) => day === 7 && !sure);
  if (onlySunday) return why(everyWeeks || times ? 'why-which-days' : 'why-week-or-sunday');
  if (daily && (weekdays.length > 0 || everyWeeks)) return why('why-mixed');
  if (monthly) return why(weekdays.length > 0 ? 'why-which-week' : 'why-which-date');
  const named = daily
    ? [1, 2, 3, 4, 5, 6, 7]
    : withoutWeekWord(weekdays).map((day) => (eve ? ((day + 5) % 7) + 1 : day));
  if (without.some((day) => !named.includes(day))) return why('why-mixed');
  const days = named.filter((day) => !without.includes(day)).sort((a, b) => a - b);
  if (days.length === 0) return why(weekly || everyWeeks || times ? 'why-which-days' : 'not-understood');
  if (times !== undefined && times !== days.length && !daily) return why('why-which-days');
  if (daily && (times ?? 1) > 1) return why('why-two-hours');
  if (daily && without.length === 0) return { every: 'day' };
  if (everyWeeks !== undefined && (everyWeeks > 8 || everyWeeks < 1)) return why('why-weeks', { most: 8 });
  return { every: 'week', days, ...(everyWeeks !== undefined && everyWeeks > 1 && { interval: everyWeeks }) };
}
