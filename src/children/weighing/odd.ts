/** What looks wrong in a weighing: it is asked once and, if it stands, held for the bidan. Bounds are ours, wide enough that a
 *  healthy child is not asked about; WHO's own flags are added to them. Weights in grams, lengths in millimetres. Pure. */
import type { Field } from '../../texts/reading/scales/scale-line.ts';
import { daysOld } from '../base/ages.ts';
import type { Growth, Index, Measured } from '../growth/types.ts';

/** range: no child under five measures so. jump, drop: more or less weight than since the last weighing can be. grew, shrunk: likewise length or
 *  head. flag: so far from WHO's middle that the figure is more likely wrong. */
export type OddName = 'range' | 'jump' | 'drop' | 'grew' | 'shrunk' | 'flag';

export interface Odd {
  name: OddName;
  /** Its figure is held back until somebody has said that it stands. */
  field: Field;
  /** What it was last, and when. */
  last?: { value: number; day: string };
}

/** An earlier weighing, as far as it is compared. */
export type Earlier = Pick<Measured, 'day' | Field | 'lying'>;

const ranges: Record<Field, [number, number]> = {
  weight: [1000, 40_000],
  length: [300, 1300],
  head: [220, 600],
  arm: [50, 300],
};

/** Which figures an index is made of. */
export const measuresOf: Record<Index, Field[]> = {
  bbu: ['weight'],
  tbu: ['length'],
  bbtb: ['weight', 'length'],
  imtu: ['weight', 'length'],
  lku: ['head'],
  lilau: ['arm'],
};

/** `earlier`: her weighings before this day, in any order. */
export function oddities(
  born: string,
  measured: Measured,
  earlier: readonly Earlier[],
  { flags }: Pick<Growth, 'flags'>,
): Odd[] {
  const fields = (['weight', 'length', 'head', 'arm'] as const).filter((field) => measured[field] !== null);
  const plain = fields.flatMap((field): Odd[] => {
    const value = measured[field]!;
    const [least, most] = ranges[field];
    if (value < least || value > most) return [{ name: 'range', field }];
    const last = lastOf(earlier, measured.day, field);
    const name = last && compared(field, last, measured, born);
    return name ? [{ name, field, last: { value: last[field]!, day: last.day } }] : [];
  });
  const flagged = [...new Set(flags.flatMap((index) => measuresOf[index]))]
    .filter((field) => measured[field] !== null && !plain.some((odd) => odd.field === field))
    .filter((field) => plain.length === 0 || !flags.every((index) => explains(plain, index, field)))
    .map((field): Odd => ({ name: 'flag', field }));
  return [...plain, ...flagged];
}

/** Weight by length is flagged already where one of the two was noticed: the other one is not asked about. */
const explains = (plain: Odd[], index: Index, field: Field): boolean =>
  !measuresOf[index].includes(field) || plain.some((odd) => measuresOf[index].includes(odd.field));

const lastOf = (earlier: readonly Earlier[], day: string, field: Field): Earlier | undefined =>
  earlier.filter((one) => one.day < day && one[field] !== null).reduce<Earlier | undefined>(later, undefined);

const later = (best: Earlier | undefined, one: Earlier): Earlier => (best && best.day > one.day ? best : one);

/** Lying down, a child is longer by so much. */
const stretch = 7;
const slip: Record<'length' | 'head', number> = { length: 5, head: 5 };

/** As she was measured, or as her age wants it. */
const lay = (born: string, { lying, day }: Earlier): boolean => lying ?? daysOld(born, day) < 731;

function compared(field: Field, last: Earlier, now: Measured, born: string): OddName | undefined {
  const days = daysOld(born, now.day);
  const months = Math.max(1, daysOld(last.day, now.day) / 30.4375);
  const change = now[field]! - last[field]!;
  if (field === 'weight') {
    // A newborn gains up to a kilo and a half a month; with a year it is a tenth of that.
    const most = days < 183 ? 1000 + 1000 * months : 1200 + 350 * months;
    if (change > most) return 'jump';
    return change < -Math.max(500, last.weight! * 0.1) ? 'drop' : undefined;
  }
  if (field === 'arm') return Math.abs(change) > 40 ? (change > 0 ? 'grew' : 'shrunk') : undefined;
  const stoodUp = field === 'length' && lay(born, last) && !lay(born, now) ? stretch : 0;
  if (change < -(slip[field] + stoodUp)) return 'shrunk';
  const most = field === 'head' ? 15 + 15 * months : days < 183 ? 25 + 40 * months : 30 + 20 * months;
  return change > most ? 'grew' : undefined;
}
