/** The posyandu and areas that an operator names: by number, by code, or by name with what it lies in (`Melati 1, Kel. Guntung`). */
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { plain } from '../../texts/tables/cells.ts';
import { openAreaBook } from '../areas/area-book.ts';
import type { AreaRow } from '../areas/areas.ts';
import { shortName } from '../people/places.ts';
import { below } from '../people/rights.ts';

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
    if (!one) throw new Refusal('operator/areas:unknown-posyandu', { said });
    return one;
  }
  const [name = '', ...where] = said.split(',').map((part) => part.trim());
  const area = where.length > 0 ? await areaNamed(db, where.join(', ')) : undefined;
  const rows = await all(db)
    .$if(area !== undefined, (query) => query.where((is) => below(is, 'posyandu.area', [area!.code])))
    .execute();
  const wanted = plain(shortName(name));
  const found = rows.filter((row) => plain(shortName(row.name)) === wanted);
  if (found.length === 0) throw new Refusal('operator/areas:unknown-posyandu', { said });
  if (found.length > 1) {
    const list = found.slice(0, 10).map(({ id, name: one, areaName }) => `${id} (${one}, ${areaName})`);
    throw new Refusal('operator/areas:several-posyandu', { said, list: list.join('; ') });
  }
  return found[0]!;
}

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
