/** The months of a recap: one, a quarter, a year, or from one to another. How buttons and links write them, and how people read them. */

import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import type { Months } from '../rollup/sums.ts';

/** So many months are shown at once. */
const mostMonths = 60;

const month = String.raw`\d{4}-(?:0[1-9]|1[0-2])`;
const written = {
  month: new RegExp(`^(${month})$`),
  year: /^\d{4}$/,
  span: new RegExp(`^(${month})to(${month})$`),
};

/** `2026-10`, `2026`, `2026-07to2026-09`: as it stands in buttons and links, which may be forged. What lies after `now` (a month) is cut off.
 *  undefined: it means nothing, or nothing yet. */
function readSpan(value: string, now: string): Months | undefined {
  const [, from = '', to = from] = written.span.exec(value) ?? written.month.exec(value) ?? [];
  if (written.year.test(value)) return upTo({ from: `${value}-01`, to: `${value}-12` }, now);
  return from === '' ? undefined : upTo({ from, to }, now);
}

function upTo({ from, to }: Months, now: string): Months | undefined {
  const months = { from, to: to < now ? to : now };
  return months.from > months.to || countOf(months) > mostMonths ? undefined : months;
}

/** The same, or the refusal of whoever asked for it. */
export function spanOf(value: string, now: string): Months {
  const months = readSpan(value, now);
  if (!months) throw new Refusal('reporting/refusals:no-such-month');
  return months;
}

export function countOf({ from, to }: Months): number {
  const [first, last] = [Temporal.PlainYearMonth.from(from), Temporal.PlainYearMonth.from(to)];
  return last.since(first, { largestUnit: 'months' }).months + 1;
}

/** Every month of it, the first one first. */
export function monthsOf(months: Months): string[] {
  const first = Temporal.PlainYearMonth.from(months.from);
  return Array.from({ length: countOf(months) }, (_, index) => first.add({ months: index }).toString());
}

/** As many months, just before these. */
export function spanBefore(months: Months): Months {
  const count = countOf(months);
  const back = (one: string) => Temporal.PlainYearMonth.from(one).subtract({ months: count }).toString();
  const { from } = months;
  // A year that has not ended yet follows a whole one.
  if (from.endsWith('-01') && count > 6) return yearOf(Number(from.slice(0, 4)) - 1);
  return { from: back(from), to: back(months.to) };
}

const yearOf = (year: number): Months => ({ from: `${year}-01`, to: `${year}-12` });

/** `Oktober 2026`, `2025`, `Juli–September 2026`, `November 2025–Januari 2026`. */
export function spanName({ from, to }: Months, language: string): string {
  if (from === to) return monthName(from, language);
  const year = from.slice(0, 4);
  if (year !== to.slice(0, 4)) return `${monthName(from, language)}–${monthName(to, language)}`;
  if (from.endsWith('-01') && to.endsWith('-12')) return year;
  return `${monthName(from, language, 'month')}–${monthName(to, language)}`;
}
