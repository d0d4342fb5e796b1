/** On which days a posyandu opens, as people tell it, and one day that is moved. */
import { describe, expect, test } from 'vitest';
import {
  type OpenDay,
  openDayOf,
  openDaysOfMonth,
  opensOn,
  storedOpenDay,
  withMove,
} from '../../src/notices/schedule/open-day.ts';
import { moveWords, once, readMove, readOpenDays } from '../../src/notices/schedule/read-open-day.ts';
import { wordsOf } from '../../src/notices/schedule/words.ts';
import { fold } from '../../src/texts/reading/fold.ts';
import { openTexts } from '../../src/texts/texts.ts';

const texts = openTexts('locales');
const words = wordsOf({ texts }, 'id');
const says = moveWords((id) => new Set(texts.list('id', `notices/words:${id}`).map(fold)));
/** A Friday. */
const today = Temporal.PlainDate.from('2026-11-06');
const wednesdays: OpenDay = { on: [{ week: 2, weekday: 3 }], moved: [] };
const two: OpenDay = { on: [{ day: 5 }, { day: 20 }], moved: [] };

describe('the days of every month', () => {
  const day = (written: string) => readOpenDays(written, words, today)?.on;

  test.each([
    ['12', [{ day: 12 }]],
    ['tiap tanggal 12', [{ day: 12 }]],
    ['tgl 31', [{ day: 31 }]],
    ['Selasa pertama', [{ week: 1, weekday: 2 }]],
    [
      'Rabu kedua dan keempat',
      [
        { week: 2, weekday: 3 },
        { week: 4, weekday: 3 },
      ],
    ],
    [
      'rabu ke 2 & ke 4',
      [
        { week: 2, weekday: 3 },
        { week: 4, weekday: 3 },
      ],
    ],
    [
      'Rabu minggu ke-2 dan ke-4',
      [
        { week: 2, weekday: 3 },
        { week: 4, weekday: 3 },
      ],
    ],
    [
      'Rabu kedua dan Kamis keempat',
      [
        { week: 2, weekday: 3 },
        { week: 4, weekday: 4 },
      ],
    ],
    [
      'Minggu pertama dan ketiga',
      [
        { week: 1, weekday: 7 },
        { week: 3, weekday: 7 },
      ],
    ],
    ['tanggal 5 dan 20', [{ day: 5 }, { day: 20 }]],
    ['dua kali sebulan, tgl 5 & 20', [{ day: 5 }, { day: 20 }]],
  ])('“%s” is understood', (written, on) => expect(day(written)).toEqual(on));

  test.each([
    'Selasa',
    'bukan tanggal 12',
    'Rabu kedua dan Kamis',
    'tanggal 1, 5, 9, 13, 17',
    'bulan ini tanggal 15',
    'tanggal 32',
  ])('“%s” is not', (written) => expect(day(written)).toBeUndefined());

  test('an hour is told, and not kept', () => {
    expect(readOpenDays('tanggal 12 pukul 08.00', words, today)).toEqual({ on: [{ day: 12 }], hour: true });
  });
});

describe('a day that is moved once', () => {
  const move = (written: string, open = wednesdays) => {
    const read = readMove(written, says, { reader: texts.reader('id'), today, open });
    return typeof read === 'object' ? `${read.from} > ${read.to}` : read;
  };

  test.each([
    ['bulan ini tanggal 15', '2026-11-11 > 2026-11-15'],
    ['diundur ke 18/11', '2026-11-11 > 2026-11-18'],
    ['dimajukan ke Selasa 10 November', '2026-11-11 > 2026-11-10'],
    ['bulan depan tgl 3', '2026-12-09 > 2026-12-03'],
    ['diundur ke 2 Desember', '2026-12-09 > 2026-12-02'],
    ['besok', '2026-11-11 > 2026-11-07'],
    ['bulan ini libur', '2026-11-11 > null'],
    ['bulan depan tidak buka', '2026-12-09 > null'],
    ['dari 11 November ke 13 November', '2026-11-11 > 2026-11-13'],
    ['kembali seperti biasa', 'usual'],
    ['bulan ini tanggal 3', 'past'],
    ['diundur', undefined],
    ['Selasa', undefined],
    ['bulan ini hari Minggu tanggal 15', '2026-11-11 > 2026-11-15'],
    ['diundur ke Senin 10 November', undefined],
  ])('“%s”', (written, read) => expect(move(written)).toBe(read));

  test('of two days the one that is meant is named, or is the nearest one', () => {
    expect(move('bulan ini tanggal 22', two)).toBe('2026-11-20 > 2026-11-22');
    expect(move('tanggal 20 libur', two)).toBe('2026-11-20 > null');
    expect(move('bulan depan libur', two)).toBe('which');
  });

  test('words that mean one time only are no rule', () => {
    expect(once('diundur ke tanggal 15', says)).toBe(true);
    expect(once('pindah ke tanggal 15', says)).toBe(false);
  });

  test('it holds in that month alone, belongs to the month from which it was moved, and can be taken back', () => {
    const moved = withMove(wednesdays, { from: '2026-11-11', to: '2026-12-01' }, today);
    const opens = (day: string) => opensOn(moved, Temporal.PlainDate.from(day));
    expect(['2026-11-11', '2026-12-01', '2026-12-09'].map(opens)).toEqual([false, true, true]);
    expect(openDaysOfMonth(moved, '2026-11')).toEqual(['2026-12-01']);
    expect(openDaysOfMonth(moved, '2026-12')).toEqual(['2026-12-09']);
    expect(openDayOf(JSON.parse(storedOpenDay(moved)))).toEqual(moved);
    const back = withMove(moved, { from: '2026-11-11', to: '2026-11-11' }, today);
    expect(JSON.parse(storedOpenDay(back))).toEqual({ week: 2, weekday: 3 });
  });
});
