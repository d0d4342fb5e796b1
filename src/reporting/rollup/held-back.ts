/** Which sums of a place its readers may not see: those of a few children, and what would reveal them. The rule is in
 *  texts/hiding/small-cells.ts; here is what is added up to what: T, O and B to D − N, posyandu to their kelurahan, and so on up to the
 *  kabupaten. Whoever looks after the children of the place sees everything. */
import { isWithin, kabupatenOf } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import type { Db } from '../../records/tables.ts';
import { type Cell, heldBack, type Sum } from '../../texts/hiding/small-cells.ts';
import { type Skdn, type SkdnName, skdn } from '../base/indicators.ts';
import { reporters, type Scope, type Viewer } from '../base/rights.ts';
import { reportsIn } from '../base/versions.ts';
import { recapRows } from './recap-rows.ts';
import { addUp } from './sums.ts';

export type Held = ReadonlySet<SkdnName>;
const nothing: Held = new Set();

/** S, K, D and N are always shown. */
const careful = ['T', 'O', 'B', 'BGM', 'TT'] as const;

/** For a scope and for each area below it, by code. */
export type HeldAt = (code?: string) => Held;

/** `own`: the sums of the scope as a whole. */
export async function heldFrom(context: Viewer, scope: Scope, period: string, own: Skdn): Promise<HeldAt> {
  const { db, person } = context;
  const places = 'place' in scope ? [{ posyandu: scope.place.id }] : scope.areas.map((area) => ({ area }));
  const keeps = await Promise.all(places.map((place) => covers(db, person, place, reporters)));
  if (keeps.every(Boolean)) return () => nothing;
  if (!('place' in scope)) return heldInArea(db, scope.areas[0]!, period, own);
  const held = await heldInPosyandu(db, scope.place.area, period);
  return () => held.get(String(scope.place.id)) ?? nothing;
}

/** Of each posyandu of a desa/kelurahan, by id, for readers who need not look after its children. */
export async function heldInPosyandu(db: Db, code: string, period: string): Promise<ReadonlyMap<string, Held>> {
  const areas = await heldBelow(db, code, period);
  const reports = await reportsIn(db, code, period);
  const posts = new Map(reports.map(({ posyandu, answers }) => [String(posyandu), skdn(answers)]));
  return heldAmong(posts, areas.get(code) ?? nothing);
}

/** Of an area, for readers who need not look after its children. Above a kabupaten the sums are large: each is looked at by itself. */
export async function heldInArea(db: Db, code: string, period: string, own: Skdn): Promise<HeldAt> {
  if (code.split('.').length < 2) return () => heldAlone(own);
  const areas = await heldBelow(db, code, period);
  return (below = code) => areas.get(below) ?? nothing;
}

/** Of an area with those beside and below it, and of those above it: what is shown of one decides on the next. */
async function heldBelow(db: Db, area: string, period: string): Promise<Map<string, Held>> {
  const kabupaten = kabupatenOf(area);
  const villages = await recapRows(db, [kabupaten], period, 4);
  const found = new Map<string, Held>([[kabupaten, heldAlone(addUp(villages).sums)]]);
  const below = (code: string, length: number) =>
    new Map(
      [...Map.groupBy(villages, (row) => row.code.slice(0, length))]
        .filter(([one]) => one.startsWith(`${code}.`))
        .map(([one, rows]) => [one, addUp(rows).sums]),
    );
  for (const [code, held] of heldAmong(below(kabupaten, 8), found.get(kabupaten)!)) {
    found.set(code, held);
    if (!isWithin(code, area) && !isWithin(area, code)) continue;
    for (const [village, its] of heldAmong(below(code, 13), held)) found.set(village, its);
  }
  return found;
}

const heldAlone = (sums: Skdn): Held => heldAmong(new Map([['', sums]])).get('')!;

/** Of so many places two at least are held back of anything that is: each is looked at by itself, because equations of thousands take long. */
const most = 150;

/** Of places that add up to one above them. `above`: what is held back of that one; without it, there is none. */
function heldAmong(places: ReadonlyMap<string, Skdn>, above?: Held): Map<string, Held> {
  if (places.size > most) return new Map([...places].map(([place, figures]) => [place, heldAlone(figures)]));
  const at = (place: string, name: SkdnName) => `${place} ${name}`;
  const cells: Record<string, Cell> = {};
  const sums: Sum[] = [];
  for (const [place, figures] of places) {
    for (const name of careful) cells[at(place, name)] = { value: figures[name] ?? 0 };
    sums.push({ of: (['T', 'O', 'B'] as const).map((name) => at(place, name)) });
  }
  for (const name of above ? careful : []) {
    cells[at('above', name)] = { value: 0, decided: above!.has(name) ? 'held' : 'shown' };
    sums.push({ of: [...places.keys()].map((place) => at(place, name)), to: at('above', name) });
  }
  if (above) sums.push({ of: (['T', 'O', 'B'] as const).map((name) => at('above', name)) });
  const held = heldBack(cells, sums);
  return new Map(
    [...places.keys()].map((place) => [place, new Set(careful.filter((name) => held.has(at(place, name))))]),
  );
}
