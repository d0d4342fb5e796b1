/** The posyandu for which a person may report, what reporting must know of one, and who belongs to it. */
import type { Zone } from '../clock.ts';
import type { Option } from '../conversation/run.ts';
import { areaOfValue, areaValue, withAbove } from '../directory/areas/areas.ts';
import { covers, posyanduOf } from '../directory/people/rights.ts';
import type { Db } from '../records/tables.ts';
import { type Context, type Lookup, member, Refusal, type Role } from '../room.ts';

export interface Place {
  id: number;
  name: string;
  area: string;
  areaName: string;
  zone: Zone;
}

/** Who files: the kader of the posyandu; bidan and puskesmas of its area may help her. */
export const reporters: Role[] = ['kader', 'bidan', 'puskesmas'];

/** Options: the kelurahan/desa among which the person must choose first. Empty when all her posyandu are in one. */
export const villages =
  (roles: Role[]): Lookup =>
  async (context): Promise<Option[]> => {
    const rows = await posyanduOf(context.db, member(context), roles);
    const names = new Map(rows.map((row) => [areaValue(row.area), row.areaName]));
    return names.size > 1 ? [...names].map(([value, label]) => ({ value, label })) : [];
  };

/** Options: the person's posyandu, of one kelurahan when `village` was chosen. */
export const places =
  (roles: Role[]): Lookup =>
  async (context, args): Promise<Option[]> => {
    const village = typeof args.village === 'string' ? areaOfValue(args.village) : undefined;
    const rows = await posyanduOf(context.db, member(context), roles, village);
    if (rows.length === 0) throw new Refusal('reporting/refusals:no-posyandu');
    return rows.map((row) => ({ value: String(row.id), label: shortName(row.name) }));
  };

/** The posyandu, if this person may report for it. Throws Refusal. */
export async function reportable(context: Context, posyandu: unknown, roles: Role[] = reporters): Promise<Place> {
  const place = await loadPlace(context.db, Number(posyandu));
  if (!place || !(await covers(context.db, member(context), { posyandu: place.id }, roles))) {
    throw new Refusal('reporting/refusals:not-yours');
  }
  return place;
}

export async function loadPlace(db: Db, posyandu: number): Promise<Place | undefined> {
  if (!Number.isSafeInteger(posyandu)) return undefined;
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName', 'area.zone'])
    .where('posyandu.id', '=', posyandu)
    .executeTakeFirst();
}

/** `Posyandu Melati 1` -> `Melati 1`, where the word would only fill a small screen. */
export const shortName = (name: string) => name.replace(/^posyandu\s+/i, '') || name;

/** People who hold one of these roles for a posyandu: directly, for its area or one above it, or in the puskesmas that serves it. */
export async function peopleAt(
  db: Db,
  place: { id: number; area: string },
  roles: Role[],
): Promise<{ id: number; language: string }[]> {
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.language'])
    .distinct()
    .where('role.role', 'in', roles)
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where((is) =>
      is.or([
        is('role.posyandu', '=', place.id),
        is('role.area', 'in', withAbove(place.area)),
        is(
          'role.unit',
          'in',
          is.selectFrom('unit_area').select('unit_area.unit').where('unit_area.area', '=', place.area),
        ),
      ]),
    )
    .orderBy('person.id')
    .execute();
}
