/** The names that people may type as recipients, and what each stands for. Only names that stand in the sentence are looked up. */

import { sql } from 'kysely';
import { below } from '../../directory/people/rights.ts';
import { roleHolds } from '../../directory/people/role-holds.ts';
import type { Db } from '../../records/tables.ts';
import type { TextId } from '../../texts/text-of.ts';
import { type Audience, anyOf, audienceRoles } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { targetsOf } from './people.ts';
import type { Reach } from './query.ts';

export interface Known {
  means: Audience;
  kind: 'who' | 'where' | 'late' | 'all';
}

/** A list of words of ours by its id, in the language of the sentence. */
export type Words = (id: ListId<TextId<'notices/penerima'>>) => string[];
type ListId<Id> = Id extends `word-${infer Name}` ? Name : never;

/** `runs` are all runs of words of the sentence in lower case. Our own words win over people of the same name. */
export async function knownNames(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  runs: string[],
  words: Words,
): Promise<Map<string, Known>> {
  if (runs.length === 0) return new Map();
  return new Map([
    ...(await people(deps, db, reach, runs)),
    ...(await agencies(db, reach, runs)),
    ...(await lists(db, reach.author, runs)),
    ...(await posyandu(db, reach, runs)),
    ...(await places(db, reach, runs)),
    ...audienceRoles.flatMap((role) => all(words(role), { means: { role }, kind: 'who' })),
    ...all(words('all'), { means: { all: true }, kind: 'all' }),
    ...all(words('late'), { means: { unreported: true }, kind: 'late' }),
  ]);
}

type Named = [string, Known];

const all = (names: string[], known: Known): Named[] => names.map((name): Named => [name, known]);

/** All runs travel as one parameter, so that the query stays the same however many there are. */
const among = (column: string, runs: string[]) =>
  sql<boolean>`lower(${sql.ref(column)}) in (select json_array_elements_text(${JSON.stringify(runs)}::json))`;

/** Where a kecamatan and a kelurahan share a name, the kelurahan is meant unless `kecamatan` stands before it. */
async function places(db: Db, { scope }: Reach, runs: string[]): Promise<Named[]> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .where(among('area.name', runs))
    .where((where) => below(where, 'area.code', scope))
    .orderBy('code')
    .execute();
  return [...Map.groupBy(rows, ({ name }) => name.toLowerCase())].flatMap(([name, same]): Named[] => {
    const deepest = Math.max(...same.map(({ code }) => code.length));
    const where = (some: typeof same): Known => ({
      means: anyOf(some.map(({ code }): Audience => ({ area: code })))!,
      kind: 'where',
    });
    const districts = same.filter(({ level }) => level === 'kecamatan');
    const plainly: Named = [name, where(same.filter(({ code }) => code.length === deepest))];
    return districts.length > 0 ? [plainly, [`kecamatan ${name}`, where(districts)]] : [plainly];
  });
}

async function posyandu(db: Db, { scope }: Reach, runs: string[]): Promise<Named[]> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'name'])
    .where(among('posyandu.name', runs))
    .where('closed_at', 'is', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .execute();
  return [...Map.groupBy(rows, ({ name }) => name.toLowerCase())].map(([name, same]): Named => {
    return [name, { means: { posyandu: same.map(({ id }) => id) }, kind: 'who' }];
  });
}

async function lists(db: Db, owner: number | null, runs: string[]): Promise<Named[]> {
  const rows = await db
    .selectFrom('audience_list')
    .select(['id', 'name'])
    .where('owner', '=', owner ?? 0)
    .where(among('audience_list.name', runs))
    .execute();
  return rows.map(({ id, name }): Named => [name.toLowerCase(), { means: { list: id }, kind: 'who' }]);
}

/** Two people of the same name are both meant; the preview shows who they are. */
async function people(deps: NoticesDeps, db: Db, reach: Reach, runs: string[]): Promise<Named[]> {
  const rows = await db.selectFrom('person').select('id').where(among('person.name', runs)).limit(500).execute();
  if (rows.length === 0) return [];
  const targets = await targetsOf(deps, db, { people: rows.map(({ id }) => id) }, reach);
  return [...Map.groupBy(targets, ({ name }) => name.toLowerCase())].map(([name, same]): Named => {
    return [name, { means: { people: same.map(({ person }) => person) }, kind: 'who' }];
  });
}

async function agencies(db: Db, { scope, now }: Reach, runs: string[]): Promise<Named[]> {
  const rows = await db
    .selectFrom('role')
    .select('agency')
    .distinct()
    .where(among('role.agency', runs))
    .where(roleHolds(now))
    .where((where) => below(where, 'role.area', scope))
    .execute();
  return rows.map(({ agency }): Named => [agency!.toLowerCase(), { means: { agency: agency! }, kind: 'who' }]);
}
