/** Finds children by what a kader calls them: `Aisyah`, `M. Rafi`, `anak Aisyah`, `bayi bu Rina`, `Aisyah ibu Rina`, `Aisyah 3/2/2025`.
 *  One who is only called alike is never taken without asking. Names lie sealed, so they are compared here and not by the records. Pure. */
import { isSpelledAlike, spelledOut } from '../../texts/reading/alike-names.ts';
import { fold } from '../../texts/reading/fold.ts';
import { remembered } from '../../texts/reading/remembered.ts';
import { underFive } from '../base/ages.ts';
import { belongs, type Child } from '../base/child.ts';
import { type ChildMeant, meantBy } from './meant.ts';

/** exact: this one and no other. several: all of them are called so. near: nobody is called so, these are called alike. left: only children who
 *  have moved away, died or turned five are called so (`near`: alike). */
export type FoundChild<C = Child> =
  | { fit: 'exact'; child: C }
  | { fit: 'several' | 'near'; children: C[] }
  | { fit: 'left'; children: C[]; near: boolean }
  | { fit: 'none' };

/** What is needed of a child to find it. */
export type Known = Pick<Child, 'name' | 'sex' | 'born' | 'mother' | 'rt' | 'visitor' | 'since' | 'until'>;

/** `words`: how the child was called, with what was told of mother, birth date, sex or RT to tell it from others. `day`: today, ISO. */
export function findNamed<C extends Known>(children: readonly C[], words: string, day: string): FoundChild<C> {
  const meant = meantBy(words, day);
  const here = (child: C) => (child.visitor || belongs(child, day)) && underFive(child.born, day);
  const found = among(children.filter(here), meant);
  if (found.fit !== 'none') return found;
  const left = among(
    children.filter((child) => !here(child)),
    meant,
  );
  if (left.fit === 'none') return left;
  if (left.fit === 'exact') return { fit: 'left', children: [left.child], near: false };
  return { fit: 'left', children: left.children, near: left.fit === 'near' };
}

/** Whether `words` may call a child of a name, whatever else is known of it: nobody else is found by them. undefined: they name no child, but a
 *  mother or a day. */
export function calledBy(words: string, day: string): ((name: string) => boolean) | undefined {
  const typed = nameWords(meantBy(words, day).name);
  if (typed.length === 0) return undefined;
  // Names repeat: of thousands of children each is compared once.
  const compared = new Map<string, boolean>();
  const alike = (word: string, one: string) =>
    compared.getOrInsertComputed(`${word} ${one}`, () => isSpelledAlike(word, one));
  return (name) => {
    const known = nameWords(name);
    return typed.some((word) => known.includes(word)) || fitOfName(typed, known, alike) !== undefined;
  };
}

function among<C extends Known>(children: readonly C[], meant: ChildMeant): FoundChild<C> {
  const called = meant.name === '' ? ofMother(children, meant) : byName(children, meant);
  const fitting = called.found.filter((child) => tellsNothingElse(child, meant));
  // What was told beside the name fits none of them: then they are asked about, never taken.
  const those = fitting.length > 0 ? fitting : called.found;
  if (those.length === 0) return { fit: 'none' };
  if (called.near || fitting.length === 0) return { fit: 'near', children: those };
  return those.length === 1 ? { fit: 'exact', child: those[0]! } : { fit: 'several', children: those };
}

interface Called<C> {
  found: C[];
  near: boolean;
}

function byName<C extends Known>(children: readonly C[], { name }: ChildMeant): Called<C> {
  const typed = nameWords(name);
  const fits = children.map((child) => ({ child, fit: fitOf(typed, child) }));
  for (const fit of ['whole', 'part', 'alike', 'more'] as const) {
    const found = fits.filter((one) => one.fit === fit).map(({ child }) => child);
    if (found.length > 0) return { found, near: fit === 'alike' || fit === 'more' };
  }
  return { found: [], near: false };
}

/** `bayi bu Rina`. Of several children of hers the youngest is no safer guess than the others. */
function ofMother<C extends Known>(children: readonly C[], { mother, born }: ChildMeant): Called<C> {
  if (mother === undefined) return { found: born ? children.filter((child) => child.born === born) : [], near: false };
  const typed = nameWords(mother);
  const called = children.filter((child) => child.mother !== null && fits(typed, nameWords(child.mother)));
  if (called.length > 0) return { found: called, near: false };
  const alike = children.filter((child) => child.mother !== null && areAlike(typed, nameWords(child.mother)));
  return { found: alike, near: true };
}

/** Nothing that was told beside the name speaks against the child. */
function tellsNothingElse(child: Known, { mother, born, sex, rt, name }: ChildMeant): boolean {
  if (born !== undefined && child.born !== born) return false;
  if (sex !== undefined && child.sex !== sex) return false;
  if (rt !== undefined && child.rt !== null && bareNumber(child.rt) !== bareNumber(rt)) return false;
  if (mother === undefined || name === '' || child.mother === null) return true;
  const [typed, known] = [nameWords(mother), nameWords(child.mother)];
  return fits(typed, known) || areAlike(typed, known);
}

const bareNumber = (rt: string) =>
  rt
    .replace(/\D+/g, ' ')
    .trim()
    .replace(/^0+(?=\d)/, '');

/** whole: her whole name. part: some words of it. alike: spelled otherwise. more: her name and further words, as a second name that the
 *  register does not have, or her mother's. */
type Fit = 'whole' | 'part' | 'alike' | 'more';

function fitOf(typed: readonly string[], child: Known): Fit | undefined {
  const known = nameWords(child.name);
  const byName = fitOfName(typed, known);
  if (byName === 'whole' || byName === 'part' || typed.length === 0 || known.length === 0) return byName;
  const beside = typed.filter((word) => !known.includes(word));
  // `Aisyah Rina`, Rina's Aisyah.
  if (beside.length === typed.length || child.mother === null) return byName;
  return fits(beside, nameWords(child.mother)) ? 'part' : byName;
}

function fitOfName(typed: readonly string[], known: readonly string[], alike = isSpelledAlike): Fit | undefined {
  if (typed.length === 0 || known.length === 0) return undefined;
  if (typed.join('') === known.join('')) return 'whole';
  if (fits(typed, known)) return 'part';
  if (areAlike(typed, known, alike)) return 'alike';
  return known.every((word) => typed.includes(word)) ? 'more' : undefined;
}

/** Each typed word is one of hers or begins one that no other word names: `Aisyah P.`; a letter or two alone are too little. */
function fits(typed: readonly string[], known: readonly string[]): boolean {
  if (typed.length > known.length || !typed.some((word) => word.length > 2 || known.includes(word))) return false;
  const free = [...known];
  const take = (test: (one: string) => boolean) => {
    const at = free.findIndex(test);
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  };
  const byLength = typed.toSorted((a, b) => b.length - a.length);
  return byLength.every((word) => take((one) => one === word) || take((one) => one.startsWith(word)));
}

const areAlike = (typed: readonly string[], known: readonly string[], alike = isSpelledAlike): boolean =>
  typed.length > 0 &&
  (alike(typed.join(''), known.join('')) ||
    typed.every((word) => known.some((one) => one === word || alike(word, one))));

/** The words of a name as they are compared: `M. Rafi` -> muhamad, rafi. */
export const nameWords = remembered((name): readonly string[] => fold(name).split(' ').filter(Boolean).map(spelledOut));

/** May both names be one child's or one mother's? */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  return fits(a, b) || fits(b, a) || areAlike(a, b) || areAlike(b, a);
}
