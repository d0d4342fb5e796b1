import { expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - name: skdn
    type: group
    questions:
      - { name: S, type: integer, sexes: true }
      - { name: D, type: integer, constraint: D <= S }
  - { name: kind, type: select_one, choices: [a, b] }
  - { name: onlyA, type: integer, relevant: kind == 'a' }
  - { name: onlyB, type: integer, relevant: kind == 'b' }
  - { name: note, type: text, required: false }
then: test.done
`;
const texts = {
  title: 'Laporan',
  skdn: 'SKDN',
  S: 'S?',
  'S.label': 'S',
  D: 'D?',
  'D.label': 'D',
  'D.constraint': 'D {D} lebih dari S {S}.',
  kind: 'Jenis?',
  'kind.label': 'Jenis',
  'kind.opt-a': 'Asli',
  'kind.opt-b': 'Baru',
  onlyA: 'A?',
  'onlyA.label': 'Isian A',
  onlyB: 'B?',
  'onlyB.label': 'Isian B',
  note: 'Catatan?',
  'note.label': 'Catatan',
};
const done = () => chat(flow, { texts }).start().send('20 L 25 P', '40', '1', '7', 'lewati');

test('lists what counts: the figures of a group in one line, what is empty in the last', () => {
  const talk = done();
  expect(talk.said).toBe(
    '*Laporan* – mohon dicek:\n*SKDN*\nS: 45 (20 L, 25 P) · D: 40\nJenis: Asli\nIsian A: 7\nKosong: Catatan',
  );
  expect(talk.buttons).toEqual(['Kirim', 'Ubah']);
});

test('an answer is changed by typing, and the summary comes back', () => {
  for (const typed of ['D 39', 'ubah D 39', 'd=39']) {
    const talk = done().send(typed);
    expect(talk.run?.answers.D).toBe(39);
    expect(talk.said).toContain('D: 39');
    expect(talk.run?.mode).toBe('summary');
  }
  expect(done().send('D 50').run?.mode).toBe('mend');
});

test('an answer is changed by picking it', () => {
  const talk = done().tap('Ubah');
  expect(talk.buttons).toContain('D: 40');
  talk.tap('D: 40');
  expect(talk.said).toBe('D?');
  expect(talk.send('38').said).toContain('D: 38');
  expect(done().send('ubah', 'Jenis').said).toBe('Jenis?');
});

test('what a change makes relevant is asked, what it makes irrelevant is not sent', () => {
  const talk = done().send('Jenis Baru');
  expect(talk.said).toBe('B?');
  talk.send('9');
  expect(talk.said).not.toContain('Isian A');
  talk.send('kirim');
  expect(talk.effects).toEqual([
    { name: 'test.done', args: { S: 45, S_L: 20, S_P: 25, D: 40, kind: 'b', onlyB: 9, note: null } },
  ]);
});

test('a text that is no choice is marked as unread and changes nothing', () => {
  const talk = done();
  const before = JSON.stringify(talk.run);
  talk.send('begitulah pokoknya');
  expect(talk.last.unread).toBe(true);
  expect(JSON.stringify(talk.run)).toBe(before);
  expect(talk.said).toContain('mohon dicek');
});

test('kembali from the summary asks the last question again', () => {
  expect(done().send('kembali').said).toBe('Catatan?');
});

test('a flow that takes something away wants a clear yes or the words of its button', () => {
  const grave = () => chat(`grave: true${flow}`, { texts }).start().send('20 L 25 P', '40', '1', '7', 'lewati');
  for (const typed of ['ok', 'lanjut', 'kirim aja', 'sip', 'selesai', 'ada']) {
    const talk = grave().send(typed);
    expect(talk.effects, typed).toEqual([]);
    expect(talk.run?.mode, typed).toBe('summary');
    expect(talk.said, typed).toContain('Supaya tidak salah');
  }
  for (const typed of ['ya', 'iya bu', 'betul']) expect(grave().send(typed).run, typed).toBeNull();
  expect(done().send('ok').run).toBeNull();
});
