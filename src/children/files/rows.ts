/** The rows of a list of children as cells under their columns. */
import type { Sheet } from '../../records/decoding/readings.ts';
import { isBlank, isDitto } from '../../texts/tables/cells.ts';
import { tableHeader } from '../../texts/tables/header.ts';
import { endOfTable, noEntry } from '../../texts/tables/rows.ts';
import { unusedNames } from '../../texts/tables/unused.ts';
import { breathe } from './breathe.ts';
import { timeOfDay } from './cells.ts';
import { joinedCells } from './joined-cells.ts';
import { titledIn } from './places.ts';
import { type ChildColumn, childColumn, isComputed } from './ppgbm.ts';

export interface FileRow {
  sheet?: string;
  row: number;
  /** What stands above its table. */
  title: string;
  /** A CSV whose decimal comma parts cells has more of them in this row than in its header: all behind it stands in the wrong column. */
  shifted?: true;
  /** Of columns that have anything in this row. */
  cells: Partial<Record<ChildColumn, string>>;
}

export interface FileRows {
  rows: FileRow[];
  /** Columns that are full of something that we do not take, as they are called. */
  unused: string[];
  /** The day that a title tells where no column does: it was of use to some row. */
  titleDay?: string;
  /** Columns of days that are written with the month first, as the American setting of a spreadsheet does. */
  monthFirst: string[];
  /** Sheets in which no table was found. */
  without: string[];
}

const inherits: readonly ChildColumn[] = ['posyandu', 'desa', 'rt', 'rw', 'rt_rw', 'address', 'day'];

export async function rowsOf(sheets: readonly Sheet[]): Promise<FileRows> {
  const filled = sheets.filter(({ hidden, lines }) => !hidden && lines.some(({ cells }) => cells.some((cell) => cell)));
  const found: FileRows = { rows: [], unused: [], monthFirst: [], without: [] };
  for (const sheet of filled) {
    const read = await readSheet(sheet, filled.length > 1 ? sheet.name : undefined);
    if (!read) found.without.push(sheet.name);
    else {
      found.rows.push(...read.rows);
      found.unused.push(...read.unused.filter((name) => !found.unused.includes(name)));
      found.monthFirst.push(...read.monthFirst);
      found.titleDay ??= read.titleDay;
    }
  }
  return found;
}

async function readSheet(sheet: Sheet, label: string | undefined): Promise<Omit<FileRows, 'without'> | undefined> {
  const header = tableHeader<ChildColumn>(sheet.lines, childColumn);
  if (!header) return undefined;
  // Of two columns called alike the first one counts: the other is told as not taken.
  const first = header.places.map((place, at) => (header.places.indexOf(place) === at ? place : undefined));
  // A tick under L says something only beside a column P.
  const ticked = first.includes('boy') && first.includes('girl');
  const places = first.map((place) => (!ticked && (place === 'boy' || place === 'girl') ? undefined : place));
  const lines = sheet.lines.filter(({ row, cells }) => row > header.row && !cells.every(isBlank));
  const at = (column: ChildColumn) => places.indexOf(column);
  const isChild = ({ cells }: { cells: string[] }) => [at('name'), at('born')].every((place) => cells[place]);
  const body = lines.slice(0, endOfTable(lines, isChild)).filter((line) => !noEntry(line, header));
  const given = titled(header.title, places);
  const title = header.title.join(' ');
  const rows: FileRow[] = [];
  for (const [n, { row, cells }] of body.entries()) {
    await breathe(n);
    const part = partOf(cells);
    if (part) {
      Object.assign(given, part);
      continue;
    }
    const shifted = sheet.name === '' && cells.slice(header.cells.length).some((cell) => cell !== '');
    const own = joinedCells(cellsOf(cells, places, rows.at(-1)?.cells));
    rows.push({
      ...(label !== undefined && { sheet: label }),
      row,
      title,
      ...(shifted && { shifted: true as const }),
      cells: { ...given, ...own },
    });
  }
  const days = (['born', 'day'] as const).filter((column) => places.includes(column));
  const monthFirst = putDayFirst(rows, days) ? days.map((column) => header.cells[at(column)]!) : [];
  const shown = places.map((place) =>
    place !== undefined && (taken.has(place) || isComputed(place)) ? place : undefined,
  );
  const unused = unusedNames(sheet.lines, { ...header, places: shown }, new Set(rows.map(({ row }) => row)));
  return { rows, unused, monthFirst, ...(given.day !== undefined && { titleDay: given.day }) };
}

/** A title in a row of its own, `POSYANDU MELATI 1` or `RT 04`: it holds for the rows below it. */
function partOf(cells: readonly string[]): FileRow['cells'] | undefined {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))];
  const [said = ''] = filled;
  if (filled.length !== 1) return undefined;
  if (/^posyandu\s+\S/i.test(said)) return { posyandu: said };
  return /^rt\s*[.:]?\s*\d/i.test(said) ? { rt_rw: said } : undefined;
}

const taken: ReadonlySet<ChildColumn> = new Set<ChildColumn>([
  ...(['boy', 'girl', 'born_day', 'born_month', 'born_year'] as const),
  ...(['nik', 'name', 'sex', 'born', 'birth_weight', 'birth_length', 'parents', 'mother', 'father', 'desa'] as const),
  ...(['posyandu', 'rt', 'rw', 'rt_rw', 'address', 'phone', 'day', 'weight', 'length', 'how', 'arm', 'head'] as const),
  ...(['card', 'vitamin_a', 'worm', 'kpsp', 'pmt'] as const),
]);

/** Days of which one can only be read with the month first, and none speaks against it, are put right. True: they were. */
function putDayFirst(rows: readonly FileRow[], columns: readonly ('born' | 'day')[]): boolean {
  const days = rows.flatMap(({ cells }) =>
    columns.flatMap((column) => {
      const written = (cells[column] ?? '').replace(timeOfDay, '');
      const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(written);
      return found ? [{ cells, column, first: found[1]!, second: found[2]!, year: found[3]! }] : [];
    }),
  );
  const second = days.filter((day) => Number(day.second) > 12).length;
  if (second === 0 || days.some((day) => Number(day.first) > 12)) return false;
  for (const { cells, column, first, second: day, year } of days) cells[column] = `${day}/${first}/${year}`;
  return true;
}

/** What titles say for all rows, where no column does. */
function titled(title: readonly string[], places: readonly (ChildColumn | undefined)[]): FileRow['cells'] {
  const given: FileRow['cells'] = {};
  for (const what of ['posyandu', 'desa', 'day'] as const) {
    const said = places.includes(what) ? undefined : titledIn(title, what);
    if (said !== undefined) given[what] = said;
  }
  return given;
}

function cellsOf(
  cells: readonly string[],
  places: readonly (ChildColumn | undefined)[],
  above: FileRow['cells'] | undefined,
): FileRow['cells'] {
  const found: FileRow['cells'] = {};
  for (const [at, column] of places.entries()) {
    const cell = cells[at] ?? '';
    if (column === undefined || isBlank(cell)) continue;
    const same = isDitto(cell) && inherits.includes(column) ? above?.[column] : cell;
    if (same !== undefined) found[column] = same;
  }
  return found;
}
