import { expect, test } from 'vitest';
import { nameChange } from '../../src/directory/roster/roster-names.ts';
import { dayOf } from '../../src/texts/tables/days.ts';

test.each([
  ['Siti Aminah', 'Siti Aminah'],
  ['Siti Aminah', 'Hj. Siti Aminah, S.Tr.Keb'],
  ['Siti Uji', 'Siti Uji Rahma'],
  ['Ahmad Fauzan', 'H. Ahmad Fauzan S.Sos. M.Si.'],
  ['Muhammad Arsyad', 'M. Arsyad'],
  ['Muh. Arsyad', 'Mohammad Arsyad'],
  ['Rahmawati', 'Rahmawti'],
  ['Rina Wati', 'Rinawati'],
  ['Soekarsih Wulandari', 'Sukarsih Wulandari'],
  ['Bd. Jumriah', 'Ibu Jumriah, A.Md.Keb'],
  ['WAHYU NINGSIH', 'Wahyu Ningsih'],
  ["Nur'aini", 'Nuraini'],
  ['Suharti', 'Suharti Ombak'],
])('"%s" and "%s" are one human', (stored, written) => {
  expect(nameChange(stored, written)).not.toBe('another');
  expect(nameChange(written, stored)).not.toBe('another');
});

test.each([
  ['Siti Aminah', 'Siti Rahmawati'],
  ['Siti', 'Siti Aminah'],
  ['Sri Nur', 'Sri Nur Lestari'],
  ['Muhammad', 'Muhammad Arsyad'],
  ['Rina Marlina', 'Rini Marlina'],
  ['Ibu Wati', 'Ibu Sari'],
  ['Budi Hartono', 'Ahmad Fauzan'],
  ['Ahmad Fauzan', 'Budi, S.Sos'],
  ['H. Baso', 'H. Saleh'],
  ['A', 'Ahmad'],
])('"%s" and "%s" are two', (stored, written) => {
  expect(nameChange(stored, written)).toBe('another');
  expect(nameChange(written, stored)).toBe('another');
});

test('days are read as people and spreadsheets write them', () => {
  for (const written of ['2027-01-31', '31/1/2027', '31-01-2027', '31.1.2027', '31 Januari 2027', '31 jan 2027'])
    expect(dayOf(written)).toBe('2027-01-31');
  for (const written of ['31/2/2027', '2027', 'besok', '31/13/2027', '1/1/27', '12 Bulan 2027'])
    expect(dayOf(written)).toBeUndefined();
});
