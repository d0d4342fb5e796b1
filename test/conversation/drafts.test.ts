import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: places, type: fetch, from: test.places }
  - { name: place, type: select_one, choices: places }
  - { name: own, type: draft, key: [place] }
  - { name: filed, type: fetch, from: test.filed, with: [place], fills: true }
  - { name: again, type: note, relevant: filed.version > 0, show: [filed] }
  - { name: S, type: integer, confirm: S < 100 }
  - { name: D, type: integer, constraint: D <= S }
then: test.done
`;
const texts = {
  title: 'Laporan',
  place: 'Di mana?',
  'place.names': 'posyandu',
  again: 'Ini perbaikan ke-{filed_version}.',
  S: 'S?',
  'S.confirm': 'S {S}, benar?',
  'S.names': 's|sasaran',
  D: 'D?',
  'D.constraint': 'D {D} lebih dari {S}.',
  'D.names': 'd|ditimbang',
};
const places = [
  { value: '7', label: 'Melati' },
  { value: '8', label: 'Anggrek' },
];
const begin = (facts: Record<string, unknown>, text?: string) =>
  chat(flow, { texts, facts: { places, filed: {}, ...facts } }).start(text);

test('a new draft goes straight on to the next question', () => {
  const talk = begin({}).tap('Melati');
  expect(talk.said).toBe('S?');
  expect(talk.run?.facts.own).toBe(true);
});

describe('my own old draft', () => {
  const own = { state: 'mine', answers: { place: '7', S: 150 }, sure: ['S'], touched: '2026-11-20T03:00:00Z' };
  test('is offered, and fills the answers that it holds', () => {
    const talk = begin({ own }).tap('Melati');
    expect(talk.said).toContain('1 jawaban, terakhir 20 November 2026');
    expect(talk.buttons).toEqual(['Lanjutkan', 'Mulai baru']);
    talk.send('ya');
    expect(talk.said).toMatch(/\nD\?$/);
    expect(talk.run).toMatchObject({ answers: { S: 150 }, sure: ['S'], facts: { own: true } });
  });
  test('can be left behind', () => {
    const talk = begin({ own }).tap('Melati').tap('Mulai baru');
    expect(talk.said).toBe('S?');
    expect(talk.run?.answers).toEqual({ place: '7' });
  });
  test('is not offered when it holds nothing new', () => {
    expect(begin({ own: { state: 'mine', answers: { place: '7' }, touched: '' } }).tap('Melati').said).toBe('S?');
  });
});

describe("someone else's draft", () => {
  const own = { state: 'theirs', owner: 'Ibu Sari', touched: '2026-11-21T03:00:00Z', answered: 12 };
  const taken = { state: 'mine', answers: { place: '7', S: 45 }, touched: '' };
  test('names its owner and can be taken over', () => {
    const talk = begin({ own, draft_take: taken }).tap('Melati');
    expect(talk.said).toBe('Ibu Sari sudah mulai mengisi (12 jawaban, terakhir 21 November 2026).');
    talk.tap('Ambil alih');
    expect(talk.run?.answers).toEqual({ place: '7', S: 45 });
    expect(talk.said).toMatch(/\nD\?$/);
  });
  test('can be left to its owner', () => {
    const talk = begin({ own }).tap('Melati').send('tidak');
    expect(talk.run).toBeNull();
    expect(talk.said).toContain('Ibu Sari');
    expect(talk.last.draft).toBeUndefined();
  });
});

test('a filed report is filled in, so that a correction begins at the summary', () => {
  const talk = begin({ filed: { version: 2, answers: { S: 45, D: 40 } } }).tap('Melati');
  expect(talk.run?.mode).toBe('summary');
  expect(talk.said).toMatch(/^Ini perbaikan ke-2\./);
  expect(talk.run?.facts.filed).toEqual({ version: 2 });
  expect(talk.run?.filed).toBe('same');
  talk.send('D 39', 'kirim');
  expect(talk.effects[0]?.args).toEqual({ place: '7', S: 45, D: 39 });
});

describe('a pasted text', () => {
  test('fills what it holds when it starts the flow, and the rest is asked', () => {
    const talk = begin({}, 'Posyandu Melati\nS: 45\nD: 40');
    expect(talk.run?.mode).toBe('summary');
    expect(talk.run?.answers).toEqual({ place: '7', S: 45, D: 40 });
    expect(talk.run?.early).toBeUndefined();
  });
  test('counts at any question: a broken hard rule must be mended, a broken soft one is asked about', () => {
    const talk = begin({}).tap('Melati').send('S: 45 D: 50');
    expect(talk.run?.mode).toBe('mend');
    expect(talk.said).toBe('Terbaca: S 45, D 50.\nD 50 lebih dari 45.\nMana yang mau diubah?');
    expect(talk.send('D 44').run?.mode).toBe('summary');
    const soft = begin({}).tap('Melati').send('S: 450 D: 50');
    expect(soft.said).toBe('Terbaca: S 450, D 50.\nS 450, benar?');
    expect(soft.send('ya').run?.mode).toBe('summary');
  });
  test('is asked about where it is doubtful', () => {
    const talk = begin({}).tap('Melati').send('S: 45\nD: banyak');
    expect(talk.run?.answers).toEqual({ place: '7', S: 45 });
    expect(talk.said).toMatch(
      /^Terbaca: S 45\.\n\*Belum jelas:\*\nD: Saya belum bisa membaca “banyak” sebagai angka\. .*\nD\?$/,
    );
  });
  test('may be a single figure by its name, of this question or of another', () => {
    const own = begin({}).tap('Melati').send('Sasaran: 45');
    expect(own.run?.answers).toEqual({ place: '7', S: 45 });
    const other = begin({}).tap('Melati').send('D 40');
    expect(other.run?.answers).toEqual({ place: '7', D: 40 });
    expect(other.said).toBe('Terbaca: D 40.\nS?');
  });
  test('wins over an older draft', () => {
    const own = { state: 'mine', answers: { place: '7', S: 99 }, touched: '' };
    expect(begin({ own }, 'Posyandu Melati\nS: 45\nD: 40').run?.answers.S).toBe(45);
  });
});

test('answers that a flow is started with are filled in where they fit', () => {
  const talk = chat(flow, { texts, facts: { places, filed: {} } }).start(undefined, {
    place: '8',
    S: 12,
    D: 'x',
    nosuch: 1,
  });
  expect(talk.run?.answers).toEqual({ place: '8', S: 12 });
  expect(talk.said).toBe('D?');
  const gone = chat(flow, { texts, facts: { places, filed: {} } }).start(undefined, { place: '99' });
  expect(gone.said).toBe('Di mana?');
});

test('no tap, no pasted text and no kembali changes the answer that the draft is claimed under', () => {
  const claims: unknown[] = [];
  const own = (args: unknown) => claims.push(args) && { state: 'new' };
  const talk = begin({ own }).tap('Melati').event({ type: 'choice', question: 'place', value: '8' });
  expect(claims).toEqual([{ place: '7' }]);
  expect(talk.said).toContain('tidak bisa diganti');
  expect(talk.event({ type: 'text', text: 'kembali' }).said).toContain('S?');
  expect(talk.run?.answers.place).toBe('7');
});

test('batal loses nothing that was filed, so it asks only when something has changed', () => {
  const correct = () => begin({ filed: { version: 2, answers: { S: 45, D: 40, S_L: 20, S_P: 25 } } }).tap('Melati');
  expect(correct().send('batal').run).toBeNull();
  expect(correct().send('S 45', 'batal').run).toBeNull();
  const changed = correct().send('D 39', 'batal');
  expect(changed.said).toContain('Yang sudah dikirim tetap');
  expect(changed.send('tidak').run?.answers.D).toBe(39);
  expect(correct().send('S 46 (20 L 26 P)', 'batal').run).not.toBeNull();
});

describe('words behind the start word', () => {
  test('choose by name from a list that comes later', () => {
    expect(begin({}, 'anggrek').run?.answers).toEqual({ place: '8' });
    expect(begin({}, 'anggrek').said).toContain('Terbaca: place Anggrek');
  });
  test('never choose by number: nobody has seen the list yet', () => {
    expect(begin({}, '2').run?.answers).toEqual({});
    expect(begin({}, 'ya bu').run?.answers).toEqual({});
  });
  test('say which month is not open, even where only one is left to choose', () => {
    const october = [{ value: '2026-10', label: 'Oktober 2026' }];
    const talk = begin({ places: october }, 'september');
    expect(talk.said).toBe('Bulan “september” tidak bisa dipilih di sini.\nDi mana?');
    expect(talk.buttons).toEqual(['Oktober 2026']);
    expect(begin({ places: october }, 'okt').run?.answers).toEqual({ place: '2026-10' });
  });
});
