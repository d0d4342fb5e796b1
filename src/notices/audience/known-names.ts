/** The names that may stand in a sentence about recipients: areas, posyandu, agencies, lists and people within the sender's reach; and areas
 *  outside of it, to say so. */
import { sql } from 'kysely';
import { isWithin, kabupatenOf, withAbove } from '../../directory/areas/areas.ts';
import { stillUsed } from '../../directory/areas/retired.ts';
import { below, roleHolds } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { nameCore, namedLike } from '../../texts/reading/alike-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { NoticesDeps } from '../base/deps.ts';
import type { Item, Meant, Vocabulary } from './items.ts';
import type { OwnWords } from './own-words.ts';
import { type Reach, type Target, targetsOf } from './people.ts';
import { keyOf, type Token } from './tokens.ts';

type Names = Map<string, Item & { is: 'place' | 'who' | 'person' | 'wider' | 'outside' }>;
/** Where two things have one key, the first that is put in stays. */
const put = (names: Names, key: string, item: Parameters<Names['set']>[1]) => {
  if (key !== '' && !names.has(key)) names.set(key, item);
};
const bare = { written: '', beside: false };
const coreOf = (name: string) => keyOf(fold(name).split(' '));

export async function knownNames(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  tokens: Token[],
  words: OwnWords,
): Promise<Vocabulary> {
  const names: Names = new Map();
  await addAreas(names, db, reach);
  await addPosyandu(names, db, reach, words);
  await addListsAndAgencies(names, db, reach);
  const candidates = await peopleLike(deps, db, reach, tokens, words);
  const asWritten = Map.groupBy(candidates, ({ name }) => coreOf(name));
  for (const [key, same] of [...asWritten, ...Map.groupBy(candidates, ({ name }) => nameCore(name).join(''))])
    put(names, key, { ...bare, is: 'person', any: same.map(personMeant), asks: false });
  return { own: words.own, names, unknown: (run) => someoneLike(run, candidates) };
}

const mostNamed = 6;

/** A run of words that nobody knows may be a part of a name, or one spelled otherwise. */
function someoneLike(run: Token[], candidates: Target[]): ReturnType<Vocabulary['unknown']> {
  const typed = run.map(({ text }) => text).join(' ');
  if (!/\p{L}{3}/u.test(typed)) return undefined;
  const { found } = namedLike(typed, candidates);
  if (found.length === 0) return undefined;
  if (found.length > mostNamed) return { problem: { many: found.length } };
  return { ...bare, is: 'person', any: found.map(personMeant), asks: true };
}

const personMeant = ({ person, name }: Target): Meant => ({ audience: { people: [person] }, name });

/** Where a kecamatan and a kelurahan share a name, the kelurahan is meant unless `kecamatan` stands before it. */
async function addAreas(names: Names, db: Db, { scope }: Reach): Promise<void> {
  const around = [...new Set(scope.map((code) => kabupatenOf(code) || code))];
  const above = [...new Set(scope.flatMap((code) => withAbove(code).slice(1)))];
  if (scope.length === 0) return;
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where((where) =>
      where.or([below(where, 'area.code', around), ...(above.length > 0 ? [where('code', 'in', above)] : [])]),
    )
    .where(stillUsed)
    .orderBy('code')
    .execute();
  const isOwn = ({ code }: { code: string }) => scope.includes(code);
  const isAbove = ({ code }: { code: string }) => above.includes(code);
  const inside = rows.filter((row) => !isOwn(row) && !isAbove(row) && scope.some((area) => isWithin(row.code, area)));
  const meant = (row: { code: string; name: string }): Meant => ({
    audience: { area: row.code },
    code: row.code,
    name: row.name,
  });
  for (const [key, same] of Map.groupBy(inside, ({ name }) => coreOf(name))) {
    const deepest = Math.max(...same.map(({ code }) => code.length));
    const any = same.filter(({ code }) => code.length === deepest).map(meant);
    const kin = same.filter(({ code }) => code.length < deepest).map(meant);
    put(names, key, { ...bare, is: 'place', kind: 'area', any, kin, asks: false });
  }
  for (const row of rows.filter(isOwn))
    put(names, coreOf(row.name), { ...bare, is: 'place', kind: 'area', any: [meant(row)], asks: false });
  for (const row of rows.filter(isAbove)) {
    const wide = { ...bare, is: 'wider' as const, name: row.name };
    put(names, coreOf(row.name), wide);
    put(names, coreOf(row.name.replace(/^(kota|kabupaten)\s+/i, '')), wide);
  }
  for (const row of rows) put(names, coreOf(row.name), { ...bare, is: 'outside', name: row.name });
}

async function addPosyandu(names: Names, db: Db, { scope }: Reach, words: OwnWords): Promise<void> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'name', 'area'])
    .where('closed_at', 'is', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .orderBy('area')
    .orderBy('id')
    .execute();
  const meant = ({ id, name, area }: (typeof rows)[number]): Meant => ({
    audience: { posyandu: [id] },
    code: area,
    name,
  });
  const coreWords = (name: string) => {
    const all = fold(name).split(' ');
    while (all.length > 1 && words.posts.has(all[0]!)) all.shift();
    return all.filter((word) => word !== 'penimbangan');
  };
  const cored = rows.map((row) => ({ row, words: coreWords(row.name) }));
  const named = ({ words: all }: (typeof cored)[number]) => keyOf(all);
  const base = ({ words: all }: (typeof cored)[number]) => keyOf(all).replace(/\d+$/, '');
  const byBase = Map.groupBy(cored, base);
  const item = (some: typeof cored, kin: typeof cored = []) =>
    ({
      ...bare,
      is: 'place',
      kind: 'posyandu',
      any: some.map(({ row }) => meant(row)),
      kin: kin.map(({ row }) => meant(row)),
      asks: false,
    }) as const;
  for (const [key, same] of Map.groupBy(cored, named)) {
    const one = item(same, byBase.get(base(same[0]!)));
    put(names, key, one);
    for (const post of words.posts) names.set(`${post}${key}`, one);
  }
  for (const [key, same] of byBase) {
    put(names, key, item(same, same));
    for (const post of words.posts) if (!names.has(`${post}${key}`)) names.set(`${post}${key}`, item(same, same));
  }
}

async function addListsAndAgencies(names: Names, db: Db, { scope, author, now }: Reach): Promise<void> {
  const lists = await db
    .selectFrom('audience_list')
    .select(['id', 'name'])
    .where('owner', '=', author ?? 0)
    .execute();
  for (const { id, name } of lists)
    names.set(coreOf(name), { ...bare, is: 'who', any: [{ audience: { list: id }, name }], asks: false });
  const agencies = await db
    .selectFrom('role')
    .select('agency')
    .distinct()
    .where('agency', 'is not', null)
    .where(roleHolds(now))
    .where((where) => below(where, 'role.area', scope))
    .execute();
  for (const { agency } of agencies)
    put(names, coreOf(agency!), {
      ...bare,
      is: 'who',
      any: [{ audience: { agency: agency! }, name: agency! }],
      asks: false,
    });
}

/** People within reach whose name holds one of the words that are none of ours; where nobody does, everybody, because a name may be spelled
 *  otherwise. */
async function peopleLike(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  tokens: Token[],
  { own }: OwnWords,
): Promise<Target[]> {
  const words = [...new Set(tokens.map(({ text }) => text).filter((text) => /\p{L}{3}/u.test(text) && !own.has(text)))];
  if (words.length === 0) return [];
  const holds = words.map((word) => `%${word}%`);
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('erased_at', 'is', null)
    .where(sql<boolean>`lower(person.name) like any(${holds}::text[])`)
    .limit(5000)
    .execute();
  const found = rows.length > 0 ? await targetsOf(deps, db, { people: rows.map(({ id }) => id) }, reach) : [];
  return found.length > 0 ? found : targetsOf(deps, db, { all: true }, reach);
}
