/** Rosters as offices write them: every file of the corpus comes in as its `.expected` beside it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import type { Records } from '../../src/records/open.ts';
import { openTestRecords } from '../support/records.ts';
import { clearPeople, type Imported, importFile } from './rosters.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
  await loadAreas(records.db, '64.74');
});
beforeEach(() => clearPeople(records.db));
afterAll(() => records.close());

const folder = join(import.meta.dirname, '../corpus/rosters');
const play = (name: string): Promise<Imported> =>
  importFile(records.db, { bytes: readFileSync(join(folder, `roster-${name}`)), fileName: `roster-${name}` });

const cellsIn = (errors: string[]) => errors.flatMap((words) => /^Baris \d+, kolom .+?:/.exec(words)?.[0] ?? []);

const kuala = '64.74.01.1001';
const elai = '64.74.01.1005';
const sutirah = `Sutirah Wulan +6281255506601 kader ${kuala} Posyandu Melati 1`;

test.each<[string, string[]]>([
  ['ansi-windows-1252.csv', [`Nur’aini Wulan +6281255506601 kader ${kuala} Posyandu Melati 1`]],
  [
    'judul-dan-nomor-kolom.xlsx',
    [
      `Sutirah Wulan +6281255501101 kader ${kuala} Posyandu Melati 1`,
      `Marhamah Ida +6281255501102 kader ${elai} Posyandu Melati 2`,
    ],
  ],
  ['judul-di-atas.csv', [sutirah]],
  ['kepala-dua-baris.csv', [sutirah]],
  ['kolom-no-hp-garis-miring-wa.csv', [sutirah]],
  ['kutip-di-dalam-nama.csv', [sutirah.replace('Sutirah Wulan', 'Sutirah "Bu Wulan" W')]],
  ['lembar-pertama-petunjuk.xlsx', [`Kader Isi +6281255503301 kader ${kuala} Posyandu Melati 1`]],
  [
    'nama-wilayah-daerah-lain.csv',
    [
      'A +6281255509901 kader 31.71.06.1001 Posyandu Melati 1',
      'B +6281255509902 kader 93.01.08.2001 Posyandu Melati 1',
      'C +6281255509903 kader 34.04.07.2003 Posyandu Melati 1',
      'D +6281255509904 kader 11.71.08.2008 Posyandu Melati 1',
      'E +6281255509905 kader 34.04.07.2003 Posyandu Melati 1',
      `F +6281255509906 kader ${kuala} Posyandu Melati 1`,
    ],
  ],
  ['nomor-kolom-dan-jumlah.xlsx', [`Sutirah Wulan +6281255501101 kader ${kuala} Posyandu Melati 1`]],
  [
    'satu-orang-dua-tulisan-nama.csv',
    [1, 2, 3].map((n) => `Siti Aminah +6281255508821 kader ${kuala} Posyandu Melati ${n}`),
  ],
  [
    'sel-gabung.xlsx',
    [
      `Sutirah Wulan +6281255501101 kader ${kuala} Posyandu Melati 1`,
      `Marhamah Ida +6281255501102 kader ${kuala} Posyandu Melati 1`,
      `Painem Rahayu +6281255501103 kader ${kuala} Posyandu Melati 1`,
      `Suharni Ayu +6281255501104 kader ${elai} Posyandu Mawar 1`,
      `Kasmini Laila +6281255501105 kader ${elai} Posyandu Mawar 1`,
    ],
  ],
  ['sep-titik-koma.csv', [sutirah]],
  [
    'sk-pokjanal.xlsx',
    [
      'dr. Hj. Nurbaya Sakti, M.Kes +6281255505501 pokjanal 64.74 (Dinas Kesehatan: Kepala Dinas)',
      'Ir. Wahyuni Karim +6281255505503 secretariat 64.74 (DPMD: Kabid)',
      'Agus Salmon +6281255505504 camat 64.74.01 (Kecamatan: Camat)',
      `H. Bahri +6281255505505 lurah ${elai} (Kelurahan: Plt. Lurah)`,
      'Sri Wening +6281255505506 puskesmas Puskesmas Bontang Utara (Puskesmas: Ka. Puskesmas)',
      'Yuni Asih +6281255505507 pokjanal 64.74.01 (PKB: Penyuluh KB)',
      'Hj. Ratih +6281255505508 pokjanal 64.74.01 (TP PKK: Ketua TP PKK)',
    ],
  ],
  [
    'tugas-ketua-sekretaris-posyandu.xlsx',
    [
      `Sutirah Wulan +6281255504401 kader ${kuala} Posyandu Melati 1 (Ketua)`,
      `Suharni Ayu +6281255504404 kader ${elai} Posyandu Mawar 1 (Ketua)`,
      `Kasmini Laila +6281255504405 kader ${elai} Posyandu Mawar 1 (Sekretaris)`,
    ],
  ],
])('%s is stored as it is meant', async (name, people) => {
  const { errors, stored } = await play(name);
  expect(errors).toEqual([]);
  expect(stored).toEqual(people);
});

test('every sheet of a file with one a kelurahan is read', async () => {
  const { errors, stored, told } = await play('satu-lembar-per-kelurahan.xlsx');
  expect(errors).toEqual([]);
  expect(stored).toHaveLength(9);
  for (const code of [kuala, elai, '64.74.01.1004'])
    expect(stored.filter((one) => one.includes(` kader ${code} `))).toHaveLength(3);
  expect(told.join('\n')).toContain('64.74.01.1005');
});

test('a sheet without a table is named before anything is stored', async () => {
  const { before } = await play('lembar-pertama-petunjuk.xlsx');
  expect(before.join('\n')).toContain('PETUNJUK');
});

test('rows of column numbers and totals are named as left out', async () => {
  const { before } = await play('nomor-kolom-dan-jumlah.xlsx');
  expect(before.slice(1)).toEqual(['Baris 2 dilewati: nomor kolom.', 'Baris 4 dilewati: jumlah.']);
});

test('a column that we do not take is named before anything is stored, and rows are counted as the editor shows them', async () => {
  const { before, errors, stored } = await play('baris-salah-hitung.csv');
  expect(before.join('\n')).toContain('“Alamat”');
  expect(cellsIn(errors)).toEqual(['Baris 3, kolom hp:', 'Baris 5, kolom hp:']);
  expect(stored).toEqual([]);
});

test('kecamatan and kabupaten columns hold: a namesake in a district that we know is never taken instead', async () => {
  const { errors, stored } = await play('kolom-kecamatan-diabaikan.csv');
  // The country has a Belimbing and a Tanjung Laut in other places only.
  expect(cellsIn(errors)).toEqual([2, 3, 4].map((row) => `Baris ${row}, kolom wilayah:`));
  expect(errors[1]).toContain('tidak terletak di Pinoh Selatan, Melawi');
  expect(stored).toEqual([]);
});

test.each<[string, string[]]>([
  ['nomor-hp-salah-diterima.csv', ['Baris 2, kolom hp:', 'Baris 4, kolom hp:']],
  ['sel-galat-na.xlsx', ['Baris 2, kolom hp:']],
])('%s is refused, each wrong cell named', async (name, cells) => {
  const { errors, stored } = await play(name);
  expect(cellsIn(errors)).toEqual(cells);
  expect(stored).toEqual([]);
});
