/** Schedules as people write them: `Rabu kedua tiap bulan pukul 08.00`, `tiap Senin dan Kamis`, `tanggal 5`, `H-3 hari buka posyandu`. */

import { clean } from '../../texts/clean.ts';
import type { MonthDay, Rule, RuleWord } from './rule.ts';

/** A list of words by its id: locales/<language>/notices/words.ftl. */
type Words = (id: RuleWord) => string[];

const usual = '08:00';

/** undefined: not understood. No word may be ignored: `tanggal 5 dan 20` would otherwise come on one of the two days only. */
export function readRule(text: string, words: Words): Rule | undefined {
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
function beforeOpen(rest: string, at: string, words: Words): Rule | undefined {
  const counted =
    /h\s*-\s*(\d{1,2})(?!\d)/.exec(rest) ??
    new RegExp(`(\\d{1,2})\\s*(?:${words('days-before').join('|')})`, 'u').exec(rest);
  if (/\d/.test(rest.replace(counted?.[0] ?? '', ''))) return undefined;
  const before = Number(counted?.[1] ?? 0);
  return before <= 14 ? { every: 'open', before, at } : undefined;
}

/** `Rabu kedua`, `minggu ke-2 hari Rabu`, `tanggal 12`, `12`. */
export function readMonthDay(text: string, words: Words): MonthDay | undefined {
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

function weekdays(text: string, words: Words): number[] {
  const found = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => said(text, words(`day-${day}`)));
  // `Minggu` means Sunday and week; beside another weekday it means the week.
  return found.length > 1 && found.includes(7) && weeksOf(text, words).length > 0
    ? found.filter((day) => day !== 7)
    : found;
}

function weeksOf(text: string, words: Words): (1 | 2 | 3 | 4 | -1)[] {
  return ([1, 2, 3, 4, -1] as const).filter((week) => said(text, words(week === -1 ? 'week-last' : `week-${week}`)));
}

const said = (text: string, words: string[]) =>
  words.some((word) => new RegExp(`(?<![\\p{L}\\d])${word.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'u').test(text));

/** `pukul 8`, `08.00`, `jam 4 sore`. */
const clock = (words: Words) =>
  new RegExp(
    `(?:(?:${words('clock').join('|')})[ .:]*(\\d{1,2})(?:[.:](\\d{2}))?(?!\\d)|(?<![\\d.-])(\\d{1,2})[.:](\\d{2})(?!\\d))(?: *(${[...dayParts(words).keys()].join('|')})(?![\\p{L}]))?`,
    'u',
  );

/** undefined: there is no such time. */
function timeOf(text: string, words: Words): string | undefined {
  const found = clock(words).exec(text);
  if (!found) return usual;
  const noonTo = Number(dayParts(words).get(found[5] ?? '') ?? 0);
  const written = Number(found[1] ?? found[3]);
  const [hour, minute] = [written + (written <= noonTo ? 12 : 0), Number(found[2] ?? found[4] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `siang=6`: up to that hour `siang` means the afternoon. `jam 11 siang` is before noon. */
const dayParts = (words: Words) => new Map(words('day-parts').map((one) => one.split('=') as [string, string]));

const withoutTime = (text: string, words: Words) => text.replace(clock(words), ' ');
