import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: a, type: integer }
  - { name: births, type: repeat, most: 3, questions: [
      { name: baby, type: text }, { name: weight, type: decimal, min: 0.5, max: 8, constraint: weight < 7.0 } ] }
  - { name: many, type: note, relevant: births > 1, show: [births] }
  - { name: photo, type: photo, required: false, most: 3 }
  - { name: where, type: location, required: false }
  - { name: day, type: date }
  - { name: z, type: integer }
then: test.done
`;
const texts = {
  title: 'Coba',
  a: 'a?',
  births: 'Ada kelahiran?',
  'births.label': 'Lahir',
  'births.more': 'Ada lagi?',
  baby: 'Namanya?',
  weight: 'Beratnya?',
  'weight.constraint': 'Berat {weight} terlalu besar.',
  many: 'Wah, {births} bayi!',
  photo: 'Fotonya?',
  where: 'Lokasinya?',
  day: 'Tanggal?',
  'day.label': 'Tanggal',
  z: 'z?',
};
const begin = () => chat(flow, { texts }).start();

describe('a repeat', () => {
  test('asks row after row until there are no more', () => {
    const talk = begin().send('1');
    expect(talk.said).toBe('Ada kelahiran?');
    talk.send('ya');
    expect(talk.said).toBe('Namanya?');
    expect(talk.run?.at).toBe('births.0.baby');
    talk.send('Ani', '3,1');
    expect(talk.said).toBe('Ada lagi?');
    talk.tap('Ya').send('Budi', '7,5');
    expect(talk.said).toBe('Berat 7.5 terlalu besar.\nBeratnya?');
    talk.send('2,9', 'tidak');
    expect(talk.said).toBe('Wah, 2 bayi!\nFotonya?');
    expect(talk.run?.answers).toEqual({
      a: 1,
      births: 2,
      'births.0.baby': 'Ani',
      'births.0.weight': 3.1,
      'births.1.baby': 'Budi',
      'births.1.weight': 2.9,
    });
  });
  test('may have no rows, and asks for no other after the last possible one', () => {
    expect(begin().send('1', 'tidak').run?.answers.births).toBe(0);
    expect(begin().send('1', 'ya', 'A', '1', 'ya', 'B', '1', 'ya', 'C', '1').said).toBe('Wah, 3 bayi!\nFotonya?');
  });
  test('kembali goes back through the rows', () => {
    const talk = begin().send('1', 'ya', 'Ani', '3', 'ya', 'kembali');
    expect(talk.run?.at).toBe('births.0.weight');
    expect(talk.send('3,2').said).toBe('Ada lagi?');
    expect(talk.send('tidak', 'kembali').said).toBe('Ada lagi?');
  });
  test('an answer in a row can be changed by an edit', () => {
    const talk = begin()
      .send('1', 'ya', 'Ani', '3', 'tidak')
      .event({ type: 'text', text: '2,5', question: 'births.0.weight' });
    expect(talk.run?.answers['births.0.weight']).toBe(2.5);
    expect(talk.said).toBe('Fotonya?');
  });
});

describe('photos', () => {
  const asked = () => begin().send('1', 'tidak');
  test('are gathered until done or full; an album is one event', () => {
    const talk = asked().event({ type: 'photo', files: ['f1', 'f2'] });
    expect(talk.buttons).toEqual(['Selesai']);
    expect(talk.send('sudah').run?.answers.photo).toEqual(['f1', 'f2']);
    expect(talk.said).toBe('Lokasinya?');
    const full = asked().event({ type: 'photo', files: ['f1', 'f2', 'f3', 'f4'] });
    expect(full.run?.answers.photo).toEqual(['f1', 'f2', 'f3']);
    expect(full.said).toMatch(/\nLokasinya\?$/);
  });
  test('that come early are kept for their question', () => {
    const talk = begin().event({ type: 'photo', files: ['f1'] });
    expect(talk.said).toMatch(/saya simpan.*\na\?$/s);
    expect(talk.send('1', 'tidak').said).toMatch(/sudah saya pakai\.\nLokasinya\?$/);
    expect(talk.run?.answers.photo).toEqual(['f1']);
    expect(talk.run?.early).toBeUndefined();
  });
  test('a caption is a text of its own', () => {
    const talk = begin().event({ type: 'photo', files: ['f1'], text: '12' });
    expect(talk.run?.answers.a).toBe(12);
    expect(talk.said).toMatch(/saya simpan.*\nAda kelahiran\?$/s);
  });
  test('beyond the most of their question are not said to be taken', () => {
    const full = asked().event({ type: 'photo', files: ['f1', 'f2', 'f3'] });
    const more = full.event({ type: 'photo', files: ['f4'] });
    expect(more.run?.answers.photo).toEqual(['f1', 'f2', 'f3']);
    expect(more.said).toBe('3 foto diterima. Sudah penuh, terima kasih.\nLokasinya?');
    let early = begin();
    for (const file of ['f1', 'f2', 'f3', 'f4']) early = early.event({ type: 'photo', files: [file] });
    expect(early.said).toMatch(/Sudah penuh/);
  });
  test('find no question where the only one will surely not be asked', () => {
    const source = `questions:
  - { name: kind, type: select_one, choices: [text, file] }
  - { name: body, type: text, relevant: kind == 'text' }
  - { name: shots, type: photo, relevant: kind == 'file' }
then: test.done`;
    const words = {
      title: 'x',
      kind: 'kind?',
      'kind.opt-text': 'Teks',
      'kind.opt-file': 'Berkas',
      body: 'body?',
      shots: 'shots?',
    };
    const talk = () => chat(source, { texts: words }).start();
    expect(talk().event({ type: 'photo', files: ['f'] }).said).toMatch(/saya simpan/);
    expect(
      talk()
        .send('Teks')
        .event({ type: 'photo', files: ['f'] }).said,
    ).toMatch(/tidak diperlukan/);
  });
  test('a text does not answer their question', () => {
    const talk = asked().send('sudah dikirim ke grup kemarin');
    expect(talk.said).toMatch(/Kirim fotonya.*\nFotonya\?$/s);
    expect(talk.send('lewati').run?.answers.photo).toBeNull();
  });
  test('are refused where no question takes them', () => {
    const none = chat('questions: [{ name: a, type: integer }]\nthen: test.done', { texts }).start();
    expect(none.event({ type: 'photo', files: ['f'] }).said).toBe('Foto ini tidak diperlukan di isian ini.\na?');
  });
});

test('a location is taken at its question only', () => {
  const where = { type: 'location', latitude: 0.13, longitude: 117.5 } as const;
  expect(begin().event(where).said).toMatch(/tidak diperlukan.*\na\?$/s);
  const talk = begin().send('1', 'tidak', 'lewati').event(where);
  expect(talk.run?.answers.where).toEqual({ latitude: 0.13, longitude: 117.5 });
  const forged = begin().send('1', 'tidak', 'lewati').event({ type: 'location', latitude: Number.NaN, longitude: 999 });
  expect(forged.run?.answers.where).toBeUndefined();
});

test('dates are read day first and shown in words', () => {
  const talk = begin().send('1', 'tidak', 'lewati', 'lewati', '8/6/2026', '3');
  expect(talk.run?.answers.day).toBe('2026-06-08');
  expect(talk.said).toContain('Tanggal: 8 Juni 2026');
});

test('where the flow says so, an answer that a lookup refuses is asked again, and nothing else is lost', () => {
  const yaml = `
questions:
  - { name: who, type: text }
  - { name: body, type: text }
  - { name: fits, type: fetch, from: test.fits, with: [body], asks_again: body }
  - { name: z, type: integer }
then: test.done
`;
  const fits = ({ body }: { body?: unknown }) =>
    String(body).length > 5 ? { refused: { key: 'conversation/engine:stale' } } : true;
  const talk = chat(yaml, { texts: { title: 'T', who: 'who?', body: 'body?', z: 'z?' }, facts: { fits } });
  talk.start().send('Ani', 'terlalu panjang');
  expect(talk.said).toMatch(/\nbody\?$/);
  talk.send('masih panjang');
  expect(talk.said).toMatch(/\nbody\?$/);
  talk.send('muat');
  expect(talk.said).toBe('z?');
  expect(talk.run?.answers).toEqual({ who: 'Ani', body: 'muat' });
});
