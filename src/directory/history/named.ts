/** The posyandu and areas that an operator names: by number, by code, or by name with what it lies in (`Melati 1, Kel. Guntung`). */
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { likely } from '../../texts/reading/likely.ts';
import { plain } from '../../texts/tables/cells.ts';
import { openAreaBook } from '../areas/area-book.ts';
import { type AreaRow, isWithin } from '../areas/areas.ts';
import { shortName } from '../people/places.ts';

export interface Named {
  id: number;
  name: string;
  area: string;
  areaName: string;
  closed_at: Date | null;
  merged_into: number | null;
}

/** Throws Refusal for one that is unknown, or for several. */
export async function posyanduNamed(db: Db, said: string): Promise<Named> {
  if (/^\d+$/.test(said)) {
    const [one] = await all(db).where('posyandu.id', '=', Number(said)).execute();
    if (!one) throw unknownPosyandu(said, []);
    return one;
  }
  const [name = '', ...where] = said.split(',').map((part) => part.trim());
  const area = where.length > 0 ? await areaNamed(db, where.join(', ')) : undefined;
  const rows = await all(db).execute();
  const isThere = (row: Named) => area === undefined || isWithin(row.area, area.code);
  const wanted = plain(shortName(name));
  const found = rows.filter((row) => isThere(row) && plain(shortName(row.name)) === wanted);
  if (found.length === 0) throw unknownPosyandu(said, similar(rows, wanted, isThere));
  if (found.length > 1) throw new Refusal('operator/areas:several-posyandu', { said, list: listed(found) });
  return found[0]!;
}

const mostListed = 10;
const listed = (rows: readonly Named[]) =>
  rows
    .slice(0, mostListed)
    .map(({ id, name, areaName }) => `${id} (${name}, ${areaName})`)
    .join('; ');

const unknownPosyandu = (said: string, near: readonly Named[]) =>
  near.length > 0
    ? new Refusal('operator/areas:similar-posyandu', { said, list: listed(near) })
    : new Refusal('operator/areas:unknown-posyandu', { said });

/** Those called nearly so where it was said to lie, then elsewhere; where there is none, all that lie there. */
function similar(rows: readonly Named[], wanted: string, isThere: (row: Named) => boolean): Named[] {
  const named = Map.groupBy(rows, (row) => plain(shortName(row.name)));
  const near = likely(wanted, [...named.keys()]).flatMap((name) => named.get(name)!);
  const there = near.filter(isThere);
  if (there.length > 0 || near.some((row) => plain(shortName(row.name)) === wanted))
    return [...there, ...near.filter((row) => !isThere(row))].slice(0, mostSimilar);
  const within = rows.filter(isThere);
  return within.length < rows.length ? within.slice(0, mostListed) : near.slice(0, mostSimilar);
}

const mostSimilar = 5;

const all = (db: Db) =>
  db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'posyandu.closed_at', 'posyandu.merged_into'])
    .select('area.name as areaName')
    .orderBy('posyandu.id');

/** Throws Refusal for one that is unknown, or for several. */
export async function areaNamed(db: Db, said: string, level?: AreaRow['level']): Promise<AreaRow> {
  const found = await openAreaBook(db).find(said, level ? { level } : {});
  if ('area' in found && (!level || found.area.level === level)) return found.area;
  const examples = 'examples' in found ? found.examples : '–';
  throw new Refusal('operator/areas:unknown-area', { said, examples });
}

/** Is the name free there? A name is one posyandu's of a desa/kelurahan. */
export async function isTaken(db: Db, area: string, name: string, but?: number): Promise<boolean> {
  const rows = await db.selectFrom('posyandu').select(['id', 'name']).where('area', '=', area).execute();
  return rows.some((row) => row.id !== but && row.name.toLowerCase() === name.toLowerCase());
}
