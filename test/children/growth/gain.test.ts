import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainOf } from '../../../src/children/growth/gain.ts';
import { kbm } from '../../../src/children/growth/kbm.ts';
import type { Past, Sex } from '../../../src/children/growth/types.ts';
import { bornMonthsBefore } from './measured.ts';
import { modelOf } from './model.ts';

const day = '2026-11-20';
const on = (date: string, weight: number | null): Past => ({ day: date, weight });
const boy = (months: number) => ({ sex: 'L' as const, born: bornMonthsBefore(months, day) });

describe('KBM', () => {
  const table: Record<Sex, number[]> = {
    L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
    P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200],
  };

  test.each(Object.entries(table) as [Sex, number[]][])('of %s, month by month: %o', (sex, row) => {
    expect(row.map((_, n) => kbm(sex, n + 1, day))).toEqual(row);
    for (let months = 12; months <= 60; months++) expect(kbm(sex, months, day)).toBe(200);
    expect(kbm(sex, 0, day)).toBeNull();
  });

  test.each(
    (Object.entries(table) as [Sex, number[]][]).flatMap(([sex, row]) =>
      row.map((grams, n) => [sex, n + 1, grams] as const),
    ),
  )('%s of %i months: %i grams are N, one less is T', (sex, months, grams) => {
    const child = { sex, born: bornMonthsBefore(months, day) };
    const before = [on('2026-10-19', 5000)];
    expect(gainOf(child, on(day, 5000 + grams), before)).toMatchObject({ gain: 'N', gained: grams, wanted: grams });
    expect(gainOf(child, on(day, 4999 + grams), before)).toMatchObject({ gain: 'T', gained: grams - 1 });
  });

  test('goes by the months reached at this weighing: a day before the birthday it is the month before', () => {
    const weights = [on('2026-10-19', 5000)];
    expect(gainOf({ sex: 'L', born: '2026-06-20' }, on(day, 5500), weights)).toMatchObject({ wanted: 500, gain: 'N' });
    expect(gainOf({ sex: 'L', born: '2026-06-21' }, on(day, 5500), weights)).toMatchObject({ wanted: 600, gain: 'T' });
  });

  test('is not printed for the first month of life: then the line has to rise', () => {
    const child = { sex: 'P' as const, born: '2026-10-28' };
    expect(gainOf(child, on(day, 3001), [on('2026-10-30', 3000)])).toMatchObject({ gain: 'N', wanted: null });
    expect(gainOf(child, on(day, 3000), [on('2026-10-30', 3000)])).toMatchObject({ gain: 'T', wanted: null });
  });
});

describe('N, T, O, B and 2T', () => {
  test('B: the first weighing ever. One without weight, of the same day or of a later day is none', () => {
    const b = { gain: 'B', gained: null, since: null, wanted: null, twice: false };
    expect(gainOf(boy(20), on(day, 9000), [])).toEqual(b);
    expect(gainOf(boy(20), on(day, 9000), [on('2026-10-20', null), on(day, 8800), on('2026-12-20', 9300)])).toEqual(b);
  });

  test('O: last calendar month is missing, however much was gained since; the gap is never shared out', () => {
    expect(gainOf(boy(20), on(day, 12_000), [on('2026-09-30', 9000)])).toMatchObject({
      gain: 'O',
      gained: null,
      wanted: null,
    });
    expect(gainOf(boy(20), on(day, 9000), [on('2026-09-30', 9000), on('2026-10-05', null)])).toMatchObject({
      gain: 'O',
    });
  });

  test('the calendar month counts, not the days between', () => {
    expect(gainOf(boy(20), on('2026-11-30', 9200), [on('2026-10-01', 9000)])).toMatchObject({
      gain: 'N',
      since: '2026-10-01',
    });
    expect(gainOf(boy(20), on('2026-11-01', 9000), [on('2026-10-31', 9000)])).toMatchObject({ gain: 'T', gained: 0 });
    expect(gainOf(boy(20), on('2027-01-02', 9200), [on('2026-12-31', 9000)])).toMatchObject({ gain: 'N' });
  });

  test('who is weighed twice in a month is compared with the month before both times, by the last weighing of that month', () => {
    const before = [on('2026-10-03', 8000), on('2026-10-28', 9000), on('2026-11-02', 9900)];
    expect(gainOf(boy(20), on(day, 9200), before)).toMatchObject({ gain: 'N', gained: 200, since: '2026-10-28' });
    expect(gainOf(boy(20), on(day, 9200), [on('2026-11-02', 9900)])).toMatchObject({ gain: 'B' });
  });

  test('2T: T now and T last month. An O, a B or an N between them ends the row', () => {
    const t = [on('2026-08-20', 9000), on('2026-09-20', 9100), on('2026-10-20', 9100)];
    expect(gainOf(boy(20), on(day, 9100), t)).toMatchObject({ gain: 'T', twice: true });
    expect(gainOf(boy(20), on(day, 9300), t)).toMatchObject({ gain: 'N', twice: false });
    expect(gainOf(boy(20), on(day, 9100), t.slice(2))).toMatchObject({ gain: 'T', twice: false });
    expect(gainOf(boy(20), on(day, 9100), [t[0]!, t[2]!])).toMatchObject({ gain: 'T', twice: false });
    expect(gainOf(boy(20), on(day, 9300), [...t.slice(0, 2), on('2026-10-20', 9300)])).toMatchObject({
      gain: 'T',
      twice: false,
    });
  });

  test('who was not weighed is none of them', () => {
    expect(gainOf(boy(20), on(day, null), [on('2026-10-20', 9000)])).toMatchObject({ gain: null, twice: false });
  });

  test('agree with a model that counts months on its fingers, over 10,000 random histories', () => {
    const weighing = fc.record({
      month: fc.nat(14),
      date: fc.integer({ min: 1, max: 28 }),
      weight: fc.option(fc.integer({ min: 70, max: 90 }), { freq: 6 }),
    });
    const history = fc.record({
      sex: fc.constantFrom<Sex>('L', 'P'),
      bornMonth: fc.nat(14),
      bornDate: fc.integer({ min: 1, max: 28 }),
      weighings: fc.uniqueArray(weighing, {
        selector: ({ month, date }) => month * 100 + date,
        minLength: 1,
        maxLength: 14,
      }),
    });
    fc.assert(
      fc.property(history, ({ sex, bornMonth, bornDate, weighings }) => {
        const child = { sex, born: dateOf(bornMonth - 10, bornDate) };
        const told = weighings.map(({ month, date, weight }) => on(dateOf(month + 5, date), weight && weight * 100));
        const now = told[0]!;
        const { gain, twice } = gainOf(child, now, told);
        const model = modelOf(child, now.day, told);
        return gain === model.gain && twice === model.twice;
      }),
      { numRuns: 10_000, seed: 14 },
    );
  });
});

/** `month`: counted from January 2026. */
const dateOf = (month: number, date: number) =>
  Temporal.PlainDate.from({ year: 2026, month: 1, day: date }).add({ months: month }).toString();
