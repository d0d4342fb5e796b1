/** A day with a time of day, as people write when something begins. Pure; `today` comes from outside. */
import { zones } from '../../clock.ts';
import { readDate } from './dates.ts';
import { plain } from './fold.ts';
import { doubt, understood, type Whole } from './readings.ts';
import type { Words } from './words.ts';

/** Reads `Jumat 19/7/2024 pukul 14.00`, `besok jam 2 siang`, `8 Juni 2023, 09.00 WITA s/d selesai` as `2024-07-19T14:00`, with the zone behind
 *  a space where it was told. The end is not read. A day without a time is the doubt `no-time`, a time without a day `no-day`. Without a
 *  year, the next such day is meant. */
export function readMoment(text: string, today: string, words: Words): Whole<string> {
  if (text.length > 200) return doubt('not-a-moment', text);
  const written = plain(text).replace(/\n/g, ' ');
  const time = findTime(written, words);
  if (time && 'wrong' in time) return doubt('no-such-time', time.wrong);
  const rest = time ? `${written.slice(0, time.from)} ${behind(written.slice(time.to), words)}` : written;
  if (!/[\p{L}\d]/u.test(rest.replace(labels(words), ''))) return doubt(time ? 'no-day' : 'not-a-moment', text);
  const day = readDate(rest, today, words, true);
  if (!understood(day)) return day;
  if (!time) return doubt('no-time', text);
  return { value: `${day.value}T${time.clock}${time.zone ? ` ${time.zone}` : ''}` };
}

type TimeRead = { from: number; to: number; clock: string; zone?: string } | { wrong: string };

/** Finds the time behind `pukul`, else one with minutes, else one before `pagi`, `siang`, `sore`, `malam`. */
function findTime(written: string, words: Words): TimeRead | undefined {
  const clock = [...words.clock].join('|');
  const parts = [...words.dayParts.keys()].join('|');
  const end = `(?:\\s*(?<part>${parts})(?![\\p{L}]))?(?:\\s*(?<zone>${Object.keys(zones).join('|')})(?![\\p{L}]))?`;
  const patterns = [
    `(?<![\\p{L}])(?:${clock})\\b[\\s.:]*(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?(?!\\d)${end}`,
    `(?<![\\d./])(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?![\\d./])${end}`,
    `(?<![\\d./-])(?<hour>\\d{1,2})(?<minute>)\\s*(?<part>${parts})(?![\\p{L}])(?:\\s*(?<zone>${Object.keys(zones).join('|')})(?![\\p{L}]))?`,
  ];
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'iu').exec(written);
    if (found) return timeOf(found, words);
  }
  return undefined;
}

function timeOf(found: RegExpExecArray, words: Words): TimeRead {
  const { hour = '', minute, part, zone } = found.groups ?? {};
  const noonTo = part ? (words.dayParts.get(part.toLowerCase()) ?? 0) : 0;
  const hours = Number(hour) + (part && Number(hour) <= noonTo ? 12 : 0);
  const minutes = Number(minute || 0);
  if (hours > 23 || minutes > 59) return { wrong: found[0] };
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { from: found.index, to: found.index + found[0].length, clock, ...(zone ? { zone: zone.toUpperCase() } : {}) };
}

/** What follows the time, without the time when it ends: `s/d selesai`, `- 12.00 WIB`. */
function behind(written: string, words: Words): string {
  const until = ['-', 's ?[/.] ?d\\b\\.?', ...words.until].join('|');
  return written.replace(new RegExp(`^\\s*(?:${until})[^,\\n]*`, 'iu'), '');
}

/** Words that stand before a day or time: `hari`, `tanggal`. */
const labels = (words: Words) => new RegExp(`(?<![\\p{L}])(?:${[...words.dateNoise].join('|')})(?![\\p{L}])`, 'giu');
