/** Which child of the register an entry of a file is. Only what is certain is taken as known; everything else a person decides. */

import { underFive } from '../base/ages.ts';
import type { Child } from '../base/child.ts';
import { nameWords, sameName } from '../register/find.ts';
import { breathe } from './breathe.ts';
import type { Entry, Said } from './entry.ts';

export interface Matched {
  /** cocok. */
  known: { child: number; entry: Entry }[];
  /** ambigu: each with the children that it may be. */
  unsure: { entry: Entry; with: number[] }[];
  /** tak cocok. */
  fresh: Entry[];
  said: Said[];
}

/** exact: the same child by name, birth date and sex. sure: written a little otherwise, and her mother or NIK says the same. maybe: a person
 *  must look. kin: born of the same mother on the same day, and called otherwise: renamed, or a twin. */
type Likeness = 'exact' | 'sure' | 'maybe' | 'kin';

interface Candidate {
  entry: Entry;
  likely: { child: Child; likeness: Likeness }[];
}

export async function matchEntries(
  entries: readonly Entry[],
  children: readonly Child[],
  today: string,
): Promise<Matched> {
  const byPlace = new Map([...Map.groupBy(children, ({ posyandu }) => posyandu)].map(([id, all]) => [id, marked(all)]));
  const found: Matched = { known: [], unsure: [], fresh: [], said: [] };
  const open: Candidate[] = [];
  for (const [at, entry] of entries.entries()) {
    await breathe(at);
    open.push({ entry, likely: likelyOf(entry, byPlace.get(entry.posyandu)) });
  }
  const claimed = new Set<number>();
  for (const likeness of ['exact', 'sure'] as const) settle(open, likeness, claimed, found);
  const freshOn = new Map<string, Entry[]>();
  for (const [at, { entry, likely }] of open.entries()) {
    await breathe(at);
    // A twin of a child that another row is about is no doubt any more.
    const left = likely.filter(({ child, likeness }) => !(claimed.has(child.id) && likeness === 'kin'));
    if (left.length > 0) found.unsure.push({ entry, with: left.map(({ child }) => child.id) });
    else if (
      isNew(
        entry,
        freshOn.getOrInsertComputed(bornAt(entry), () => []),
        { said: found.said, today },
      )
    ) {
      found.fresh.push(entry);
      freshOn.get(bornAt(entry))!.push(entry);
    }
  }
  return found;
}

/** Children of a posyandu in their order, and by their marks. */
interface Marked {
  place: Map<Child, number>;
  byMark: Map<string, Child[]>;
}

function marked(children: readonly Child[]): Marked {
  const byMark = new Map<string, Child[]>();
  for (const child of children) {
    for (const mark of [...marksOf(child, child.nik_hash), child.born])
      byMark.getOrInsertComputed(mark, () => []).push(child);
  }
  return { place: new Map(children.map((child, at) => [child, at])), byMark };
}

/** A child that an entry may be shares one of these with it, or was born on its day with day and month changed (`likenessOf`). Beside each of
 *  thousands an entry would stand for seconds. */
function marksOf(one: Child | Entry, nik: string | null | undefined): string[] {
  const [year, month, day] = one.born.split('-');
  return [`${year}-${month}`, `${year}--${day}`, `--${month}-${day}`, bareName(one), ...(nik ? [`nik ${nik}`] : [])];
}

function likelyOf(entry: Entry, among: Marked | undefined): Candidate['likely'] {
  if (!among) return [];
  const [year, month, day] = entry.born.split('-');
  const marks = [...marksOf(entry, entry.nik?.hash), `${year}-${day}-${month}`];
  const children = [...new Set(marks.flatMap((mark) => among.byMark.get(mark) ?? []))];
  return children
    .flatMap((child) => {
      const likeness = likenessOf(entry, child);
      return likeness ? [{ child, likeness }] : [];
    })
    .sort((a, b) => among.place.get(a.child)! - among.place.get(b.child)!);
}

/** Takes those that are exactly one child, which no other row is in the same way. */
function settle(open: Candidate[], likeness: Likeness, claimed: Set<number>, found: Matched): void {
  const wanted = open.map(({ likely }) =>
    likely.filter((one) => one.likeness === likeness && !claimed.has(one.child.id)),
  );
  const rows = new Map<number, number>();
  for (const { child } of wanted.flat()) rows.set(child.id, (rows.get(child.id) ?? 0) + 1);
  for (const [at, { entry }] of [...open.entries()].toReversed()) {
    const [only, ...others] = wanted[at]!;
    if (!only || others.length > 0 || rows.get(only.child.id) !== 1) continue;
    claimed.add(only.child.id);
    open.splice(at, 1);
    if (only.child.until === null) found.known.unshift({ child: only.child.id, entry });
    else found.said.push(saidOf(entry, 'left', entry.name));
  }
}

const saidOf = ({ sheet, row }: Entry, what: Said['what'], value?: string): Said => ({
  ...(sheet !== undefined && { sheet }),
  row,
  what,
  ...(value !== undefined && { value }),
});

function likenessOf(entry: Entry, child: Child): Likeness | undefined {
  if (entry.born !== child.born) return bornOtherwise(entry, child);
  const sex = entry.sex === undefined || entry.sex === child.sex;
  const name = nameLikeness(entry, child);
  const mother = isSame(entry.mother, child.mother);
  const nik = nikSays(entry, child);
  if (nik === 'same') return name === undefined ? 'maybe' : 'exact';
  if (sex && name !== undefined && mother !== false && nik !== 'other') {
    if (name === 'exact') return 'exact';
    return mother || nik === 'last' ? 'sure' : 'maybe';
  }
  if (name !== undefined) return 'maybe';
  return mother && sex ? 'kin' : undefined;
}

/** The same NIK; the same name and mother; or one of the two is written otherwise and the days are alike. What costs most is asked last: an entry
 *  stands beside every child of its posyandu. */
function bornOtherwise(entry: Entry, child: Child): 'maybe' | undefined {
  if (nikSays(entry, child) === 'same') return 'maybe';
  const alike = isSlipOfDay(entry.born, child.born);
  const exact = bareName(entry) === bareName(child);
  if (!exact && !(alike && sameName(entry.name, child.name))) return undefined;
  const mother = isSame(entry.mother, child.mother);
  return mother || (mother === undefined && exact && alike) ? 'maybe' : undefined;
}

function nameLikeness(one: Entry, other: Child): 'exact' | 'near' | undefined {
  if (bareName(one) === bareName(other)) return 'exact';
  return sameName(one.name, other.name) ? 'near' : undefined;
}

/** Each stands beside many others. */
const bare = new WeakMap<Child | Entry, string>();

function bareName(one: Child | Entry): string {
  const name = bare.get(one) ?? nameWords(one.name).join('');
  bare.set(one, name);
  return name;
}

/** undefined: one of them is not known. */
const isSame = (one: string | undefined, other: string | null): boolean | undefined =>
  one && other ? sameName(one, other) : undefined;

function nikSays({ nik }: Entry, { nik_hash, nik_last }: Child): 'same' | 'last' | 'other' | undefined {
  if (!nik || nik_last === null) return undefined;
  if (nik.hash !== undefined && nik_hash !== null) return nik.hash === nik_hash ? 'same' : 'other';
  return nik.last === nik_last ? 'last' : 'other';
}

/** Day and month changed places, or a slip in one of the three. */
function isSlipOfDay(one: string, other: string): boolean {
  const year = one.startsWith(other.slice(0, 4));
  const [month, otherMonth] = [one.slice(5, 7), other.slice(5, 7)];
  const [day, otherDay] = [one.slice(8), other.slice(8)];
  const right = Number(year) + Number(month === otherMonth) + Number(day === otherDay);
  return right === 2 || (year && month === otherDay && day === otherMonth);
}

const bornAt = ({ posyandu, born }: Entry) => `${posyandu} ${born}`;

/** May it be written into the register, if a person says so? `born`: new ones of this posyandu that were born on this day. */
function isNew(entry: Entry, born: readonly Entry[], { said, today }: { said: Said[]; today: string }): boolean {
  const tell = (what: Said['what'], value: string) => {
    said.push(saidOf(entry, what, value));
    return false;
  };
  if (!underFive(entry.born, today)) return tell('over-five', entry.name);
  if (!entry.sex) return tell('no-sex', entry.name);
  const before = born.find(
    (one) => sameName(one.name, entry.name) && isSame(one.mother, entry.mother ?? null) !== false,
  );
  return before === undefined || tell('alike', String(before.row));
}
