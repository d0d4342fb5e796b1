/** What a recap shows of a place in some months: rows of what lies one step below it, or its own months, with what of each is held back. The chat
 *  and the tables read it here. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { covers } from '../../directory/people/rights.ts';
import { type SkdnName, skdnNames } from '../base/indicators.ts';
import { type AreaScope, reporters, type Scope, type Viewer } from '../base/rights.ts';
import { type Held, heldInMonths, heldInPosyandu } from '../rollup/held-back.ts';
import { areaNames } from '../rollup/recap-rows.ts';
import { type AreaSums, addUp, type CodeParts, type Months, sumsOf } from '../rollup/sums.ts';
import { type PosyanduSums, posyanduRows } from './posyandu-rows.ts';

/** A place in one or several months. */
export interface PlaceRow extends Omit<AreaSums, 'period'> {
  name: string;
  /** Of its months those in which anything was reported, the first one first. */
  periods: string[];
  held: Held;
}

/** A place in one month. */
export interface MonthOfPlace extends PlaceRow {
  period: string;
}

type MonthRow = AreaSums & { name: string };
type HeldIn = (code: string, period: string) => Held;
const nothing: Held = new Set();

/** What lies one step below a scope, its months added up. A desa/kelurahan is shown by posyandu; a posyandu is a row of its own. `parts`: areas
 *  of so many parts, where not the next ones. */
export async function rowsBelow(viewer: Viewer, scope: Scope, months: Months, parts?: CodeParts): Promise<PlaceRow[]> {
  if ('place' in scope || scope.parts === 4) {
    const rows = await posyanduOfScope(viewer, scope, months);
    return joined(rows, await heldOfPosyandu(viewer, areaOf(scope), rows));
  }
  const level = parts ?? (Math.min(scope.parts + 1, 4) as CodeParts);
  const sums = await sumsOf(viewer.db, scope.areas, months, level, skdnNames);
  const names = await areaNames(viewer.db, [...new Set(sums.map(({ code }) => code))]);
  const rows = sums.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }));
  return joined(rows, await heldOfAreas(viewer, scope, rows));
}

/** The months of a scope as a whole, the first one first. */
export async function monthsOfScope(viewer: Viewer, scope: Scope, months: Months): Promise<MonthOfPlace[]> {
  if ('place' in scope) {
    const rows = await posyanduOfScope(viewer, scope, months);
    return apart(rows, await heldOfPosyandu(viewer, areaOf(scope), rows));
  }
  const level = Math.max(1, ...scope.areas.map((code) => code.split('.').length)) as CodeParts;
  const sums = await sumsOf(viewer.db, scope.areas, months, level, skdnNames);
  const rows = [...Map.groupBy(sums, ({ period }) => period)]
    .map(([period, each]) => ({ ...addUp(each), code: '', name: scope.name, period }))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return apart(rows, await heldOfAreas(viewer, scope, rows, true));
}

/** The months as one: what one of them holds back is held back of all, or a subtraction would bring it out. */
export function asOne(rows: readonly PlaceRow[], name: string): PlaceRow {
  const held = new Set(rows.flatMap((row) => [...row.held]));
  return { ...addUp(rows as never), code: '', name, periods: rows.flatMap(({ periods }) => periods), held };
}

const areaOf = (scope: Scope) => ('place' in scope ? scope.place.area : scope.areas[0]!);

const posyanduOfScope = ({ db }: Viewer, scope: Scope, months: Months): Promise<PosyanduSums[]> =>
  posyanduRows(db, areaOf(scope), months, 'place' in scope ? scope.place.id : undefined);

const apart = (rows: readonly MonthRow[], held: HeldIn): MonthOfPlace[] =>
  rows.map((row) => ({
    ...row,
    periods: row.reported > 0 ? [row.period] : [],
    held: held(row.code, row.period),
  }));

const joined = (rows: readonly MonthRow[], held: HeldIn): PlaceRow[] =>
  [...Map.groupBy(apart(rows, held), ({ code }) => code)].map(([code, each]) => ({
    ...asOne(each, each[0]!.name),
    code,
  }));

/** S, K, D and N are always shown: a month without any of the others holds nothing back. */
const shownAlways: ReadonlySet<string> = new Set<SkdnName>(['S', 'K', 'D', 'N']);
const careful = (rows: readonly MonthRow[]) => {
  const some = rows.filter(({ sums }) => Object.keys(sums).some((name) => !shownAlways.has(name)));
  return [...new Set(some.map(({ period }) => period))].sort();
};

/** From the first of these months to the last. */
const span = (periods: readonly string[]): Months | undefined =>
  periods.length === 0 ? undefined : { from: periods[0]!, to: periods.at(-1)! };

/** `whole`: of the scope itself, not of what lies below it. */
async function heldOfAreas(
  viewer: Viewer,
  scope: AreaScope,
  rows: readonly MonthRow[],
  whole = false,
): Promise<HeldIn> {
  const months = span(careful(rows));
  if (!months) return () => nothing;
  // Above a kabupaten only the next level is decided with the scope.
  const far = scope.parts < 2 && !whole ? rows.filter(({ code }) => code.split('.').length > 2) : [];
  const kabupaten = [...new Set(far.map(({ code }) => kabupatenOf(code)))];
  const held = await heldInMonths(viewer, scope, months, skdnNames, { kabupaten });
  return (code, period) => held([period], whole ? undefined : code);
}

async function heldOfPosyandu({ db, person }: Viewer, area: string, rows: readonly MonthRow[]): Promise<HeldIn> {
  const ids = [...new Set(rows.map(({ code }) => Number(code)))];
  const keeps = await Promise.all(ids.map((posyandu) => covers(db, person, { posyandu }, reporters)));
  if (keeps.every(Boolean)) return () => nothing;
  const months = span(careful(rows));
  if (!months) return () => nothing;
  const held = await heldInPosyandu(db, area, months);
  const own = new Set(ids.filter((_, at) => keeps[at]).map(String));
  return (code, period) => (own.has(code) ? nothing : held(code, period));
}
