/** Which places a sentence names: hers, or one where she has no task. Names are held together as people write them, areas also without what they
 *  are (`kota`, `kec`), and an area whose code was retired leads to the one that carries it on. */
import { sql } from 'kysely';
import { areaValue, isWithin, wholeCountry } from '../../directory/areas/areas.ts';
import { countryAreas } from '../../directory/areas/country.ts';
import { shortName } from '../../directory/people/places.ts';
import { below, scopeAreas } from '../../directory/people/rights.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Person } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { type FoundPlace, placeCore, placeNamed } from '../../texts/reading/place-names.ts';
import { seesNation, type Viewer, viewers } from '../base/rights.ts';

/** So many places are looked through for a slip of the pen. */
const mostPlaces = 2000;

export type Level = Database['area']['level'] | 'posyandu' | 'puskesmas';

export interface NamedPlace {
  /** As a scope of the recap; none where she has no task. */
  value?: string;
  name: string;
  level: Level;
  /** What it lies in. */
  where?: string;
  /** What it is called now, where the name is an older one. */
  now?: string;
  /** Only a word for a level above all that is hers: `kecamatan`. */
  unnamed?: true;
  /** Also called so: `kaltim`. */
  called?: readonly string[];
  /** Holds hers and more. */
  above?: true;
  /** Of the country's list; nobody there uses this program. `hers` where she would see its figures. */
  listed?: 'hers' | 'elsewhere';
}

export interface PlaceWords {
  /** `dua` -> 2. */
  numberOf(word: string): number | undefined;
  /** What an area's name may begin with, and which level that means: `kec` -> kecamatan. */
  levels: ReadonlyMap<string, readonly Level[]>;
  /** Names of the whole country: `nasional`. */
  country: readonly string[];
}

type Found = FoundPlace<NamedPlace>;

/** A place by its whole name, or one of hers with a slip or without its number. A place of hers goes before one of the same name elsewhere.
 *  Several in `found`: they are called alike. The words are folded. */
export async function placeIn(
  viewer: Viewer,
  words: readonly string[],
  known: PlaceWords,
  how: 'whole' | 'near',
): Promise<Found | undefined> {
  const { db, person } = viewer;
  if (!person) return undefined;
  const units = await unitsOf(db, person);
  if (how === 'near') return pick(words, [...(await ownNear(viewer)), ...units], known);
  return pick(words, [...(await seenOf(viewer, await placesCalled(db, words, known))), ...units], known, true);
}

const depths: Record<Level, number> = {
  pusat: 0,
  provinsi: 1,
  kabkota: 2,
  kecamatan: 3,
  puskesmas: 3,
  desakel: 4,
  posyandu: 5,
};

/** A province or kabupaten/kota where nobody uses this program. */
export async function listedPlace(
  viewer: Viewer,
  words: readonly string[],
  known: PlaceWords,
): Promise<Found | undefined> {
  const areas = await seenAreas(viewer);
  const listed = await countryAreas(coresIn(words, known));
  const places = listed.map(({ code, name, level, called }): NamedPlace => {
    const hers = areas === 'all' || areas.some((above) => isWithin(code, above));
    return { name, level, called, listed: hers ? 'hers' : 'elsewhere' };
  });
  return pick(words, places, known, true);
}

/** So short a word for a level may mean something else: `ds`. */
const shortLevel = 3;

/** `rekap provinsi`, of somebody whose task ends below it: a place that she may not see, and not her own one. */
export async function levelAbove(
  viewer: Viewer,
  words: readonly string[],
  { levels }: PlaceWords,
): Promise<Found | undefined> {
  const word = words.find((one) => one.length >= shortLevel && levels.has(one));
  const [level] = (word && levels.get(word)) || [];
  if (!word || !level || !viewer.person) return undefined;
  const areas = await seenAreas(viewer);
  if (areas === 'all' || (await unitsOf(viewer.db, viewer.person)).length > 0) return undefined;
  const highest = Math.min(depths.posyandu, ...areas.map((code) => code.split('.').length));
  return depths[level] < highest ? { found: [{ name: word, level, unnamed: true }], words: [word] } : undefined;
}

/** The word before a name tells its level. */
function pick(said: readonly string[], places: readonly NamedPlace[], { numberOf, levels }: PlaceWords, whole = false) {
  const named = places.flatMap((place) =>
    [...namesOf(place.name), ...(place.called ?? [])].map((name) => ({ name, place })),
  );
  const found = placeNamed([...said], named, numberOf);
  if (!found) return undefined;
  const cores = new Set(found.found.map(({ name }) => placeCore(fold(name), numberOf)));
  if (whole && !cores.has(placeCore(found.words.join(' '), numberOf))) return undefined;
  const alike = [...new Map(found.found.map(({ place }) => [place.value ?? place, place])).values()];
  const own = alike.filter(({ value }) => value !== undefined);
  const all = own.length > 0 ? own : alike;
  const at = said.findIndex((_, index) => found.words.every((word, next) => said[index + next] === word));
  const level = levels.get(said[at - 1] ?? '');
  const fitting = level ? all.filter((place) => level.includes(place.level)) : all;
  // `posyandu guntung` are those of Guntung; `kec bontang` is no city of that name.
  const loosely = level?.includes('posyandu') && fitting.length === 0 ? all : fitting;
  return loosely.length > 0 ? { found: loosely, words: found.words } : undefined;
}

/** `Kota Bontang` is also called Bontang. */
const namesOf = (name: string): string[] => {
  const short = name.replace(/^(kota|kabupaten|kab\.?|kelompok penimbangan|puskesmas|provinsi)\s+/i, '');
  return short === name ? [name] : [name, short];
};

interface Lying extends NamedPlace {
  area: string;
}

const longestName = 5;

/** What some words of the sentence in a row could name, written together. */
function coresIn(words: readonly string[], { numberOf }: PlaceWords): Set<string> {
  const cores = new Set<string>();
  for (let length = 1; length <= Math.min(longestName, words.length); length++)
    for (let at = 0; at + length <= words.length; at++)
      cores.add(placeCore(words.slice(at, at + length).join(' '), numberOf));
  return cores;
}

/** Every place that some words of the sentence name in full. */
async function placesCalled(db: Db, words: readonly string[], known: PlaceWords): Promise<Lying[]> {
  const cores = coresIn(words, known);
  const forms = [...cores].filter((one) => one.length > 1 && !/^\d+$/.test(one));
  if (forms.length === 0) return [];
  const also = new Map((await countryAreas(cores)).map(({ code, called }): [string, string[]] => [code, called]));
  if (known.country.some((name) => cores.has(placeCore(fold(name), known.numberOf))))
    also.set(wholeCountry, [...known.country]);
  return [...(await areasCalled(db, forms, also)), ...(await posyanduCalled(db, forms))];
}

const core = (column: string, lead: string) =>
  sql<string>`regexp_replace(regexp_replace(lower(${sql.ref(column)}), ${sql.lit(lead)}, ''), '[^a-z0-9]', '', 'g')`;

/** An area that was retired stands for the one that carries it on. `also`: codes of areas by other names of theirs. */
async function areasCalled(db: Db, forms: string[], also: ReadonlyMap<string, string[]>): Promise<Lying[]> {
  const rows = await db
    .selectFrom('area')
    .leftJoin('area as above', 'above.code', 'area.parent')
    .leftJoin('area_change', 'area_change.code', 'area.code')
    .leftJoin('area as now', 'now.code', 'area_change.successor')
    .select([
      'area.code',
      'area.name',
      'area.level',
      'above.name as where',
      'now.code as nowCode',
      'now.name as nowName',
    ])
    .where((is) =>
      is.or([
        is(core('area.name', ''), 'in', forms),
        is(core('area.name', '^(kota|kabupaten|kab[.]?|provinsi) '), 'in', forms),
        ...(also.size > 0 ? [is('area.code', 'in', [...also.keys()])] : []),
      ]),
    )
    .orderBy('area.code')
    .limit(50)
    .execute();
  return rows.map(({ code, name, level, where, nowCode, nowName }) => ({
    area: nowCode ?? code,
    value: areaValue(nowCode ?? code),
    name,
    level,
    ...(also.has(code) && { called: also.get(code)! }),
    ...(where !== null && { where }),
    ...(nowName !== null && nowName !== name && { now: nowName }),
  }));
}

/** `Melati II` in the records is found by `melati 2` among her own places only. */
async function posyanduCalled(db: Db, forms: string[]): Promise<Lying[]> {
  const rows = await db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as where'])
    .where(core('posyandu.name', '^(posyandu|kelompok penimbangan) '), 'in', forms)
    .orderBy('posyandu.area')
    .limit(200)
    .execute();
  return rows.map(posyanduPlace);
}

const posyanduPlace = ({
  id,
  name,
  area,
  where,
}: {
  id: number;
  name: string;
  area: string;
  where: string;
}): Lying => ({
  area,
  value: `p${id}`,
  name: shortName(name),
  level: 'posyandu',
  where,
});

/** Places elsewhere lose the value that leads there. */
async function seenOf({ db, person }: Viewer, places: readonly Lying[]): Promise<NamedPlace[]> {
  const areas = await seenAreas({ db, person });
  const posyandu = new Set(ownPosyandu(person).map((id) => `p${id}`));
  const own = areas === 'all' ? [] : [...areas, ...(await areasOf(db, ownPosyandu(person)))];
  return places.map(({ area, value = '', ...place }) => {
    const seen = areas === 'all' || posyandu.has(value) || areas.some((above) => isWithin(area, above));
    if (seen) return { ...place, value };
    const holds = area === wholeCountry || own.some((code) => isWithin(code, area));
    return holds && place.level !== 'posyandu' ? { ...place, above: true } : place;
  });
}

async function areasOf(db: Db, posyandu: number[]): Promise<string[]> {
  if (posyandu.length === 0) return [];
  const rows = await db.selectFrom('posyandu').select('area').where('id', 'in', posyandu).execute();
  return rows.map(({ area }) => area);
}

const ownPosyandu = (person: Viewer['person']) =>
  person?.grants.flatMap(({ role, posyandu }) => (viewers.includes(role) && posyandu !== null ? [posyandu] : [])) ?? [];

const seenAreas = async ({ db, person }: Viewer) => (seesNation(person) ? 'all' : scopeAreas(db, person, viewers));

/** Her places by their names, for slips. Of a wider area than can be looked through there are only its first ones. */
async function ownNear(viewer: Viewer): Promise<NamedPlace[]> {
  const { db } = viewer;
  const areas = await seenAreas(viewer);
  const own = ownPosyandu(viewer.person);
  const named = await db
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .$if(areas !== 'all', (query) => query.where((where) => below(where, 'area.code', areas as string[])))
    .orderBy((order) => order.fn<number>('length', ['code']))
    .limit(mostPlaces)
    .execute();
  const posyandu = await db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as where'])
    .$if(areas !== 'all', (query) =>
      query.where((where) =>
        where.or([
          ...(own.length > 0 ? [where('posyandu.id', 'in', own)] : []),
          below(where, 'posyandu.area', areas as string[]),
        ]),
      ),
    )
    .orderBy('posyandu.id')
    .limit(mostPlaces)
    .execute();
  return [
    ...named.map(({ code, name, level }): NamedPlace => ({ value: areaValue(code), name, level })),
    ...posyandu.map(posyanduPlace),
  ];
}

async function unitsOf(db: Db, person: Person): Promise<NamedPlace[]> {
  const ids = person.grants.flatMap(({ role, unit }) => (viewers.includes(role) && unit !== null ? [unit] : []));
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute();
  return rows.map(({ id, name }) => ({ value: `u${id}`, name, level: 'puskesmas' }));
}
