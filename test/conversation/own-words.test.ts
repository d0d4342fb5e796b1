/** A question with choices that also takes free words, and a photo with its caption. */
import { expect, test } from 'vitest';
import { chat, load } from './chat.ts';

const flow = `
summary: false
questions:
  - { name: item, type: text, asked: 'false' }
  - { name: steps, type: fetch, from: test.steps }
  - { name: photos, type: photo, required: false, asked: 'false' }
  - { name: note, type: select_one, choices: steps, or_other: 40, photos: photos, required: false }
then: test.done
`;
const texts = { title: 'Catatan', item: 'Butir?', photos: 'Foto?', note: 'Apa?', cancelled: 'Semua tersimpan.' };
const steps = [
  { value: 'lanjut-3', label: 'Lanjut' },
  { value: 'selesai-3', label: 'Selesai' },
];
const begin = (facts: unknown = steps) =>
  chat(flow, { texts, facts: { steps: facts } }).start(undefined, { item: '3' });
const noted = (text: string) => begin().send(text).effects[0]?.args.note;

test('only the number, the whole label or a tap is a choice', () => {
  expect(begin().buttons).toEqual(['Lanjut', 'Selesai']);
  for (const typed of ['1', '1.', 'lanjut', 'LANJUT']) expect(noted(typed)).toBe('lanjut-3');
  expect(begin().tap('Selesai').effects[0]?.args.note).toBe('selesai-3');
});

test('everything else is kept as it was written, even a near miss of a choice', () => {
  for (const typed of ['Lanjutkan pembahasan', 'Selesa', '12', '3', 'D: 40, N: 32', 'ya'])
    expect(noted(typed)).toBe(typed);
});

test('the question is asked even with one choice or none', () => {
  expect(begin([steps[0]]).run?.at).toBe('note');
  expect(begin([]).run?.at).toBe('note');
});

test('a text that is too long is not cut: the reply says how long it is', () => {
  const talk = begin().send('kata '.repeat(20));
  expect(talk.run?.at).toBe('note');
  expect(talk.effects).toEqual([]);
});

test('a photo answers the question, with or without a caption', () => {
  const files = ['a'.repeat(64)];
  expect(begin().event({ type: 'photo', files, text: 'Papan tulis' }).effects[0]?.args).toEqual({
    item: '3',
    photos: files,
    note: 'Papan tulis',
  });
  expect(begin().event({ type: 'photo', files }).effects[0]?.args).toEqual({ item: '3', photos: files, note: null });
});

test('`lewati` leaves it empty, `kembali` skips what was never asked, `batal` uses the words of the flow', () => {
  expect(begin().send('lewati').effects[0]?.args).toEqual({ item: '3', note: null });
  expect(begin().send('kembali').said).toContain('Ini sudah yang pertama.');
  expect(begin().send('batal').said).toBe('Semua tersimpan.');
});

test('a flow whose `photos` names no photo question is refused when it is loaded', () => {
  expect(() => load(flow.replace('photos: photos', 'photos: item'))).toThrow('item is no photo question');
});
