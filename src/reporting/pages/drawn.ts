/** Charts of a page, each with the lines that say the same. What is held back of a figure is drawn of no rate. */

import { wallTime } from '../../clock.ts';
import type { Block } from '../../page.ts';
import { saidBars, saidMonths } from '../../papers/charts/said.ts';
import type { Asked } from '../../room.ts';
import type { ReportingDeps } from '../base/deps.ts';
import { rate } from '../base/indicators.ts';
import { type AreaRatesShown, areaRateBars, type RatesShown, rateMonths } from '../charts/rates.ts';
import { type ReportedShown, reportedBars } from '../charts/reported.ts';
import { targetLine } from '../charts/target-line.ts';
import type { PlaceRow } from '../recap/recap-view.ts';
import type { Seen } from './seen.ts';

export type Drawing = Pick<ReportingDeps, 'texts'>;

/** Each under its own name. */
export const drawnRates = ['D/S', 'N/D', 'N/(N+T)', 'K/S'] as const;

const literal = (lines: string[]) => lines.map((line) => ({ literal: line.replaceAll('*', '') }));
const dayOf = ({ now, person }: Asked) => wallTime(now, person.zone).toPlainDate().toString();

type Row = Pick<PlaceRow, 'sums' | 'held'>;

/** N+T tells T of whoever knows N. */
function divided({ sums, held }: Row, formula: string) {
  if (formula === 'N/(N+T)' && held.has('T')) return { numerator: null, denominator: null };
  const { numerator, denominator } = rate(formula, sums);
  return { numerator, denominator };
}

export function drawReported(deps: Drawing, asked: Asked, seen: Seen, rows: ReportedShown['rows']): Block[] {
  if (rows.length === 0) return [];
  const args: ReportedShown = { place: seen.name, period: seen.period, rows, day: dayOf(asked) };
  const says = literal(saidBars(reportedBars(deps, args, asked.person.language)));
  return [{ kind: 'chart', chart: 'reporting.reported', args: { ...args }, says }];
}

export async function drawAreas(deps: Drawing, asked: Asked, seen: Seen, rows: readonly PlaceRow[]): Promise<Block[]> {
  if (rows.length === 0) return [];
  const targets = await targetsOf(asked, seen);
  return drawnRates.map((formula, at): Block => {
    const shown = rows.map((row) => ({ name: row.name, ...divided(row, formula) }));
    const { name: place, period } = seen;
    const args: AreaRatesShown = { place, formula, period, rows: shown, day: dayOf(asked), ...targets[at] };
    const says = literal(saidBars(areaRateBars(deps, args, asked.person.language)));
    return { kind: 'chart', chart: 'reporting.rates_by_area', args: { ...args }, says };
  });
}

/** Of each rate what the place wants to reach in this month, where it has said so. */
const targetsOf = ({ db }: Asked, { area, period }: Seen) =>
  Promise.all(
    drawnRates.map(async (formula) => {
      const target = await targetLine(db, area.areas, { formula, period });
      return target && { target };
    }),
  );

/** Of one place, month by month. */
export async function drawMonths(deps: Drawing, asked: Asked, seen: Seen, rows: readonly PlaceRow[]): Promise<Block[]> {
  const told = rows.flatMap((row) => row.periods.map((period) => ({ period, row })));
  if (told.length === 0) return [];
  const targets = await targetsOf(asked, seen);
  return drawnRates.map((formula, at): Block => {
    const months = told.map(({ period, row }) => ({ period, ...divided(row, formula) }));
    const args: RatesShown = { place: seen.name, formula, months, day: dayOf(asked), ...targets[at] };
    const says = literal(saidMonths(rateMonths(deps, args, asked.person.language)));
    return { kind: 'chart', chart: 'reporting.rates', args: { ...args }, says };
  });
}
