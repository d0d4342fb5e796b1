/** A child's weight and length over two years as a picture, and the text that says the same. */
import type { TopLevelSpec } from 'vega-lite';
import type { Reply } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { paintLight } from '../../papers/pictures.ts';
import type { Db } from '../../records/tables.ts';
import type { Painter } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { daysOld, monthsOld, underFive } from '../base/ages.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { cm, kg } from '../base/figures.ts';
import { kmsLines } from '../growth/kms-lines.ts';
import { lengthFor } from '../growth/z-scores.ts';
import { dots, type Window } from './dots.ts';
import { type GrowthShown, growthChart } from './growth-chart.ts';
import { aboutLines, nameFor, titleLines } from './kms.ts';
import { type SayCard, sayCard } from './say-card.ts';
import type { ChildTrendShown, For } from './shown.ts';
import { isSure } from './sure.ts';

/** Only what is sure. undefined: nothing was ever measured. */
export async function childTrendOf(
  db: Db,
  child: Child,
  place: Pick<Place, 'name'>,
  { day, for: reader }: { day: string; for: For },
): Promise<ChildTrendShown | undefined> {
  const rows = await db
    .selectFrom('weighing')
    .select(['day', 'weight', 'length', 'lying', 'doubt', 'checked'])
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .where('day', '<=', day)
    .orderBy('day')
    .execute();
  const { name, sex, born } = child;
  const points = rows
    .filter((row) => underFive(born, row.day))
    .map((row) => ({
      day: row.day,
      grams: isSure(row, 'weight') ? row.weight : null,
      mm: row.length !== null && isSure(row, 'length') ? millimetres(born, row) : null,
    }))
    .filter(({ grams, mm }) => grams !== null || mm !== null);
  if (points.length === 0) return undefined;
  return { child: name, sex, born, posyandu: place.name, for: reader, points };
}

export const childTrendPicture = (shown: ChildTrendShown): Reply['picture'] => ({
  painter: 'children.child_trend',
  args: { ...shown },
});

/** As the curves have it: lying below two years, standing from then on. */
function millimetres(
  born: string,
  { day, length, lying }: { day: string; length: number | null; lying: boolean | null },
) {
  const nothing = { weight: null, head: null, arm: null, oedema: null };
  return Math.round(lengthFor(daysOld(born, day), { day, length, lying, ...nothing }) * 10);
}

/** `ChildTrendShown` */
export const childTrendPainter =
  (deps: ChildrenDeps): Painter =>
  (args, language) =>
    paintLight(...childTrendSpecs(deps, args as unknown as ChildTrendShown, language));

/** The weight, and the length where one was measured; whichever comes first bears the head. */
export function childTrendSpecs(
  deps: Pick<ChildrenDeps, 'texts'>,
  shown: ChildTrendShown,
  language: string,
): TopLevelSpec[] {
  const say = sayCard(deps, language);
  const { weights, lengths, window, day } = inWindow(shown);
  const { red, orange, bands } = kmsLines(day);
  const charts: {
    index: GrowthShown['index'];
    figures: Figure[];
    strips: GrowthShown['strips'];
    lines: GrowthShown['lines'];
  }[] = [
    { index: 'bbu', figures: weights, strips: bands, lines: { red, orange } },
    { index: 'tbu', figures: lengths, strips: lengthStrips, lines: {} },
  ];
  const some = charts.filter(({ figures }) => figures.length > 0);
  return some.map(({ index, figures, strips, lines }, at) => {
    const own = dots(shown.born, figures, window, index === 'tbu');
    const last = figures.at(-1)!;
    return growthChart(
      { sex: shown.sex, index, shown: window, own, strips, lines, height: 400 },
      {
        title: at === 0 ? titleLines(nameFor(shown)) : [],
        about: at === 0 ? aboutLines(say, shown, day, language) : [],
        months: say('months'),
        unit: say(index === 'bbu' ? 'kg' : 'cm'),
        ...(shown.for === 'keeper' && index === 'bbu' && { lines: { red: say('red'), orange: say('orange') } }),
        now: written(say, index, last.value),
        below: fromTo(say, index, figures, language),
      },
    );
  });
}

/** Between the boundaries of Permenkes 2/2020: what lies below -2 is paler. */
const lengthStrips: GrowthShown['strips'] = [
  { from: -3, to: -2, colour: 'yellow' },
  { from: -2, to: 3, colour: 'light-green' },
];

/** What the pictures say, in words. */
export function childTrendWords(deps: Pick<ChildrenDeps, 'texts'>, shown: ChildTrendShown, language: string): string {
  const say = sayCard(deps, language);
  const { weights, lengths } = inWindow(shown);
  return [
    say('trend', { child: nameFor(shown) }),
    weights.length > 0 && `${say('kg')}: ${fromTo(say, 'bbu', weights, language)}`,
    lengths.length > 0 && `${say('cm')}: ${fromTo(say, 'tbu', lengths, language)}`,
  ]
    .filter((line) => line)
    .join('\n');
}

interface Figure {
  day: string;
  /** Kilograms or centimetres. */
  value: number;
}

/** The two years before the last figure. */
function inWindow({ born, points }: ChildTrendShown) {
  const inOrder = points.toSorted((a, b) => a.day.localeCompare(b.day));
  const { day } = inOrder.at(-1)!;
  const from = Math.max(monthsOld(born, day) - 23, 0);
  const window: Window = { from, to: from + 24 };
  const shown = inOrder.filter((point) => monthsOld(born, point.day) >= from);
  const weights = shown.flatMap(({ day: on, grams }): Figure[] =>
    grams === null ? [] : [{ day: on, value: grams / 1000 }],
  );
  const lengths = shown.flatMap(({ day: on, mm }): Figure[] => (mm === null ? [] : [{ day: on, value: mm / 10 }]));
  return { weights, lengths, window, day };
}

const written = (say: SayCard, index: GrowthShown['index'], value: number) =>
  index === 'bbu' ? say('weight', { kg: kg(value * 1000) }) : say('length', { cm: cm(value * 10) });

/** `Nov 2024 6,2 kg → Nov 2026 8,4 kg` */
function fromTo(say: SayCard, index: GrowthShown['index'], figures: Figure[], language: string): string {
  const month = (day: string) => `${monthName(day.slice(0, 7), language, 'short')} ${day.slice(0, 4)}`;
  const one = ({ day, value }: Figure) => say('one', { day: month(day), figure: written(say, index, value) });
  const [first, last] = [figures[0]!, figures.at(-1)!];
  return first === last ? one(first) : `${one(first)} → ${one(last)}`;
}
