/** The pages `reporting.trends` (24 months of a place) and `reporting.compare` (what lies below it side by side). */
import type { Block } from '../../page.ts';
import type { Asked, PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { monthsOfScope, rowsBelow } from '../recap/recap-view.ts';
import { type Drawing, drawAreas, drawMonths } from './drawn.ts';
import { placePage } from './of-place.ts';
import { monthsTo, queryOf, type Seen, seenIn, seenQuery } from './seen.ts';

const text = textOf('reporting/pages');

const monthsBack = 24;

/** Months before the first report would be rows of nothing. */
export async function monthsTold(asked: Asked, { scope, value, period }: Seen) {
  const months = monthsTo(period, monthsBack);
  const rows = await monthsOfScope(asked, scope, months);
  const from = rows.flatMap(({ periods }) => periods).sort()[0] ?? period;
  const table: Block = { kind: 'table', table: 'reporting.trend', query: { of: value, ...months, from } };
  return { rows, table };
}

export const trendsPage = (deps: Drawing): PageOffer => ({
  roles: viewers,
  takes: seenQuery,
  menu: { at: 30, label: text('menu-trends') },
  async read(asked) {
    const seen = await seenIn(asked);
    const { rows, table } = await monthsTold(asked, seen);
    return placePage(asked, seen, 'trends', [
      ...(await drawMonths(deps, asked, seen, rows)),
      { kind: 'texts', texts: [text('trends-note')] },
      table,
    ]);
  },
});

export const comparePage = (deps: Drawing): PageOffer => ({
  roles: viewers.filter((role) => role !== 'kader'),
  takes: seenQuery,
  menu: { at: 40, label: text('menu-compare') },
  async read(asked) {
    const seen = await seenIn(asked);
    const rows = await rowsBelow(asked, seen.scope, { from: seen.period, to: seen.period });
    return placePage(asked, seen, 'compare', [
      ...(await drawAreas(deps, asked, seen, rows)),
      { kind: 'table', table: 'reporting.compare', query: queryOf(seen) },
    ]);
  },
});
