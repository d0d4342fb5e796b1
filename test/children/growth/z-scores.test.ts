import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flagged } from '../../../src/children/growth/flags.ts';
import { valueAt, zOf } from '../../../src/children/growth/lms.ts';
import type { Index, Measured, Sex } from '../../../src/children/growth/types.ts';
import { lmsAt, monthDays, type Tables, tablesOf } from '../../../src/children/growth/who-tables.ts';
import { curve, zScores } from '../../../src/children/growth/z-scores.ts';
import { measured } from './measured.ts';

const jsgrowup = dirname(createRequire(import.meta.url).resolve('jsgrowup/package.json'));
const sexes: Sex[] = ['L', 'P'];

describe('z-scores by WHO', () => {
  test.each<[Index, Sex, number, Partial<Measured>, number, boolean]>([
    ['bbu', 'P', 1522, { weight: 17000 }, 0.24, false],
    ['bbu', 'L', 365, { weight: 9600 }, -0.04, false],
    ['bbu', 'L', 365, { weight: 6900 }, -3.03, false],
    ['bbu', 'L', 365, { weight: 6500 }, -3.52, false],
    ['bbu', 'P', 365, { weight: 7000 }, -2.05, false],
    ['bbu', 'P', 365, { weight: 6300 }, -2.96, false],
    ['bbu', 'L', 731, { weight: 8400 }, -3.22, false],
    ['bbu', 'L', 183, { weight: 12000 }, 3.95, false],
    ['bbu', 'P', 1, { weight: 10370 }, 12.46, true],
    ['tbu', 'L', 365, { length: 757 }, -0.02, false],
    ['tbu', 'L', 365, { length: 710 }, -1.99, false],
    ['tbu', 'L', 365, { length: 686 }, -3.0, false],
    ['tbu', 'P', 731, { length: 800 }, -1.78, false],
    ['tbu', 'P', 731, { length: 760 }, -3.02, false],
    ['tbu', 'L', 1096, { length: 1100 }, 3.75, false],
    ['bbtb', 'L', 400, { weight: 9000, length: 750 }, -0.66, false],
    ['bbtb', 'P', 400, { weight: 6900, length: 750 }, -3.29, false],
    ['bbtb', 'L', 900, { weight: 10000, length: 900 }, -3.28, false],
    ['bbtb', 'P', 900, { weight: 19500, length: 1000 }, 2.6, false],
  ])('%s of %s at %i days, %o: %f', (index, sex, days, some, z, flag) => {
    const { z: found } = zScores(sex, days, measured(some));
    expect(Math.abs(found[index]! - z)).toBeLessThanOrEqual(0.0101);
    expect(flagged(found).includes(index)).toBe(flag);
  });

  test("agree with WHO's own results for its survey of 498 children, to a hundredth", () => {
    const [head = '', ...lines] = readFileSync(join(jsgrowup, 'testdata/survey_z_st.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const columns = head.split(',');
    const wrong: string[] = [];
    for (const line of lines) {
      const row = Object.fromEntries(line.split(',').map((value, n) => [columns[n]!, value]));
      const days = Number(row._agedays);
      if (!row._agedays || days >= 60 * monthDays) continue;
      const { z } = zScores(row.GENDER === '1' ? 'L' : 'P', days, surveyed(row));
      for (const [index, column] of Object.entries(surveyColumns)) {
        const own = z[index as Index];
        const theirs = row[column] ? Number(row[column]) : null;
        const same = own === null || theirs === null ? own === theirs : Math.abs(own - theirs) < 0.0101;
        if (!same) wrong.push(`child ${row.id} ${index}: WHO ${theirs}, here ${own}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('lead back to the value, at every row of every table of both sexes', () => {
    const wrong: string[] = [];
    for (const sex of sexes) {
      for (const [name, { rows }] of Object.entries(tablesOf(sex))) {
        for (const row of rows) {
          expect(lmsAt(tablesOf(sex)[name as keyof Tables], row.x)).toBe(row);
          for (const z of [-5, -4, -3, -2.5, -2, -1, 0, 1, 2, 2.5, 3, 4, 5]) {
            for (const restricted of [true, false]) {
              if (!restricted && 1 + row.l * row.s * z <= 0) continue;
              const back = zOf(valueAt(z, row, restricted), row, restricted);
              if (Math.abs(back - z) > 1e-9) wrong.push(`${sex} ${name} ${row.x}: ${z} became ${back}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each<[string, keyof Tables]>([
    ['wfa_*_0_13', 'weight'],
    ['wfa_*_0_5', 'weight'],
    ['lhfa_*_0_13', 'lengthLying'],
    ['lhfa_*_0_2', 'lengthLying'],
    ['lhfa_*_2_5', 'heightStanding'],
    ['bmifa_*_0_13', 'bmiLying'],
    ['bmifa_*_0_2', 'bmiLying'],
    ['bmifa_*_2_5', 'bmiStanding'],
    ['wfl_*_0_2', 'weightLying'],
    ['wfh_*_2_5', 'weightStanding'],
    ['hcfa_*_0_13', 'head'],
    ['hcfa_*_0_5', 'head'],
  ])("stand in WHO's printed columns of -3 to +3 SD, row by row: %s", (file, name) => {
    const wrong: string[] = [];
    for (const sex of sexes) {
      const path = `tables/${file.replace('*', sex === 'L' ? 'boys' : 'girls')}_zscores.json`;
      for (const row of JSON.parse(readFileSync(join(jsgrowup, path), 'utf8')) as Record<string, string>[]) {
        const x = Number(row.Length ?? row.Height ?? (row.Week ? Number(row.Week) * 7 : Number(row.Month) * monthDays));
        const at = lmsAt(tablesOf(sex)[name], x)!;
        for (const [column, z] of Object.entries({
          SD3neg: -3,
          SD2neg: -2,
          SD1neg: -1,
          SD0: 0,
          SD1: 1,
          SD2: 2,
          SD3: 3,
        })) {
          const own = valueAt(z, at, false);
          // They are printed with one decimal.
          if (Math.abs(own - Number(row[column])) > 0.0501)
            wrong.push(`${path} ${x} ${column}: ${row[column]}, here ${own}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each<[Index, Sex, number, number]>([
    // Days of WHO's table that no week and no month falls on: L, M and S of them are the curve between.
    ['bbu', 'L', 2, 3.337],
    ['bbu', 'P', 5, 3.2821],
    ['bbu', 'L', 500, 10.6125],
    ['tbu', 'P', 100, 60.4958],
    ['lku', 'L', 1000, 49.2025],
    ['lilau', 'L', 500, 14.7878],
  ])('%s: the median of %s at %i days is %f', (index, sex, days, median) => {
    const tables = tablesOf(sex);
    const table = { bbu: tables.weight, tbu: tables.lengthLying, lku: tables.head, lilau: tables.arm }[index as 'bbu']!;
    expect(Math.abs(lmsAt(table, days)!.m - median) / median).toBeLessThan(0.0005);
  });
});

describe('what WHO makes of a measurement', () => {
  const z = (days: number, some: Partial<Measured>) => zScores('L', days, measured(some));

  test('a child below two years that was measured standing counts as 0.7 cm longer, from two years on one that lay as 0.7 cm shorter', () => {
    expect(z(400, { length: 743, lying: false }).z.tbu).toBe(z(400, { length: 750, lying: true }).z.tbu);
    expect(z(400, { length: 750 }).z.tbu).toBe(z(400, { length: 750, lying: true }).z.tbu);
    expect(z(730, { length: 843, lying: false }).z.tbu).toBe(z(730, { length: 850, lying: true }).z.tbu);
    expect(z(731, { length: 857, lying: true }).z.tbu).toBe(z(731, { length: 850, lying: false }).z.tbu);
    expect(z(900, { length: 900 }).z).toEqual(z(900, { length: 900, lying: false }).z);
    expect(z(900, { length: 907, weight: 12_000, lying: true }).z).toEqual(z(900, { length: 900, weight: 12_000 }).z);
  });

  test('a height below nine months is no measurement; weight, head and arm stay', () => {
    const both = { weight: 8000, length: 680, lying: false, head: 430, arm: 140 };
    expect(z(273, both).noZ).toEqual({ tbu: 'standing', bbtb: 'standing', imtu: 'standing' });
    expect(z(273, both).z).toMatchObject({
      tbu: null,
      bbtb: null,
      imtu: null,
      bbu: expect.any(Number),
      lku: expect.any(Number),
    });
    expect(z(274, both).noZ).toEqual({});
  });

  test('under oedema no weight is judged', () => {
    const { z: found, noZ } = z(500, { weight: 9000, length: 780, head: 460, arm: 140, oedema: true });
    expect(noZ).toEqual({ bbu: 'oedema', bbtb: 'oedema', imtu: 'oedema' });
    expect(found).toMatchObject({
      bbu: null,
      bbtb: null,
      imtu: null,
      tbu: expect.any(Number),
      lilau: expect.any(Number),
    });
  });

  test('WHO judges below 60 months only, an arm from three months on, a length that its table holds', () => {
    expect(z(1826, { weight: 18_000 }).z.bbu).toEqual(expect.any(Number));
    expect(z(1827, { weight: 18_000 })).toMatchObject({ z: { bbu: null }, noZ: { bbu: 'age' } });
    expect(z(-1, { weight: 3000 }).noZ).toEqual({ bbu: 'age' });
    expect(z(90, { arm: 120 }).noZ).toEqual({ lilau: 'table' });
    expect(z(91, { arm: 120 }).noZ).toEqual({});
    expect(z(20, { weight: 2000, length: 449 }).noZ).toEqual({ bbtb: 'table' });
    expect(z(1500, { weight: 20_000, length: 1201 }).noZ).toEqual({ bbtb: 'table' });
    expect(z(300, { weight: 0 }).noZ).toEqual({ bbu: 'table' });
  });

  test('what was not measured has no z and no reason', () => {
    expect(z(300, {})).toEqual({
      z: { bbu: null, tbu: null, bbtb: null, imtu: null, lku: null, lilau: null },
      noZ: {},
    });
  });

  test("WHO's flags", () => {
    const none = { bbu: null, tbu: null, bbtb: null, imtu: null, lku: null, lilau: null };
    const on = { bbu: 5, tbu: 6, bbtb: 5, imtu: -5, lku: -5, lilau: 5 };
    expect(flagged(none)).toEqual([]);
    expect(flagged({ ...on, bbu: -6, tbu: -6 })).toEqual([]);
    expect(flagged(on)).toEqual([]);
    expect(flagged({ ...none, bbu: -6.01, tbu: 6.01 })).toEqual(['bbu', 'tbu']);
    expect(flagged({ ...none, bbu: 5.01, tbu: -6.01, bbtb: -5.01, imtu: 5.01, lku: 5.01, lilau: -5.01 })).toHaveLength(
      6,
    );
  });
});

describe('curves for pictures', () => {
  test.each<[Index, number, number, number]>([
    ['bbu', 61, 0, 60],
    ['tbu', 61, 0, 60],
    ['imtu', 61, 0, 60],
    ['lku', 61, 0, 60],
    ['lilau', 58, 3, 60],
    ['bbtb', 151, 45, 120],
  ])('%s has %i points from %f to %f, and they rise with z', (index, count, first, last) => {
    for (const sex of sexes) {
      const [low, high] = [curve(sex, index, -3), curve(sex, index, 1)];
      expect([low.length, low[0]!.x, low.at(-1)!.x]).toEqual([count, first, last]);
      expect(low.every(({ y }, n) => y < high[n]!.y)).toBe(true);
    }
  });

  test('the red line of the growth card, kilograms by month', () => {
    const red = (sex: Sex) => [0, 6, 12, 24, 60].map((month) => Number(curve(sex, 'bbu', -3)[month]!.y.toFixed(1)));
    expect(red('L')).toEqual([2.1, 5.7, 6.9, 8.6, 12.4]);
    expect(red('P')).toEqual([2, 5.1, 6.3, 8.1, 12.1]);
  });
});

const surveyColumns = { bbu: '_ZWEI', tbu: '_ZLEN', bbtb: '_ZWFL', imtu: '_ZBMI', lku: '_ZHC', lilau: '_ZAC' };

function surveyed(row: Record<string, string>): Measured {
  const figure = (column: string, times: number) => (row[column] ? Math.round(Number(row[column]) * times) : null);
  const lying = row.measure === 'l' ? true : row.measure === 'h' ? false : null;
  const cm = { length: figure('HEIGHT', 10), head: figure('HEAD', 10), arm: figure('MUAC', 10) };
  return measured({ weight: figure('WEIGHT', 1000), ...cm, lying, oedema: row.oedema === 'y' });
}
