/** Who may report for a posyandu, and who may see the figures of which place. */
import { dayMs } from '../../clock.ts';
import type { Option } from '../../conversation/run.ts';
import { areaOfValue, areaValue, wholeCountry } from '../../directory/areas/areas.ts';
import { successorOf } from '../../directory/areas/retired.ts';
import { loadPlace, type Place, shortName } from '../../directory/people/places.ts';
import { covers, posyanduOf } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import { once } from '../../records/reading.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Grant, type Lookup, member, Refusal, type Role } from '../../room.ts';
import { monthName } from '../../texts/month-names.ts';
import { currentMonth, dueMonth, openMonths } from './months.ts';
import { currentReport, reportOf } from './versions.ts';

/** These roles file reports: the kader of the posyandu, and bidan and puskesmas of its area, who may help her. */
export const reporters: Role[] = ['kader', 'bidan', 'puskesmas'];

/** Options: the kelurahan/desa among which the person must choose first. Empty when all her posyandu are in one. */
export const villages =
  (roles: Role[]): Lookup =>
  async (context): Promise<Option[]> => {
    const rows = await reportedFor(context, roles);
    const names = new Map(rows.map((row) => [areaValue(row.area), row.areaName]));
    return names.size > 1 ? [...names].map(([value, label]) => ({ value, label })) : [];
  };

/** Options: the person's posyandu, of one kelurahan when `village` was chosen. */
export const places =
  (roles: Role[]): Lookup =>
  async (context, args): Promise<Option[]> => {
    const village = typeof args.village === 'string' ? areaOfValue(args.village) : undefined;
    const rows = await reportedFor(context, roles, village);
    if (rows.length === 0) throw new Refusal('reporting/refusals:no-posyandu');
    return rows.map((row) => ({ value: String(row.id), label: shortName(row.name), where: row.areaName }));
  };

/** One that closed, or went into another, may have months that are still to be reported or looked at: as far back as `buka` goes. */
export const closedMs = 200 * dayMs;
/** Her posyandu. */
async function reportedFor(context: Context, roles: Role[], within?: string) {
  const rows = await posyanduOf(context.db, member(context), roles, within, context.now - closedMs);
  const owed = await Promise.all(rows.map((row) => row.closed === null || owes(context, row.id)));
  return rows.filter((_, index) => owed[index]);
}

async function owes({ db, now }: Context, posyandu: number): Promise<boolean> {
  const place = await loadPlace(db, posyandu);
  return place !== undefined && (await openMonths(db, place, now)).all.length > 0;
}

/** Loads the posyandu if this person may report for it. Throws Refusal. */
export async function reportable(context: Context, posyandu: unknown, roles: Role[] = reporters): Promise<Place> {
  const place = await loadPlace(context.db, posyandu);
  if (!place || !(await covers(context.db, member(context), { posyandu: place.id }, roles))) {
    throw new Refusal('reporting/refusals:not-yours');
  }
  return place;
}

/** Who looks: in a chat, or at a page. */
export type Viewer = Pick<Context, 'db' | 'person'>;

/** These roles may look at the figures of their place and of all below it. */
export const viewers: Role[] = ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'];

/** These choose one posyandu of theirs, to see how it went over the years. */
export const posyanduViewers: Role[] = [...reporters, 'lurah', 'camat'];

/** The code of the whole country, which is no part of any other. */
export const nation = wholeCountry;

/** Several areas under one name (a puskesmas has a list of them, the country its provinces). `parts`: of how many parts the area's code is, 0
 *  of the country. */
export interface AreaScope {
  name: string;
  areas: string[];
  parts: number;
}
export type Scope = { place: Place } | AreaScope;

/** Options: a value is `64-74-01` for an area, `u3` for a puskesmas, `p17` for a posyandu. */
export const scopes = async (context: Viewer): Promise<Option[]> => {
  const values = member(context)
    .grants.filter((grant) => viewers.includes(grant.role))
    .flatMap((grant) => scopeValue(grant) ?? []);
  const options = await Promise.all(
    [...new Set(values)].map(async (value) => ({ value, label: await labelOf(context.db, value) })),
  );
  if (options.length === 0) throw new Refusal('reporting/refusals:no-area');
  return options;
};

/** Finds the scope behind a value of `scopes`, if the person may see it. Values come from buttons and links and are not trusted. Throws
 *  Refusal. */
export async function visible(context: Viewer, value: string): Promise<Scope> {
  const scope = await once(context.db, ['visible', context.person?.id, value], () => findScope(context, value));
  if (!scope) throw new Refusal('reporting/refusals:not-your-area');
  return scope;
}

/** The month that is meant where she names none: the one whose reports come in now. Of a posyandu that has reported this month already, this one. */
export async function monthMeant(context: Pick<Context, 'db' | 'person' | 'now'>, scope: Scope): Promise<string> {
  const { db, now } = context;
  if (!('place' in scope)) return dueMonth(db, now, scope.areas[0]);
  const current = currentMonth(now, scope.place.zone);
  const reported = await currentReport(db, reportOf(scope.place, current));
  return reported ? current : dueMonth(db, now, scope.place.area);
}

async function findScope(context: Viewer, value: string): Promise<Scope | undefined> {
  const { db } = context;
  const person = member(context);
  const number = rowId(value.slice(1));
  if (/^p\d{1,9}$/.test(value)) {
    const place = (await sees(context, { posyandu: number })) ? await loadPlace(db, number) : undefined;
    return place && { place };
  }
  if (/^u\d{1,9}$/.test(value)) {
    const holds = person.grants.some((grant) => grant.unit === number && viewers.includes(grant.role));
    return holds ? { name: await unitName(db, number), areas: await unitAreas(db, number), parts: 3 } : undefined;
  }
  const area = areaOfValue(value);
  // What is no code is never looked for: the database takes not every sign.
  if (!/^\d\d(\.\d+){0,3}$/.test(area)) return undefined;
  await mustBeInUse(context, area);
  return (await sees(context, { area })) ? areaScope(db, area) : undefined;
}

/** The caller has checked the right to see it. */
export async function areaScope(db: Db, area: string): Promise<AreaScope | undefined> {
  const name = await areaName(db, area);
  if (name === undefined) return undefined;
  return area === nation
    ? { name, areas: await provinces(db), parts: 0 }
    : { name, areas: [area], parts: area.split('.').length };
}

/** The country's code stands before no other, so that whoever looks at all of it is asked for here. */
const sees = async ({ db, person }: Viewer, place: { area: string } | { posyandu: number }) =>
  seesNation(person) || (await covers(db, person, place, viewers));

export const seesNation = (person: Viewer['person']): boolean =>
  person?.grants.some(({ role, area }) => area === nation && viewers.includes(role)) ?? false;

export async function provinces(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('area').select('code').where('level', '=', 'provinsi').orderBy('code').execute();
  return rows.map(({ code }) => code);
}

/** Buttons and names of old carry retired codes. Whoever sees the area that carries it on is told which one that is. */
async function mustBeInUse({ db, person }: Viewer, code: string) {
  const next = await successorOf(db, code);
  if (!next || !(await covers(db, person, { area: next.code }, viewers))) return;
  const args = { area: (await areaName(db, code)) ?? code, next: next.name };
  throw new Refusal('reporting/refusals:retired-area', {
    ...args,
    month: monthName(next.since, member({ person }).language),
  });
}

function scopeValue(grant: Grant): string | undefined {
  if (grant.posyandu !== null) return `p${grant.posyandu}`;
  if (grant.unit !== null) return `u${grant.unit}`;
  return grant.area === null ? undefined : areaValue(grant.area);
}

async function labelOf(db: Db, value: string): Promise<string> {
  if (value.startsWith('p')) return (await loadPlace(db, rowId(value.slice(1))))?.name ?? value;
  if (value.startsWith('u')) return unitName(db, rowId(value.slice(1)));
  return (await areaName(db, areaOfValue(value))) ?? value;
}

async function unitName(db: Db, unit: number) {
  return (await db.selectFrom('unit').select('name').where('id', '=', unit).executeTakeFirstOrThrow()).name;
}

async function unitAreas(db: Db, unit: number) {
  const rows = await db.selectFrom('unit_area').select('area').where('unit', '=', unit).orderBy('area').execute();
  return rows.map((row) => row.area);
}

const areaName = (db: Db, code: string): Promise<string | undefined> =>
  once(db, ['area name', code], async () => {
    const row = await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirst();
    return row?.name;
  });
