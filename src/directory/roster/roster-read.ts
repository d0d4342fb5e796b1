/** A roster file as rows of cells: CSV (comma, semicolon or tab, with or without BOM) or the first sheet of an .xlsx. */
import { parse } from 'csv-parse/sync';
import { RosterErrors } from './roster-errors.ts';
import { type Column, columnOf, columns } from './roster-words.ts';

export interface RosterLine {
  /** As the person sees it in her editor: the header is row 1. */
  row: number;
  cells: Record<Column, string>;
}

export async function readRoster(bytes: Uint8Array, fileName: string): Promise<RosterLine[]> {
  const table = await readTable(bytes, fileName);
  const header = table.find((line) => line.cells.some((cell) => cell !== ''));
  if (!header) throw new RosterErrors([{ row: 1, column: '-', problem: 'empty' }]);
  const places = header.cells.map((cell) => columnOf(cell));
  for (const needed of ['name', 'role'] as const) {
    if (!places.includes(needed)) throw new RosterErrors([{ row: header.row, column: needed, problem: 'no-column' }]);
  }
  const doubled = places.find((place, at) => place !== undefined && places.indexOf(place) !== at);
  if (doubled) throw new RosterErrors([{ row: header.row, column: doubled, problem: 'column-twice' }]);
  return table
    .filter((line) => line.row > header.row && line.cells.some((cell) => cell !== ''))
    .map(({ row, cells }) => ({ row, cells: named(places, cells) }));
}

function named(places: (Column | undefined)[], cells: string[]): Record<Column, string> {
  const found = Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>;
  for (const [at, place] of places.entries()) if (place) found[place] = cells[at] ?? '';
  return found;
}

interface Line {
  row: number;
  cells: string[];
}

async function readTable(bytes: Uint8Array, fileName: string): Promise<Line[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    return zip || /\.xlsx$/i.test(fileName) ? await readWorkbook(bytes) : readCsv(bytes);
  } catch {
    // Whatever the library says, in English and perhaps with the content of a cell: the person needs to know only this.
    throw new RosterErrors([{ row: 1, column: '-', problem: 'unreadable' }]);
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<Line[]> {
  const { readSheet } = await import('read-excel-file/node');
  const sheet = await readSheet(Buffer.from(bytes));
  return sheet.map((cells, at) => ({
    row: at + 1,
    cells: cells.map((cell) => (cell === null ? '' : String(cell).trim())),
  }));
}

function readCsv(bytes: Uint8Array): Line[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0];
  const rows = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true, info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return rows.map(({ record, info }) => ({ row: info.lines, cells: record }));
}
