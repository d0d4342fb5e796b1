import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, heldBack, type Sum } from '../../src/texts/hiding/small-cells.ts';

const heldOf = (values: Record<string, number | Cell>, sums: Sum[]) =>
  [
    ...heldBack(
      Object.fromEntries(
        Object.entries(values).map(([name, one]) => [name, typeof one === 'number' ? { value: one } : one]),
      ),
      sums,
    ),
  ].sort();

describe('a figure of few children is held back', () => {
  test.each([
    ['0 and 5 are shown', { a: 0, b: 5 }, [], []],
    ['1 and 4 are not', { a: 1, b: 4, c: 9 }, [], ['a', 'b']],
    ['S, K, D and N are shown whatever they are', { S: { value: 3, always: true } }, [], []],
    ['with the least of those that would reveal it', { T: 3, O: 20, B: 7 }, [{ of: ['T', 'O', 'B'] }], ['B', 'T']],
    ['two that are held back keep each other', { T: 3, O: 2, B: 7 }, [{ of: ['T', 'O', 'B'] }], ['O', 'T']],
    [
      'a sum that is held back above needs a part that is, too',
      { x: 7, y: 12, all: { value: 19, decided: 'held' as const } },
      [{ of: ['x', 'y'], to: 'all' }],
      ['all', 'x'],
    ],
  ] satisfies [string, Record<string, number | Cell>, Sum[], string[]][])('%s', (_, values, sums, held) => {
    expect(heldOf(values, sums)).toEqual(held);
  });
});

/** L and P in four bands, with the sums of both, as on the paper form. */
const columns = ['L', 'P'];
const bands = ['a', 'b', 'c', 'd'];
const form: Sum[] = [
  ...columns.map((sex) => ({ of: bands.map((band) => band + sex), to: `all${sex}` })),
  ...bands.map((band) => ({ of: columns.map((sex) => band + sex), to: `${band}LP` })),
  { of: bands.map((band) => `${band}LP`), to: 'allLP' },
];
const filled = (figures: number[]) => {
  const cells: Record<string, number> = {};
  bands.forEach((band, at) => {
    cells[`${band}L`] = figures[at * 2]!;
    cells[`${band}P`] = figures[at * 2 + 1]!;
  });
  for (const { of, to } of form) cells[to!] = of.reduce((sum, name) => sum + cells[name]!, 0);
  return cells;
};

test('what is held back in a table cannot be recovered by subtracting, again and again, what is shown', () => {
  const few = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(40));
  fc.assert(
    fc.property(fc.array(few, { minLength: 8, maxLength: 8 }), (figures) => {
      const cells = filled(figures);
      const held = heldOf(cells, form);
      for (const [name, value] of Object.entries(cells)) if (value >= 1 && value <= 4) expect(held).toContain(name);
      expect(recovered(held)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** As somebody with paper and pencil: wherever one figure of a sum is missing, it is the difference; also of two sums taken together. */
function recovered(held: string[]): string[] {
  const unknown = form.map(
    ({ of, to }) =>
      new Map([...of, to!].filter((name) => held.includes(name)).map((name) => [name, name === to ? -1 : 1])),
  );
  const all = unknown.flatMap((one, at) => [
    one,
    ...unknown.slice(at + 1).flatMap((other) => [together(one, other, 1), together(one, other, -1)]),
  ]);
  return all.filter((one) => one.size === 1).flatMap((one) => [...one.keys()]);
}

function together(one: Map<string, number>, other: Map<string, number>, sign: number) {
  const sum = new Map(one);
  for (const [name, factor] of other) sum.set(name, (sum.get(name) ?? 0) + sign * factor);
  return new Map([...sum].filter(([, factor]) => factor !== 0));
}
