/** The people of a sheet, line by line: cells under their columns, and what else stands between and below them. Pure. */
import type { Line, Sheet } from '../../records/decoding/readings.ts';
import { isBlank, isDitto, plain } from '../../texts/tables/cells.ts';
import { endOfTable, type NoEntry, noEntry } from '../../texts/tables/rows.ts';
import { type Column, columnOf, columns } from './roster-columns.ts';
import type { Header } from './roster-header.ts';

export interface RosterLine {
  /** Where a book has several sheets. */
  sheet?: string;
  /** As the person sees it in her editor: the first is row 1. */
  row: number;
  cells: Record<Column, string>;
  /** Its title is about another organisation: a chair of that is none of ours. */
  foreign?: boolean;
}

/** Rows that are nobody: column numbers, sums, a header again, numbers without a name, a part's title, what stands below the table. */
export type Skipped = { row: number; why: NoEntry | 'below' | 'part' };

export interface Lines {
  lines: RosterLine[];
  skipped: Skipped[];
}

export function linesOf({ lines }: Pick<Sheet, 'lines'>, header: Header): Lines {
  const rows = lines.filter(({ row, cells }) => row > header.row && !cells.every(isBlank));
  const end = endOf(rows, header);
  const found: Lines = { lines: [], skipped: [] };
  const parts: Partial<Record<Column, string>> = {};
  for (const [at, line] of rows.entries()) {
    const part = at < end ? partOf(line) : undefined;
    if (part) startPart(parts, part);
    const why = at >= end ? 'below' : part ? 'part' : noEntry(line, header);
    if (why) found.skipped.push({ row: line.row, why });
    else found.lines.push({ row: line.row, cells: named(line, header, parts, found.lines.at(-1)) });
  }
  return found;
}

const partWords: [RegExp, Column][] = [
  [/^posyandu /, 'posyandu'],
  [/^(kelurahan|kel|desa|ds|kampung|gampong|nagari|pekon|kalurahan) /, 'area'],
  [/^(kecamatan|kec|distrik|kapanewon|kemantren) /, 'kecamatan'],
];

/** A title in a row of its own, `POSYANDU MELATI 1`: it holds for the rows below it, up to the next. */
function partOf({ cells, merged }: Line): { column: Column; text: string } | undefined {
  const own = cells.flatMap((cell, at) => (cell === '' || merged?.includes(at) ? [] : [cell]));
  const said = own.length === 1 ? own[0] : undefined;
  const column = said && partWords.find(([word]) => word.test(plain(said)))?.[1];
  return said && column ? { column, text: said } : undefined;
}

const wide: Column[] = ['kecamatan', 'area', 'posyandu'];

function startPart(parts: Partial<Record<Column, string>>, { column, text }: { column: Column; text: string }): void {
  for (const inner of wide.slice(wide.indexOf(column))) delete parts[inner];
  parts[column] = text;
}

/** Where a signature or a remark begins below the table. Whoever is behind it has no number and no role. */
function endOf(rows: Line[], { places }: Header): number {
  const cell = (line: Line, column: Column) => line.cells[places.indexOf(column)] ?? '';
  const isPerson = (line: Line) =>
    cell(line, 'name') !== '' &&
    (['phone', 'role', 'posyandu', 'area'] as const).filter((column) => cell(line, column) !== '').length > 1;
  return endOfTable(rows, isPerson);
}

const inherits: readonly Column[] = [
  ...(['role', 'area', 'kecamatan', 'kabupaten', 'province', 'posyandu', 'puskesmas', 'agency'] as const),
];

function named(
  { cells }: Line,
  header: Header,
  parts: Partial<Record<Column, string>>,
  above: RosterLine | undefined,
): Record<Column, string> {
  const found = Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>;
  for (const at of byWorth(header)) {
    const column = header.places[at]!;
    const cell = cells[at] ?? '';
    if (found[column] !== '' || isBlank(cell)) continue;
    found[column] = isDitto(cell) && inherits.includes(column) ? (above?.cells[column] ?? '') : cell;
  }
  for (const [column, text] of Object.entries(parts)) found[column as Column] ||= text;
  return found;
}

/** Of two columns with phones the one of WhatsApp comes first. */
export function byWorth({ places, cells }: Header): number[] {
  const known = places.flatMap((place, at) => (place ? [at] : []));
  const isWhatsapp = (at: number) => (columnOf(cells[at]!) === 'phone' && /\bwa|whatsapp/i.test(cells[at]!) ? 0 : 1);
  return known.sort((a, b) => isWhatsapp(a) - isWhatsapp(b));
}
