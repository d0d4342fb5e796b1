/** Which figures are possible at an age: far beyond what is healthy, so that a figure without a name finds its place and nothing real is
 *  refused. About five standard deviations around WHO's medians of both sexes, rounded outwards. Pure. */
import type { Field } from './scale-line.ts';

type Range = readonly [low: number, high: number];
export type Ranges = Record<Field, Range>;

/** Completed months; kilograms and centimetres. */
const byAge: readonly (readonly [months: number, ranges: Ranges])[] = [
  [0, { weight: [1, 6.5], length: [36, 61], arm: [6, 14], head: [26, 40] }],
  [1, { weight: [1.5, 8], length: [42, 66], arm: [7, 15.5], head: [29, 42.5] }],
  [3, { weight: [2.3, 10.5], length: [47, 74], arm: [8, 17.5], head: [32, 46] }],
  [6, { weight: [3.2, 13], length: [54, 81], arm: [9, 19], head: [35, 49.5] }],
  [9, { weight: [4, 15], length: [58, 87], arm: [9.3, 19.5], head: [37, 51.5] }],
  [12, { weight: [4.5, 16.5], length: [61, 93], arm: [9.5, 20], head: [38, 52.5] }],
  [18, { weight: [5.2, 19], length: [66, 101], arm: [9.7, 20.5], head: [39, 54] }],
  [24, { weight: [6, 22], length: [70, 107], arm: [9.8, 21], head: [40, 55] }],
  [36, { weight: [7, 26], length: [76, 118], arm: [10, 22.5], head: [41, 56.5] }],
  [48, { weight: [8, 30], length: [82, 127], arm: [10, 24], head: [42, 57.5] }],
  [61, { weight: [9, 35], length: [86, 135], arm: [10, 26], head: [42.5, 59] }],
];

/** Of any child under five. */
export const anyAge: Ranges = { weight: [1, 35], length: [36, 130], arm: [6, 25], head: [26, 60] };

export const within = (value: number, [low, high]: Range): boolean => value >= low && value <= high;

/** Completed months from one ISO date to another. */
export function monthsBetween(born: string, today: string): number {
  const { years, months } = Temporal.PlainDate.from(born).until(today, { largestUnit: 'years' });
  return years * 12 + months;
}

/** The ranges for these ages together: of one child, or of all that are meant perhaps. No age: any. */
export function rangesAt(months: readonly number[]): Ranges {
  if (months.length === 0) return anyAge;
  const all = months.map(rangesOf);
  const over = (field: Field): Range => [
    Math.min(...all.map((one) => one[field][0])),
    Math.max(...all.map((one) => one[field][1])),
  ];
  return { weight: over('weight'), length: over('length'), arm: over('arm'), head: over('head') };
}

function rangesOf(months: number): Ranges {
  const above = byAge.findIndex(([age]) => age >= months);
  if (above <= 0) return byAge.at(above)![1];
  const [from, low] = byAge[above - 1]!;
  const [to, high] = byAge[above]!;
  const part = (months - from) / (to - from);
  const between = (field: Field): Range => [
    low[field][0] + part * (high[field][0] - low[field][0]),
    low[field][1] + part * (high[field][1] - low[field][1]),
  ];
  return { weight: between('weight'), length: between('length'), arm: between('arm'), head: between('head') };
}

/** May a child that was born then measure so many kilograms or centimetres today? */
export const mayBe = (size: number, field: Field, born: string | undefined, today: string): boolean =>
  within(size, rangesAt(born === undefined ? [] : [monthsBetween(born, today)])[field]);
