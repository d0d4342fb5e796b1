/** Recipients as they were typed, parted into words and the signs that bind or part them. Pure. */
import { plain } from '../../texts/reading/fold.ts';
import { isDegree } from '../../texts/reading/person-words.ts';
import { romanUpTo } from '../../texts/reading/roman.ts';

export interface Token {
  /** Lower-case, without dots and apostrophes. A sign: `,`, `;`, `(`, `)` or `&`. */
  text: string;
  /** As it was written. */
  written: string;
  /** It was cut short: `kec.` */
  short: boolean;
}

/** More words than this are no list of recipients. */
const mostTokens = 120;

/** `short`: what abbreviations stand for. */
export function tokensOf(sentence: string, short: ReadonlyMap<string, string[]>): Token[] {
  const pieces = plain(sentence)
    .replace(/["“”]/g, ' ')
    .split(/([,;()\n]|\s[-|]\s)/);
  return pieces
    .flatMap((piece): Token[] => {
      const sign = signOf(piece);
      if (sign) return [{ text: sign, written: piece.trim(), short: false }];
      // `Andi Surya, S.E., M.M.`: degrees tell nothing here, the name is enough.
      return piece.trim() === '' || isDegree(piece) ? [] : wordsOf(piece, short);
    })
    .slice(0, mostTokens);
}

const signOf = (piece: string): string | undefined => {
  if (/^\s[-|]\s$/.test(piece)) return ',';
  if (piece === '\n') return ';';
  return /^[,;()]$/.test(piece) ? piece : undefined;
};

function wordsOf(piece: string, short: ReadonlyMap<string, string[]>): Token[] {
  const found = piece.matchAll(/[&+/]|[\p{L}\p{M}\p{N}']+\.?/gu);
  return Array.from(found).flatMap(([written]): Token[] => {
    if (/^[&+/]$/.test(written)) return [{ text: '&', written, short: false }];
    const text = written.toLowerCase().replace(/[.']/g, '');
    if (text === '') return [];
    return (short.get(text) ?? [text]).map((one) => ({ text: one, written, short: written.endsWith('.') }));
  });
}

/** How a run of words is looked up: without spaces, so that `Lok Tuan` is `Loktuan`, and with figures for Roman numbers. */
export const keyOf = (words: readonly string[]): string =>
  words.map((word, at) => (at > 0 ? (roman.get(word) ?? word.replace(/^0+(?=\d)/, '')) : word)).join('');

const roman = romanUpTo(12);
