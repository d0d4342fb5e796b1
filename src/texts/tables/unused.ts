/** Columns of a table that nobody takes. Pure. */
import { isNumbering } from './cells.ts';
import type { TableLine } from './header.ts';

interface Taking {
  row: number;
  cells: string[];
  places: (string | undefined)[];
}

export interface UnusedColumn {
  at: number;
  /** As its header is written; empty where it has none. */
  name: string;
  /** What stands in it, where anything does. */
  cells: string[];
}

export function columnsNotTaken(lines: readonly TableLine[], header: Taking): UnusedColumn[] {
  const rows = lines.filter(({ row }) => row > header.row);
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => ({
    at,
    name: (header.cells[at] ?? '').replace(/\s+/g, ' '),
    cells: rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''),
  })).filter(({ at, cells }) => header.places[at] === undefined && cells.length > 0);
}

/** As its header is written, or by its letter. */
export const columnName = ({ name, at }: UnusedColumn): string => name || letterOf(at);

/** Each with anything in the rows that are taken; not the one that counts the rows. */
export const unusedNames = (lines: readonly TableLine[], header: Taking, taken: ReadonlySet<number>): string[] =>
  columnsNotTaken(
    lines.filter(({ row }) => taken.has(row)),
    header,
  )
    .filter(({ name, cells }) => !(isNumbering(name) && cells.every((cell) => /^\d{1,5}[.)]?$/.test(cell))))
    .map(columnName);

/** As the editor names it: A, B, … AA. */
const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
