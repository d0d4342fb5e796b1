/** Where a child's figures stand in a picture: at the exact age, joined only from one calendar month to the next, as on the printed card. Pure. */
import { daysOld } from '../base/ages.ts';
import type { Sex } from '../base/child.ts';
import type { Index } from '../growth/types.ts';
import { monthDays } from '../growth/who-tables.ts';
import { curve } from '../growth/z-scores.ts';

export interface Window {
  /** Months of age. */
  from: number;
  to: number;
}

/** Two years, so that a month is as broad in every picture, and a child who has just begun another sheet still sees her way here. */
export function monthsShown(months: number): Window {
  const from = Math.min(Math.max(Math.ceil((months - 24) / 12) * 12, 0), 36);
  return { from, to: from + 24 };
}

export interface Dot {
  x: number;
  y: number;
  /** Dots of one line. */
  line: number;
  doubtful?: true;
}

/** `figures` in the order of their days. `joined`: over any gap, for what is not measured every month. */
export function dots(
  born: string,
  figures: { day: string; value: number; doubtful?: true }[],
  { from, to }: Window,
  joined = false,
): Dot[] {
  let line = 0;
  return figures
    .map(({ day, value, ...rest }, at) => {
      if (!joined && at > 0 && monthsBetween(figures[at - 1]!.day, day) > 1) line++;
      return { x: daysOld(born, day) / monthDays, y: value, line, ...rest };
    })
    .filter(({ x }) => x >= from && x <= to + 1);
}

const monthsBetween = (day: string, later: string) => {
  const month = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return month(later) - month(day);
};

/** The part of a curve that is shown. */
export const curveIn = (sex: Sex, index: Index, z: number, { from, to }: Window) =>
  curve(sex, index, z).filter(({ x }) => x >= from && x <= to);

/** The strip between two curves. */
export function strip(sex: Sex, index: Index, below: number, above: number, shown: Window) {
  const upper = curveIn(sex, index, above, shown);
  return curveIn(sex, index, below, shown).map(({ x, y }, at) => ({ x, y, y2: upper[at]!.y }));
}
