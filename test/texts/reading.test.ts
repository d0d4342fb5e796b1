import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PasteField } from '../../src/conversation/reader.ts';
import { openWords } from '../../src/texts/reading/words.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { writeNumber } from '../../src/texts/writing.ts';
import { cpuMs } from '../support/cpu.ts';

const texts = openTexts(join(import.meta.dirname, '../../locales'));
const reader = texts.reader('id');
const today = '2024-10-20';
const codes = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM'];
const count = fc.integer({ min: 0, max: 9999 });

describe('figures', () => {
  test('what we write can be read again: whole numbers and measures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        expect(reader.figure(writeNumber(number))).toEqual({ value: { total: number } });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }), (number, places) => {
        const value = number / 10 ** places;
        expect(reader.decimal(writeNumber(value))).toEqual({ value });
      }),
    );
  });

  test('L and P in any order, with or without the total, with any usual signs between', () => {
    const layouts: ((L: string, P: string, total: string) => string)[] = [
      (L, P) => `${L} L ${P} P`,
      (L, P) => `${P} P, ${L} L`,
      (L, P) => `${L}L/${P}P`,
      (L, P) => `L ${L} P ${P}`,
      (L, P) => `P=${P}, L=${L}`,
      (L, P) => `l: ${L} dan p: ${P}`,
      (L, P) => `${L} laki-laki, ${P} perempuan`,
      (L, P, total) => `${total} (${L} L, ${P} P)`,
      (L, P, total) => `${total} anak; P ${P} L ${L}`,
      (L, P, total) => `${L} L + ${P} P = ${total}`,
    ];
    fc.assert(
      fc.property(count, count, fc.constantFrom(...layouts), (L, P, layout) => {
        const written = layout(writeNumber(L), String(P), writeNumber(L + P));
        // `1 L + 0 P = 1` and `1; L 0 P 1` differ only in signs: there only the total is sure.
        const twofold = layouts.indexOf(layout) >= 8 && P === 0 && L > 0;
        expect(reader.figure(written)).toEqual({ value: twofold ? { total: L } : { total: L + P, L, P } });
      }),
    );
  });

  test('parts that do not add up to the total are never taken', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 50 }), (L, P, off) => {
        expect(reader.figure(`${L + P + off} (${L} L, ${P} P)`)).toHaveProperty(
          'doubt.key',
          'conversation/reading:sexes-do-not-add',
        );
      }),
    );
  });
});

describe('pasted reports', () => {
  const fields: PasteField[] = codes.map((name) => ({
    name,
    type: 'integer',
    names: [name.toLowerCase()],
    sexes: true,
  }));
  const report = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2 }).chain((names) =>
    fc.record({
      figures: fc.tuple(
        ...names.map((name) => fc.record({ name: fc.constant(name), L: count, P: count, sexes: fc.boolean() })),
      ),
      sign: fc.constantFrom(': ', ' : ', '=', ' = ', ' ', ':', ' - '),
      between: fc.constantFrom('\n', ' ', ', ', '; ', '\n\n', ' | '),
      bold: fc.boolean(),
      lower: fc.boolean(),
    }),
  );

  test('any order, any separators and any writing of the labels give the same values', () => {
    fc.assert(
      fc.property(report, ({ figures, sign, between, bold, lower }) => {
        const parts = figures.map(({ name, L, P, sexes }) => {
          const label = lower ? name.toLowerCase() : name;
          return `${bold ? `*${label}*` : label}${sign}${sexes ? `${L + P} (${L} L, ${P} P)` : L}`;
        });
        const pasted = reader.paste(parts.join(between), fields, today);
        const expected = figures.flatMap(({ name, L, P, sexes }) =>
          sexes
            ? [
                [name, L + P],
                [`${name}_L`, L],
                [`${name}_P`, P],
              ]
            : [[name, L]],
        );
        expect(pasted).toMatchObject({ values: Object.fromEntries(expected), doubtful: {}, rest: [], elsewhere: [] });
        expect(Object.keys(pasted!.values)).toHaveLength(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  test('no number is lost silently: each one is a value, doubtful or left over', () => {
    const strange = fc.constantFrom('tidak hadir', 'pindah', 'luar wilayah', 'rujuk', 'sakit');
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 10_000, max: 99_999 }),
        strange,
        fc.constantFrom('\n', ', ', ' '),
        (S, D, odd, word, between) => {
          const pasted = reader.paste([`S ${S}`, `${word} ${odd}`, `D ${D}`].join(between), fields, today, 1);
          expect(JSON.stringify(pasted)).toContain(String(odd));
          expect(Object.values(pasted?.values ?? {})).not.toContain(odd);
          if (pasted && 'D' in pasted.values) expect(pasted.values.D).toBe(D);
          if (pasted && 'S' in pasted.values) expect(pasted.values.S).toBe(S);
        },
      ),
    );
  });
});

describe('whatever is sent', () => {
  const pieces = fc.constantFrom(
    'S',
    '45',
    ' ',
    '\n',
    ':',
    '=',
    '(',
    ')',
    '-',
    '/',
    'L',
    'P',
    '*',
    '1.463',
    '8,4',
    'Okt',
    '2T',
    'posyandu',
    '\u202e',
    '\u0000',
    '😀',
    '\ud800',
    'ya',
    'Ⅻ',
    '½',
    '٤٥',
    'i̇',
    's/d',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
  );
  const options = [
    { value: '1', label: 'Melati' },
    { value: '2', label: 'Mawar 2' },
  ];
  const fields: PasteField[] = [
    ...codes.map((name) => ({ name, type: 'integer' as const, names: [name.toLowerCase()], sexes: true })),
    { name: 'TT', type: 'integer', names: ['2t', '2 t'], sexes: false },
    { name: 'posyandu', type: 'select_one', names: ['posyandu'], sexes: false, options },
    {
      name: 'period',
      type: 'select_one',
      names: ['bln'],
      sexes: false,
      options: [{ value: '2024-10', label: 'Oktober 2024' }],
    },
    { name: 'problems', type: 'text', names: ['masalah'], sexes: false },
    { name: 'date', type: 'date', names: ['tgl'], sexes: false },
  ];

  test('no reader throws, and each returns a value of its kind or a doubt', () => {
    fc.assert(
      fc.property(anything, (text) => {
        reader.word(text);
        const figure = reader.figure(text);
        if ('value' in figure) expect(Number.isSafeInteger(figure.value.total) && figure.value.total >= 0).toBe(true);
        const decimal = reader.decimal(text);
        if ('value' in decimal) expect(decimal.value).toBeGreaterThanOrEqual(0);
        const date = reader.date(text, today);
        if ('value' in date) expect(date.value).toMatch(/^\d{4}-\d\d-\d\d$/);
        const choice = reader.choice(text, options);
        if ('value' in choice) expect(['1', '2']).toContain(choice.value);
        reader.choices(text, options);
        const cleaned = reader.text(text, 100);
        if ('value' in cleaned) expect(cleaned.value).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        reader.paste(text, fields, today, 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text of the greatest length is read within half a second', async () => {
    for (const piece of [
      'S 45 ',
      '5 P, 7 L\n',
      '((((',
      'a',
      '2T',
      '- ',
      '1.',
      'posyandu ',
      '\u0301',
      'S/',
      '9',
      's/d ',
    ]) {
      const text = piece.repeat(4096 / piece.length);
      const took = await cpuMs(() => {
        reader.word(text);
        reader.figure(text);
        reader.decimal(text);
        reader.date(text, today);
        reader.choices(text, options);
        reader.text(text, 2000);
        reader.paste(text, fields, today, 1);
      });
      expect(took, piece).toBeLessThan(500);
    }
  });
});

describe('words', () => {
  test('no word stands for two meanings', () => {
    const meanings = [
      'yes',
      'no',
      'back',
      'cancel',
      'later',
      'help',
      'skip',
      'stop',
      'thanks',
      'greeting',
      'done',
      'again',
    ];
    for (const language of ['id', 'en']) {
      const all = meanings.flatMap((meaning) => texts.list(language, `conversation/words:${meaning}`));
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    }
  });

  test('every word in the lists is read as what it stands for', () => {
    for (const meaning of [
      'yes',
      'no',
      'back',
      'cancel',
      'later',
      'help',
      'skip',
      'stop',
      'thanks',
      'greeting',
      'done',
      'again',
    ])
      for (const word of texts.list('id', `conversation/words:${meaning}`))
        expect(`${word}: ${reader.word(word)}`).toBe(`${word}: ${meaning}`);
  });

  test('English knows its own words and the Indonesian ones', () => {
    const english = texts.reader('en');
    expect(english.word('thank you')).toBe('thanks');
    expect(english.word('terima kasih')).toBe('thanks');
    expect(english.figure('thirty two boys, 10 girls')).toEqual({ value: { total: 42, L: 32, P: 10 } });
    expect(english.date('Sunday 20 October 2024', today)).toEqual({ value: '2024-10-20' });
    expect(openWords('en', (id) => texts.list('en', `conversation/words:${id}`)).months.size).toBeGreaterThan(30);
  });
});

describe('choices', () => {
  const months = ['2024-10', '2024-09', '2024-08'].map((value, at) => ({
    value,
    label: ['Oktober 2024', 'September 2024', 'Agustus 2024'][at] ?? '',
  }));
  const services = ['Imunisasi', 'Gizi', 'KB', 'Tidak ada'].map((label, at) => ({ value: `v${at}`, label }));
  const yesNo = [
    { value: 'ya', label: 'Ya' },
    { value: 'tidak', label: 'Tidak' },
  ];

  test.each([
    ['okt', months, '2024-10'],
    ['10', months, '2024-10'],
    ['2', months, '2024-09'],
    ['Agt 2024', months, '2024-08'],
    ['5/9/24', months, '2024-09'],
    ['no. 2', services, 'v1'],
    ['2️⃣', services, 'v1'],
    ['imunisassi', services, 'v0'],
    ['nggih', yesNo, 'ya'],
    ['👍', yesNo, 'ya'],
    ['ora', yesNo, 'tidak'],
  ])('%s', (text, options, value) => {
    expect(reader.choice(text, options)).toEqual({ value });
  });

  test.each(['7', 'besok'])('%s is none of the months', (text) => {
    expect(reader.choice(text, months, '2024-10-20')).toHaveProperty('doubt.key', 'conversation/reading:not-a-choice');
  });
  test('a doubt quotes nothing for a sticker or a voice note', () => {
    for (const text of ['', ' ', '\u202e\u200b'])
      for (const read of [
        reader.choice(text, months),
        reader.figure(text),
        reader.decimal(text),
        reader.date(text, today),
      ])
        expect(read).toHaveProperty('doubt.key', 'conversation/reading:empty');
  });
  test.each(['okt 2023', 'Mei', '7/2024'])('%s is a month, but not offered', (text) => {
    expect(reader.choice(text, months, '2024-10-20')).toHaveProperty('doubt.key', 'conversation/reading:no-such-month');
  });
  test('bulan lalu needs to know what day it is', () => {
    expect(reader.choice('bulan lalu', months, '2024-10-20')).toEqual({ value: '2024-09' });
    expect(reader.choice('bulan lalu', months)).toHaveProperty('doubt');
  });

  test.each([
    ['1 3', ['v0', 'v2']],
    ['1,2 dan 3', ['v0', 'v1', 'v2']],
    ['gizi kb', ['v1', 'v2']],
    ['Imunisasi\nGizi', ['v0', 'v1']],
    ['tidak ada', ['v3']],
  ])('several: %s', (text, value) => {
    expect(reader.choices(text, services)).toEqual({ value });
  });

  test('another figure in a name is never a typing slip', () => {
    const roses = ['Mawar 1', 'Melati'].map((label) => ({ value: label, label }));
    expect(reader.choice('Mawar 2', roses)).toHaveProperty('doubt');
    expect(reader.choice('mwar 1', roses)).toEqual({ value: 'Mawar 1' });
    expect(reader.choice('Posyandu Mawar I', roses)).toEqual({ value: 'Mawar 1' });
  });
});
