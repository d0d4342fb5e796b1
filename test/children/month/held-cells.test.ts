import { expect, test } from 'vitest';
import { addUp, type Held, heldAmong, shownRows, type Table } from '../../../src/children/month/held-cells.ts';
import { type Column, columns, type Row, total } from '../../../src/children/month/rows.ts';

/** The same in every run. */
let seed = 7;
const chance = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed % below;
};
/** In each column K and D are a part of S, and N of D. */
function table(most: number): Table {
  const part = (row: Row): Row => Object.fromEntries(columns.map((column) => [column, chance((row[column] ?? 0) + 1)]));
  const S: Row = Object.fromEntries(columns.map((column) => [column, chance(most)]));
  const D = part(S);
  return { S, K: part(S), D, N: part(D) };
}

/** Which cells of a row are worked out from the others: a sum with one unknown tells it, again and again. */
function workedOut(row: (typeof shownRows)[number], held: Map<number, Held>, top: Held, places: Map<number, Table>) {
  const keys = [...places.keys()];
  const hidden = new Set(
    keys.flatMap((at) =>
      columns.filter((column) => held.get(at)!.has(`${row} ${column}`)).map((column) => `${at} ${column}`),
    ),
  );
  const sums = [
    ...keys.map((at) => columns.map((column) => `${at} ${column}`)),
    ...columns.filter((column) => !top.has(`${row} ${column}`)).map((column) => keys.map((at) => `${at} ${column}`)),
  ];
  const found: string[] = [];
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    for (const sum of sums) {
      const open = sum.filter((name) => hidden.has(name));
      if (open.length !== 1) continue;
      hidden.delete(open[0]!);
      found.push(open[0]!);
    }
  }
  return found;
}

test('no cell of 1 to 4 is shown, nor worked out of its whole and of the area above it', () => {
  for (let round = 0; round < 40; round++) {
    const places = new Map(Array.from({ length: 2 + chance(4) }, (_, at) => [at, table(2 + chance(14))]));
    const top = heldAmong(new Map([['', addUp([...places.values()])]])).get('')!;
    const held = heldAmong(places, top);
    const isSmall = (value = 0) => value >= 1 && value <= 4;
    for (const row of shownRows) {
      for (const [at, one] of places)
        for (const column of columns)
          expect(isSmall(one[row][column]) && !held.get(at)!.has(`${row} ${column}`)).toBe(false);
      const told = workedOut(row, held, top, places).filter((name) => {
        const [at, ...column] = name.split(' ');
        const own = places.get(Number(at))![row];
        const value = own[column.join(' ') as Column] ?? 0;
        // The whole is always shown: where nobody else is counted, it is the cell.
        return isSmall(value) && total(own) !== value;
      });
      expect(told).toEqual([]);
    }
  }
});

test('a 0 that everybody knows hides nothing beside it', () => {
  const one: Table = {
    S: { '12-23 L': 6, '12-23 P': 6 },
    K: {},
    D: { '12-23 L': 6, '12-23 P': 6 },
    N: { '12-23 L': 2 },
  };
  expect([...heldAmong(new Map([['', one]])).get('')!]).toEqual(['N 12-23 L', 'N 12-23 P']);
});
