/** Greetings, thanks and forms of address: what falls away from a message without changing it. Pure. */
import { fold } from './fold.ts';
import type { Words } from './words.ts';

const longestPhrase = 4;

/** How many of these words, from `at` on, are said out of courtesy. */
export function courtesyAt(parts: readonly string[], at: number, words: Words): number {
  for (let length = Math.min(longestPhrase, parts.length - at); length > 0; length--) {
    const meaning = words.meanings.get(parts.slice(at, at + length).join(' '));
    if (meaning === 'thanks' || meaning === 'greeting') return length;
    // A filler alone is one only where nothing longer begins with it.
    if (length === 1 && words.fillers.has(parts[at] ?? '')) return 1;
  }
  return 0;
}

/** The words without courtesy. A message of nothing else stays as it is. */
export function withoutCourtesy(text: string, words: Words): string[] {
  const parts = fold(text).split(' ').filter(Boolean);
  const kept: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const length = courtesyAt(parts, at, words);
    if (length === 0) kept.push(parts[at++] ?? '');
    at += length;
  }
  return kept.length > 0 ? kept : parts;
}

/** Also without what is said around a wish: `jangan dulu` is `jangan`. */
export function bareWords(text: string, words: Words): string[] {
  const parts = withoutCourtesy(text, words);
  const kept = parts.filter((part) => !words.around.has(part));
  return kept.length > 0 ? kept : parts;
}

/** Is this word in the set, as it is or with `nya` behind it? */
export const among = (word: string, set: ReadonlySet<string>): boolean =>
  set.has(word) || (word.length > 5 && word.endsWith('nya') && set.has(word.slice(0, -3)));
