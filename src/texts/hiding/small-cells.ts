/** The one rule for sums that others read than those who look after the children: a figure of 1 to 4 may be told apart as a child that somebody
 *  knows, so it is held back, together with what would reveal it. For chat, file and page. Pure.
 *
 *  What is held back carries no mark of how small it is: of `fewer than 5` and `fewer than 5` that are 2 together everybody knows both. */

export interface Cell {
  value: number;
  /** Shown whatever it is: S, K, D and N. */
  always?: boolean;
  /** Held back whatever it is. */
  never?: boolean;
  /** Decided before, in a table that this one is a part of. */
  decided?: 'held' | 'shown';
}

/** These cells add up to that one; without `to`, to something that everybody can work out from what is always shown. */
export interface Sum {
  of: readonly string[];
  to?: string;
}

/** 1 to 4. */
export const isSmall = (value: number) => value >= 1 && value <= 4;

type Cells = Readonly<Record<string, Cell>>;

interface Holding {
  cells: Cells;
  sums: readonly Sum[];
  /** By cell, all that stands in a sum with it. */
  beside: ReadonlyMap<string, string[]>;
  /** Grows. */
  held: Set<string>;
  /** Known whatever else is held back. Grows. */
  useless: Set<string>;
}

/** The names of the cells that must not be shown. */
export function heldBack(cells: Cells, sums: readonly Sum[]): Set<string> {
  const held = new Set(
    Object.entries(cells)
      .filter(([, { value, always, never, decided }]) =>
        decided ? decided === 'held' : always !== true && (never === true || isSmall(value)),
      )
      .map(([name]) => name),
  );
  const beside = new Map<string, string[]>();
  for (const sum of sums)
    for (const name of partsOf(sum)) beside.set(name, [...(beside.get(name) ?? []), ...partsOf(sum)]);
  const holding: Holding = { cells, sums, beside, held, useless: new Set() };
  while (hideNobody(holding) || hideKnown(holding));
  return held;
}

/** No count is below 0: cells that together are 0 are each 0, and everybody knows it. Holds back something beside them, or shows them, because
 *  they hide nothing. Answers whether there were any. */
function hideNobody({ cells, sums, held, useless }: Holding): boolean {
  let changed = false;
  for (const sum of sums) {
    const unknown = [...unknowns(sum, held)];
    const sign = unknown[0]?.[1];
    // Of what was decided elsewhere the value is not known here.
    const empty = unknown.every(
      ([name, factor]) => cells[name]!.decided === undefined && cells[name]!.value === 0 && factor === sign,
    );
    if (sign === undefined || !empty) continue;
    changed = true;
    const other = (name: string) => (name === sum.to ? -1 : 1) !== sign || cells[name]!.value > 0;
    const least = leastOf(cells, partsOf(sum).filter(other), { held, useless });
    if (least !== undefined) held.add(least);
    else for (const [name] of unknown) if (held.delete(name)) useless.add(name);
  }
  return changed;
}

/** Holds back something beside each cell that can be worked out. Answers whether there was anything: where all around a cell is shown by right, it is
 *  known anyway. */
function hideKnown({ cells, sums, beside, held, useless }: Holding): boolean {
  const more = new Set<string>();
  for (const name of revealed(held, sums)) {
    const others = beside.get(name) ?? [];
    if (others.some((one) => more.has(one))) continue;
    const least = leastOf(cells, others, { held, useless });
    if (least !== undefined) more.add(least);
  }
  for (const name of more) held.add(name);
  return more.size > 0;
}

const partsOf = ({ of, to }: Sum): string[] => (to === undefined ? [...of] : [...of, to]);

/** What is hidden beside a small figure: the smallest that may be, because it is missed least. */
const leastOf = (cells: Cells, names: string[], { held, useless }: Pick<Holding, 'held' | 'useless'>) =>
  names
    .filter((name) => !held.has(name) && !useless.has(name) && !cells[name]!.always && !cells[name]!.decided)
    .toSorted((a, b) => cells[a]!.value - cells[b]!.value)[0];

/** Cells that can be worked out from the others although they are held back: the sums as equations in what is not known, solved. Equations
 *  that share no unknown are solved apart, because the work grows with the third power. */
function revealed(held: ReadonlySet<string>, sums: readonly Sum[]): string[] {
  const equations = sums.map((sum) => unknowns(sum, held)).filter((one) => one.size > 0);
  return apart(equations).flatMap((together) => {
    const names = [...new Set(together.flatMap((one) => [...one.keys()]))];
    const places = new Map(names.map((name, at) => [name, at]));
    const rows = together.map((one) => {
      const row = new Float64Array(names.length);
      for (const [name, factor] of one) row[places.get(name)!] = factor;
      return row;
    });
    return alone(reduced(rows, names.length)).map((at) => names[at]!);
  });
}

/** The cells of a sum that are held back, with their signs. */
function unknowns({ of, to }: Sum, held: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of of) if (held.has(name)) found.set(name, 1);
  if (to !== undefined && held.has(to)) found.set(to, (found.get(to) ?? 0) - 1);
  return found;
}

/** Groups of equations that share unknowns. */
function apart(equations: readonly Map<string, number>[]): Map<string, number>[][] {
  const leader = new Map<string, string>();
  const leaderOf = (name: string): string => {
    let one = name;
    for (let next = leader.get(one); next !== undefined; next = leader.get(one)) one = next;
    if (one !== name) leader.set(name, one);
    return one;
  };
  for (const equation of equations) {
    const [first, ...others] = [...equation.keys()].map(leaderOf);
    for (const other of others) if (leaderOf(other) !== first) leader.set(leaderOf(other), leaderOf(first!));
  }
  return [...Map.groupBy(equations, (one) => leaderOf([...one.keys()][0]!)).values()];
}

/** An unknown that stands alone in its row is known. */
const alone = (rows: readonly Float64Array[]): number[] =>
  rows.flatMap((row) => {
    const filled = [...row.entries()].filter(([, value]) => Math.abs(value) > 1e-9);
    return filled.length === 1 ? [filled[0]![0]] : [];
  });

/** Row echelon form with each leading entry alone in its column. Changes the rows. */
function reduced(rows: Float64Array[], width: number): Float64Array[] {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= done && Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    const lead = rows[at]!;
    const first = lead[column]!;
    for (let place = column; place < width; place++) lead[place] = lead[place]! / first;
    rows[at] = rows[done]!;
    rows[done] = lead;
    for (const row of rows) {
      const factor = row[column]!;
      if (row === lead || factor === 0) continue;
      for (let place = column; place < width; place++) row[place] = row[place]! - factor * lead[place]!;
    }
    done++;
  }
  return rows.slice(0, done);
}
