/** What a file would change, worked out before anything is stored. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import type { Child, Weighing } from '../base/child.ts';
import { breathe } from './breathe.ts';
import { type Compared, compare, type Difference } from './compare.ts';
import type { Entry, Said } from './entry.ts';
import { matchEntries } from './match.ts';
import type { FileRead } from './read.ts';
import { nothingWrote, type Wrote } from './wrote.ts';

export interface Plan {
  /** As it is called. */
  file: string;
  /** Ids and short names of the posyandu that it tells of. */
  places: { id: number; name: string }[];
  rows: number;
  said: Said[];
  unused: string[];
  monthFirst: string[];
  titleDay?: string;
  without: string[];
  known: { child: number; name: string; entry: Entry }[];
  unsure: { entry: Entry; with: number[] }[];
  fresh: Entry[];
  /** Children whose rows bring something: they are left of `known`. */
  measures: number;
  fills: number;
  differs: (Difference & { name: string })[];
  /** The doubtful one that is asked about. */
  at: number;
  done: Done;
}

/** What was stored so far. */
export interface Done {
  known: number;
  added: number;
  weighings: number;
  doubtful: number;
  /** Months in which something was measured, with their posyandu: `17 2026-11`. */
  months: string[];
  wrote: Wrote;
}

export const nothing: Done = { known: 0, added: 0, weighings: 0, doubtful: 0, months: [], wrote: nothingWrote };

export async function planOf(db: Db, read: FileRead, about: { file: string; today: string }): Promise<Plan> {
  const places = await placesOf(db, read.entries);
  const children = await childrenAt(db, places);
  const { known, unsure, fresh, said } = await matchEntries(read.entries, children, about.today);
  const weighings = await weighingsOf(db, places, [...known, ...unsure]);
  const byId = new Map(children.map((child) => [child.id, child]));
  const beside = (one: { child: number; entry: Entry }) => {
    const child = byId.get(one.child)!;
    return { ...one, name: child.name, ...compare(child, weighings.get(child.id) ?? [], one.entry) };
  };
  const open: Plan['unsure'] = [];
  for (const one of unsure) {
    const decided = one.with.filter((child) => isDecided(one.entry, beside({ child, entry: one.entry })));
    if (decided.length === 1) known.push({ child: decided[0]!, entry: one.entry });
    else open.push(one);
  }
  const compared: ReturnType<typeof beside>[] = [];
  for (const [at, one] of known.entries()) {
    await breathe(at);
    compared.push(beside(one));
  }
  return {
    file: about.file,
    places: places.map(({ id, name }) => ({ id, name })),
    rows: read.rows,
    said: [...read.said, ...said],
    unused: read.unused,
    monthFirst: read.monthFirst,
    ...(read.titleDay !== undefined && { titleDay: read.titleDay }),
    without: read.without,
    known: compared.map(({ child, name, entry }) => ({ child, name, entry })),
    unsure: open,
    fresh,
    measures: compared.reduce((sum, { measures }) => sum + measures.length, 0),
    fills: compared.filter(({ fills }) => Object.keys(fills).length > 0).length,
    differs: compared.flatMap(({ name, differs }) => differs.map((one) => ({ ...one, name }))),
    at: 0,
    done: nothing,
  };
}

/** All that it measured stands there already, figure by figure: somebody has said before that it is this child. */
const isDecided = ({ measures: told }: Entry, { measures, differs }: Compared): boolean =>
  told.length > 0 && measures.length === 0 && !differs.some(({ day }) => day !== undefined);

/** Is there anything that a yes would change? */
export const bringsNothing = ({ unsure, fresh, measures, fills }: Plan): boolean =>
  unsure.length + fresh.length + measures + fills === 0;

async function placesOf(db: Db, entries: readonly Entry[]): Promise<Place[]> {
  const ids = [...new Set(entries.map(({ posyandu }) => posyandu))];
  const places = await Promise.all(ids.map((id) => loadPlace(db, id)));
  return places.filter((place) => place !== undefined);
}

async function childrenAt(db: Db, places: readonly Place[]): Promise<Child[]> {
  if (places.length === 0) return [];
  return db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', 'in', kabupatensOf(places))
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
}

const kabupatensOf = (places: readonly Place[]) => [...new Set(places.map(({ area }) => kabupatenOf(area)))];

/** Those of the days of the file, by child. */
async function weighingsOf(
  db: Db,
  places: readonly Place[],
  known: readonly { entry: Entry }[],
): Promise<Map<number, Weighing[]>> {
  const days = [...new Set(known.flatMap(({ entry }) => entry.measures.map(({ day }) => day)))];
  if (days.length === 0) return new Map();
  const rows = await db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', 'in', kabupatensOf(places))
    .where('day', 'in', days)
    .where(
      'posyandu',
      'in',
      places.map(({ id }) => id),
    )
    .execute();
  return Map.groupBy(rows, ({ child }) => child);
}

/** One entry beside one child as both stand now. */
export async function comparedNow(db: Db, child: Child, entry: Entry): Promise<Compared> {
  const rows = await db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .execute();
  return compare(child, rows, entry);
}
