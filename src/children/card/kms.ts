/** The picture of the growth card (KMS), and the text that says the same. */
import type { TopLevelSpec } from 'vega-lite';
import type { Reply } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { printable } from '../../papers/pdf.ts';
import { paintLight } from '../../papers/pictures.ts';
import type { Db } from '../../records/tables.ts';
import type { Painter } from '../../room.ts';
import { writeDate } from '../../texts/writing.ts';
import { daysOld, monthsOld, underFive } from '../base/ages.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kg } from '../base/figures.ts';
import { beyondLines, kmsLines } from '../growth/kms-lines.ts';
import { zScores } from '../growth/z-scores.ts';
import { dots, monthsShown } from './dots.ts';
import { growthChart } from './growth-chart.ts';
import { type SayCard, sayCard } from './say-card.ts';
import type { For, KmsShown, ShownWeight } from './shown.ts';
import { isSure } from './sure.ts';

/** How many weights are written out with their days, in the picture and in the text. */
const written = 3;

/** What the picture of this child shows on a day: her weights until then, the birth weight first; a mother's only those that are sure.
 *  undefined: there is none. */
export async function kmsOf(
  db: Db,
  child: Child,
  place: Pick<Place, 'name'>,
  { day, for: reader }: { day: string; for: For },
): Promise<KmsShown | undefined> {
  const rows = await db
    .selectFrom('weighing')
    .select(['day', 'weight', 'doubt', 'checked'])
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .where('day', '<=', day)
    .where('weight', 'is not', null)
    .orderBy('day')
    .execute();
  const { name, sex, born, birth_weight } = child;
  const told = rows
    .filter((row) => underFive(born, row.day) && (reader === 'keeper' || isSure(row, 'weight')))
    .map((row): ShownWeight => {
      const sure = isSure(row, 'weight');
      return { day: row.day, grams: row.weight!, ...(!sure && { doubtful: true }) };
    });
  if (told.length === 0) return undefined;
  const first = birth_weight !== null && told[0]!.day > born ? [{ day: born, grams: birth_weight }] : [];
  return { child: name, sex, born, posyandu: place.name, for: reader, weights: [...first, ...told] };
}

export const kmsPicture = (shown: KmsShown): Reply['picture'] => ({ painter: 'children.kms', args: { ...shown } });

/** What the picture says, in words. */
export function kmsWords(deps: Pick<ChildrenDeps, 'texts'>, shown: KmsShown, language: string): string {
  const say = sayCard(deps, language);
  const weights = inOrder(shown);
  const { day, grams, doubtful } = weights.at(-1)!;
  const before = lastOf(say, weights.slice(0, -1), language);
  const { belowRed, aboveOrange } = beyondLines(scoreOf(shown, day, grams), day);
  const where = belowRed ? 'below' : aboveOrange ? 'above' : 'between';
  return [
    say('words', {
      child: nameFor(shown),
      age: ageOf(say, shown.born, day),
      now: weightOf(say, grams),
      day: writeDate(day, 'medium', language),
    }),
    before && say('before', { list: before }),
    shown.for === 'keeper' && say('stands', { where }),
    doubtful && say('doubtful'),
  ]
    .filter((line) => line)
    .join('\n');
}

/** `KmsShown` */
export const kmsPainter =
  (deps: ChildrenDeps): Painter =>
  (args, language) =>
    paintLight(kmsSpec(deps, args as unknown as KmsShown, language));

export function kmsSpec(deps: Pick<ChildrenDeps, 'texts'>, shown: KmsShown, language: string): TopLevelSpec {
  const say = sayCard(deps, language);
  const weights = inOrder(shown);
  const { day, grams, doubtful } = weights.at(-1)!;
  const months = monthsShown(monthsOld(shown.born, day));
  const { red, orange, bands } = kmsLines(day);
  const kilograms = weights.map(({ grams: one, ...rest }) => ({ ...rest, value: one / 1000 }));
  const own = dots(shown.born, kilograms, months);
  return growthChart(
    { sex: shown.sex, index: 'bbu', shown: months, own, strips: bands, lines: { red, orange }, height: 580 },
    {
      title: titleLines(nameFor(shown)),
      about: aboutLines(say, shown, day, language),
      months: say('months'),
      unit: say('kg'),
      ...(shown.for === 'keeper' && { lines: { red: say('red'), orange: say('orange') } }),
      now: weightOf(say, grams) + (doubtful ? ' ?' : ''),
      below: lastOf(say, weights, language),
    },
  );
}

const inOrder = ({ weights }: KmsShown) => weights.toSorted((a, b) => a.day.localeCompare(b.day));

function scoreOf({ sex, born }: KmsShown, day: string, weight: number): number | null {
  const rest = { length: null, lying: null, head: null, arm: null, oedema: null };
  return zScores(sex, daysOld(born, day), { day, weight, ...rest }).z.bbu;
}

/** The last weights with their days, the newest first; with the year where the day alone could be read as one of this year. */
function lastOf(say: SayCard, weights: KmsShown['weights'], language: string): string {
  const yearAgo = Temporal.PlainDate.from(weights.at(-1)?.day ?? '2000-01-01')
    .subtract({ months: 11 })
    .toString();
  const style = (day: string) => (day < yearAgo ? 'medium' : 'short');
  return weights
    .slice(-written)
    .reverse()
    .map(({ day, grams }) => say('one', { day: writeDate(day, style(day), language), figure: weightOf(say, grams) }))
    .join(' • ');
}

const weightOf = (say: SayCard, grams: number) => say('weight', { kg: kg(grams) });

export const ageOf = (say: SayCard, born: string, day: string): string =>
  monthsOld(born, day) > 0
    ? say('age', { months: monthsOld(born, day) })
    : say('age-days', { days: daysOld(born, day) });

/** A mother reads the name by which she calls her child: the first that is no initial. */
export function nameFor({ child, for: reader }: Pick<KmsShown, 'child' | 'for'>): string {
  const name = printable(child).trim();
  if (reader === 'keeper') return name;
  const words = name.split(/\s+/);
  return words.find((word) => /^\p{L}{3,}/u.test(word)) ?? words[0]!;
}

/** Two lines of the picture at most; the text beside it has the whole name. */
export function titleLines(name: string): string[] {
  const lines = [''];
  for (const word of name.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= lineLetters || lines.at(-1) === '') lines[lines.length - 1] = longer.slice(0, lineLetters);
    else lines.push(word.slice(0, lineLetters));
  }
  return lines.length > 2 ? [lines[0]!, `${lines[1]!.slice(0, lineLetters - 1)}…`] : lines;
}
const lineLetters = 30;

export function aboutLines(
  say: SayCard,
  { sex, born, posyandu, for: reader }: Omit<KmsShown, 'weights'>,
  day: string,
  language: string,
): string[] {
  const age = ageOf(say, born, day);
  const date = writeDate(day, 'medium', language);
  if (reader === 'mother') return [say('on', { age, day: date })];
  const about = say('about', { sex: say(`sex-${sex}`), age, born: writeDate(born, 'medium', language) });
  return [about, posyandu ? say('at', { posyandu: printable(posyandu).slice(0, 40), day: date }) : date];
}
