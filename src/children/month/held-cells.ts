/** Which cells of the tables by age and sex their readers may not see: those of a few children, and what would reveal them. What is held back of a
 *  place decides on those below it, because one reader may see both. Girls and boys of all ages stand in reports, too: what is held back there is not
 *  to be added up here. Pure. */
import { type Cell, heldBack, isSmall, type Sum } from '../../texts/hiding/small-cells.ts';
import { type Column, columns, type Row, total } from './rows.ts';

export const shownRows = ['S', 'K', 'D', 'N'] as const;
type Shown = (typeof shownRows)[number];
export type Table = Record<Shown, Row>;
/** Names of cells: `D 0-5 L`; `D all L`, which the table does not show, but whose cells come to it. */
export type Held = ReadonlySet<string>;

/** Of so many places two at least are held back of anything that is: each is looked at by itself, because equations of thousands take long. */
const most = 100;

/** Where nobody is counted in the one, hardly anybody is in the other: its 0 hides nothing beside it. */
const within: Partial<Record<Shown, Shown>> = { K: 'S', D: 'S', N: 'D' };

const sexes = ['L', 'P'] as const;
const wholes = sexes.map((sex) => `all ${sex}` as const);

interface Beside<K> {
  /** What is held back of the one to which the places add up; without it, there is none. */
  above?: Held;
  /** What is held back of reports of a place: `N_L`. Without it nobody reads any there. */
  reported?: (place: K) => Held;
}

/** Of places that add up to one above them. */
export function heldAmong<K>(places: ReadonlyMap<K, Table>, { above, reported }: Beside<K> = {}): Map<K, Held> {
  const also = reported && { reported };
  if (places.size > most)
    return new Map([...places].flatMap(([key, table]) => [...heldAmong(new Map([[key, table]]), also)]));
  const keys = [...places.keys()];
  const found = new Map<K, Set<string>>(keys.map((key) => [key, new Set()]));
  for (const row of shownRows) {
    const wider = within[row];
    const known = (key: K, column: Column) =>
      wider !== undefined &&
      [row, wider].every((one) => (places.get(key)![one][column] ?? 0) === 0) &&
      !found.get(key)!.has(`${wider} ${column}`);
    const rows = keys.map((key) => ({
      row: places.get(key)![row],
      known: (column: Column) => known(key, column),
      reported: reported && sexes.some((sex) => reported(key).has(`${row}_${sex}`)),
    }));
    const held = heldIn(rows, above && ((column) => above.has(`${row} ${column}`)));
    for (const [at, key] of keys.entries())
      for (const column of [...columns, ...wholes])
        if (held.has(`${at} ${column}`)) found.get(key)!.add(`${row} ${column}`);
  }
  return found;
}

interface Own {
  row: Row;
  /** Everybody knows this cell. */
  known: (column: Column) => boolean;
  /** Girls and boys are held back in its report, and so they are here. */
  reported: boolean | undefined;
}

/** Of one sex, whatever the age. Few are held back also where no report tells of them. */
function wholeOf({ row, reported }: Own, sex: (typeof sexes)[number]): Cell {
  const few = sexes.some((one) => isSmall(total(row, { sex: one })));
  const value = total(row, { sex });
  if (reported) return { value, decided: 'held' };
  return few || reported === undefined ? { value } : { value, decided: 'shown' };
}

/** One row of the form, of each place. Its whole is always shown. */
function heldIn(places: readonly Own[], above?: (column: Column | (typeof wholes)[number]) => boolean): Set<string> {
  const cells: Record<string, Cell> = {};
  const sums: Sum[] = [];
  for (const [at, own] of places.entries()) {
    const { row, known } = own;
    for (const column of columns)
      cells[`${at} ${column}`] = { value: row[column] ?? 0, ...(known(column) && { always: true }) };
    cells[`${at} all`] = { value: total(row), always: true };
    for (const sex of sexes) {
      cells[`${at} all ${sex}`] = wholeOf(own, sex);
      const its = columns.filter((column) => column.endsWith(sex));
      sums.push({ of: its.map((column) => `${at} ${column}`), to: `${at} all ${sex}` });
    }
    sums.push({ of: wholes.map((whole) => `${at} ${whole}`), to: `${at} all` });
  }
  for (const column of above ? [...columns, ...wholes] : []) {
    cells[`above ${column}`] = { value: 0, decided: above!(column) ? 'held' : 'shown' };
    sums.push({ of: places.map((_, at) => `${at} ${column}`), to: `above ${column}` });
  }
  if (above) {
    for (const sex of sexes) {
      const its = columns.filter((column) => column.endsWith(sex));
      sums.push({ of: its.map((column) => `above ${column}`), to: `above all ${sex}` });
    }
    sums.push({ of: wholes.map((whole) => `above ${whole}`) });
  }
  return heldBack(cells, sums);
}

export function addUp(tables: readonly Table[]): Table {
  const sum = (row: Shown): Row =>
    Object.fromEntries(
      columns.map((column) => [column, tables.reduce((all, table) => all + (table[row][column] ?? 0), 0)]),
    );
  return Object.fromEntries(shownRows.map((row) => [row, sum(row)])) as Table;
}
