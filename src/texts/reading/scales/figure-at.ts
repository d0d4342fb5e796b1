/** One figure in a line, with its unit: `8,4`, `8400 gr`, `8 kg 4 ons`, `8 koma 4`, `delapan koma empat`, `72 setengah`, `0,72 m`. Pure. */
import { readSpelled } from '../numbers.ts';
import type { Piece } from './pieces.ts';
import type { ScaleWords } from './scale-words.ts';

export type Unit = 'kg' | 'g' | 'cm' | 'mm' | 'm';

interface Figure {
  value: number;
  unit?: Unit;
  slip?: true;
}

interface Read {
  value: number;
  to: number;
  slip?: true;
}

/** `limit`: where the next name begins. */
export function figureAt(
  pieces: readonly Piece[],
  at: number,
  limit: number,
  words: ScaleWords,
): { number: Figure; to: number } | undefined {
  const read = numberAt(pieces, at, limit, words);
  if (!read) return undefined;
  const unit = unitAt(pieces, read, limit, words);
  if (!unit) return { number: figure(read), to: read.to };
  if (unit.unit === 'ons') return { number: { ...figure(read), value: read.value / 10, unit: 'kg' }, to: unit.to };
  const more =
    unit.unit === 'kg'
      ? moreAt(pieces, unit.to, limit, words)
      : unit.unit === 'm'
        ? centimetresAt(pieces, unit.to, limit, words)
        : undefined;
  const value = more ? round(read.value + more.value) : read.value;
  const slip = more?.slip ? { slip: more.slip } : {};
  return { number: { ...figure(read), ...slip, value, unit: unit.unit as Unit }, to: more?.to ?? unit.to };
}

const figure = ({ value, slip }: Read): Figure => (slip ? { value, slip } : { value });
const round = (value: number) => Math.round(value * 1000) / 1000;

function numberAt(pieces: readonly Piece[], at: number, limit: number, words: ScaleWords): Read | undefined {
  const piece = pieces[at]!;
  if (piece.kind === 'slip') return { value: unslipped(piece.text), to: at + 1, slip: true };
  const strange = strangeAt(pieces, at, limit, words);
  if (strange) return strange;
  const whole = piece.kind === 'number' ? digits(piece.text, at) : spelledAt(pieces, at, limit, words);
  if (!whole) return undefined;
  const next = pieces[whole.to];
  if (!next || whole.to >= limit) return whole;
  if (words.half.has(next.text) && Number.isInteger(whole.value)) return { value: whole.value + 0.5, to: whole.to + 1 };
  if (!words.comma.has(next.text) || !Number.isInteger(whole.value)) return whole;
  const decimals = decimalsAt(pieces, whole.to + 1, limit, words);
  if (decimals) return { ...decimals, value: Number(`${whole.value}.${decimals.digits}`) };
  // `tujuh koma limong`: what stands behind the comma is not known, so neither is the figure.
  const lost = whole.to + 1 < limit && isStrange(pieces[whole.to + 1], words);
  return { value: Number.NaN, to: whole.to + (lost ? 2 : 1), slip: true };
}

const isStrange = (piece: Piece | undefined, words: ScaleWords): boolean =>
  piece?.kind === 'word' && !readSpelled([piece.text], words.numbers) && !words.vocabulary.has(piece.text);

/** `salapan koma opat`: a number in a language that nobody has told us of. No part of a name, and not four kilograms. */
function strangeAt(pieces: readonly Piece[], at: number, limit: number, words: ScaleWords): Read | undefined {
  const [piece, comma] = [pieces[at]!, pieces[at + 1]];
  if (!isStrange(piece, words) || at + 2 >= limit || comma?.kind !== 'word' || !words.comma.has(comma.text))
    return undefined;
  const behind = decimalsAt(pieces, at + 2, limit, words);
  return behind && { value: Number.NaN, to: behind.to, slip: true };
}

/** `8.400` are grams, `8.40` kilograms. */
function digits(text: string, at: number): Read {
  const thousands = /^[1-9]\d?\.\d{3}$/.test(text);
  return { value: Number(thousands ? text.replace('.', '') : text.replace(',', '.')), to: at + 1 };
}

/** The figure that the letters look like. */
function unslipped(text: string): number {
  if ((text.match(/,/g)?.length ?? 0) > 1) return Number.NaN;
  const looks: Record<string, string> = { o: '0', l: '1', i: '1', a: '4', s: '5', b: '8', z: '2', g: '9', q: '9' };
  return Number(text.replace(/[olisabzgq]/g, (letter) => looks[letter]!).replace(',', '.'));
}

function spelledAt(pieces: readonly Piece[], at: number, limit: number, words: ScaleWords): Read | undefined {
  const texts = wordsFrom(pieces, at, limit);
  const spelled = readSpelled(texts, words.numbers);
  return spelled && { value: spelled.value, to: at + spelled.length };
}

/** Behind the comma: figures, or digits in words one by one. A digit that counts tens belongs to the next number. Three digits in a row may be
 *  one or two numbers: nobody can tell. */
function decimalsAt(
  pieces: readonly Piece[],
  from: number,
  limit: number,
  words: ScaleWords,
): { digits: string; to: number; slip?: true } | undefined {
  const first = pieces[from];
  if (!first || from >= limit) return undefined;
  if (first.kind === 'number') return /^\d{1,2}$/.test(first.text) ? { digits: first.text, to: from + 1 } : undefined;
  const texts = wordsFrom(pieces, from, limit);
  let count = 0;
  while (count < texts.length && isDigit(texts[count]!, words) && !words.words.powers.has(texts[count + 1] ?? ''))
    count++;
  if (count === 0) {
    const spelled = readSpelled(texts, words.numbers);
    return spelled && spelled.value < 100 ? { digits: String(spelled.value), to: from + spelled.length } : undefined;
  }
  const digitsRead = texts.slice(0, count).map((word) => words.numbers.numbers.get(word));
  if (count > 2) return { digits: String(digitsRead[0]), to: from + count, slip: true };
  return { digits: digitsRead.join(''), to: from + count };
}

const isDigit = (word: string, words: ScaleWords) => (words.numbers.numbers.get(word) ?? 10) < 10;

function wordsFrom(pieces: readonly Piece[], from: number, limit: number): string[] {
  const texts: string[] = [];
  for (let at = from; at < Math.min(limit, from + 8) && pieces[at]?.kind === 'word'; at++) texts.push(pieces[at]!.text);
  return texts;
}

function unitAt(pieces: readonly Piece[], { to: at, value }: Read, limit: number, words: ScaleWords) {
  // `8,4.kg`
  const dotted = pieces[at]?.text === '.' && pieces[at + 1]?.start === pieces[at]?.end;
  const place = dotted ? at + 1 : at;
  const piece = pieces[place];
  if (!piece || place >= limit || piece.kind !== 'word') return undefined;
  const unit = words.units.get(piece.text);
  // `78 m` is no height: `m` is merah.
  return unit === undefined || (unit === 'm' && value >= 2) ? undefined : { unit, to: place + 1 };
}

/** `1 meter 2 senti` */
function centimetresAt(pieces: readonly Piece[], at: number, limit: number, words: ScaleWords): Read | undefined {
  const next = pieces[at];
  if (!next || at >= limit) return undefined;
  const read = next.kind === 'number' ? digits(next.text, at) : spelledAt(pieces, at, limit, words);
  const unit = read && unitAt(pieces, read, limit, words);
  return read && unit?.unit === 'cm' && read.value < 100 ? { value: read.value / 100, to: unit.to } : undefined;
}

/** `4 ons`, `400 gram`, `setengah` behind the kilograms. */
function moreAt(pieces: readonly Piece[], at: number, limit: number, words: ScaleWords): Read | undefined {
  const next = pieces[at];
  if (!next || at >= limit) return undefined;
  if (words.half.has(next.text)) return { value: 0.5, to: at + 1 };
  const read = next.kind === 'number' ? digits(next.text, at) : spelledAt(pieces, at, limit, words);
  if (!read || !Number.isInteger(read.value)) return undefined;
  // `9 kilo 800`: grams, as far as anybody can tell.
  const bare = !unitAt(pieces, read, limit, words) && read.value >= 100 && read.value < 1000;
  if (bare) return { value: read.value / 1000, to: read.to, slip: true };
  const unit = unitAt(pieces, read, limit, words);
  if (unit?.unit === 'ons' && read.value < 10) return { value: read.value / 10, to: unit.to };
  if (unit?.unit === 'g' && read.value < 1000) return { value: read.value / 1000, to: unit.to };
  return undefined;
}
