/** A sentence about coming as its words with what they may mean, parted into clauses. Pure. */
import type { TextId } from '../../text-of.ts';
import { fold, plain, type Token, tokens } from '../fold.ts';

/** The name of a list in locales/<language>/conversation/presence.ftl. A word may stand in several. */
export type Tag = TextId<'conversation/presence'>;

export interface PresenceWords {
  tags: Map<string, Set<Tag>>;
  /** Of the longest phrase, in words. */
  longest: number;
}

export const tagNames = [
  'come',
  'able',
  'able-alone',
  'want',
  'not',
  'cannot',
  'not-yet',
  'absent',
  'called-off',
  'depute',
  'depute-plain',
  'deputy-is',
  'stand-in',
  'sent-self',
  'instead',
  'self',
  'self-alone',
  'hedge',
  'polite-hedge',
  'surely',
  'condition',
  'ask',
  'contrast',
  'because',
  'then',
  'turn',
  'fix',
  'earlier',
  'claimed',
  'whole',
  'sorry',
  'excuse',
  'begins',
  'about',
  'meeting',
  'elsewhere',
  'filler',
  'name-later',
  'naming',
  'by',
  'title',
  'post',
  'ack',
  'ack-more',
  'understand',
  'unclear',
  'halt',
  'needless',
  'messages',
  'sends',
  'still',
  'not-halt',
] as const satisfies Tag[];

export function openPresenceWords(list: (tag: Tag) => string[]): PresenceWords {
  const tags = new Map<string, Set<Tag>>();
  let longest = 1;
  for (const tag of tagNames) {
    for (const phrase of list(tag).map(fold)) {
      tags.set(phrase, (tags.get(phrase) ?? new Set()).add(tag));
      longest = Math.max(longest, phrase.split(' ').length);
    }
  }
  return { tags, longest };
}

/** A word or a phrase of the lists, with its place in the text that was parted. */
export interface Said {
  text: string;
  start: number;
  end: number;
  tags: ReadonlySet<Tag>;
  /** It begins with a capital letter, as a name does. */
  capital: boolean;
}

export interface Clause {
  words: Said[];
  /** The word that begins it and joins it to what stands before. */
  joint?: 'because' | 'contrast' | 'fix' | 'condition' | 'then';
  asks: boolean;
  /** A full stop, a question mark or the like ends it. */
  last: boolean;
}

export interface SaidText {
  /** As `plain` gives it; the places of the words are places in it. */
  text: string;
  clauses: Clause[];
}

const none: ReadonlySet<Tag> = new Set();
export const is = (word: Said | undefined, ...tags: Tag[]): boolean => tags.some((tag) => word?.tags.has(tag));

export function parted(written: string, words: PresenceWords): SaidText {
  const text = plain(written);
  const clauses: Clause[] = [];
  let open: Clause = { words: [], asks: false, last: false };
  const close = (joint?: Clause['joint']) => {
    if (open.words.length > 0 || open.joint) clauses.push(open);
    open = { words: [], asks: false, last: false, ...(joint ? { joint } : {}) };
  };
  const all = wordsOf(text, words);
  for (const [at, word] of all.entries()) {
    if (typeof word !== 'string') {
      const joint = jointOf(word, open);
      if (joint) close(joint);
      // A word that only joins says nothing more; a condition is part of what is said.
      if (joint === undefined || joint === 'condition') open.words.push(word);
    } else if (open.words.length > 0 && !(word === ',' && isNamed(open.words, all[at + 1]))) {
      open.asks = word === '?';
      open.last = /[.!?\n]/.test(word);
      close();
    }
  }
  close();
  return { text, clauses };
}

/** `diutus staf kami, namanya Wahyu`: the name behind the comma belongs to whom is sent. */
const isNamed = (words: Said[], next: Said | string | undefined) =>
  typeof next === 'object' &&
  is(next, 'naming', 'title') &&
  words
    .slice(words.findIndex((word) => is(word, 'depute', 'deputy-is')) + 1 || words.length)
    .some((word) => is(word, 'post'));

function jointOf(word: Said, { words, joint }: Clause): Clause['joint'] {
  if (is(word, 'contrast')) return 'contrast';
  if (is(word, 'because')) return 'because';
  if (is(word, 'condition')) return 'condition';
  if (is(word, 'fix') && !is(words.at(-1), 'not')) return 'fix';
  // `tidak jadi`, `jadi hadir`: a word that joins only where a clause is behind it already.
  if (is(word, 'then') && (words.some(saysMuch) || joint) && !is(words.at(-1), 'not', 'not-yet')) return 'then';
  return undefined;
}

export const saysMuch = (word: Said) => !is(word, 'filler', 'sorry', 'self', 'earlier');

/** Words, phrases and the signs that part them. The signs of a degree or a title (`dr. Rina, S.Keb`) part nothing. */
function wordsOf(text: string, words: PresenceWords): (Said | string)[] {
  const all = tokens(text).filter((token) => token.text !== '-');
  const found: (Said | string)[] = [];
  for (let at = 0; at < all.length; ) {
    const token = all[at]!;
    if (text.slice(all[at - 1]?.end ?? 0, token.start).includes('\n')) found.push('\n');
    const [length, tags] = token.kind === 'sign' ? [1, none] : phraseAt(all, at, words);
    const { end } = all[at + length - 1]!;
    if (token.kind !== 'sign')
      found.push({
        text: fold(text.slice(token.start, end)),
        start: token.start,
        end,
        tags,
        capital: /\p{Lu}/u.test(text[token.start]!),
      });
    else if (parts(text, token)) found.push(token.text);
    at += length;
  }
  return found;
}

function phraseAt(all: Token[], at: number, { tags, longest }: PresenceWords): [number, ReadonlySet<Tag>] {
  for (let length = Math.min(longest, all.length - at); length > 0; length--) {
    const some = all.slice(at, at + length);
    if (some.some(({ kind }) => kind === 'sign')) continue;
    const found = tags.get(fold(some.map((one) => one.text).join(' ')));
    if (found) return [length, found];
  }
  return [1, none];
}

const title = /(?:^|[^\p{L}])(?:dr|drg|drs|dra|ir|prof|h|hj|ns|apt|an|bpk|sdr|sdri|no|jl|kec|kel|st|\p{L})$/iu;
const degree = /^[\s.,]*(?:\p{Lu}\p{L}{0,4}\.[\p{L}.]*|SKM|SE|SH|MM|MKM|MH|MSi|SST|SKep|STr|Amd\w*|AMd\w*)(?![\p{L}])/u;

function parts(text: string, { start }: { start: number }): boolean {
  const sign = text[start]!;
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(start + 1, start + 16);
  if (sign === '.') return !(title.test(before) && /^\s*\p{L}/u.test(behind)) && !/^[\p{L}\d]/u.test(behind);
  if (sign === ',') return !degree.test(behind);
  return /[;!?()\n/]/.test(sign);
}
