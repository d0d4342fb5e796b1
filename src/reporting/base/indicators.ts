import { writeDivided, writeNumber, writePercent } from '../../texts/writing.ts';

/** Rates of the monthly weighing, each with its formula, numerator and denominator: a percentage alone cannot be checked.
 *  Source: the weighing form F/I-Gizi (Catatan Bulanan Kegiatan Penimbangan) and the SKDN definitions of Kemenkes. */

/** The totals of the form. A figure that is absent was not reported. */
export type Skdn = Partial<Record<SkdnName, number>>;
export const skdnNames = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', 'TT'] as const;
export type SkdnName = (typeof skdnNames)[number];

interface Rate {
  formula: string;
  numerator: number;
  denominator: number;
  /** 0 to 100 and above, unrounded; undefined when the denominator is 0 or a figure was not reported. */
  percent: number | undefined;
}

type Count = (figures: Skdn) => number | undefined;
const plus = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b);

/** N/(N+T) leaves out O and B, of whom nobody can know whether they gained; N/D is the old style that counts them as not gaining. */
const formulas: Record<string, [numerator: Count, denominator: Count]> = {
  'K/S': [(f) => f.K, (f) => f.S],
  'D/S': [(f) => f.D, (f) => f.S],
  'N/(N+T)': [(f) => f.N, (f) => plus(f.N, f.T)],
  'N/D': [(f) => f.N, (f) => f.D],
  'D/K': [(f) => f.D, (f) => f.K],
  'N/S': [(f) => f.N, (f) => f.S],
  'BGM/D': [(f) => f.BGM, (f) => f.D],
  '(K-D)/K': [(f) => (f.D === undefined ? undefined : plus(f.K, -f.D)), (f) => f.K],
};
export const rateNames = Object.keys(formulas);

/** One rate by its formula's name (`rateNames`). */
export function rate(formula: string, figures: Skdn): Rate {
  const [above, below] = formulas[formula]!;
  const numerator = above(figures);
  const denominator = below(figures);
  const known = numerator !== undefined && denominator !== undefined && denominator > 0;
  return {
    formula,
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
    percent: known ? (numerator / denominator) * 100 : undefined,
  };
}

/** `88,9 %` as the reader's language writes it; `–` where nothing can be divided. */
export const percent = (one: Rate, language: string): string =>
  one.percent === undefined ? '–' : writePercent(one.numerator, one.denominator, language);

/** With what was divided by what. */
export const rateText = (one: Rate, language: string): string => `${percent(one, language)} (${divided(one)})`;

/** Takes the form's figures out of a report's answers. */
export function skdn(answers: Record<string, unknown>): Skdn {
  const reported = skdnNames.filter((name) => typeof answers[name] === 'number');
  return Object.fromEntries(reported.map((name) => [name, answers[name] as number]));
}

/** In place of a figure that is held back. */
export const notShown = '…';

/** `S 45 · K 45 · D 40`: the letters of the paper form. `held`: these are not shown. */
export const figures = (now: Skdn, held: ReadonlySet<string> = new Set()) =>
  skdnNames
    .filter((name) => now[name] !== undefined)
    .map((name) => `${name === 'TT' ? '2T' : name} ${held.has(name) ? notShown : writeNumber(now[name]!)}`)
    .join(' · ');

/** Arguments of a text with the three rates: percentage, and what was divided by what. `old`: N of all who were weighed, which tells nothing
 *  of T. */
export function rateArgs(now: Skdn, language: string, old = false) {
  const formulas = ['K/S', 'D/S', old ? 'N/D' : 'N/(N+T)'];
  const [ks, ds, nd] = formulas.map((formula) => rate(formula, now)) as [Rate, Rate, Rate];
  return {
    ks: percent(ks, language),
    ksOf: divided(ks),
    ds: percent(ds, language),
    dsOf: divided(ds),
    nd: percent(nd, language),
    ndOf: divided(nd),
  };
}

const divided = (one: Rate) => writeDivided(one.numerator, one.denominator);
