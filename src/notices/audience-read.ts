/** Recipients as one types them: `kader di Api-Api dan Gunung Elai yang belum lapor, kecuali Posyandu Melati 1`. What is not understood
 *  is told, never guessed. */
import type { Kysely } from 'kysely';
import { below } from '../directory/rights.ts';
import type { Database } from '../records/tables.ts';
import { clean } from '../texts/clean.ts';
import { type Audience, allOf, anyOf, audienceRoles } from './audience.ts';
import { targetsOf } from './audience-people.ts';
import type { Reach } from './audience-sql.ts';
import type { NoticesDeps } from './deps.ts';

export type ReadAudience = { audience: Audience } | { unknown: string };

/** A name that can be said, and what it stands for. */
interface Known {
  words: string;
  means: Audience;
  kind: 'who' | 'where' | 'late' | 'all';
}

export async function readAudience(
  deps: NoticesDeps,
  db: Kysely<Database>,
  reach: Reach,
  sentence: string,
  language = 'id',
): Promise<ReadAudience> {
  const word = (id: string) => deps.texts.list(language, `notices/penerima:word-${id}`);
  const known = await knownNames(deps, db, reach, word);
  const text = plain(sentence);
  const [base = '', ...rest] = text.split(anyWord(word('except')));
  const parts = [base, rest.join(' ')].map((part) => branches(part, known, word));
  for (const part of parts) if ('unknown' in part) return part;
  const [of, except] = parts as { audience?: Audience }[];
  if (!of?.audience && !except?.audience) return { unknown: sentence.slice(0, 60) };
  const whole = of?.audience ?? { all: true };
  return { audience: except?.audience ? { of: whole, except: except.audience } : whole };
}

const plain = (text: string) =>
  ` ${clean(text)
    .toLowerCase()
    .replace(/[“”"().]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyWord = (words: string[]) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${[...words].sort(longest).map(escaped).join('|')})(?![\\p{L}\\d])`, 'iu');
const longest = (a: string, b: string) => b.length - a.length;

/** Parted by `atau`: any of them. */
function branches(
  text: string,
  known: Known[],
  word: (id: string) => string[],
): { audience?: Audience } | { unknown: string } {
  const found: Audience[] = [];
  for (const one of text.split(new RegExp(`${anyWord(word('or')).source}|;`, 'iu'))) {
    if (one.trim() === '') continue;
    const read = branch(one, known, word('noise'));
    if ('unknown' in read) return read;
    found.push(read.audience);
  }
  const audience = anyOf(found);
  return audience ? { audience } : {};
}

/** The longest names first, each taken out of the text; what then is left must be words without meaning. */
function branch(text: string, known: Known[], noise: string[]): { audience: Audience } | { unknown: string } {
  let rest = text;
  const said: (Known & { at: number })[] = [];
  for (const one of known) {
    const pattern = anyWord([one.words]);
    const at = rest.search(pattern);
    if (at < 0) continue;
    // As long as before, so that what follows keeps its place.
    rest = rest.replace(new RegExp(pattern.source, 'giu'), (words) => ','.padEnd(words.length));
    said.push({ ...one, at });
  }
  const found = said.sort((a, b) => a.at - b.at);
  const left = rest.split(/[\s,/&-]+/).filter((piece) => piece !== '' && !noise.includes(piece));
  if (left.length > 0) return { unknown: left.join(' ').slice(0, 60) };
  const of = (kind: Known['kind']) => anyOf(found.filter((one) => one.kind === kind).map((one) => one.means));
  const parts = [of('who'), of('where'), of('late')].filter((part) => part !== undefined);
  if (parts.length === 0 && !found.some((one) => one.kind === 'all')) return { unknown: text.trim().slice(0, 60) };
  return { audience: allOf(parts) };
}

/** Everything that may be named here, the longest first: a posyandu before the kelurahan whose name it bears. */
async function knownNames(
  deps: NoticesDeps,
  db: Kysely<Database>,
  reach: Reach,
  word: (id: string) => string[],
): Promise<Known[]> {
  const known: Known[] = [
    ...word('late').map((words): Known => ({ words, means: { unreported: true }, kind: 'late' })),
    ...word('all').map((words): Known => ({ words, means: { all: true }, kind: 'all' })),
    ...audienceRoles.flatMap((role) => word(role).map((words): Known => ({ words, means: { role }, kind: 'who' }))),
    ...(await places(db, reach.scope)),
    ...(await posyandu(db, reach.scope)),
    ...(await lists(db, reach.author)),
    ...(await people(deps, db, reach)),
  ];
  return known.filter((one) => one.words.trim() !== '').sort((a, b) => longest(a.words, b.words));
}

/** Where a kecamatan and a kelurahan share a name, the kelurahan is meant unless `kecamatan` stands before it. */
async function places(db: Kysely<Database>, scope: readonly string[]): Promise<Known[]> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .where((where) => below(where, 'area.code', scope))
    .orderBy('code')
    .execute();
  const named = Map.groupBy(rows, (row) => row.name.toLowerCase());
  return [...named].flatMap(([name, same]) => {
    const lowest = same.filter((row) => row.code.length === Math.max(...same.map((one) => one.code.length)));
    const higher = same.filter((row) => row.level === 'kecamatan');
    const plainly: Known = { words: name, means: anyOf(lowest.map(({ code }) => ({ area: code })))!, kind: 'where' };
    const titled = higher.map(
      ({ code }): Known => ({ words: `kecamatan ${name}`, means: { area: code }, kind: 'where' }),
    );
    return [plainly, ...titled];
  });
}

async function posyandu(db: Kysely<Database>, scope: readonly string[]): Promise<Known[]> {
  const rows = await db
    .selectFrom('posyandu')
    .select(['id', 'name'])
    .where('closed_at', 'is', null)
    .where((where) => below(where, 'posyandu.area', scope))
    .execute();
  const named = Map.groupBy(rows, (row) => row.name.toLowerCase());
  return [...named].map(([words, same]) => ({
    words,
    means: { posyandu: same.map(({ id }) => id) },
    kind: 'who',
  }));
}

async function lists(db: Kysely<Database>, owner: number | null): Promise<Known[]> {
  if (owner === null) return [];
  const rows = await db.selectFrom('audience_list').select(['id', 'name']).where('owner', '=', owner).execute();
  return rows.map(({ id, name }) => ({ words: name.toLowerCase(), means: { list: id }, kind: 'who' }));
}

/** People and agencies inside the reach. Two people of one name are both meant: the preview shows who. */
async function people(deps: NoticesDeps, db: Kysely<Database>, reach: Reach): Promise<Known[]> {
  const targets = await targetsOf(deps, db, { all: true }, reach);
  const named = Map.groupBy(targets, ({ name }) => name.toLowerCase());
  const persons = [...named].map(
    ([words, same]): Known => ({ words, means: { people: same.map(({ person }) => person) }, kind: 'who' }),
  );
  return [...persons, ...(await agencies(db, reach))];
}

async function agencies(db: Kysely<Database>, { scope }: Reach): Promise<Known[]> {
  const rows = await db
    .selectFrom('role')
    .select('agency')
    .distinct()
    .where('agency', 'is not', null)
    .where('until_at', 'is', null)
    .where((where) => below(where, 'role.area', scope))
    .execute();
  return rows.map(({ agency }) => ({ words: agency!.toLowerCase(), means: { agency: agency! }, kind: 'who' }));
}
