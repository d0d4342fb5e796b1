/** The months of a recap: one, a quarter, a year, or from one to another. How buttons and links write them, and how people read them. */

import { Refusal } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import type { Months } from '../rollup/sums.ts';

/** So many months are shown at once. */
export const mostMonths = 60;

const month = String.raw`20\d\d-(?:0[1-9]|1[0-2])`;
const written = {
  month: new RegExp(`^(${month})$`),
  year: /^20\d\d$/,
  span: new RegExp(`^(${month})to(${month})$`),
};

/** `2026-10`, `2026`, `2026-07to2026-09`: as it stands in buttons and links, which may be forged. It may end after `now` (a month), but not begin
 *  there. Throws Refusal. */
export function spanOf(value: string, now: string): Months {
  const [, from = '', to = from] = written.span.exec(value) ?? written.month.exec(value) ?? [];
  const months = written.year.test(value) ? yearOf(Number(value)) : { from, to };
  const known = months.from !== '' && months.from <= months.to && months.from <= now && countOf(months) <= mostMonths;
  if (!known) throw new Refusal('reporting/refusals:no-such-month');
  return months;
}

/** What of it has begun. */
export const upTo = ({ from, to }: Months, now: string): Months => ({ from, to: to < now ? to : now });

export function writeSpan({ from, to }: Months): string {
  if (from === to) return from;
  return from.endsWith('-01') && to === `${from.slice(0, 4)}-12` ? from.slice(0, 4) : `${from}to${to}`;
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
