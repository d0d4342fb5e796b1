/** Decides who may see or do something, by a role and the place where it holds. Every effect and lookup asks here again. */
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Db } from '../../records/tables.ts';
import type { Grant, Person, Role } from '../../room.ts';
import { isWithin, withAbove } from '../areas/areas.ts';

export type Place = { area: string } | { posyandu: number };

/** Offices in whose name much can be done: neither a code alone nor a yes of whoever made it proves that somebody holds one. */
export const officeRoles: readonly Role[] = ['camat', 'lurah', 'chair', 'secretariat', 'puskesmas', 'admin'];

export interface PosyanduRow {
  id: number;
  name: string;
  kind: Database['posyandu']['kind'];
  area: string;
  /** Name of its desa/kelurahan. */
  areaName: string;
  closed: Date | null;
}

/** Does this person hold one of `roles` (none named: any role) at this place? An area's grant holds for all below it; a posyandu's only
 *  for that posyandu; a puskesmas' for its list of desa/kelurahan. */
export async function covers(
  db: Db,
  person: Person | undefined,
  place: Place,
  roles?: readonly Role[],
): Promise<boolean> {
  const grants = withRole(person, roles);
  if (grants.length === 0) return false;
  if ('posyandu' in place && grants.some((grant) => grant.posyandu === place.posyandu)) return true;
  const code = 'area' in place ? place.area : await areaOfPosyandu(db, place.posyandu);
  if (code === undefined) return false;
  const areas = await areasOf(db, grants);
  return areas === 'all' || areas.some((area) => isWithin(code, area));
}

/** The topmost areas that the person's roles cover; 'all' for a grant without a place. A posyandu's grant covers no area. */
export async function scopeAreas(
  db: Db,
  person: Person | undefined,
  roles?: readonly Role[],
): Promise<string[] | 'all'> {
  const areas = await areasOf(db, withRole(person, roles));
  if (areas === 'all') return 'all';
  const unique = [...new Set(areas)].sort();
  return unique.filter((code) => !unique.some((other) => other !== code && isWithin(code, other)));
}

/** The open posyandu that the person's roles cover, by area and name. `closedSince`: also those that closed at that moment or later. */
export async function posyanduOf(
  db: Db,
  person: Person | undefined,
  roles?: readonly Role[],
  within?: string,
  closedSince?: number,
): Promise<PosyanduRow[]> {
  const grants = withRole(person, roles);
  if (grants.length === 0) return [];
  const areas = await areasOf(db, grants);
  const own = grants.flatMap((grant) => grant.posyandu ?? []);
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.kind', 'posyandu.area', 'area.name as areaName'])
    .select('posyandu.closed_at as closed')
    .where((is) =>
      is.or([
        is('posyandu.closed_at', 'is', null),
        ...(closedSince === undefined ? [] : [is('posyandu.closed_at', '>=', new Date(closedSince))]),
      ]),
    )
    .$if(within !== undefined, (query) => query.where((where) => below(where, 'posyandu.area', [within!])))
    .$if(areas !== 'all', (query) =>
      query.where((where) =>
        where.or([
          ...(own.length ? [where('posyandu.id', 'in', own)] : []),
          below(where, 'posyandu.area', areas as string[]),
        ]),
      ),
    )
    .orderBy('posyandu.area')
    .orderBy('posyandu.name')
    .execute();
}

/** SQL: the column's area is one of these or below one. Nothing when the list is empty. */
export function below<T extends keyof Database>(
  where: ExpressionBuilder<Database, T>,
  column: 'posyandu.area' | 'posyandu_place.area' | 'area.code' | 'role.area',
  areas: readonly string[],
): Expression<SqlBool> {
  const anyColumn = column as never;
  return where.or(
    areas.flatMap((area) => [where(anyColumn, '=', area as never), where(anyColumn, 'like', `${area}.%` as never)]),
  );
}

/** SQL: this row of `role`, beside its posyandu, lies in one of these areas. A puskesmas' may: its list is looked at afterwards. */
export const mayLieIn = <T extends keyof Database>(
  where: ExpressionBuilder<Database, T>,
  areas: readonly string[],
): Expression<SqlBool> =>
  where.or([
    below(where, 'role.area', areas),
    below(where, 'posyandu.area', areas),
    where('role.unit' as never, 'is not', null as never),
  ]);

const withRole = (person: Person | undefined, roles?: readonly Role[]): Grant[] =>
  person?.grants.filter((grant) => !roles || roles.includes(grant.role)) ?? [];

/** Only an admin's grant may name no place: it covers everything. Elsewhere a grant without a place covers nothing. */
async function areasOf(db: Db, grants: Grant[]): Promise<string[] | 'all'> {
  if (grants.some((grant) => grant.role === 'admin' && !grant.area && !grant.posyandu && !grant.unit)) return 'all';
  const units = grants.flatMap((grant) => grant.unit ?? []);
  const ofUnits = units.length
    ? await db.selectFrom('unit_area').select('area').where('unit', 'in', units).execute()
    : [];
  return [...grants.flatMap((grant) => grant.area ?? []), ...ofUnits.map((row) => row.area)];
}

async function areaOfPosyandu(db: Db, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('posyandu').select('area').where('id', '=', id).executeTakeFirst();
  return row?.area;
}

/** SQL: this row of `role` holds now: it has begun and has not ended. Every query that asks who holds an office asks it here. */
export const roleHolds = (now: number): RawBuilder<boolean> =>
  sql<boolean>`(role.from_at <= ${new Date(now)} and ${roleStays(now)})`;

/** SQL: it holds now or will. A role that begins next month is no reason to make its holder once more, nor to forget her. */
export const roleStays = (now: number): RawBuilder<boolean> =>
  sql<boolean>`(role.until_at is null or role.until_at > ${new Date(now)})`;

interface Holder {
  id: number;
  name: string;
}

/** Everybody who has joined and holds one of `roles` at this area or above it, the nearest first. An admin of everything is the last. */
export async function holdersAbove(db: Db, code: string, roles: readonly Role[], now: number): Promise<Holder[]> {
  const rows = await holders(db, roles, now)
    .where((is) => is.or([is('role.area', 'in', withAbove(code)), isAdminOfAll]))
    .orderBy(sql`length(coalesce(role.area, ''))`, 'desc')
    .orderBy('person.id')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Everybody who has joined and holds one of `roles` at this area or below it. */
export async function holdersBelow(db: Db, code: string, roles: readonly Role[], now: number): Promise<Holder[]> {
  const rows = await holders(db, roles, now)
    .where((is) => below(is, 'role.area', [code]))
    .orderBy('person.id')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

const isAdminOfAll = sql<boolean>`(role.role = 'admin' and role.area is null and role.posyandu is null and role.unit is null)`;

const holders = (db: Db, roles: readonly Role[], now: number) =>
  db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.id', 'person.name'])
    .where('role.role', 'in', [...roles])
    .where('person.erased_at', 'is', null)
    .where('person.consent_at', 'is not', null)
    .where(roleHolds(now));
/** SQL: this row of `person` holds a role or will. */
export const servesStill = (now: number): RawBuilder<boolean> =>
  sql<boolean>`exists (select from kabar.role where role.person = person.id and ${roleStays(now)})`;
