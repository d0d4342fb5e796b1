/** Answers, changes and yes or no as people say them. */
import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: S, type: integer, sexes: true }
  - { name: D, type: integer, constraint: D <= S }
  - { name: N, type: integer, constraint: N <= D }
  - { name: pmt, type: select_one, choices: [ada, tidak], notes: menu }
  - { name: menu, type: text, required: false, relevant: pmt == 'ada' }
  - { name: kader, type: integer }
  - { name: note, type: text, required: false }
then: test.done
`;
const texts = {
  title: 'Coba',
  S: 'S?',
  'S.label': 'Semua (S)',
  D: 'D?',
  'D.label': 'Ditimbang (D)',
  'D.constraint': 'D {D} lebih dari S {S}.',
  N: 'N?',
  'N.label': 'Naik (N)',
  'N.names': 'naik|yang naik',
  'N.hint': 'Yang naik beratnya.',
  'N.constraint': 'N {N} lebih dari D {D}.',
  pmt: 'PMT?',
  'pmt.label': 'PMT',
  'pmt.opt-ada': 'Ada',
  'pmt.opt-tidak': 'Tidak ada',
  menu: 'Menunya?',
  'menu.label': 'Menu',
  kader: 'Kader?',
  'kader.label': 'Kader',
  note: 'Catatan?',
  'note.label': 'Catatan',
};
const begin = () => chat(flow, { texts }).start();
const atN = () => begin().send('45', '39');

describe('changes in passing', () => {
  test.each([
    ['S nya ganti 46 ya bu', { S: 46 }],
    ['waduh D 38, salah ketik', { D: 38 }],
    ['ralat: D 38', { D: 38 }],
    ['D dari 39 jadi 38', { D: 38 }],
    ['D nya bukan 39 tapi 38', { D: 38 }],
    ['D dari 40 jadi 38', undefined],
    ['D nya salah, harusnya 38', { D: 38 }],
    ['maaf S jadi 47 dan D jadi 40', { S: 47, D: 40 }],
    ['kader jadi 5', { kader: 5 }],
    ['D jadi sekitar 38', undefined],
  ])('%s', (typed, changes) => {
    const talk = atN().send(typed);
    expect(talk.run?.answers).toEqual({ S: 45, D: 39, ...changes });
    if (changes) expect(talk.said).toMatch(/(sekarang|sudah saya catat)[\s\S]*N\?$/);
  });
  test('what is only said to be wrong is asked again', () => {
    expect(atN().send('eh D nya salah bu').said).toBe('D?');
  });
  test('at a question for words they are asked about first', () => {
    const talk = atN().send('30', 'tidak', '5', 'D jadi 38');
    expect(talk.buttons).toEqual(['Ubah jawaban tadi', 'Ini jawabannya']);
    expect(talk.run?.answers.note).toBeUndefined();
    expect(talk.send('ya').buttons).toEqual(['Ubah jawaban tadi', 'Ini jawabannya']);
    expect(talk.send('Ubah jawaban tadi').run?.answers).toMatchObject({ D: 38 });
    expect(talk.send('D jadi 37').tap('Ini jawabannya').run?.answers).toMatchObject({ D: 38, note: 'D jadi 37' });
  });
});

describe('one tap', () => {
  test('takes what was perhaps meant', () => {
    const talk = begin().send('sekitar 45-an bu');
    expect(talk.run?.answers).toEqual({});
    expect(talk.buttons).toEqual(['45']);
    expect(talk.tap('45').run?.answers).toEqual({ S: 45 });
  });
  test('is gone with the next answer', () => {
    const talk = begin().send('kira2 45').send('entah');
    expect(talk.buttons).toEqual([]);
    expect(talk.send('ya').run?.answers).toEqual({});
  });
  test('is not offered for a number that is measured by another', () => {
    expect(begin().send('45', '39 dari 45').run?.answers.D).toBe(39);
    const talk = begin().send('45', '39 dari 44');
    expect(talk.run?.answers.D).toBeUndefined();
    expect(talk.said).toContain('yang tercatat tadi 45, bukan 44');
  });
});

describe('a choice with more behind it', () => {
  const atPmt = () => atN().send('30');
  test('a yes fills the question that asks for more, and says so', () => {
    const talk = atPmt().send('ada kak, Kolak Pisang');
    expect(talk.run?.answers).toMatchObject({ pmt: 'ada', menu: 'Kolak Pisang' });
    expect(talk.said).toBe('Menu: Kolak Pisang, sudah saya catat.\nKader?');
  });
  test('a no is a no, and the reason is told not to be kept', () => {
    const talk = atPmt().send('belum ada anggarannya bu');
    expect(talk.run?.answers.pmt).toBe('tidak');
    expect(talk.said).toContain('“anggarannya” belum ikut dicatat');
  });
  test.each([
    'ada, eh tidak ada',
    'ada tapi belum dibagi',
    'kayaknya ada',
    'kirim',
    'salah',
    'ada gak ya?',
    'belum, nanti saya cek dulu',
  ])('%s is neither', (typed) => expect(atPmt().send(typed).run?.answers.pmt).toBeUndefined());
});

describe('wishes', () => {
  test.each(['bentar ya kak, tanya bidan dulu', 'nanti aja deh', 'tunggu, saya hitung dulu'])('%s: later', (typed) => {
    expect(atN().send(typed).said).toContain('nanti saja');
  });
  test.each(['yang naik itu apa?', 'kurang paham', 'bingung saya', 'N brp ya bu?'])('%s: help', (typed) => {
    expect(atN().send(typed).said).toMatch(/Yang naik beratnya[\s\S]*N\?$/);
  });
  test('a question about another figure explains that one', () => {
    expect(begin().send('naik itu apa sih').said).toMatch(/\*Naik \(N\)\*\nYang naik beratnya/);
  });
  test('something that matters more than waiting is left to others', () => {
    const talk = atN().send('nanti ya bu, ini ada anak kejang');
    expect(talk.last.unread).toBe(true);
    expect(talk.said).not.toContain('nanti saja');
  });
  test.each(['gak jadi lapor deh bu', 'saya mau batalkan laporan ini'])('%s: asks before answers are lost', (typed) => {
    expect(atN().send(typed).buttons).toContain('Ya, batal');
  });
});

describe('at "Yakin batal?"', () => {
  const asked = () => atN().send('gak jadi lapor deh');
  test.each(['ya', 'iya bu batalkan', 'betul', 'batal saja'])('%s cancels', (typed) => {
    const talk = asked().send(typed);
    expect(talk.run).toBeNull();
    expect(talk.buttons).toEqual(['Kembalikan']);
  });
  test.each(['tidak', 'lanjut', 'kirim saja', 'jangan dong', 'eh jangan dibatalkan'])('%s stays', (typed) => {
    expect(asked().send(typed).run).toMatchObject({ mode: 'ask', at: 'N' });
  });
  test.each(['oke', 'ada', 'tidak jadi', 'ga jadi batal', 'sudah', 'ya gimana ya?'])('%s is asked again', (typed) => {
    expect(asked().send(typed).run?.mode).toBe('leave');
  });
});

describe('at the summary', () => {
  const done = () => atN().send('30', 'tidak', '5', 'lewati');
  test.each(['oke', 'ya kirim', 'sudah benar', 'lanjut'])('%s sends', (typed) => {
    expect(done().send(typed).effects).toHaveLength(1);
  });
  test.each(['ada', 'mungkin benar', 'sudah benar belum ya?', 'benar?'])('%s sends nothing', (typed) => {
    expect(done().send(typed).effects).toEqual([]);
  });
  test.each(['belum, N nya keliru', 'yang salah N', 'naiknya salah bu'])('%s opens that answer', (typed) => {
    expect(done().send(typed).said).toBe('N?');
  });
  test('a change is said back above the summary', () => {
    expect(done().send('eh kadernya jadi 6').said).toMatch(/Kader sekarang 6 \(tadinya 5\)[\s\S]*mohon dicek/);
  });
});
