/** More rosters as offices write them, in other layouts and of other regions: each comes in as it is meant, or names what is wrong. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import type { Records } from '../../src/records/open.ts';
import { workbook } from '../support/bombs.ts';
import { openTestRecords } from '../support/records.ts';
import { clearPeople, importFile } from './rosters.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
  await loadAreas(records.db, '64.74');
});
beforeEach(() => clearPeople(records.db));
afterAll(() => records.close());

type Cell = string | number | null | { value: string; rowSpan?: number; span?: number };

async function book(sheets: Record<string, Cell[][]>): Promise<Uint8Array> {
  const given = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === null || typeof value === 'object' ? value : { value }))),
  }));
  return new Uint8Array(await (await writeXlsxFile(given as never)).toBuffer());
}
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
const play = (bytes: Uint8Array) =>
  importFile(records.db, { bytes, fileName: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'a.xlsx' : 'a.csv' });

const [kuala, loktuan, guntung, elai, api] = [1, 3, 4, 5, 6].map((n) => `64.74.01.100${n}`);

const files: Record<string, { file: () => Uint8Array | Promise<Uint8Array>; people: string[]; told?: string[] }> = {
  'a letter of one posyandu: place and role stand in the title, a signature below': {
    file: () =>
      csv(
        'PEMERINTAH KOTA BONTANG;;;;',
        'DAFTAR KADER POSYANDU AKTIF TAHUN 2026;;;;',
        'Nama Posyandu;: Kenanga 2;;;',
        'Kelurahan;: Guntung;;;',
        'No.;Nama Kader;Jabatan;No. WhatsApp;Ket.',
        '1.;Halimah;Ketua;0812-5550-3101;',
        '2.;Maimunah;Anggota;0812-5550-3102;baru',
        '',
        'Mengetahui,;;;;',
        'Lurah Guntung;;;;',
        'AHMAD;;;;',
      ),
    people: [
      `Halimah +6281255503101 kader ${guntung} Posyandu Kenanga 2 (Ketua)`,
      `Maimunah +6281255503102 kader ${guntung} Posyandu Kenanga 2 (Anggota)`,
    ],
    told: ['“Ket.”', '“Nama Kader”', 'Kelurahan Guntung, Posyandu Kenanga 2', 'Baris 9–11 dilewati: di bawah tabel'],
  },
  'posts of a decree, with the one in the office beside': {
    file: () =>
      csv(
        'NO,NAMA,JABATAN DALAM DINAS,KEDUDUKAN DALAM POKJANAL,OPD,KECAMATAN,NO. WA',
        '1,"dr. Andi Surya, M.Kes",Kepala Dinas,Ketua,Dinas Kesehatan,Bontang Utara,081255501201',
        '2,Citra,Kasi,Wakil Sekretaris,DPMD,Bontang Utara,081255501203',
        '3,Eko,-,Bendahara II,Kecamatan,Bontang Utara,-',
      ),
    people: [
      'dr. Andi Surya, M.Kes +6281255501201 chair 64.74.01 (Dinas Kesehatan: Kepala Dinas)',
      'Citra +6281255501203 secretariat 64.74.01 (DPMD: Kasi)',
      'Eko pokjanal 64.74.01 (Kecamatan: Bendahara II)',
    ],
    told: ['Peran “Wakil Sekretaris” dibaca sebagai sekretariat'],
  },
  'parts with a title each, and the place in the title of all': {
    file: () =>
      csv(
        'DATA KADER KELURAHAN API-API KECAMATAN BONTANG UTARA TAHUN 2026',
        'No;Nama;Jabatan;No. HP',
        'POSYANDU MELATI 1;;;',
        '1;Ani Uji;Ketua;081255501501',
        'POSYANDU MELATI 2;;;',
        '1;Uni Uji;Sekretaris;081255501503',
      ),
    people: [
      `Ani Uji +6281255501501 kader ${api} Posyandu MELATI 1 (Ketua)`,
      `Uni Uji +6281255501503 kader ${api} Posyandu MELATI 2 (Sekretaris)`,
    ],
    told: ['Baris 3, 5 dilewati: judul bagian'],
  },
  'a header of two rows in a CSV': {
    file: () =>
      csv(
        'No;Nama;Kontak;;Peran;Wilayah;',
        ';Lengkap;No HP;Email;;Kelurahan;Posyandu',
        '1;Ani;81255501601;a@b.id;Kader;Loktuan;M 1',
      ),
    people: [`Ani +6281255501601 kader ${loktuan} Posyandu M 1`],
    told: ['“Email”'],
  },
  'a header of merged cells, with numbers below it': {
    file: () =>
      book({
        KADER: [
          [
            { value: 'NO', rowSpan: 2 },
            { value: 'NAMA', rowSpan: 2 },
            { value: 'KONTAK', span: 2 },
            null,
            { value: 'TUGAS', rowSpan: 2 },
            { value: 'TEMPAT', span: 2 },
            null,
          ],
          [null, null, 'NO HP', 'ALAMAT', null, 'KEL/DESA', 'POSYANDU'],
          [1, 2, 3, 4, 5, 6, 7],
          [1, 'Ani', 81255501611, 'Jl. A', 'Kader', 'Gn. Elai', 'Melati I'],
          [2, 'Ina', '+62 812-5550-1612', 'Jl. B', 'Kader', 'Gunung Elai', 'melati 1'],
        ],
      }),
    people: [
      `Ani +6281255501611 kader ${elai} Posyandu Melati I`,
      `Ina +6281255501612 kader ${elai} Posyandu Melati I`,
    ],
    told: ['“ALAMAT”', 'Baris 3 dilewati: nomor kolom'],
  },
  'a sheet a kelurahan, which only the name of the sheet tells, and a sheet of sums': {
    file: () =>
      book({
        'Api-Api': [
          ['DAFTAR KADER POSYANDU'],
          ['No', 'Nama', 'No HP', 'Posyandu'],
          [1, 'Aminah', 81255501401, 'Melati 1'],
        ],
        Guntung: [
          ['DAFTAR KADER POSYANDU'],
          ['No', 'Nama', 'No HP', 'Posyandu'],
          [1, 'Badriah', '081255501402', 'Mawar 1'],
        ],
        REKAP: [
          ['Kelurahan', 'Jumlah'],
          ['Api-Api', 1],
        ],
      }),
    people: [
      `Aminah +6281255501401 kader ${api} Posyandu Melati 1`,
      `Badriah +6281255501402 kader ${guntung} Posyandu Mawar 1`,
    ],
    told: ['Lembar “Guntung” dibaca: 1 baris', 'Lembar “REKAP” tidak dibaca'],
  },
  'text of Excel in UTF-16, its cells parted by tabs': {
    file: () =>
      Buffer.from(
        '\uFEFFNama\tNo HP\tPeran\tDesa/Kel.\tPosyandu\r\nNur’aini\t081255501301\tKader\tApiapi\tMelati 1\r\n',
        'utf16le',
      ),
    people: [`Nur’aini +6281255501301 kader ${api} Posyandu Melati 1`],
  },
  'columns of other provinces': {
    file: () =>
      csv(
        'Nama;HP;Peran;Provinsi;Kab/Kota;Distrik/Kecamatan;Kampung/Kelurahan;Posyandu',
        'A;081255501801;Kader;Papua Selatan;Merauke;Sota;Sota;Melati 1',
        'B;081255501802;Kader;DKI Jakarta;Jakarta Pusat;Menteng;Menteng;Melati 1',
        'C;081255501803;Keuchik;Aceh;Kota Banda Aceh;Jaya Baru;Lamteumen Timur;-',
        'D;081255501804;Panewu;DIY;Sleman;Kapanewon Depok;;',
      ),
    people: [
      'A +6281255501801 kader 93.01.08.2001 Posyandu Melati 1',
      'B +6281255501802 kader 31.71.06.1001 Posyandu Melati 1',
      'C +6281255501803 lurah 11.71.08.2008 (Keuchik)',
      'D +6281255501804 camat 34.04.07 (Panewu)',
    ],
  },
  'places that the post names, with abbreviations and without commas': {
    file: () =>
      csv(
        'Nama;Peran;Wilayah',
        'A;Plt. Lurah Guntung;',
        'B;Camat;Kec.Bontang Utara',
        'C;Kapus Bontang Selatan I;Bontang Selatan',
        'D;Pj. Lurah;Kelurahan Belimbing Kec. Bontang Barat Kota Bontang',
        'E;Bidan;Tanjung Laut (Bontang Selatan)',
        'F;Sekretaris;Kota Bontang',
      ),
    people: [
      `A lurah ${guntung} (Plt. Lurah Guntung)`,
      'B camat 64.74.01',
      'C puskesmas Puskesmas Bontang Selatan I (Puskesmas Bontang Selatan I: Kapus Bontang Selatan I)',
      'D lurah 64.74.03.1001 (Pj. Lurah)',
      'E bidan 64.74.02.1001',
      'F secretariat 64.74 (Sekretaris)',
    ],
  },
  'two columns of numbers, ditto marks, an empty dash and a day without an end': {
    file: () =>
      csv(
        'Nama,No HP,No WA,Peran,Wilayah,Posyandu,TMT,s/d',
        '1. Ani,081255502501,081255502502,Kader,Api-api,M 1,1 Januari 2020,sekarang',
        '2. Ina,081255502503,-,sda,sda,idem,,',
      ),
    people: [`Ani +6281255502502 kader ${api} Posyandu M 1`, `Ina +6281255502503 kader ${api} Posyandu M 1`],
    told: ['Yang dipakai “No WA”; “No HP” hanya dipakai kalau'],
  },
  'names that begin with a word in quotes, beside right ones': {
    file: () =>
      csv('nama;peran;wilayah;posyandu', '"Bu Wulan" Sutirah;kader;Api-api;M 1', '"Siti ""Ani"" A";kader;Api-api;M 1'),
    people: [`"Bu Wulan" Sutirah kader ${api} Posyandu M 1`, `Siti "Ani" A kader ${api} Posyandu M 1`],
  },
  'the header again after each page, numbers without a name and a sum': {
    file: () =>
      csv(
        'No|Nama|Peran|Wilayah|Posyandu',
        '1|Ani|Kader|Api-api|M 1',
        'No|Nama|Peran|Wilayah|Posyandu',
        '2|Ina|Kader|Api-api|M 1',
        '3||||',
        '|Total kader|||2',
      ),
    people: [`Ani kader ${api} Posyandu M 1`, `Ina kader ${api} Posyandu M 1`],
    told: ['Baris 3 dilewati: kepala tabel lagi', 'Baris 5 dilewati: hanya nomor urut', 'Baris 6 dilewati: jumlah'],
  },
  'midwives by the header, their puskesmas beside': {
    file: () =>
      csv('NAMA BIDAN,NO HP,WILAYAH BINAAN,PUSKESMAS', '"Rina, A.Md.Keb",081255503501,Api-api,Bontang Utara I'),
    people: [`Rina, A.Md.Keb +6281255503501 bidan ${api}`],
    told: ['Semua dibaca sebagai bidan', 'Kolom yang tidak diambil: “Puskesmas”'],
  },
  'a CSV saved from a sheet that had all in its first column': {
    file: () => csv('"Nama,Peran,Wilayah"', '"""Ani, S.Pd"",Lurah,Guntung"'),
    people: [`Ani, S.Pd lurah ${guntung}`],
  },
  'codes beside the names that they belong to': {
    file: () => csv('Nama;Peran;Kode Wilayah;Kelurahan;Posyandu', 'A;Kader;6474011001;Bontang Kuala;M 1'),
    people: [`A kader ${kuala} Posyandu M 1`],
  },
};

test.each(Object.entries(files))('%s', async (_, { file, people, told = [] }) => {
  const read = await play(await file());
  expect(read.errors).toEqual([]);
  expect(read.stored).toEqual(people);
  for (const words of told) expect(read.before.join('\n')).toContain(words);
});

test.each<[string, string[], string[]]>([
  [
    'phones that are not whole',
    [
      'Nama;HP;Peran;Wilayah;Posyandu',
      'A;0812555O2103;Kader;Api-api;M 1',
      'B;081255502104 / 085712345678;Kader;Api-api;M 1',
      'C;8,12556E+10;Kader;Api-api;M 1',
      'D;0542-7201234;Kader;Api-api;M 1',
      'E;#REF!;Kader;Api-api;M 1',
      'F;0812 55;Kader;Api-api;M 1',
      'G 081255502104;;Kader;Api-api;M 1',
    ],
    [
      '2, kolom hp: di “0812555O2103” ada huruf',
      '3, kolom hp: di',
      '4, kolom hp: “8,12556E+10” dipotong',
      '5, kolom hp: “0542',
      '6, kolom hp: selnya berisi galat (#REF!)',
      '7, kolom hp',
      '8, kolom nama: di',
    ],
  ],
  [
    'places and posts that contradict each other',
    [
      'Nama;Peran;Kelurahan;Kecamatan;Posyandu',
      'A;Lurah Guntung;Gunung Elai;;',
      'B;Ketua;Api-api;;',
      'C;Lurah;Guntung;Bontang Selatan;',
      'D;Camat;;Bontang Utara;Melati 1',
      'E;Bidan;Api-api;;Melati 1, Melati 2',
      'F;Lurah;Api-Apii;;',
      'G;Pembina;Api-api;;Melati 1',
      'H;Sekretaris Camat;;Bontang Utara;',
    ],
    [
      '2, kolom wilayah: perannya untuk “Guntung”',
      '3, kolom peran: “Ketua” di mana',
      '4, kolom wilayah: “Guntung” tidak terletak di Bontang Selatan',
      '5, kolom posyandu: peran “Camat” bukan',
      '6, kolom posyandu: di',
      '7, kolom wilayah: wilayah “Api-Apii” tidak ditemukan. Mungkin maksudnya: Api-api (64.74.01.1006)',
      '8, kolom posyandu: peran “Pembina”',
      '9, kolom peran: peran “Sekretaris Camat”',
    ],
  ],
  [
    'officers of another organisation',
    ['PENGURUS TP PKK KECAMATAN BONTANG UTARA', 'NO;NAMA;JABATAN', '1;A;Ketua', '2;B;Anggota TP PKK'],
    ['3, kolom peran: “Ketua” di mana'],
  ],
  [
    'a code that is not that of the kelurahan beside it',
    ['Nama;Peran;Kode;Kelurahan;Posyandu', 'A;Kader;64.74.01.1001;Api-Api;M 1'],
    ['2, kolom wilayah: “64.74.01.1001” tidak terletak di Api-Api'],
  ],
  [
    'a column of numbers under a name that we do not know',
    ['Nama;Kontak Darurat Kader;Peran;Wilayah;Posyandu', 'A;081255502401;Kader;Api-api;M 1'],
    ['1, kolom hp: kolom “Kontak Darurat Kader” berisi nomor HP'],
  ],
  [
    'nobody says what she is',
    ['Nama;No HP;Kelurahan;Posyandu', 'A;081255504001;Api-api;M 1'],
    ['1, kolom peran: kolom ini harus ada'],
  ],
  [
    'a header too far down',
    [...Array.from({ length: 20 }, (_, at) => `judul ${at}`), 'Nama;Peran;Wilayah', 'A;Lurah;Guntung'],
    ['1, kolom nama: kolom ini harus ada'],
  ],
])('are refused, each with its reason: %s', async (_, lines, reasons) => {
  const { errors, stored } = await play(csv(...lines));
  expect(stored).toEqual([]);
  expect(errors).toHaveLength(reasons.length + 1);
  for (const [at, reason] of reasons.entries()) expect(errors[at]).toContain(`Baris ${reason}`);
});

test('two names that may be one are told, where no number tells them apart', async () => {
  const { before, stored } = await play(
    csv(
      'Nama;HP;Peran;Wilayah;Posyandu',
      'Siti Aminah;081255505001;Kader;Api-api;M 1',
      '"Hj. SITI AMINAH, S.Pd";;Kader;Api-api;M 1',
      'Siti Rahma;nihil;Kader;Api-api;M 1',
      'Siti Aminah;;Kader;Api-api;M 2',
    ),
  );
  expect(stored).toHaveLength(4);
  expect(before.filter((words) => words.includes('mirip'))).toEqual([
    expect.stringContaining('Baris 3: “Hj. SITI AMINAH, S.Pd” mirip “Siti Aminah” di baris 2'),
  ]);
});

test('a row is named with its sheet where a book has several, and a formula without a value is an error', async () => {
  const head = ['Nama', 'Peran', 'Wilayah', 'Posyandu', 'No HP'];
  const twice = await play(
    await book({
      A: [head, ['Ani', 'Kader', 'Api-api', 'M 1', '081255504101']],
      B: [head, ['Ina', 'Kader', 'Api-api', 'M 1', '081255504101']],
    }),
  );
  expect(twice.errors[0]).toContain(
    'Lembar “B”, baris 2, kolom hp: nomor ini sudah dipakai nama lain di baris 2 (“A”)',
  );
  const cells = ['Nama', 'Peran', 'Wilayah', 'No HP'].map((text, at) => cell(`${'ABCD'[at]}1`, text)).join('');
  const row = `${cell('A2', 'Ani')}${cell('B2', 'Lurah')}${cell('C2', 'Guntung')}<c r="D2"><f>VLOOKUP(1,Z:Z,1)</f></c>`;
  const { errors } = await play(workbook(`<row r="1">${cells}</row><row r="2">${row}</row>`));
  expect(errors[0]).toContain('Baris 2, kolom hp: selnya berisi galat');
});

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
