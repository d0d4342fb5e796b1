import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: when, type: datetime, confirm: when >= today }
  - { name: more, type: select_multiple, choices: [a, b], required: false }
  - { name: a, type: text, required: false, asked: "'a' in more" }
  - { name: b, type: text, required: false, asked: "'b' in more" }
then: test.done
`;
const texts = {
  title: 'Coba',
  send: 'Selesai diisi',
  when: 'Kapan?',
  'when.label': 'Waktu',
  'when.confirm': '{when} sudah lewat. Benar?',
  more: 'Apa lagi?',
  'more.label': 'Isian',
  'more.opt-a': 'Acara',
  'more.opt-b': 'Bahan',
  a: 'Acaranya?',
  'a.label': 'Acara',
  'a.names': 'acara|susunan acara',
  b: 'Bahannya?',
  'b.label': 'Bahan',
};
const begin = () => chat(flow, { texts }).start();

describe('when something begins', () => {
  test('a day without a time is kept until the time comes', () => {
    const talk = begin().send('27/11/2026');
    expect(talk.said).toContain('Pukul berapa mulainya?');
    expect(talk.run?.answers).toEqual({});
    expect(talk.send('14.00').run?.answers).toEqual({ when: '2026-11-27T14:00' });
  });
  test('a weekday that does not fit is asked about, a past day must be confirmed', () => {
    const talk = begin().send('Senin 27/11/2026 pukul 14.00');
    expect(talk.said).toContain('bukan hari senin');
    talk.send('20/11/2026 pukul 14.00');
    expect(talk.said).toBe('Jumat, 20 November 2026, pukul 14.00 sudah lewat. Benar?');
  });
});

describe('questions that are asked only on request', () => {
  test('are asked when chosen, and silently left out otherwise', () => {
    expect(begin().send('27/11/2026 14.00', '1').said).toBe('Acaranya?');
    expect(begin().send('27/11/2026 14.00', 'lewati').said).toBe(
      '*Coba* – mohon dicek:\nWaktu: Jumat, 27 November 2026, pukul 14.00\nKosong: Isian',
    );
  });
  test('count even when they came unasked, and the flow names its own send button', () => {
    const talk = begin().send('waktu: 27/11/2026 14.00\nbahan: kertas', 'lewati');
    expect(talk.run?.answers).toMatchObject({ b: 'kertas' });
    expect(talk.buttons).toEqual(['Selesai diisi', 'Ubah']);
    expect(talk.tap('Selesai diisi').effects).toEqual([
      { name: 'test.done', args: { when: '2026-11-27T14:00', b: 'kertas', more: null } },
    ]);
  });
  test('can be asked later by changing what is wanted', () => {
    const talk = begin().send('27/11/2026 14.00', 'lewati', 'ubah', 'Isian').send('2');
    expect(talk.said).toBe('Bahannya?');
  });
});
