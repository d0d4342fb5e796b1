import { expect, test } from 'vitest';
import { addUp, type Held, heldAmong, shownRows, type Table } from '../../../src/children/month/held-cells.ts';
import { type Column, columns, type Row, total } from '../../../src/children/month/rows.ts';
import { type Figures, heldAlone, heldAmong as heldInReports } from '../../../src/reporting/rollup/held-figures.ts';

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

const sexes = ['L', 'P'] as const;
const withWholes = [...columns, ...sexes.map((sex) => `all ${sex}` as const)];

/** Which cells of a row, and which wholes of a sex, are worked out from the others: a sum with one unknown tells it, again and again. */
function workedOut(row: (typeof shownRows)[number], held: Map<number, Held>, top: Held, places: Map<number, Table>) {
  const keys = [...places.keys()];
  const hidden = new Set(
    keys.flatMap((at) =>
      withWholes.filter((column) => held.get(at)!.has(`${row} ${column}`)).map((column) => `${at} ${column}`),
    ),
  );
  const sums = [
    ...keys.map((at) => columns.map((column) => `${at} ${column}`)),
    ...keys.map((at) => sexes.map((sex) => `${at} all ${sex}`)),
    ...keys.flatMap((at) =>
      sexes.map((sex) => withWholes.filter((column) => column.endsWith(sex)).map((column) => `${at} ${column}`)),
    ),
    ...withWholes.filter((column) => !top.has(`${row} ${column}`)).map((column) => keys.map((at) => `${at} ${column}`)),
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

const isSmall = (value = 0) => value >= 1 && value <= 4;
const sexOf = (column: string) => sexes.find((sex) => column.endsWith(sex))!;

function rounds(seen: (places: Map<number, Table>) => void) {
  for (let round = 0; round < 40; round++)
    seen(new Map(Array.from({ length: 2 + chance(4) }, (_, at) => [at, table(2 + chance(14))])));
}

/** Few of a sex, or of an age, that are worked out: of each place and row. The whole is always shown: where nobody else is counted, it is the cell. */
function known(places: Map<number, Table>, held: Map<number, Held>, top: Held): string[] {
  return shownRows.flatMap((row) =>
    workedOut(row, held, top, places)
      .filter((name) => {
        const [at, ...rest] = name.split(' ');
        const column = rest.join(' ');
        const own = places.get(Number(at))![row];
        const value = column.startsWith('all ') ? total(own, { sex: sexOf(column) }) : (own[column as Column] ?? 0);
        return isSmall(value) && total(own) !== value;
      })
      .map((name) => `${row} ${name}`),
  );
}

test('no cell of 1 to 4 is shown, nor worked out of its whole, its sex and the area above it', () => {
  rounds((places) => {
    const top = heldAmong(new Map([['', addUp([...places.values()])]])).get('')!;
    const held = heldAmong(places, { above: top });
    for (const row of shownRows)
      for (const [at, one] of places) {
        for (const column of columns)
          expect(isSmall(one[row][column]) && !held.get(at)!.has(`${row} ${column}`)).toBe(false);
        for (const sex of sexes)
          expect(isSmall(total(one[row], { sex })) && !held.get(at)!.has(`${row} all ${sex}`)).toBe(false);
      }
    expect(known(places, held, top)).toEqual([]);
  });
});

/** A report of the same children: whoever was weighed and did not gain is T. */
function reportOf(table: Table): Figures {
  const told = shownRows.flatMap((row) => sexes.map((sex) => [`${row}_${sex}`, total(table[row], { sex })] as const));
  const figures: Record<string, number> = Object.fromEntries(told);
  for (const sex of sexes) {
    figures[`T_${sex}`] = figures[`D_${sex}`]! - figures[`N_${sex}`]!;
    for (const name of ['O', 'B']) figures[`${name}_${sex}`] = 0;
  }
  for (const name of [...shownRows, 'T', 'O', 'B']) figures[name] = figures[`${name}_L`]! + figures[`${name}_P`]!;
  return figures;
}

test('what reports hold back of girls and boys does not come out of their ages', () => {
  rounds((places) => {
    const reportedAbove = heldAlone(reportOf(addUp([...places.values()])), { wide: true });
    const reports = new Map([...places].map(([at, one]) => [String(at), reportOf(one)]));
    const reportedBelow = heldInReports(reports, { above: reportedAbove });
    const reported = (at: number) => reportedBelow.get(String(at))!;
    const whole = new Map([['', addUp([...places.values()])]]);
    const top = heldAmong(whole, { reported: () => reportedAbove }).get('')!;
    const held = heldAmong(places, { above: top, reported });
    expect(known(places, held, top)).toEqual([]);
    for (const row of shownRows) {
      // Where nobody of one sex came, everybody knows how many of it gained.
      if ([...places.values()].some((one) => sexes.some((sex) => total(one[row], { sex }) === 0))) continue;
      const told = workedOut(row, held, top, places).filter((name) => name.includes(' all '));
      expect(told.filter((name) => reported(Number(name[0])).has(`${row}_${sexOf(name)}`))).toEqual([]);
    }
  });
});

test('a 0 that everybody knows hides nothing beside it', () => {
  const one: Table = {
    S: { '12-23 L': 6, '12-23 P': 6 },
    K: {},
    D: { '12-23 L': 6, '12-23 P': 6 },
    N: { '12-23 L': 2 },
  };
  expect([...heldAmong(new Map([['', one]])).get('')!]).toEqual(['N 12-23 L', 'N 12-23 P', 'N all L', 'N all P']);
});
