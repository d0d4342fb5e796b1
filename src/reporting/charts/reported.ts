/** The chart `reporting.reported`: of each area how many posyandu have reported a month, and how many are missing. */

import type { Chart } from '../../page.ts';
import { type Bars, barChart } from '../../papers/charts/bars.ts';
import { monthName } from '../../texts/month-names.ts';
import { writeNumber, writeShare } from '../../texts/writing.ts';
import { asOf, notDrawn, type Say, sayChart, type Texts } from './say.ts';

export interface ReportedShown {
  place: string;
  /** ISO month. */
  period: string;
  rows: { name: string; reported: number; posyandu: number }[];
  /** ISO day on which it was read. */
  day?: string;
}

export const reportedChart =
  (deps: Texts): Chart =>
  (args, language) => [barChart(reportedBars(deps, args as unknown as ReportedShown, language))];

export function reportedBars(deps: Texts, { place, period, rows, day }: ReportedShown, language: string): Bars {
  const say = sayChart(deps, language);
  const reported = rows.reduce((sum, row) => sum + row.reported, 0);
  const posyandu = rows.reduce((sum, row) => sum + row.posyandu, 0);
  return {
    title: say('reported', { place, month: monthName(period, language) }),
    about: [say('reported-signs'), ...asOf(say, day, language)],
    full: Math.max(1, ...rows.map((row) => row.posyandu)),
    bars: rows.map((row) => ({
      name: row.name,
      figures: ofAll(say, row),
      filled: row.reported,
      hollow: Math.max(0, row.posyandu - row.reported),
    })),
    below: [say('together', { share: writeShare(reported, posyandu, language) }), ...notDrawn(say, rows)],
  };
}

/** A single posyandu has or has not. */
function ofAll(say: Say, { reported, posyandu }: ReportedShown['rows'][number]): string {
  if (posyandu === 1) return say(reported === 1 ? 'done' : 'not-yet');
  return say('of', { n: writeNumber(reported), all: writeNumber(posyandu) });
}
