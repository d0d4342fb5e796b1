/** The reader of emergencies alone decides nothing but whether to ask: so nothing foreign in a sentence may hide what it tells, and what the
 *  bot passes on is the sentence as it was written. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hearsEmergency } from '../../../src/reporting/emergency/hears.ts';
import type { Context } from '../../../src/room.ts';
import { openTexts } from '../../../src/texts/texts.ts';

const reader = openTexts(join(import.meta.dirname, '../../../locales')).reader('id');

const who = fc.constantFrom('balita', 'bayi tetangga saya', 'ibu hamil', 'anak saya', 'ibu nifas', 'bocah');
const what = fc.constantFrom('kejang', 'pingsan', 'sesak napas', 'perdarahan', 'tidak sadar', 'keracunan', 'semaput');
const beside = fc.constantFrom(
  'zorgel',
  '12',
  'RT 7',
  'bu tolong',
  'di rumah pak Umar',
  'sejak jam 3',
  '🙏',
  'zorgel 39',
);
const denying = fc.constantFrom(
  'tidak ada',
  'tidak ada yang',
  'bukan',
  'belum pernah',
  'gak ada',
  'kada ada',
  'ora ono sing',
);

describe('an emergency among other words', () => {
  test('is found whatever foreign piece stands before or behind it, and is passed on whole', async () => {
    await fc.assert(
      fc.asyncProperty(who, what, beside, beside, async (person, sign, before, behind) => {
        const text = `${before}, ${person} ${sign} ${behind}`;
        expect(reader.emergency(text)).toBe('danger');
        const context = { person: { id: 1 } } as unknown as Context;
        const heard = await hearsEmergency(context, { text, reader, open: false });
        expect(heard?.args.happened).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('is none where it is denied, whatever stands beside it', () => {
    fc.assert(
      fc.property(who, what, beside, denying, (person, sign, behind, no) => {
        fc.pre(!/saya/.test(person));
        expect(reader.emergency(`${no} ${person} ${sign}, ${behind}`)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('is none where a report tells it in figures', async () => {
    const context = { person: { id: 1 } } as unknown as Context;
    const text = 'S 44 K 44 D 38 N 30\nMasalah: ada balita kejang';
    expect(await hearsEmergency(context, { text, reader, open: false })).toBeUndefined();
  });

  test('is looked for in the strangest texts without a fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        reader.emergency(text);
      }),
      { numRuns: 50 },
    );
  });
});
