/** When something comes again (every week, on a day of the month, on the second Wednesday, before a posyandu opens): how it is read and how
 *  it is told back. Pure. */
import { z } from 'zod';
import { clean } from '../../texts/clean.ts';
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

/** The ids of the word lists that readRule knows. */
type RuleWord = TextId<'notices/words'> | 'day-parts';

/** The word lists of readRule. */
export const wordsOf =
  ({ texts }: Pick<NoticesDeps, 'texts'>, language: string) =>
  (id: RuleWord) =>
    texts.list(language, id === 'day-parts' ? 'conversation/words:day-parts' : `notices/words:${id}`);

export const scheduleText = textOf('notices/jadwal');

export function monthDayInWords({ texts }: Pick<NoticesDeps, 'texts'>, on: MonthDay, language: string): string {
  if ('day' in on) return texts.render(language, scheduleText('on-date', { day: on.day }));
  return texts.render(
    language,
    scheduleText('on-week', {
      week: on.week === -1 ? 'last' : `w${on.week}`,
      weekday: weekdayName(on.weekday, language),
    }),
  );
}

export function ruleInWords(deps: Pick<NoticesDeps, 'texts'>, rule: Rule, language: string): string {
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

/** Finds a list of words by its id. */
type RuleWords = (id: RuleWord) => string[];

const usual = '08:00';

/** Reads schedules as people write them: `Rabu kedua tiap bulan pukul 08.00`, `tiap Senin dan Kamis`, `tanggal 5`, `H-3 hari buka posyandu`.
 *  undefined: not understood. No word may be ignored: `tanggal 5 dan 20` would otherwise come on one of the two days only. */
export function readRule(text: string, words: RuleWords): Rule | undefined {
  if (text.length > 200) return undefined;
  const written = plain(text);
  const at = timeOf(written, words);
  if (at === undefined) return undefined;
  const rest = withoutTime(written, words);
  if (has(rest, words('open'))) return beforeOpen(rest, at, words);
  const on = readMonthDay(rest, words);
  if (on) return { every: 'month', on, at };
  const days = weekdays(rest, words);
  const weekly =
    days.length > 0 && weeksOf(rest, words).length === 0 && !/\d/.test(rest) && !said(rest, words('apart'));
  return weekly ? { every: 'week', days, at } : undefined;
}

/** `H-3`, `3 hari sebelum`; on the day itself where nothing is said. */
function beforeOpen(rest: string, at: string, words: RuleWords): Rule | undefined {
  const counted =
    /h\s*-\s*(\d{1,2})(?!\d)/.exec(rest) ??
    new RegExp(`(\\d{1,2})\\s*(?:${words('days-before').join('|')})`, 'u').exec(rest);
  if (/\d/.test(rest.replace(counted?.[0] ?? '', ''))) return undefined;
  const before = Number(counted?.[1] ?? 0);
  return before <= 14 ? { every: 'open', before, at } : undefined;
}

/** `Rabu kedua`, `minggu ke-2 hari Rabu`, `tanggal 12`, `12`. */
export function readMonthDay(text: string, words: RuleWords): MonthDay | undefined {
  const written = withoutTime(plain(text), words);
  if (said(written, words('apart'))) return undefined;
  const date = new RegExp(`(?:${words('date').join('|')})[ .]*(\\d{1,2})(?!\\d)`, 'u').exec(written);
  const alone = /^\s*(\d{1,2})\s*$/.exec(written);
  const day = Number(date?.[1] ?? alone?.[1] ?? 0);
  if (day > 0) return day <= 31 && written.match(/\d+/g)?.length === 1 ? { day } : undefined;
  const [week, ...more] = weeksOf(written, words);
  const days = weekdays(written, words);
  if (week === undefined || more.length > 0 || days.length !== 1) return undefined;
  return /\d/.test(written.replace(/ke[- ]\d/, '')) ? undefined : { week, weekday: days[0]! };
}

const plain = (text: string) =>
  ` ${clean(text)
    .toLowerCase()
    .replace(/[,;()*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
const has = (text: string, words: string[]) => words.some((word) => text.includes(word));

function weekdays(text: string, words: RuleWords): number[] {
  const found = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => said(text, words(`day-${day}`)));
  // `Minggu` means Sunday and week; beside another weekday it means the week.
  return found.length > 1 && found.includes(7) && weeksOf(text, words).length > 0
    ? found.filter((day) => day !== 7)
    : found;
}

function weeksOf(text: string, words: RuleWords): (1 | 2 | 3 | 4 | -1)[] {
  return ([1, 2, 3, 4, -1] as const).filter((week) => said(text, words(week === -1 ? 'week-last' : `week-${week}`)));
}

const said = (text: string, words: string[]) =>
  words.some((word) => new RegExp(`(?<![\\p{L}\\d])${word.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'u').test(text));

/** `pukul 8`, `08.00`, `jam 4 sore`. */
const clock = (words: RuleWords) =>
  new RegExp(
    `(?:(?:${words('clock').join('|')})[ .:]*(\\d{1,2})(?:[.:](\\d{2}))?(?!\\d)|(?<![\\d.-])(\\d{1,2})[.:](\\d{2})(?!\\d))(?: *(${[...dayParts(words).keys()].join('|')})(?![\\p{L}]))?`,
    'u',
  );

/** undefined: there is no such time. */
function timeOf(text: string, words: RuleWords): string | undefined {
  const found = clock(words).exec(text);
  if (!found) return usual;
  const noonTo = Number(dayParts(words).get(found[5] ?? '') ?? 0);
  const written = Number(found[1] ?? found[3]);
  const [hour, minute] = [written + (written <= noonTo ? 12 : 0), Number(found[2] ?? found[4] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `siang=6`: up to that hour `siang` means the afternoon. `jam 11 siang` is before noon. */
const dayParts = (words: RuleWords) => new Map(words('day-parts').map((one) => one.split('=') as [string, string]));

const withoutTime = (text: string, words: RuleWords) => text.replace(clock(words), ' ');
