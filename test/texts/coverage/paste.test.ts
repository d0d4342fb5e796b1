import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pasted } from '../../../src/conversation/reader.ts';
import { reportFields, reportReader } from '../paste/report-fields.ts';

const figures = [
  'S 45',
  'K: 44',
  'yang ditimbang 40',
  'naik = 31',
  'tidak naik 6',
  'O 2',
  'anak baru 1',
  'BGM nihil',
  'kader 5 orang',
  'bumil 4',
];
const pieces = fc.uniqueArray(fc.constantFrom(...figures), { minLength: 2, maxLength: 8 });
const between = fc.constantFrom('\n', ', ', '; ', '. ', ' ');
const paste = (text: string) => reportReader.paste(text, reportFields, '2026-11-20', 1);

/** Everything of a reading that is told to the person as not taken, or asked. */
const said = (pasted: Pasted | undefined) =>
  JSON.stringify([pasted?.rest, pasted?.elsewhere, pasted?.doubtful, pasted?.several, pasted?.private]);

const put = (all: string[], at: number, piece: string) => [...all.slice(0, at), piece, ...all.slice(at)];
const mixed = fc.tuple(pieces, fc.nat(8), between);

describe('nothing that is written in a report is dropped', () => {
  test('a foreign word is told', () => {
    fc.assert(
      fc.property(mixed, ([all, at, sign]) => {
        expect(said(paste(put(all, at, 'zorgel').join(sign)))).toContain('zorgel');
      }),
    );
  });

  test('a foreign figure is told, and counted for nothing', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1000, max: 9999 }), ([all, at, sign], odd) => {
        const pasted = paste(put(all, at, `zorgel ${odd}`).join(sign));
        expect(said(pasted)).toContain(String(odd));
        expect(Object.values(pasted?.values ?? {})).not.toContain(odd);
      }),
    );
  });

  test('a second figure for the same thing is asked', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 50, max: 90 }), ([all, at, sign], odd) => {
        const pasted = paste(put([...all.filter((one) => one !== 'S 45'), 'S 45'], at, `S ${odd}`).join(sign));
        expect(pasted?.values.S).toBeUndefined();
        expect(pasted?.doubtful).toHaveProperty('S');
      }),
    );
  });

  test('a denial turns no figure into its opposite', () => {
    const denied = fc.constantFrom(
      'tidak ditimbang 7',
      'belum punya kms 7',
      'kada ditimbang 7',
      'tidak bgm 7',
      'bukan kader 7',
    );
    fc.assert(
      fc.property(mixed, denied, ([all, at, sign], odd) => {
        const pasted = paste(put(all, at, odd).join(sign));
        expect(Object.entries(pasted?.values ?? {}).filter(([, value]) => value === 7)).toEqual([]);
        expect(said(pasted)).toContain('7');
      }),
    );
  });
});
