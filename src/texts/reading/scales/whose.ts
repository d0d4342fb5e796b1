/** Whose line it is: by the names of the register, by a name that nobody has, by the mother. Pure. */
import { namedLike } from '../alike-names.ts';
import { fold } from '../fold.ts';
import type { Item, Line } from './items.ts';
import { nameWords, registerOf } from './name-marks.ts';
import { monthsBetween } from './ranges.ts';
import type { ChildFacts, KnownChild, Who } from './scale-line.ts';
import type { Facts } from './told-facts.ts';
import { has, isFree, use, written } from './walk.ts';

/** More words are a sentence. */
const longestName = 5;

export interface Whose {
  who: Who[];
  except: Who[];
}

/** `bare`: nothing else was read in the line, so that words without a meaning are no name. */
export function whoseLine(line: Line, facts: Facts): Whose {
  const { items } = line;
  demote(line, facts);
  const from = items.findIndex((item) => has(item, 'except'));
  const marks = items.flatMap((item, at) => (item.kind === 'name' ? [{ item, at }] : []));
  const whos = marks.map(({ item, at }) => ({ at, who: whoOf(line, item, at, marks.length === 1 ? facts.child : {}) }));
  const named = single(whos.filter(({ at }) => from < 0 || at < from).map(({ who }) => who));
  if (named.length === 1) takeMother(line, named[0]!);
  const except = whos.filter(({ at }) => from >= 0 && at > from).map(({ who }) => who);
  if (named.length > 0 || except.length > 0) return { who: named, except };
  const unknown = items.some((item) => has(item, 'all')) ? undefined : unknownName(line);
  if (unknown) return { who: [strange(line, unknown, facts.child)], except };
  return { who: byMother(line, facts), except };
}

/** `Nayla P 5/5/24 Ayu 12,1 87`: the child is told of first; that a child of the register is called Ayu says nothing. */
function demote({ items }: Line, { child, isNew }: Facts) {
  const names = items.flatMap((item, at) => (item.kind === 'name' ? [at] : []));
  const first = items.findIndex((item) => isStrange(item));
  const told = isNew || child.sex !== undefined || child.born !== undefined;
  const [only] = names;
  if (names.length !== 1 || first < 0 || first >= only! || !told) return;
  if (items.slice(first, only).some((item) => !isStrange(item))) items[only!]!.kind = 'word';
}

/** `Asih 13,2 94 asih`: written twice, she is one. */
const single = (who: Who[]): Who[] =>
  who.filter((one, at) => one.fit === 'near' || who.findIndex(({ found }) => found.join() === one.found.join()) === at);

/** `Gibran (17bln) 9,8 Rini`, `Aisyah (Rina)`: her mother's name, without a word for it, tells which one it is. */
function takeMother({ items, known }: Line, who: Who) {
  const meant = known.children.filter(({ id }) => who.found.includes(id));
  for (const item of items) {
    const hers = isStrange(item) ? meant.filter(({ mother }) => mother && isCalled(item.text, mother)) : [];
    if (hers.length === 0) continue;
    use(item);
    who.found = hers.map(({ id }) => id);
  }
}

/** A name of the register. Unknown words beside it may make it another one: `Budi Hartono` is not Budi Santoso. Those that are her mother's
 *  name, or a short form of hers (`M. Rizki`), are hers. */
function whoOf(line: Line, item: Item, at: number, child: ChildFacts): Who {
  item.used = true;
  const { items, known } = line;
  let from = shortsBefore(items, at, item.children!);
  const initials = items
    .slice(from, at)
    .filter(({ text }) => !/^dede$/i.test(text))
    .flatMap(({ text }) => /^\p{L}/u.exec(text)?.[0].toLowerCase() ?? []);
  const lettered = item.children!.filter((one) => initials.every((letter) => beginsSo(one, letter)));
  if (has(items[from - 1], 'child-of')) use(items[from - 1]);
  useTitles(items, from);
  use(...items.slice(from, at));
  let to = at + 1;
  while (to < items.length && isStrange(items[to]) && to <= at + longestName) to++;
  while (from > 0 && isStrange(items[from - 1]) && from > at - longestName) from--;
  const beside = items.slice(from, to).filter((one) => isStrange(one));
  use(...items.slice(from, to));
  const hers = besideHers(beside, lettered);
  const own = hers.length > 0 ? hers : lettered;
  const fitting = narrowed(own, child, known.today);
  const also = from === at && has(items[at - 1], 'mother') ? childrenOf(item.text, line) : [];
  const found = [...new Set([...(fitting.length > 0 ? fitting : own), ...also])].map(({ id }) => id);
  if ((beside.length === 0 || hers.length > 0) && fitting.length > 0)
    return { written: item.text, found, fit: item.whole ? 'exact' : 'part' };
  if (beside.length > 0 && own.every((one) => isSomebodyElse(one, child)))
    return { written: written(line, from, to), found: [] };
  return { written: written(line, from, to), found, fit: 'near' };
}

/** `Rizky Adit`, `Zahra Rina`: the words beside her name begin the rest of it, or are her mother's name. */
function besideHers(beside: readonly Item[], children: readonly KnownChild[]): KnownChild[] {
  if (beside.length === 0) return [];
  const begins = (one: KnownChild, text: string) =>
    text.length > 2 && nameWords(one.name).some((word) => word.startsWith(fold(text)));
  const named = children.filter((one) => beside.every(({ text }) => begins(one, text)));
  return named.length > 0
    ? named
    : children.filter((one) => beside.every(({ text }) => isCalled(text, one.mother ?? '')));
}

/** `bu Sari 11,1`: Sari herself, or the child of a Sari. */
function childrenOf(mother: string, { known }: Line): KnownChild[] {
  const { byMother: mothers } = registerOf(known.children);
  return [...(mothers.get(fold(mother)) ?? [])];
}

/** Birth date, sex and mother: where two of them are another child's, a like name says nothing. */
function isSomebodyElse(one: KnownChild, { born, sex, mother }: ChildFacts): boolean {
  const against = [
    born !== undefined && one.born !== undefined && born !== one.born,
    sex !== undefined && one.sex !== undefined && sex !== one.sex,
    mother !== undefined && one.mother !== undefined && !isCalled(mother, one.mother),
  ];
  return against.filter(Boolean).length > 1;
}

/** `By. Ny. Wulan`, whom the register calls so. */
function useTitles(items: readonly Item[], from: number) {
  for (let at = from - 1; at >= 0 && /^(?:\.|by|bayi|ny|nyonya|an)$/i.test(items[at]!.text); at--) use(items[at]);
}

const beginsSo = ({ name }: KnownChild, letter: string) =>
  fold(name)
    .split(' ')
    .some((word) => word.startsWith(letter));

/** `M. Rizki`, `I Gede`, `Muh Rafa`: where the short words before the name begin. */
function shortsBefore(items: readonly Item[], at: number, children: readonly KnownChild[]): number {
  let from = at;
  for (let place = at - 1; place >= 0; place--) {
    const { kind, text, used } = items[place]!;
    if (kind === 'sign' && text === '.') continue;
    const short =
      text.length === 1 ||
      /^dede$/i.test(text) ||
      /^(?:md|moh|muh|moch|muhamad|mohammad|mohamad|mochammad|st)$/i.test(text);
    const letter = text[0]!.toLowerCase();
    const hers = /^dede$/i.test(text) || children.some((one) => beginsSo(one, letter));
    const shortened = kind === 'word' && children.some((one) => isShortened(text, one));
    if (kind === 'number' || used || !((short && hers) || shortened)) break;
    from = place;
  }
  return from;
}

/** `Tk` for Teuku, `Pt` for Putu, `Nym` for Nyoman: without its vowels. */
const isShortened = (text: string, { name }: KnownChild): boolean =>
  /^[b-df-hj-np-tv-z]{2,3}$/i.test(text) && new RegExp(`\\b${[...text].join('[a-z]*')}`, 'i').test(name);

const isStrange = (item: Item | undefined): boolean =>
  isFree(item) && item.kind === 'word' && /\p{L}{2}/u.test(item.text) && !has(item, 'other');

/** The words without a meaning, where a name stands: together, at the beginning or at the end. */
function unknownName({ items }: Line): { from: number; to: number } | undefined {
  const from = items.findIndex((item) => isStrange(item));
  if (from < 0) return undefined;
  let begin = from;
  while (begin > 0 && isPartOfName(items[begin - 1])) begin--;
  let to = from + 1;
  while (to < items.length && (isStrange(items[to]) || isPartOfName(items[to]))) to++;
  return to - begin > longestName ? undefined : { from: begin, to };
}

/** `Bayi Ny. Sulastri`, `Zaki Putra`, `M. Fajar`. */
const isPartOfName = (item: Item | undefined): boolean =>
  isFree(item) && (/^(?:putr[ai]|by|ny|an|m|st)$/i.test(item.text) || (item.text === '.' && item.kind === 'sign'));

function strange(line: Line, { from, to }: { from: number; to: number }, child: ChildFacts): Who {
  for (const one of line.items.slice(from, to)) one.used = true;
  const text = written(line, from, to).replace(/\.$/, '');
  // `dede Queen` is Queen, where nobody is called Dede.
  const bare = text.replace(/^(?:dede|dedek|adek|ade|kakak|kk)\s+(?=\p{L}{3})/iu, '');
  const { found: like } = namedLike(bare, line.known.children);
  const glued = like.length > 0 ? like : line.known.children.filter((one) => isGlued(text, one));
  const all = glued.length > 0 ? glued : calledShort(text, line.known.children);
  const found = all.filter((one) => !isSomebodyElse(one, child));
  const fitting = narrowed(found, child, line.known.today);
  const near = fitting.length > 0 ? fitting : found;
  return near.length > 0
    ? { written: text, found: near.map(({ id }) => id), fit: 'near' }
    : { written: text, found: [] };
}

/** `Okto` for Oktavianus: what a long name begins with, with a vowel of its own at the end; of one child only. */
function calledShort(text: string, children: readonly KnownChild[]): KnownChild[] {
  const short = fold(text);
  if (!/^\p{L}{3,5}[aeiouy]$/u.test(short)) return [];
  const begins = (word: string) => word.length > short.length + 1 && word.startsWith(short.slice(0, -1));
  const found = children.filter(({ name }) => nameWords(name).some(begins));
  return found.length === 1 ? found : [];
}

/** `Nurbaiti` for Nur Baiti. */
function isGlued(text: string, child: KnownChild): boolean {
  const words = nameWords(child.name);
  return words.some((word, at) => `${word}${words[at + 1]}` === fold(text));
}

/** Those whom mother, birth date, age and sex fit. */
function narrowed(children: readonly KnownChild[], child: ChildFacts, today: string): KnownChild[] {
  return children.filter(
    (one) =>
      (child.born === undefined || one.born === child.born) &&
      (child.sex === undefined || one.sex === undefined || one.sex === child.sex) &&
      (child.months === undefined || !one.born || Math.abs(monthsBetween(one.born, today) - child.months) <= 1) &&
      (child.mother === undefined || !one.mother || isCalled(child.mother, one.mother)),
  );
}

const isCalled = (written: string, name: string) => {
  const words = nameWords(name);
  return nameWords(written).every((word) => words.some((one) => one === word || one.startsWith(word)));
};

/** `bayi bu Rina`; `bu Zaki 9,5`, where no mother is called so: an address and a child. */
function byMother({ known }: Line, facts: Facts): Who[] {
  const { mother, father } = facts.child;
  if (mother === undefined) return father === undefined || facts.childOf ? [] : addressed(facts, 'father', father);
  const { byMother: mothers } = registerOf(known.children);
  const found = new Set(nameWords(mother).flatMap((word) => [...(mothers.get(word) ?? [])]));
  const meant = narrowed([...found], facts.child, known.today).filter((one) => isCalled(mother, one.mother ?? ''));
  if (meant.length > 0) return [{ written: '', found: meant.map(({ id }) => id), fit: 'part' }];
  const named = known.children.map((one) => ({ id: one.id, name: one.mother ?? '' }));
  const like = found.size > 0 ? [] : namedLike(mother, named).found;
  if (like.length > 0) return [{ written: '', found: like.map(({ id }) => id), fit: 'near' }];
  return facts.childOf || facts.isNew || facts.visitor
    ? [{ written: '', found: [] }]
    : addressed(facts, 'mother', mother);
}

function addressed(facts: Facts, who: 'mother' | 'father', written: string): Who[] {
  delete facts.child[who];
  return [{ written, found: [] }];
}
