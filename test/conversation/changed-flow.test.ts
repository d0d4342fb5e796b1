import { expect, test } from 'vitest';
import type { Run } from '../../src/conversation/run.ts';
import { load, talk } from './chat.ts';

const texts = {
  title: 'Coba',
  S: 'S?',
  K: 'K?',
  D: 'D?',
  new: 'Baru?',
  'D.constraint': 'D {D} lebih dari S {S}.',
  'D.label': 'D',
  'S.label': 'S',
};
const before = load(
  'questions: [{ name: S, type: integer }, { name: D, type: integer }, { name: K, type: integer }]\nthen: test.done',
);
const running = (...answers: string[]): Run | null =>
  talk(before, { texts })
    .start()
    .send(...answers).run;
const after = (yaml: string, run: Run | null) => talk(load(`questions: [${yaml}]\nthen: test.done`), { texts }, run);

test('answers are carried over by name, and the chat goes on at the first open question', () => {
  const now = after(
    '{ name: new, type: integer }, { name: S, type: integer }, { name: K, type: integer }',
    running('45', '40'),
  );
  now.send('12');
  expect(now.said).toBe('Isian ini baru diperbarui. Jawaban tadi tetap saya bawa.\nBaru?');
  expect(now.run?.answers).toEqual({ S: 45 });
  expect(now.run?.hash).toBe(now.flow.hash);
  expect(now.send('1').said).toBe('K?');
});

test('when the same question is still open, the message is its answer', () => {
  const now = after(
    '{ name: S, type: integer }, { name: D, type: integer, max: 9000 }, { name: new, type: integer }',
    running('45'),
  );
  expect(now.send('40').said).toBe('Isian ini baru diperbarui. Jawaban tadi tetap saya bawa.\nBaru?');
  expect(now.run?.answers).toEqual({ S: 45, D: 40 });
});

test('carried answers are checked again by the new rules', () => {
  const yaml =
    '{ name: S, type: integer, max: 100 }, { name: D, type: integer, constraint: D <= S }, { name: K, type: integer }';
  const now = after(yaml, running('45', '50')).send('1');
  expect(now.run?.mode).toBe('mend');
  const large = after(
    '{ name: S, type: integer, max: 10 }, { name: D, type: integer }, { name: K, type: integer }',
    running('45', '50'),
  );
  expect(large.send('1').said).toMatch(/\nS\?$/);
});
