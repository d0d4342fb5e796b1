/** Which cells of the tables by age and sex their readers may not see: those of a few children, and what would reveal them. What is held back of a
 *  place decides on those below it, because one reader may see both. Pure. */
import { type Cell, heldBack, type Sum } from '../../texts/hiding/small-cells.ts';
import { type Column, columns, type Row, total } from './rows.ts';

export const shownRows = ['S', 'K', 'D', 'N'] as const;
type Shown = (typeof shownRows)[number];
export type Table = Record<Shown, Row>;
/** Names of cells: `D 0-5 L`. */
export type Held = ReadonlySet<string>;

/** Of so many places two at least are held back of anything that is: each is looked at by itself, because equations of thousands take long. */
const most = 100;

/** Where nobody is counted in the one, hardly anybody is in the other: its 0 hides nothing beside it. */
const within: Partial<Record<Shown, Shown>> = { K: 'S', D: 'S', N: 'D' };

/** Of places that add up to one above them. `above`: what is held back of that one; without it, there is none. */
export function heldAmong<K>(places: ReadonlyMap<K, Table>, above?: Held): Map<K, Held> {
  if (places.size > most)
    return new Map([...places].flatMap(([key, table]) => [...heldAmong(new Map([[key, table]]))]));
  const keys = [...places.keys()];
  const found = new Map<K, Set<string>>(keys.map((key) => [key, new Set()]));
  for (const row of shownRows) {
    const wider = within[row];
    const known = (key: K, column: Column) =>
      wider !== undefined &&
      [row, wider].every((one) => (places.get(key)![one][column] ?? 0) === 0) &&
      !found.get(key)!.has(`${wider} ${column}`);
    const rows = keys.map((key) => ({ row: places.get(key)![row], known: (column: Column) => known(key, column) }));
    const held = heldIn(rows, above && ((column) => above.has(`${row} ${column}`)));
    for (const [at, key] of keys.entries())
      for (const column of columns) if (held.has(`${at} ${column}`)) found.get(key)!.add(`${row} ${column}`);
  }
  return found;
}

interface Own {
  row: Row;
  /** Everybody knows this cell. */
  known: (column: Column) => boolean;
}

/** One row of the form, of each place. Its whole is always shown. */
function heldIn(places: readonly Own[], above?: (column: Column) => boolean): Set<string> {
  const cells: Record<string, Cell> = {};
  const sums: Sum[] = [];
  for (const [at, { row, known }] of places.entries()) {
    for (const column of columns)
      cells[`${at} ${column}`] = { value: row[column] ?? 0, ...(known(column) && { always: true }) };
    cells[`${at} all`] = { value: total(row), always: true };
    sums.push({ of: columns.map((column) => `${at} ${column}`), to: `${at} all` });
  }
  for (const column of above ? columns : []) {
    cells[`above ${column}`] = { value: 0, decided: above!(column) ? 'held' : 'shown' };
    sums.push({ of: places.map((_, at) => `${at} ${column}`), to: `above ${column}` });
  }
  if (above) sums.push({ of: columns.map((column) => `above ${column}`) });
  return heldBack(cells, sums);
}

export function addUp(tables: readonly Table[]): Table {
  const sum = (row: Shown): Row =>
    Object.fromEntries(
      columns.map((column) => [column, tables.reduce((all, table) => all + (table[row][column] ?? 0), 0)]),
    );
  return Object.fromEntries(shownRows.map((row) => [row, sum(row)])) as Table;
}
