import { describe, expect, test } from 'vitest';
import type { ScaleLine } from '../../../src/texts/reading/scales/scale-line.ts';
import { judgeScales, known, knownOf, reader, scaleTexts } from '../../corpus/scales/judge.ts';

const texts = scaleTexts();
const exported = /^(?:\[[^\]]+\]|\d\d\/\d\d\/\d\d[^-]+-)[^:]+:/;
/** Everything that is said about a message. */
const said = (text: string, id: string) => {
  const { lines: read, headings } = reader.text(text, knownOf(id));
  return JSON.stringify([read.map(({ reading, written }) => ('doubt' in reading ? written : reading)), headings]);
};

describe('the corpus', () => {
  test('at least 98 of 100 lines are taken as a careful colleague would take them, and nothing is silently wrong', () => {
    const verdicts = texts.map(judgeScales);
    const wrong = texts.filter((_, at) => verdicts[at]!.verdict === 'silent').map(({ id }) => id);
    expect(wrong).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThanOrEqual(0.98 * texts.length);
  });

  test('a word that nobody knows is told wherever it stands, and so is a figure that nobody can place', () => {
    const dropped = texts.flatMap(({ id, text }, at) => {
      // What a chat's export puts in front is nobody's words.
      const behindHead = (gap: number) => {
        const begin = text.lastIndexOf('\n', gap - 1) + 1;
        return gap - begin > (exported.exec(text.slice(begin))?.[0].length ?? 0);
      };
      const gaps = [...text.matchAll(/(?<=[\p{L}\d)]) |$/gu)].map(({ index }) => index).filter(behindHead);
      const gap = gaps[(7 * at) % gaps.length]!;
      const added = at % 2 === 0 ? 'zqxwk' : '9777';
      const more = `${text.slice(0, gap)} ${added} ${text.slice(gap)}`;
      return said(more, id).includes(added) ? [] : [more];
    });
    expect(dropped).toEqual([]);
  });
});

describe('figures', () => {
  test('what cannot be is asked with what may be meant, and everything else of the line is taken', () => {
    const asked = (text: string) => read(text).unclear?.map(({ field, perhaps }) => [field, perhaps]);
    expect(asked('Gibran 98 kg 79')).toEqual([['weight', { weight: 9800 }]]);
    expect(asked('Gibran 9,8 790 cm')).toEqual([['length', { length: 790 }]]);
    expect(asked('Gibran 9,A 79')).toEqual([['weight', { weight: 9400 }]]);
    expect(asked('Gibran sekitar 9,8 79')).toEqual([['weight', { weight: 9800 }]]);
    expect(read('Gibran 98 kg 79 vit A merah')).toMatchObject({
      figures: { length: 790 },
      services: { vitaminA: 'red' },
    });
  });

  test('figures without a label find their place by the age of the child, also of the one who is asked about', () => {
    expect(read('14,2 44', { born: '2026-02-10' })).toMatchObject({
      figures: { head: 440 },
      unclear: [{ field: 'weight' }],
    });
    expect(read('8,4 44', { born: '2026-02-10' }).figures).toEqual({ weight: 8400, head: 440 });
    expect(read('3,2 49 34', { born: '2026-11-19' }).figures).toEqual({ weight: 3200, length: 490, head: 340 });
    expect(read('95 14,2', { born: '2023-08-21' }).figures).toEqual({ weight: 14_200, length: 950 });
  });

  test('however a weight and a length are written, they are the same: every unit, order and sign', () => {
    const weights = [
      '9,8',
      '9.8',
      '9,80',
      '9,8kg',
      '9,8 kg',
      '9.8 KG',
      '9800 gr',
      '9.800 gram',
      '9 kg 8 ons',
      '9 koma 8',
      'sembilan koma delapan',
      'bb 9,8',
      'BB: 9,8',
      'berat 9,8 kilo',
    ];
    const lengths = [
      '79',
      '79 cm',
      '79,0',
      '790 mm',
      '0,79 m',
      'tb 79',
      'PB=79',
      'tinggi 79 senti',
      'tujuh puluh sembilan',
      'panjang badan: 79 cm',
    ];
    for (const weight of weights)
      for (const length of lengths)
        for (const text of [
          `Gibran ${weight} ${length}`,
          `${weight}, ${length} Gibran`,
          `Gibran: ${length}; ${weight}`,
        ])
          expect([text, read(text).figures]).toEqual([text, { weight: 9800, length: 790 }]);
  });
});

describe('whose line', () => {
  test('messages that are no record of a child are not taken for one outside the session', () => {
    for (const text of ['Gibran 9,8', 'vit A merah semua', 'tamu Keisya 9,2 75'])
      expect([text, reader.fits(text, known)]).toEqual([text, true]);
    for (const text of [
      'lapor',
      'D 38 N 30',
      'besok rapat jam 9',
      '9,8 79',
      'ya',
      'Posyandu Melati 2',
      'terima kasih bu',
    ])
      expect([text, reader.fits(text, known)]).toEqual([text, false]);
  });

  test('the day of a list is told when it is another one', () => {
    expect(reader.text('Hasil timbang 12 November\nGibran 9,8 79', known)).toMatchObject({
      on: '2026-11-12',
      headings: [expect.anything()],
    });
    for (const handedOn of ['[12/11 08:41] Bu Rina: Gibran 9,8', '[08.15, 12/11/2026] Bu Rina: Gibran 9,8'])
      expect(reader.text(handedOn, known).on).toBe('2026-11-12');
    expect(reader.text('[20/11 08:41] Bu Rina: Gibran 9,8', known).on).toBeUndefined();
  });
});

function read(text: string, open?: { born: string }): ScaleLine {
  const [line] = reader.text(text, open ? { ...known, open } : known).lines;
  const { reading } = line!;
  if ('doubt' in reading) throw new Error(`${text}: ${reading.doubt.key}`);
  return 'value' in reading ? reading.value : reading.part;
}
