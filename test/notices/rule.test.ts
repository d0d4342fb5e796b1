/** Schedules: how people write them, and on which days they fall. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  isOn,
  nextDays,
  type Rule,
  readMonthDay,
  readRule,
  ruleInWords,
  wordsOf,
} from '../../src/notices/schedule/rule.ts';
import { nextAt } from '../../src/notices/schedule/schedule.ts';
import { openTexts } from '../../src/texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../../locales'));
const words = wordsOf({ texts }, 'id');

describe('a schedule is read', () => {
  test.each([
    ['Rabu kedua tiap bulan pukul 08.00', 'Rabu kedua tiap bulan, pukul 08.00'],
    ['setiap minggu kedua hari Rabu', 'Rabu kedua tiap bulan, pukul 08.00'],
    ['Minggu ke-2 tiap bulan jam 9', 'Minggu kedua tiap bulan, pukul 09.00'],
    ['jumat terakhir 13.30', 'Jumat terakhir tiap bulan, pukul 13.30'],
    ['tiap Senin jam 4 sore', 'tiap Senin, pukul 16.00'],
    ['Rabu kedua pukul 11 siang', 'Rabu kedua tiap bulan, pukul 11.00'],
    ['tanggal 5 jam 7.30 malam', 'tanggal 5 tiap bulan, pukul 19.30'],
    ['tiap Senin dan Kamis', 'tiap Senin, Kamis, pukul 08.00'],
    ['tiap tanggal 5 jam 7', 'tanggal 5 tiap bulan, pukul 07.00'],
    ['tgl 31', 'tanggal 31 tiap bulan, pukul 08.00'],
    ['H-3 hari buka posyandu', '3 hari sebelum hari buka posyandu, kepada yang posyandunya buka, pukul 08.00'],
    [
      '2 hari sebelum hari buka pukul 16.00',
      '2 hari sebelum hari buka posyandu, kepada yang posyandunya buka, pukul 16.00',
    ],
  ])('“%s”', (written, told) => {
    expect(ruleInWords({ texts }, readRule(written, words)!, 'id')).toBe(told);
  });

  test.each([
    '',
    'kalau sempat',
    'tanggal 32',
    'pukul 25.00 tiap Senin',
    'kedua',
    'x'.repeat(5000),
    // Half of each would be ignored.
    'tanggal 5 dan 20 tiap bulan',
    'Rabu pertama dan ketiga',
    'Senin dan Kamis kedua',
    'tiap 2 minggu hari Senin',
    'tiap dua minggu',
    'Rabu kedua tiap 3 bulan',
    'Senin 30 November 2026',
    'H-20 hari buka posyandu',
    'H+1 hari buka posyandu',
  ])('“%s” is not', (written) => {
    expect(readRule(written, words)).toBeUndefined();
  });

  test('an open day is read by its date or its week', () => {
    expect(readMonthDay('12', words)).toEqual({ day: 12 });
    expect(readMonthDay('tiap tanggal 12', words)).toEqual({ day: 12 });
    expect(readMonthDay('Selasa pertama', words)).toEqual({ week: 1, weekday: 2 });
    expect(readMonthDay('tanggal 12 pukul 08.00', words)).toEqual({ day: 12 });
    expect(readMonthDay('Selasa', words)).toBeUndefined();
    expect(readMonthDay('tanggal 12 dan 26', words)).toBeUndefined();
  });
});

describe('the days of a schedule', () => {
  const from = Temporal.PlainDate.from('2026-12-01');
  const days = (rule: Parameters<typeof nextDays>[0]) => nextDays(rule, from, 3, () => false).map(String);

  test('the second Wednesday, the last Friday, the 31st where there is one or the last day', () => {
    expect(days({ every: 'month', on: { week: 2, weekday: 3 }, at: '08:00' })).toEqual([
      '2026-12-09',
      '2027-01-13',
      '2027-02-10',
    ]);
    expect(days({ every: 'month', on: { week: -1, weekday: 5 }, at: '08:00' })).toEqual([
      '2026-12-25',
      '2027-01-29',
      '2027-02-26',
    ]);
    expect(days({ every: 'month', on: { day: 31 }, at: '08:00' })).toEqual(['2026-12-31', '2027-01-31', '2027-02-28']);
  });

  test('every month has just one second Wednesday and one last Friday, for twenty years', () => {
    for (let month = Temporal.PlainYearMonth.from('2026-01'); month.year < 2046; month = month.add({ months: 1 })) {
      const all = Array.from({ length: month.daysInMonth }, (_, day) => month.toPlainDate({ day: day + 1 }));
      for (const on of [{ week: 2 as const, weekday: 3 }, { week: -1 as const, weekday: 5 }, { day: 31 }]) {
        expect(all.filter((day) => isOn(on, day))).toHaveLength(1);
      }
    }
  });

  test('the next time is after now, at the wall clock of the place', () => {
    const rule: Rule = { every: 'week', days: [3], at: '08:00' };
    const before = Date.parse('2026-12-09T07:59:59+09:00');
    expect(new Date(nextAt(rule, { zone: 'WIT' }, before)!).toISOString()).toBe('2026-12-08T23:00:00.000Z');
    const after = Date.parse('2026-12-09T08:00:00+09:00');
    expect(new Date(nextAt(rule, { zone: 'WIT' }, after)!).toISOString()).toBe('2026-12-15T23:00:00.000Z');
  });
});
