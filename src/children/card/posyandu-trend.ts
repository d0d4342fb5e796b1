/** Painter: a posyandu's S and D, and below them N, T and BGM, over the last two years. */
import type { TopLevelSpec } from 'vega-lite';
import { printable } from '../../papers/pdf.ts';
import { paintLight } from '../../papers/pictures.ts';
import type { Painter } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { titleLines } from './kms.ts';
import { type SayCard, sayCard } from './say-card.ts';
import { axisLook, type ChartWords, edge, head, ink, topOf, width } from './sheet-look.ts';
import type { PosyanduTrendShown, TrendName } from './shown.ts';

const colours: Record<TrendName, string> = { S: '#8fa3b5', D: '#0f766e', N: '#2e9e3f', T: '#f07800', BGM: '#d31212' };
const panels: TrendName[][] = [
  ['S', 'D'],
  ['N', 'T', 'BGM'],
];
const most = 24;

/** `PosyanduTrendShown` */
export const posyanduTrendPainter =
  (deps: ChildrenDeps): Painter =>
  (args, language) =>
    paintLight(...posyanduTrendSpecs(deps, args as unknown as PosyanduTrendShown, language));

export function posyanduTrendSpecs(
  deps: Pick<ChildrenDeps, 'texts'>,
  { posyandu, months }: PosyanduTrendShown,
  language: string,
): TopLevelSpec[] {
  const say = sayCard(deps, language);
  const shown = lastTwoYears(months);
  const span = spanOf(say, shown, language);
  return panelsOf(shown).map((names, at) => {
    const words = at === 0 ? { title: titleLines(printable(posyandu)), about: [span] } : { title: [], about: [] };
    return panel({ ...words, below: '' }, linesOf(say, names, shown), axes(say, shown, language));
  });
}

/** What the picture says, in words. */
export function posyanduTrendWords(
  deps: Pick<ChildrenDeps, 'texts'>,
  { posyandu, months }: PosyanduTrendShown,
  language: string,
): string {
  const say = sayCard(deps, language);
  const shown = lastTwoYears(months);
  const last = panelsOf(shown)
    .flat()
    .map((name) => lastOf(say, name, shown));
  return [`*${posyandu}*, ${spanOf(say, shown, language)}:`, ...last].join('\n');
}

/** Not everybody sees all of them. */
const panelsOf = ([first]: PosyanduTrendShown['months']): TrendName[][] =>
  panels.map((names) => names.filter((name) => first?.[name] !== undefined));

const lastTwoYears = (months: PosyanduTrendShown['months']) =>
  months.toSorted((a, b) => a.month.localeCompare(b.month)).slice(-most);

const spanOf = (say: SayCard, shown: PosyanduTrendShown['months'], language: string) =>
  say('span', { from: monthName(shown[0]!.month, language), to: monthName(shown.at(-1)!.month, language) });

interface Line {
  name: string;
  colour: string;
  dots: { month: string; line: string; count: number | null }[];
}

const linesOf = (say: SayCard, names: TrendName[], months: PosyanduTrendShown['months']): Line[] =>
  names.map((name) => {
    const line = lastOf(say, name, months);
    return {
      name: line,
      colour: colours[name],
      dots: months.map((one) => ({ month: one.month, line, count: one[name] ?? null })),
    };
  });

/** `S semua balita 45`: what it is, with its last figure. */
const lastOf = (say: SayCard, name: TrendName, months: PosyanduTrendShown['months']): string =>
  `${say(`line-${name}`)} ${months.findLast((one) => typeof one[name] === 'number')?.[name] ?? '–'}`;

/** One line for each name, broken where a month is not known. */
function panel(words: ChartWords, lines: Line[], at: ReturnType<typeof axes>): TopLevelSpec {
  return {
    width,
    height: 280,
    autosize: { type: 'none' },
    padding: { ...edge, bottom: 104, top: topOf(words) },
    background: 'white',
    title: head(words),
    data: { values: lines.flatMap(({ dots }) => dots) },
    encoding: { ...at, color: colourOf(lines) },
    layer: [{ mark: { type: 'line', strokeWidth: 4 } }, { mark: { type: 'circle', size: 90, opacity: 1 } }],
  };
}

/** So many months are written at most, counted from the last. */
const mostWritten = 6;

function axes(say: SayCard, months: PosyanduTrendShown['months'], language: string) {
  const names = months.map(({ month }) => [month, `${monthName(month, language, 'short')} ${month.slice(2, 4)}`]);
  const each = Math.ceil(months.length / mostWritten);
  const values = months.map(({ month }) => month).filter((_, at) => (months.length - 1 - at) % each === 0);
  const labelExpr = `(${JSON.stringify(Object.fromEntries(names))})[datum.value]`;
  const grid = { gridColor: ink, gridOpacity: 0.13, tickCount: 5, tickMinStep: 1, format: 'd' } as const;
  return {
    x: {
      field: 'month',
      type: 'ordinal',
      scale: { type: 'point', padding: 1.2 },
      // Below the dots of a line that runs at nought.
      axis: { ...axisLook, title: null, labelAngle: 0, labelPadding: 12, values, labelExpr },
    },
    y: {
      field: 'count',
      type: 'quantitative',
      scale: { zero: true, nice: true },
      axis: { ...axisLook, ...grid, title: say('children') },
    },
  } as const;
}

const colourOf = (lines: Line[]) =>
  ({
    field: 'line',
    type: 'nominal',
    scale: { domain: lines.map(({ name }) => name), range: lines.map(({ colour }) => colour) },
    legend: {
      ...{ title: null, orient: 'bottom', direction: 'horizontal', offset: 12 },
      // Each as wide as its words, which vega takes as broader than they are: else the last is cut off.
      ...{ gridAlign: 'none', columnPadding: -30 },
      ...{ labelFontSize: 22, labelColor: ink, labelLimit: 0, symbolSize: 260, symbolStrokeWidth: 5 },
    },
  }) as const;
