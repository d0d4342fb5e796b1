/** The rows of a posyandu's month, F/I-Gizi, and their columns. Pure. */
import { monthsOld } from '../base/ages.ts';
import type { Child } from '../base/child.ts';

/** Completed months. The form prints its last band as 24 to 60. */
export const bands = ['0-5', '6-11', '12-23', '24-59'] as const;
export type Band = (typeof bands)[number];

/** One column of the form: `0-5 L`. */
export type Column = `${Band} ${Child['sex']}`;
export const columns = bands.flatMap((band): Column[] => [`${band} L`, `${band} P`]);

/** A row of the form. `came`: who was there, weighed or not; the others as the form has them, TT for 2T. */
export const rowNames = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', 'TT', 'VA6', 'VA12', 'E', 'came'] as const;
export type RowName = (typeof rowNames)[number];

/** How many children, by column. What is absent is 0. */
export type Row = Partial<Record<Column, number>>;

/** undefined: five or older, or not born yet. */
export function bandOf(born: string, day: string): Band | undefined {
  if (born > day) return undefined;
  const months = monthsOld(born, day);
  if (months < 6) return '0-5';
  if (months < 12) return '6-11';
  if (months < 24) return '12-23';
  return months < 60 ? '24-59' : undefined;
}

/** The whole of a row, of one sex, of some bands. */
export function total(row: Row, only: { sex?: Child['sex']; bands?: readonly Band[] } = {}): number {
  return columns
    .filter((column) => only.sex === undefined || column.endsWith(only.sex))
    .filter((column) => only.bands === undefined || only.bands.some((band) => column.startsWith(`${band} `)))
    .reduce((sum, column) => sum + (row[column] ?? 0), 0);
}
