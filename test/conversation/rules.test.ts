import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: S, type: integer, sexes: true }
  - { name: K, type: integer, warn: K * 2 >= S }
  - { name: D, type: integer, sexes: true, max: 1000, confirm: D <= S }
  - { name: N, type: integer, constraint: N < 500 }
  - { name: T, type: integer }
  - { name: sum, type: calculate, calculate: N + T }
  - { name: B, type: integer, constraint: sum + B == D }
then: test.done
`;
const texts = {
  title: 'Coba',
  S: 'S?',
  'S.label': 'S',
  K: 'K?',
  'K.label': 'K',
  'K.warn': 'K {K} sedikit sekali dari S {S}.',
  D: 'D?',
  'D.label': 'D',
  'D.confirm': 'D {D} lebih dari S {S}?',
  N: 'N?',
  'N.label': 'N',
  'N.constraint': 'N {N} kebanyakan.',
  T: 'T?',
  'T.label': 'T',
  B: 'B?',
  'B.label': 'B',
  'B.constraint': 'N {N} + T {T} + B {B} bukan D {D} (N+T {sum}).',
};
const begin = () => chat(flow, { texts }).start();

test('a figure keeps its L and P until the total changes', () => {
  const talk = begin().send('30 L 31 P');
  expect(talk.run?.answers).toEqual({ S: 61, S_L: 30, S_P: 31 });
  talk.event({ type: 'text', text: '60', question: 'S' });
  expect(talk.run?.answers).toEqual({ S: 60 });
  expect(talk.said).toBe('K?');
});

test('L and P that do not add up are asked again', () => {
  const talk = begin().send('61 (30 L, 32 P)');
  expect(talk.said).toMatch(/\nS\?$/);
  expect(talk.run?.answers).toEqual({});
});

test('a hard rule about the answer alone refuses it', () => {
  const talk = begin().send('45', '40', '40', '600');
  expect(talk.said).toBe('N 600 kebanyakan.\nN?');
  expect(talk.run?.answers).toEqual({ S: 45, K: 40, D: 40 });
});

test('a refused change leaves the old answer', () => {
  const talk = begin().send('45', '40', '40', '20');
  talk.event({ type: 'text', text: '600', question: 'N' });
  expect(talk.said).toBe('N 600 kebanyakan.\nT?');
  expect(talk.run?.answers.N).toBe(20);
});

describe('a hard rule over several answers', () => {
  const broken = () => begin().send('45', '40', '40', '20', '10', '5');

  test('keeps the value and asks which figure is wrong', () => {
    const talk = broken();
    expect(talk.run?.mode).toBe('mend');
    expect(talk.said).toBe('N 20 + T 10 + B 5 bukan D 40 (N+T 30).\nMana yang mau diubah?');
    expect(talk.buttons).toEqual(['Ubah N (20)', 'Ubah T (10)', 'Ubah B (5)', 'Ubah D (40)']);
  });

  test('is mended by a button and the new value', () => {
    const talk = broken().tap('Ubah T (10)');
    expect(talk.said).toBe('T?');
    expect(talk.buttons).toEqual(['Tetap: 10']);
    talk.send('15');
    expect(talk.run?.mode).toBe('summary');
    expect(talk.run?.answers).toMatchObject({ T: 15, B: 5 });
  });

  test.each(['D 35', 'D=35', 'd: 35', 'd35'])('is mended by typing %s', (typed) => {
    const talk = broken().send(typed);
    expect(talk.run?.mode).toBe('summary');
    expect(talk.run?.answers.D).toBe(35);
  });

  test('is mended by number or by the label alone', () => {
    expect(broken().send('2').said).toBe('T?');
    expect(broken().send('D').said).toBe('D?');
  });

  test('a number that is not in the list is a new answer to the last question', () => {
    expect(broken().send('10').run).toMatchObject({ mode: 'summary', answers: { B: 10 } });
    expect(broken().send('0').run).toMatchObject({ mode: 'mend', answers: { B: 0 } });
  });

  test('asks again until it holds', () => {
    const talk = broken().send('D 36');
    expect(talk.run?.mode).toBe('mend');
    expect(talk.said).toContain('bukan D 36');
    talk.send('entahlah');
    expect(talk.run?.mode).toBe('mend');
    expect(talk.last.unread).toBe(true);
    expect(talk.send('D 35').run?.mode).toBe('summary');
  });
});

describe('a soft rule', () => {
  const odd = () => begin().send('45', '40', '50');

  test('asks once and then accepts the answer', () => {
    const talk = odd();
    expect(talk.said).toBe('D 50 lebih dari S 45?');
    expect(talk.buttons).toEqual(['Ya, benar', 'Ubah']);
    talk.send('ya');
    expect(talk.said).toBe('N?');
    expect(talk.run?.sure).toEqual(['D']);
    expect(talk.send('20').said).toBe('T?');
  });

  test('asks the question again after a no', () => {
    const talk = odd().send('tidak');
    expect(talk.said).toBe('D?');
    expect(talk.run?.answers.D).toBeUndefined();
  });

  test('takes a new value instead of a yes', () => {
    const talk = odd().send('44');
    expect(talk.said).toBe('N?');
    expect(talk.run?.answers.D).toBe(44);
    expect(talk.run?.sure).toBeUndefined();
  });

  test('asks again when one of its figures changes', () => {
    const talk = odd().send('ya').event({ type: 'text', text: '46', question: 'S' });
    expect(talk.said).toBe('D 50 lebih dari S 46?');
  });
});

test('a warning comes in one message with the next question', () => {
  const talk = begin().send('45', '10');
  expect(talk.said).toBe('K 10 sedikit sekali dari S 45.\nD?');
  expect(talk.last.replies).toHaveLength(1);
  expect(talk.send('8').said).toBe('N?');
});
