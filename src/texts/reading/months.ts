/** Months as people write them, and which of the offered months (`2026-10`) they mean. Pure. */
import type { Option } from '../../conversation/run.ts';
import { readDate, saidIn } from './dates.ts';
import { fold } from './fold.ts';
import { understood } from './readings.ts';
import type { Words } from './words.ts';

/** `okt`, `bulan Oktober 2024`, `10/2024`, `2024-10`, `bulan lalu`, or the month of a whole date. The latest such month that is not to come. */
export function readMonth(text: string, today: string, words: Words): string | undefined {
  if (text.length > 100) return undefined;
  const now = Temporal.PlainDate.from(today).toPlainYearMonth();
  const folded = fold(text);
  if (words.thisMonth.has(folded)) return now.toString();
  if (words.lastMonth.has(folded)) return now.subtract({ months: 1 }).toString();
  const said = saidIn(text, words);
  if (said?.ahead !== undefined || !said || said.until) return undefined;
  const numbers = said.before.concat(said.after);
  if (said.month !== undefined && numbers.length === 0) return monthOf(said.month, undefined, now);
  if (said.month !== undefined && numbers.length === 1 && said.after.length === 1 && (said.after[0] ?? 0) > 31)
    return monthOf(said.month, said.after[0], now);
  if (said.month === undefined && numbers.length === 2 && Math.max(...numbers) > 1000)
    return monthOf(Math.min(...numbers), Math.max(...numbers), now);
  const date = readDate(text, today, words);
  return understood(date) ? date.value.slice(0, 7) : undefined;
}

function monthOf(month: number, year: number | undefined, now: Temporal.PlainYearMonth): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const ahead = month > now.month ? now.year - 1 : now.year;
  return Temporal.PlainYearMonth.from({ year: year ?? ahead, month }).toString();
}

export const areMonths = (options: Option[] | undefined): boolean =>
  !!options?.length && options.every(({ value }) => /^\d{4}-\d\d$/.test(value));

/** The offered month that a text names: `okt`, `Oktober 2026`, `10/2026`, the month of a date. Without a year it is the one that is
 *  offered. Without `today` nobody can say what `bulan lalu` is. */
export function monthOption(text: string, options: Option[], words: Words, today?: string): Option | undefined {
  const folded = fold(text);
  if (!today && (words.thisMonth.has(folded) || words.lastMonth.has(folded))) return undefined;
  const latest = options.reduce((late, { value }) => (value > late ? value : late), '0000-00');
  const month = readMonth(text, today ?? `${latest}-28`, words);
  const exact = options.find(({ value }) => value === month);
  if (exact || !month || saysYear.test(text)) return exact;
  const sameMonth = options.filter(({ value }) => value.endsWith(month.slice(4)));
  return sameMonth.length === 1 ? sameMonth[0] : undefined;
}

const saysYear = /\d{4}|\d\s*[-/.]\s*\d+\s*[-/.]\s*\d|\p{L}\s*'?\d\d\b/u;
