/** What a bidan writes about reports, in the ways in which people write it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReadDecision, readReports } from '../../../src/reporting/verify/reading/decision.ts';
import { figureIn } from '../../../src/reporting/verify/reading/figure-in.ts';
import type { Named } from '../../../src/reporting/verify/reading/names-in.ts';
import { wordsOf } from '../../../src/reporting/verify/reading/read.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const texts = openTexts(join(import.meta.dirname, '../../../locales'));
const deps = { texts };
const words = wordsOf(deps, 'id');
const numberOf = (word: string) =>
  ({ satu: 1, dua: 2, tiga: 3 })[word] ?? (/^\d+$/.test(word) ? Number(word) : undefined);
const named: Named[] = [
  ...['Melati 1', 'Melati 2', 'Melati 3', 'Mawar 2', 'Lok Tuan 4'].map((name) => ({
    key: name,
    names: [name, `${name} oktober`],
  })),
  { key: 'Kenanga 1 Okt', names: ['Kenanga 1', 'Kenanga 1 oktober', 'Kenanga 1 okt'] },
  { key: 'Kenanga 1 Sep', names: ['Kenanga 1', 'Kenanga 1 september', 'Kenanga 1 sep'] },
];
const read = (text: string, numbered?: string[]) => readReports(text, named, words, numberOf, numbered);
const decision = (right: string[], wrong: [key: string, remark: string][] = [], allBut?: string[]): ReadDecision => ({
  decision: { right, wrong: wrong.map(([key, remark]) => ({ key, remark })), ...(allBut && { allBut }) },
});

test.each<[string, ReadDecision]>([
  ['melati 1 benar', decision(['Melati 1'])],
  ['Melati 1 BENAR bu 🙏', decision(['Melati 1'])],
  ['benar melati 1', decision(['Melati 1'])],
  ['posyandu melati I sudah benar', decision(['Melati 1'])],
  ['melati satu ok', decision(['Melati 1'])],
  ['meltai 1 benar', decision(['Melati 1'])],
  ['loktuan 4 betul', decision(['Lok Tuan 4'])],
  ['mawar benar', decision(['Mawar 2'])],
  ['melati 1, 2 dan 3 benar', decision(['Melati 1', 'Melati 2', 'Melati 3'])],
  ['melati 1 dan mawar 2 benar', decision(['Melati 1', 'Mawar 2'])],
  ['kenanga 1 sep benar', decision(['Kenanga 1 Sep'])],
  ['kembalikan mawar 2: N terlalu besar', decision([], [['Mawar 2', 'N terlalu besar']])],
  ['mawar 2 salah, N 30 kok lebih dari bulan lalu?', decision([], [['Mawar 2', 'N 30 kok lebih dari bulan lalu?']])],
  ['balikin mawar 2 N lebih dari melati 1', decision([], [['Mawar 2', 'N lebih dari melati 1']])],
  ['kembalikan mawar 2', decision([], [['Mawar 2', '']])],
  ['mawar 2 tidak benar', decision([], [['Mawar 2', '']])],
  ['mawar 2 belum benar D nya', decision([], [['Mawar 2', 'D nya']])],
  ['melati 1 benar, mawar 2 kembalikan N 30 salah', decision(['Melati 1'], [['Mawar 2', 'N 30 salah']])],
  ['kembalikan mawar 2: T 2 salah', decision([], [['Mawar 2', 'T 2 salah']])],
  ['melati 1 benar\nmawar 2 benar', decision(['Melati 1', 'Mawar 2'])],
  ['semua benar', decision([], [], [])],
  ['benar semua', decision([], [], [])],
  ['semua sudah benar ya bu', decision([], [], [])],
  ['semua benar kecuali mawar 2', decision([], [], ['Mawar 2'])],
  ['benar semua kecuali melati 1 dan 2', decision([], [], ['Melati 1', 'Melati 2'])],
  ['semua benar, mawar 2 kembalikan: S berkurang', decision([], [['Mawar 2', 'S berkurang']], ['Mawar 2'])],
  // Two are called so.
  ['kenanga 1 benar', { several: ['Kenanga 1 Okt', 'Kenanga 1 Sep'] }],
  ['melati benar', { several: ['Melati 1', 'Melati 2', 'Melati 3'] }],
  // Nothing is done on a guess.
  ['melati 1 benar?', undefined],
  ['melati 9 benar', undefined],
  ['melati 1 benar tapi N nya tinggi', undefined],
  ['kembalikan semua', undefined],
  ['melati 1 benar melati 1 salah', undefined],
  ['benar melati 1 mawar 2 salah', undefined],
  ['melati 1', undefined],
  ['apa benar?', undefined],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));

test('a number alone is one of the list, unless a posyandu is called by it', () => {
  const list = ['Lok Tuan 4', 'Mawar 2', 'Melati 3'];
  // Three are called 2, 1 and 3 as well.
  expect(read('1 benar', list)).toEqual({ several: ['Lok Tuan 4', 'Melati 1', 'Kenanga 1 Okt', 'Kenanga 1 Sep'] });
  expect(read('3 benar', list)).toEqual(decision(['Melati 3']));
  expect(read('7 benar', list)).toBeUndefined();
  expect(read('4 benar', list)).toBeUndefined();
});

test.each([
  ['N 30 kok lebih dari bulan lalu?', 'N'],
  ['n nya kebanyakan', 'N'],
  ['n yang baru', undefined],
  ['2T lebih dari T', 'TT'],
  ['bgm 3 ya?', 'BGM'],
  ['yang ditimbang terlalu sedikit', 'D'],
  ['bumil kok nol', 'bumil'],
  ['mohon dicek', undefined],
])('a remark is about a figure: %s', (remark, figure) => expect(figureIn(texts, 'id', remark)).toBe(figure));
