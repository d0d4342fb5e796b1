/** What a figure comes to as weight, length, arm or head: grams, millimetres, or a doubt with what may be meant. Pure. */
import type { Doubt } from '../../../conversation/reader.ts';
import { doubt } from '../readings.ts';
import type { Unit } from './figure-at.ts';
import type { Item } from './items.ts';
import { type Ranges, within } from './ranges.ts';
import type { Field, Figures, Unclear } from './scale-line.ts';

export interface Measured {
  figures: Figures;
  was: Figures;
  unclear: Unclear[];
  /** How old the child may be: `17` of a child of 17 months may be that. */
  months: readonly number[];
  /** How the figures were written. */
  written: Partial<Record<Field, string>>;
}

/** A figure that nothing else has taken. */
export interface Loose {
  item: Item;
  field?: Field;
  /** What was told before, instead of which this line tells another. */
  old?: true;
}

/** Takes one figure for a field, or asks why it cannot be. */
export function settle(loose: Loose, field: Field, ranges: Ranges, measured: Measured): void {
  const { item } = loose;
  // What was wrong before may be as unlikely as it likes.
  const read = readAs(item, field, loose.old ? everything : ranges);
  if (loose.old) {
    if ('value' in read && (measured.was[field] ?? read.value) === read.value) measured.was[field] = read.value;
    else if ('value' in read)
      measured.unclear.push(unclearOf(item, field, asked('scale-twice', item, field, read.value)));
    else measured.unclear.push(unclearOf(item, field, read));
    return;
  }
  if (!('value' in read)) {
    measured.unclear.push(unclearOf(item, field, read));
    return;
  }
  const known = measured.figures[field];
  if (known !== undefined && known !== read.value) {
    const both = { ...item, text: `${measured.written[field]}, ${item.text}` };
    delete measured.figures[field];
    measured.unclear.push(unclearOf(both, field, asked('scale-twice', both, field, read.value)));
  } else if (known === undefined && !measured.unclear.some((one) => one.field === field)) {
    measured.figures[field] = read.value;
    measured.written[field] = item.text;
  } else if (known === undefined)
    measured.unclear.push(unclearOf(item, field, asked('scale-twice', item, field, read.value)));
}

const all = [0, Number.POSITIVE_INFINITY] as const;
const everything: Ranges = { weight: all, length: all, arm: all, head: all };

/** What each unit is in grams, or in millimetres. */
const units: Record<'weight' | 'length', Partial<Record<Unit, number>>> = {
  weight: { kg: 1000, g: 1 },
  length: { cm: 10, mm: 1, m: 1000 },
};

/** What no child has, in the smallest unit. */
const most: Record<Field, readonly [number, number]> = {
  weight: [700, 35_000],
  length: [350, 1300],
  arm: [60, 260],
  head: [250, 620],
};

type Read = { value: number } | { doubt: Doubt; perhaps?: number };
type AskId = 'scale-unit' | 'scale-letter' | 'scale-unsure' | 'scale-unlikely' | 'scale-which' | 'scale-twice';

/** A doubt about one figure; `meant` in grams or millimetres. In its text, kilograms and centimetres. */
export function asked(
  id: AskId,
  item: Item,
  field: Field | undefined,
  meant?: number,
): { doubt: Doubt; perhaps?: number } {
  const shown = meant === undefined ? 0 : meant / (field === 'weight' ? 1000 : 10);
  const { doubt: why } = doubt(id, item.text, { what: field ?? 'none', meant: shown });
  return meant === undefined ? { doubt: why } : { doubt: why, perhaps: meant };
}

export const unclearOf = (item: Item, field: Field | undefined, read: { doubt: Doubt; perhaps?: number }): Unclear => ({
  ...(field ? { field } : {}),
  written: item.text,
  doubt: read.doubt,
  ...(field && read.perhaps !== undefined ? { perhaps: { [field]: read.perhaps } } : {}),
});

/** A figure as one of the field, in grams or millimetres. */
export function readAs(item: Item, field: Field, ranges: Ranges): Read {
  const kind = field === 'weight' ? 'weight' : 'length';
  const whole = kind === 'weight' ? 1000 : 10;
  const value = item.value ?? Number.NaN;
  const factor = item.unit ? units[kind][item.unit] : kind === 'weight' && value >= 1000 ? 1 : whole;
  const likely = (one: number) => within(one / whole, ranges[field]);
  const meant = [1, 0.1, 0.01, 10, 1 / whole].map((part) => Math.round(value * whole * part)).find(likely);
  const ask = (id: AskId): Read => asked(id, item, field, meant);
  // `9777 koma 6` are two figures.
  if (item.slip || (value >= 1000 && !Number.isInteger(value))) return ask('scale-letter');
  if (item.hedged) return ask('scale-unsure');
  if (factor === undefined) return ask('scale-unit');
  const amount = Math.round(value * factor);
  if (!within(amount, most[field])) return ask('scale-unlikely');
  // `bb 25` of a child of three months is mostly 2,5 with the comma lost.
  const lost = Number.isInteger(value) && factor === whole && !likely(amount) && likely(amount / 10);
  // `1040` is hardly a kilogram.
  const grams = kind === 'weight' && !item.unit && value >= 1000 && !likely(amount);
  // `bb 1,18` of a child of two years: the comma stands in the wrong place.
  const moved = !item.unit && amount < whole * ranges[field][0] && likely(amount * 10);
  return lost || grams || moved ? ask('scale-unlikely') : { value: amount };
}
