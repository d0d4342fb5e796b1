/** The lists of names behind a month's form. */
import { writtenPhone } from '../../../directory/people/contacts.ts';
import type { Cell } from '../../../papers/sheet.ts';
import type { Listed } from '../shown.ts';
import { type CellName, shortDay } from './cells.ts';
import { monthLayout } from './layout.ts';
import type { SayPaper } from './say-paper.ts';
import type { Table } from './table.ts';

/** By the columns of the layout; one that a list does not know stays empty. */
export const listed = (say: SayPaper, children: readonly Listed[]): Table => {
  const { columns } = monthLayout();
  return {
    columns: columns.map(({ name, width }) => ({ header: say(`column-${name}`), width })),
    rows: children.map((child, at) => columns.map(({ name }) => cells[name]?.(child, at + 1) ?? null)),
  };
};

const cells: Partial<Record<CellName, (child: Listed, number: number) => Cell | undefined>> = {
  number: (_, number) => number,
  name: ({ name }) => name,
  sex: ({ sex }) => sex,
  born: ({ born }) => shortDay(born),
  months: ({ months }) => months,
  mother: ({ mother }) => mother,
  rt: ({ rt }) => rt,
  phone: ({ phone }) => phone && writtenPhone(phone),
  weight: ({ grams }) => (grams == null ? null : grams / 1000),
  length: ({ mm }) => (mm == null ? null : mm / 10),
  note: ({ note }) => note,
};
