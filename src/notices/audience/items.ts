/** What stands in a sentence about recipients, in its order: groups, places, people, and the words between that bind or part them. Pure. */
import { isSlip } from '../../texts/reading/fold.ts';
import { courtesy, isTitle } from '../../texts/reading/person-words.ts';
import type { Audience } from '../base/audience.ts';
import { keyOf, type Token } from './tokens.ts';

/** One thing that a name may mean. */
export interface Meant {
  audience: Audience;
  /** Of areas and posyandu: where it lies. */
  code?: string;
  name: string;
}

export type Sign = 'and' | 'or' | 'apart' | 'in' | 'except' | 'open' | 'close' | 'comma';

export type Item = { written: string; beside: boolean } & (
  | { is: Sign | 'all' | 'late' | 'reported' | 'mothers' | 'posts' | 'ours' }
  | { is: 'role'; role: string; audience: Audience }
  | { is: 'level'; level: string; short: boolean }
  /** Larger than the sender's area, or all of his areas. */
  | { is: 'wider'; name: string }
  | { is: 'own' }
  /** `kin`: others with the same name but for its number, or of another level. `asks`: not written as it is called. */
  | { is: 'place'; kind: 'area' | 'posyandu'; any: Meant[]; kin?: Meant[]; asks: boolean }
  | { is: 'who'; any: Meant[]; asks: boolean }
  | { is: 'person'; any: Meant[]; asks: boolean }
  | { is: 'outside'; name: string }
);

/** Everything that is known under a key (keyOf). */
export interface Vocabulary {
  /** Our own words. */
  own: ReadonlyMap<string, Own>;
  names: ReadonlyMap<string, Item & { is: Named }>;
  /** Names that are looked up only where nothing else fits: a run of words that nobody knows. */
  unknown(words: Token[]): (Item & { is: Named }) | { problem: Problem } | undefined;
}
type Named = 'place' | 'who' | 'person' | 'wider' | 'outside';
export type Own = { is: 'noise' } | DistributiveOmit<Exclude<Item, { is: Named }>, 'written' | 'beside'>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

export type Problem = { many: number } | { outside: string };

/** No name has more words than this. */
const longestRun = 8;

/** Reads from left to right and takes the longest known run at each place. `unread`: words that nobody knows. */
export function itemsOf(tokens: Token[], known: Vocabulary): { items: Item[] } | { unread: string; problem?: Problem } {
  const items: Item[] = [];
  const unread: Token[] = [];
  let beside = false;
  const flush = () => {
    if (unread.length === 0) return undefined;
    const run = unread.splice(0);
    const found = known.unknown(run);
    const written = run.map((token) => token.written).join(' ');
    if (!found || 'problem' in found) return { unread: written, ...(found ? { problem: found.problem } : {}) };
    items.push({ ...found, written, beside });
    return undefined;
  };
  for (let at = 0; at < tokens.length; ) {
    const found = longest(tokens, at, known) ?? sameBase(items, tokens[at]!);
    if (!found) {
      if (unread.length === 0) beside = isBeside(items, at, tokens);
      unread.push(tokens[at]!);
      at++;
      continue;
    }
    const left = flush();
    if (left) return left;
    if (found.item) items.push({ ...found.item, written: found.written, beside: isBeside(items, at, tokens) } as Item);
    at += found.length;
  }
  const left = flush();
  return left ?? { items };
}

/** Nothing stands between it and what was read before. */
const isBeside = (items: Item[], at: number, tokens: Token[]) =>
  at > 0 && items.length > 0 && !/^[,;&()]$/.test(tokens[at - 1]!.text);

interface Longest {
  item?: DistributiveOmit<Item, 'written' | 'beside'>;
  length: number;
  written: string;
}

/** `Melati 1, 2 dan 5`: a bare figure behind a posyandu is another one of that name. */
function sameBase(items: Item[], { text, written }: Token): Longest | undefined {
  const before = items.findLast(({ is }) => is !== 'and' && is !== 'comma' && is !== 'or');
  if (!/^\d{1,3}$/.test(text) || before === items.at(-1) || before?.is !== 'place' || before.kind !== 'posyandu')
    return undefined;
  const any = (before.kin ?? []).filter(({ name }) => Number(/(\d+)$/.exec(name)?.[1]) === Number(text));
  return any.length > 0 ? { item: { ...before, any }, length: 1, written } : undefined;
}

const signs: Record<string, Sign> = { ',': 'comma', ';': 'apart', '(': 'open', ')': 'close', '&': 'and' };

function longest(tokens: Token[], at: number, known: Vocabulary): Longest | undefined {
  const sign = signs[tokens[at]!.text];
  if (sign) return { item: { is: sign }, length: 1, written: tokens[at]!.written };
  const runs = Array.from({ length: Math.min(longestRun, tokens.length - at) }, (_, more) =>
    tokens.slice(at, at + more + 1),
  )
    .filter((run) => run.every(({ text }) => !signs[text]))
    .reverse();
  for (const same of [exactly, almost]) {
    for (const run of runs) {
      const key = keyOf(run.map(({ text }) => text));
      const found = same(key, run, known);
      if (found === undefined) continue;
      const written = run.map((token) => token.written).join(' ');
      if (found === 'noise') return { length: run.length, written };
      const item = found.is === 'level' ? { ...found, short: run.at(-1)!.short } : found;
      return { item, length: run.length, written };
    }
  }
  return undefined;
}

type Same = (key: string, run: Token[], known: Vocabulary) => Longest['item'] | 'noise' | undefined;

const exactly: Same = (key, run, { own, names }) => {
  const word = own.get(key);
  if (word) return word.is === 'noise' ? 'noise' : word;
  const name = names.get(key);
  if (name) return name;
  return run.length === 1 && (courtesy.test(key) || isTitle(key)) ? 'noise' : undefined;
};

/** A typing slip. Of our own words only a letter that is missing, doubled or changed places, because another letter makes another name. */
const almost: Same = (key, _, { own, names }) => {
  const nearNames = [...names].filter(([name, { is }]) => is !== 'person' && isSlip(key, name)).map(([, item]) => item);
  const [near] = nearNames;
  if (near && nearNames.every((one) => JSON.stringify(one) === JSON.stringify(near))) return near;
  if (near) return undefined;
  const nearWords = [...own].filter(
    ([word]) => isSlip(key, word) && sorted(key).length !== 0 && sameLetters(key, word),
  );
  const [word] = nearWords;
  return word && word[1].is !== 'noise' ? word[1] : undefined;
};

const sorted = (word: string) => [...new Set(word)].sort().join('');
const sameLetters = (written: string, word: string) =>
  written.length !== word.length || sorted(written) === sorted(word);
