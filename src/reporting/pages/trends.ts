/** The pages `reporting.trends` (24 months of a place) and `reporting.compare` (what lies below it side by side). */
import type { PageOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { monthsOfScope, rowsBelow } from '../recap/recap-view.ts';
import { type Drawing, drawAreas, drawMonths } from './drawn.ts';
import { aboveOf, monthsTo, queryOf, seenIn, seenQuery, titleOf, waysBeside } from './seen.ts';

const text = textOf('reporting/pages');

const monthsBack = 24;

export const trendsPage = (deps: Drawing): PageOffer => ({
  roles: viewers,
  takes: seenQuery,
  menu: { at: 30, label: text('menu-trends') },
  async read(asked) {
    const seen = await seenIn(asked);
    const months = monthsTo(seen.period, monthsBack);
    const rows = await monthsOfScope(asked, seen.scope, months);
    // Months before the first report would be rows of nothing.
    const from = rows.flatMap(({ periods }) => periods).sort()[0] ?? seen.period;
    return {
      title: titleOf(asked, seen, 'trends'),
      above: await aboveOf(asked, seen, 'reporting.trends'),
      blocks: [
        ...(await waysBeside(asked, seen, 'reporting.trends')),
        ...(await drawMonths(deps, asked, seen, rows)),
        { kind: 'texts', texts: [text('trends-note')] },
        { kind: 'table', table: 'reporting.trend', query: { of: seen.value, ...months, from } },
      ],
    };
  },
});

export const comparePage = (deps: Drawing): PageOffer => ({
  roles: viewers.filter((role) => role !== 'kader'),
  takes: seenQuery,
  menu: { at: 40, label: text('menu-compare') },
  async read(asked) {
    const seen = await seenIn(asked);
    const rows = await rowsBelow(asked, seen.scope, { from: seen.period, to: seen.period });
    return {
      title: titleOf(asked, seen, 'compare'),
      above: await aboveOf(asked, seen, 'reporting.compare'),
      blocks: [
        ...(await waysBeside(asked, seen, 'reporting.compare')),
        ...(await drawAreas(deps, asked, seen, rows)),
        { kind: 'table', table: 'reporting.compare', query: queryOf(seen) },
      ],
    };
  },
});
