/** A roster file as lines of people, what is told about it before anything is stored, and what can be wrong in it. */
import { decode } from '../../records/decoding/decoder.ts';
import { type Sheet, Undecoded } from '../../records/decoding/readings.ts';
import { mostRows } from '../../records/decoding/table.ts';
import type { TextId } from '../../texts/text-of.ts';
import { type Column, headerWords } from './roster-columns.ts';
import { type Header, headerOf } from './roster-header.ts';
import { linesOf, type RosterLine } from './roster-lines.ts';
import { notesOf, type RosterNote } from './roster-notes.ts';
import { numbersIn } from './roster-numbers.ts';
import { isForeign, placeFrom } from './roster-titles.ts';

/** Of a file with as many rows as we take, in either format. */
const mostBytes = 10_000_000;

/** Said before such a file is sent to the running program, which would not even take it. */
export const tooHeavy = ({ length }: Uint8Array): RosterErrors | undefined =>
  length > mostBytes ? wrongFile('heavy', { mb: mostBytes / 1_000_000 }) : undefined;

export interface RosterRead {
  lines: RosterLine[];
  notes: RosterNote[];
}

export async function readRoster(bytes: Uint8Array, fileName: string): Promise<RosterRead> {
  const sheets = (await readSheets(bytes, fileName)).filter(({ lines }) => lines.some(isFilled));
  if (sheets.length === 0) throw wrongFile('empty');
  const several = sheets.length > 1;
  const found: RosterRead = { lines: [], notes: [] };
  const tables = sheets.map((sheet) => ({ sheet, header: sheet.hidden ? undefined : headerOf(sheet) }));
  if (!tables.some(({ header }) => header)) throw noTable(sheets);
  for (const { sheet, header } of tables) {
    const label = several ? sheet.name : undefined;
    const read = header && readSheet(sheet, header, label);
    found.notes.push(...notesOf(sheet, label, read && { ...read, header: header! }));
    found.lines.push(...(read?.lines ?? []));
  }
  return found;
}

const isFilled = ({ cells }: Sheet['lines'][number]) => cells.some((cell) => cell !== '');

function readSheet(sheet: Sheet, header: Header, label: string | undefined) {
  const wrong = (column: string, problem: RosterProblem, args?: RosterError['args']) =>
    new RosterErrors([{ sheet: label, row: header.row, column, problem, args }]);
  const { places, everybody } = header;
  if (!places.includes('role') && !everybody) throw wrong('role', 'no-column');
  const doubled = places.find((place, at) => place && place !== 'phone' && places.indexOf(place) !== at);
  if (doubled) throw wrong(doubled, 'column-twice');
  const { lines, skipped } = linesOf(sheet, header);
  const hidden = numbersIn(sheet, header);
  if (hidden !== undefined) throw wrong('phone', 'phone-column', { value: hidden });
  const place = placeFrom(header, label);
  const given: Partial<Record<Column, string>> = { ...place?.cells, ...(everybody ? { role: everybody.role } : {}) };
  const foreign = isForeign(header);
  for (const line of lines) {
    Object.assign(line, { sheet: label, foreign });
    for (const [column, text] of Object.entries(given)) line.cells[column as Column] ||= text;
  }
  return { lines, skipped, place };
}

/** The file says who and what nowhere. The row that comes nearest is the first that says anything. */
function noTable(sheets: Sheet[]): RosterErrors {
  const shown = sheets.filter(({ hidden }) => !hidden);
  return new RosterErrors(
    (shown.length > 0 ? shown : sheets).map(({ name, lines }) => ({
      sheet: sheets.length > 1 ? name : undefined,
      row: lines.find(isFilled)!.row,
      column: 'name',
      problem: 'no-column',
    })),
  );
}

async function readSheets(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const heavy = tooHeavy(bytes);
  if (heavy) throw heavy;
  try {
    return await decode('table', { bytes, fileName, words: headerWords });
  } catch (error) {
    // The library's own sentence is English and may hold the content of a cell. The person needs to know only this.
    throw error instanceof Undecoded && error.why === 'large'
      ? wrongFile('large', { rows: mostRows })
      : wrongFile('unreadable');
  }
}

const wrongFile = (problem: RosterProblem, args?: RosterError['args']) =>
  new RosterErrors([{ row: 1, column: '-', problem, args }]);

/** What is wrong in one cell. */
export interface RosterError {
  sheet?: string;
  row: number;
  column: string;
  problem: RosterProblem;
  args?: Record<string, string | number>;
}

/** Of a text `operator/import:problem-<this>`. */
export type RosterProblem =
  TextId<'operator/import'> extends infer Id ? (Id extends `problem-${infer Problem}` ? Problem : never) : never;

const mostShown = 50;

/** Nothing was imported. `errors`: the first 50 by row; `count`: all. */
export class RosterErrors extends Error {
  override name = 'RosterErrors';
  readonly errors: RosterError[];
  readonly count: number;
  constructor(errors: RosterError[]) {
    super(`${errors.length} errors`);
    const sheets = [...new Set(errors.map(({ sheet }) => sheet))];
    this.errors = [...errors]
      .sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row)
      .slice(0, mostShown);
    this.count = errors.length;
  }
}
