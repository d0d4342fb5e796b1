/** Choices that are told by their place or by something that their label says. */
import { expect, test } from 'vitest';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts('locales').reader('id');
const options = [
  { value: 'a', label: 'Rizky Aditya, 3 Mar 2023, ibu Dina' },
  { value: 'm', label: 'Rizky Maulana, 19 Agu 2024, ibu Susi' },
  { value: 'z', label: 'Rizky Zaini, 19 Agu 2022, ibu Dina' },
];

test.each([
  ['yang ibunya Susi', 'm'],
  ['yg mamanya susi', 'm'],
  ['anak bu Susi', 'm'],
  ['yang lahir Maret', 'a'],
  ['lahir bulan maret ya bu', 'a'],
  ['yang lahir tahun 2024', 'm'],
  ['yang 19/8/22', 'z'],
  ['lahir 3-3-2023', 'a'],
  ['yang pertama', 'a'],
  ['yang ke dua', 'm'],
  ['yang kedua', 'm'],
  ['yang terakhir', 'z'],
  ['yang paling bawah', 'z'],
  ['si Maulana', 'm'],
  // Both fit, or none.
  ['yang ibunya Dina', undefined],
  ['yang lahir Agustus', undefined],
  ['yang ibunya Rina', undefined],
  ['bukan yang ibunya Susi', undefined],
  ['yang kelima', undefined],
  ['yang itu', undefined],
])('%s', (text, value) => {
  const read = reader.choice(text, options, '2026-11-20');
  expect('value' in read ? read.value : undefined).toBe(value);
});
