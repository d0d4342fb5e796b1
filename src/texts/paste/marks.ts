/** Which labels of a line really name a field there. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import { fold, type Token } from '../reading/fold.ts';
import type { Words } from '../reading/words.ts';
import { type Labels, labelAt, type Mark } from './labels.ts';

/** All fields named in one line, from left to right; each one's value ends where the next begins. */
export function marksIn(all: Token[], labels: Labels, words: Words): Mark[] {
  const marks: Mark[] = [];
  let clear = true;
  for (let at = 0; at < all.length; ) {
    const last = marks.at(-1);
    const mark = isPlaceOfValue(all, at, last) ? undefined : labelAt(all, at, labels, words);
    const bracketed = mark !== undefined && all[at - 1]?.text === '(' && all[mark.end]?.text === ')';
    const coded = mark?.code && all[at - 1]?.kind === 'number';
    if (!mark || !(bracketed || clear || coded)) {
      clear = staysClear(all, at, clear, last, words);
      at++;
      continue;
    }
    // `Jumlah Balita Ditimbang (D)` names one field twice. Where the two names differ, the code in brackets comes from the form and counts.
    if (bracketed && last && !all.slice(last.end, at - 1).some(isSaid)) marks.pop();
    const end = mark.end + (bracketed ? 1 : 0);
    marks.push({ ...mark, start: bracketed ? at - 1 : at, end });
    if (mark.field.type === 'text') break;
    clear = !isCount(mark.field) || bracketed;
    at = afterOption(all, end, mark.field) ?? end;
  }
  return marks;
}

export const isCount = (field: PasteField): boolean => field.type === 'integer' || field.type === 'decimal';

/** In `O 2 T 3` the 2 is the value of O, though `2T` is a name too. */
function isPlaceOfValue(all: Token[], at: number, last: Mark | undefined): boolean {
  if (!last || !isCount(last.field) || all[at]?.kind !== 'number') return false;
  const between = all.slice(last.end, at);
  // `BGM - 2T 1`: none, and then another name.
  const joined = all[at + 1]?.kind === 'word' && all[at + 1]?.start === all[at]?.end;
  return between.every((token) => /^[:=;]$/.test(token.text) || (token.text === '-' && !joined));
}

/** May a label begin behind this token? Not behind an unknown word: `tidak ditimbang 5` says nothing about who was weighed, nor
 *  `kader baru 2` about new children. Not behind a number that is no value (`0-23 bulan yg ditimbang`). But the words of a choice
 *  (`posyandu Melati tgl ...`) are known. */
function staysClear(all: Token[], at: number, clear: boolean, last: Mark | undefined, words: Words): boolean {
  const { text, kind } = all[at] as Token;
  if (kind === 'number') return (clear && last !== undefined) || isValueOf(all, at, last) || at === 0;
  if (text === '%') return clear;
  // `0-23` is one thing; ` - ` parts two.
  if (text === '-') return all[at - 1]?.kind !== 'number' || all[at - 1]?.end !== all[at]?.start;
  if (kind === 'sign' || isNoneOf(all, at, last, words)) return true;
  if (words.reportNoise.has(text)) return clear;
  const counted = [words.counted, words.units, words.weights].some((set) => set.has(text));
  if (counted) return clear && all[at - 1]?.kind === 'number';
  const known = words.zero.has(text) || words.male.has(text) || words.female.has(text);
  return clear && last !== undefined && (known || !isCount(last.field));
}

/** The token belongs to the last field's value: it follows the name and its colon, or stands within `30 L 31 P`. */
function isValueOf(all: Token[], at: number, last: Mark | undefined): boolean {
  return (
    last !== undefined && all.slice(last.end, at).every((token) => token.kind !== 'word' || token.text.length === 1)
  );
}

/** `bayi wafat nihil ibu wafat nihil`: a word for none right behind a count's name is the whole value. */
function isNoneOf(all: Token[], at: number, last: Mark | undefined, words: Words): boolean {
  if (!last || !isCount(last.field)) return false;
  const { text } = all[at] as Token;
  if (words.zero.has(text)) return isValueOf(all, at, last);
  return at > last.end && words.zero.has(`${all[at - 1]?.text} ${text}`) && isValueOf(all, at - 1, last);
}

const isSaid = (token: Token) => token.kind !== 'sign';

/** Skips the words of an option's own name, which may look like a field: a posyandu may be called Merah Delima. */
function afterOption(all: Token[], from: number, field: PasteField): number | undefined {
  if (field.type !== 'select_one' || !field.options) return undefined;
  const names = new Set(field.options.map(({ label }) => fold(label).replace(/^posyandu /, '')));
  const start = /^[:=]$/.test(all[from]?.text ?? '') ? from + 1 : from;
  for (let end = Math.min(start + 6, all.length); end > start; end--) {
    const said = all.slice(start, end).filter(isSaid);
    if (said.length > 0 && names.has(said.map((token) => token.text).join(' '))) return end;
  }
  return undefined;
}
