/** The six z-scores of a child by WHO's method. Source: WHO anthro (github.com/WorldHealthOrganization/anthro, R/z-score*.R): age to the day;
 *  length below 731 days, height from then on, and 0.7 cm between them; standing below nine months is no measurement; no weight under oedema; only
 *  below 60 months. Pure. */
import { type Lms, valueAt, zOf } from './lms.ts';
import { type Index, indices, type Measured, type NoZ, type Sex } from './types.ts';
import { lmsAt, monthDays, type Table, tablesOf } from './who-tables.ts';

export interface Scores {
  /** With two decimals, as WHO rounds them before it flags or classes. */
  z: Record<Index, number | null>;
  noZ: Partial<Record<Index, NoZ>>;
}

/** From this day on children are measured standing. */
const standsFrom = 731;
export const measuredStanding = (days: number) => days >= standsFrom;
/** Standing measures a child so much shorter than lying, in centimetres. */
const lyingLonger = 0.7;
const noStandingBelow = 9 * monthDays;
const validBelow = 60 * monthDays;

/** `days`: age on the day. */
export function zScores(sex: Sex, days: number, measured: Measured): Scores {
  const found = Object.fromEntries(indices.map((index) => [index, one(index, sex, days, measured)]));
  const scores = { z: {}, noZ: {} } as Scores;
  for (const index of indices) {
    const { z = null, why } = found[index]!;
    scores.z[index] = z;
    if (why) scores.noZ[index] = why;
  }
  return scores;
}

/** `why`: there is no z although what it needs was measured. Neither: it was not measured. */
interface One {
  z?: number;
  why?: NoZ;
}

const byWeight: readonly Index[] = ['bbu', 'bbtb', 'imtu'];
const byLength: readonly Index[] = ['tbu', 'bbtb', 'imtu'];
const restricted = (index: Index) => index !== 'tbu' && index !== 'lku';

function one(index: Index, sex: Sex, days: number, measured: Measured): One {
  if (!isMeasured(index, measured)) return {};
  if (days < 0 || days >= validBelow) return { why: 'age' };
  if (byWeight.includes(index) && measured.oedema) return { why: 'oedema' };
  if (byLength.includes(index) && measured.lying === false && days < noStandingBelow) return { why: 'standing' };
  const { table, x, value } = asked(index, sex, days, measured);
  const at = lmsAt(table, x);
  if (!at || value <= 0) return { why: 'table' };
  return { z: rounded(zOf(value, at, restricted(index))) };
}

function isMeasured(index: Index, { weight, length, head, arm }: Measured): boolean {
  if (index === 'lku') return head !== null;
  if (index === 'lilau') return arm !== null;
  return !(byWeight.includes(index) && weight === null) && !(byLength.includes(index) && length === null);
}

/** In which table to look, where in it, and for which value: kilograms, centimetres, kg/m². */
function asked(index: Index, sex: Sex, days: number, measured: Measured): { table: Table; x: number; value: number } {
  const tables = tablesOf(sex);
  const lies = !measuredStanding(days);
  const weight = (measured.weight ?? 0) / 1000;
  const length = lengthFor(days, measured);
  switch (index) {
    case 'bbu':
      return { table: tables.weight, x: days, value: weight };
    case 'tbu':
      return { table: lies ? tables.lengthLying : tables.heightStanding, x: days, value: length };
    case 'bbtb':
      return { table: lies ? tables.weightLying : tables.weightStanding, x: length, value: weight };
    case 'imtu':
      return { table: lies ? tables.bmiLying : tables.bmiStanding, x: days, value: weight / (length / 100) ** 2 };
    case 'lku':
      return { table: tables.head, x: days, value: (measured.head ?? 0) / 10 };
    case 'lilau':
      return { table: tables.arm, x: days, value: (measured.arm ?? 0) / 10 };
  }
}

/** Centimetres, as the table of this age wants it: lying below two years, standing from then on. */
export function lengthFor(days: number, { length, lying }: Measured): number {
  const cm = (length ?? 0) / 10;
  if (!measuredStanding(days)) return lying === false ? cm + lyingLonger : cm;
  return lying ? cm - lyingLonger : cm;
}

/** Never -0. */
const rounded = (z: number) => Number(z.toFixed(2)) || 0;

/** One line of a picture, at every month of the table (`bbtb`: every half centimetre). `x` in months or centimetres, `y` in kg, cm or kg/m². */
export function curve(sex: Sex, index: Index, z: number): { x: number; y: number }[] {
  const point = (at: Lms, x: number) => ({ x, y: valueAt(z, at, restricted(index)) });
  if (index === 'bbtb') {
    const { weightLying, weightStanding } = tablesOf(sex);
    const rows = [
      ...weightLying.rows.filter(({ x }) => x < standingLengths),
      ...weightStanding.rows.filter(({ x }) => x >= standingLengths),
    ];
    return rows.map((row) => point(row, row.x));
  }
  const points = [];
  for (let month = 0; month <= 60; month++) {
    const days = Math.round(month * monthDays);
    const { table } = asked(index, sex, days, nothing);
    const at = lmsAt(table, days);
    if (at) points.push(point(at, month));
  }
  return points;
}

/** Where a picture by length goes over from lying to standing: about the median of two years. */
const standingLengths = 87;
const nothing: Measured = { day: '', weight: null, length: null, lying: null, head: null, arm: null, oedema: null };
