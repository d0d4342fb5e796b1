/** How a child is called where it must be told from others, and the words in which its data are said. */
import type { Option, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import type { PosyanduRow } from '../../directory/people/rights.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeNumber } from '../../texts/writing.ts';
import { monthsOld } from '../base/ages.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';

export const childText = textOf('children/child');

type Texts = Pick<ChildrenDeps['texts'], 'render'>;

/** `3 Feb 2025` */
export const shortDay = (iso: string, language: string): string =>
  `${writeDate(iso, 'short', language)} ${iso.slice(0, 4)}`;

type Told = Pick<Child, 'id' | 'posyandu' | 'name' | 'born' | 'mother' | 'ended'>;

/** `Aisyah Putri, 3 Feb 2025, ibu Rina`: enough to choose between twins and namesakes. */
export function apart(texts: Texts, language: string, child: Told, place?: string): string {
  return texts.render(
    language,
    childText('apart', {
      name: child.name,
      born: shortDay(child.born, language),
      mother: child.mother ?? 'none',
      place: place ?? 'none',
      left: child.ended ?? 'none',
    }),
  );
}

export function optionsOf(
  texts: Texts,
  language: string,
  children: readonly Told[],
  { places = [], asks = false }: { places?: PosyanduRow[]; asks?: boolean } = {},
): Option[] {
  const nameOf = new Map(places.map(({ id, name }) => [id, shortName(name)]));
  const where = ({ posyandu }: Told) => (places.length > 1 ? nameOf.get(posyandu) : undefined);
  return [...children].sort(byName).map((child) => ({
    value: String(child.id),
    label: apart(texts, language, child, where(child)),
    ...(asks && { asks: true }),
  }));
}

export const byName = (one: Pick<Child, 'name' | 'born'>, other: Pick<Child, 'name' | 'born'>): number =>
  one.name.localeCompare(other.name, 'id') || one.born.localeCompare(other.born);

/** `1 tahun 9 bulan`; under a month in days. */
export function ageText(born: string, day: string): Text {
  const months = monthsOld(born, day);
  const days = Temporal.PlainDate.from(born).until(day).days;
  return childText('age', { years: Math.floor(months / 12), months: months % 12, days });
}

/** `3,1 kg`, `49 cm` */
export const writeKg = (grams: number): string => `${writeNumber(grams / 1000)} kg`;
export const writeCm = (mm: number): string => `${writeNumber(mm / 10)} cm`;
