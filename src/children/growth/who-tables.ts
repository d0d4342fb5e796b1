/** WHO's tables of growth: L, M and S for any age in days or length in centimetres. The figures of the package jsgrowup (by week to the 13th, by
 *  month to the 60th, by half centimetre), with those it lacks in flows/children/rules/who.yaml. Read once; what they hold never changes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Lms } from './lms.ts';
import { ruleData } from './rule-files.ts';
import type { Sex } from './types.ts';

/** `x`: age in days, or length in centimetres. */
export interface Row extends Lms {
  x: number;
}

/** Rising in x. The figures between two rows are those of a smooth curve through them; before `straight` they lie on straight lines, as
 *  WHO's own do between weeks. */
export interface Table {
  rows: readonly Row[];
  straight: number;
}

/** `lying`: lengths, of children below two years; `standing`: heights, from then on. */
export interface Tables {
  weight: Table;
  lengthLying: Table;
  heightStanding: Table;
  bmiLying: Table;
  bmiStanding: Table;
  weightLying: Table;
  weightStanding: Table;
  head: Table;
  arm: Table;
}

/** WHO's month: a year of 365.25 days by twelve. */
export const monthDays = 30.4375;

const names = { L: 'boys', P: 'girls' } as const;
const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('jsgrowup/package.json'));
const known: Partial<Record<Sex, Tables>> = {};

export function tablesOf(sex: Sex): Tables {
  known[sex] ??= read(sex);
  return known[sex];
}

/** The figures at `x`. undefined: the table does not reach so far. */
export function lmsAt({ rows, straight }: Table, x: number): Lms | undefined {
  const next = rows.findIndex((row) => row.x >= x);
  if (next < 0 || x < rows[0]!.x) return undefined;
  if (rows[next]!.x === x) return rows[next];
  const [a, b] = [rows[next - 1]!, rows[next]!];
  const t = (x - a.x) / (b.x - a.x);
  const between = (figure: keyof Lms) =>
    b.x <= straight ? a[figure] + (b[figure] - a[figure]) * t : smooth(rows, next, figure, t);
  return { l: between('l'), m: between('m'), s: between('s') };
}

/** Hermite's cubic between the rows `next - 1` and `next`. */
function smooth(rows: readonly Row[], next: number, figure: keyof Lms, t: number): number {
  const [a, b] = [rows[next - 1]!, rows[next]!];
  const h = b.x - a.x;
  const [ma, mb] = [slope(rows, next - 1, figure) * h, slope(rows, next, figure) * h];
  const [t2, t3] = [t * t, t * t * t];
  return (2 * t3 - 3 * t2 + 1) * a[figure] + (t3 - 2 * t2 + t) * ma + (3 * t2 - 2 * t3) * b[figure] + (t3 - t2) * mb;
}

/** At a row: the slopes on both sides, the nearer row counting more. */
function slope(rows: readonly Row[], n: number, figure: keyof Lms): number {
  const [before, at, after] = [rows[n - 1], rows[n]!, rows[n + 1]];
  const left = before && (at[figure] - before[figure]) / (at.x - before.x);
  const right = after && (after[figure] - at[figure]) / (after.x - at.x);
  if (left === undefined || right === undefined) return left ?? right ?? 0;
  const [h0, h1] = [at.x - before!.x, after!.x - at.x];
  return (left * h1 + right * h0) / (h0 + h1);
}

function read(sex: Sex): Tables {
  const ours = whoSchema.parse(ruleData('who'));
  const file = (index: string, ages: string) => packageRows(`${index}_${names[sex]}_${ages}_zscores.json`);
  /** Week by week first, then by month. A month that falls on a week's day tells nothing new. */
  const young = (index: string, ages: string) => {
    const weeks = file(index, '0_13');
    const months = file(index, ages).filter(({ x }) => weeks.every((week) => Math.abs(week.x - x) > 1));
    return [...weeks, ...months].sort((one, other) => one.x - other.x);
  };
  const weight = young('wfa', '0_5');
  weight.splice(1, 0, ...ours.first_week[sex]);
  return {
    weight: byAge(weight),
    lengthLying: byAge(young('lhfa', '0_2')),
    heightStanding: byAge(file('lhfa', '2_5')),
    bmiLying: byAge(young('bmifa', '0_2')),
    bmiStanding: byAge(file('bmifa', '2_5')),
    weightLying: { rows: file('wfl', '0_2'), straight: 0 },
    weightStanding: { rows: file('wfh', '2_5'), straight: 0 },
    head: byAge(young('hcfa', '0_5')),
    arm: byAge(ours.arm[sex]),
  };
}

const lastWeek = 13 * 7;
const byAge = (rows: Row[]): Table => ({ rows, straight: lastWeek });

const packageFigure = z.coerce.number();
const packageSchema = z.array(
  z.object({
    L: packageFigure,
    M: packageFigure,
    S: packageFigure,
    Week: packageFigure.optional(),
    Month: packageFigure.optional(),
    Length: packageFigure.optional(),
    Height: packageFigure.optional(),
  }),
);

function packageRows(name: string): Row[] {
  const rows = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'tables', name), 'utf8')));
  return rows.map(({ L, M, S, Week, Month, Length, Height }) => {
    const days = Week === undefined ? Month && Month * monthDays : Week * 7;
    return { x: days ?? Length ?? Height ?? 0, l: L, m: M, s: S };
  });
}

const ourRows = z.array(
  z.tuple([z.int(), z.number(), z.number(), z.number()]).transform(([x, l, m, s]) => ({ x, l, m, s })),
);
const ofBoth = z.strictObject({ L: ourRows, P: ourRows });
const whoSchema = z.strictObject({ source: z.string().min(10), arm: ofBoth, first_week: ofBoth });
