/** What a sentence wants of the conversation, and whether it denies, doubts or asks. Pure. */
import type { Wish } from '../../conversation/reader.ts';
import { among, courtesyAt, withoutCourtesy } from './courtesy.ts';
import { fold } from './fold.ts';
import type { Words } from './words.ts';

/** A longer text is a story, and reading it would only cost time. */
const longest = 160;
const longestPhrase = 4;

const wordsOf = (text: string) => fold(text.slice(0, longest)).split(' ').filter(Boolean);

export const denies = (text: string, { negations }: Words): boolean =>
  wordsOf(text).some((word) => negations.has(word));

export const hedges = (text: string, words: Words): boolean =>
  wordsOf(text).some(
    (word, at, all) =>
      words.hedges.has(word) || words.vague.has(word) || (words.about.has(word) && words.about.has(all[at + 1] ?? '')),
  );

/** A question mark behind words, or a word that asks. */
export const asks = (text: string, words: Words): boolean =>
  /[\p{L}\d]\s*\?/u.test(text) || wordsOf(text).some((word) => words.asking.has(word));

/** `sebentar, saya cek buku dulu`, `tidak jadi lapor saja`, `bingung saya`, `T itu apa?` */
export function readWish(text: string, words: Words): Wish | undefined {
  if (text.length > longest || /\d/.test(text.replace(/\b2t\b/gi, ''))) return undefined;
  const parts = withoutCourtesy(text, words);
  const wish = wholeWish(parts, words);
  if (wish) return { word: wish, whole: true };
  if (isLater(parts, words)) return { word: 'later', whole: false };
  return isConfused(parts, words) || asks(text, words) ? { word: 'help', whole: false } : undefined;
}

const wished: ReadonlySet<string> = new Set(['help', 'later', 'cancel', 'back', 'menu', 'skip', 'stop']);

/** One wish, and around it only words that change nothing. A negation makes it another one. */
function wholeWish(parts: string[], words: Words): Wish['word'] | undefined {
  let found: Wish['word'] | undefined;
  for (let at = 0; at < parts.length; ) {
    const [length, meaning] = wishAt(parts, at, words);
    if (meaning) {
      if (found !== undefined && found !== meaning) return undefined;
      found = meaning;
    } else if (!words.around.has(parts[at] ?? '') && courtesyAt(parts, at, words) === 0) return undefined;
    at += length;
  }
  return found;
}

function wishAt(parts: string[], at: number, words: Words): [number, Wish['word'] | undefined] {
  for (let length = Math.min(longestPhrase, parts.length - at); length > 0; length--) {
    const meaning = words.meanings.get(parts.slice(at, at + length).join(' '));
    if (meaning && wished.has(meaning)) return [length, meaning as Wish['word']];
  }
  return [1, undefined];
}

/** It begins with waiting, or it says that something else comes before. */
function isLater(parts: string[], words: Words): boolean {
  const from = parts.findIndex((word) => !words.around.has(word));
  const [first = '', second = ''] = parts.slice(Math.max(from, 0));
  const doing = parts.some((word) => words.laterDoings.has(word));
  // Two words more than waiting may be something else, and worse: `nanti ya bu, ada anak kejang`.
  const others = parts.filter(
    (word) => !words.laterHeads.has(word) && !words.around.has(word) && !words.meanings.has(word),
  );
  if (words.laterHeads.has(first))
    return (words.laterDoings.has(second) || !words.asking.has(second)) && (doing || others.length < 2);
  return doing && parts.some((word) => word === 'dulu' || word === 'dl');
}

/** `saya lupa`, `kurang paham maksudnya`. */
function isConfused(parts: string[], words: Words): boolean {
  if (parts.some((word) => words.confused.has(word))) return parts.length <= 8;
  const denied = parts.some((word) => words.negations.has(word) || word === 'kurang');
  return denied && parts.length <= 8 && parts.some((word) => among(word, words.knowing));
}
