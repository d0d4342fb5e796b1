/** Where the table of a sheet begins: titles and letterheads stand above it, and its header may take two rows. Pure. */
import { plain } from './cells.ts';

export interface TableLine {
  /** As the person sees it in her editor: the first is row 1. */
  row: number;
  cells: string[];
  /** Columns whose cell is merged with the one above. */
  merged?: number[];
}

export interface TableHeader<Column extends string> {
  /** The last row of it. */
  row: number;
  /** As written, a cell of two rows joined. */
  cells: string[];
  places: (Column | undefined)[];
  /** The rows above, each as one text. */
  title: string[];
}

/** Titles and letterheads take a few rows. */
const mostTitles = 15;

interface Candidate<Column extends string> extends Omit<TableHeader<Column>, 'title'> {
  rows: number;
  known: number;
  /** Its second row holds only words, and no name: no entry. */
  sub?: boolean;
}

/** The row, or two rows together, that names most columns: the column `name` and another one at least. undefined: no table. */
export function tableHeader<Column extends string>(
  lines: readonly TableLine[],
  columnOf: (cell: string) => Column | undefined,
): TableHeader<Column | 'name'> | undefined {
  const near = lines.slice(0, mostTitles + 1);
  const found = near.flatMap((line, at) =>
    [candidate(line, columnOf), joined(line, lines[at + 1], columnOf)].flatMap((one) => one ?? []),
  );
  const best = found.sort((a, b) => b.known - a.known || byRows(a, b) || a.row - b.row)[0];
  if (!best) return undefined;
  const title = near
    .filter((line) => line.row <= best.row - best.rows)
    .map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  return { row: best.row, cells: best.cells, places: best.places, title };
}

const byRows = (a: Candidate<string>, b: Candidate<string>): number =>
  Number(b.sub ?? false) - Number(a.sub ?? false) || a.rows - b.rows;

function candidate<Column extends string>(
  { row, cells }: TableLine,
  columnOf: (cell: string) => Column | undefined,
  rows = 1,
): Candidate<Column> | undefined {
  const places = cells.map((cell) => columnOf(cell));
  const known = new Set(places.filter((place) => place !== undefined)).size;
  return places.includes('name' as Column) && known >= 2 ? { row, rows, cells, places, known } : undefined;
}

/** A header of two rows: `KONTAK` above `NO HP`, `NAMA` above `LENGKAP`. The name begins in the first of them. A cell over several columns
 *  stands in the first of them: `JENIS KELAMIN` above `L` and `P`. */
function joined<Column extends string>(
  upper: TableLine,
  lower: TableLine | undefined,
  columnOf: (cell: string) => Column | undefined,
): Candidate<Column> | undefined {
  if (!lower?.cells.some((cell) => cell !== '')) return undefined;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells: string[] = [];
  let group = '';
  for (let at = 0; at < width; at++) {
    const [own = '', below = ''] = [upper.cells[at], lower.cells[at]];
    group = own || (below === '' ? '' : group);
    const above = own || !columnOf(`${group} ${below}`) ? own : group;
    const same = below === '' || plain(below) === plain(above);
    const both = same ? above : `${above} ${below}`.trim();
    cells.push(columnOf(both) || !columnOf(below) ? both : below);
  }
  const found = candidate({ row: lower.row, cells }, columnOf, 2);
  const name = found?.places.indexOf('name' as Column) ?? -1;
  return found && upper.cells[name] ? { ...found, sub: isSub(lower, name) } : undefined;
}

function isSub({ cells, merged = [] }: TableLine, name: number): boolean {
  const own = cells.map((cell, at) => (merged.includes(at) ? '' : cell));
  const filled = own.filter((cell) => cell !== '');
  return !own[name] && filled.length > 1 && filled.every((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
}
