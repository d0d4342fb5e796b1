import { expect, test } from 'vitest';
import { byNumber, readDecision } from '../../../src/children/view/decision.ts';
import { texts } from '../../reporting/district.ts';

const list = (id: 'right' | 'wrong' | 'all' | 'same' | 'but' | 'around') =>
  texts.list('id', `children/periksa_anak:words-${id}`);
const words = {
  right: list('right'),
  wrong: list('wrong'),
  all: list('all'),
  same: list('same'),
  but: list('but'),
  around: list('around'),
};
const read = (said: string) => {
  const found = readDecision(said, 5, words);
  if (!found) return 'asks';
  const wrong = found.wrong.map(({ at, remark }) => `${at}${remark && ` ${remark}`}`).join(' | ');
  return [found.right.length > 0 && `yes ${found.right.join(' ')}`, wrong && `no ${wrong}`].filter(Boolean).join('; ');
};

test.each([
  ['betul semua', 'yes 1 2 3 4 5'],
  ['Semua betul', 'yes 1 2 3 4 5'],
  ['semua sudah betul ya bu', 'yes 1 2 3 4 5'],
  ['betul 1, 3', 'yes 1 3'],
  ['betul 1,3 dan 5', 'yes 1 3 5'],
  ['1 dan 2 betul', 'yes 1 2'],
  ['betul semua kecuali 2', 'yes 1 3 4 5'],
  ['semua betul kecuali 2 dan 4', 'yes 1 3 5'],
  ['2 salah, timbang ulang', 'no 2 timbang ulang'],
  ['kembalikan 2 cek ulang timbangannya', 'no 2 cek ulang timbangannya'],
  ['kembalikan no 2: timbang ulang', 'no 2 timbang ulang'],
  ['betul 1 3, kembalikan 2 beratnya 8,4 atau 18,4?', 'yes 1 3; no 2 beratnya 8,4 atau 18,4?'],
  ['2 salah timbang ulang, 3 betul', 'yes 3; no 2 timbang ulang'],
  ['salah 2 4', 'no 2 | 4'],
  ['2 salah, 3 juga', 'no 2 | 3'],
  ['2 salah timbang ulang, 3 juga, 1 betul', 'yes 1; no 2 timbang ulang | 3'],
  // What is not understood as a whole does nothing.
  ['betul 1, 2 salah timbang ulang', 'asks'],
  ['betul 6', 'asks'],
  ['betul 1, salah 1', 'asks'],
  ['betul', 'asks'],
  ['1 2', 'asks'],
  ['tidak betul 1', 'asks'],
  ['betul 1 tapi besok lihat lagi', 'asks'],
  ['halo bu', 'asks'],
])('%s', (said, meaning) => {
  expect(read(said)).toBe(meaning);
});

test.each([
  ['husein salah, timbang ulang. rizky aditya betul', '1 salah, timbang ulang. 2  betul'],
  ['Aditya betul', '2 betul'],
  ['2 salah, itu berat rizky', '2 salah, itu berat rizky'],
  ['siti betul', 'siti betul'],
])('names stand for numbers where it is clear whose: %s', (said, read) => {
  expect(byNumber(said, ['Husein', 'Rizky Aditya', 'Siti Aminah', 'Siti Zahra'])).toBe(read);
});
