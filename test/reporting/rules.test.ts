import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowKey } from '../../src/conversation/flow/flow-texts.ts';
import { loadFlow } from '../../src/conversation/flow/load.ts';
import type { Answers, Event, Run, Step } from '../../src/conversation/run.ts';
import { step } from '../../src/conversation/step.ts';
import { openTexts } from '../../src/texts/texts.ts';

const root = join(import.meta.dirname, '../..');
const path = join(root, 'flows/reporting/lapor.yaml');
const flow = loadFlow({ path, room: 'reporting', flow: 'lapor', text: readFileSync(path, 'utf8') });
const texts = openTexts(join(root, 'locales'));
const env = { reader: texts.reader('id'), today: '2026-10-20', texts, language: 'id' };

/** What the rooms would answer: one posyandu, one month, `S` of last month. */
interface Given {
  period?: string;
  last?: number;
  filed?: Answers;
}

function play(run: Run | null, event: Event, given: Given): Step {
  const facts: Record<string, unknown> = {
    villages: [],
    places: [{ value: '1', label: 'Melati 1' }],
    months: [{ value: given.period ?? '2026-10', label: 'Oktober 2026' }],
    claim: { state: 'new' },
    filed: given.filed ? { version: 1, receipt: 'x', answers: given.filed } : { version: 0, receipt: '', answers: {} },
    last: { S: given.last ?? 0 },
    scales: { found: 0, guests: 0, answers: {} },
  };
  let result = step(flow, run, event, env);
  while (result.wanted) {
    const { name } = result.wanted;
    const next = step(flow, result.run, { type: 'fact', name, value: facts[name] }, env);
    // What was said before the lookup goes out with what follows.
    result = { ...next, replies: [...result.replies, ...next.replies] };
  }
  return result;
}

/** The step after these messages, one after the other. */
function say(lines: string[], given: Given = {}): Step {
  const [first, ...rest] = lines;
  const begun = play(null, { type: 'start', run: 'abcdef', text: first }, given);
  return rest.reduce((before, text) => play(before.run, { type: 'text', text }, given), begun);
}
const where = (lines: string[], given?: Given) => {
  const { run } = say(lines, given);
  return `${run?.mode} ${run?.at}`;
};
const heard = (result: Step) =>
  result.replies.flatMap((reply) => reply.parts.map((part) => texts.render('id', part))).join('\n');

describe('the rules of the weighing form', () => {
  it.each([
    ['K above S', 'S 45 K 46', 'mend K'],
    ['K as many as S', 'S 45 K 45', 'ask D'],
    ['D above S: children from elsewhere', 'S 45 K 45 D 46', 'confirm D'],
    ['D as many as S', 'S 45 K 45 D 45', 'ask N'],
    ['N above D', 'S 45 K 45 D 40 N 41', 'mend N'],
    ['N and T above D', 'S 45 K 45 D 40 N 35 T 6', 'mend T'],
    ['N, T and O above D', 'S 45 K 45 D 40 N 35 T 4 O 2', 'mend O'],
    ['one too few', 'S 45 K 45 D 40 N 30 T 5 O 2 B 2', 'mend B'],
    ['one too many', 'S 45 K 45 D 40 N 30 T 5 O 2 B 4', 'mend B'],
    ['D = N + T + O + B', 'S 45 K 45 D 40 N 30 T 5 O 2 B 3', 'ask BGM'],
    ['nobody came', 'S 45 K 45 D 0 N 0 T 0 O 0 B 0', 'ask BGM'],
    ['BGM above D', 'S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 41', 'mend BGM'],
    ['2T above T', 'S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 0 2T 6', 'mend TT'],
    ['2T as many as T', 'S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 0 2T 5', 'ask kader'],
    ['no kader', 'S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 0 2T 5 kader 0', 'confirm kader'],
  ])('%s', (_name, text, expected) => {
    expect(where([text])).toBe(expected);
  });

  it.each([
    [30, 40, 'ask K'],
    [30, 41, 'confirm S'],
    [30, 20, 'ask K'],
    [30, 19, 'confirm S'],
    [0, 400, 'ask K'],
  ])('S after %i last month and %i now', (last, now, expected) => {
    expect(where(['', String(now)], { last })).toBe(expected);
  });

  it('K below D is only a warning', () => {
    const result = say(['S 45 K 38 D 40']);
    expect(result.run?.at).toBe('N');
    expect(heard(result)).toContain('K = 38');
    expect(heard(say(['S 45 K 40 D 40']))).not.toContain('K = 40');
  });

  it('an unusual figure is believed after a yes, and asked again when it changes', () => {
    expect(where(['S 45 K 45 D 46', 'ya'])).toBe('ask N');
    expect(where(['S 45 K 45 D 46', 'tidak', '40'])).toBe('ask N');
    expect(where(['S 45 K 45 D 46', 'ya', 'kembali', '47'])).toBe('confirm D');
  });

  it('L and P must add up', () => {
    expect(say(['', '45 (20 L, 25 P)']).run?.answers).toMatchObject({ S: 45, S_L: 20, S_P: 25 });
    expect(where(['', '45 (20 L, 24 P)'])).toBe('ask S');
    expect(say(['', '20 L 25 P']).run?.answers).toMatchObject({ S: 45, S_L: 20, S_P: 25 });
  });

  it.each([
    ['2026-02', 'ask VA6'],
    ['2026-08', 'ask VA6'],
    ['2026-07', 'ask kader'],
    ['2026-12', 'ask kader'],
  ])('vitamin A in %s', (period, expected) => {
    expect(where(['S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 0 2T 0'], { period })).toBe(expected);
  });

  it('deaths are asked once more', () => {
    const month = 'S 45 K 45 D 40 N 30 T 5 O 2 B 3 BGM 0 2T 0 kader 5';
    expect(where([month, 'lewati', 'tidak ada', 'lahir 2 bayi wafat 1 ibu wafat 0'])).toBe('confirm bdeaths');
    expect(where([month, 'lewati', 'tidak ada', 'lahir 2 bayi wafat 0 ibu wafat 0'])).toBe('ask problems');
  });

  it('what was filed before comes back as it is, for a correction', () => {
    const filed = {
      S: 45,
      K: 44,
      D: 46,
      N: 36,
      T: 6,
      O: 3,
      B: 1,
      BGM: 0,
      TT: 0,
      kader: 5,
      bayi: null,
      pmt: 'tidak',
      births: 0,
      bdeaths: 1,
      mdeaths: 0,
      problems: null,
      photo: null,
    };
    const result = say([''], { filed });
    expect(result.run?.mode).toBe('summary');
    expect(heard(result)).toContain('sudah pernah dikirim');
  });

  it('whatever the figures: what is filed adds up', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const figures = fc.record({
      S: count,
      K: count,
      D: count,
      N: count,
      T: count,
      O: count,
      B: count,
      BGM: count,
      TT: count,
    });
    fc.assert(
      fc.property(figures, (f) => {
        const { run } = say([`S ${f.S} K ${f.K} D ${f.D} N ${f.N} T ${f.T} O ${f.O} B ${f.B} BGM ${f.BGM} 2T ${f.TT}`]);
        const addsUp = f.D === f.N + f.T + f.O + f.B && f.K <= f.S && f.BGM <= f.D && f.TT <= f.T;
        const passes =
          run?.mode === 'confirm' ? run.at === 'D' && f.D > f.S : run?.mode === 'ask' && run.at === 'kader';
        expect(passes).toBe(addsUp);
      }),
      { examples: [[{ S: 45, K: 45, D: 40, N: 30, T: 5, O: 2, B: 3, BGM: 1, TT: 1 }]] },
    );
  });
});

describe('words that must not file or hide anything', () => {
  const month = 'S 45 K 45 D 40 N 30 T 5 O 2 B 3';
  it.each(['ubah', 'Ubah', 'mau ubah', 'ganti'])('%s at the summary sends nothing', (text) => {
    const filed = {
      ...figures,
      bayi: null,
      pmt: 'tidak',
      births: 0,
      bdeaths: 0,
      mdeaths: 0,
      problems: null,
      photo: null,
    };
    const result = say(['', text], { filed });
    expect(result.effects).toEqual([]);
  });

  it.each(['BGM', 'TT'])('"ada" and "ya" at %s are no figure', (name) => {
    const before = name === 'BGM' ? month : `${month} BGM 0`;
    for (const word of ['ada', 'ya', 'iya ada']) expect(where([before, word])).toBe(`ask ${name}`);
  });

  it('"ada" at the question about deaths is no figure', () => {
    const before = [`${month} BGM 0 2T 0 kader 5`, 'lewati', 'tidak ada', '1'];
    expect(where(before)).toBe('ask bdeaths');
    expect(where([...before, 'ada'])).toBe('ask bdeaths');
    expect(where([...before, 'tidak ada'])).toBe('ask mdeaths');
  });

  const figures = { S: 45, K: 45, D: 40, N: 30, T: 5, O: 2, B: 3, BGM: 0, TT: 0, kader: 5 };
});

describe('texts of the answer to a report', () => {
  const args = { ks: '97,8 %', ksOf: '44/45', ds: '88,9 %', dsOf: '40/45', nd: '83,3 %', ndOf: '30/36' };
  it.each(['id', 'en'])('name all rates in %s', (language) => {
    const lines = (key: 'reporting/lapor:rates' | 'reporting/rekap:rates') =>
      texts.render(language, { key, args: { ...args, nnt: '83,3 %', nntOf: '30/36' } }).split('\n');
    const answered = lines('reporting/lapor:rates');
    expect(answered.map((line) => line.slice(0, 3))).toEqual(['K/S', 'D/S', 'N/D']);
    expect(answered[2]).toContain('N ÷ (N+T)');
    expect(lines('reporting/rekap:rates').map((line) => line.split(/[ ,]/)[0])).toEqual([
      'K/S',
      'D/S',
      'N/(N+T)',
      'N/D',
    ]);
  });

  it('every figure of a correction has a name', () => {
    for (const { name, leaf } of flow.nodes) {
      if (['fetch', 'note', 'draft'].includes(leaf.type) || ['village', 'posyandu', 'period'].includes(name)) continue;
      const key = name === 'pmt' ? 'reporting/lapor:changed-pmt' : 'reporting/lapor:changed';
      const label = texts.render('id', { key: flowKey(flow, `${name}.label`) });
      expect(texts.render('id', { key, args: { name, before: 'ada', now: 'tidak' } })).toContain(`${label}: `);
    }
  });
});

describe('a pasted text that names another month or posyandu than may be reported', () => {
  it.each([
    ['lapor bulan agustus S 43 K 43 D 35 N 28', 'period'],
    ['lapor\nbln agustus 2026\nS 43 K 43 D 35 N 28', 'period'],
    ['lapor\nPosyandu: Anggrek 5\nS 43 K 43 D 35 N 28', 'posyandu'],
  ])('%j: asked, not guessed', (text, question) => {
    const result = say([text]);
    expect(`${result.run?.mode} ${result.run?.at}`).toBe(`ask ${question}`);
    expect(heard(result)).toContain(question === 'period' ? 'Agustus' : 'Anggrek 5');
    const next = play(result.run, { type: 'text', text: '1' }, {});
    expect(next.run?.answers).toMatchObject({ S: 43, K: 43, D: 35, N: 28, period: '2026-10', posyandu: '1' });
    expect(next.run?.at).toBe('T');
  });

  it('the same in the middle of a report', () => {
    const result = say(['', '42', 'bln agustus\nS 43 K 43 D 35 N 28']);
    expect(result.run?.mode).toBe('other');
    expect(result.run?.answers).toMatchObject({ S: 42, period: '2026-10' });
    expect(result.run?.answers.K).toBeUndefined();
  });

  it('the open month is taken without asking', () => {
    expect(where(['lapor posy melati 1 bln okt\nS 43 K 43 D 35 N 28'])).toBe('ask T');
  });
});
