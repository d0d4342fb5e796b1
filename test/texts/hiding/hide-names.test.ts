/** Names, NIK and illnesses in what people write. Left as it is written, right as others read it; one text alone stays as it is. */
import { expect, test } from 'vitest';
import { hideNames } from '../../../src/texts/hiding/hide-names.ts';

const hidden: [string, string][] = [
  [
    'anak Rafi Pratama (NIK 6474 0101 0522 0001) gizi buruk, timbangan rusak',
    'anak ••• (NIK •••) •••, timbangan rusak',
  ],
  ['anak budi demam tinggi, perlu obat', 'anak ••• tinggi, perlu obat'],
  ['ANAK RAFI SAKIT CAMPAK', 'ANAK ••• SAKIT •••'],
  ['Anak saya Rafi sakit', 'Anak saya ••• sakit'],
  ['balita a.n. Siti Aminah gizi buruk', 'balita a.n. •••'],
  ['an Rafi umur 3 thn stunting', 'an ••• umur 3 thn •••'],
  ['A/N RAFI', 'A/N •••'],
  ['bayi ny. Ratna meninggal', 'bayi ny. ••• meninggal'],
  ['anak bernama Dedi tidak naik 2 bulan', 'anak bernama ••• tidak naik 2 bulan'],
  ['nama anak: Aisyah Putri', 'nama anak: •••'],
  ['Nama : Rafi\nmasalah lain: dacin', 'Nama : •••\nmasalah lain: dacin'],
  ['balita 3 tahun dari ibu Sumarni kena TBC', 'balita 3 tahun dari ibu •••'],
  ['ibu dari Dina belum datang', 'ibu dari ••• belum datang'],
  ['ibu hamil Nurhayati KEK', 'ibu hamil •••'],
  ['bumil: Wati, Sri dan Ratna', 'bumil: ••• dan •••'],
  ['Balita BGM: Rafi, Dina (RT 02), M. Zaki', 'Balita •••: ••• (RT 02), •••'],
  ['anak yang tidak naik: Rafi', 'anak yang tidak naik: •••'],
  ['anak melinda diare', 'anak •••'],
  ['Budi (3 th) gizi buruk', '••• (3 th) •••'],
  ['Siti Aminah kena TBC', '•••'],
  ['bu ratna tbc', 'bu •••'],
  ['rafi kena campak', '•••'],
  ['bayi Putri Ayu demam', 'bayi •••'],
  ['6474010105220001', '•••'],
  ['KK 6474-0101-0522-0001.', 'KK •••.'],
  ['64.74.01.010522.0001', '•••'],
  ['６４７４０１０１０５２２０００１', '•••'],
];

test.each(hidden)('%s', (text, shown) => {
  expect(hideNames(text)).toBe(shown);
  // What is hidden already stays hidden and takes nothing more with it.
  expect(hideNames(shown)).toBe(shown);
});

test.each([
  'Banyak balita diare di RT 3, timbangan dacin rusak, perlu ganti',
  'Posyandu Melati 13 butuh PMT untuk balita gizi kurang',
  'Balita Posyandu Melati belum imunisasi',
  'anak tidak datang karena hujan; anak-anak kurang gizi',
  'Sweeping balita BGM di Guntung dan Lok Tuan',
  'Anak stunting terbanyak di Guntung',
  '3 anak pindahan, 2 balita titipan dan 4 bayi prematur; anak nelayan jarang datang',
  'Intervensi stunting menurut masalah tiap posyandu, PIN Polio dua putaran',
  'Vaksin campak habis. Pak Joko menanyakan PMT. Ibu Bidan Rina sudah dihubungi',
  'Penyuluhan TBC oleh Dinas Kesehatan, a.n. Bupati',
  'Nama kegiatan: Pelatihan kader',
  'S 45 44 40 32 12 13 14 15, N 31 T 6 O 2 B 1 BGM 1 2T 0',
  'Hubungi 0812 3456 7890 atau 0813-2222-3333',
])('stays: %s', (text) => expect(hideNames(text)).toBe(text));

test('a text of nothing but beginnings is read to its end', () => {
  const long = 'anak dari ibu '.repeat(20_000);
  expect(hideNames(`${long}Rafi`)).toBe(`${long}•••`);
  expect(hideNames('12 34 '.repeat(20_000))).toContain('12 34');
});
