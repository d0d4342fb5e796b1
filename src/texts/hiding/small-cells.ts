/** The one rule for sums that others read than those who look after the children: a figure of 1 to 4 may be told apart as a child that somebody
 *  knows, so it is held back, together with what would reveal it. For chat, file and page. Pure.
 *
 *  What is held back carries no mark of how small it is: of `fewer than 5` and `fewer than 5` that are 2 together everybody knows both. */

export interface Cell {
  value: number;
  /** Shown whatever it is: S, K, D and N. */
  always?: boolean;
  /** Decided before, in a table that this one is a part of. */
  decided?: 'held' | 'shown';
}

/** These cells add up to that one; without `to`, to something that everybody can work out from what is always shown. */
export interface Sum {
  of: readonly string[];
  to?: string;
}

/** 1 to 4. */
const isSmall = (value: number) => value >= 1 && value <= 4;

/** The names of the cells that must not be shown. */
export function heldBack(cells: Readonly<Record<string, Cell>>, sums: readonly Sum[]): Set<string> {
  const held = new Set(
    Object.entries(cells)
      .filter(([, { value, always, decided }]) => (decided ? decided === 'held' : always !== true && isSmall(value)))
      .map(([name]) => name),
  );
  const sumsWith = new Map<string, string[]>();
  for (const sum of sums)
    for (const name of partsOf(sum)) sumsWith.set(name, [...(sumsWith.get(name) ?? []), ...partsOf(sum)]);
  for (let known = revealed(held, sums); known.length > 0; known = revealed(held, sums)) {
    const more = new Set<string>();
    for (const name of known) {
      const beside = sumsWith.get(name) ?? [];
      if (beside.some((one) => more.has(one))) continue;
      const least = leastOf(cells, beside, held);
      if (least !== undefined) more.add(least);
    }
    // Everything around it is shown by right: then it is known anyway.
    if (more.size === 0) break;
    for (const name of more) held.add(name);
  }
  return held;
}

const partsOf = ({ of, to }: Sum): string[] => (to === undefined ? [...of] : [...of, to]);

/** What is hidden beside a small figure: the smallest that may be, because it is missed least. */
const leastOf = (cells: Readonly<Record<string, Cell>>, names: string[], held: ReadonlySet<string>) =>
  names
    .filter((name) => !held.has(name) && !cells[name]!.always && cells[name]!.decided === undefined)
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
