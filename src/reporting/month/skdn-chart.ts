/** Painter: S, K, D and N of this month beside last month, as bars with their figures, for a small screen. */
import type { TopLevelSpec } from 'vega-lite';
import { paintChart } from '../../papers/pictures.ts';
import type { Painter } from '../../room.ts';
import { monthBefore, monthName } from '../../texts/month-names.ts';
import type { Skdn } from '../base/indicators.ts';

const colors = { before: '#b9c7d3', now: '#0f766e' };

/** args: `posyandu` name, `period` (`2026-10`), `now` and `last` figures; `last` null when last month was not reported. */
export const skdnChart: Painter = async (args, language) => {
  const { posyandu, period, now, last } = args as unknown as Chart;
  const names = { now: monthName(period, language), before: monthName(monthBefore(period), language) };
  const bars = [...(last ? rows(last, names.before) : []), ...rows(now, names.now)];
  return paintChart(spec(posyandu, bars, last ? [names.before, names.now] : [names.now]));
};

interface Chart {
  posyandu: string;
  period: string;
  now: Skdn;
  last: Skdn | null;
}

interface Bar {
  letter: string;
  month: string;
  count: number;
}

const letters = ['S', 'K', 'D', 'N'] as const;

/** What nobody knows has no bar: a 0 would be a figure. */
const rows = (figures: Skdn, month: string): Bar[] =>
  letters.flatMap((letter) => {
    const count = figures[letter];
    return count === undefined ? [] : [{ letter, month, count }];
  });

function spec(title: string, values: Bar[], months: string[]): TopLevelSpec {
  const range = months.length === 1 ? [colors.now] : [colors.before, colors.now];
  const x = {
    field: 'letter',
    type: 'nominal',
    sort: [...letters],
    title: null,
    axis: { labelAngle: 0, labelFontSize: 22, ticks: false },
  } as const;
  const xOffset = { field: 'month', sort: months } as const;
  const y = { field: 'count', type: 'quantitative', axis: null } as const;
  const color = {
    field: 'month',
    type: 'nominal',
    scale: { domain: months, range },
    legend: { title: null, orient: 'bottom', labelFontSize: 18, labelLimit: 0, symbolSize: 240 },
  } as const;
  return {
    width: 520,
    height: 300,
    title: { text: title, fontSize: 22, anchor: 'start', offset: 16 },
    data: { values },
    encoding: { x, xOffset, y },
    layer: [
      { mark: { type: 'bar', cornerRadiusEnd: 4 }, encoding: { color } },
      { mark: { type: 'text', dy: -12, fontSize: 20 }, encoding: { text: { field: 'count', type: 'quantitative' } } },
    ],
  };
}
