/** The chart `meetings.actions_age`: how many action items of a body are done, in progress, or late, and for how long. */

import type { Chart } from '../../../page.ts';
import { type Bars, barChart } from '../../../papers/charts/bars.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate, writeNumber } from '../../../texts/writing.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import type { Age } from './by-agency.ts';

const text = textOf('meetings/actions');

export interface AgesShown {
  /** The body or area whose items they are. */
  body: string;
  rows: { bucket: Age; count: number }[];
  /** ISO day on which it was read. */
  day?: string;
}

type Texts = Pick<MeetingsDeps, 'texts'>;

export const agesChart =
  (deps: Texts): Chart =>
  (args, language) => [barChart(ageBars(deps, args as unknown as AgesShown, language))];

export function ageBars({ texts }: Texts, { body, rows, day }: AgesShown, language: string): Bars {
  const say = (...one: Parameters<typeof text>) => texts.render(language, text(...one));
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    title: say('ages', { body }),
    about: day === undefined ? [] : [say('ages-as-of', { day: writeDate(day, 'medium', language) })],
    full: Math.max(1, ...rows.map(({ count }) => count)),
    bars: rows.map(({ bucket, count }) => ({
      name: say('state', { state: bucket }),
      figures: writeNumber(count),
      filled: count,
      low: bucket.startsWith('telat'),
    })),
    below: [say('ages-all', { n: writeNumber(all) })],
  };
}
