/** What the register of children comes to in a place, month by month, with what of it is held back: decided from the kecamatan down to the posyandu.
 *  Above a kecamatan there are too many children to be counted at once. */
import type { RegisterOf } from '../base/deps.ts';
import type { Scope, Viewer } from '../base/rights.ts';
import { countOf, monthsOf } from '../recap/spans.ts';
import { looksAfter } from '../rollup/held-back.ts';
import { type Figures, type Held, heldAlone, heldAmong } from '../rollup/held-figures.ts';
import type { Months } from '../rollup/sums.ts';
import { type PlacedPost, postsOfMonth } from './filed-reports.ts';

/** So many months are counted. */
const mostMonths = 12;

export interface RegisterMonth {
  /** Those that lay in the place, and the figures of those of them that weighed with the program. */
  posts: readonly PlacedPost[];
  told: ReadonlyMap<number, Figures>;
  /** Of an area below, of a posyandu (`p17`), of the place itself without a code. undefined: nobody weighed. */
  sums(code?: string): Figures | undefined;
  held(code?: string): Held;
}

/** By month. undefined: too many children or months. */
export type Register = ReadonlyMap<string, RegisterMonth>;

export async function registerOf(
  viewer: Viewer,
  read: RegisterOf,
  scope: Scope,
  months: Months,
): Promise<Register | undefined> {
  if (countOf(months) > mostMonths || (!('place' in scope) && scope.parts < 3)) return undefined;
  const keeps = await looksAfter(viewer, scope);
  const found = new Map<string, RegisterMonth>();
  for (const period of monthsOf(months)) found.set(period, await monthOf(viewer, { read, scope, keeps }, period));
  return found;
}

interface Ask {
  read: RegisterOf;
  scope: Scope;
  /** The reader looks after the children there: nothing is held back, and nobody beside has to be looked at. */
  keeps: boolean;
}

async function monthOf({ db }: Viewer, { read, scope, keeps }: Ask, period: string): Promise<RegisterMonth> {
  const posts = await postsOfMonth(db, scope, period);
  const kecamatan = [...new Set(posts.map(({ area }) => kecamatanOf(area)))];
  const around = keeps ? posts : await postsOfMonth(db, { name: '', areas: kecamatan, parts: 3 }, period);
  const told = await read(db, around, period);
  const own = new Set(posts.map(({ id }) => id));
  const sums = (code?: string) => {
    const its = around.filter(({ id, area }) => (code === undefined ? own.has(id) : isOf(code, id, area)));
    return addUp(its.flatMap(({ id }): Figures[] => (told.has(id) ? [told.get(id)!] : [])));
  };
  const held = keeps ? new Map<string, Held>() : heldIn(around, told, new Set(posts.map(({ area }) => area)));
  const codes = 'place' in scope ? [`p${scope.place.id}`] : scope.areas;
  return {
    posts,
    told: new Map([...told].filter(([id]) => own.has(id))),
    sums,
    held: (code) => new Set((code === undefined ? codes : [code]).flatMap((one) => [...(held.get(one) ?? [])])),
  };
}

const kecamatanOf = (area: string) => area.slice(0, 8);
const isOf = (code: string, id: number, area: string) =>
  code === `p${id}` || area === code || area.startsWith(`${code}.`);

/** undefined: there is nobody. */
function addUp(list: readonly Figures[]): Figures | undefined {
  if (list.length === 0) return undefined;
  const sums: Record<string, number> = {};
  for (const figures of list)
    for (const [name, value] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + (value ?? 0);
  return sums;
}

/** Of the kecamatan, then of all its desa/kelurahan, then of the posyandu in `near`. */
function heldIn(
  posts: readonly PlacedPost[],
  told: ReadonlyMap<number, Figures>,
  near: ReadonlySet<string>,
): Map<string, Held> {
  const found = new Map<string, Held>();
  const weighed = posts.filter(({ id }) => told.has(id));
  const added = (its: readonly PlacedPost[]) => addUp(its.map(({ id }) => told.get(id)!))!;
  for (const [kecamatan, its] of Map.groupBy(weighed, ({ area }) => kecamatanOf(area))) {
    const top = heldAlone(added(its));
    found.set(kecamatan, top);
    const villages = Map.groupBy(its, ({ area }) => area);
    const sums = new Map([...villages].map(([area, those]) => [area, added(those)]));
    for (const [area, held] of heldAmong(sums, { above: top })) {
      found.set(area, held);
      if (!near.has(area)) continue;
      const each = new Map(villages.get(area)!.map(({ id }) => [`p${id}`, told.get(id)!]));
      for (const [post, its] of heldAmong(each, { above: held })) found.set(post, its);
    }
  }
  return found;
}
