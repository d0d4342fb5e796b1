/** Of which posyandu somebody may see the sums, by what a button or a flow names: a posyandu, an area, a puskesmas. */

import { areaOfValue, areaValue, isWithin } from '../../directory/areas/areas.ts';
import { stillUsed } from '../../directory/areas/retired.ts';
import { loadPlace, shortName } from '../../directory/people/places.ts';
import { below, covers, posyanduOf, scopeAreas } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, member, type Question, Refusal, type Role } from '../../room.ts';
import { placeNamed } from '../../texts/reading/place-names.ts';

export const viewers: Role[] = ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'];

/** A posyandu, or an area with its name. */
export interface Scope {
  code: string;
  posyandu?: number;
  name: string;
}
export interface Post {
  id: number;
  name: string;
  area: string;
}

export const isIn = ({ code, posyandu }: Scope, { id, area }: Post) =>
  posyandu === undefined ? isWithin(area, code) : id === posyandu;

/** What a button or the flow names, which nobody trusts. A puskesmas has several desa/kelurahan. Throws Refusal. */
export async function scopesOf(context: Pick<Context, 'db' | 'person'>, value: string): Promise<Scope[]> {
  const { db } = context;
  const person = member(context);
  const number = rowId(value.slice(1));
  const place = value.startsWith('p') ? await loadPlace(db, number) : undefined;
  const unit = value.startsWith('u') && person.grants.some((grant) => grant.unit === number);
  const codes = place
    ? []
    : unit
      ? (await db.selectFrom('unit_area').select('area').where('unit', '=', number).execute()).map(({ area }) => area)
      : [areaOfValue(value)];
  const allowed = await Promise.all(
    place
      ? [covers(db, person, { posyandu: place.id }, viewers)]
      : codes.map((area) => covers(db, person, { area }, viewers)),
  );
  if (allowed.length === 0 || !allowed.every(Boolean)) throw new Refusal('reporting/refusals:not-your-area');
  if (place) return [{ code: place.area, posyandu: place.id, name: place.name }];
  const areas = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .orderBy('name')
    .execute();
  if (areas.length === 0) throw new Refusal('reporting/refusals:not-your-area');
  return areas;
}

/** `tabel umur Melati 12`: the only place of hers that a sentence names, as a value. */
export async function scopeNamed(
  { db, person }: Context,
  { words, reader }: Pick<Question, 'words' | 'reader'>,
): Promise<string | undefined> {
  const own = await posyanduOf(db, person, viewers);
  const codes = [...new Set(own.flatMap(({ area }) => [area, kecamatanOf(area)]))];
  if (codes.length === 0) return undefined;
  const scope = await scopeAreas(db, person, viewers);
  const areas = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  const hers = areas.filter(({ code }) => scope === 'all' || scope.some((above) => isWithin(code, above)));
  const places = [
    ...own.map(({ id, name }) => ({ value: `p${id}`, name: shortName(name) })),
    ...hers.map(({ code, name }) => ({ value: areaValue(code), name })),
  ];
  const [only, ...others] =
    placeNamed(words, places, (word) => {
      const reading = reader.figure(word);
      return 'value' in reading ? reading.value.total : undefined;
    })?.found ?? [];
  return others.length === 0 ? only?.value : undefined;
}

/** One level down: a kabupaten has far too many children to be counted at once. */
export const areasBelow = (db: Db, code: string): Promise<Scope[]> =>
  db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'like', `${code}.%`)
    .where('code', 'not like', `${code}.%.%`)
    .where(stillUsed)
    .orderBy('name')
    .execute();

/** Those of the scope, or all of its kecamatan. */
export const postsIn = (db: Db, scope: Scope, all: boolean): Promise<Post[]> =>
  db
    .selectFrom('posyandu')
    .select(['id', 'name', 'area'])
    .where((where) => below(where, 'posyandu.area', [all ? kecamatanOf(scope.code) : scope.code]))
    .$if(!all && scope.posyandu !== undefined, (query) => query.where('id', '=', scope.posyandu!))
    .where('closed_at', 'is', null)
    .orderBy('area')
    .orderBy('name')
    .execute();

const kecamatanOf = (code: string) => code.split('.').slice(0, 3).join('.');
