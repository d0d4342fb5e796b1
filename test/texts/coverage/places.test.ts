/** Names of places in a sentence: a name is one that is on the list, and its number is never another one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNamed } from '../../../src/texts/reading/place-names.ts';

const numbers: Record<string, number> = { satu: 1, dua: 2, tiga: 3, lima: 5 };
const read = (text: string, names: string[]) =>
  placeNamed(
    text.split(' '),
    names.map((name) => ({ name })),
    (word) => numbers[word],
  );
const first = fc.constantFrom('melati', 'mawar', 'kenanga', 'lok tuan');
const number = fc.integer({ min: 1, max: 30 });
const foreign = fc.constantFrom('zorgel', 'rekap', 'bulan', 'ya');

test('a foreign word beside the name stays out of it', () => {
  fc.assert(
    fc.property(first, number, foreign, foreign, (name, at, before, behind) => {
      const found = read(`${before} ${name} ${at} ${behind}`, [`${name} ${at}`]);
      expect(found?.words.join(' ')).toBe(`${name} ${at}`);
    }),
  );
});

test('another number is another place', () => {
  fc.assert(
    fc.property(first, number, number, (name, one, other) => {
      fc.pre(one !== other);
      expect(read(`${name} ${one}`, [`${name} ${other}`])).toBeUndefined();
    }),
  );
});

test('spaces, slips, Roman numbers and number words', () => {
  for (const text of ['loktuan', 'lok-tuan'.replace('-', ' '), 'loktuann'])
    expect(read(text, ['Lok Tuan'])).toBeDefined();
  for (const text of ['melati ii', 'melati dua', 'melati 02', 'melti 2', 'melati'])
    expect(read(text, ['Melati 2'])).toBeDefined();
  expect(read('melati lima', ['Melati 2'])).toBeUndefined();
});
