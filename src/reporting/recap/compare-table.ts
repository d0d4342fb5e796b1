/** The table `reporting.compare`: areas of one level beside each other, by their rates, with those of as many months before. */
import { z } from 'zod';
import type { Cell, Column, Table } from '../../page.ts';
import { Refusal, type TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { type Scope, viewers } from '../base/rights.ts';
import type { CodeParts } from '../rollup/sums.ts';
import { rateCells, rateColumns, shareColumns, shares } from './figure-columns.ts';
import { type PlaceRow, rowsBelow } from './recap-view.ts';
import { spanBefore, spanName } from './spans.ts';
import { homeOf, summedUp } from './summed-up.ts';
import { monthsAsked, nameOf, notesFor, ofMonths, ofPlace, scopeAsked } from './table-query.ts';

const text = textOf('reporting/tables');

const levels = { provinsi: 1, kabkota: 2, kecamatan: 3, desakel: 4 } as const;

/** `level`: of the areas; without one, those one step below. */
const takes = z.object({
  ...ofPlace,
  ...ofMonths,
  level: z.enum(Object.keys(levels) as [keyof typeof levels]).optional(),
});

export const compareTable: TableOffer = {
  roles: viewers,
  takes,
  async read(asked) {
    const query = takes.parse(asked.query);
    const scope = await scopeAsked(asked, query.of);
    const months = monthsAsked(asked, query);
    const parts = query.level && below(scope, levels[query.level]);
    const now = await rowsBelow(asked, scope, months, parts);
    const earlier = await rowsBelow(asked, scope, spanBefore(months), parts);
    const before = new Map(earlier.map((row) => [row.code, row] as const));
    const byPosyandu = 'place' in scope || scope.parts === 4;
    const cells = (row: PlaceRow, past: PlaceRow | undefined) => [...shares(row), ...rateCells(row), ...ratesOf(past)];
    const [all] = await summedUp(asked, scope, months, now);
    const [past] = all ? await summedUp(asked, scope, spanBefore(months), earlier) : [];
    const rows = [
      ...now.map((row): Cell[] => [
        { cell: row.name, to: homeOf(row, byPosyandu, months.to) },
        ...cells(row, before.get(row.code)),
      ]),
      ...(all ? [[{ text: text('all') }, ...cells(all, past)]] : []),
    ];
    return {
      title: text('compare', { place: nameOf(scope), month: spanName(months, asked.person.language) }),
      asOf: asked.now,
      source: text('source'),
      columns: [
        { name: 'area', label: text('area'), kind: 'text' },
        ...shareColumns,
        ...rateColumns,
        ...rateColumns.map(
          (column): Column => ({ ...column, name: `${column.name}_before`, label: label(column.name) }),
        ),
      ],
      rows,
      ...(all && { summed: true }),
      notes: [...notesFor(rows, false), text('before', { month: spanName(spanBefore(months), asked.person.language) })],
    } satisfies Table;
  },
};

const label = (name: string) => text(`before-${name}` as 'before-ks');

/** A level that lies below the scope; of the whole country no lower one than kabupaten/kota. Throws Refusal. */
function below(scope: Scope, parts: CodeParts): CodeParts {
  if ('place' in scope || parts <= scope.parts || (scope.parts === 0 && parts > 2))
    throw new Refusal('reporting/refusals:no-such-level');
  return parts;
}

const ratesOf = (row: PlaceRow | undefined): Cell[] => (row ? rateCells(row) : rateColumns.map(() => null));
