/** What stands above and below a table in every file. */
import { wallTime } from '../clock.ts';
import type { Cell, Linked, Table } from '../page.ts';
import { textOf } from '../texts/text-of.ts';
import { writeDate } from '../texts/writing.ts';
import type { Words } from './table-words.ts';

const text = textOf('papers/table');

export const aboveOf = (table: Table, { say, language, zone }: Words): string[] => [
  say(table.title),
  say(table.source),
  say(text('as-of', { day: writeDate(wallTime(table.asOf, zone).toPlainDate().toString(), 'medium', language) })),
];

/** What is empty is said, or it would look like a fault. Why a figure is held back says whoever holds it back. */
export const notesOf = ({ rows, notes = [] }: Table, { say }: Words): string[] => {
  const cells = rows.flat().map(unlinked);
  const empty = cells.includes(null);
  return [
    ...notes.map(say),
    ...(empty ? [say(text('empty'))] : []),
    ...(rows.length === 0 ? [say(text('no-rows'))] : []),
  ];
};

export const unlinked = (cell: Cell): Exclude<Cell, Linked> =>
  typeof cell === 'object' && cell !== null && 'cell' in cell ? cell.cell : cell;
