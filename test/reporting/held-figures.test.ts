import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decidedTogether,
  type Figures,
  figuresOfArea,
  type Held,
  heldAlone,
  heldAmong,
  heldOver,
} from '../../src/reporting/rollup/held-figures.ts';

import { dueFamily, dueTies } from '../../src/reporting/rollup/register-figures.ts';

const sexes = ['L', 'P'];
const weighed = ['N', 'T', 'O', 'B'];
const others = ['BGM', 'VA6'];
const withSexes = [...weighed, 'D', ...others];
const all = [...withSexes.flatMap((name) => [name, `${name}_L`, `${name}_P`]), 'births'];
const few = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(30));

/** What a posyandu told: what is not told adds up of what is. Some tell no sexes, at some everybody gained or nobody came: then 0 is known. */
const post = fc
  .tuple(
    fc.constantFrom('usual', 'usual', 'no sexes', 'all gained', 'nobody'),
    fc.record(
      Object.fromEntries(
        [...weighed, ...others]
          .flatMap((name) => sexes.map((sex) => [`${name}_${sex}`, few]))
          .concat([['births', few]]),
      ),
    ),
  )
  .map(([kind, told]): Figures => {
    const figures: Record<string, number> = { ...told };
    if (kind === 'all gained' || kind === 'nobody')
      for (const name of ['T', 'O', 'B', 'BGM', ...(kind === 'nobody' ? ['N'] : [])])
        for (const sex of sexes) figures[`${name}_${sex}`] = 0;
    if (kind !== 'nobody') for (const sex of sexes) figures[`N_${sex}`] = Math.max(1, figures[`N_${sex}`]!);
    for (const sex of sexes) figures[`D_${sex}`] = weighed.reduce((sum, name) => sum + figures[`${name}_${sex}`]!, 0);
    for (const sex of sexes) figures[`BGM_${sex}`] = Math.min(figures[`BGM_${sex}`]!, figures[`D_${sex}`]!);
    for (const name of withSexes) figures[name] = figures[`${name}_L`]! + figures[`${name}_P`]!;
    const whole = Object.entries(figures).filter(([name]) => !name.includes('_'));
    return kind === 'no sexes' ? Object.fromEntries(whole) : figures;
  });

interface Place {
  code: string;
  figures: Figures;
  below: Place[];
}

const tree = (code: string, shape: unknown): Place => {
  const below = Array.isArray(shape) ? shape.map((one, at) => tree(`${code}.${at}`, one)) : [];
  const figures = Array.isArray(shape) ? added(below.map((one) => one.figures)) : (shape as Figures);
  return { code, figures, below };
};

const added = (list: Figures[]): Figures => {
  const partly = (name: string) => list.some((one) => one[`${name.split('_')[0]} partly`] !== undefined);
  const count = (name: string) => list.filter((one) => one[name] !== undefined).length;
  const told = all.map((name) => [name, name.includes('_') && partly(name) ? 0 : count(name)]);
  return figuresOfArea({ sums: summed(list), told: Object.fromEntries(told) });
};

const summed = (list: Figures[]): Figures =>
  Object.fromEntries(
    all
      .filter((name) => list.some((one) => one[name] !== undefined))
      .map((name) => [name, list.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
  );

/** As the program goes down: what is held back of an area decides on those below it. */
function heldIn({ code, figures, below }: Place, own: Held = heldAlone(figures, { wide: true })): Map<string, Held> {
  const wide = below.some((one) => one.below.length > 0);
  const its = heldAmong(new Map(below.map((one) => [one.code, one.figures])), {
    above: own,
    ...(wide && { wide }),
  });
  const found = new Map([[code, own]]);
  for (const one of below) for (const [place, held] of heldIn(one, its.get(one.code)!)) found.set(place, held);
  return found;
}

const places = (place: Place): Place[] => [place, ...place.below.flatMap(places)];

/** All that anybody can know: who adds up to whom, in every place and between them. Girls and boys are the whole where all have told them. */
const equations = (root: Place): Map<string, number>[] =>
  places(root).flatMap((place) => {
    const { code, below } = place;
    const sum = (of: string[], to: string) => new Map([...of.map((one): [string, number] => [one, 1]), [to, -1]]);
    const ofBoth = places(place).every((one) => one.below.length > 0 || one.figures.D_L !== undefined) ? withSexes : [];
    return [
      ...ofBoth.map((name) =>
        sum(
          sexes.map((sex) => `${code} ${name}_${sex}`),
          `${code} ${name}`,
        ),
      ),
      ...['', '_L', '_P'].map((sex) =>
        sum(
          weighed.map((name) => `${code} ${name}${sex}`),
          `${code} D${sex}`,
        ),
      ),
      ...(below.length > 0
        ? all.map((name) =>
            sum(
              below.map((one) => `${one.code} ${name}`),
              `${code} ${name}`,
            ),
          )
        : []),
    ];
  });

/** The unknowns that the equations leave no choice. No count is below 0, so what adds up to 0 is 0. */
function revealed(unknown: Set<string>, all: Map<string, number>[], value: (name: string) => number): string[] {
  const left = all.map((one) => [...one].filter(([name]) => unknown.has(name)));
  const nobody = left.filter(
    (row) => row.length > 0 && row.every(([name, factor]) => factor === row[0]![1] && value(name) === 0),
  );
  if (nobody.length > 0) {
    for (const row of nobody) for (const [name] of row) unknown.delete(name);
    return revealed(unknown, all, value);
  }
  return solved(left.map((row) => new Map(row)));
}

function solved(rows: Map<string, number>[]): string[] {
  const done: Map<string, number>[] = [];
  for (;;) {
    const lead = rows.find((row) => row.size > 0);
    if (!lead) break;
    rows.splice(rows.indexOf(lead), 1);
    const [[name, factor]] = [...lead] as [[string, number]];
    for (const row of [...rows, ...done]) {
      const own = row.get(name);
      if (own === undefined) continue;
      for (const [one, value] of lead) {
        const left = (row.get(one) ?? 0) - (own / factor) * value;
        if (Math.abs(left) < 1e-9) row.delete(one);
        else row.set(one, left);
      }
    }
    done.push(lead);
  }
  return done.filter((row) => row.size === 1).flatMap((row) => [...row.keys()]);
}

describe('figures of few people', () => {
  test('cannot be worked out from all that is shown of an area, those below it and both sexes', () => {
    const shape = fc.array(fc.array(post, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shape, (one) => {
        const root = tree('k', one);
        const held = heldIn(root);
        const figures = new Map(places(root).map((one) => [one.code, one.figures]));
        const value = (name: string) => figures.get(name.split(' ')[0]!)![name.split(' ')[1]!] ?? 0;
        // What was not told is shown as not told.
        const unknown = new Set(
          [...held].flatMap(([place, names]) =>
            [...names].filter((name) => figures.get(place)![name] !== undefined).map((name) => `${place} ${name}`),
          ),
        );
        const small = places(root).flatMap(({ code, figures }) =>
          Object.entries(figures).flatMap(([name, value]) =>
            all.includes(name) && !['D', 'N'].includes(name) && value! >= 1 && value! <= 4 ? [`${code} ${name}`] : [],
          ),
        );
        for (const name of small) expect(unknown).toContain(name);
        const known = revealed(new Set(unknown), equations(root), value);
        expect(small.filter((name) => known.includes(name))).toEqual([]);
        for (const names of held.values()) expect(names.has('D') || names.has('N')).toBe(false);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('who was due, came and stayed away, as the register tells, are not worked out of each other nor of the places beside', () => {
    const counts = fc.record({ cameBaby: few, absentBaby: few, cameChild: few, absentChild: few });
    const due = counts.map(
      (one): Figures => ({
        ...one,
        targetBaby: one.cameBaby + one.absentBaby,
        targetChild: one.cameChild + one.absentChild,
      }),
    );
    fc.assert(
      fc.property(fc.array(due, { minLength: 1, maxLength: 4 }), (list) => {
        const posts = new Map(list.map((one, at): [string, Figures] => [`p${at}`, one]));
        const whole = Object.fromEntries(
          dueFamily.map((name) => [name, list.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
        );
        const above = heldAlone(whole, { wide: true });
        const held = new Map<string, Held>([...heldAmong(posts, { above }), ['k', above]]);
        const figures = new Map([...posts, ['k', whole as Figures]]);
        const value = (name: string) => figures.get(name.split(' ')[0]!)![name.split(' ')[1]!] ?? 0;
        const unknown = new Set([...held].flatMap(([place, names]) => [...names].map((name) => `${place} ${name}`)));
        const row = (of: readonly string[], to?: string) =>
          new Map([...of.map((one): [string, number] => [one, 1]), ...(to ? [[to, -1] as const] : [])]);
        const ties = [...figures.keys()].flatMap((place) =>
          dueTies.map(({ of, to }) =>
            row(
              of.map((name) => `${place} ${name}`),
              to && `${place} ${to}`,
            ),
          ),
        );
        const sums = dueFamily.map((name) =>
          row(
            [...posts.keys()].map((post) => `${post} ${name}`),
            `k ${name}`,
          ),
        );
        const small = [...figures].flatMap(([place, its]) =>
          dueFamily.filter((name) => its[name]! >= 1 && its[name]! <= 4).map((name) => `${place} ${name}`),
        );
        for (const name of small) expect(unknown).toContain(name);
        const known = revealed(new Set(unknown), [...ties, ...sums], value);
        expect(small.filter((name) => known.includes(name))).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('what is shown does not change with what else is asked for: the parts by sex follow the figures', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 2, maxLength: 4 }), (posts) => {
        const bare = posts.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([name]) => !name.includes('_'))),
        );
        const held = (list: Figures[]) => heldAmong(new Map(list.map((one, at) => [`p${at}`, one])));
        const whole = (names: Held) => [...names].filter((name) => !name.includes('_')).sort();
        expect([...held(posts).values()].map(whole)).toEqual([...held(bare).values()].map(whole));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('a form that asks for some of the figures shows the same of them as one that asks for all', () => {
    const asked = fc.subarray(all, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), asked, (posts, names) => {
        const read = decidedTogether(names);
        const held = (list: Figures[]) => heldAmong(new Map(list.map((one, at) => [`p${at}`, one])));
        const of = (all: Map<string, Held>) => [...all.values()].map((one) => names.filter((name) => one.has(name)));
        const some = posts.map((one) => Object.fromEntries(read.map((name) => [name, one[name]])));
        expect(of(held(some))).toEqual(of(held(posts)));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('a province hides what would reveal one small kabupaten, and shows it again beside two', () => {
    const kabupaten = (T: number) => ({ D: 500, N: 400, T, O: 60, B: 40 });
    const over = (...list: Figures[]) =>
      heldOver(added(list), new Map(list.map((one, at) => [`${at}`, heldAlone(one)])));
    expect(over(kabupaten(3), kabupaten(70)).has('T')).toBe(true);
    expect(over(kabupaten(3), kabupaten(2), kabupaten(70)).has('T')).toBe(false);
    expect(over(kabupaten(50), kabupaten(70)).size).toBe(0);
  });

  test('many places by sex: nothing by sex is shown, and the figures as such still are', () => {
    const many = new Map(
      Array.from({ length: 61 }, (_, at): [string, Figures] => [`p${at}`, { S: 40, S_L: 20, S_P: 20, VA6: 9 }]),
    );
    const held = heldAmong(many).get('p7')!;
    expect([held.has('S_L'), held.has('S'), held.has('VA6')]).toEqual([true, false, false]);
  });
});
