/** Reads recipients as people type them: `kader di Api-Api dan Gunung Elai yang belum lapor, kecuali Posyandu Melati 1`. Words that are not
 *  understood are named to the sender and never guessed. */

import { sql } from 'kysely';
import { below, roleHolds } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { clean } from '../../texts/clean.ts';
import type { TextId } from '../../texts/text-of.ts';
import { type Audience, allOf, anyOf, audienceRoles } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Reach, targetsOf } from './people.ts';

type ReadAudience = { audience: Audience } | { unknown: string };
/** `audience` is undefined when nothing was said. */
type Part = { audience?: Audience } | { unknown: string };

export async function readAudience(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  sentence: string,
  language = 'id',
): Promise<ReadAudience> {
  const words: AudienceWords = (id) => deps.texts.list(language, `notices/penerima:word-${id}`);
  const tokens = tokensOf(sentence);
  const known = await knownNames(deps, db, reach, runsOf(tokens), words);
  const at = tokens.findIndex((token) => words('except').includes(token));
  const [of, except] = (at < 0 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at + 1)]).map((part) =>
    anyBranch(part, known, words),
  ) as [Part, Part];
  if ('unknown' in of) return of;
  if ('unknown' in except) return except;
  if (!of.audience && !except.audience) return { unknown: sentence.slice(0, 60) };
  const whole = of.audience ?? { all: true };
  return { audience: except.audience ? { of: whole, except: except.audience } : whole };
}

/** No name has more words than this. */
const longestRun = 8;
const mostTokens = 120;

const tokensOf = (sentence: string): string[] =>
  clean(sentence)
    .toLowerCase()
    .replace(/;/g, ' atau ')
    .split(/[\s,“”"()]+/)
    .flatMap((token) => (token.startsWith('se-') ? ['se', token.slice(3)] : [token]))
    .map((token) => token.replace(/^[.:]+|[.:!?]+$/g, ''))
    .filter((token) => token !== '')
    .slice(0, mostTokens);

/** Every run of words that may be a name. */
const runsOf = (tokens: string[]): string[] => [
  ...new Set(
    tokens.flatMap((_, from) =>
      Array.from({ length: Math.min(longestRun, tokens.length - from) }, (_, more) =>
        tokens.slice(from, from + more + 1).join(' '),
      ),
    ),
  ),
];

/** `atau` separates branches; a person needs to match only one of them. */
function anyBranch(tokens: string[], known: Map<string, Known>, words: AudienceWords): Part {
  const found: Audience[] = [];
  let branch: string[] = [];
  for (const token of [...tokens, words('or')[0]!]) {
    if (!words('or').includes(token)) {
      branch.push(token);
      continue;
    }
    const read = readBranch(branch, known, words('noise'));
    if ('unknown' in read) return read;
    if (read.audience) found.push(read.audience);
    branch = [];
  }
  const audience = anyOf(found);
  return audience ? { audience } : {};
}

/** Reads from left to right and takes the longest known name at each place. All other words must be words without meaning. */
function readBranch(tokens: string[], known: Map<string, Known>, noise: string[]): Part {
  const found: Known[] = [];
  const left: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = longestKnown(tokens, at, known);
    if (run) found.push(run.known);
    else if (!noise.includes(tokens[at]!)) left.push(tokens[at]!);
    at += run?.length ?? 1;
  }
  if (left.length > 0) return { unknown: left.join(' ').slice(0, 60) };
  const of = (kind: Known['kind']) => anyOf(found.filter((one) => one.kind === kind).map(({ means }) => means));
  const parts = [of('who'), of('where'), of('late')].filter((part) => part !== undefined);
  if (parts.length > 0) return { audience: allOf(parts) };
  if (found.length > 0) return { audience: { all: true } };
  return tokens.length > 0 ? { unknown: tokens.join(' ').slice(0, 60) } : {};
}

function longestKnown(tokens: string[], at: number, known: Map<string, Known>) {
  for (let length = Math.min(longestRun, tokens.length - at); length > 0; length--) {
    const one = known.get(tokens.slice(at, at + length).join(' '));
    if (one) return { known: one, length };
  }
  return undefined;
}

/** What a name that people may type stands for. */
interface Known {
  means: Audience;
  kind: 'who' | 'where' | 'late' | 'all';
}

/** A list of words of ours by its id, in the language of the sentence. */
type AudienceWords = (id: ListId<TextId<'notices/penerima'>>) => string[];
type ListId<Id> = Id extends `word-${infer Name}` ? Name : never;

/** Looks up only names that stand in the sentence. `runs` are all its runs of words in lower case. Our own words win over people of the
 *  same name. */
async function knownNames(
  deps: NoticesDeps,
  db: Db,
  reach: Reach,
  runs: string[],
  words: AudienceWords,
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
