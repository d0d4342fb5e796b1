/** What of a report is unusual: against the form's rules, last month, the posyandu's own year and its neighbours. */
import { expect, test } from 'vitest';
import type { Skdn } from '../../../src/reporting/base/indicators.ts';
import { type Around, unusualOf } from '../../../src/reporting/verify/unusual/unusual.ts';
import { unusualRules } from '../../../src/reporting/verify/unusual/unusual-rules.ts';

const usual: Skdn = { S: 45, K: 44, D: 40, N: 30, T: 6, O: 3, B: 1, BGM: 0, TT: 0 };
const other: Skdn = { S: 50, K: 48, D: 42, N: 31, T: 7, O: 3, B: 1, BGM: 0, TT: 0 };
const rules = unusualRules('2026-10');
const none: Around = { last: undefined, year: [], neighbours: [] };
const kinds = (answers: Record<string, unknown>, around: Partial<Around> = {}) =>
  unusualOf(answers as never, { ...none, ...around }, rules).map(({ kind, figure }) => `${kind} ${figure}`.trim());

test('nothing is, where nothing is known but a report that adds up', () => {
  expect(kinds(usual)).toEqual([]);
  expect(kinds(usual, { last: other, year: [other, other, other, other], neighbours: [other, other, other] })).toEqual(
    [],
  );
});

test.each<[string, Record<string, unknown>, Partial<Around>, string[]]>([
  ['the parts of D', { ...usual, N: 31 }, {}, ['sum D']],
  ['more books than children', { ...usual, K: 46 }, {}, ['above K']],
  ['children from elsewhere', { ...usual, S: 39, K: 39 }, {}, ['above D']],
  ['a death', { ...usual, bdeaths: 1 }, {}, ['died bdeaths']],
  ['N against last month', { ...usual }, { last: { ...usual, N: 20 } }, ['last N']],
  ['a small change is none', { ...usual }, { last: { ...usual, N: 26 } }, []],
  ['few children more say nothing', { S: 5, D: 4, N: 3 }, { last: { S: 8, D: 2, N: 1 } }, []],
  ['last month was empty', { ...usual }, { last: { S: 45, K: 44, D: 0, N: 0 } }, ['last D', 'last N']],
  ['copied from last month', { ...usual }, { last: usual }, ['same D']],
  ['everybody gained', { S: 45, K: 45, D: 40, N: 40, T: 0, O: 0, B: 0 }, {}, ['gained N']],
  ['the scales say otherwise', { ...usual, reason: 'ditimbang di rumah' }, {}, ['scales']],
])('%s', (_, answers, around, found) => expect(kinds(answers, around)).toEqual(found));

test('a rate is held against all months of the year together, with what was divided by what', () => {
  const low = { ...usual, D: 20, N: 14, T: 3, O: 2, B: 1 };
  const year = [usual, usual, usual, usual];
  expect(kinds(low, { year: year.slice(1) })).toEqual([]);
  expect(unusualOf(low, { ...none, year }, rules)).toEqual([
    {
      kind: 'year',
      figure: 'D',
      rate: 'D/S',
      now: { numerator: 20, denominator: 45 },
      usual: { numerator: 160, denominator: 180 },
    },
  ]);
  expect(kinds(low, { neighbours: [usual, usual] })).toEqual([]);
  expect(kinds(low, { neighbours: [usual, usual, usual] })).toEqual(['neighbours D']);
});

test('the thresholds say where they come from', () => {
  expect(unusualRules('1999-01').source).toContain('KONFIGURASI');
  expect(rules.source).toContain('KONFIGURASI');
});
