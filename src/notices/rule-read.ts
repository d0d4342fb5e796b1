/** Schedules as people write them: `Rabu kedua tiap bulan pukul 08.00`, `tiap Senin dan Kamis`, `tanggal 5`, `H-3 hari buka posyandu`. */
import { clean } from '../texts/clean.ts';
import type { MonthDay, Rule } from './rule.ts';

/** A list of words by its id: locales/<language>/notices/words.ftl. */
type Words = (id: string) => string[];

const usual = '08:00';

/** undefined: not understood. */
export function readRule(text: string, words: Words): Rule | undefined {
  if (text.length > 200) return undefined;
  const written = plain(text);
  const at = timeOf(written, words);
  if (at === undefined) return undefined;
  const rest = withoutTime(written, words);
  if (has(rest, words('open'))) return { every: 'open', before: daysBefore(rest, words), at };
  const on = readMonthDay(rest, words);
  if (on) return { every: 'month', on, at };
  const days = weekdays(rest, words);
  return days.length > 0 ? { every: 'week', days, at } : undefined;
}

/** `Rabu kedua`, `minggu ke-2 hari Rabu`, `tanggal 12`, `12`. */
export function readMonthDay(text: string, words: Words): MonthDay | undefined {
  const written = plain(text);
  const date = new RegExp(`(?:${words('date').join('|')})[ .]*(\\d{1,2})(?!\\d)`, 'u').exec(written);
  const alone = /^\s*(\d{1,2})\s*$/.exec(written);
  const day = Number(date?.[1] ?? alone?.[1] ?? 0);
  if (day >= 1 && day <= 31) return { day };
  if (day > 31) return undefined;
  const week = weekOf(written, words);
  const [weekday] = weekdays(written, words);
  return week !== undefined && weekday !== undefined ? { week, weekday } : undefined;
}

const plain = (text: string) =>
  ` ${clean(text)
    .toLowerCase()
    .replace(/[,;()*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
const has = (text: string, words: string[]) => words.some((word) => text.includes(word));

function weekdays(text: string, words: Words): number[] {
  const found = [1, 2, 3, 4, 5, 6, 7].filter((day) => said(text, words(`day-${day}`)));
  // `Minggu` is Sunday and week in one: beside another weekday it is the week.
  return found.length > 1 && found.includes(7) && weekOf(text, words) !== undefined
    ? found.filter((day) => day !== 7)
    : found;
}

function weekOf(text: string, words: Words): 1 | 2 | 3 | 4 | -1 | undefined {
  if (said(text, words('week-last'))) return -1;
  return ([1, 2, 3, 4] as const).find((week) => said(text, words(`week-${week}`)));
}

const said = (text: string, words: string[]) =>
  words.some((word) => new RegExp(`(?<![\\p{L}\\d])${word.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'u').test(text));

const clock = (words: Words) =>
  new RegExp(
    `(?:${words('clock').join('|')})[ .:]*(\\d{1,2})(?:[.:](\\d{2}))?(?!\\d)|(?<![\\d.-])(\\d{1,2})[.:](\\d{2})(?!\\d)`,
    'u',
  );

/** undefined: a time that there is not. */
function timeOf(text: string, words: Words): string | undefined {
  const found = clock(words).exec(text);
  if (!found) return usual;
  const [hour, minute] = [Number(found[1] ?? found[3]), Number(found[2] ?? found[4] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const withoutTime = (text: string, words: Words) => text.replace(clock(words), ' ');

/** `H-3`, `3 hari sebelum`; on the day itself where nothing is said. */
function daysBefore(text: string, words: Words): number {
  const counted =
    /h\s*-\s*(\d{1,2})/.exec(text) ?? new RegExp(`(\\d{1,2})\\s*(?:${words('days-before').join('|')})`, 'u').exec(text);
  return Math.min(14, Number(counted?.[1] ?? 0));
}
