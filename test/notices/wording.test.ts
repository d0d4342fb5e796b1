/** The text of a notice, alike on every channel. */
import { expect, test } from 'vitest';
import { beginningOf, hashOf, wording } from '../../src/notices/base/message.ts';

test('bold and lists are written in the one way that every channel shows', () => {
  expect(wording('**Penting**: bawa\n- KMS\n* Buku KIA\n  – timbangan\n1. datang')).toBe(
    '*Penting*: bawa\n• KMS\n• Buku KIA\n• timbangan\n1. datang',
  );
  expect(wording('jam 8-10, 2*3*4 dan *tebal*')).toBe('jam 8-10, 2*3*4 dan *tebal*');
});

test('what cannot be seen is taken out, and turns nothing around', () => {
  expect(wording('\u202eabc\u200b\u0000 \ud800 Ibu\r\n\n\n\nBapak  ')).toBe('abc \ufffd Ibu\n\nBapak');
});

test('the same text in other spaces, stars or letters is the same; another file is not', () => {
  expect(hashOf('Rapat *besok*', null)).toBe(hashOf('rapat  besok', null));
  expect(hashOf('Rapat besok', null)).not.toBe(hashOf('Rapat besok', 'abc'));
});

test('how it begins is cut between letters, never through an emoji', () => {
  const start = beginningOf(`${'a'.repeat(38)}😀😀😀`);
  expect(start).toBe(`${'a'.repeat(38)}😀…`);
  expect(start.isWellFormed()).toBe(true);
});

test('what parts it from the word that began the flow does not belong to it', () => {
  expect(wording(': besok libur')).toBe('besok libur');
  expect(wording('- timbangan\n- KMS')).toBe('• timbangan\n• KMS');
});
