/** The growth card as a picture: WHO's weight for age in the colours of the card, and one child's weights in it. */
import type { TopLevelSpec } from 'vega-lite';
import { monthsOld } from '../base/ages.ts';
import type { Sex } from '../base/child.ts';
import { kmsLines } from '../growth/kms-lines.ts';
import { curveIn, type Dot, dots, monthsShown, strip, type Window } from './dots.ts';

/** Everything that is written in the picture, in the language of the reader. */
export interface KmsWords {
  title: string[];
  about: string[];
  months: string;
  kg: string;
  /** At the lines; absent: they are not named. */
  lines?: { red: string; orange: string };
  /** At the last dot. */
  now: string;
  /** Under the chart. */
  below: string;
}

/** The printed card is blue for boys and pink for girls. */
export const paper: Record<Sex, string> = { L: '#d3e6f8', P: '#fadbe8' };
const stripColours = { yellow: '#fbe98f', 'light-green': '#c3e5a1', green: '#8fcb74' };
const lineColours = { red: '#d31212', orange: '#f07800' };
const ink = '#10243e';
/** Pixels; with the edges 720 across. A phone shows half of them, so nothing is written smaller than 22. */
const width = 612;
const height = 580;
const edge = { left: 84, right: 24, bottom: 124 };
const lineHeights = { title: 37, about: 31 };

export function kmsChart(
  { sex, born, weights }: { sex: Sex; born: string; weights: { day: string; grams: number }[] },
  words: KmsWords,
): TopLevelSpec {
  const day = weights.at(-1)!.day;
  const shown = monthsShown(monthsOld(born, day));
  const rules = kmsLines(day);
  const own = dots(
    born,
    weights.map((one) => ({ day: one.day, value: one.grams / 1000 })),
    shown,
  );
  const strips = rules.bands.flatMap(({ from, to, colour }) =>
    strip(sex, 'bbu', from, to, shown).map((row) => ({ ...row, strip: from, colour: stripColours[colour] })),
  );
  const lines = (['red', 'orange'] as const).map((name) => ({
    name,
    rows: curveIn(sex, 'bbu', rules[name], shown).map((row) => ({ ...row, colour: lineColours[name] })),
  }));
  const domain = kilograms([...strips.map(({ y2 }) => y2), ...strips.map(({ y }) => y)], own);
  const at = place(shown, domain);
  const below = own.at(-1)!.y < lineAt(lines[0]!.rows, own.at(-1)!.x);
  return {
    width,
    height,
    autosize: { type: 'none' },
    padding: { ...edge, top: 52 + words.title.length * lineHeights.title + words.about.length * lineHeights.about },
    background: paper[sex],
    config: { view: { fill: 'white', stroke: '#556' } },
    title: head(words),
    encoding: axes(shown, domain, words),
    layer: [
      {
        data: { values: strips },
        mark: { type: 'area', clip: true },
        encoding: { y2: { field: 'y2' }, detail: { field: 'strip' }, color: painted },
      },
      {
        data: { values: lines.flatMap(({ rows }) => rows) },
        mark: { type: 'line', clip: true, strokeWidth: 4 },
        encoding: { color: painted },
      },
      ...(words.lines ? lines.map(({ name, rows }) => lineName(name, rows, words.lines![name], at, own)) : []),
      ...ownLine(own, words.now, at, below),
      {
        data: { values: [{}] },
        mark: { type: 'text', align: 'left', fontSize: 23, text: words.below, color: ink },
        encoding: { x: { value: 24 - edge.left }, y: { value: height + 96 } },
      },
    ],
  };
}

const painted = { field: 'colour', type: 'nominal', scale: null } as const;

const head = ({ title, about }: KmsWords) =>
  ({
    text: title,
    subtitle: about,
    fontSize: 31,
    subtitleFontSize: 24,
    subtitlePadding: 8,
    lineHeight: lineHeights.title,
    subtitleLineHeight: lineHeights.about,
    color: ink,
    subtitleColor: ink,
    anchor: 'start',
    frame: 'bounds',
    offset: 14,
  }) as const;

function axes({ from, to }: Window, [low, high]: [number, number], { months, kg }: KmsWords) {
  const look = {
    labelFontSize: 23,
    titleFontSize: 23,
    titleFontWeight: 'normal',
    titleColor: ink,
    ticks: false,
  } as const;
  const grid = { grid: true, gridColor: ink, gridOpacity: 0.13, zindex: 1 } as const;
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return {
    x: {
      field: 'x',
      type: 'quantitative' as const,
      scale: { domain: [from, to] as number[], nice: false, zero: false },
      axis: { ...look, ...grid, title: months, values, labelExpr: "datum.value % 3 === 0 ? datum.label : ''" },
    },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      scale: { domain: [low, high] as number[], nice: false, zero: false },
      axis: {
        ...look,
        ...grid,
        title: kg,
        values: Array.from({ length: high - low + 1 }, (_, at) => low + at),
        labelExpr: "datum.value % 2 === 0 ? datum.label : ''",
      },
    },
  };
}

/** Whole kilograms, with room for the child wherever she is. */
function kilograms(strips: number[], own: Dot[]): [number, number] {
  const ownest = own.map(({ y }) => y);
  const [low, high] = [Math.min(...strips, ...ownest.map((y) => y - 1)), Math.max(...strips, ...ownest)];
  return [Math.max(Math.floor(low - 0.3), 0), Math.ceil(high + 0.2)];
}

/** Where a figure stands, in pixels. */
const place =
  ({ from, to }: Window, [low, high]: [number, number]) =>
  (dot: { x: number; y: number }): [number, number] => [
    ((dot.x - from) / (to - from)) * width,
    ((high - dot.y) / (high - low)) * height,
  ];
type Place = ReturnType<typeof place>;

/** Along its line, the red one below and the orange one above, where the child's own dots leave most room. */
function lineName(
  name: 'red' | 'orange',
  rows: { x: number; y: number; colour: string }[],
  text: string,
  at: Place,
  own: Dot[],
) {
  const middles = [rows.length - 5, Math.floor(rows.length / 2), 6].map((n) => ({
    row: rows[n]!,
    next: rows[n + 1]!,
    room: Math.min(...own.map((dot) => distance(at(dot), at(rows[n]!)))),
  }));
  const { row, next } = middles.reduce((best, one) => (one.room > best.room && best.room < 130 ? one : best));
  const [[x, y], [x2, y2]] = [at(row), at(next)];
  return {
    data: { values: [row] },
    mark: {
      type: 'text',
      angle: (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI,
      dy: name === 'red' ? 19 : -15,
      fontSize: 22,
      fontWeight: 'bold',
      text,
    } as const,
    encoding: { color: painted },
  };
}

const distance = ([x, y]: [number, number], [x2, y2]: [number, number]) => Math.hypot(x - x2, y - y2);

/** The height of a line at this age. */
function lineAt(rows: { x: number; y: number }[], x: number): number {
  return rows.findLast((row) => row.x <= x)?.y ?? rows[0]!.y;
}

/** `under`: the figure stands under the last dot, where no line runs through it. */
function ownLine(own: Dot[], now: string, at: Place, under: boolean) {
  const values = own.map((dot) => ({ ...dot, colour: ink }));
  const last = values.at(-1)!;
  const [x, y] = at(last);
  const align = x > width - 70 ? 'right' : x < 70 ? 'left' : 'center';
  const figure = {
    type: 'text',
    fontSize: 30,
    fontWeight: 'bold',
    align,
    dy: under || y < 50 ? 32 : -28,
    text: now,
  } as const;
  return [
    {
      data: { values },
      mark: { type: 'line', clip: true, strokeWidth: 4 } as const,
      encoding: { detail: { field: 'line' }, color: painted } as const,
    },
    { data: { values }, mark: { type: 'circle', size: 130, opacity: 1 } as const, encoding: { color: painted } },
    { data: { values: [last] }, mark: { ...figure, color: 'white', stroke: 'white', strokeWidth: 7 } as const },
    { data: { values: [last] }, mark: { ...figure, color: ink } as const },
  ];
}
