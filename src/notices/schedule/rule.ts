/** When something comes again (every week, on a day of the month, on the second Wednesday, before a posyandu opens), and how it is told
 *  back. Pure. */

import { z } from 'zod';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';

const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.int().min(1).max(7);
/** -1: the last of the month. */
const week = z.union([z.int().min(1).max(4), z.literal(-1)]);

/** A day of each month: by its number (31: the last), or by week and weekday. */
export const monthDaySchema = z.union([
  z.strictObject({ day: z.int().min(1).max(31) }),
  z.strictObject({ week, weekday }),
]);
export type MonthDay = z.infer<typeof monthDaySchema>;

export const ruleSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), days: z.array(weekday).min(1).max(7), at }),
  z.strictObject({ every: z.literal('month'), on: monthDaySchema, at }),
  /** `before` days before a posyandu's open day, to those whose posyandu opens then. */
  z.strictObject({ every: z.literal('open'), before: z.int().min(0).max(14), at }),
]);
export type Rule = z.infer<typeof ruleSchema>;

type Day = Temporal.PlainDate;

export function isOn(on: MonthDay, day: Day): boolean {
  if ('day' in on) return day.day === Math.min(on.day, day.daysInMonth);
  if (day.dayOfWeek !== on.weekday) return false;
  return on.week === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === on.week;
}

/** The first `count` days on which the rule holds, beginning with `from`. `opens` answers whether any posyandu opens on a day. */
export function nextDays(rule: Rule, from: Day, count: number, opens: (day: Day) => boolean): Day[] {
  const found: Day[] = [];
  for (let day = from, tried = 0; found.length < count && tried < 400; day = day.add({ days: 1 }), tried++) {
    if (fits(rule, day, opens)) found.push(day);
  }
  return found;
}

function fits(rule: Rule, day: Day, opens: (day: Day) => boolean): boolean {
  if (rule.every === 'week') return rule.days.includes(day.dayOfWeek);
  if (rule.every === 'month') return isOn(rule.on, day);
  return opens(day.add({ days: rule.before }));
}

type Words = Pick<NoticesDeps, 'texts'>;

/** The ids of the word lists that readRule knows. */
export type RuleWord = TextId<'notices/words'> | 'day-parts';

/** The word lists of readRule. */
export const wordsOf =
  ({ texts }: Words, language: string) =>
  (id: RuleWord) =>
    texts.list(language, id === 'day-parts' ? 'conversation/words:day-parts' : `notices/words:${id}`);

export const scheduleText = textOf('notices/jadwal');

export function monthDayInWords({ texts }: Words, on: MonthDay, language: string): string {
  if ('day' in on) return texts.render(language, scheduleText('on-date', { day: on.day }));
  return texts.render(
    language,
    scheduleText('on-week', {
      week: on.week === -1 ? 'last' : `w${on.week}`,
      weekday: weekdayName(on.weekday, language),
    }),
  );
}

export function ruleInWords(deps: Words, rule: Rule, language: string): string {
  const { texts } = deps;
  const at = rule.at.replace(':', '.');
  if (rule.every === 'open') return texts.render(language, scheduleText('before-open', { days: rule.before, at }));
  if (rule.every === 'month')
    return texts.render(language, scheduleText('monthly', { on: monthDayInWords(deps, rule.on, language), at }));
  const days = rule.days.map((day) => weekdayName(day, language)).join(', ');
  return texts.render(language, scheduleText('weekly', { days, at }));
}

/** 7 December 2026 is a Monday. */
const weekdayName = (weekday: number, language: string) =>
  writeDate(`2026-12-${String(6 + weekday).padStart(2, '0')}`, 'long', language).split(',')[0]!;
