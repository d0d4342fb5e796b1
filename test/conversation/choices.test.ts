import { describe, expect, test } from 'vitest';
import type { Option } from '../../src/conversation/run.ts';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: places, type: fetch, from: test.places }
  - { name: place, type: select_one, choices: places }
  - { name: kind, type: select_one, choices: [ya, tidak] }
  - { name: tools, type: select_multiple, choices: [dacin, pita, kms] }
  - { name: last, type: integer }
then: test.done
`;
const texts = {
  title: 'Coba',
  place: 'Di mana?',
  'place.label': 'Tempat',
  kind: 'Ada?',
  'kind.label': 'Ada',
  'kind.opt-ya': 'Ya',
  'kind.opt-tidak': 'Tidak',
  tools: 'Alat?',
  'tools.opt-dacin': 'Dacin',
  'tools.opt-pita': 'Pita LiLA',
  'tools.opt-kms': 'KMS',
  last: 'Terakhir?',
};
const list = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `p${at}`,
    label: `Posyandu ${String.fromCharCode(65 + at)}${at % 2 ? 'nggrek' : 'melati'}`,
  }));
const begin = (places: unknown) => chat(flow, { texts, facts: { places } }).start();

test('a single fetched choice is taken without asking, and shown in the end', () => {
  const talk = begin([{ value: '7', label: 'Melati' }]);
  expect(talk.said).toBe('Ada?');
  expect(talk.run?.answers.place).toBe('7');
  expect(talk.send('ya', '1 dan 3', '5').said).toContain('Tempat: Melati');
});

test('kembali skips questions that were never asked', () => {
  expect(begin([{ value: '7', label: 'Melati' }]).send('kembali').said).toBe('Ini sudah yang pertama.\nAda?');
});

test('up to ten choices are buttons, taken by tap, number, label or near miss', () => {
  const places = [
    { value: '7', label: 'Melati' },
    { value: '8', label: 'Anggrek' },
  ];
  expect(begin(places).buttons).toEqual(['Melati', 'Anggrek']);
  expect(begin(places).tap('Anggrek').run?.answers.place).toBe('8');
  for (const typed of ['2', 'anggrek', 'Angrek']) expect(begin(places).send(typed).run?.answers.place).toBe('8');
});

test('more than ten choices are numbered in the text, and a part of a name is enough', () => {
  const talk = begin(list(12));
  expect(talk.buttons).toEqual([]);
  expect(talk.said).toContain('\n12. Posyandu Lnggrek');
  expect(talk.send('12').run?.answers.place).toBe('p11');
  expect(begin(list(12)).send('lnggr').run?.answers.place).toBe('p11');
  const many = begin(list(12)).send('melati');
  expect(many.said).toBe('Yang mana, ya?');
  expect(many.buttons).toHaveLength(6);
  expect(many.tap('Posyandu Amelati').run?.answers.place).toBe('p0');
});

test('a value that does not fit into a button travels by its place in the list', () => {
  const places = [
    { value: 'a value with spaces and more than 24 characters', label: 'Satu' },
    { value: 'b.c', label: 'Dua' },
  ];
  const talk = begin(places);
  expect(talk.last.replies[0]?.choices?.map(({ data }) => data)).toEqual(['abcdef.place.#0', 'abcdef.place.#1']);
  expect(talk.tap('Dua').run?.answers.place).toBe('b.c');
});

test('an empty list ends the run and says why', () => {
  const talk = begin([]);
  expect(talk.run).toBeNull();
  expect(talk.said).toContain('Belum ada yang bisa dipilih');
});

test('a refused lookup ends the run and says why', () => {
  const talk = begin({ refused: { key: 'conversation/engine:stale' } });
  expect(talk.run).toBeNull();
  expect(talk.said).toBe('Tombol itu sudah tidak berlaku.');
});

describe('several choices', () => {
  const asked = () => begin([{ value: '7', label: 'Melati' }]).send('ya');
  test('can be told in one text', () => {
    expect(asked().send('dacin dan KMS').run?.answers.tools).toEqual(['dacin', 'kms']);
  });
  test('can be tapped one by one until done', () => {
    const talk = asked().tap('Dacin').tap('KMS').tap('Dacin');
    expect(talk.said).toMatch(/^Dipilih: KMS\./);
    expect(talk.tap('Selesai').run?.answers.tools).toEqual(['kms']);
    expect(talk.said).toBe('Terakhir?');
    expect(talk.run?.pending).toBeUndefined();
  });
});

describe('a tap on an earlier question', () => {
  test('changes its answer, and the run goes on where it stood', () => {
    const talk = begin(list(3)).send('1', 'ya').event({ type: 'choice', question: 'place', value: 'p2' });
    expect(talk.run?.answers.place).toBe('p2');
    expect(talk.said).toMatch(/^Alat\?/);
    expect(talk.last.chose).toEqual({ literal: 'Posyandu Cmelati' });
  });
  test.each([
    ['place', 'p9'],
    ['place', '#7'],
    ['last', '5'],
    ['nosuch', 'x'],
    ['constructor', 'prototype'],
    ['place', '!yes'],
    ['_', '!send'],
    ['kind', '!all'],
    ['tools', 'dacin'],
  ])('that was never offered changes nothing (%s %s)', (question, value) => {
    const talk = begin(list(3)).send('1');
    const before = JSON.stringify(talk.run);
    talk.event({ type: 'choice', question, value });
    expect(JSON.stringify(talk.run)).toBe(before);
    expect(talk.said).toBe('Tombol itu sudah tidak berlaku.\nAda?');
  });
});

test('when an earlier answer changes, what was looked up with it is looked up again', () => {
  const yaml = `
questions:
  - { name: a, type: select_one, choices: [x, y] }
  - { name: places, type: fetch, from: test.places, with: [a] }
  - { name: b, type: select_one, choices: places }
  - { name: c, type: integer }
then: test.done
`;
  const facts = {
    places: (args: Record<string, unknown>) =>
      ['1', '2'].map((n) => ({ value: `${args.a}${n}`, label: `${args.a}-${n}` })),
  };
  const talk = chat(yaml, { texts: { a: 'a?', b: 'b?', c: 'c?', 'a.opt-x': 'X', 'a.opt-y': 'Y' }, facts }).start();
  talk.tap('X').tap('x-2');
  expect(talk.run?.answers).toEqual({ a: 'x', b: 'x2' });
  talk.event({ type: 'choice', question: 'a', value: 'y' });
  expect(talk.run?.answers).toEqual({ a: 'y' });
  expect(talk.buttons).toEqual(['y-1', 'y-2']);
});

test('a greeting that is a choice is the choice', () => {
  const sexes = 'questions: [{ name: sex, type: select_one, choices: [p, l] }]\nthen: test.done';
  const words = {
    title: 'Coba',
    sex: 'Perempuan atau laki-laki?',
    'sex.label': 'JK',
    'sex.opt-p': 'Perempuan',
    'sex.opt-l': 'Laki-laki',
  };
  expect(chat(sexes, { texts: words }).start().send('P').said).toContain('JK: Perempuan');
  expect(chat(sexes, { texts: words }).start().send('halo').said).toContain('Perempuan atau laki-laki?');
});
