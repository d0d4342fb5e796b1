/** Reads recipients as people type them: `kader di Api-Api dan Gunung Elai yang belum lapor, kecuali Posyandu Melati 1`. Words that are not
 *  understood are named to the sender and never guessed. */

import type { Db } from '../../records/tables.ts';
import { clean } from '../../texts/clean.ts';
import { type Audience, allOf, anyOf } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Known, knownNames, type Words } from './known-names.ts';
import type { Reach } from './query.ts';

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
  const words: Words = (id) => deps.texts.list(language, `notices/penerima:word-${id}`);
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
function anyBranch(tokens: string[], known: Map<string, Known>, words: Words): Part {
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
