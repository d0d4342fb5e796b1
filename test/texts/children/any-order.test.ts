/** What is told of a child is read in any order and in any of the ways in which each thing is written. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChildLine } from '../../../src/texts/reading/children/child-line.ts';
import type { ToldChild } from '../../../src/texts/reading/children/told-child.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { randomNumbers } from '../../support/bot-api/faults.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const names = [
  'Aisyah',
  'Muhammad Rafi',
  "Nur'aini Putri",
  'M. Al Fatih',
  'Made Arya',
  'Lidya br. Simbolon',
  'Cut Meutia',
  'Hari Santoso',
];
const mothers = ['Rina', 'Siti Aminah', 'Hj. Nurul', 'Yuliana Sari'];

const ways: Record<string, (told: ToldChild) => string[]> = {
  name: ({ name }) => [name!, name!.toUpperCase(), name!.toLowerCase(), `an. ${name}`, `nama: ${name}`],
  sex: ({ sex }) =>
    sex === 'P' ? ['P', 'p', 'perempuan', 'pr', '(P)', 'JK: P'] : ['L', 'l', 'laki-laki', 'lk', '(L)', 'jk L', 'cowok'],
  born: ({ born }) => {
    const [y, m, d] = born!.split('-').map(Number) as [number, number, number];
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Juni', 'Juli', 'Agustus', 'Sept', 'Okt', 'Nop', 'Des'][m - 1];
    const figures = [
      `${d}/${m}/${y}`,
      `${d}-${m}-${y - 2000}`,
      `lahir ${d}.${m}.${y}`,
      `tgl lahir: ${d}/${m}/${y - 2000}`,
    ];
    return [...figures, `${d} ${month} ${y}`, `lhr ${d} ${month} ${y - 2000}`, born!];
  },
  mother: ({ mother }) => [
    `ibu ${mother}`,
    `Ibu: ${mother}`,
    `bu ${mother!.toLowerCase()}`,
    `mama ${mother}`,
    `anak bu ${mother}`,
    `nama ibu ${mother}`,
  ],
  rt: ({ rt }) => [`RT ${rt}`, `rt0${rt}`, `Rt. ${rt}`, `RT: 00${rt}`],
  phone: ({ phone }) => [`hp ${phone}`, `WA: ${phone}`, `no hp ibu ${phone}`, phone!],
  birthWeight: ({ birthWeight: grams }) => [
    `BBL ${grams! / 1000} kg`,
    `bb lahir ${grams} gr`,
    `berat lahir ${String(grams! / 1000).replace('.', ',')}`,
  ],
  card: ({ card }) => (card ? ['punya KMS', 'KMS ada', 'ada buku KIA'] : ['belum punya KMS', 'KMS belum']),
};

test('in two thousand lines', () => {
  const chance = randomNumbers(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const wrong: string[] = [];
  for (let n = 0; n < 2000; n++) {
    const told: ToldChild = {
      name: one(names),
      sex: one(['L', 'P'] as const),
      born: `${one([2022, 2023, 2024, 2025])}-${one(['01', '05', '08', '12'])}-${one(['03', '17', '28'])}`,
      ...(chance() < 0.8 && { mother: one(mothers) }),
      ...(chance() < 0.6 && { rt: String(1 + Math.floor(chance() * 9)) }),
      ...(chance() < 0.3 && { phone: '081234567890' }),
      ...(chance() < 0.3 && { birthWeight: 2500 + Math.floor(chance() * 15) * 100 }),
      ...(chance() < 0.3 && { card: chance() < 0.5 }),
    };
    const parts = Object.keys(told).map((field) => one(ways[field]!(told)));
    const [name = '', ...others] = parts;
    const shuffled = others.map((part) => ({ part, at: chance() })).sort((a, b) => a.at - b.at);
    const rest = shuffled.map(({ part }) => part);
    const sign = one([', ', ' | ', '; ', '\t']);
    const anywhere = Math.floor(chance() * parts.length);
    const line = chance() < 0.5 ? [name, ...rest].join(' ') : rest.toSpliced(anywhere, 0, name).join(sign);
    const read = readChildLine(line, '2026-11-20', (text, day) => reader.date(text, day));
    const same = (Object.keys(told) as (keyof ToldChild)[]).every(
      (field) => lower(read.told[field]) === lower(told[field]),
    );
    if (!same || read.rest.length + read.doubts.length > 0) wrong.push(`${line} -> ${JSON.stringify(read)}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

const lower = (value: unknown) => String(value).toLowerCase();
