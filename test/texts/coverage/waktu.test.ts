/** No word about a day, an hour or a schedule falls away: it is in the value, left over, or a doubt. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRule } from '../../../src/notices/schedule/read-rule.ts';
import { wordsOf } from '../../../src/notices/schedule/words.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../../../locales'));
const reader = texts.reader('id');
const words = wordsOf({ texts }, 'id');
const today = '2026-11-20';
const moment = (text: string) => reader.moment(text, today, { time: '10:00', zone: 'WITA' });

const days = fc.constantFrom(
  'besok',
  'Selasa 24 November',
  '3/12/2026',
  'lusa',
  'Rabu minggu depan',
  'tgl 5 bulan depan',
);
const hours = fc.constantFrom(
  'jam 9',
  'pukul 13.30',
  'setengah 8 pagi',
  '08.00 WITA',
  'jam 9 - 11',
  'pukul 10 kurang 5',
);
const both = fc
  .tuple(days, hours, fc.boolean())
  .map(([day, hour, first]) => (first ? `${day} ${hour}` : `${hour} ${day}`));
const patterns = fc.constantFrom(
  'tiap Senin',
  'Rabu kedua tiap bulan',
  'tanggal 5 dan 20',
  'tiap hari',
  'H-3 hari buka posyandu',
  'tiap dua minggu hari Jumat',
);
const foreign = fc.constantFrom(
  'zorgel',
  'bukan',
  'jangan',
  'sekitar',
  'kira-kira',
  'mungkin',
  'tidak',
  '77',
  '?',
  'paling lambat',
  'kalau',
);

/** The foreign word at the beginning, at the end, or anywhere between. */
const mixed = (good: fc.Arbitrary<string>) =>
  fc.tuple(good, foreign, fc.nat()).map(([text, strange, at]) => {
    const parts = text.split(' ');
    parts.splice(at % (parts.length + 1), 0, strange);
    return { text: parts.join(' '), strange };
  });

describe('moments', () => {
  test('a day and an hour in any order are read whole', () => {
    fc.assert(fc.property(both, (text) => void expect(moment(text)).toHaveProperty('value')));
  });

  test('a foreign word is left over or asked, wherever it stands', () => {
    fc.assert(
      fc.property(mixed(both), ({ text }) => void expect(moment(text)).not.toHaveProperty('value')),
      { numRuns: 300 },
    );
  });

  test('what is left over names the foreign word', () => {
    fc.assert(
      fc.property(both, (text) => {
        const reading = moment(`${text} zorgel`);
        expect('rest' in reading ? reading.rest : 'none').toBe('zorgel');
      }),
    );
  });

  test('a second day or a second hour is never dropped', () => {
    const seconds = fc.constantFrom('atau Minggu', 'dan 7 Desember', 'atau jam 15.00', 'dan pukul 16.00');
    fc.assert(
      fc.property(
        both,
        seconds,
        (text, second) => void expect(moment(`${text} ${second}`)).not.toHaveProperty('value'),
      ),
    );
  });

  test('dates to come: a foreign word or an hour is a doubt', () => {
    fc.assert(
      fc.property(mixed(days), ({ text }) => void expect(reader.date(text, today, true)).toHaveProperty('doubt')),
    );
    fc.assert(fc.property(both, (text) => void expect(reader.date(text, today, true)).toHaveProperty('doubt')));
  });

  test('dates of a report: behind the hour nothing is dropped', () => {
    expect(reader.date('Kamis 8/6/2023 jam 08.00 s/d selesai', today)).toEqual({ value: '2023-06-08' });
    expect(reader.date('8/6/2023 jam 08.00 bukan 9/6/2023', today)).toHaveProperty('doubt');
  });
});

describe('schedules', () => {
  const day = Temporal.PlainDate.from(today);
  const schedule = (text: string) => readRule(text, words, day);

  test('a pattern with an hour is read', () => {
    fc.assert(fc.property(patterns, (text) => void expect(schedule(`${text} pukul 08.00`)).toHaveProperty('value')));
  });

  test('a foreign word refuses', () => {
    fc.assert(
      fc.property(mixed(patterns), ({ text }) => void expect(schedule(`${text} pukul 08.00`)).toHaveProperty('why')),
      { numRuns: 300 },
    );
  });

  test('a second pattern or a second hour refuses', () => {
    const seconds = fc.constantFrom(
      'dan pukul 14.00',
      'besok',
      'kecuali minggu pertama',
      'tiap 3 bulan',
      'Selasa keempat',
    );
    fc.assert(
      fc.property(
        patterns,
        seconds,
        (text, second) => void expect(schedule(`${text} pukul 08.00 ${second}`)).toHaveProperty('why'),
      ),
    );
  });
});
