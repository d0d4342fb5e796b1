/** A line over months, broken where a month is not known. */
import type { TopLevelSpec } from 'vega-lite';
import { dashed } from './bars.ts';
import { type ChartHead, colours, dots, ink, lines, pale, rules, sheet, texts, width } from './sheet.ts';

export interface Months extends ChartHead {
  months: MonthDot[];
  /** The figures at the side, from the lowest up; the first and the last are the ends of what is drawn. */
  scale: { at: number; text: string }[];
  line?: number;
}

export interface MonthDot {
  /** As short as `Okt 26`. */
  name: string;
  /** undefined: nobody knows, and the line is broken. */
  value?: number;
  /** Written at its dot. */
  figure: string;
  /** Written out: `88,9 % (320/360)`, or why there is nothing. */
  said: string;
}

const height = 400;
const left = 92;
const right = width;
/** A figure at the first dot and one at the last need room beside the axis. */
const inside = 46;
/** So many months are named at most, counted from the last. */
const mostNamed = 6;
/** Up to so many dots have their figures; of more only the last, the highest and the lowest. */
const mostFigures = 8;

export function monthChart({ months, scale, line: target, below = [], ...words }: Months): TopLevelSpec {
  const head = { ...words, below: [...written(months).map(({ name, said }) => `${name}: ${said}`), ...below] };
  const [low, high] = [scale[0]!.at, scale.at(-1)!.at];
  const x = (at: number) =>
    months.length === 1 ? (left + right) / 2 : left + inside + (at / (months.length - 1)) * (right - left - 2 * inside);
  const y = (value: number) => 24 + (1 - (value - low) / (high - low)) * (height - 24);
  const known = months.flatMap(({ value, ...month }, at) =>
    value === undefined ? [] : [{ ...month, value, at, x: x(at), y: y(value) }],
  );
  const each = Math.ceil(months.length / mostNamed);
  const named = months.flatMap(({ name }, at) =>
    (months.length - 1 - at) % each === 0 ? [{ x: x(at), y: height + 48, text: name }] : [],
  );
  const gaps = months.flatMap(({ value }, at) =>
    value === undefined ? [{ x: x(at), y: height - 14, text: '×' }] : [],
  );
  const across = (value: number) => ({ x: left, x2: width, y: y(value), y2: y(value) });
  return sheet(head, height + 72, [
    rules(
      scale.map(({ at }) => across(at)),
      { color: pale, strokeWidth: 1 },
    ),
    texts(
      scale.map(({ at, text }) => ({ x: left - 12, y: y(at), text })),
      'right',
    ),
    ...(target === undefined ? [] : [rules([across(target)], dashed)]),
    lines(
      known.map(({ x, y, at }, nth) => ({ x, y, run: at - nth })),
      { color: colours.blue, strokeWidth: 4 },
    ),
    dots(known, { color: colours.blue, size: 150 }),
    texts(gaps, 'center'),
    texts(named, 'center'),
    texts(figures(known), 'center', true),
    rules([{ x: left, x2: width, y: y(low), y2: y(low) }], { color: ink, strokeWidth: 2 }),
  ]);
}

type Known = MonthDot & { value: number; at: number; x: number; y: number };

/** The months whose figures are written: all of few; else the last, the highest and the lowest. */
function written<Month extends { value?: number }>(months: readonly Month[]): Month[] {
  const known = months.filter(({ value }) => value !== undefined);
  if (known.length <= mostFigures) return known;
  const inOrder = known.toSorted((a, b) => a.value! - b.value!);
  const some = new Set([inOrder.at(-1), inOrder[0], known.at(-1)]);
  return known.filter((month) => some.has(month));
}

/** Below a dot that is lower than the one before it, so that the line does not run through the figure. */
const figures = (known: Known[]) =>
  written(known).map((month) => {
    const { x, y, figure } = month;
    const before = known[known.indexOf(month) - 1] ?? known[1];
    const falls = before !== undefined && before.y < y && y < height - 40;
    return { x, y: falls ? y + 28 : y - 26, text: figure };
  });
