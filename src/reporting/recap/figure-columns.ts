/** The columns that all tables of a recap share, and what a place shows in them. */
import type { TextKey } from '../../names.ts';
import type { Cell, Column } from '../../page.ts';
import { textOf } from '../../texts/text-of.ts';
import { rate, type SkdnName, skdnNames } from '../base/indicators.ts';
import type { PlaceRow } from './recap-view.ts';

const text = textOf('reporting/tables');

/** What is made of the reports beside their figures. */
export const shareColumns: Column[] = (['completeness', 'timeliness', 'verified'] as const).map((name) => ({
  name,
  label: text(name),
  kind: 'rate',
  explained: `inbox/glossary:${name}`,
}));

export const shares = ({ posyandu, reported, timely, verified }: PlaceRow): Cell[] => [
  { rate: [reported, posyandu] },
  { rate: [timely, reported] },
  { rate: [verified, reported] },
];

/** S and K of several months are the same children again: what is shown is their mean. */
export const figureColumns = (several: boolean): Column[] =>
  skdnNames.map((name) => ({
    name: name.toLowerCase(),
    label: text(several ? (isMean(name) ? `mean-${name}` : `sum-${name}`) : `figure-${name}`),
    kind: 'count',
    explained: `inbox/glossary:${name.toLowerCase()}` as TextKey,
  }));

const isMean = (name: SkdnName): name is 'S' | 'K' => name === 'S' || name === 'K';

/** One of them; undefined: nobody told it. */
export function figureOf({ sums, periods }: PlaceRow, name: SkdnName): number | undefined {
  const sum = sums[name];
  return sum !== undefined && isMean(name) ? Math.round(sum / Math.max(periods.length, 1)) : sum;
}

export const figureCells = (row: PlaceRow): Cell[] =>
  skdnNames.map((name) => (row.held.has(name) ? { held: true } : (figureOf(row, name) ?? null)));

const formulas = { ks: 'K/S', ds: 'D/S', nd: 'N/D', nnt: 'N/(N+T)' } as const;
const rates = Object.keys(formulas) as (keyof typeof formulas)[];

export const rateColumns: Column[] = rates.map((name) => ({
  name,
  label: text(`rate-${name}`),
  kind: 'rate',
  explained: `inbox/glossary:${name}`,
}));

/** Of sums over all months. What tells T is held back with it. */
export const rateCells = (row: PlaceRow): Cell[] =>
  rates.map((name) => {
    if (name === 'nnt' && row.held.has('T')) return { held: true };
    const { numerator, denominator, percent } = rate(formulas[name], row.sums);
    return percent === undefined ? null : { rate: [numerator, denominator] };
  });
