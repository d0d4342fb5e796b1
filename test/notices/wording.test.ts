/** The text of a notice looks the same on every channel. */
import { expect, test } from 'vitest';
import { beginningOf } from '../../src/notices/base/notice.ts';
import { hashOf, wording } from '../../src/notices/sending/edaran.ts';

test('bold text and lists are written in a way that every channel shows', () => {
  expect(wording('**Penting**: bawa\n- KMS\n* Buku KIA\n  – timbangan\n1. datang')).toBe(
    '*Penting*: bawa\n• KMS\n• Buku KIA\n• timbangan\n1. datang',
  );
  expect(wording('jam 8-10, 2*3*4 dan *tebal*')).toBe('jam 8-10, 2*3*4 dan *tebal*');
});

test('invisible characters are removed and cannot reverse the text', () => {
  expect(wording('\u202eabc\u200b\u0000 \ud800 Ibu\r\n\n\n\nBapak  ')).toBe('abc \ufffd Ibu\n\nBapak');
});

test('text that differs in spaces, stars or case has the same hash; another file has not', () => {
  expect(hashOf('Rapat *besok*', null)).toBe(hashOf('rapat  besok', null));
  expect(hashOf('Rapat besok', null)).not.toBe(hashOf('Rapat besok', 'abc'));
});

test('the beginning is cut between characters, never through an emoji', () => {
  const start = beginningOf(`${'a'.repeat(38)}😀😀😀`);
  expect(start).toBe(`${'a'.repeat(38)}😀…`);
  expect(start.isWellFormed()).toBe(true);
});

test('the colon behind the word that began the flow is removed', () => {
  expect(wording(': besok libur')).toBe('besok libur');
  expect(wording('- timbangan\n- KMS')).toBe('• timbangan\n• KMS');
});
