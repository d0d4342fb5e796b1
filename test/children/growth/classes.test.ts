import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { classesOf } from '../../../src/children/growth/classes.ts';
import { classText, indexText, noZText, reasonText } from '../../../src/children/growth/growth-words.ts';
import { beyondLines, kmsLines } from '../../../src/children/growth/kms-lines.ts';
import { type Reason, reasons } from '../../../src/children/growth/referral-rule.ts';
import { dated, ruleData, versionOn, versionsIn } from '../../../src/children/growth/rule-files.ts';
import { type ClassName, type Index, indices, type NoZ } from '../../../src/children/growth/types.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const day = '2026-11-20';
const none = { bbu: null, tbu: null, bbtb: null, imtu: null, lku: null, lilau: null };
const gizi: [number, string][] = [
  [-3.01, 'buruk'],
  [-3, 'kurang'],
  [-2.01, 'kurang'],
  [-2, 'baik'],
  [1, 'baik'],
  [1.01, 'berisiko-lebih'],
  [2, 'berisiko-lebih'],
  [2.01, 'lebih'],
  [3, 'lebih'],
  [3.01, 'obesitas'],
];
const boundaries: Partial<Record<Index, [number, string][]>> = {
  bbu: [
    [-3.01, 'sangat-kurang'],
    [-3, 'kurang'],
    [-2.01, 'kurang'],
    [-2, 'normal'],
    [1, 'normal'],
    [1.01, 'risiko-lebih'],
    [4, 'risiko-lebih'],
  ],
  tbu: [
    [-3.01, 'sangat-pendek'],
    [-3, 'pendek'],
    [-2.01, 'pendek'],
    [-2, 'normal'],
    [3, 'normal'],
    [3.01, 'tinggi'],
  ],
  bbtb: gizi,
  imtu: gizi,
  lku: [
    [-2.01, 'mikrosefali'],
    [-2, 'normal'],
    [2, 'normal'],
    [2.01, 'makrosefali'],
  ],
};
const rows = Object.entries(boundaries).flatMap(([index, list]) =>
  list.map(([z, name]) => [index as Index, z, name] as const),
);

describe('classes of Permenkes 2/2020', () => {
  test.each(rows)('%s at %f is %s', (index, z, name) => {
    const classes = classesOf({ z: { ...none, [index]: z }, months: 20, arm: null }, day);
    expect(classes).toEqual({ ...none, [index]: name });
  });

  test.each([
    [5, 110, null],
    [6, 114, 'merah'],
    [6, 115, 'kuning'],
    [59, 124, 'kuning'],
    [59, 125, 'hijau'],
    [60, 110, null],
  ])('at %i months an arm of %i mm is %s', (months, arm, name) => {
    expect(classesOf({ z: none, months, arm }, day).lilau).toBe(name);
  });

  test('a weight for age alone says nothing of "gizi": that word belongs to weight for length', () => {
    const versions = ruleData('kelas') as Record<string, unknown>[];
    expect(JSON.stringify(versions.map(({ bbu }) => bbu))).not.toMatch(/buruk|baik/);
  });

  test('each has its word in every language, each index, reason and missing z too', () => {
    const texts = openTexts(join(import.meta.dirname, '../../../locales'));
    const said = [
      ...rows.map(([index, , name]) => classText({ classes: { ...none, [index]: name as ClassName } }, index)!),
      ...(['merah', 'kuning', 'hijau'] as const).map(
        (name) => classText({ classes: { ...none, lilau: name } }, 'lilau')!,
      ),
      ...indices.map((index) => indexText(index, 400)),
      ...reasons.map((reason: Reason) => reasonText(reason)),
      ...(['oedema', 'standing', 'age', 'table'] satisfies NoZ[]).map(noZText),
    ];
    const known = new Set(texts.keys().map(({ language, key }) => `${language} ${key}`));
    const missing = ['id', 'en']
      .flatMap((language) => said.map((one) => `${language} ${(one as { key: string }).key}`))
      .filter((one) => !known.has(one));
    expect(missing).toEqual([]);
    expect(texts.render('id', indexText('tbu', 730))).toBe('PB/U');
    expect(texts.render('id', indexText('tbu', 731))).toBe('TB/U');
    expect(texts.render('id', indexText('bbtb', 731))).toBe('BB/TB');
    expect(classText({ classes: none }, 'bbu')).toBeUndefined();
  });
});

describe('the lines of the growth card', () => {
  test('a child on a line is neither below the red nor above the orange one', () => {
    const { red, orange } = kmsLines(day);
    expect([red, orange]).toEqual([-3, 1]);
    expect(beyondLines(-3.01, day)).toEqual({ belowRed: true, aboveOrange: false });
    expect(beyondLines(-3, day)).toEqual({ belowRed: false, aboveOrange: false });
    expect(beyondLines(1, day)).toEqual({ belowRed: false, aboveOrange: false });
    expect(beyondLines(1.01, day)).toEqual({ belowRed: false, aboveOrange: true });
    expect(beyondLines(null, day)).toEqual({ belowRed: false, aboveOrange: false });
  });
});

describe('the files of rules', () => {
  const folder = join(import.meta.dirname, '../../../flows/children/rules');
  const names = readdirSync(folder).map((file) => file.replace('.yaml', ''));

  test.each(names.filter((name) => name !== 'who'))(
    '%s: each version says from when it holds and where it stands',
    (name) => {
      const versions = ruleData(name) as { from: string; source: string }[];
      expect(versions.every(({ from, source }) => /^\d{4}-\d\d-\d\d$/.test(from) && source.length > 20)).toBe(true);
    },
  );

  test('the version of the day holds; a day before the first one goes by the first', () => {
    const versions = [{ from: '2020-01-02' }, { from: '2027-07-01' }];
    const on = (date: string) => versionOn(versions, date).from;
    expect([on('2019-01-01'), on('2020-01-02'), on('2027-06-30'), on('2027-07-01'), on('2030-01-01')]).toEqual([
      '2020-01-02',
      '2020-01-02',
      '2020-01-02',
      '2027-07-01',
      '2027-07-01',
    ]);
  });

  test('a file that is wrong is refused by name: a misspelt word, no source, the later version first', () => {
    const rule = z.strictObject({ ...dated, tbc: z.int() });
    const one = { from: '2023-05-06', source: 'Kartu bantu pemeriksaan', tbc: 2 };
    expect(versionsIn('coba', rule, [one])).toEqual([one]);
    for (const wrong of [
      [],
      [{ ...one, tcb: 1 }],
      [{ ...one, source: '' }],
      [{ ...one, from: 'Mei' }],
      [one, { ...one, from: '2020-01-01' }],
    ]) {
      expect(() => versionsIn('coba', rule, wrong)).toThrow('flows/children/rules/coba.yaml');
    }
  });
});
