/** What a bidan writes about reports: `melati 1 benar`, `kembalikan mawar 2: N terlalu besar`, `semua benar kecuali mawar 2`. Places are named as
 *  she names them. What is not understood as a whole decides nothing. Pure. */
import { plain, type Token, tokens } from '../../../texts/reading/fold.ts';
import { type Named, namesIn, type Said } from './names-in.ts';

/** In lower case. */
export interface DecisionWords {
  right: readonly string[];
  wrong: readonly string[];
  not: readonly string[];
  all: readonly string[];
  but: readonly string[];
  around: readonly string[];
}

export interface Decision {
  right: string[];
  wrong: { key: string; remark: string }[];
  /** All that is usual is right, but these. */
  allBut?: string[];
}

/** `several`: what she named may be each of these. */
export type ReadDecision = { decision: Decision } | { several: string[] } | undefined;

interface Clause {
  is: 'right' | 'wrong';
  /** A name that fits several places stands as all of them. */
  places: string[][];
  all: boolean;
  but: string[][];
  remark: Token[];
}

interface Reading {
  words: Token[];
  said: Map<number, Said>;
  lists: DecisionWords;
}

/** `numbered`: the keys of a list that is shown with numbers. */
export function readReports(
  text: string,
  named: readonly Named[],
  lists: DecisionWords,
  numberOf: (word: string) => number | undefined,
  numbered: readonly string[] = [],
): ReadDecision {
  const said = plain(text);
  const words = tokens(said);
  const known = new Set([...lists.right, ...lists.wrong, ...lists.all, ...lists.but, ...lists.around, ...lists.not]);
  const reading = { words, said: namesIn(words, named, { numberOf, known, numbered }), lists };
  const clauses = clausesIn(reading);
  if (clauses === undefined || clauses.length === 0) return undefined;
  // `melati 1 benar?` asks.
  if (clauses.some(({ is }) => is === 'right') && said.includes('?') && !clauses.some(({ is }) => is === 'wrong'))
    return undefined;
  return decided(said, clauses);
}

function clausesIn(reading: Reading): Clause[] | undefined {
  const { words } = reading;
  const clauses: Clause[] = [];
  for (let at = 0; at < words.length; ) {
    const last = clauses.at(-1);
    const inRemark = last?.is === 'wrong';
    const found = clauseAt(reading, at, inRemark);
    if (found) {
      clauses.push(found.clause);
      at = found.next;
    } else if (inRemark) last.remark.push(words[at++]!);
    else if (isAround(reading, at)) at += 1;
    else return undefined;
  }
  return clauses;
}

/** `inRemark`: a number begins something new only behind a sign: `N 2 salah` is about N. */
function clauseAt(reading: Reading, at: number, inRemark: boolean): { clause: Clause; next: number } | undefined {
  const first = reading.said.get(at);
  if (inRemark && first?.number && reading.words[at - 1]?.kind !== 'sign') return undefined;
  return placesFirst(reading, at) ?? verbFirst(reading, at);
}

/** `melati 1 dan mawar 2 benar`, `semua benar kecuali mawar 2` */
function placesFirst(reading: Reading, at: number) {
  const group = groupAt(reading, at);
  if (group.next === at) return undefined;
  const verb = verbAt(reading, skipAround(reading, group.next));
  if (!verb) return undefined;
  const but = butAt(reading, verb.next);
  return { clause: { is: verb.is, ...group, but: [...group.but, ...but.places], remark: [] }, next: but.next };
}

/** `benar melati 1`, `kembalikan mawar 2` */
function verbFirst(reading: Reading, at: number) {
  const verb = verbAt(reading, at);
  if (!verb) return undefined;
  const group = groupAt(reading, skipAround(reading, verb.next));
  if (group.places.length === 0 && !group.all) return undefined;
  return { clause: { is: verb.is, ...group, remark: [] as Token[] }, next: group.next };
}

/** Places one behind the other, or all of them. A colon ends them: what follows is a remark. */
function groupAt(reading: Reading, from: number) {
  const places: string[][] = [];
  let all = false;
  let next = from;
  for (let at = from; at < reading.words.length; ) {
    const said = reading.said.get(at);
    const word = reading.words[at]!.text;
    if (said) places.push(said.keys);
    else if (reading.lists.all.includes(word)) all = true;
    else if (isAround(reading, at) && word !== ':') {
      at += 1;
      continue;
    } else break;
    at += said?.length ?? 1;
    next = at;
  }
  const but = all ? butAt(reading, next) : { places: [], next };
  return { places, all, but: but.places, next: but.next };
}

function butAt(reading: Reading, from: number): { places: string[][]; next: number } {
  const at = skipAround(reading, from);
  const word = reading.words[at]?.text ?? '';
  if (!reading.lists.but.includes(word)) return { places: [], next: from };
  const places: string[][] = [];
  let next = from;
  for (let to = skipAround(reading, at + 1); to < reading.words.length; to = skipAround(reading, next)) {
    const said = reading.said.get(to);
    if (!said) break;
    places.push(said.keys);
    next = to + said.length;
  }
  return places.length > 0 ? { places, next } : { places: [], next: from };
}

function verbAt({ words, lists }: Reading, at: number): { is: Clause['is']; next: number } | undefined {
  const [word = '', after = ''] = [words[at]?.text, words[at + 1]?.text];
  if (lists.not.includes(word) && lists.right.includes(after)) return { is: 'wrong', next: at + 2 };
  if (lists.right.includes(word)) return { is: 'right', next: at + 1 };
  return lists.wrong.includes(word) ? { is: 'wrong', next: at + 1 } : undefined;
}

function skipAround(reading: Reading, from: number): number {
  let at = from;
  while (at < reading.words.length && !reading.said.has(at) && isAround(reading, at)) at += 1;
  return at;
}

const isAround = ({ words, lists }: Reading, at: number) =>
  words[at]!.kind === 'sign' || lists.around.includes(words[at]!.text);

function decided(said: string, clauses: Clause[]): ReadDecision {
  const several = clauses.flatMap(({ places, but }) => [...places, ...but]).find((keys) => keys.length > 1);
  if (several) return { several };
  const one = (keys: string[]) => keys[0]!;
  // Nothing goes back as a whole, and a yes to all says what it leaves out.
  if (clauses.some(({ is, all }) => all && is === 'wrong')) return undefined;
  const right = clauses.flatMap(({ is, places }) => (is === 'right' ? places.map(one) : []));
  const wrong = clauses.flatMap(({ is, places, remark }) =>
    is === 'wrong' ? places.map((keys) => ({ key: one(keys), remark: wordsOf(said, remark) })) : [],
  );
  const keys = [...right, ...wrong.map(({ key }) => key)];
  if (new Set(keys).size !== keys.length) return undefined;
  const all = clauses.filter(({ all }) => all);
  const allBut = [...all.flatMap(({ but }) => but.map(one)), ...wrong.map(({ key }) => key)];
  return { decision: { right, wrong, ...(all.length > 0 && { allBut }) } };
}

const wordsOf = (said: string, remark: Token[]): string =>
  remark.length === 0
    ? ''
    : said
        .slice(remark[0]!.start, remark.at(-1)!.end)
        .replace(/^[\s,.:;-]+|[\s,.:;-]+$/g, '')
        .trim();
