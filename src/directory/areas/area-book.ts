/** Finds areas as rosters write them: a code, a name, or a name with what it lies in (`Kelurahan X, Kecamatan Y`). */
import type { Db } from '../../records/tables.ts';
import { isSlip } from '../../texts/reading/fold.ts';
import { plain } from '../../texts/tables/cells.ts';
import { bare, inFull, isKind, joined, namesOf, waysOf } from './area-words.ts';
import { type AreaRow, allAreas, loadAreas, withAbove } from './areas.ts';

type Found =
  | { area: AreaRow }
  | { problem: 'area-unknown' }
  | { problem: 'area-near' | 'area-ambiguous'; examples: string }
  /** There is such an area, but not where it was said to lie. */
  | { problem: 'area-elsewhere'; examples: string };

/** Something that the area lies in, or is: of one level, as another cell names it. */
export interface Above {
  level: AreaRow['level'];
  written: string;
}

interface Wanted {
  /** What the role needs; an area of that level is preferred when a name means several. */
  level?: AreaRow['level'];
  within?: Above[];
}

export interface AreaBook {
  find(written: string, wanted?: Wanted): Promise<Found>;
}

/** Districts that a roster names are loaded when they are first met, within the caller's transaction. */
export function openAreaBook(db: Db): AreaBook {
  let stored: Promise<Index> | undefined;
  let country: Promise<Index> | undefined;
  const known = new Map<string, Promise<Found>>();

  async function find(written: string, wanted: Wanted): Promise<Found> {
    stored ??= storedIndex(db);
    const here = pick(await stored, written, wanted);
    if (!('problem' in here) || here.problem === 'area-ambiguous') return here;
    country ??= allAreas().then(indexOf);
    const there = pick(await country, written, wanted);
    if ('problem' in there)
      return there.problem === 'area-unknown' ? near(await stored, await country, written, wanted) : there;
    if (await loadAreas(db, there.area.code.slice(0, 5))) stored = storedIndex(db);
    return there;
  }

  return {
    find(written, wanted = {}) {
      const key = JSON.stringify([written, wanted]);
      const found = known.get(key) ?? find(written, wanted);
      known.set(key, found);
      return found;
    },
  };
}

interface Index {
  byCode: Map<string, AreaRow>;
  byName: Map<string, AreaRow[]>;
  /** Without the spaces. Asked only where a name as written is none, and made then. */
  byLetters(): Map<string, AreaRow[]>;
}

/** A retired code, and a name that went with it, mean the area that carries it on: offices write the old ones for years. */
async function storedIndex(db: Db): Promise<Index> {
  const rows = await db.selectFrom('area').select(['code', 'parent', 'name', 'level', 'kind']).execute();
  const changes = await db.selectFrom('area_change').select(['code', 'successor']).execute();
  const next = new Map(changes.map(({ code, successor }) => [code, successor]));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const today = (row: AreaRow): AreaRow => {
    const successor = byCode.get(next.get(row.code) ?? '');
    return successor ? today(successor) : row;
  };
  return indexOf(rows, today);
}

type Today = (row: AreaRow) => AreaRow;

function indexOf(rows: AreaRow[], today: Today = (row) => row): Index {
  let letters: Index['byName'] | undefined;
  return {
    byCode: new Map(rows.map((row) => [row.code, today(row)])),
    byName: named(rows, (name) => name, today),
    byLetters: () => (letters ??= named(rows, joined, today)),
  };
}

function named(rows: AreaRow[], keyOf: (name: string) => string, today: Today): Index['byName'] {
  const found: Index['byName'] = new Map();
  for (const row of rows) {
    const meant = today(row);
    for (const name of namesOf(row)) {
      const key = keyOf(name);
      const same = found.get(key);
      if (!same) found.set(key, [meant]);
      else if (!same.includes(meant)) same.push(meant);
    }
  }
  return found;
}

/** `6474011001`, `64.74.01.1001` -> dotted; undefined when it is no code. Fewer than five digits are not taken for a code. */
function codeOf(written: string): string | undefined {
  const digits = written.replaceAll('.', '').trim();
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return undefined;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part).join('.');
}

function pick(index: Index, written: string, { level, within = [] }: Wanted): Found {
  const all = meant(index, written, level);
  const found = all.filter((row) => within.every((above) => holds(index, row, above)));
  if (found.length === 1) return { area: found[0]! };
  if (all.length === 0) return { problem: 'area-unknown' };
  if (found.length === 0) return { problem: 'area-elsewhere', examples: within.map((one) => one.written).join(', ') };
  return { problem: 'area-ambiguous', examples: codes(found) };
}

const codes = (rows: AreaRow[]) =>
  rows
    .slice(0, 3)
    .map((row) => row.code)
    .join(', ');

function meant(index: Index, written: string, level: AreaRow['level'] | undefined): AreaRow[] {
  const code = codeOf(written);
  const area = code === undefined ? undefined : index.byCode.get(code);
  if (code !== undefined) return area ? [area] : [];
  for (const [first, ...above] of waysOf(written)) {
    const named = candidates(index, first).filter((row) => above.every((part) => liesIn(index, row, part)));
    const right = named.filter((row) => row.level === level);
    if (named.length > 0) return right.length > 0 ? right : named;
  }
  return [];
}

function candidates(index: Index, written: string): AreaRow[] {
  const { name, kind } = bare(written);
  const whole = index.byName.get(plain(written)) ?? [];
  const ofKind = kind ? called(index, name).filter((row) => isKind(row, kind)) : [];
  const found = [...new Set([...whole, ...ofKind])];
  return found.length > 0 || kind ? found : called(index, name);
}

const called = (index: Index, name: string): AreaRow[] =>
  index.byName.get(name) ?? index.byLetters().get(joined(name)) ?? index.byLetters().get(joined(inFull(name))) ?? [];

function liesIn(index: Index, row: AreaRow, part: string): boolean {
  const above = new Set(candidates(index, part).map((area) => area.code));
  return withAbove(row.code)
    .slice(1)
    .some((code) => above.has(code));
}

function holds(index: Index, row: AreaRow, { level, written }: Above): boolean {
  const above = new Set(meant(index, written, level).flatMap((area) => (area.level === level ? [area.code] : [])));
  return withAbove(row.code).some((code) => above.has(code));
}

/** Who slipped with a name is shown the right one: where the area was said to lie, else in the districts that are loaded. */
function near(known: Index, country: Index, written: string, { within = [] }: Wanted): Found {
  for (const [first, ...above] of waysOf(written)) {
    const index = above.length + within.length > 0 ? country : known;
    const name = joined(bare(first).name);
    const alike = [...index.byLetters()]
      .filter(([letters]) => isSlip(name, letters))
      .flatMap(([, rows]) => rows)
      .filter((row) => above.every((part) => liesIn(index, row, part)))
      .filter((row) => within.every((one) => holds(index, row, one)));
    const examples = alike.slice(0, 3).map((row) => `${row.name} (${row.code})`);
    if (examples.length > 0) return { problem: 'area-near', examples: examples.join(', ') };
  }
  return { problem: 'area-unknown' };
}
