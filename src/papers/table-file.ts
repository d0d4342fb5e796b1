/** Any table of the rooms as a file: XLSX, CSV or PDF. What it is, as of which day and from where stands on every sheet. */
import type { Cell, Column, Linked, Rate, Table } from '../page.ts';
import { textOf } from '../texts/text-of.ts';
import { writeCsv } from './csv.ts';
import { type Cell as Plain, type SheetColumn, writeSheets } from './sheet.ts';
import { spoken } from './table-cell.ts';
import { aboveOf, notesOf, unlinked } from './table-lines.ts';
import { tablePdf } from './table-pdf.ts';
import type { Words } from './table-words.ts';

export const tableFiles = ['xlsx', 'csv', 'pdf'] as const;
export type TableFile = (typeof tableFiles)[number];

const text = textOf('papers/table');

/** `name` without its ending. */
export async function writeTable(kind: TableFile, name: string, table: Table, words: Words) {
  if (kind === 'pdf') return tablePdf(name, table, words);
  if (kind === 'csv') return csvOf(name, table, words);
  const trace = await table.trace?.();
  return writeSheets(name, [sheetOf(table, words), ...(trace ? [sheetOf(trace, words)] : [])]);
}

function sheetOf(table: Table, words: Words) {
  const [title, ...above] = aboveOf(table, words);
  return {
    name: table.tab ? words.say(table.tab) : title!,
    above: [title!, ...above],
    columns: table.columns.flatMap((column) => sheetColumns(column, words)),
    rows: rowsOf(table, words),
    summed: table.summed === true,
    below: notesOf(table, words),
  };
}

/** Its signs are those of a spreadsheet that is set to Indonesian. */
function csvOf(name: string, table: Table, words: Words) {
  const columns = table.columns.flatMap((column) => sheetColumns(column, words));
  const line = (words: string): Plain[] => [words, ...columns.slice(1).map(() => null)];
  const below = [...aboveOf(table, words), ...notesOf(table, words)].map(line);
  const rows = [...rowsOf(table, words), line(''), ...below];
  return writeCsv(
    name,
    columns.map(({ header }) => header),
    rows,
    { mark: ';', decimal: ',' },
  );
}

/** A rate fills three columns of a sheet, so that one can count on with it. */
function sheetColumns(column: Column, { say }: Words): SheetColumn[] {
  const header = say(column.label);
  const heads = column.heads?.map(say);
  if (column.kind !== 'rate') return [{ header, width: widths[column.kind], ...(heads && { heads }) }];
  return (['percent', 'numerator', 'denominator'] as const).map((part) => ({
    header: `${header} (${say(text(part))})`,
    heads: [...(heads ?? [header]), say(text(part))],
    width: 10,
  }));
}

const widths: Record<Column['kind'], number> = {
  text: 28,
  count: 9,
  decimal: 9,
  rate: 10,
  day: 16,
  month: 16,
  time: 22,
};

const rowsOf = ({ columns, rows }: Table, words: Words): Plain[][] =>
  rows.map((row) => row.flatMap((cell, at) => plain(unlinked(cell), columns[at]!, words)));

function plain(cell: Exclude<Cell, Linked>, column: Column, words: Words): Plain[] {
  if (column.kind === 'rate') return rateCells(cell);
  return [typeof cell === 'number' && column.kind !== 'time' ? cell : spoken(cell, column.kind, words)];
}

function rateCells(cell: Exclude<Cell, Linked>): Plain[] {
  if (typeof cell !== 'object' || cell === null) return [null, null, null];
  if (!('rate' in cell)) return 'held' in cell ? ['…', '…', '…'] : [null, null, null];
  const [numerator, denominator] = (cell as Rate).rate;
  // One decimal, as everywhere else.
  const percent = denominator === 0 ? '–' : Math.round((numerator / denominator) * 1000) / 10;
  return [percent, numerator, denominator];
}
