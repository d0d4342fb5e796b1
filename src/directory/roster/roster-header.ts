/** Where the table of a sheet begins, and what stands in which of its columns. Pure. */
import type { Line, Sheet } from '../../records/decoding/readings.ts';
import type { Role } from '../../room.ts';
import { plain } from '../areas/area-words.ts';
import { type Column, columnOf } from './roster-columns.ts';

export interface Header {
  /** The last row of it. */
  row: number;
  /** As written, a cell of two rows joined. */
  cells: string[];
  places: (Column | undefined)[];
  /** A role that the header or the title gives to everybody: `NAMA KADER`. */
  everybody?: { role: Role; said: string };
  /** The rows above: `DAFTAR KADER KELURAHAN …`. */
  title: string[];
}

/** Titles and letterheads take a few rows. */
const mostTitles = 15;

/** undefined: no table. */
export function headerOf({ lines }: Pick<Sheet, 'lines'>): Header | undefined {
  const near = lines.slice(0, mostTitles + 1);
  const found = near.flatMap((line, at) => [read(line), ...joined(line, lines[at + 1])].flatMap((one) => one ?? []));
  const best = found.sort((a, b) => b.known - a.known || a.rows - b.rows || a.row - b.row)[0];
  if (!best) return undefined;
  const title = near
    .filter((line) => line.row <= best.row - best.rows)
    .map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  const places = withRole(best.cells, best.places);
  return { row: best.row, cells: best.cells, places, title, everybody: forEverybody(best.cells, places, title) };
}

interface Candidate {
  row: number;
  rows: number;
  cells: string[];
  places: (Column | undefined)[];
  known: number;
}

function read({ row, cells }: Line, rows = 1): Candidate | undefined {
  const places = cells.map((cell) => columnOf(cell));
  const known = new Set(places.filter((place) => place !== undefined)).size;
  return places.includes('name') && known >= 2 ? { row, rows, cells, places, known } : undefined;
}

/** A header of two rows: `KONTAK` above `NO HP`, `NAMA` above `LENGKAP`. The name begins in the first of them. */
function joined(upper: Line, lower: Line | undefined): (Candidate | undefined)[] {
  if (!lower?.cells.some((cell) => cell !== '')) return [];
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells: string[] = [];
  for (let at = 0; at < width; at++) {
    const [above = '', below = ''] = [upper.cells[at], lower.cells[at]];
    const same = below === '' || plain(below) === plain(above);
    const both = same ? above : `${above} ${below}`.trim();
    cells.push(columnOf(both) || !columnOf(below) ? both : below);
  }
  const found = read({ row: lower.row, cells }, 2);
  return upper.cells[found?.places.indexOf('name') ?? -1] ? [found] : [];
}

/** Where no column is called the role, what one is in the group is it, else the post. */
function withRole(cells: string[], places: (Column | undefined)[]): (Column | undefined)[] {
  if (places.includes('role')) return places;
  const posts = places.flatMap((place, at) => (place === 'position' ? [at] : []));
  const group = posts.filter((at) => plain(cells[at]!).startsWith('kedudukan'));
  const at = group.length === 1 ? group[0] : posts.length === 1 ? posts[0] : undefined;
  if (at === undefined || namedFor(cells, places)) return places;
  return places.map((place, index) => (index === at ? 'role' : place));
}

const everyone: [RegExp, Role][] = [
  [/\bkader\b/, 'kader'],
  [/\bbidan\b/, 'bidan'],
  [/\b(lurah|kepala desa)\b/, 'lurah'],
  [/\bcamat\b/, 'camat'],
];

function namedFor(cells: string[], places: (Column | undefined)[]): Role | undefined {
  return onlyRole(plain(cells[places.indexOf('name')] ?? ''));
}

function onlyRole(text: string): Role | undefined {
  const found = everyone.filter(([word]) => word.test(text)).map(([, role]) => role);
  return found.length === 1 ? found[0] : undefined;
}

function forEverybody(cells: string[], places: (Column | undefined)[], title: string[]): Header['everybody'] {
  if (places.includes('role')) return undefined;
  const named = namedFor(cells, places);
  if (named) return { role: named, said: cells[places.indexOf('name')]! };
  const roles = title.flatMap((said) => {
    const role = onlyRole(plain(said));
    return role ? [{ role, said }] : [];
  });
  return new Set(roles.map(({ role }) => role)).size === 1 ? roles[0] : undefined;
}
