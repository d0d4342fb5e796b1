/** The table `reporting.trend`: a place month by month, 24 of them unless told otherwise. A month without a report is a row of its own. */
import { z } from 'zod';
import type { Table } from '../../page.ts';
import type { TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { currentMonth } from '../base/months.ts';
import { viewers } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';
import { figureCells, figureColumns, rateCells, rateColumns, shareColumns, shares } from './figure-columns.ts';
import { monthsOfScope } from './recap-view.ts';
import { monthsOf, spanName } from './spans.ts';
import { monthsAsked, nameOf, notesFor, ofMonths, ofPlace, scopeAsked } from './table-query.ts';

const text = textOf('reporting/tables');
const takes = z.object({ ...ofPlace, ...ofMonths });

/** So many months where none are named. */
const monthsBack = 24;

export const trendTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const { of, ...named } = takes.parse(asked.query);
    const scope = await scopeAsked(asked, of);
    const none = Object.values(named).every((one) => one === undefined);
    const months = none ? lastMonths(currentMonth(asked.now, asked.person.zone)) : monthsAsked(asked, named);
    const told = new Map(
      (await monthsOfScope(asked, scope, months)).flatMap((row) => row.periods.map((period) => [period, row])),
    );
    const rows = monthsOf(months).map((period) => {
      const row = told.get(period);
      return row ? [period, ...shares(row), ...figureCells(row), ...rateCells(row)] : [period, ...empty];
    });
    return {
      title: text('trend', { place: nameOf(scope), month: spanName(months, asked.person.language) }),
      asOf: asked.now,
      source: text('source'),
      columns: [{ name: 'month', label: text('month'), kind: 'month' }, ...columns],
      rows,
      notes: notesFor(rows, false),
    } satisfies Table;
  },
};

const columns = [...shareColumns, ...figureColumns(false), ...rateColumns];
const empty = columns.map(() => null);

const lastMonths = (to: string): Months => ({
  from: Temporal.PlainYearMonth.from(to)
    .subtract({ months: monthsBack - 1 })
    .toString(),
  to,
});
