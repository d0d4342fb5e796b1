/** A list of children as entries, one a child, and what of its rows is told instead of taken. */

import { phoneOf } from '../../directory/people/contacts.ts';
import type { Sheet } from '../../records/decoding/readings.ts';
import type { Secrets } from '../../records/secrets.ts';
import { isErrorCell } from '../../texts/tables/cells.ts';
import { keptNik, nikProblem } from '../register/nik.ts';
import { breathe } from './breathe.ts';
import { dayIn, lengthIn, nameIn, nikIn, parentIn, parentsIn, rtIn, sexIn, weightIn, yesIn } from './cells.ts';
import type { Entry, Said } from './entry.ts';
import { joinRows } from './join.ts';
import { measureIn } from './measure.ts';
import { type FilePlace, placeNamedIn, posyanduInTitle } from './places.ts';
import { type FileRow, rowsOf } from './rows.ts';

export interface Reading {
  /** Where the person may know children. */
  places: readonly FilePlace[];
  /** Chosen for rows that name no place. */
  place?: FilePlace;
  /** Today, ISO. */
  today: string;
  secrets: Pick<Secrets, 'hash'>;
}

export interface FileRead {
  entries: Entry[];
  said: Said[];
  /** So many rows of children. */
  rows: number;
  unused: string[];
  monthFirst: string[];
  titleDay?: string;
  without: string[];
  /** Rows name no place, and there are several: it has to be asked. */
  placeless: boolean;
  /** The title names one that the person does not have. */
  titled?: string;
}

export async function readChildren(sheets: readonly Sheet[], on: Reading): Promise<FileRead> {
  const { rows, ...about } = await rowsOf(sheets);
  const placeOf = placeFinder(on);
  const said: Said[] = [];
  const single: Entry[] = [];
  let placeless = false;
  let titled: string | undefined;
  for (const [at, row] of rows.entries()) {
    await breathe(at);
    const place = placeOf(row);
    if (place === 'none') {
      placeless = true;
      titled ??= posyanduInTitle(row.title);
    } else if (place === 'other') say(said, row, 'other-place', row.cells.posyandu);
    else {
      const entry = entryOf(row, place, on, said);
      if (entry) single.push(entry);
    }
  }
  const entries = joinRows(single, said);
  const titleDay = about.titleDay === undefined ? undefined : dayIn(about.titleDay);
  const { unused, monthFirst, without } = about;
  return {
    entries,
    said,
    rows: rows.length,
    unused,
    monthFirst,
    without,
    placeless,
    ...(titled && { titled }),
    ...(titleDay && { titleDay }),
  };
}

type FoundPlace = FilePlace | 'none' | 'other';

/** Thousands of rows name a few places. */
function placeFinder({ places, place }: Reading): (row: FileRow) => FoundPlace {
  const known = new Map<string, FoundPlace>();
  const named = (posyandu: string, desa: string) =>
    known.getOrInsertComputed(`${posyandu}\n${desa}`, () => placeNamedIn(places, { posyandu, desa }));
  return ({ sheet, title, cells }) => {
    const desa = cells.desa ?? '';
    const told = named(cells.posyandu ?? '', desa);
    if (told !== 'none') return told;
    const above = named(posyanduInTitle(title) ?? '', desa);
    if (typeof above !== 'string') return above;
    // The title seems to name another one: whose children these are is asked, even of a kader with one posyandu.
    if (above === 'other') return place ?? 'none';
    const titled = named(sheet ?? '', '');
    if (typeof titled !== 'string') return titled;
    return place ?? (places.length === 1 ? places[0]! : 'none');
  };
}

const say = (said: Said[], { sheet, row }: Pick<FileRow, 'sheet' | 'row'>, what: Said['what'], value?: string) =>
  void said.push({
    ...(sheet !== undefined && { sheet }),
    row,
    what,
    ...(value !== undefined && { value: value.slice(0, 40) }),
  });

function entryOf(row: FileRow, place: FilePlace, on: Reading, said: Said[]): Entry | undefined {
  const { cells } = row;
  if (row.shifted) return void say(said, row, 'shifted');
  for (const [column, cell] of Object.entries(cells)) {
    if (!isErrorCell(cell)) continue;
    say(said, row, 'cell-error', cell);
    delete cells[column as keyof typeof cells];
  }
  const name = nameIn(cells.name ?? '');
  if (!/\p{L}/u.test(name)) return void say(said, row, 'no-name');
  const born = bornIn(row, on, said);
  if (born === undefined) return undefined;
  const sex = cells.sex === undefined ? undefined : sexIn(cells.sex);
  if (cells.sex !== undefined && sex === undefined) say(said, row, 'sex', cells.sex);
  const { sheet } = row;
  const measure = measureIn(row, { born, today: on.today }, (what, value) => say(said, row, what, value));
  return {
    ...(sheet !== undefined && { sheet }),
    row: row.row,
    posyandu: place.id,
    name,
    born,
    ...(sex && { sex }),
    ...familyIn(row, said),
    ...birthIn(row, said),
    ...nikOf(row, { born, sex }, on, said),
    measures: measure ? [measure] : [],
  };
}

function bornIn(row: FileRow, { today }: Reading, said: Said[]): string | undefined {
  const written = row.cells.born;
  if (written === undefined) return void say(said, row, 'no-born');
  const born = dayIn(written);
  if (born === undefined) return void say(said, row, 'born', written);
  return born > today ? void say(said, row, 'future', written) : born;
}

function familyIn(row: FileRow, said: Said[]): Partial<Entry> {
  const { cells } = row;
  const { mother: second, father: first } = parentsIn(cells.parents ?? '');
  const mother = parentIn(cells.mother ?? '') ?? second;
  const father = parentIn(cells.father ?? '') ?? first;
  const rt = cells.rt === undefined ? rtIn(cells.rt_rw ?? '') : rtIn(cells.rt, cells.rw);
  const phone = phoneOf((cells.phone ?? '').replace(/^'/, ''));
  if (cells.phone !== undefined && !phone) say(said, row, 'phone', cells.phone);
  const card = yesIn(cells.card ?? '');
  const address = (cells.address ?? '').replace(/^'/, '').replace(/\s+/g, ' ').trim().slice(0, 200);
  return {
    ...(mother && { mother }),
    ...(father && { father }),
    ...(address && { address }),
    ...(rt && { rt }),
    ...(phone && { phone }),
    ...(card !== undefined && { card }),
  };
}

const birthRanges = { weight: [500, 7000], length: [250, 700] } as const;

function birthIn(row: FileRow, said: Said[]): Partial<Entry> {
  const { birth_weight, birth_length } = row.cells;
  const weight = isNone(birth_weight) ? undefined : weightIn(birth_weight, birthRanges.weight);
  const length = isNone(birth_length) ? undefined : lengthIn(birth_length, birthRanges.length);
  if (!isNone(birth_weight) && weight === undefined) say(said, row, 'birth-weight', birth_weight);
  if (!isNone(birth_length) && length === undefined) say(said, row, 'birth-length', birth_length);
  return { ...(weight && { birth_weight: weight }), ...(length && { birth_length: length }) };
}

/** e-PPGBM writes 0 where nobody has told it. */
export const isNone = (cell: string | undefined): cell is undefined => cell === undefined || /^0+([.,]0+)?$/.test(cell);

/** One that belongs to another birth date or sex is told and not kept: it may be the mother's. */
function nikOf(
  row: FileRow,
  { born, sex }: Pick<Entry, 'born' | 'sex'>,
  { secrets }: Reading,
  said: Said[],
): Pick<Entry, 'nik'> {
  if (isNone(row.cells.nik)) return {};
  const read = nikIn(row.cells.nik);
  // Only the last digits are repeated: what the bot writes stays in the chat.
  const tell = (what: 'nik-cut' | 'nik-other') => say(said, row, what);
  if (read === 'cut') {
    tell('nik-cut');
    return {};
  }
  if ('masked' in read) return read.masked === undefined ? {} : { nik: { last: read.masked } };
  const wrong = (sex ? [sex] : (['L', 'P'] as const)).every((one) => nikProblem(read.full, { born, sex: one }));
  if (wrong) {
    tell('nik-other');
    return {};
  }
  return { nik: keptNik(secrets, read.full) };
}
