/** When something comes again (every week, on a day of the month, on the second Wednesday, before a posyandu opens): on which days
 *  that is, and how it is told back. Pure but for the list of holidays. */
import { z } from 'zod';
import type { Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { isRedDay } from './holidays.ts';

const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.int().min(1).max(7);
/** -1: the last of the month. */
const week = z.union([z.int().min(1).max(4), z.literal(-1)]);

/** A day of each month: by its number (31: the last), by week and weekday, or the last one. */
export const monthDaySchema = z.union([
  z.strictObject({ day: z.int().min(1).max(31) }),
  z.strictObject({ week, weekday }),
  z.strictObject({ last: z.literal(true) }),
]);
export type MonthDay = z.infer<typeof monthDaySchema>;

const isoDay = z.iso.date();
/** What every rule may have beside its days. Rows of older versions have none of it. */
const limits = {
  at,
  /** The clock that `at` is read on, where it is not that of the notice's place. */
  zone: z.enum(['WIB', 'WITA', 'WIT']).optional(),
  from: isoDay.optional(),
  until: isoDay.optional(),
  /** Not on red days: it does not come later instead. */
  skip: z.literal('holidays').optional(),
};

export const ruleSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), ...limits }),
  /** Every `interval` weeks, counted from the week of `from`. */
  z.strictObject({
    every: z.literal('week'),
    days: z.array(weekday).min(1).max(7),
    interval: z.int().min(2).max(8).optional(),
    ...limits,
  }),
  z.strictObject({
    every: z.literal('month'),
    on: z.union([monthDaySchema, z.strictObject({ day: z.array(z.int().min(1).max(28)).min(2) })]),
    ...limits,
  }),
  /** `before` days before a posyandu's open day, to those whose posyandu opens then. */
  z.strictObject({ every: z.literal('open'), before: z.int().min(0).max(14), ...limits }),
]);
export type Rule = z.infer<typeof ruleSchema>;

type Day = Temporal.PlainDate;

export function isOn(on: MonthDay | { day: number[] }, day: Day): boolean {
  if ('last' in on) return day.day === day.daysInMonth;
  if ('day' in on) return [on.day].flat().some((one) => day.day === Math.min(one, day.daysInMonth));
  if (day.dayOfWeek !== on.weekday) return false;
  return on.week === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === on.week;
}

/** The first `count` days on which the rule holds, beginning with `from`. `opens` answers whether any posyandu opens on a day. `perhaps`: with
 *  the days of which nobody knows yet whether they are red. */
export function nextDays(rule: Rule, from: Day, count: number, opens: (day: Day) => boolean, perhaps = false): Day[] {
  const found: Day[] = [];
  for (let day = from, tried = 0; found.length < count && tried < 400; day = day.add({ days: 1 }), tried++) {
    const holds = holdsOn(rule, day, opens);
    if (holds === true || (perhaps && holds === undefined)) found.push(day);
  }
  return found;
}

/** undefined: nobody knows yet whether the day is red. */
export function holdsOn(rule: Rule, day: Day, opens: (day: Day) => boolean): boolean | undefined {
  const written = day.toString();
  if ((rule.until && written > rule.until) || (rule.from && written < rule.from) || !fits(rule, day, opens))
    return false;
  if (!rule.skip) return true;
  const red = isRedDay(day);
  return red === undefined ? undefined : !red;
}

function fits(rule: Rule, day: Day, opens: (day: Day) => boolean): boolean {
  if (rule.every === 'day') return true;
  if (rule.every === 'week') return rule.days.includes(day.dayOfWeek) && isItsWeek(rule, day);
  if (rule.every === 'month') return isOn(rule.on, day);
  return opens(day.add({ days: rule.before }));
}

function isItsWeek({ interval = 1, from }: { interval?: number; from?: string }, day: Day): boolean {
  if (interval === 1 || from === undefined) return true;
  return (mondayOf(Temporal.PlainDate.from(from)).until(mondayOf(day)).days / 7) % interval === 0;
}

const mondayOf = (day: Day) => day.subtract({ days: day.dayOfWeek - 1 });

export const scheduleText = textOf('notices/jadwal');

type Written = Pick<NoticesDeps, 'texts'>;

export function monthDayInWords({ texts }: Written, on: MonthDay | { day: number[] }, language: string): string {
  if ('last' in on) return texts.render(language, scheduleText('on-last'));
  if ('day' in on) return texts.render(language, scheduleText('on-date', { day: [on.day].flat().join(', ') }));
  return texts.render(
    language,
    scheduleText('on-week', {
      week: on.week === -1 ? 'last' : `w${on.week}`,
      weekday: weekdayName(on.weekday, language),
    }),
  );
}

/** Tells the rule from what is stored, so that whoever reads it sees what will happen. */
export function ruleInWords(deps: Written, rule: Rule, language: string): string {
  const write = (day: string) => writeDate(day, 'medium', language);
  const limits = [
    ...(rule.from ? [scheduleText('from', { date: write(rule.from) })] : []),
    ...(rule.until ? [scheduleText('until', { date: write(rule.until) })] : []),
    ...(rule.skip ? [scheduleText('skip')] : []),
  ].map((text) => deps.texts.render(language, text));
  return [deps.texts.render(language, daysText(deps, rule, language)), ...limits].join(', ');
}

function daysText(deps: Written, rule: Rule, language: string): Text {
  const at = `${rule.at.replace(':', '.')}${rule.zone ? ` ${rule.zone}` : ''}`;
  if (rule.every === 'day') return scheduleText('daily', { at });
  if (rule.every === 'open') return scheduleText('before-open', { days: rule.before, at });
  if (rule.every === 'month') return scheduleText('monthly', { on: monthDayInWords(deps, rule.on, language), at });
  const days = rule.days.map((day) => weekdayName(day, language)).join(', ');
  return scheduleText('weekly', { days, at, interval: rule.interval ?? 1 });
}

/** 7 December 2026 is a Monday. */
const weekdayName = (weekday: number, language: string) =>
  writeDate(`2026-12-${String(6 + weekday).padStart(2, '0')}`, 'long', language).split(',')[0]!;
