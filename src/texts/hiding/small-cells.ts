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
  for (let known = revealed(held, sums); known.length > 0; known = revealed(held, sums)) {
    const more = new Set<string>();
    for (const name of known) {
      const beside = sums.filter((sum) => partsOf(sum).includes(name)).flatMap(partsOf);
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

/** Cells that can be worked out from the others although they are held back: the sums as equations in what is not known, solved. */
function revealed(held: ReadonlySet<string>, sums: readonly Sum[]): string[] {
  const names = [...held];
  const rows = sums.map(({ of, to }) => names.map((name) => (of.includes(name) ? 1 : 0) - (to === name ? 1 : 0)));
  return reduced(rows, names.length).flatMap((row) => {
    const filled = row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []));
    return filled.length === 1 ? [names[filled[0]!]!] : [];
  });
}

/** Row echelon form with each leading entry alone in its column: an unknown that stands alone in its row is known. */
function reduced(rows: number[][], width: number): number[][] {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= done && Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    const lead = rows[at]!.map((value) => value / rows[at]![column]!);
    rows[at] = rows[done]!;
    rows[done] = lead;
    for (const [index, row] of rows.entries()) {
      const factor = row[column]!;
      if (index !== done && factor !== 0) rows[index] = row.map((value, place) => value - factor * lead[place]!);
    }
    done++;
  }
  return rows.slice(0, done);
}
