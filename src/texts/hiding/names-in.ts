/** Names of children and patients in a text, with the illness that is told beside them. Read line by line, word by word: a name is what
 *  stands where one is likely and is no ordinary word. */
import {
  against,
  alsoNames,
  conditions,
  has,
  illnesses,
  isOrdinary,
  kin,
  links,
  named,
  people,
  placeHeads,
  titles,
} from './name-words.ts';
import type { Span } from './span.ts';

interface Word extends Span {
  /** Lower-case. */
  word: string;
  capital: boolean;
  /** All of it in capitals, and no longer than an abbreviation. */
  short: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

export const namesIn = (text: string): Span[] => linesOf(text).flatMap(namesInLine);

function linesOf(text: string): Word[][] {
  const lines: Word[][] = [];
  let end = 0;
  for (const match of text.matchAll(/a[./]\s?n\b\.?|[\p{L}\p{M}]+(?:['’`-][\p{L}\p{M}]+)*/giu)) {
    const gap = text.slice(end, match.index);
    if (lines.length === 0 || gap.includes('\n')) lines.push([]);
    const [written] = match;
    end = match.index + written.length;
    const word = /^a[./]/i.test(written) ? 'an' : single(written.toLowerCase());
    const capital = /^\p{Lu}/u.test(written);
    const short = /^\p{Lu}{2,3}$/u.test(written);
    lines.at(-1)!.push({ word, capital, short, gap, start: match.index, end });
  }
  return lines;
}

/** `anak-anak` is read as `anak`. */
const single = (word: string) => word.replace(/^(.+)-\1$/, '$1');

/** How many words may stand between `anak` and the name: `anak umur 3 tahun dari ibu Wati`. */
const farthest = 8;
/** How many words a name has. */
const longest = 5;
/** So near to a name an illness is hers. */
const nearby = 14;

function namesInLine(line: Word[]): Span[] {
  const sick = illnessesIn(line);
  const isName = (at: number) => mayBeName(line, sick, at);
  const hidden = new Set<number>();
  for (let at = 0; at < line.length; at++) {
    const { word } = line[at]!;
    const about =
      named.has(word) || people.has(word) || (/^(?:dari|of)$/.test(word) && kin.has(line[at - 1]?.word ?? ''));
    const start = about ? behind(line, sick, at) : beside(line, sick, at);
    if (start !== undefined) takeNames(line, start, isName, hidden);
  }
  afterColons(line, sick, isName, hidden);
  if (hidden.size === 0) return [];
  const near = [...sick].filter((at) => around(at, nearby).some((name) => hidden.has(name)));
  return [...hidden, ...near].map((at) => line[at]!);
}

/** The places of the words up to so many before and behind. */
const around = (at: number, most: number) => Array.from({ length: 2 * most + 1 }, (_, n) => at - most + n);

/** The places of the words that are illnesses. */
function illnessesIn(line: Word[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < line.length; at++) {
    for (let length = 4; length >= 1; length--) {
      const words = line.slice(at, at + length).map(({ word }) => word);
      if (words.length < length || !illnesses.has(words.join('-')) || against.has(line[at - 1]?.word ?? '')) continue;
      for (let n = 0; n < length; n++) found.add(at + n);
    }
  }
  return found;
}

function mayBeName(line: Word[], sick: Set<number>, at: number): boolean {
  const one = line[at];
  if (!one || sick.has(at) || /\d$/.test(one.gap)) return false;
  const { word, capital } = one;
  // The initial of a name: `M. Rafi`.
  if (word.length === 1) return capital && line[at + 1]?.gap === '. ' && mayBeName(line, sick, at + 1);
  // The first word of a sentence has its capital from there.
  const own = capital && at > 0 && !/[.!?]\s/.test(one.gap);
  return (!isOrdinary(word, own) || (own && alsoNames.has(word))) && !isPlace(line, at);
}

/** `Posyandu Melati Indah`: what follows the head of a place is its name. */
function isPlace(line: Word[], at: number): boolean {
  for (let before = at - 1; before >= at - 3 && before >= 0; before--) {
    if (/[.,;:()]/.test(line[before + 1]!.gap) && !/^\.\s*$/.test(line[before + 1]!.gap)) return false;
    if (placeHeads.has(line[before]!.word)) return true;
    if (isOrdinary(line[before]!.word)) return false;
  }
  return false;
}

/** Where the name begins behind `anak`, `an.` or `nama:`. */
function behind(line: Word[], sick: Set<number>, at: number): number | undefined {
  for (let next = at + 1; next <= at + farthest && next < line.length; next++) {
    const { word, gap } = line[next]!;
    if (
      /[;!?[\]]/.test(gap) ||
      (/,/.test(gap) && named.has(line[at]!.word)) ||
      (/[.,]/.test(gap) && next > at + 1 && !line[next]!.capital)
    )
      return undefined;
    if (mayBeName(line, sick, next)) return next;
    // Another word of this kind begins its own search.
    if (people.has(word) && !titles.has(word)) continue;
    if (!links.has(word) && !titles.has(word) && !sick.has(next)) return undefined;
  }
  return undefined;
}

/** A name without any such word, beside an illness: `Rafi kena campak`, `bu ratna tbc`. */
function beside(line: Word[], sick: Set<number>, at: number): number | undefined {
  if (sick.size === 0 || !mayBeName(line, sick, at)) return undefined;
  const { capital, short } = line[at]!;
  const title = at > 0 && titles.has(line[at - 1]!.word);
  const said = has.has(line[at + 1]?.word ?? '');
  if (!title && !said && (!capital || short)) return undefined;
  const two = [at - 1, at + 1].some((next) => line[next]?.capital && !line[next].short && mayBeName(line, sick, next));
  const near = around(at, title ? 8 : 4).some((one) => {
    if (!sick.has(one) || (conditions.has(line[one]!.word) && !title && !two && !tells(line, at, one))) return false;
    return !partedBy(line, one, at);
  });
  return near ? at : undefined;
}

/** Does a word between the two say that somebody has it? */
const tells = (line: Word[], one: number, other: number) =>
  line.slice(Math.min(one, other) + 1, Math.max(one, other)).some(({ word }) => has.has(word));

/** Does a sentence end between the two? */
const partedBy = (line: Word[], one: number, other: number) =>
  line.slice(Math.min(one, other) + 1, Math.max(one, other) + 1).some(({ gap }) => /[.;!?]\s/.test(gap));

/** `Balita BGM: Rafi, Dina (RT 2)`: a list behind a colon. */
function afterColons(line: Word[], sick: Set<number>, isName: (at: number) => boolean, hidden: Set<number>): void {
  let about = false;
  let listed = false;
  line.forEach(({ word, gap, capital, short }, at) => {
    if (/[.;!?]\s/.test(gap)) [about, listed] = [false, false];
    if (about && /[:=]/.test(gap)) listed = true;
    about ||= people.has(word) || sick.has(at);
    if (listed && capital && !short && isName(at)) takeNames(line, at, isName, hidden);
  });
}

/** Takes the words of a name from its first one, and further names of a list: `Rafi dan Dina`, `Rafi, Dina`. */
function takeNames(line: Word[], first: number, isName: (at: number) => boolean, hidden: Set<number>): void {
  hidden.add(first);
  let length = 1;
  for (let at = first + 1; at < line.length; at++) {
    const { word, gap, capital } = line[at]!;
    if (/^(?:dan|dn|serta|and)$/.test(word) && isName(at + 1)) continue;
    const joined = /^[\s.'’-]*$/.test(gap);
    const listed = /^\s*[,&/+()\d\s.]*\s*$/.test(gap) && (capital || !line[first]!.capital);
    if (!isName(at) || !(joined ? length < longest : listed)) return;
    length = joined ? length + 1 : 1;
    hidden.add(at);
  }
}
