/** Changes in passing: what leads to them, and what stands between the name and its new value. Pure. */
import type { Passing } from '../../conversation/reader.ts';
import { courtesyAt } from './courtesy.ts';
import { fold, plain } from './fold.ts';
import type { Words } from './words.ts';

/** Each piece begins with a name, as far as this file can know. Pieces of nothing but leading words are left out. */
export function readPassing(text: string, words: Words): Passing[] {
  if (text.length > 200) return [];
  const pieces = plain(text)
    .split(/[\n;!]|[,.](?!\d)/)
    .flatMap((piece) => splitAt(piece, words.and));
  const found: Passing[] = [];
  let led = false;
  for (const piece of pieces) {
    const parts = piece.split(/\s+/).filter(Boolean);
    const from = leading(parts, words);
    led ||= parts.slice(0, from).some((part) => words.changing.has(fold(part)));
    if (from < parts.length) found.push({ text: parts.slice(from).join(' '), led });
  }
  return found;
}

/** How many words at the beginning only lead to what comes. */
function leading(parts: string[], words: Words): number {
  const folded = parts.map(fold);
  let at = 0;
  while (at < parts.length) {
    const word = folded[at] ?? '';
    const step = courtesyAt(folded, at, words) || Number(leads(word, words));
    if (step === 0) break;
    at += step;
  }
  return Math.min(at, parts.length);
}

const leads = (word: string, words: Words) =>
  word === '' || words.changing.has(word) || words.negations.has(word) || words.meanings.get(word) === 'yes';

function splitAt(text: string, parting: Set<string>): string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if (parting.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' '));
}

/** What stands behind the name: the new value, and the old one where it is named (`dari 36 jadi 39`, `39 bukan 36`). */
export function readBecoming(text: string, words: Words): { now: string; was?: string; led: boolean } {
  const parts = text.split(/[\s:=]+/).filter(Boolean);
  const isOne = (part: string | undefined) => words.becoming.has(fold(part ?? ''));
  let at = 0;
  while (at < parts.length && isOne(parts[at]) && !isNot(parts[at], words)) at++;
  const led = at > 0;
  const rest = parts.slice(at);
  const from = words.of.has(fold(rest[0] ?? '')) ? rest.findIndex((part) => isOne(part)) : -1;
  if (from > 1) return { was: rest.slice(1, from).join(' '), now: rest.slice(from + 1).join(' '), led: true };
  const not = rest.findIndex((part) => isNot(part, words));
  if (not > 0) return { now: rest.slice(0, not).join(' '), was: rest.slice(not + 1).join(' '), led: true };
  const then = rest.findIndex((part, place) => place > 1 && (words.but.has(fold(part)) || isOne(part)));
  if (not === 0 && then > 1)
    return { was: rest.slice(1, then).join(' '), now: rest.slice(then + 1).join(' '), led: true };
  return { now: rest.join(' '), led };
}

/** `bukan`: the value on the other side of it is the new one. */
const isNot = (part: string | undefined, words: Words) => {
  const folded = fold(part ?? '');
  return words.becoming.has(folded) && words.negations.has(folded);
};
