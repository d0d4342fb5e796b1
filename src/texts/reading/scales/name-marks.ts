/** Where the names of the register stand in a line. A child may be called Merah, Asih or Lila: such a word is a name only where it stands
 *  like one. Pure. */
import { fold } from '../fold.ts';
import { courtesy } from '../person-words.ts';
import type { Piece } from './pieces.ts';
import { mayBe } from './ranges.ts';
import type { Field, Known, KnownChild } from './scale-line.ts';
import type { ScaleWords } from './scale-words.ts';

/** A run of words that are a name of the register. */
export interface NameMark {
  from: number;
  /** Behind the last piece. */
  to: number;
  children: KnownChild[];
  /** The whole name was written. */
  whole: boolean;
}

interface Register {
  /** Each word of a name, as it is written in lower case -> whose it is. */
  byWord: Map<string, Set<KnownChild>>;
  byMother: Map<string, Set<KnownChild>>;
  cores: Map<KnownChild, string[]>;
}

const registers = new WeakMap<readonly KnownChild[], Register>();

export function registerOf(children: readonly KnownChild[]): Register {
  const open = registers.get(children);
  if (open) return open;
  const register: Register = { byWord: new Map(), byMother: new Map(), cores: new Map() };
  const add = (map: Map<string, Set<KnownChild>>, word: string, child: KnownChild) =>
    map.set(word, (map.get(word) ?? new Set()).add(child));
  for (const child of children) {
    const core = nameWords(child.name);
    register.cores.set(child, core);
    for (const word of [...core, ...nameWords(child.called ?? '')]) add(register.byWord, word, child);
    for (const word of nameWords(child.mother ?? '')) add(register.byMother, word, child);
  }
  registers.set(children, register);
  return register;
}

/** The words of a name, without `Ibu`, `An.` and one letter alone. */
export const nameWords = (name: string): string[] =>
  name
    .split(/[\s.,()/-]+/)
    .filter((word) => !courtesy.test(word))
    .map(fold)
    .filter((word) => word.length > 1 && !/^(?:by|bayi|an|ny|anak)$/.test(word));

/** The names in a line, from left to right. */
export function namesIn(pieces: readonly Piece[], known: Known, words: ScaleWords): NameMark[] {
  const all = runsOf(pieces, known);
  const runs = all.filter(
    (run) => !isMothers(pieces, run, known, words, all.length > 1) && !isShort(pieces, run, words),
  );
  const isSure = (run: NameMark) =>
    run.whole || pieces.slice(run.from, run.to).some((piece) => !isVocabulary(piece, words));
  const sure = runs.filter(isSure);
  if (sure.length > 0) {
    const figures = pieces.some((piece) => piece.kind === 'number');
    return figures ? sure : runs.filter((run) => isSure(run) || isListed(pieces, run, sure));
  }
  const first = runs.find((run) => standsAsName(pieces, run, known, words));
  return first ? [first] : [];
}

/** `tb` alone is no Tb. Fadhil. */
const isShort = (pieces: readonly Piece[], { from, to }: NameMark, words: ScaleWords) =>
  to - from === 1 && pieces[from]!.text.length < 3 && isVocabulary(pieces[from]!, words);

/** `vit A: Merah, Budi`: it stands alone between signs, and so does the name beside it. */
function isListed(pieces: readonly Piece[], run: NameMark, sure: readonly NameMark[]): boolean {
  const alone = ({ from, to }: NameMark) => isBreak(pieces[from - 1]) && isBreak(pieces[to]);
  return alone(run) && sure.some((one) => alone(one) && (one.from === run.to + 1 || one.to === run.from - 1));
}

const isBreak = (piece: Piece | undefined) => !piece || /^(?:[,;:&+]|dan|sama|serta|untuk|utk|buat)$/.test(piece.text);

const isVocabulary = (piece: Piece, words: ScaleWords) => words.vocabulary.has(fold(piece.text));

/** Runs of words that belong to one child at least. */
function runsOf(pieces: readonly Piece[], known: Known): NameMark[] {
  const register = registerOf(known.children);
  const runs: NameMark[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = runAt(pieces, at, register);
    if (run) runs.push(withInitial(pieces, run));
    at = run ? run.to : at + 1;
  }
  return runs;
}

/** `M. Rizky` is the child who is written so, although another is called Rizky Maulana. */
function withInitial(pieces: readonly Piece[], run: NameMark): NameMark {
  if (run.children.length < 2) return run;
  const before = pieces.slice(0, run.from).findLast(({ text }) => text !== '.');
  if (before?.kind !== 'word') return run;
  const written = pieces.slice(run.from, run.to).filter(({ kind }) => kind === 'word');
  const own = run.children.filter(({ name }) => {
    const [first = '', ...rest] = name.toLowerCase().split(/[\s.]+/);
    return first.length < 4 && before.text[0] === first[0] && rest.length === written.length;
  });
  return own.length === 1 && (before.text.length < 4 || /^m[ou]ham/.test(before.text))
    ? { ...run, children: own }
    : run;
}

function runAt(pieces: readonly Piece[], from: number, register: Register): NameMark | undefined {
  let children: Set<KnownChild> | undefined;
  const taken = new Set<string>();
  let to = from;
  let end = from;
  for (; to < pieces.length; to++) {
    const piece = pieces[to]!;
    if (piece.kind === 'sign' && piece.text === '.' && children) continue;
    // A letter alone is a short form of a part of the name: `M Rizki`, `Dede K`.
    if (piece.kind === 'word' && piece.text.length === 1 && children) {
      const fitting = [...children].filter((child) => startsSo(piece.text, child, register));
      // `P` alone is a girl, `P.` an initial.
      const sex = /^[lp]$/.test(piece.text) && pieces[to + 1]?.text !== '.';
      if (fitting.length === 0 || sex) break;
      children = new Set(fitting);
      end = to + 1;
      continue;
    }
    const named = piece.kind === 'word' ? register.byWord.get(fold(piece.text)) : undefined;
    const both = named && children ? children.intersection(named) : named;
    // `Lila lila 13,9`, `Sehat sehat`: nobody is called one word twice.
    if (!both || both.size === 0 || taken.has(piece.text)) break;
    children = both;
    taken.add(piece.text);
    end = to + 1;
  }
  if (!children) return undefined;
  // `Al` alone is in many names.
  if (end === from + 1 && pieces[from]!.text.length < 3) return undefined;
  const all = [...children];
  const written = pieces.slice(from, end).filter((piece) => piece.kind === 'word' && piece.text.length > 1);
  const wholes = all.filter((child) => register.cores.get(child)!.length === written.length);
  const whole = wholes.length > 0 && written.length > 1;
  // `Siti Aisyah` is she, whatever else an Aisyah is called.
  return { from, to: end, children: whole ? wholes : all, whole };
}

const startsSo = (letter: string, child: KnownChild, register: Register) =>
  register.cores.get(child)!.some((word) => word.startsWith(letter));

/** The word before, whatever dot stands between. */
function wordBefore(pieces: readonly Piece[], at: number): Piece | undefined {
  const before = pieces[at - 1]?.text === '.' ? pieces[at - 2] : pieces[at - 1];
  return before?.kind === 'word' ? before : undefined;
}

/** `Upik bu Dewi`: behind the word for a mother a name is hers, when the line names a child besides. At the beginning `bu` is an address. */
function isMothers(pieces: readonly Piece[], run: NameMark, known: Known, words: ScaleWords, others: boolean): boolean {
  const before = wordBefore(pieces, run.from);
  if (!before || !/^(?:bu|ibu|ibuk|ibunya|mama|ny|nyonya|mamak|emak|bunda|pak|ayah|bapak)$/.test(before.text))
    return false;
  // `By. Ny. Wulan`, whom the register calls so.
  if (run.children.some(({ name, mother }) => !mother && /^(?:by|bayi|ny)\b/i.test(name))) return false;
  // Nobody who is spoken to is called `Ny.`
  if (/^ny/.test(before.text)) return true;
  const child = wordBefore(pieces, pieces.indexOf(before));
  if (child?.kind === 'word' && /^(?:anak|anaknya|bayi|bayinya|by|anake)$/.test(child.text)) return true;
  // `Nayla P ibu Ayu`: somebody whom nobody knows is named before.
  const earlier = pieces.slice(0, run.from - 1);
  if (earlier.some((piece) => piece.kind === 'word' && piece.text.length > 2 && !isVocabulary(piece, words)))
    return true;
  if (!others) return false;
  const { byMother } = registerOf(known.children);
  return run.from > 1 || pieces.slice(run.from, run.to).every((piece) => byMother.has(fold(piece.text)));
}

/** A name that is a word of ours too stands first. `lila 14,2` alone is an arm, `Lila 8,1 70` a child. */
function standsAsName(pieces: readonly Piece[], run: NameMark, known: Known, words: ScaleWords): boolean {
  const { byWord } = registerOf(known.children);
  if (pieces.slice(0, run.from).some(({ text }) => remark.test(text))) return false;
  const before = pieces.slice(0, run.from).filter((piece) => piece.kind !== 'sign');
  const behind = pieces.slice(run.to).filter((piece) => piece.kind !== 'sign' && !isLead(piece.text, words));
  const led = before.every((piece) => piece.kind === 'word' && !byWord.has(piece.text) && isLead(piece.text, words));
  if (!led) return false;
  const tags = tagsOf(pieces[run.from]!.text, words);
  const field = labels.find(([tag]) => tags.has(tag))?.[1];
  const [first, second] = behind;
  if (!field || first?.kind !== 'number' || second?.kind === 'number') return true;
  const figure = Number(first.text.replace(',', '.'));
  return !run.children.some(({ born }) => mayBe(figure, field, born, known.today));
}

/** `ket: sehat` says how she is. */
const remark = /^(?:ket|keterangan|catatan|kondisi|keadaan|status|keluhan)$/;

const labels: [string, Field][] = [
  ['label-weight', 'weight'],
  ['label-length', 'length'],
  ['label-arm', 'arm'],
  ['label-head', 'head'],
];
const tagsOf = (word: string, words: ScaleWords): Set<string> =>
  new Set(
    (words.phrases.get(fold(word)) ?? [])
      .filter((phrase) => phrase.words.length === 1)
      .flatMap((phrase) => [...phrase.tags]),
  );

const leading = ['fillers', 'correct', 'remove', 'visitor', 'new', 'child-of'];
const isLead = (word: string, words: ScaleWords) => {
  const tags = tagsOf(words.same.get(fold(word))?.[0] ?? word, words);
  return leading.some((tag) => tags.has(tag));
};
