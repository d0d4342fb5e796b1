/** A roster file as rows of cells, its words, and what can be wrong in it. */
import { decode } from '../../records/decoding/decoder.ts';
import { type Line, Undecoded } from '../../records/decoding/readings.ts';
import { mostRows } from '../../records/decoding/table.ts';
import type { Role } from '../../room.ts';
import type { TextId } from '../../texts/text-of.ts';
import { plain } from '../areas/area-book.ts';

export interface RosterLine {
  /** As the person sees it in her editor: the header is row 1. */
  row: number;
  cells: Record<Column, string>;
}

/** Of a file with as many rows as we take, in either format. */
const mostBytes = 10_000_000;

/** Said before such a file is sent to the running program, which would not even take it. */
export const tooHeavy = ({ length }: Uint8Array): RosterErrors | undefined =>
  length > mostBytes ? wrongFile('heavy', { mb: mostBytes / 1_000_000 }) : undefined;

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

async function readTable(bytes: Uint8Array, fileName: string): Promise<Line[]> {
  const heavy = tooHeavy(bytes);
  if (heavy) throw heavy;
  try {
    return await decode('table', { bytes, fileName });
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
    this.errors = [...errors].sort((a, b) => a.row - b.row).slice(0, mostShown);
    this.count = errors.length;
  }
}

/** The columns of a roster. Below: how rosters name them and what stands in them, as people write it; lower case, letters and digits only. */
const columns = [
  'name',
  'phone',
  'role',
  'area',
  'posyandu',
  'agency',
  'position',
  'language',
  'telegram_id',
  'from',
  'until',
] as const;
type Column = (typeof columns)[number];

const columnWords: Record<Column, string[]> = {
  name: ['name', 'nama', 'nama lengkap'],
  phone: [
    'phone',
    'telepon',
    'telp',
    'no telepon',
    'no telp',
    'hp',
    'no hp',
    'nomor hp',
    'nomor telepon',
    'no wa',
    'wa',
  ],
  role: ['role', 'peran', 'tugas', 'sebagai'],
  area: ['area', 'wilayah', 'kode wilayah', 'kelurahan', 'desa', 'kelurahan desa', 'desa kelurahan'],
  posyandu: ['posyandu', 'nama posyandu'],
  agency: ['agency', 'instansi', 'dinas', 'lembaga'],
  position: ['position', 'jabatan', 'kedudukan'],
  language: ['language', 'bahasa'],
  telegram_id: ['telegram id', 'id telegram', 'telegram'],
  from: ['from', 'start', 'mulai', 'mulai tugas', 'sejak', 'tmt', 'tanggal mulai'],
  until: [
    'until',
    'end',
    'sampai',
    'hingga',
    'sampai dengan',
    'selesai',
    'berakhir',
    'tanggal selesai',
    'tanggal berakhir',
  ],
};

const roleWords: Record<Role, string[]> = {
  kader: ['kader', 'kader posyandu'],
  bidan: ['bidan', 'bidan desa', 'bidan kelurahan'],
  puskesmas: ['puskesmas', 'petugas puskesmas', 'pkm'],
  lurah: ['lurah', 'kepala desa', 'kades', 'lurah kepala desa', 'lurah kades', 'wali nagari'],
  camat: ['camat'],
  pokjanal: ['pokjanal', 'anggota pokjanal', 'tim pembina'],
  secretariat: ['secretariat', 'sekretariat', 'sekretaris'],
  chair: ['chair', 'ketua', 'ketua pokjanal'],
  admin: ['admin', 'pengelola', 'operator'],
};

const languageWords: Record<string, string[]> = {
  id: ['id', 'indonesia', 'bahasa indonesia', 'indonesian'],
  en: ['en', 'inggris', 'bahasa inggris', 'english'],
};

const columnOf = (header: string) => find(columnWords, header) as Column | undefined;
export const roleOf = (written: string) => find(roleWords, written) as Role | undefined;
/** Two letters stand for themselves: a language whose words are added later needs no change here. */
export const languageCode = (written: string) =>
  find(languageWords, written) ?? (/^[a-z]{2,3}$/i.test(written.trim()) ? written.trim().toLowerCase() : undefined);

function find(words: Record<string, string[]>, written: string): string | undefined {
  const wanted = plain(written);
  return Object.entries(words).find(([, known]) => known.includes(wanted))?.[0];
}
