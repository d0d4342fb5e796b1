/** What stands in a cell of a form. What nobody told stays empty. */
import type { Cell, Column } from '../../page.ts';
import { rate } from '../base/indicators.ts';
import type { FormRow } from './form-rows.ts';
import { columnName, type FormColumn, figuresOf } from './layouts.ts';

export const columnOf = (column: FormColumn): Column => ({
  name: columnName(column),
  label: { literal: column.heads.join(', ') },
  heads: column.heads.map((literal) => ({ literal })),
  kind: column.rate === undefined ? 'count' : 'rate',
});

export function cellOf(column: FormColumn, row: FormRow): Cell {
  if (column.count !== undefined) return row[column.count];
  if (column.rate !== undefined) return rateCell(column.rate, row);
  return figureCell(figuresOf(column), row);
}

/** S, K and who was due in several months are the same children again: their mean. */
export const isMean = (name: string) => /^([SK](_[LP])?|target(Baby|Child))$/.test(name);

function figureCell(names: readonly string[], { sums, held, months }: FormRow): Cell {
  const told = names.filter((name) => sums[name] !== undefined);
  if (told.length === 0) return null;
  if (told.some((name) => held.has(name))) return { held: true };
  const mean = (name: string) => Math.round(sums[name]! / (months?.[name] ?? 1));
  return told.reduce((all, name) => all + (isMean(name) ? mean(name) : sums[name]!), 0);
}

/** Which figures a rate tells, beside S, K, D and N. */
const tells: Record<string, string> = { 'N/(N+T)': 'T', 'BGM/D': 'BGM' };

function rateCell(formula: string, { sums, held }: FormRow): Cell {
  const { numerator, denominator, percent } = rate(formula, sums);
  if (percent === undefined) return null;
  return held.has(tells[formula] ?? '') ? { held: true } : { rate: [numerator, denominator] };
}
