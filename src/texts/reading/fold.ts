/** How texts are compared: the forms in which they are held together, and the typing slips that are forgiven. Pure. */
import { clean } from '../clean.ts';

/** Writes in one way what looks alike (full-width and fancy letters, dashes, quotes), without emoji and the stars of bold text. Upper and
 *  lower case stay. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.replace(marks, ' ');
  return clean(text)
    .replace(smallNumbers, ' ? ')
    .normalize('NFKC')
    .replace(pictures, ' ')
    .replace(dashes, '-')
    .replace(quotes, "'")
    .replace(marks, ' ');
}

/** Only the words and numbers, lower-case, one space between them: `*Laki-laki:* 30!` -> `laki laki 30`. */
export function fold(text: string): string {
  return plain(text).toLowerCase().replaceAll("'", '').replace(notWords, ' ').trim();
}

export interface Token {
  /** As `plain` gives it, lower-case. */
  text: string;
  kind: 'number' | 'word' | 'sign';
  /** Where it begins and ends in the text that was parted. */
  start: number;
  end: number;
}

/** Parts a text that went through `plain` into numbers (`1.463`, `8,4`), words and single signs. `30L` is a number and a word. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(parts), (match) => ({
    text: match[0].toLowerCase(),
    kind: match[1] ? 'number' : match[2] ? 'word' : 'sign',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const ascii = /^[\x20-\x7e\n]*$/;
/** WhatsApp's bold, italic, struck through, monospaced. */
const marks = /[*_~`]/g;
/** Small digits are no plain numbers: `8½` must not become `81/2`, nor `30²` 302. */
const smallNumbers = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b]/g;
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
const quotes = /[\u2018\u2019\u02bc\u00b4]/g;
const notWords = /[^\p{L}\p{M}\p{N}]+/gu;
const parts = /(\d(?:[\d.,]*\d)?)|([\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)|\S/gu;

/** Is `written` the word `meant` with one typing slip: a letter too many, too few, wrong, or two changed places? Words under four
 *  letters are too short to tell a slip from another word, and figures are never a slip: `Mawar 2` is not `Mawar 1`. */
export function isSlip(written: string, meant: string): boolean {
  const shorter = Math.min(written.length, meant.length);
  if (shorter < 4 || Math.abs(written.length - meant.length) > 1) return false;
  let head = 0;
  while (head < shorter && written[head] === meant[head]) head++;
  let tail = 0;
  while (tail < shorter - head && written.at(-1 - tail) === meant.at(-1 - tail)) tail++;
  const left = written.slice(head, written.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (/\d/.test(left + right)) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The value of the entry that `written` is, or is one slip away from. Undefined when slips lead to different values. */
export function nearest<T>(written: string, entries: Map<string, T>, notSlips?: Set<string>): T | undefined {
  const exact = entries.get(written);
  if (exact !== undefined || written.length < 4 || notSlips?.has(written)) return exact;
  let found: T | undefined;
  const byLength = lengthsOf(entries);
  for (const length of [written.length - 1, written.length, written.length + 1]) {
    for (const word of byLength.get(length) ?? []) {
      if (!isSlip(written, word)) continue;
      const value = entries.get(word);
      if (found !== undefined && found !== value) return undefined;
      found = value;
    }
  }
  return found;
}

/** Words by their length: a slip changes the length by one at most, so most words need no look. */
const lengths = new WeakMap<object, Map<number, string[]>>();

function lengthsOf(entries: Map<string, unknown>): Map<number, string[]> {
  const known = lengths.get(entries) ?? Map.groupBy(entries.keys(), (word) => word.length);
  lengths.set(entries, known);
  return known;
}
