import { expect, test } from 'vitest';
import { apart, type MonthList, monthsIn, newestIn } from '../../src/reporting/recap/asked-months.ts';
import { countOf, spanBefore, spanName, spanOf, writeSpan } from '../../src/reporting/recap/spans.ts';
import { fold } from '../../src/texts/reading/fold.ts';
import { texts } from './district.ts';

const list = (id: string) => texts.list('id', id);
const known = {
  reader: texts.reader('id'),
  thisMonth: new Set(list('conversation/words:this-month')),
  lastMonth: new Set(list('conversation/words:last-month')),
  months: new Set(list('conversation/words:month-labels')),
  noise: new Set(['rekap']),
  list: (id: MonthList) => list(`reporting/questions:${id}`),
};
const now = '2026-11';

const read = (text: string) => {
  const words = apart(fold(text).split(' '));
  const found = newestIn(words, now, known) ?? monthsIn(words, now, known);
  return found && writeSpan(found);
};

test.each([
  ['oktober', '2026-10'],
  ['okt 2025', '2025-10'],
  ['okt25', '2025-10'],
  ['oktobr', '2026-10'],
  ['desember', '2025-12'],
  ['bulan lalu', '2026-10'],
  ['bulan ini', '2026-11'],
  ['2 bulan lalu', '2026-09'],
  ['10/2026', '2026-10'],
  ['2026-10', '2026-10'],
  ['20 oktober 2026', '2026-10'],
  ['oktober tahun lalu', '2025-10'],
  ['2025', '2025'],
  ['tahun 2025', '2025'],
  ['thn lalu', '2025'],
  ['tahun ini', '2026'],
  ['2024-2025', '2024-01to2025-12'],
  ['jan-mar', '2026-01to2026-03'],
  ['jan s/d mar 2025', '2025-01to2025-03'],
  ['nov sampai jan', '2025-11to2026-01'],
  ['oktober 2025 hingga feb 2026', '2025-10to2026-02'],
  ['agustus dan september', '2026-08to2026-09'],
  ['triwulan 3', '2026-07to2026-09'],
  ['tw3 2025', '2025-07to2025-09'],
  ['triwulan IV', '2026-10to2026-12'],
  ['triwulan ketiga', '2026-07to2026-09'],
  ['triwulan lalu', '2026-07to2026-09'],
  ['semester 1', '2026-01to2026-06'],
  ['3 bulan terakhir', '2026-09to2026-11'],
  ['setahun terakhir', '2025-12to2026-11'],
  ['tahunan', '2026'],
  ['tahunan 2025', '2025'],
  ['semester', '2026-07to2026-12'],
  ['triwulanan', '2026-10to2026-12'],
  ['sejak september', '2026-09to2026-11'],
  ['sejak okt 2025', '2025-10to2026-11'],
  ['sejak juni sampai agustus', '2026-06to2026-08'],
  ['september sampai sekarang', '2026-09to2026-11'],
  ['september vs oktober', '2026-09to2026-10'],
  ['9/26', '2026-09'],
])('%s means %s', (text, meant) => {
  expect(read(text)).toBe(meant);
});

test.each(['guntung', 'melati 1', 'mawar', 'triwulan 5', 'sms', '13', 'bulan', 'minggu ini', ''])(
  '%s names no months',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);

test('a figure behind a name is no number of months before', () => {
  const found = monthsIn(['melti', 'dua', 'bulan', 'lalu'], now, known);
  expect(found).toMatchObject({ from: '2026-10', to: '2026-10', at: 2, length: 2 });
});

test('months come back from a button as they went in, and what is forged is refused', () => {
  for (const value of ['2026-10', '2025', '2026-07to2026-09', '2024-01to2025-12', '2026-10to2026-12'])
    expect(writeSpan(spanOf(value, now))).toBe(value);
  for (const value of [
    '',
    'x',
    '2026-13',
    '2026-12',
    '2027',
    '2026-03to2026-01',
    '1900-01to2026-01',
    '2026-10to',
    "2026'",
  ])
    expect(() => spanOf(value, now), value).toThrow('no-such-month');
});

test('before a quarter comes a quarter, and before a year a year', () => {
  const before = (value: string) => writeSpan(spanBefore(spanOf(value, now)));
  expect(before('2026-10to2026-12')).toBe('2026-07to2026-09');
  expect(before('2026')).toBe('2025');
  expect(before('2026-01to2026-11')).toBe('2025');
  expect(before('2026-01')).toBe('2025-12');
  expect(spanName({ from: '2025-11', to: '2026-01' }, 'id')).toBe('November 2025–Januari 2026');
  expect(spanName({ from: '2025-01', to: '2025-12' }, 'id')).toBe('2025');
  expect(countOf({ from: '2025-11', to: '2026-01' })).toBe(3);
});
