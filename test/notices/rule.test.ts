/** Schedules: how people write them, and on which days they fall. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRule } from '../../src/notices/schedule/read-rule.ts';
import { holdsOn, isOn, nextDays, type Rule, ruleInWords, ruleSchema } from '../../src/notices/schedule/rule.ts';
import { nextAt } from '../../src/notices/schedule/schedule.ts';
import { wordsOf } from '../../src/notices/schedule/words.ts';
import { openTexts } from '../../src/texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../../locales'));
const words = wordsOf({ texts }, 'id');
/** A Friday. */
const today = Temporal.PlainDate.from('2026-11-20');
const read = (written: string) => {
  const found = readRule(written, words, today);
  return 'why' in found
    ? found.why.key.replace('notices/jadwal:', '?')
    : ruleInWords({ texts }, ruleSchema.parse(found.value), 'id');
};

describe('a schedule is read', () => {
  test.each([
    ['Rabu kedua tiap bulan pukul 08.00', 'Rabu kedua tiap bulan, pukul 08.00'],
    ['setiap minggu kedua hari Rabu', 'Rabu kedua tiap bulan, pukul 08.00'],
    ['Minggu ke-2 tiap bulan jam 9', 'Minggu kedua tiap bulan, pukul 09.00'],
    ['Kamis minggu ketiga pukul 13.00', 'Kamis ketiga tiap bulan, pukul 13.00'],
    ['jumat terakhir 13.30', 'Jumat terakhir tiap bulan, pukul 13.30'],
    ['tiap Senin jam 4 sore', 'tiap Senin, pukul 16.00'],
    ['saban rebo jam setengah 9 pagi', 'tiap Rabu, pukul 08.30'],
    ['Rabu kedua pukul 11 siang', 'Rabu kedua tiap bulan, pukul 11.00'],
    ['tanggal 5 jam 7.30 malam', 'tanggal 5 tiap bulan, pukul 19.30'],
    ['tiap Senin dan Kamis', 'tiap Senin, Kamis, pukul 08.00'],
    ['Senin, Rabu & Jumat pukul 07.00', 'tiap Senin, Rabu, Jumat, pukul 07.00'],
    ['Selasa s.d. Kamis pukul 10.00', 'tiap Selasa, Rabu, Kamis, pukul 10.00'],
    ['tiap Sabtu dan Minggu jam 6 pagi', 'tiap Sabtu, Minggu, pukul 06.00'],
    ['tiap hari Minggu jam 8', 'tiap Minggu, pukul 08.00'],
    ['tiap minggu hari Senin jam 8', 'tiap Senin, pukul 08.00'],
    ['seminggu sekali hari Selasa jam 8', 'tiap Selasa, pukul 08.00'],
    ['seminggu dua kali, Senin dan Kamis, jam 8', 'tiap Senin, Kamis, pukul 08.00'],
    ['tiap malam Jumat jam 8', 'tiap Kamis, pukul 20.00'],
    ['tiap hari kerja pukul 07.15', 'tiap Senin, Selasa, Rabu, Kamis, Jumat, pukul 07.15'],
    ['setiap hari pukul 05.30', 'tiap hari, pukul 05.30'],
    ['tiap hari kecuali Minggu jam 7 pagi', 'tiap Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, pukul 07.00'],
    ['tiap hari jam 7 kecuali Sabtu dan Minggu', 'tiap Senin, Selasa, Rabu, Kamis, Jumat, pukul 07.00'],
    ['tiap tanggal 5 jam 7', 'tanggal 5 tiap bulan, pukul 07.00'],
    ['sebulan sekali tanggal 10 jam 9', 'tanggal 10 tiap bulan, pukul 09.00'],
    ['tgl 1, 11 dan 21 pukul 08.00', 'tanggal 1, 11, 21 tiap bulan, pukul 08.00'],
    ['tanggal 1 sampai 3 tiap bulan jam 9', 'tanggal 1, 2, 3 tiap bulan, pukul 09.00'],
    ['hari terakhir tiap bulan jam 10', 'hari terakhir tiap bulan, pukul 10.00'],
    ['tanggal terakhir jam 10', 'hari terakhir tiap bulan, pukul 10.00'],
    ['2 minggu sekali hari Kamis jam 8', 'tiap 2 minggu pada hari Kamis, pukul 08.00, mulai 26 November 2026'],
    [
      'tiap tiga pekan hari Senin jam 8 mulai 7 Desember',
      'tiap 3 minggu pada hari Senin, pukul 08.00, mulai 7 Desember 2026',
    ],
    ['tiap Rabu pukul 08.00 hingga 15 Januari', 'tiap Rabu, pukul 08.00, sampai 15 Januari 2027'],
    ['tiap Rabu pukul 08.00 sampai akhir tahun', 'tiap Rabu, pukul 08.00, sampai 31 Desember 2026'],
    ['tiap Rabu pukul 08.00 s/d Maret 2027', 'tiap Rabu, pukul 08.00, sampai 31 Maret 2027'],
    [
      'tanggal 12 jam 8 selain hari libur',
      'tanggal 12 tiap bulan, pukul 08.00, kecuali tanggal merah (Minggu dan libur nasional)',
    ],
    ['tiap Kamis 09.00 WIT', 'tiap Kamis, pukul 09.00 WIT'],
    ['tolong kirim tiap Senin jam 8 ya', 'tiap Senin, pukul 08.00'],
    ['H-3 hari buka posyandu', '3 hari sebelum hari buka posyandu, kepada yang posyandunya buka, pukul 08.00'],
    [
      'dua hari sebelum posyandu buka pukul 15.00',
      '2 hari sebelum hari buka posyandu, kepada yang posyandunya buka, pukul 15.00',
    ],
    ['tiap hari buka posyandu jam 6 pagi', 'pada hari buka posyandu, kepada yang posyandunya buka, pukul 06.00'],
  ])('“%s”', (written, told) => expect(read(written)).toBe(told));

  test.each([
    ['', '?not-understood'],
    ['x'.repeat(5000), '?not-understood'],
    ['kalau sempat', '?why-unknown'],
    ['tiap Senin zorgel jam 8', '?why-unknown'],
    ['jangan tiap Senin jam 8', '?why-unknown'],
    ['awal bulan jam 8', '?why-unknown'],
    ['sekitar jam 8 tiap Senin', '?why-unknown'],
    ['H+1 hari buka posyandu', '?why-unknown'],
    ['tiap Senin kecuali minggu pertama jam 8', '?why-mixed'],
    ['tiap Senin jam 8 kecuali Selasa', '?why-mixed'],
    ['Senin dan Kamis kedua', '?why-one-week'],
    ['Rabu pertama dan ketiga', '?why-one-week'],
    ['tanggal 5 hari Rabu', '?why-mixed'],
    ['H-20 hari buka posyandu', '?why-too-early'],
    ['H-3 jam 8', '?why-before-what'],
    ['tanggal 32', '?why-no-date'],
    ['tgl 30 tiap bulan', '?why-short-month'],
    ['Jumat ke-5 jam 9', '?why-fifth'],
    ['tiap minggu jam 8', '?why-week-or-sunday'],
    ['tiap dua minggu', '?why-which-days'],
    ['tiga kali seminggu hari Senin jam 8', '?why-which-days'],
    ['tiap bulan jam 8', '?why-which-date'],
    ['tiap bulan hari Senin jam 8', '?why-which-week'],
    ['Rabu kedua tiap 3 bulan', '?why-months'],
    ['2 hari sekali jam 8', '?why-days'],
    ['tiap 12 minggu hari Senin', '?why-weeks'],
    ['besok jam 8', '?why-once'],
    ['Senin 30 November 2026', '?why-once'],
    ['Rabu minggu depan jam 8', '?why-once'],
    ['tiap Senin jam 8 sampai 1/11/2026', '?why-past'],
    ['tiap Senin pagi', '?why-hour'],
    ['tiap Senin jam 3', '?why-which-half'],
    ['tiap Senin jam 15 pagi', '?why-no-such-time'],
    ['pukul 25.00 tiap Senin', '?why-no-such-time'],
    ['tiap Sabtu pukul 24.00', '?why-midnight'],
    ['tiap Senin jam 8 - 10', '?why-two-hours'],
    ['tiap Senin jam 8 dan jam 13', '?why-two-hours'],
    ['kedua', '?why-one-week'],
  ])('“%s” is not', (written, told) => expect(read(written)).toBe(told));

  test('the rows of older versions are still rules', () => {
    const old = [
      { every: 'week', days: [1, 4], at: '08:00' },
      { every: 'month', on: { day: 31 }, at: '08:00' },
      { every: 'month', on: { week: -1, weekday: 5 }, at: '08:00' },
      { every: 'open', before: 3, at: '07:00' },
    ];
    for (const rule of old) expect(ruleSchema.parse(rule)).toEqual(rule);
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

  test('the last day, two dates, every second week, until a day, and not on red days', () => {
    expect(days({ every: 'month', on: { last: true }, at: '08:00' })).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]);
    expect(days({ every: 'month', on: { day: [5, 20] }, at: '08:00' })).toEqual([
      '2026-12-05',
      '2026-12-20',
      '2027-01-05',
    ]);
    expect(days({ every: 'week', days: [5], interval: 2, from: '2026-11-27', at: '08:00' })).toEqual([
      '2026-12-11',
      '2026-12-25',
      '2027-01-08',
    ]);
    expect(days({ every: 'week', days: [4], until: '2026-12-15', at: '08:00' })).toEqual(['2026-12-03', '2026-12-10']);
    // Christmas is a Friday; of 2027 nobody knows the red days yet.
    const fridays: Rule = { every: 'week', days: [5], skip: 'holidays', at: '08:00' };
    expect(days(fridays)).toEqual(['2026-12-04', '2026-12-11', '2026-12-18']);
    expect(holdsOn(fridays, Temporal.PlainDate.from('2026-12-25'), () => false)).toBe(false);
    expect(holdsOn(fridays, Temporal.PlainDate.from('2027-01-01'), () => false)).toBeUndefined();
  });

  test('another zone has its own clock', () => {
    const rule: Rule = { every: 'week', days: [3], at: '08:00', zone: 'WIB' };
    const before = Date.parse('2026-12-09T07:30:00+07:00');
    expect(new Date(nextAt(rule, { zone: 'WIT' }, before)!).toISOString()).toBe('2026-12-09T01:00:00.000Z');
  });
});
