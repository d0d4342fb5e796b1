/** Where the table of a sheet begins, and what stands in which of its columns. Pure. */
import type { Sheet } from '../../records/decoding/readings.ts';
import type { Role } from '../../room.ts';
import { plain } from '../../texts/tables/cells.ts';
import { type TableHeader, tableHeader } from '../../texts/tables/header.ts';
import { type Column, columnOf } from './roster-columns.ts';

export interface Header extends TableHeader<Column> {
  /** A role that the header or the title gives to everybody: `NAMA KADER`. */
  everybody?: { role: Role; said: string };
}

/** undefined: no table. */
export function headerOf({ lines }: Pick<Sheet, 'lines'>): Header | undefined {
  const found = tableHeader<Column>(lines, columnOf);
  if (!found) return undefined;
  const { row, cells, title } = found;
  const places = withRole(cells, found.places);
  return { row, cells, places, title, everybody: forEverybody(cells, places, title) };
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
