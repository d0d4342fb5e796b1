/** The charts `reporting.rates` (of a place, month by month) and `reporting.rates_by_area` (of a month, area by area), each beside the target where
 *  the area has one. A rate stands under the name of its formula, because N/D and N/(N+T) are read as one another. */

import type { Chart } from '../../page.ts';
import { type Bars, barChart } from '../../papers/charts/bars.ts';
import { type Months, monthChart } from '../../papers/charts/months.ts';
import { monthName } from '../../texts/month-names.ts';
import { writeNumber, writeShare } from '../../texts/writing.ts';
import { asOf, notDrawn, type Say, sayChart, type Texts } from './say.ts';

/** Both null: known, and not shown because it concerns few people. Denominator 0: nobody has told anything. */
export interface Divided {
  numerator: number | null;
  denominator: number | null;
}

export interface Target {
  percent: number;
  source: string;
}

interface OfFormula {
  place: string;
  /** One of `rateNames`. */
  formula: string;
  target?: Target;
  /** ISO day on which it was read. */
  day?: string;
}

export interface RatesShown extends OfFormula {
  /** ISO months; those between that are absent are drawn as gaps. */
  months: ({ period: string } & Divided)[];
}

export interface AreaRatesShown extends OfFormula {
  period: string;
  rows: ({ name: string } & Divided)[];
}

export const ratesChart =
  (deps: Texts): Chart =>
  (args, language) => [monthChart(rateMonths(deps, args as unknown as RatesShown, language))];

export const areaRatesChart =
  (deps: Texts): Chart =>
  (args, language) => [barChart(areaRateBars(deps, args as unknown as AreaRatesShown, language))];

export function areaRateBars(deps: Texts, shown: AreaRatesShown, language: string): Bars {
  const say = sayChart(deps, language);
  const { period, rows, target } = shown;
  const bars = rows.map(({ name, ...row }) => ({ name, ...read(say, row, target, language) }));
  const known = rows.filter((row) => row.numerator !== null);
  const total = { numerator: sum(known, 'numerator'), denominator: sum(known, 'denominator') };
  const all = known.length === rows.length && total.denominator > 0;
  return {
    title: titleOf(say, shown.formula),
    about: [
      say('of-month', { place: shown.place, month: monthName(period, language) }),
      ...targetWords(
        say,
        target,
        bars.some(({ low }) => low === true),
      ),
      ...asOf(say, shown.day, language),
    ],
    full: Math.max(100, target?.percent ?? 0),
    ...(target && { line: target.percent }),
    bars: bars.map(({ percent, ...bar }) => ({ ...bar, ...(percent !== undefined && { filled: percent }) })),
    below: [
      ...(all ? [say('together', { share: writeShare(total.numerator, total.denominator, language) })] : []),
      ...notDrawn(say, rows),
      say('of-reported'),
    ],
  };
}

export function rateMonths(deps: Texts, shown: RatesShown, language: string): Months {
  const say = sayChart(deps, language);
  const months = withGaps(shown.months);
  const told = months.map((month) => ({ ...month, ...read(say, month, undefined, language) }));
  const top = Math.max(100, shown.target?.percent ?? 0, ...told.map(({ percent = 0 }) => percent));
  const from = monthName(months[0]!.period, language);
  const to = monthName(months.at(-1)!.period, language);
  return {
    title: titleOf(say, shown.formula),
    about: [
      from === to
        ? say('of-month', { place: shown.place, month: to })
        : say('of-months', { place: shown.place, from, to }),
      ...targetWords(say, shown.target, false),
      ...asOf(say, shown.day, language),
    ],
    months: told.map(({ period, percent, figures }) => ({
      name: `${monthName(period, language, 'short')} ${period.slice(2, 4)}`,
      ...(percent !== undefined && { value: percent }),
      figure: figures.replace(/ \(.*/, ''),
      said: figures,
    })),
    scale: scaleTo(top),
    ...(shown.target && { line: shown.target.percent }),
    below: [
      ...(told.some(({ percent }) => percent === undefined) ? [say('gaps')] : []),
      ...(shown.formula === 'reported' ? [] : [say('of-reported')]),
    ],
  };
}

/** Every month from the first to the last. */
function withGaps(months: RatesShown['months']): RatesShown['months'] {
  const known = new Map(months.map((month) => [month.period, month]));
  const [first, last] = [[...known.keys()].sort()[0]!, [...known.keys()].sort().at(-1)!];
  const all: RatesShown['months'] = [];
  for (let month = Temporal.PlainYearMonth.from(first); month.toString() <= last; month = month.add({ months: 1 })) {
    const period = month.toString();
    all.push(known.get(period) ?? { period, numerator: 0, denominator: 0 });
  }
  return all;
}

function read(say: Say, { numerator, denominator }: Divided, target: Target | undefined, language: string) {
  if (numerator === null || denominator === null) return { figures: say('held'), percent: undefined, low: false };
  if (denominator === 0) return { figures: say('nothing'), percent: undefined, low: false };
  const percent = (numerator / denominator) * 100;
  const low = target !== undefined && percent < target.percent;
  return { figures: `${low ? '▼ ' : ''}${writeShare(numerator, denominator, language)}`, percent, low };
}

const sum = (rows: Divided[], name: keyof Divided) => rows.reduce((all, row) => all + (row[name] ?? 0), 0);

const names = {
  reported: 'title-reported',
  'K/S': 'title-ks',
  'D/S': 'title-ds',
  'N/D': 'title-nd',
  'N/(N+T)': 'title-nnt',
} as const;

/** What is divided by what, in words, where we have words for it. */
export const titleOf = (say: Say, formula: string): string =>
  formula in names ? say(names[formula as keyof typeof names]) : formula;

function targetWords(say: Say, target: Target | undefined, low: boolean): string[] {
  if (!target) return [];
  const percent = writeNumber(target.percent);
  return [say('target', { percent, source: target.source }), ...(low ? [say('low')] : [])];
}

/** 0, 20, 40, ... percent, in larger steps where a rate lies far above 100. */
function scaleTo(top: number): { at: number; text: string }[] {
  const step = [20, 50, 100, 200, 500, 1000].find((one) => top / one <= 6) ?? Math.ceil(top / 6);
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, n) => ({
    at: n * step,
    text: `${writeNumber(n * step)} %`,
  }));
}
