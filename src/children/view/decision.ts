/** What a bidan writes below a list: `betul semua`, `betul 1, 3`, `semua betul kecuali 2`, `2 salah, timbang ulang`. Pure. */
import { plain, type Token, tokens } from '../../texts/reading/fold.ts';

/** In lower case. */
export interface DecisionWords {
  right: readonly string[];
  wrong: readonly string[];
  all: readonly string[];
  /** The same as was said before (`2 salah, 3 juga`). */
  same: readonly string[];
  but: readonly string[];
  /** Between numbers. */
  around: readonly string[];
}

export interface Decision {
  /** Places in the list, from 1. */
  right: number[];
  wrong: { at: number; remark: string }[];
}

interface Clause {
  is: 'right' | 'wrong';
  numbers: number[];
  remark: Token[];
}

/** `Husein salah, timbang ulang`: the names of the list as its numbers. Only where she writes no number herself, and a word that stands in one name
 *  alone. */
export function byNumber(text: string, names: readonly string[]): string {
  if (/\d/.test(text)) return text;
  const words = names.map((name) => tokens(plain(name)).flatMap((one) => (one.text.length > 2 ? [one.text] : [])));
  const numberOf = (word: string) => {
    const found = words.flatMap((own, at) => (own.includes(word) ? [at + 1] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  let last: number | undefined;
  return plain(text).replace(/\p{L}+/gu, (word) => {
    const number = numberOf(word.toLowerCase());
    const again = number === last;
    last = number;
    return number === undefined ? word : again ? '' : String(number);
  });
}

/** undefined: not all of it was understood, or it names a place that the list does not have. */
export function readDecision(text: string, count: number, words: DecisionWords): Decision | undefined {
  const said = plain(text);
  const all = tokens(said);
  const first = skip(all, 0, words);
  // Who begins with a word goes on so, and likewise who begins with a number: `2 salah, timbang ulang, 3 betul`.
  const clauseAt = first < all.length && verb(all[first]!, words) ? verbFirst : numberFirst;
  const clauses: Clause[] = [];
  for (let at = first; at < all.length; ) {
    const found = clauseAt(all, at, count, words) ?? sameAgain(all, at, count, words, clauses.at(-1)?.is);
    if (found) {
      clauses.push(found.clause);
      at = found.next;
    } else if (clauses.length === 0) return undefined;
    else clauses.at(-1)!.remark.push(all[at++]!);
  }
  return clauses.length === 0 ? undefined : decided(said, clauses, count, words);
}

type ClauseAt = (
  all: Token[],
  at: number,
  count: number,
  words: DecisionWords,
) => { clause: Clause; next: number } | undefined;

/** `betul 1, 3` */
const verbFirst: ClauseAt = (all, at, count, words) => {
  const is = verb(all[at]!, words);
  const { numbers, next } = numbersFrom(all, at + 1, count, words);
  return is && numbers.length > 0 ? { clause: { is, numbers, remark: [] }, next } : undefined;
};

/** `3 juga` */
function sameAgain(
  all: Token[],
  at: number,
  count: number,
  words: DecisionWords,
  is: Clause['is'] | undefined,
): ReturnType<ClauseAt> {
  const { numbers, next } = numbersFrom(all, at, count, words);
  const said = is && numbers.length > 0 && words.same.includes(all[next]?.text ?? '');
  return said ? { clause: { is, numbers, remark: [] }, next: next + 1 } : undefined;
}

/** `1, 3 betul`, `semua betul kecuali 2` */
const numberFirst: ClauseAt = (all, at, count, words) => {
  const told = numbersFrom(all, at, count, words);
  const word = skip(all, told.next, words);
  const is = told.numbers.length > 0 && word < all.length ? verb(all[word]!, words) : undefined;
  if (!is) return undefined;
  const but = skip(all, word + 1, words);
  if (but >= all.length || !words.but.includes(all[but]!.text))
    return { clause: { is, numbers: told.numbers, remark: [] }, next: word + 1 };
  const without = numbersFrom(all, but + 1, count, words);
  const numbers = told.numbers.filter((one) => !without.numbers.includes(one));
  return { clause: { is, numbers, remark: [] }, next: without.next };
};

/** Where the next word stands that says something. */
function skip(all: Token[], from: number, words: DecisionWords): number {
  let at = from;
  while (at < all.length && isAround(all[at]!, words)) at += 1;
  return at;
}

function decided(said: string, clauses: Clause[], count: number, words: DecisionWords): Decision | undefined {
  const right = clauses.flatMap((one) => (one.is === 'right' ? one.numbers : []));
  const wrong = clauses.flatMap(({ is, numbers, remark }) =>
    is === 'wrong' ? numbers.map((at) => ({ at, remark: wordsOf(said, remark) })) : [],
  );
  const places = [...right, ...wrong.map(({ at }) => at)];
  if (places.some((at) => at < 1 || at > count) || new Set(places).size !== places.length) return undefined;
  // Behind a yes there is nothing to remark: what stands there was not understood.
  const over = clauses.some(({ is, remark }) => is === 'right' && remark.some((one) => !isAround(one, words)));
  return over ? undefined : { right, wrong };
}

const wordsOf = (said: string, remark: Token[]): string =>
  remark.length === 0 ? '' : said.slice(remark[0]!.start, remark.at(-1)!.end).replace(/^[\s,.:;-]+|[\s,.:;-]+$/g, '');

const verb = ({ text }: Token, { right, wrong }: DecisionWords) =>
  right.includes(text) ? 'right' : wrong.includes(text) ? 'wrong' : undefined;

const isAround = ({ text, kind }: Token, { around }: DecisionWords) => kind === 'sign' || around.includes(text);

/** `1, 3 dan 4`, `semua kecuali 2`. A number that the list does not have ends it: `8,4` is a weight. */
function numbersFrom(all: Token[], from: number, count: number, words: DecisionWords) {
  let numbers: number[] = [];
  let next = from;
  let without = false;
  for (let at = from; at < all.length; at++) {
    const token = all[at]!;
    const told = token.kind === 'number' ? token.text.split(/[.,]/).map(Number) : [];
    if (words.all.includes(token.text)) numbers = Array.from({ length: count }, (_, n) => n + 1);
    else if (words.but.includes(token.text) && numbers.length > 0) without = true;
    else if (told.length > 0 && told.every((n) => n >= 1 && n <= count))
      numbers = without ? numbers.filter((n) => !told.includes(n)) : [...numbers, ...told];
    else if (isAround(token, words)) continue;
    else break;
    next = at + 1;
  }
  return { numbers, next };
}
