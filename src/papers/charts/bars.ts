/** A bar for each area, group or age, with its name and its figures written out. */
import type { TopLevelSpec } from 'vega-lite';
import { printable } from '../pdf.ts';
import {
  above,
  type Box,
  boxes,
  type ChartHead,
  colours,
  figuresIn,
  ink,
  pale,
  rules,
  sheet,
  shortened,
  width,
} from './sheet.ts';

export interface Bar {
  name: string;
  /** Its figures as they are read: `88,9 % (320/360)`. */
  figures: string;
  /** How long it is, in the unit of `full`. Absent: nobody knows, and there is no bar. */
  filled?: number;
  /** What is missing of the whole, drawn hollow behind it. */
  hollow?: number;
  /** Drawn in another colour; its figures say why. */
  low?: boolean;
}

export interface Bars extends ChartHead {
  bars: Bar[];
  /** How much the width of the picture stands for; longer bars make it more. */
  full: number;
  /** A line across all bars, which the head explains. */
  line?: number;
}

/** So many bars have room for a line of words above each. More stand in one line with their names, or the picture would be so long that it is
 *  made smaller on its way. */
const mostHigh = 15;
/** No more than these are drawn: the words below say how many are not. */
export const mostBars = 40;

interface Layout {
  /** From one bar to the next. */
  step: number;
  /** Where a bar begins and ends. */
  from: number;
  to: number;
  /** Within its step. */
  top: number;
  bottom: number;
  /** Where its words stand. */
  words: number;
  /** As many letters of a name as fit beside these figures. */
  named: (figures: string) => number;
}

/** Of one letter, and of one that is bold. */
const letter = { name: 13, figure: 14.6 };

const high: Layout = {
  ...{ step: 66, from: 0, to: width, top: 30, bottom: 54, words: 14 },
  named: (figures) => Math.floor((width - 12 - figures.length * letter.figure) / letter.name),
};

/** The bars get what names and figures leave, and a part of it at least. */
function flat(bars: Bar[]): Layout {
  const longest = (name: 'name' | 'figures') => Math.max(...bars.map((bar) => bar[name].length));
  const figures = longest('figures') * letter.figure;
  const names = Math.min(longest('name') * letter.name, width - figures - leastBar - 24);
  const columns = { from: names + 12, to: width - figures - 12 };
  return { step: 31, ...columns, top: 4, bottom: 26, words: 15, named: () => Math.floor(names / letter.name) };
}
const leastBar = 130;

/** Where a name would be cut, the share stands without what was divided by what, which the words beside the picture say: five provinces begin with
 *  Kalimantan. */
function withNames(bars: Bar[]): Bar[] {
  const longest = (name: 'name' | 'figures') => Math.max(...bars.map((bar) => bar[name].length));
  const fits = longest('name') * letter.name + longest('figures') * letter.figure + leastBar + 24 <= width;
  return fits ? bars : bars.map((bar) => ({ ...bar, figures: bar.figures.replace(/ \(.*$/, '') }));
}

export function barChart({ bars: all, full, line, ...head }: Bars): TopLevelSpec {
  const drawn = all.slice(0, mostBars);
  const bars = drawn.length > mostHigh ? withNames(drawn) : drawn;
  const layout = bars.length > mostHigh ? flat(bars) : high;
  const longest = Math.max(full, ...bars.map(({ filled = 0, hollow = 0 }) => filled + hollow));
  const at = (value: number) => layout.from + (value / longest) * (layout.to - layout.from);
  const box = (row: number, from: number, to: number): Box => ({
    x: at(from),
    x2: at(to),
    y: row * layout.step + layout.top,
    y2: row * layout.step + layout.bottom,
  });
  const some = bars.flatMap((bar, row) => (bar.filled === undefined ? [] : [{ ...bar, filled: bar.filled, row }]));
  const height = bars.length * layout.step;
  return sheet(head, height, [
    rules(
      bars.map((_, row) => ({ ...box(row, 0, longest), y: row * layout.step + layout.bottom })),
      { color: pale, strokeWidth: 1 },
    ),
    boxes(
      some.filter(({ low }) => !low).map(({ row, filled }) => box(row, 0, filled)),
      { color: colours.blue },
    ),
    boxes(
      some.filter(({ low }) => low).map(({ row, filled }) => box(row, 0, filled)),
      { color: colours.orange },
    ),
    boxes(
      some.filter(({ hollow }) => hollow).map(({ row, filled, hollow }) => box(row, filled, filled + hollow!)),
      { filled: true, fill: 'white', stroke: colours.line, strokeWidth: 2, strokeDash: [6, 4] },
    ),
    ...(line === undefined ? [] : [rules([{ x: at(line), x2: at(line), y: 0, y2: height }], dashed)]),
    ...words(bars, layout),
  ]);
}

export const dashed = { color: ink, strokeWidth: 3, strokeDash: [10, 6] };

const words = (bars: Bar[], { step, words: y, named }: Layout) => [
  ...above(
    bars.map(({ name, figures }, row) => ({
      x: 0,
      y: row * step + y,
      text: shortened(printable(name), named(figures)),
    })),
    'left',
  ),
  ...figuresIn(
    bars.map(({ figures }, row) => ({ x: width, y: row * step + y, text: figures })),
    'right',
  ),
];
