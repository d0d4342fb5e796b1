/** People as they are written: with titles, office and agency, and for whom they come; and names that are spelled otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameCore, namedLike, nameFit } from '../../src/texts/reading/alike-names.ts';
import { partedNames, readPerson } from '../../src/texts/reading/person-names.ts';

const corpus = readFileSync(join(import.meta.dirname, '../corpus/officials.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('"names"'))
  .map((line) => JSON.parse(line) as { id: string; text: string; expect: object });
test.each(corpus)('$id: “$text”', ({ text, expect: expected }) => {
  expect(readPerson(text)).toEqual(expected);
});

test.each([
  [
    'Kepala Dinas Kesehatan – dr. Andi Surwita, M.Kes',
    { name: 'dr. Andi Surwita, M.Kes', agency: 'Dinas Kesehatan', post: 'Kepala' },
  ],
  ['Camat Bontang Utara H. Syahrul Anwar', { name: 'H. Syahrul Anwar', post: 'Camat Bontang Utara' }],
  [
    'bu Norma Sari Kasi Kesra Kelurahan Api-Api',
    { name: 'Norma Sari', post: 'Kasi Kesra', agency: 'Kelurahan Api-Api' },
  ],
  ['Kepala Bappeda diwakili Andi Baso, SE', { name: 'Andi Baso, SE', represents: 'Kepala Bappeda' }],
  [
    'Hj. Siti Aminah, A.Md. Keb, Bidan Puskesmas Guntung',
    { name: 'Hj. Siti Aminah, A.Md. Keb', post: 'Bidan', agency: 'Puskesmas Guntung' },
  ],
  ['pak Slamet (RT 05)', { name: 'Slamet', agency: 'RT 05' }],
  ['Serka Joko, Babinsa Guntung', { name: 'Serka Joko', post: 'Babinsa Guntung' }],
  [
    'Ns. Rina, S.Kep, mewakili Direktur RSUD Taman Husada',
    { name: 'Ns. Rina, S.Kep', represents: 'Direktur RSUD Taman Husada' },
  ],
  ['Lia Kartika, S.Farm., Apt., Dinkes', { name: 'Lia Kartika, S.Farm., Apt.', agency: 'Dinkes' }],
  ['Siti dari PKK Kelurahan Guntung', { name: 'Siti', agency: 'PKK Kelurahan Guntung' }],
  [
    'Maria Kewa, SKM, M.Kes / Dinas Kesehatan Kota Bontang',
    { name: 'Maria Kewa, SKM, M.Kes', agency: 'Dinas Kesehatan Kota Bontang' },
  ],
  ['Ani - TP PKK, Wakil Ketua II', { name: 'Ani', agency: 'TP PKK', post: 'Wakil Ketua II' }],
  ['Plt. Lurah Guntung, Budi Hartono, S.IP', { name: 'Budi Hartono, S.IP', post: 'Plt. Lurah Guntung' }],
  ['Utusan Bappeda: Rini', { name: 'Rini', represents: 'Bappeda' }],
  ['dr. Andi, Sp.OG(K), RSUD', { name: 'dr. Andi, Sp.OG(K)', agency: 'RSUD' }],
  ['I Gede Putu, S.T., M.T. Dinas PU', { name: 'I Gede Putu, S.T., M.T.', agency: 'Dinas PU' }],
  [
    'Yusuf, Kepala UPT Puskesmas Bontang Utara I',
    { name: 'Yusuf', post: 'Kepala', agency: 'UPT Puskesmas Bontang Utara I' },
  ],
  ['Kepala Bappeda', { name: 'Kepala Bappeda' }],
  ['Ibu Camat', { name: 'Ibu Camat' }],
])('“%s”', (text, expected) => {
  expect(readPerson(text)).toEqual(expected);
});

test.each(['', ' - ', '123', '😀'])('“%s” is nobody', (text) => {
  expect(readPerson(text)).toBeUndefined();
});

test('a list of people is parted at its commas, a degree stays with its name', () => {
  expect(partedNames('dr. Andi Surya, S.E., M.M., Bappeda; Dandim, Kapolres')).toEqual([
    'dr. Andi Surya, S.E., M.M.',
    'Bappeda',
    'Dandim',
    'Kapolres',
  ]);
});

test.each([
  ['bu Hj. Masnah', 'Masnah', 'exact'],
  ['dr. Andi Surya', 'dr. Andi Surya, S.E., M.M.', 'exact'],
  ['Sartika', 'Sartika Dewi', 'part'],
  ['Dewi Sartika', 'Sartika Dewi', 'part'],
  ['Sartka Dewi', 'Sartika Dewi', 'near'],
  ['Sitti Rahmawati', 'Siti Rahmawati Permadi', 'near'],
  ['Djoemriah', 'Jumriah', 'near'],
  ['Moh Arsyad', 'Muhammad Arsyad', 'near'],
  ['Nurhalimah', 'Nur Halimah', 'near'],
  ['Budi Hartono', 'Slamet Riyadi', undefined],
  ['Wulan Andini', 'Wulan Sari', undefined],
])('“%s” for “%s”: %s', (typed, name, fit) => {
  expect(nameFit(nameCore(typed), name)).toBe(fit);
});

test('whole names go before parts of names, and those before names that sound alike', () => {
  const people = [{ name: 'Siti' }, { name: 'Siti Aminah' }, { name: 'Sitti' }];
  expect(namedLike('Ibu Siti', people).found).toEqual([{ name: 'Siti' }]);
  expect(namedLike('Aminah', people).found).toEqual([{ name: 'Siti Aminah' }]);
  expect(namedLike('Siiti', people).fit).toBe('near');
});
