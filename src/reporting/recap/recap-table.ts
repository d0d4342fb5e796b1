/** The table `reporting.recap`: the sums of a month for each area below the one that is asked for. */
import { z } from 'zod';
import type { Cell, Column, Table } from '../../page.ts';
import type { TableOffer } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { rate, type SkdnName, skdnNames } from '../base/indicators.ts';
import { currentMonth } from '../base/months.ts';
import { type AreaScope, scopes, viewers, visible } from '../base/rights.ts';
import { type Held, heldFrom } from '../rollup/held-back.ts';
import { type NamedSums, recapRows } from '../rollup/recap-rows.ts';
import type { CodeParts } from '../rollup/sums.ts';

const text = textOf('reporting/tables');

/** `of`: a value of the lookup `scopes`; without one, her first. `month`: without one, this one. */
const takes = z.object({
  of: z.string().max(40).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});

export const recapTable: TableOffer = {
  roles: viewers,
  takes,
  async read({ now, db, person, query }) {
    const { of, month } = takes.parse(query);
    const viewer = { db, person };
    const [first] = of === undefined ? await scopes(viewer) : [];
    const found = await visible(viewer, of ?? String(first!.value));
    const scope: AreaScope =
      'place' in found ? { name: found.place.areaName, areas: [found.place.area], parts: 4 } : found;
    const period = month ?? currentMonth(now, person.zone);
    const rows = await recapRows(db, scope.areas, period, Math.min(scope.parts + 1, 4) as CodeParts);
    const held = await heldFrom(viewer, scope, period);
    return {
      title: text('recap', { place: scope.name, month: monthName(period, person.language) }),
      asOf: now,
      source: text('source'),
      columns,
      rows: rows.map((row) => rowOf(row, held(row.code))),
      notes: [text('of-reported')],
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'area', label: text('area'), kind: 'text' },
  { name: 'posyandu', label: text('posyandu'), kind: 'count' },
  { name: 'reported', label: text('reported'), kind: 'count' },
  { name: 'timely', label: text('timely'), kind: 'count' },
  { name: 'verified', label: text('verified'), kind: 'count' },
  ...skdnNames.map((name): Column => ({ name: name.toLowerCase(), label: text(`figure-${name}`), kind: 'count' })),
  { name: 'ks', label: text('rate-ks'), kind: 'rate' },
  { name: 'ds', label: text('rate-ds'), kind: 'rate' },
  { name: 'nd', label: text('rate-nd'), kind: 'rate' },
  { name: 'nnt', label: text('rate-nnt'), kind: 'rate' },
];

function rowOf(row: NamedSums, held: Held): Cell[] {
  const figure = (name: SkdnName): Cell => (held.has(name) ? { held: true } : (row.sums[name] ?? null));
  const share = (formula: string): Cell => {
    const { numerator, denominator } = rate(formula, row.sums);
    return { rate: [numerator, denominator] };
  };
  return [
    row.name,
    row.posyandu,
    row.reported,
    row.timely,
    row.verified,
    ...skdnNames.map(figure),
    share('K/S'),
    share('D/S'),
    share('N/D'),
    held.has('T') ? { held: true } : share('N/(N+T)'),
  ];
}
