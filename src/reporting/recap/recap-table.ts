/** The table `reporting.recap`: one row for each area or posyandu below the place that is asked for, in a month or in several. */
import { z } from 'zod';
import type { Cell, Column, Table } from '../../page.ts';
import type { TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { viewers } from '../base/rights.ts';
import { figureCells, figureColumns, rateCells, rateColumns, shareColumns, shares } from './figure-columns.ts';
import { type PlaceRow, rowsBelow } from './recap-view.ts';
import { countOf, spanName } from './spans.ts';
import { homeOf, summedUp } from './summed-up.ts';
import { monthsAsked, nameOf, notesFor, ofMonths, ofPlace, scopeAsked } from './table-query.ts';

const text = textOf('reporting/tables');
const takes = z.object({ ...ofPlace, ...ofMonths });

export const recapTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const query = takes.parse(asked.query);
    const scope = await scopeAsked(asked, query.of);
    const months = monthsAsked(asked, query);
    const several = countOf(months) > 1;
    const found = await rowsBelow(asked, scope, months);
    const byPosyandu = 'place' in scope || scope.parts === 4;
    const cells = (row: PlaceRow): Cell[] => [
      // Of several months their mean.
      ...(byPosyandu ? [] : [Math.round(row.posyandu / countOf(months))]),
      ...shares(row),
      ...figureCells(row),
      ...rateCells(row),
    ];
    const all = await summedUp(asked, scope, months, found);
    const rows = [
      ...found.map((row): Cell[] => [{ cell: row.name, to: homeOf(row, byPosyandu, months.to) }, ...cells(row)]),
      ...all.map((row): Cell[] => [{ text: text('all') }, ...cells(row)]),
    ];
    return {
      title: text('recap', { place: nameOf(scope), month: spanName(months, asked.person.language) }),
      asOf: asked.now,
      source: text('source'),
      columns: [
        ...(byPosyandu
          ? [posyandu('text')]
          : [{ name: 'area', label: text('area'), kind: 'text' } as const, posyandu('count')]),
        ...shareColumns,
        ...figureColumns(several),
        ...rateColumns,
      ],
      rows,
      ...(all.length > 0 && { summed: true }),
      notes: notesFor(rows, several),
    } satisfies Table;
  },
};

const posyandu = (kind: 'text' | 'count'): Column => ({
  name: 'posyandu',
  label: text('posyandu'),
  kind,
  ...(kind === 'count' && { explained: 'reporting/pages:means-posyandu' }),
});
