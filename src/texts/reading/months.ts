/** Months that are offered as choices `2026-10`. Pure. */
import type { Option } from '../../conversation/run.ts';
import { readMonth } from './dates.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

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
