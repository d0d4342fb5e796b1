/** What an entry brings that a child's row does not have yet, and what it tells otherwise. Nothing that stands is written over. Pure. */
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import { daysOld } from '../base/ages.ts';
import type { Child, Weighing } from '../base/child.ts';
import { measuredStanding } from '../growth/z-scores.ts';
import { held } from '../weighing/keep.ts';
import { type Held, merge, type Told } from '../weighing/merge.ts';
import type { Entry, FileMeasure } from './entry.ts';

/** Fields of a child that a file may fill in. */
export const fields = ['mother', 'father', 'address', 'rt', 'birth_weight', 'birth_length', 'phone', 'card'] as const;
export type Field = (typeof fields)[number];
export type Figure = 'weight' | 'length' | 'lying' | 'arm' | 'head' | 'vitaminA' | 'worm' | 'checklist' | 'meal';

/** Told otherwise than it stands. */
export interface Difference {
  child: number;
  row: number;
  sheet?: string;
  what: Field | 'born' | 'sex' | 'name' | 'nik' | Figure;
  stands: string | number | boolean;
  told: string | number | boolean;
  /** Of a figure: when it was measured. */
  day?: string;
}

export interface Compared {
  fills: Partial<Pick<Child, Field | 'nik_hash' | 'nik_last'>>;
  measures: { measure: FileMeasure; told: Told }[];
  differs: Difference[];
}

export function compare(child: Child, weighings: readonly Weighing[], entry: Entry): Compared {
  const found: Compared = { fills: {}, measures: [], differs: [] };
  const at = { child: child.id, row: entry.row, ...(entry.sheet !== undefined && { sheet: entry.sheet }) };
  const differ = (what: Difference['what'], stands: unknown, told: unknown, more: Partial<Difference> = {}) =>
    found.differs.push({ ...at, what, stands: stands as string, told: told as string, ...more });
  for (const what of ['born', 'sex'] as const)
    if (entry[what] !== undefined && entry[what] !== child[what]) differ(what, child[what], entry[what]);
  for (const field of fields) {
    const told = entry[field];
    if (told === undefined) continue;
    if (child[field] === null) Object.assign(found.fills, { [field]: told });
    else if (!isAlike(child[field], told, field)) differ(field, child[field], told);
  }
  compareNik(child, entry, found, differ);
  for (const measure of entry.measures) {
    const { row, sheet, ...said } = measure;
    const { day } = said;
    const before = held(weighings.find((one) => one.child === child.id && one.day === day));
    const told = {
      ...measured(said, before, child),
      ...(said.services && { services: newly(said.services, before.services) }),
    };
    const { changed, differs } = merge(before, told);
    if (changed.length > 0) found.measures.push({ measure, told });
    for (const { name, stands, told: now } of differs)
      differ(name.replace('services.', '') as Figure, stands, now, { row, day, ...(sheet !== undefined && { sheet }) });
  }
  return found;
}

/** Nobody said how a length was measured: then the rule of its age was taken for it, and a file that names that rule says nothing new. */
function measured({ day, ...said }: Omit<FileMeasure, 'row' | 'sheet'>, before: Held, { born }: Child): Told {
  const { lying, ...more } = said;
  const assumed = before.lying === null && before.length !== null && lying === !measuredStanding(daysOld(born, day));
  return assumed ? more : said;
}

/** Of a capsule whose colour is known, `given` says nothing new. */
function newly({ vitaminA, ...more }: Services, before: Services): Services {
  const known = vitaminA === 'given' && before.vitaminA !== undefined && before.vitaminA !== 'no';
  return { ...more, ...(vitaminA !== undefined && !known && { vitaminA }) };
}

function compareNik(
  child: Child,
  { nik }: Entry,
  { fills }: Compared,
  differ: (what: 'nik', stands: string, told: string) => void,
): void {
  if (!nik) return;
  if (child.nik_last === null) {
    if (nik.hash !== undefined) Object.assign(fills, { nik_hash: nik.hash, nik_last: nik.last });
  } else if (nik.last !== child.nik_last || (nik.hash !== undefined && nik.hash !== child.nik_hash)) {
    differ('nik', child.nik_last, nik.last);
  }
}

/** `4` says of `4/2` as much as it says. */
const isAlike = (one: unknown, other: unknown, field: Field): boolean =>
  field === 'rt' ? String(one).split('/')[0] === String(other).split('/')[0] : fold(one) === fold(other);
const fold = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : value;
