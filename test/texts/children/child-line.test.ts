import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChildLine } from '../../../src/texts/reading/children/child-line.ts';
import type { ToldChild } from '../../../src/texts/reading/children/told-child.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const today = '2026-11-20';
const read = (line: string) => readChildLine(line, today, (text, day) => reader.date(text, day));

const aisyah: ToldChild = { name: 'Aisyah', sex: 'P', born: '2025-02-03' };

describe('one line about a child, as kader write it', () => {
  test.each<[string, ToldChild]>([
    ['Aisyah P 3/2/2025 ibu Rina RT 4', { ...aisyah, mother: 'Rina', rt: '4' }],
    ['aisyah p 3/2/2025 ibu rina rt 4', { ...aisyah, mother: 'Rina', rt: '4' }],
    ['tambah anak Aisyah P 3/2/2025', aisyah],
    ['Anak baru: Aisyah P 3/2/2025', aisyah],
    ['baru: Aisyah P 3-2-25 ibu Rina', { ...aisyah, mother: 'Rina' }],
    ['12. Aisyah, P, 3/2/2025, Rina, RT 04/02', { ...aisyah, mother: 'Rina', rt: '4/2' }],
    [
      '3) AISYAH PUTRI (P) 3 Februari 2025 IBU RINA MARLINA',
      { ...aisyah, name: 'Aisyah Putri', mother: 'Rina Marlina' },
    ],
    [
      'Aisyah, perempuan, lahir 3 Feb 2025, ibu: Rina, ayah: Budi, alamat Jl. Melati No. 5',
      { ...aisyah, mother: 'Rina', father: 'Budi', address: 'Jl. Melati No. 5' },
    ],
    [
      'nama: Aisyah | jk: P | tgl lahir: 03-02-2025 | ibu: Rina | hp: 0812-3456-7890',
      { ...aisyah, mother: 'Rina', phone: '0812-3456-7890' },
    ],
    ['Ibu Rina RT 4, Aisyah P 3/2/2025', { ...aisyah, mother: 'Rina', rt: '4' }],
    ['RT 4 Aisyah 3.2.2025 P bu Rina', { ...aisyah, mother: 'Rina', rt: '4' }],
    ['Aisyah lahir 2025-02-03 P anaknya bu Rina', { ...aisyah, mother: 'Rina' }],
    ['Aisyah\tP\t03/02/2025\tRina\t4', { ...aisyah, mother: 'Rina' }],
    ['Aisyah P 3/2/2025 NIK 6474014302250001', { ...aisyah, nik: '6474014302250001' }],
    ['Aisyah P 3/2/2025 6474 0143 0225 0001', aisyah],
    ['Aisyah P 3/2/2025 BBL 3,1 PBL 49', { ...aisyah, birthWeight: 3100, birthLength: 490 }],
    ['Aisyah P 3/2/2025 bb lahir 3100 gr pb lahir 49 cm', { ...aisyah, birthWeight: 3100, birthLength: 490 }],
    ['Aisyah P 3/2/2025 berat lahir 3.100 gram', { ...aisyah, birthWeight: 3100 }],
    [
      'bayi bu Rina P lahir hari ini 3,1 kg 49 cm',
      { sex: 'P', born: today, mother: 'Rina', newborn: true, birthWeight: 3100, birthLength: 490 },
    ],
    [
      'By. Ny. Rina L lahir kemarin BBL 2,8',
      { sex: 'L', born: '2026-11-19', mother: 'Rina', newborn: true, birthWeight: 2800 },
    ],
    [
      'Budi Santoso laki-laki 12 Mei 2024 ibu Sri Wahyuni punya KMS',
      { name: 'Budi Santoso', sex: 'L', born: '2024-05-12', mother: 'Sri Wahyuni', card: true },
    ],
    ['Budi lk 12 Mei 24 belum punya KMS', { name: 'Budi', sex: 'L', born: '2024-05-12', card: false }],
    [
      'Aisyah P 3/2/2025 pindahan dari Samarinda 3 Nov 2026',
      { ...aisyah, movedIn: { from: 'Samarinda', day: '2026-11-03' } },
    ],
    ['Aisyah P 3/2/2025 ibu Rina pindah dari Sangatta', { ...aisyah, mother: 'Rina', movedIn: { from: 'Sangatta' } }],
    ['Aisyah P 3/2/2025 ibu Rina, ibu setuju', { ...aisyah, mother: 'Rina', consent: true }],
    ['Aisyah P 3/2/2025 tamu', { ...aisyah, visitor: true }],
    [
      'M. Rafi L 24/12/2023 ortu Budi/Dewi',
      { name: 'M. Rafi', sex: 'L', born: '2023-12-24', mother: 'Dewi', father: 'Budi' },
    ],
    [
      "Nur'aini P 1 Januari 2023 ibu Hj. Siti Nurhaliza",
      { name: "Nur'aini", sex: 'P', born: '2023-01-01', mother: 'Hj. Siti Nurhaliza' },
    ],
    ['Made Putra L 5-Agu-2024 bapak Wayan', { name: 'Made Putra', sex: 'L', born: '2024-08-05', father: 'Wayan' }],
    ['Aisyah binti Ahmad P 3/2/2025', { ...aisyah, name: 'Aisyah binti Ahmad' }],
    ['anak Aisyah P 3/2/2025 anak pak Ahmad', { ...aisyah, father: 'Ahmad' }],
    ['Aisyah cewek tgl 3 bln 2 thn 2025', { name: 'Aisyah', sex: 'P' }],
    ['Aisyah P lahir di Bontang, 3 Februari 2025', aisyah],
    ['Aisyah P 03022025 ibu Rina', { ...aisyah, mother: 'Rina' }],
    [
      'Rizky L 14 Sept 2025 ibu Yuni gang Mawar 3 rt 02 rw 01',
      { name: 'Rizky', sex: 'L', born: '2025-09-14', mother: 'Yuni', address: 'gang Mawar 3', rt: '2/1' },
    ],
    ['Aisyah/P/03022025/Rina/RT4', { ...aisyah, mother: 'Rina', rt: '4' }],
    ['Aisyah-P-03/02/2025-Rina', { ...aisyah, mother: 'Rina' }],
    ['Nama Aisyah, JK P, TTL Bontang, 3 Februari 2025, nama ibu Rina', { ...aisyah, mother: 'Rina' }],
    [
      'Bayi Ny. Rina, L, 18 November 2026, BB 3,1 kg PB 49 cm',
      { sex: 'L', born: '2026-11-18', mother: 'Rina', birthWeight: 3100, birthLength: 490 },
    ],
    ['tolong tambahkan anak Aisyah P 3/2/2025 ibu Rina ya bu', { ...aisyah, mother: 'Rina' }],
    [
      'mau daftar anak baru bu, namanya Aisyah, perempuan, lahir 3 Februari 2025, ibunya Rina setuju',
      { ...aisyah, mother: 'Rina', consent: true },
    ],
    ['Aisyah 21 bulan P ibu Rina', { name: 'Aisyah', sex: 'P', mother: 'Rina' }],
    ['Aisyah P, lahir Senin 3 Februari 2025', aisyah],
    ['Aisyah P 2025/02/03', aisyah],
    ["Aisyah P 03-02-'25", aisyah],
    ['Aisyah P 3/2/2025 Ibu Hj. Rina, S.Pd', { ...aisyah, mother: 'Hj. Rina' }],
    ['hp ibu Aisyah 081234567890', { name: 'Aisyah', phone: '081234567890' }],
    ['nama ibu Aisyah: Rina', { name: 'Aisyah', mother: 'Rina' }],
    ['tgl lahir Aisyah 3/2/2025', { name: 'Aisyah', born: '2025-02-03' }],
  ])('%s', (line, told) => expect(read(line).told).toEqual(told));

  test('tells what it cannot take, and why', () => {
    const why = (line: string) => read(line).doubts.map((doubt) => `${doubt.why} ${doubt.written}`);
    expect(why('Aisyah P 3/2')).toEqual(['no-year 3/2']);
    expect(why('Aisyah P 31/2/2025')).toEqual(['no-such-date 31/2/2025']);
    expect(why('Aisyah P 3/2/2027')).toEqual(['future 3/2/2027']);
    expect(why('Aisyah P 3/2/2020')).toEqual(['too-old 3/2/2020']);
    expect(why('Aisyah P L 3/2/2025')).toEqual(['two-sexes L/P']);
    expect(why('Aisyah P 3/2/2025 NIK 64740143022')).toEqual(['nik 64740143022']);
    expect(why('Aisyah P 3/2/2025 BBL 31')).toEqual(['birth-weight 31']);
    expect(why('Aisyah P 3/2/2025 4/2/2025')).toEqual(['two-dates 4/2/2025']);
  });

  test('hands back what has no meaning here', () => {
    expect(read('Aisyah P 3/2/2025 8,4 72 vit A').rest).toEqual(['8,4 72 vit A']);
    expect(read('besok timbang jam 9 ya').told.name).toBeUndefined();
    expect(read('Aisyah P 49').told.sex).toBeUndefined();
  });
});
