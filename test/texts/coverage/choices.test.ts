/** Several choices at once, and amounts with a comma: one that is not offered is never passed over. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const options = ['Gizi', 'Imunisasi', 'Susunan acara', 'Undangan luar'].map((label, at) => ({ value: `${at}`, label }));
const label = fc.constantFrom(...options.map((option) => option.label), '1', '3');
const parting = fc.constantFrom(' ', ', ', ' dan ', '\n', ' / ', '; ');
const foreign = fc.constantFrom('zorgel', '9', 'kecuali', 'bukan', 'jangan', 'mungkin');

test('labels and numbers, however they are parted, are all taken', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(3), { minLength: 1 }),
      fc.constantFrom(', ', ' dan ', '\n', '; '),
      (ats, sign) => {
        const read = reader.choices(ats.map((at) => options[at]!.label).join(sign), options);
        expect('value' in read && read.value).toEqual(ats.map(String));
      },
    ),
  );
});

test('a foreign word, another number or a denial among them is a doubt', () => {
  fc.assert(
    fc.property(label, parting, foreign, parting, label, (one, first, word, second, other) => {
      for (const text of [`${one}${first}${word}`, `${word}${first}${one}`, `${one}${first}${word}${second}${other}`])
        expect('doubt' in reader.choices(text, options), text).toBe(true);
    }),
  );
});

test('an amount with a foreign word, a second one or a denial is a doubt', () => {
  fc.assert(
    fc.property(fc.constantFrom('8,4', '8.4', '12', '8,4 kg'), foreign, (amount, word) => {
      for (const text of [`${amount} ${word}`, `${word} ${amount}`])
        expect('doubt' in reader.decimal(text), text).toBe(true);
    }),
  );
});

test('a name of a place one slip away is that place, and another number is not', () => {
  const places = ['Posyandu Melati 2', 'Posyandu Mawar 2'].map((name, at) => ({ value: `${at}`, label: name }));
  for (const text of ['melti 2', 'posy melti 2', 'melati dua', 'Melati II', 'posyandu melatti 2', 'melti dua'])
    expect(reader.choice(text, places), text).toEqual({ value: '0' });
  const areas = ['Api-api', 'Lok Tuan'].map((name, at) => ({ value: `${at}`, label: name }));
  for (const text of ['api2', 'apiapi', 'kel api-api'])
    expect(reader.choice(text, areas), text).toEqual({ value: '0' });
  for (const text of ['melti 3', 'melati tiga', 'melati 22'])
    expect('value' in reader.choice(text, places)).toBe(false);
});
