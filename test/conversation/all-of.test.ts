/** `semua punya` where the flow says of what; `bukan 40 tapi 39`; several figures of which one was read. */
import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: S, type: integer, sexes: true }
  - { name: K, type: integer, sexes: true, all: S, constraint: K <= S }
  - { name: D, type: integer, all: S, constraint: D <= S }
then: test.done
`;
const texts = {
  title: 'Coba',
  S: 'S?',
  'S.label': 'Semua balita (S)',
  'S.names': 'semua|semua balita',
  K: 'K?',
  'K.label': 'Punya KMS (K)',
  'K.names': 'punya|punya kms',
  'K.constraint': 'K {K} lebih dari S {S}.',
  D: 'D?',
  'D.label': 'Ditimbang (D)',
  'D.constraint': 'D {D} lebih dari S {S}.',
};
const atK = (typed: string) => chat(flow, { texts }).start().send('45', typed);

describe('all of them', () => {
  test.each(['semua punya', 'semuanya punya KMS bu', 'punya semua alhamdulillah', 'semua'])('%s', (typed) => {
    const talk = atK(typed);
    expect(talk.run?.answers).toEqual({ S: 45, K: 45 });
    expect(talk.said).toMatch(/K: 45, sudah saya catat/);
  });
  test.each(['belum semua punya', 'semua punya kecuali 1', 'semua?'])('%s is asked', (typed) => {
    expect(atK(typed).run?.answers).toEqual({ S: 45 });
  });
  test('beside other words it is one tap', () => {
    const talk = atK('semua lengkap bawa buku');
    expect(talk.run?.answers).toEqual({ S: 45 });
    expect(talk.buttons).toContain('45');
  });
});

test.each([
  ['bukan 40 tapi 39', 39],
  ['39 bukan 40', 39],
  ['20 L\nP 19', 39],
  ['L 20, 19 P', 39],
])('%s', (typed, K) => {
  expect(atK(typed).run?.answers).toMatchObject({ S: 45, K });
});

test('figures said one by one are one tap', () => {
  const talk = atK('tiga sembilan');
  expect(talk.run?.answers).toEqual({ S: 45 });
  expect(talk.buttons).toContain('39');
});

test('of several figures one alone is not taken', () => {
  expect(atK('30 punya 6 tidak').run?.answers).toEqual({ S: 45 });
});
