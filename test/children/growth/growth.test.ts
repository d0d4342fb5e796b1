import { expect, test } from 'vitest';
import { assess, digestOf, rulesVersion } from '../../../src/children/growth/growth.ts';
import { measured } from './measured.ts';

const child = { sex: 'P' as const, born: '2025-02-03' };
const now = measured({ weight: 8400, length: 720, head: 440, arm: 142 });
const history = ['2026-08-18', '2026-09-18', '2026-10-20'].map((day) => ({ day, weight: 8300 }));

test('a weighing with all its figures says everything at once', () => {
  expect(assess(child, now, history)).toEqual({
    rules: rulesVersion(),
    days: 655,
    months: 21,
    gain: 'T',
    gained: 100,
    since: '2026-10-20',
    wanted: 200,
    twice: true,
    belowRed: false,
    aboveOrange: false,
    z: { bbu: -2.24, tbu: -3.93, bbtb: -0.22, imtu: 0.51, lku: -2.03, lilau: -0.43 },
    noZ: {},
    classes: { bbu: 'kurang', tbu: 'sangat-pendek', bbtb: 'baik', imtu: 'baik', lku: 'mikrosefali', lilau: 'hijau' },
    flags: [],
  });
});

test('it comes back from the records as it went in, whatever was measured', () => {
  for (const some of [now, measured(), measured({ oedema: true, weight: 9000, length: 700, lying: false })]) {
    const growth = assess(child, some, history);
    expect(JSON.parse(JSON.stringify(growth))).toEqual(growth);
  }
});

test('84 kg instead of 8,4 is flagged, and a child that only came has no letter', () => {
  expect(assess(child, { ...now, weight: 84_000 }, history).flags).toEqual(['bbu', 'bbtb', 'imtu']);
  expect(assess(child, measured(), history)).toMatchObject({ gain: null, belowRed: false, flags: [] });
});

test('the version has the number of the formulas and a mark of the tables', () => {
  expect(rulesVersion()).toMatch(/^\d+-[0-9a-f]{8}$/);
});

test('the version of the rules changes with a figure, not with the words of its source', () => {
  const rules = (source: string, red: number) => digestOf([[{ from: '2010-02-01', source, red }]]);
  expect(rules('Permenkes 155/2010', -3)).toBe(rules('Permenkes 155 tahun 2010', -3));
  expect(rules('Permenkes 155/2010', -3)).not.toBe(rules('Permenkes 155/2010', -2));
});
