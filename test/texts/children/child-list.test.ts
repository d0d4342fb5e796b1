import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChildList } from '../../../src/texts/reading/children/child-list.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const read = (text: string) => readChildList(text, '2026-11-20', (one, day) => reader.date(one, day));
const shown = (text: string) => {
  const { children, loose } = read(text);
  const all = children.map(({ row, told: { name, sex, born, mother, rt }, doubts, rest }) =>
    [row, name, sex, born, mother, rt, ...doubts.map(({ why }) => `?${why}`), ...rest.map((one) => `+${one}`)]
      .filter(Boolean)
      .join(' '),
  );
  return [...all, ...loose.map(({ row, written }) => `${row} ! ${written}`)];
};

describe('a list of children', () => {
  test('has a child in each line, below headings', () => {
    const list = `Assalamualaikum bu
Data balita Posyandu Melati 1
RT 4:
1. Aisyah P 3/2/2025 ibu Rina
2. Budi L 12/5/2024 ibu Sri
RT 5
3. Cahya P 1/1/2026 (ibu Lina) RT 6
4. Dodi L 3/2
mohon dicek ya bu`;
    expect(shown(list)).toEqual([
      '4 Aisyah P 2025-02-03 Rina 4',
      '5 Budi L 2024-05-12 Sri 4',
      '7 Cahya P 2026-01-01 Lina 6',
      '8 Dodi L 5 ?no-year',
      '9 ! mohon dicek ya bu',
    ]);
  });

  test('is a table with its header', () => {
    const list = `No\tNama Anak\tL/P\tTgl Lahir\tNama Ortu\tRT/RW\tUmur
1\tAISYAH\tP\t03/02/2025\tBUDI / RINA\t04/02\t21
2\tBUDI\tL\t12-05-2024\tSRI\t05\t30`;
    expect(shown(list)).toEqual(['2 Aisyah P 2025-02-03 Rina 4/2', '3 Budi L 2024-05-12 Sri 5']);
  });

  test('is a table without one, or with other signs', () => {
    expect(
      shown('Nama | JK | Tanggal lahir | Ibu\nAisyah | P | 3 Feb 2025 | Rina\nBudi | L | 12 Mei 2024 | -'),
    ).toEqual(['2 Aisyah P 2025-02-03 Rina', '3 Budi L 2024-05-12']);
    expect(shown('Aisyah;P;03/02/2025;Rina\nBudi;L;12/05/2024;Sri')).toEqual([
      '1 Aisyah P 2025-02-03 Rina',
      '2 Budi L 2024-05-12 Sri',
    ]);
  });

  test('is made of blocks with labels', () => {
    const list = `Nama: Aisyah
JK: P
Tgl lahir: 3/2/2025
Nama ibu: Rina
RT: 4

Nama: Budi
Jenis kelamin: Laki-laki
Tanggal lahir: 12 Mei 2024
Ibu: Sri`;
    expect(shown(list)).toEqual(['1 Aisyah P 2025-02-03 Rina 4', '7 Budi L 2024-05-12 Sri']);
  });

  test('may hold twins in one line', () => {
    expect(shown('2. kembar Hasan dan Husein L 5/5/2025 ibu Yuliana')).toEqual([
      '1 Hasan L 2025-05-05 Yuliana',
      '1 Husein L 2025-05-05 Yuliana',
    ]);
    expect(shown('Aisyah P 3/2/2025 ibu Rina & bapak Budi')).toEqual(['1 Aisyah P 2025-02-03 Rina']);
  });

  test('ends, however long and odd its lines are', () => {
    const lines = Array.from(
      { length: 200 },
      (_, n) => `${n + 1}. Aisyah Putri ${'a'.repeat(n % 90)} P 3/2/2025 ibu Rina RT ${n} hp 0812`,
    );
    expect(read([...lines, 'x '.repeat(4000), '-/'.repeat(4000)].join('\n')).children).toHaveLength(200);
  });

  test('says the sex in a heading', () => {
    expect(shown('Laki-laki\nBudi 12/5/2024\nPerempuan:\nAisyah 3/2/2025')).toEqual([
      '2 Budi L 2024-05-12',
      '4 Aisyah P 2025-02-03',
    ]);
  });
});
