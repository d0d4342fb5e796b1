/** One index of growth as a picture: WHO's strips and lines by age, and one child's figures in them. */
import type { TopLevelSpec } from 'vega-lite';
import type { Sex } from '../base/child.ts';
import type { Index } from '../growth/types.ts';
import { curveIn, type Dot, strip, type Window } from './dots.ts';
import { lineName, ownLine } from './own-line.ts';
import {
  axisLook,
  type ChartWords,
  edge,
  head,
  ink,
  type LineName,
  lineColours,
  paper,
  topOf,
  under,
  width,
} from './sheet-look.ts';

export interface GrowthShown {
  sex: Sex;
  index: Index;
  shown: Window;
  /** Never empty, in order. */
  own: Dot[];
  strips: { from: number; to: number; colour: keyof typeof stripColours }[];
  lines: Partial<Record<LineName, number>>;
  height: number;
}

export interface GrowthWords extends ChartWords {
  months: string;
  unit: string;
  /** At the lines; absent: they are not named. */
  lines?: Record<LineName, string>;
  /** At the last dot. */
  now: string;
}

const stripColours = { yellow: '#fbe98f', 'light-green': '#c3e5a1', green: '#8fcb74' };

export function growthChart(about: GrowthShown, words: GrowthWords): TopLevelSpec {
  const { sex, index, shown, own, height } = about;
  const strips = about.strips.flatMap(({ from, to, colour }) =>
    strip(sex, index, from, to, shown).map((row) => ({ ...row, strip: from, colour: stripColours[colour] })),
  );
  const lines = (Object.keys(about.lines) as LineName[]).map((name) => ({
    name,
    rows: curveIn(sex, index, about.lines[name]!, shown).map((row) => ({ ...row, colour: lineColours[name] })),
  }));
  const domain = unitsShown(
    strips.flatMap(({ y, y2 }) => [y, y2]),
    own,
  );
  const at = place(shown, domain, height);
  return {
    width,
    height,
    autosize: { type: 'none' },
    padding: { ...edge, top: topOf(words) },
    background: paper[sex],
    config: { view: { fill: 'white', stroke: '#556' } },
    title: head(words),
    encoding: axes(shown, domain, words),
    // Nothing is clipped that stays inside by itself: each clip costs as much as all else that is painted.
    layer: [
      {
        data: { values: strips },
        mark: { type: 'area' },
        encoding: { y2: { field: 'y2' }, detail: { field: 'strip' }, color: painted },
      },
      {
        data: { values: lines.flatMap(({ rows }) => rows) },
        mark: { type: 'line', strokeWidth: 4 },
        encoding: { color: painted },
      },
      ...(words.lines ? lines.map((line) => lineName(line, words.lines![line.name], at, own)) : []),
      ...ownLine(own, words.now, at, { under: isUnder(lines, own.at(-1)!), beyond: own.some(({ x }) => x > shown.to) }),
      under(words, height),
    ],
  };
}

const painted = { field: 'colour', type: 'nominal', scale: null } as const;

function axes({ from, to }: Window, domain: number[], { months, unit }: GrowthWords) {
  const [low, high] = domain as [number, number];
  const grid = { ...axisLook, grid: true, gridColor: ink, gridOpacity: 0.13, zindex: 1 } as const;
  const step = high - low > 40 ? 10 : 2;
  const line = step / 2;
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const rows = Array.from({ length: Math.floor(high / line) + 1 }, (_, at) => at * line).filter((y) => y >= low);
  return {
    x: {
      field: 'x',
      type: 'quantitative' as const,
      scale: { domain: [from, to] as number[], nice: false, zero: false },
      axis: { ...grid, title: months, values, labelExpr: "datum.value % 3 === 0 ? datum.label : ''" },
    },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      scale: { domain, nice: false, zero: false },
      axis: { ...grid, title: unit, values: rows, labelExpr: `datum.value % ${step} === 0 ? datum.label : ''` },
    },
  };
}

/** Whole kilograms or centimetres, with room for the child wherever she is. */
function unitsShown(strips: number[], own: Dot[]): [number, number] {
  const ownest = own.map(({ y }) => y);
  const [low, high] = [Math.min(...strips, ...ownest.map((y) => y - 1)), Math.max(...strips, ...ownest)];
  return [Math.max(Math.floor(low - 0.3), 0), Math.ceil(high + 0.2)];
}

/** Where a figure stands, in pixels. */
const place =
  ({ from, to }: Window, [low, high]: [number, number], height: number) =>
  (dot: { x: number; y: number }): [number, number] => [
    ((dot.x - from) / (to - from)) * width,
    ((high - dot.y) / (high - low)) * height,
  ];

/** Is the dot below the red line? */
function isUnder(lines: { name: LineName; rows: { x: number; y: number }[] }[], { x, y }: Dot): boolean {
  const red = lines.find(({ name }) => name === 'red')?.rows ?? [];
  return y < (red.findLast((row) => row.x <= x)?.y ?? 0);
}
