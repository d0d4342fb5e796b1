import { expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: S, type: integer, max: 500 }
  - { name: kind, type: select_one, choices: [baby, child] }
  - { name: notes, type: text, required: false }
then: test.done
`;
const texts = {
  title: 'Coba',
  S: 'Berapa sasaran (S)?',
  'S.label': 'S',
  'S.hint': 'Semua balita.',
  kind: 'Jenis?',
  'kind.opt-baby': 'Bayi',
  'kind.opt-child': 'Anak balita',
  notes: 'Catatan?',
};

test('asks one question after the other and ends with the effect', () => {
  const talk = chat(flow, { texts }).start();
  expect(talk.said).toBe('Berapa sasaran (S)?');
  talk.send('45');
  expect(talk.said).toBe('Jenis?');
  expect(talk.buttons).toEqual(['Bayi', 'Anak balita']);
  talk.tap('Anak balita');
  expect(talk.last.chose).toEqual({ literal: 'Anak balita' });
  talk.send('tidak ada masalah');
  expect(talk.said).toContain('S: 45');
  talk.tap('Kirim');
  expect(talk.effects).toEqual([{ name: 'test.done', args: { S: 45, kind: 'child', notes: 'tidak ada masalah' } }]);
  expect(talk.run).toBeNull();
});

test('a message that is no answer is refused with the reason, and the question is asked again', () => {
  const talk = chat(flow, { texts }).start().send('banyak sekali');
  expect(talk.said).toMatch(/\nBerapa sasaran \(S\)\?$/);
  expect(talk.last.unread).toBe(true);
  talk.send('501');
  expect(talk.said).toBe('Paling banyak 500.\nBerapa sasaran (S)?');
  expect(talk.run?.answers).toEqual({});
});
