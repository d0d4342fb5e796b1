/** Which place a sentence names: one of hers, or one where she has no task. */
import { areaValue, isWithin, kabupatenOf } from '../../directory/areas/areas.ts';
import { stillUsed } from '../../directory/areas/retired.ts';
import { shortName } from '../../directory/people/places.ts';
import { posyanduOf, scopeAreas } from '../../directory/people/rights.ts';
import type { Context, Question } from '../../room.ts';
import { type FoundPlace, placeNamed } from '../../texts/reading/place-names.ts';
import { viewers } from '../base/rights.ts';

/** So many places are looked through for a name. */
const mostPlaces = 2000;

export interface NamedPlace {
  /** As a scope of the recap; none where she has no task. */
  value?: string;
  name: string;
  /** The kelurahan/desa of a posyandu. */
  where?: string;
}

/** A place of hers goes before one of the same name elsewhere in her kabupaten. Several in `found`: they are called alike. */
export async function placeIn(context: Context, question: Question): Promise<FoundPlace<NamedPlace> | undefined> {
  const { db, person } = context;
  const own = (await posyanduOf(db, person, viewers)).slice(0, mostPlaces);
  const kabupaten = kabupatenOf(own[0]?.area ?? '');
  if (kabupaten === '') return undefined;
  const scope = await scopeAreas(db, person, viewers);
  const seen = (code: string) => scope === 'all' || scope.some((above) => isWithin(code, above));
  const areas = await named(context, 'area', kabupaten);
  const posyandu = own.map(({ id, name, areaName }) => ({ value: `p${id}`, name: shortName(name), where: areaName }));
  const hers = areas.filter(({ code }) => seen(code)).map(({ code, name }) => ({ value: areaValue(code), name }));
  const found = placeNamed(question.words, [...posyandu, ...hers], numberIn(question));
  if (found) return found;
  const others = (await named(context, 'posyandu', kabupaten)).map(({ name }) => ({ name: shortName(name) }));
  return placeNamed(question.words, [...others, ...areas.map(({ name }) => ({ name }))], numberIn(question));
}

function named({ db }: Context, what: 'area' | 'posyandu', kabupaten: string) {
  const below = `${kabupaten}.%`;
  return what === 'area'
    ? db
        .selectFrom('area')
        .select(['code', 'name'])
        .where('code', 'like', below)
        .where(stillUsed)
        .limit(mostPlaces)
        .execute()
    : db
        .selectFrom('posyandu')
        .select(['area as code', 'name'])
        .where('area', 'like', below)
        .limit(mostPlaces)
        .execute();
}

/** `dua` -> 2. */
const numberIn =
  ({ reader }: Question) =>
  (word: string): number | undefined => {
    const reading = reader.figure(word);
    return 'value' in reading ? reading.value.total : undefined;
  };
