import { expect, test } from 'vitest';
import { addUp, type Held, heldAmong, shownRows, type Table } from '../../../src/children/month/held-cells.ts';
import { columns } from '../../../src/children/month/rows.ts';

/** The same in every run. */
let seed = 7;
const chance = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed % below;
};
const table = (most: number): Table =>
  Object.fromEntries(
    shownRows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, chance(most)]))]),
  ) as Table;

test('no cell of 1 to 4 is shown, nor one that the others give away: beside its whole, and beside the area above it', () => {
  for (let round = 0; round < 30; round++) {
    const places = new Map(Array.from({ length: 2 + chance(4) }, (_, at) => [at, table(2 + chance(14))]));
    const whole = addUp([...places.values()]);
    const top = heldAmong(new Map([['', whole]])).get('')!;
    const held = heldAmong(places, top);
    const alone = (list: readonly boolean[]) => list.filter(Boolean).length === 1;
    for (const row of shownRows) {
      for (const column of columns) {
        const name = `${row} ${column}`;
        for (const [at, one] of places) {
          const value = one[row][column] ?? 0;
          expect(value >= 1 && value <= 4 && !held.get(at)!.has(name)).toBe(false);
        }
        if (!top.has(name)) expect(alone([...held.values()].map((one) => one.has(name)))).toBe(false);
      }
      const inRow = (one: Held) => columns.map((column) => one.has(`${row} ${column}`));
      for (const one of [top, ...held.values()]) expect(alone(inRow(one))).toBe(false);
    }
  }
});
