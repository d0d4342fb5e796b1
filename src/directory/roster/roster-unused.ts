/** Columns that no role needs. Pure. */
import type { Sheet } from '../../records/decoding/readings.ts';
import { plain } from '../areas/area-words.ts';
import { isNumbering } from './roster-columns.ts';
import type { Header } from './roster-header.ts';
import { phoneIn } from './roster-phones.ts';

/** Each with anything in the rows that are taken, as its header is written, or by its letter; not the one that counts the rows. */
export function unusedColumns(sheet: Pick<Sheet, 'lines'>, header: Header, taken: ReadonlySet<number>): string[] {
  return unused({ lines: sheet.lines.filter(({ row }) => taken.has(row)) }, header)
    .filter(({ name, cells }) => !(isNumbering(name) && cells.every((cell) => /^\d{1,5}[.)]?$/.test(cell))))
    .map(({ name, at }) => name || letterOf(at));
}

/** An unknown column that is full of phone numbers, where no other has them: she may have called it anything. */
export function numbersIn(sheet: Pick<Sheet, 'lines'>, header: Header): string | undefined {
  if (header.places.includes('phone')) return undefined;
  const found = unused(sheet, header).find(({ name, cells }) => {
    const numbers = cells.filter((cell) => 'phone' in phoneIn(cell)).length;
    return numbers * 2 > cells.length && !/\b(nik|nip|rekening|kk|bpjs)\b/.test(plain(name));
  });
  return found && (found.name || letterOf(found.at));
}

function unused({ lines }: Pick<Sheet, 'lines'>, header: Header) {
  const rows = lines.filter(({ row }) => row > header.row);
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => ({
    at,
    name: (header.cells[at] ?? '').replace(/\s+/g, ' '),
    cells: rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''),
  })).filter(({ at, cells }) => header.places[at] === undefined && cells.length > 0);
}

/** As the editor names it: A, B, … AA. */
const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
