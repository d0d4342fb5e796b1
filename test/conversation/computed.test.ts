import { describe, expect, test } from 'vitest';
import { chat } from './chat.ts';

const flow = `
questions:
  - { name: place, type: select_one, choices: [a, b] }
  - { name: scales, type: fetch, from: test.scales, with: [place], computed: true }
  - { name: counted, type: note, relevant: scales.found > 0 }
  - { name: S, type: integer, sexes: true }
  - { name: D, type: integer, confirm: D <= S }
  - { name: reason, type: text, relevant: scales.kept > 0 }
  - { name: hint, type: note, before: kader }
  - { name: kader, type: integer }
then: test.done
`;
const texts = {
  title: 'Laporan',
  'place.opt-a': 'A',
  'place.opt-b': 'B',
  'scales.differs': 'Beda: {list}',
  'scales.difference': '{label} {told}/{computed}',
  'scales.take': 'Pakai timbang',
  'scales.told': 'Tetap punya saya',
  'scales.from': '(timbang)',
  counted: 'Dari timbang.',
  S: 'S?',
  'S.label': 'S',
  'S.names': 's',
  D: 'D?',
  'D.label': 'D',
  'D.names': 'd',
  'D.confirm': 'D lebih dari S?',
  reason: 'Kenapa?',
  hint: 'Tinggal kader.',
  kader: 'Kader?',
  'kader.label': 'Kader',
  'kader.names': 'kader',
};
const answers = { S: 40, S_L: 18, S_P: 22, D: 33 };
const begin = (scales: unknown = { found: 1, answers }) => chat(flow, { texts, facts: { scales } }).start().tap('A');

describe('answers that a lookup has worked out', () => {
  test('are filled in with their parts, and only the rest is asked', () => {
    const talk = begin();
    expect(talk.said).toBe('Dari timbang.\nTinggal kader.\nKader?');
    expect(talk.run?.answers).toMatchObject(answers);
    talk.send('5');
    expect(talk.said).toContain('S: 40 (18 L, 22 P) (timbang)');
    expect(talk.said).toContain('Kader: 5');
    expect(talk.said).not.toContain('Tinggal kader');
  });

  test('where there are none, everything is asked', () => {
    expect(begin({ found: 0, answers: {} }).said).toBe('S?');
  });

  test('are held against the rules like any answer', () => {
    expect(begin({ found: 1, answers: { S: 30, D: 33 } }).run).toMatchObject({ mode: 'confirm', at: 'D' });
  });

  test('are filled in anew for another place', () => {
    const talk = begin({ found: 1, answers }).send('kader 5');
    talk.tap('Ubah').tap('place: A').tap('B');
    expect(talk.run?.answers).toMatchObject({ place: 'b', S: 40, kader: 5 });
  });
});

describe('an answer that differs', () => {
  test('comes before the rules that it breaks: what was worked out may say by itself which figure is wrong', () => {
    const talk = chat(flow, { texts, facts: { scales: { found: 1, answers } } })
      .start('S 30, D 33')
      .tap('A');
    expect(talk.said).toContain('Beda: S 30/40');
    expect(talk.send('timbang').said).toBe('Dari timbang.\nTinggal kader.\nKader?');
  });

  const differing = () => begin().send('D 34');
  test('is asked about with both figures', () => {
    expect(differing().said).toContain('Beda: D 34/33');
    expect(differing().buttons).toEqual(['Pakai timbang', 'Tetap punya saya']);
  });

  test.each(['1', 'pakai timbang', 'timbang'])(
    '%s: what was worked out counts, and the chat goes on where it stood',
    (said) => {
      const talk = differing().send(said);
      expect(talk.said).toBe('Kader?');
      expect(talk.run?.answers.D).toBe(33);
    },
  );

  test.each(['2', 'tetap', 'Tetap punya saya'])(
    '%s: hers counts, with a reason, and is not asked about again',
    (said) => {
      const talk = differing().send(said);
      expect(talk.said).toBe('Kenapa?');
      talk.send('satu anak di rumah', '5');
      expect(talk.run).toMatchObject({ mode: 'summary', answers: { D: 34, reason: 'satu anak di rumah' } });
      talk.send('D 35');
      expect(talk.said).toContain('Beda: D 35/33');
    },
  );

  test.each(['ya', 'entahlah', 'ok'])('%s says neither: it is asked once more', (said) => {
    const talk = differing().send(said);
    expect(talk.run).toMatchObject({ mode: 'differ', at: 'scales', answers: { D: 34 } });
  });

  test('another figure instead of a choice is held against it, too; the same figure ends the question', () => {
    expect(differing().send('D 36').said).toContain('Beda: D 36/33');
    expect(differing().send('D 33').said).toContain('Kader?');
  });

  test('who stops and goes on all the same comes back to it', () => {
    const talk = differing().send('berhenti');
    expect(talk.said).not.toContain('Beda');
    talk.send('tidak');
    expect(talk.said).toContain('Beda: D 34/33');
    talk.send('1');
    expect(talk.run).toMatchObject({ mode: 'ask', at: 'kader', answers: { D: 33 } });
  });
});

describe('a draft', () => {
  const drafted = flow.replace(
    '  - { name: scales',
    '  - { name: own, type: draft, key: [place] }\n  - { name: scales',
  );
  const old = { place: 'a', S: 30, S_L: 10, S_P: 20, D: 12, kader: 4 };
  const resumed = (brought: string[], scales: object = answers) => {
    const own = { state: 'mine', answers: old, brought: { scales: brought }, touched: '' };
    return chat(drafted, { texts, facts: { own, scales: { found: 1, answers: scales } } })
      .start()
      .tap('A')
      .tap('Lanjutkan');
  };

  test('that goes on takes what was worked out meanwhile for what had been worked out before', () => {
    const talk = resumed(['S', 'D']);
    expect(talk.said).not.toContain('Beda');
    expect(talk.run).toMatchObject({
      mode: 'summary',
      answers: { ...answers, kader: 4 },
      brought: { scales: ['S', 'D'] },
    });
  });

  test('still asks about what somebody told', () => {
    expect(resumed(['S']).said).toContain('Beda: D 12/33');
  });

  test('asks what is no longer worked out', () => {
    expect(resumed(['S', 'D'], { S: 40 }).said).toContain('D?');
  });
});
