/** What anybody can work out: sums as equations, solved. */

/** By name of the unknown, its factor; with the value to which they come. */
export interface Equation {
  of: ReadonlyMap<string, number>;
  comes: number;
}

/** Every unknown that the equations leave no choice, with its value. */
export function solved(equations: readonly Equation[]): Map<string, number> {
  const done = new Map<string, { row: Map<string, number>; comes: number }>();
  /** In which finished rows an unknown stands. */
  const within = new Map<string, Set<string>>();
  for (const { of, comes } of equations) {
    const next = { row: new Map(of), comes };
    for (const name of of.keys()) {
      const lead = done.get(name);
      if (lead) take(next, lead, next.row.get(name) ?? 0);
    }
    const [first] = next.row;
    if (!first) continue;
    const [name, factor] = first;
    for (const [one, value] of next.row) next.row.set(one, value / factor);
    next.comes /= factor;
    for (const other of within.get(name) ?? []) {
      const row = done.get(other)!;
      take(row, next, row.row.get(name)!);
      for (const one of next.row.keys()) mark(one, other, row.row.has(one));
    }
    done.set(name, next);
    for (const one of next.row.keys()) mark(one, name, true);
  }
  function mark(unknown: string, row: string, stands: boolean): void {
    const rows = within.get(unknown) ?? new Set();
    within.set(unknown, rows);
    if (stands) rows.add(row);
    else rows.delete(row);
  }
  return new Map([...done].filter(([, { row }]) => row.size === 1).map(([name, { comes }]) => [name, comes]));
}

interface Row {
  row: Map<string, number>;
  comes: number;
}

function take(from: Row, lead: Row, times: number): void {
  if (times === 0) return;
  for (const [name, value] of lead.row) {
    const left = (from.row.get(name) ?? 0) - times * value;
    if (Math.abs(left) < 1e-9) from.row.delete(name);
    else from.row.set(name, left);
  }
  from.comes -= times * lead.comes;
}
