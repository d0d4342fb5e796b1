/** Where each row's role holds: area, posyandu or puskesmas. Posyandu and puskesmas that are not there yet are made. */

import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { plain } from '../../texts/tables/cells.ts';
import { type AreaBook, openAreaBook } from '../areas/area-book.ts';
import { bare, joined } from '../areas/area-words.ts';
import type { AreaRow } from '../areas/areas.ts';
import { ensurePosyandu } from './roster-posyandu.ts';
import type { RosterError, RosterProblem } from './roster-read.ts';
import type { RosterRow } from './roster-rows.ts';

export interface Scope {
  area: string | null;
  posyandu: number | null;
  unit: number | null;
}
export interface Placed {
  row: RosterRow;
  scope: Scope;
  /** Where the place of the role lies. null: an admin of everything. */
  area: string | null;
}
export interface Places {
  placed: Placed[];
  posyandu: number;
  units: number;
}

const levels: Partial<Record<Role, 'desakel' | 'kecamatan'>> = {
  kader: 'desakel',
  bidan: 'desakel',
  lurah: 'desakel',
  camat: 'kecamatan',
};
/** Roles that may hold for a single posyandu. */
const posyanduRoles: readonly Role[] = ['kader', 'bidan'];

export async function placeRows(db: Db, rows: RosterRow[], errors: RosterError[]): Promise<Places> {
  const book = openAreaBook(db);
  const areas = new Map<RosterRow, AreaRow>();
  for (const row of rows) {
    const area = await areaOf(book, row, errors);
    if (area) areas.set(row, area);
  }
  if (errors.length > 0) return { placed: [], posyandu: 0, units: 0 };
  const wanted = rows.filter(forPosyandu).map((row) => ({ area: areas.get(row)!.code, name: row.posyandu }));
  const posyandu = await ensurePosyandu(db, wanted);
  const units = await ensureUnits(db, rows, areas);
  const placed = rows.map((row): Placed => {
    const area = areas.get(row)?.code ?? null;
    if (row.role === 'puskesmas') {
      return { row, area, scope: { area: null, posyandu: null, unit: units.ids.get(unitKey(row, areas.get(row)!))! } };
    }
    const id = forPosyandu(row) ? posyandu.idOf(area!, row.posyandu) : undefined;
    return {
      row,
      area,
      scope: id === undefined ? { area, posyandu: null, unit: null } : { area: null, posyandu: id, unit: null },
    };
  });
  return { placed, posyandu: posyandu.made, units: units.made };
}

const forPosyandu = (row: RosterRow) => row.posyandu !== '' && posyanduRoles.includes(row.role);

async function areaOf(book: AreaBook, row: RosterRow, errors: RosterError[]): Promise<AreaRow | undefined> {
  if (row.area === '') return undefined;
  const wrong = (problem: RosterProblem, args: RosterError['args'], column = 'area') => {
    errors.push({ sheet: row.sheet, row: row.row, column, problem, args: { value: row.area, ...args } });
    return undefined;
  };
  const level = forPosyandu(row) ? 'desakel' : levels[row.role];
  const found = await book.find(row.area, { level, within: row.within });
  if ('problem' in found) return wrong(found.problem, { examples: 'examples' in found ? found.examples : '' });
  if (level && found.area.level !== level) return wrong(`area-${level}`, {});
  if (row.postOf && !isNamed(found.area, row.postOf)) return wrong('area-post', { post: row.postOf });
  // Nobody becomes the chair of a whole village by a word that may mean a posyandu.
  if (row.unclear && found.area.level === 'desakel') return wrong('role-unclear', { value: row.unclear }, 'role');
  return found.area;
}

const isNamed = ({ name }: AreaRow, said: string) => joined(bare(said).name) === joined(plain(name));

/** A puskesmas is known by its name within a kabupaten/kota. */
function unitKey(row: RosterRow, area: AreaRow): string {
  return `${area.code.slice(0, 5)} ${unitName(row, area).toLowerCase()}`;
}

/** The agency column names the puskesmas. Without one, or with that one word, it has the name of the area. */
function unitName({ agency = '' }: RosterRow, area: AreaRow): string {
  const name = agency
    .replace(/^(upt|uptd|blud)?\.?\s*(puskesmas|pkm)\b\.?/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `Puskesmas ${name || area.name}`;
}

async function ensureUnits(db: Db, rows: RosterRow[], areas: Map<RosterRow, AreaRow>) {
  const ids = await knownUnits(db);
  let made = 0;
  const links = new Map<string, { unit: number; area: string }>();
  for (const row of rows) {
    if (row.role !== 'puskesmas') continue;
    const area = areas.get(row)!;
    const key = unitKey(row, area);
    if (!ids.has(key)) {
      const values = { kind: 'puskesmas' as const, name: unitName(row, area) };
      ids.set(key, (await db.insertInto('unit').values(values).returning('id').executeTakeFirstOrThrow()).id);
      made++;
    }
    links.set(`${key} ${area.code}`, { unit: ids.get(key)!, area: area.code });
  }
  for (const part of chunks([...links.values()])) {
    await db
      .insertInto('unit_area')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return { ids, made };
}

async function knownUnits(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('unit_area', 'unit_area.unit', 'unit.id')
    .select(['unit.id', 'unit.name', 'unit_area.area'])
    .execute();
  return new Map(rows.map((row) => [`${row.area.slice(0, 5)} ${row.name.toLowerCase()}`, row.id]));
}
