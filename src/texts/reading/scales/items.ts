/** The items of a line: names, figures with their units, days, phrases of our lists, and words that are in none. Pure. */
import { fold, isSlip } from '../fold.ts';
import { figureAt, type Unit } from './figure-at.ts';
import { type NameMark, namesIn } from './name-marks.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Known, KnownChild } from './scale-line.ts';
import { canonical, type ScaleWords, type Tag } from './scale-words.ts';

export interface Item {
  kind: 'name' | 'number' | 'date' | 'phrase' | 'word' | 'sign';
  /** As written. */
  text: string;
  tags: Set<Tag>;
  /** Where it stands in the line. */
  start: number;
  end: number;
  /** Something was made of it. */
  used?: boolean;
  children?: KnownChild[];
  whole?: boolean;
  value?: number;
  unit?: Unit;
  /** A letter stands where a figure should, or nobody can tell which figure it is: `value` is what may be meant. */
  slip?: true;
  /** `sekitar 8,4`, `8,4?` */
  hedged?: true;
}

export interface Line {
  text: string;
  items: Item[];
  known: Known;
  words: ScaleWords;
  /** Something else was told before: this line corrects it. */
  mended?: true;
}

/** `text` has gone through `lineOf`. */
export function itemsOf(text: string, known: Known, words: ScaleWords): Line {
  const pieces = piecesOf(text);
  const marks = new Map(namesIn(pieces, known, words).map((mark) => [mark.from, mark]));
  const items: Item[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { item, to } = itemAt(text, pieces, at, marks, words);
    items.push(item);
    at = to;
  }
  return { text, items, known, words };
}

function itemAt(
  text: string,
  pieces: Piece[],
  at: number,
  marks: Map<number, NameMark>,
  words: ScaleWords,
): { item: Item; to: number } {
  const spanned = (to: number) => ({
    text: text.slice(pieces[at]!.start, pieces[to - 1]!.end),
    start: pieces[at]!.start,
    end: pieces[to - 1]!.end,
    tags: new Set<Tag>(),
  });
  const mark = marks.get(at);
  if (mark)
    return {
      to: mark.to,
      item: { kind: 'name', ...spanned(mark.to), children: mark.children, whole: mark.whole },
    };
  const ends = [...marks.keys()].filter((from) => from > at);
  const limit = ends.length > 0 ? Math.min(...ends) : pieces.length;
  const phrase = phraseAt(pieces, at, limit, words);
  const digits = phrase && pieces.slice(at, phrase.to).some((piece) => piece.kind === 'number');
  const figure = digits ? undefined : figureAt(pieces, at, limit, words);
  if (figure) return { to: figure.to, item: { kind: 'number', ...spanned(figure.to), ...figure.number } };
  if (phrase) return { to: phrase.to, item: { kind: 'phrase', ...spanned(phrase.to), tags: phrase.tags } };
  const piece = pieces[at]!;
  const kind = piece.kind === 'slip' ? 'number' : piece.kind;
  return { to: at + 1, item: { kind, ...spanned(at + 1) } };
}

/** The longest phrase that begins here. Dashes, strokes and dots between its words do not count. */
function phraseAt(pieces: readonly Piece[], from: number, limit: number, words: ScaleWords) {
  const first = pieces[from]!;
  if (first.kind !== 'word' && !words.phrases.has(first.text)) return undefined;
  let best: { to: number; tags: Set<Tag>; length: number } | undefined;
  const start = first.kind === 'word' ? canonicalAt(first, words) : [first.text];
  for (const phrase of words.phrases.get(start[0] ?? '') ?? []) {
    if (best && phrase.words.length <= best.length) break;
    const to = fits(pieces, from, limit, phrase.words, words);
    if (to !== undefined) best = { to, tags: phrase.tags, length: phrase.words.length };
  }
  return best;
}

function fits(
  pieces: readonly Piece[],
  from: number,
  limit: number,
  phrase: readonly string[],
  words: ScaleWords,
): number | undefined {
  let done = 0;
  for (let at = from; at < limit; at++) {
    const piece = pieces[at]!;
    if (piece.kind === 'sign' && done > 0 && /^[-/.+]$/.test(piece.text)) continue;
    if (piece.kind === 'sign' || piece.kind === 'slip') return undefined;
    for (const word of piece.kind === 'word' ? canonicalAt(piece, words) : [piece.text]) {
      if (phrase[done] !== word) return undefined;
      done++;
    }
    if (done === phrase.length) return at + 1;
  }
  return undefined;
}

/** The word as the lists have it; a slip of the finger in a long word is forgiven. */
function canonicalAt(piece: Piece, words: ScaleWords): string[] {
  const found = words.canonical.get(piece.text);
  if (found) return found;
  const meant = meantBy(fold(piece.text), words);
  if (words.canonical.size > 20_000) words.canonical.clear();
  words.canonical.set(piece.text, meant);
  return meant;
}

function meantBy(word: string, words: ScaleWords): string[] {
  if (words.vocabulary.has(word)) return canonical(word, words.same);
  const bare = word.length > 5 ? word.replace(/(?:nya|nyo|ne)$/, '') : word;
  if (bare !== word && words.vocabulary.has(bare)) return canonical(bare, words.same);
  if (word.length < 7 || words.words.notSlips.has(word)) return [word];
  const near = [...words.vocabulary].filter((one) => one.length > 6 && one[0] === word[0] && isSlip(word, one));
  const meant = new Set(near.map((one) => canonical(one, words.same).join(' ')));
  return meant.size === 1 ? [...meant][0]!.split(' ') : [word];
}
