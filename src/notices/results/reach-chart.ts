/** The chart `notices.reach`: of each area or role how many have understood a notice. */

import type { Chart } from '../../page.ts';
import { type Bars, barChart, mostBars } from '../../papers/charts/bars.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeNumber, writeShare } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';

const text = textOf('notices/hasil');

export interface ReachShown {
  /** Which notice, or which notices. */
  title: string;
  rows: { name: string; reached: number; total: number }[];
  /** ISO day on which it was read. */
  day?: string;
}

type Texts = Pick<NoticesDeps, 'texts'>;

export const reachChart =
  (deps: Texts): Chart =>
  (args, language) => [barChart(reachBars(deps, args as unknown as ReachShown, language))];

export function reachBars({ texts }: Texts, { title, rows, day }: ReachShown, language: string): Bars {
  const say = (...one: Parameters<typeof text>) => texts.render(language, text(...one));
  const reached = rows.reduce((sum, row) => sum + row.reached, 0);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const share = writeShare(reached, total, language);
  const left = rows.length - mostBars;
  return {
    title,
    about: [
      say('reach-signs'),
      ...(day === undefined ? [] : [say('reach-as-of', { day: writeDate(day, 'medium', language) })]),
    ],
    full: Math.max(1, ...rows.map((row) => row.total)),
    bars: rows.map((row) => ({
      name: row.name,
      figures: say('reach-of', { n: writeNumber(row.reached), all: writeNumber(row.total) }),
      filled: row.reached,
      hollow: Math.max(0, row.total - row.reached),
    })),
    below: [say('reach-all', { share }), ...(left > 0 ? [say('reach-more', { count: left })] : [])],
  };
}
