/** The sentences that all recaps in the chat share: shares, sums and rates, each percentage with what was divided by what. */
import { wallTime, type Zone } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate, writeDivided, writePercent } from '../../texts/writing.ts';
import { figures, notShown, rate, rateText, type Skdn } from '../base/indicators.ts';
import type { Held } from '../rollup/held-back.ts';
import type { AreaSums, Months } from '../rollup/sums.ts';
import { writeSpan } from './spans.ts';

const text = textOf('reporting/rekap');

/** When it is read, and in whose language and time. */
export interface Reading {
  now: number;
  language: string;
  zone: Zone;
}

type Counts = Pick<AreaSums, 'posyandu' | 'reported' | 'timely' | 'verified'>;

/** `79,3 %` of `238/300`, as two arguments. */
const share = (numerator: number, denominator: number, language: string) => ({
  percent: writePercent(numerator, denominator, language),
  of: writeDivided(numerator, denominator),
});

export const completeness = ({ reported, posyandu }: Counts, language: string) =>
  share(reported, posyandu, language).percent;

/** How many of the reports came in time, and how many the bidan has checked. */
export function checkedText({ reported, timely, verified }: Counts, language: string): Text {
  const [inTime, checked] = [share(timely, reported, language), share(verified, reported, language)];
  return text('checked', {
    timely: inTime.percent,
    timelyOf: inTime.of,
    verified: checked.percent,
    verifiedOf: checked.of,
  });
}

/** The sums and rates. What is held back is said, or it would look like a fault. */
export function sumsText(now: Skdn, held: Held, language: string): Text[] {
  return [
    text('sums', { figures: figures(now, held) }),
    ...(held.size > 0 ? [text('held')] : []),
    ratesText(now, held, language),
  ];
}

/** N/(N+T) tells T, and is held back with it. */
export function ratesText(now: Skdn, held: Held, language: string): Text {
  const rates = (['K/S', 'D/S', 'N/D', 'N/(N+T)'] as const).map((formula) => rate(formula, now));
  const [ks, ds, nd, nnt] = rates.map(({ numerator, denominator }) => share(numerator, denominator, language)) as [
    Share,
    Share,
    Share,
    Share,
  ];
  const args = { ks: ks.percent, ksOf: ks.of, ds: ds.percent, dsOf: ds.of, nd: nd.percent, ndOf: nd.of };
  if (held.has('T')) return text('rates-old', args);
  return text('rates', { ...args, nnt: nnt.percent, nntOf: nnt.of });
}

type Share = ReturnType<typeof share>;

/** Of which day the figures are, and how to ask what they mean. */
export function asOf({ now, zone, language }: Reading): Text {
  return text('as-of', { day: writeDate(wallTime(now, zone).toPlainDate().toString(), 'medium', language) });
}

/** `*Api-Api* 7/8 · D/S 80 % (240/300) · N/(N+T) 76,1 % (150/197)`. `long`: with K/S. */
export function line(row: Counts & { name: string; sums: Skdn }, held: Held, language: string, long = true): string {
  const shown = (formula: string) => `${formula} ${rateText(rate(formula, row.sums), language)}`;
  const rates = long ? ['K/S', 'D/S', 'N/(N+T)'] : ['D/S'];
  const written = rates.map((one) => (one === 'N/(N+T)' && held.has('T') ? `${one} ${notShown}` : shown(one)));
  const behind = row.reported ? [`${row.reported}/${row.posyandu}`, ...written] : [`${row.reported}/${row.posyandu}`];
  return `*${row.name}* ${behind.join(' · ')}`;
}

export const tap = (value: string, months: Months, label: Text): Choice => ({
  data: `!reporting.recap.${value}_${writeSpan(months)}`,
  label,
});

/** The form of the same place and months as a file. */
export const download = (value: string, months: Months): Choice => ({
  data: `!reporting.download.skdn_${value}_${writeSpan(months)}_xlsx`,
  label: text('download'),
});

/** The way to the picture of the same place and months. */
export const chartOf = (value: string, months: Months): Choice => ({
  data: `!reporting.chart.ds_${value}_${writeSpan(months)}`,
  label: { key: 'reporting/grafik:tap' },
});
