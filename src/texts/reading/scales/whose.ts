/** Whose line it is: by the names of the register, by a name that nobody has, by the mother. Pure. */
import { namedLike } from '../alike-names.ts';
import { fold } from '../fold.ts';
import type { Facts } from './facts.ts';
import type { Item, Line } from './items.ts';
import { nameWords, registerOf } from './name-marks.ts';
import { monthsBetween } from './ranges.ts';
import type { ChildFacts, KnownChild, Who } from './scale-line.ts';
import { has, isFree, written } from './walk.ts';

/** More words are a sentence. */
const longestName = 5;

export interface Whose {
  who: Who[];
  except: Who[];
}

/** `bare`: nothing else was read in the line, so that words without a meaning are no name. */
export function whoseLine(line: Line, facts: Facts): Whose {
  const { items } = line;
  const from = items.findIndex((item) => has(item, 'except'));
  const marks = items.flatMap((item, at) => (item.kind === 'name' ? [{ item, at }] : []));
  const whos = marks.map(({ item, at }) => ({ at, who: whoOf(line, item, at, marks.length === 1 ? facts.child : {}) }));
  const named = whos.filter(({ at }) => from < 0 || at < from).map(({ who }) => who);
  const except = whos.filter(({ at }) => from >= 0 && at > from).map(({ who }) => who);
  if (named.length > 0 || except.length > 0) return { who: named, except };
  const unknown = unknownName(line);
  if (unknown) return { who: [strange(line, unknown, facts.child)], except };
  return { who: byMother(line, facts), except };
}

/** A name of the register. Unknown words beside it may make it another one: `Budi Hartono` is not Budi Santoso. */
function whoOf(line: Line, item: Item, at: number, child: ChildFacts): Who {
  item.used = true;
  const { items } = line;
  let to = at + 1;
  while (to < items.length && isStrange(items[to]) && to <= at + longestName) to++;
  let from = at;
  while (from > 0 && isStrange(items[from - 1]) && from > at - longestName) from--;
  const found = narrowed(item.children!, child, line.known.today).map(({ id }) => id);
  if (to === at + 1 && from === at) return { written: item.text, found, fit: item.whole ? 'exact' : 'part' };
  for (const one of items.slice(from, to)) one.used = true;
  return { written: written(line, from, to), found, fit: 'near' };
}

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
  const { found } = namedLike(text, line.known.children as KnownChild[]);
  const near = narrowed(found, child, line.known.today);
  return near.length > 0
    ? { written: text, found: near.map(({ id }) => id), fit: 'near' }
    : { written: text, found: [] };
}

/** Those whom mother, birth date, age and sex fit. Where nobody is left, all stay: what was told may be a slip, and is asked. */
function narrowed(children: readonly KnownChild[], child: ChildFacts, today: string): KnownChild[] {
  const fits = children.filter(
    (one) =>
      (child.born === undefined || one.born === child.born) &&
      (child.sex === undefined || one.sex === undefined || one.sex === child.sex) &&
      (child.months === undefined || !one.born || Math.abs(monthsBetween(one.born, today) - child.months) <= 1) &&
      (child.mother === undefined || !one.mother || isCalled(child.mother, one.mother)),
  );
  return fits.length > 0 ? fits : [...children];
}

const isCalled = (written: string, name: string) => {
  const words = nameWords(name);
  return nameWords(written).every((word) => words.some((one) => one === word || one.startsWith(word)));
};

/** `bayi bu Rina`; `bu Zaki 9,5`, where no mother is called so: an address and a child. */
function byMother({ known, items }: Line, facts: Facts): Who[] {
  const { mother } = facts.child;
  if (mother === undefined) return [];
  const { byMother: mothers } = registerOf(known.children);
  const found = new Set(nameWords(mother).flatMap((word) => [...(mothers.get(fold(word)) ?? [])]));
  const meant = narrowed([...found], facts.child, known.today).filter((one) => isCalled(mother, one.mother ?? ''));
  if (meant.length > 0) return [{ written: '', found: meant.map(({ id }) => id), fit: 'part' }];
  const child = items.some((item) => has(item, 'child-of'));
  if (child || facts.isNew || facts.visitor) return [{ written: '', found: [] }];
  delete facts.child.mother;
  return [{ written: mother, found: [] }];
}
