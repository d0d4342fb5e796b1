/** Whose figures a person may look at: choices for `rekap`, and the check behind every look. */
import type { Option } from '../conversation/run.ts';
import { areaOfValue, areaValue } from '../directory/areas/areas.ts';
import { covers } from '../directory/people/rights.ts';
import type { Db } from '../records/tables.ts';
import { type Context, type Grant, type Lookup, member, Refusal, type Role } from '../room.ts';
import { loadPlace, type Place } from './places.ts';

const viewers: Role[] = ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'];

/** Several areas under one name (a puskesmas has a list of them). `parts`: of how many parts the area's code is. */
export interface AreaScope {
  name: string;
  areas: string[];
  parts: number;
}
export type Scope = { place: Place } | AreaScope;

/** Options: a value is `64-74-01` for an area, `u3` for a puskesmas, `p17` for a posyandu. */
export const scopes: Lookup = async (context): Promise<Option[]> => {
  const values = member(context)
    .grants.filter((grant) => viewers.includes(grant.role))
    .flatMap((grant) => scopeValue(grant) ?? []);
  const options = await Promise.all(
    [...new Set(values)].map(async (value) => ({ value, label: await labelOf(context.db, value) })),
  );
  if (options.length === 0) throw new Refusal('reporting/refusals:no-area');
  return options;
};

/** The scope behind a value, if the person may see it. Values come from buttons and are not trusted. Throws Refusal. */
export async function visible(context: Context, value: string): Promise<Scope> {
  const scope = await find(context, value);
  if (!scope) throw new Refusal('reporting/refusals:not-your-area');
  return scope;
}

async function find(context: Context, value: string): Promise<Scope | undefined> {
  const { db } = context;
  const person = member(context);
  const number = Number(value.slice(1));
  if (/^p\d{1,9}$/.test(value)) {
    const allowed = await covers(db, person, { posyandu: number }, viewers);
    const place = allowed ? await loadPlace(db, number) : undefined;
    return place && { place };
  }
  if (/^u\d{1,9}$/.test(value)) {
    const holds = person.grants.some((grant) => grant.unit === number && viewers.includes(grant.role));
    return holds ? { name: await unitName(db, number), areas: await unitAreas(db, number), parts: 3 } : undefined;
  }
  const area = areaOfValue(value);
  if (!(await covers(db, person, { area }, viewers))) return undefined;
  const name = await areaName(db, area);
  return name === undefined ? undefined : { name, areas: [area], parts: area.split('.').length };
}

function scopeValue(grant: Grant): string | undefined {
  if (grant.posyandu !== null) return `p${grant.posyandu}`;
  if (grant.unit !== null) return `u${grant.unit}`;
  return grant.area === null ? undefined : areaValue(grant.area);
}

async function labelOf(db: Db, value: string): Promise<string> {
  if (value.startsWith('p')) return (await loadPlace(db, Number(value.slice(1))))?.name ?? value;
  if (value.startsWith('u')) return unitName(db, Number(value.slice(1)));
  return (await areaName(db, areaOfValue(value))) ?? value;
}

async function unitName(db: Db, unit: number) {
  return (await db.selectFrom('unit').select('name').where('id', '=', unit).executeTakeFirstOrThrow()).name;
}

async function unitAreas(db: Db, unit: number) {
  const rows = await db.selectFrom('unit_area').select('area').where('unit', '=', unit).orderBy('area').execute();
  return rows.map((row) => row.area);
}

async function areaName(db: Db, code: string) {
  return (await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirst())?.name;
}
