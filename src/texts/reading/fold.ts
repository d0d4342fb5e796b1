/** The forms in which texts are compared. Pure. */
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
