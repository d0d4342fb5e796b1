/** Every word of an answer is in the value, in the rest, in a doubt, or is a listed filler: nothing is dropped. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');
const options = [
  { value: 'ada', label: 'Ada' },
  { value: 'tidak', label: 'Tidak ada' },
];

const courtesy = fc.constantFrom('', 'bu', 'assalamualaikum bu', 'alhamdulillah', 'makasih ya', 'kak');
const figure = fc.constantFrom('45', '45 anak', 'empat puluh lima', '20 L 25 P', '45 (L 20, P 25)', '45 balita');
const choice = fc.constantFrom('ada', 'tidak ada', 'iya', 'gak ada', 'belum ada');
const denial = fc.constantFrom('bukan', 'tidak sampai', 'belum', 'kada', 'ora', 'jangan');
const doubtful = fc.constantFrom('mungkin', 'kayaknya', 'sekitar', 'kurang lebih', 'entah');
const said = (...parts: string[]) => parts.filter(Boolean).join(' ');
const runs = { numRuns: 60 };

describe('a figure', () => {
  test('among courtesy alone is the value', () => {
    fc.assert(
      fc.property(courtesy, figure, courtesy, (before, number, after) => {
        expect(reader.figure(said(before, number, after))).toMatchObject({ value: { total: 45 } });
      }),
      runs,
    );
  });

  test('with a foreign word is a part, and the word is the rest as it was written', () => {
    fc.assert(
      fc.property(courtesy, figure, fc.boolean(), (before, number, ahead) => {
        const text = ahead ? said(before, 'Zorgel', number) : said(before, number, 'Zorgel');
        expect(reader.figure(text)).toEqual({ part: expect.objectContaining({ total: 45 }), rest: 'Zorgel' });
      }),
      runs,
    );
  });

  test('with a second figure, a denial or a hedge is never the value', () => {
    const second = fc.constantFrom('30', 'tiga puluh', '7');
    fc.assert(
      fc.property(figure, fc.oneof(second, denial, doubtful), fc.boolean(), courtesy, (number, other, ahead, after) => {
        const text = ahead ? said(other, number, after) : said(number, other, after);
        expect(reader.figure(text), text).toHaveProperty('doubt');
      }),
      runs,
    );
  });

  test('denied is not offered either', () => {
    fc.assert(
      fc.property(denial, figure, (no, number) => {
        expect(reader.figure(said(no, number))).not.toHaveProperty('perhaps');
      }),
      runs,
    );
  });
});

describe('a choice', () => {
  test('among courtesy alone is the value', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom('', 'bu', 'ya bu', 'alhamdulillah'), (one, after) => {
        expect(reader.choice(said(one, after), options)).toHaveProperty('value');
      }),
      runs,
    );
  });

  test('with a foreign word is a part, and the word is the rest', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom('zorgel', ', zorgel', 'bu, zorgel'), (one, rest) => {
        expect(reader.choice(`${one} ${rest}`, options)).toEqual({ part: expect.any(String), rest: 'zorgel' });
      }),
      runs,
    );
  });

  test('a yes with a denial or a hedge behind it is no yes', () => {
    fc.assert(
      fc.property(fc.constantFrom('ada', 'iya ada'), fc.oneof(denial, doubtful), courtesy, (yes, other, after) => {
        expect(reader.choice(said(yes, other, after), options), said(yes, other)).toHaveProperty('doubt');
      }),
      runs,
    );
  });
});

test('a wish is one only where all of it is known, or it begins like one', () => {
  fc.assert(
    fc.property(fc.constantFrom('batal', 'simpan', 'kembali', 'menu', 'bantuan'), courtesy, (wish, after) => {
      expect(reader.wish(said('saya mau', wish, after))?.whole).toBe(true);
      expect(reader.wish(said(wish, 'zorgel', after))?.whole).not.toBe(true);
      expect(reader.wish(said('jangan', wish))).toBeUndefined();
      expect(reader.wish(said(wish, '45'))).toBeUndefined();
    }),
    runs,
  );
});
