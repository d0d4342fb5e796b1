/** Tables that open in Excel: safe against formulas, with their date and source above the figures. Written on a thread (`writing.ts`). */
import { type Head, headRows } from './heads.ts';
import { written } from './written.ts';

export type Cell = string | number | null;

export interface Sheet {
  /** Name of the tab. */
  name: string;
  /** Lines above the table: what it is, of which day, from where. The first one is bold. */
  above: string[];
  columns: SheetColumn[];
  rows: Cell[][];
  /** The last row is what the others come to. */
  summed?: boolean;
  /** Lines below the table. */
  below?: string[];
}

export interface SheetColumn {
  header: string;
  width: number;
  /** In place of `header`: heads of several rows, the widest first. Neighbours share what is alike. */
  heads?: string[];
}

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One file with a tab a sheet. `name` without its ending. */
export async function writeSheets(name: string, sheets: Sheet[]) {
  return { bytes: await written({ sheets }), mime, name: `${name}.xlsx` };
}

/** A sheet as the library that writes it has one. */
export function tab({ name, above, columns, rows, summed = false, below = [] }: Sheet) {
  const title = above.map((line, at) => [
    { value: harmless(line), fontWeight: at === 0 ? ('bold' as const) : undefined },
  ]);
  const heads = headRows(columns.map((column) => column.heads ?? [column.header]));
  const head = heads.map((row) => row.map((one) => one && headCell(one)));
  const body = rows.map((row, at) => row.map((value) => cell(value, summed && at === rows.length - 1)));
  const gap = above.length > 0 ? [[]] : [];
  return {
    // Excel takes 31 characters and not these.
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data: [...title, ...gap, ...head, ...body, ...(below.length > 0 ? [[]] : []), ...below.map((line) => [cell(line)])],
    columns: columns.map(({ width }) => ({ width })),
  };
}

const headCell = ({ text, columns, rows }: Head) => ({
  value: harmless(text),
  fontWeight: 'bold' as const,
  wrap: true,
  ...(columns > 1 && { columnSpan: columns, align: 'center' as const }),
  ...(rows > 1 && { rowSpan: rows, alignVertical: 'center' as const }),
});

function cell(value: Cell, bold = false) {
  if (value === null || value === '') return null;
  const weight = bold && { fontWeight: 'bold' as const };
  return typeof value === 'number' ? { value, ...weight } : { value: harmless(value), wrap: true, ...weight };
}

/** A text that a spreadsheet could take for a formula, when the cell is edited or saved as CSV, begins with an apostrophe. Characters
 *  that XML cannot hold are dropped, and Excel takes 32,767 a cell. */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  const clean = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return (
    /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/.test(clean) ? `'${clean}` : clean
  ).slice(0, 32_767);
}
