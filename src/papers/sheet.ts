/** Tables that open in Excel: safe against formulas, with their date and source above the figures. Written on a thread (`writing.ts`). */
import { written } from './written.ts';

export type Cell = string | number | null;

export interface Sheet {
  /** Name of the tab. */
  name: string;
  /** Lines above the table: what it is, of which day, from where. The first one is bold. */
  above: string[];
  columns: { header: string; width: number }[];
  rows: Cell[][];
}

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One file with a tab a sheet. `name` without its ending. */
export async function writeSheets(name: string, sheets: Sheet[]) {
  return { bytes: await written({ sheets }), mime, name: `${name}.xlsx` };
}

/** A sheet as the library that writes it has one. */
export function tab({ name, above, columns, rows }: Sheet) {
  const title = above.map((line, at) => [
    { value: harmless(line), fontWeight: at === 0 ? ('bold' as const) : undefined },
  ]);
  const head = columns.map(({ header }) => ({ value: harmless(header), fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => row.map(cell));
  return {
    // Excel takes 31 characters and not these.
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data: [...title, ...(above.length > 0 ? [[]] : []), head, ...body],
    columns: columns.map(({ width }) => ({ width })),
  };
}

function cell(value: Cell) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value } : { value: harmless(value), wrap: true };
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
