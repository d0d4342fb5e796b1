/** The pieces of a text about days and hours: `9.30pagi` is a number, a sign, a number and a word. Pure. */
import { plain } from './fold.ts';

export interface Piece {
  /** Lower-case; the apostrophe inside a word is gone: `Jum'at` is one word. */
  text: string;
  kind: 'number' | 'word' | 'sign';
  /** Nothing stands between it and the piece before. */
  glued: boolean;
}

export function piecesOf(text: string): Piece[] {
  const written = joinUntil(plain(text)).toLowerCase().replace(apostrophe, '');
  let end = 0;
  return Array.from(written.matchAll(parts), (match) => {
    const glued = match.index === end && end > 0;
    end = match.index + match[0].length;
    return { text: match[0], kind: match[1] ? 'number' : match[2] ? 'word' : 'sign', glued };
  });
}

/** Puts the texts of pieces together again, for showing. */
export const written = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text, glued }, at) => (glued && at > 0 ? text : ` ${text}`))
    .join('')
    .trim();

/** `s/d`, `s.d.` -> `sd`, one word like the others in the list. */
export const joinUntil = (text: string) => text.replace(/\bs ?[/.] ?d\b\.?/gi, 'sd');

const apostrophe = /(?<=\p{L})['’`](?=\p{L})/gu;
const parts = /(\d+)|([\p{L}\p{M}]+)|\S/gu;
