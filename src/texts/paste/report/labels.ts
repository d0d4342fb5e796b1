/** Which questions a run of words names, in their order: `S/K/D`, `SKDN`, `yang punya KMS`, `D nya`, `O (tidak hadir)`. Pure. */
import type { Meaning, Names } from './names.ts';

export interface Word {
  word: string;
  written: string;
  unsure: boolean;
  start: number;
  end: number;
  /** A sign that joins or parts names: `/`, `-`. */
  joint?: boolean;
  /** In brackets, as the form's letter is. */
  bracket?: boolean;
}

export interface Label {
  meanings: Meaning[];
  unsure: boolean;
  sex?: 'L' | 'P';
  /** Words beside the letter say something else. */
  strange?: boolean;
}

/** `count`: how many numbers follow. Undefined: these words are no name, or more than names. */
export function labelsIn(run: Word[], count: number, names: Names, of: string[] = []): Label[] | undefined {
  const said = run.filter((one) => !one.joint && !isAside(one, names));
  if (said.length === 0) return undefined;
  const single = union(said, of, names) ?? oneLabel(said, names);
  const joined = run.slice(1, -1).some(({ joint, written }) => joint && written !== '-');
  const whole = !joined || names.exactly(said.map(({ word }) => word)).length > 0;
  if (single && whole && count <= 2) return [single];
  const several = (count > 1 ? gluedCodes(said, count, names) : undefined) ?? listOf(run, names);
  const fields = new Set(several?.map(({ meanings }) => meanings[0]!.field));
  if (several && fields.size > 1) return several;
  const same = fields.size === 1 && several!.length > 1;
  if (single && (whole || same)) return [single];
  // `tidak naik/tetap`: two names of one figure.
  return same || !joined ? several?.slice(0, 1) : undefined;
}

export const isMending = (one: Word, names: Names) => names.lexicon.is('mending', one.written);
export const isHedge = (one: Word, names: Names) => names.lexicon.is('unsure', one.written);

/** `eh maaf D nya`: these words say something about the figure, not what it counts. */
const isAside = (one: Word, names: Names) =>
  (isMending(one, names) || isHedge(one, names)) && names.code(one.word) === undefined;

function union(said: Word[], of: string[], names: Names): Label | undefined {
  if (of.length === 0) return undefined;
  const meanings = names.of([...of, ...said.map(({ word }) => word)]);
  return meanings.length > 0 ? { meanings, unsure: said.some(({ unsure }) => unsure) } : undefined;
}

function oneLabel(all: Word[], names: Names): Label | undefined {
  const { words } = names.lexicon;
  const sexes = all.filter(({ written }) => words.male.has(written) || words.female.has(written));
  const said = all.filter((one) => !sexes.includes(one));
  if (said.length === 0) return undefined;
  const sex = sexes[0] && (words.male.has(sexes[0].written) ? ('L' as const) : ('P' as const));
  const unsure = said.some(({ unsure }) => unsure);
  const found = names.of(said.map(({ word }) => word));
  if (found.length > 0) return { meanings: found, unsure, ...(sex && { sex }) };
  const label = byCode(said, names);
  return label && { ...label, ...(sex && { sex }) };
}

function byCode(said: Word[], names: Names): Label | undefined {
  const coded = said.flatMap((one) => codeOf(one, names) ?? []);
  const [code] = coded;
  if (coded.length !== 1 || !code) return undefined;
  const others = said.filter((one) => one !== code.by);
  const unsure = said.some(({ unsure }) => unsure);
  const label = { meanings: [code.meaning], unsure, ...(code.sex && { sex: code.sex }) };
  if (others.every(({ word }) => names.lexicon.is('light', word) || names.lexicon.is('heavy', word))) return label;
  const meant = names.of(others.map(({ word }) => word));
  if (meant.some(({ field }) => field === code.meaning.field)) return label;
  if (code.by.bracket && !others.some(({ word }) => word === 'tidak')) return label;
  // `O (tidak hadir)`; but `kader B` is no letter of the form.
  return code.by === said[0] || code.by.bracket ? { ...label, strange: true } : undefined;
}

function codeOf(by: Word, names: Names): { meaning: Meaning; sex?: 'L' | 'P'; by: Word } | undefined {
  const meaning = names.code(by.word);
  if (meaning) return { meaning, by };
  const [, letter = '', sex = ''] = /^(.+)([lp])$/.exec(by.written) ?? [];
  const half = names.code(letter);
  return half?.field.sexes ? { meaning: half, sex: sex === 'l' ? 'L' : 'P', by } : undefined;
}

/** `SKDN`: each letter is a name, and as many numbers follow. */
function gluedCodes(said: Word[], count: number, names: Names): Label[] | undefined {
  const glued = said.filter(
    ({ written }) => written.length === count && [...written].every((letter) => names.code(letter)),
  );
  const others = said.filter((one) => !glued.includes(one));
  if (glued.length !== 1 || others.some(({ written }) => !names.lexicon.is('chatter', written))) return undefined;
  return [...glued[0]!.written].map((letter) => ({ meanings: [names.code(letter)!], unsure: false }));
}

/** Names one after the other, each as long as it can be; nothing else may stand between them. */
function listOf(run: Word[], names: Names): Label[] | undefined {
  const labels: Label[] = [];
  for (let at = 0; at < run.length; ) {
    if (run[at]!.joint) {
      at++;
      continue;
    }
    const length = [5, 4, 3, 2, 1].find((size) => {
      const part = run.slice(at, at + size);
      return part.length === size && !part.some(({ joint }) => joint) && oneLabel(part, names) !== undefined;
    });
    if (length) labels.push(oneLabel(run.slice(at, at + length), names)!);
    else if (!isNegligible(run[at]!, names)) return undefined;
    at += length ?? 1;
  }
  return labels.length > 0 ? labels : undefined;
}

/** Greetings, forms of address, and what is usually written around figures. */
export const isNegligible = ({ word, written }: Word, names: Names): boolean => {
  const { lexicon } = names;
  const { meanings, fillers } = lexicon.words;
  const polite = meanings.get(written);
  return (
    lexicon.is('light', word) ||
    lexicon.is('heavy', word) ||
    lexicon.is('chatter', written) ||
    fillers.has(written) ||
    polite === 'greeting' ||
    polite === 'thanks' ||
    /^(?:nya|an|ku)$/.test(written)
  );
};
