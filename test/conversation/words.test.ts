import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: a, type: integer }
  - { name: b, type: integer, default: '0' }
  - { name: c, type: integer, required: false }
  - { name: d, type: integer }
  - { name: e, type: text }
then: test.done
`;
const texts = { title: 'Coba', a: 'a?', 'a.hint': 'Banyaknya a.', b: 'b?', c: 'c?', d: 'd?', e: 'e?' };
const drafted = flow.replace(
  'questions:',
  'questions:\n  - { name: k, type: integer }\n  - { name: own, type: draft, key: [k] }',
);
const begin = () => chat(flow, { texts }).start();

test('kembali asks the previous question again, and its answer can stay', () => {
  const talk = begin().send('1', '2', 'kembali');
  expect(talk.said).toBe('b?');
  expect(talk.buttons).toEqual(['Tetap: 2']);
  talk.tap('Tetap: 2');
  expect(talk.said).toBe('c?');
  talk.send('kembali', 'kembali', '7');
  expect(talk.run?.answers).toEqual({ a: 7, b: 2 });
  expect(talk.said).toBe('c?');
});

test('kembali at the first question says so', () => {
  expect(begin().send('kembali').said).toBe('Ini sudah yang pertama.\na?');
});

describe('batal', () => {
  test('throws few answers away at once', () => {
    const talk = begin().send('1', 'batal');
    expect(talk.run).toBeNull();
    expect(talk.last.draft).toBe('drop');
    expect(talk.said).toContain('Coba dibatalkan');
  });
  test('asks once when there are more than three', () => {
    const talk = begin().send('1', '2', '3', '4', 'batal');
    expect(talk.said).toContain('4 jawaban akan hilang');
    talk.send('tidak');
    expect(talk.said).toBe('e?');
    expect(talk.send('batal', 'ya').run).toBeNull();
    expect(talk.last.draft).toBe('drop');
  });
});

describe('simpan', () => {
  test('keeps the draft and ends the run', () => {
    const talk = chat(drafted, { texts: { ...texts, k: 'k?' } })
      .start()
      .send('5', '1', 'simpan');
    expect(talk.run).toBeNull();
    expect(talk.last.draft).toBe('keep');
    expect(talk.said).toContain('Coba saya simpan');
  });
  test('without a draft the run waits', () => {
    const talk = begin().send('1', 'simpan');
    expect(talk.run?.at).toBe('b');
    expect(talk.send('2').said).toBe('c?');
  });
});

test('bantuan gives the hint, the words and the question', () => {
  const talk = begin().send('bantuan');
  expect(talk.said).toMatch(/^Banyaknya a\.\nBisa ketik: .*\na\?$/s);
});

test('lewati leaves empty only what may be empty', () => {
  const talk = begin().send('lewati');
  expect(talk.said).toMatch(/perlu diisi.*\na\?$/s);
  talk.send('1', '2');
  expect(talk.buttons).toEqual(['Lewati']);
  expect(talk.send('lewati').run?.answers.c).toBeNull();
});

test('ya takes the default', () => {
  const talk = begin().send('1');
  expect(talk.buttons).toEqual(['0']);
  expect(talk.send('ya').run?.answers.b).toBe(0);
});

describe('berhenti', () => {
  test('asks what is meant; to end all messages is the effect of the flow that stops', () => {
    const talk = begin().send('1', 'berhenti');
    expect(talk.buttons).toEqual(['Berhenti semua pesan', 'Hanya isian ini', 'Tidak, lanjut']);
    talk.tap('Berhenti semua pesan');
    expect(talk.effects).toEqual([{ name: 'directory.stop', args: {} }]);
    expect(talk.run).toBeNull();
  });
  test('can end only this run', () => {
    expect(begin().send('1', 'berhenti').tap('Hanya isian ini').run).toBeNull();
  });
  test('after a no the question is asked again, in any mode', () => {
    expect(begin().send('1', 'berhenti', 'tidak').said).toBe('b?');
    const done = begin().send('1', '2', '3', '4', 'teks', 'berhenti', 'tidak');
    expect(done.run?.mode).toBe('summary');
  });
});

test('thanks and greetings get a short answer and the question; a text question takes them', () => {
  expect(begin().send('makasih bu').said).toBe('Sama-sama, Bu/Pak.\na?');
  expect(begin().send('assalamualaikum').said).toMatch(/^Halo.*\na\?$/s);
  expect(begin().send('1', '2', '3', '4', 'terima kasih').run?.answers.e).toBe('terima kasih');
});

test('after a silence the open question is asked again', () => {
  expect(begin().send('1').event({ type: 'resume' }).said).toBe('b?');
});
