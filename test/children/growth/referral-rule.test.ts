import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/children/growth/growth.ts';
import { referralFor, type Seen } from '../../../src/children/growth/referral-rule.ts';
import type { ClassName, Growth, Index } from '../../../src/children/growth/types.ts';
import { bornMonthsBefore, measured } from './measured.ts';

const day = '2026-11-20';
/** A child of 20 months about the median, who gained. */
const well = assess(
  { sex: 'P', born: bornMonthsBefore(20) },
  measured({ weight: 10_300, length: 825, head: 465, arm: 145 }),
  [{ day: '2026-10-20', weight: 10_000 }],
);
const withClass = (index: Index, name: ClassName): Growth => ({ ...well, classes: { ...well.classes, [index]: name } });

describe('the referral rule of the card', () => {
  test('a child that gained and is normal everywhere is not referred', () => {
    expect(well.gain).toBe('N');
    expect(referralFor(well, {}, day)).toBeUndefined();
    expect(referralFor(well, { checklist: 'complete', tbc: { cough: false }, oedema: false }, day)).toBeUndefined();
  });

  test.each<[string, Growth, boolean]>([
    ['T', { ...well, gain: 'T' }, false],
    ['BGM', { ...well, belowRed: true }, false],
    ['oranye', { ...well, aboveOrange: true }, false],
    ['bbtb-kurang', withClass('bbtb', 'kurang'), false],
    ['bbtb-buruk', withClass('bbtb', 'buruk'), true],
    ['bbtb-berisiko-lebih', withClass('bbtb', 'berisiko-lebih'), false],
    ['bbtb-lebih', withClass('bbtb', 'lebih'), false],
    ['bbtb-obesitas', withClass('bbtb', 'obesitas'), false],
    ['tbu-pendek', withClass('tbu', 'pendek'), false],
    ['tbu-sangat-pendek', withClass('tbu', 'sangat-pendek'), false],
    ['lku-mikrosefali', withClass('lku', 'mikrosefali'), false],
    ['lku-makrosefali', withClass('lku', 'makrosefali'), false],
    ['lilau-merah', withClass('lilau', 'merah'), true],
  ])('%s', (reason, growth, urgent) => {
    expect(referralFor(growth, {}, day)).toEqual({ reasons: [reason], urgent });
  });

  test.each<[string, Growth]>([
    ['O', { ...well, gain: 'O' }],
    ['B', { ...well, gain: 'B' }],
    ['a tall child', withClass('tbu', 'tinggi')],
    ['a yellow arm', withClass('lilau', 'kuning')],
    ['"berat badan kurang" that is above the red line', withClass('bbu', 'kurang')],
    ['IMT/U, which the card does not have', withClass('imtu', 'buruk')],
  ])('%s is not on it', (_, growth) => {
    expect(referralFor(growth, {}, day)).toBeUndefined();
  });

  test.each<[Seen, string[] | undefined, boolean?]>([
    [{ tbc: { cough: true } }, undefined],
    [{ tbc: { cough: true, fever: false } }, undefined],
    [{ tbc: { cough: true, contact: true } }, ['tbc'], false],
    [{ checklist: 'incomplete' }, ['ceklis'], false],
    [{ oedema: true }, ['edema'], true],
    [{ oedema: true, checklist: 'incomplete' }, ['ceklis', 'edema'], true],
  ])('what was seen: %o', (seen, reasons, urgent) => {
    expect(referralFor(well, seen, day)).toEqual(reasons && { reasons, urgent });
  });

  test('two months without gain are a sign of TBC by themselves, told or not', () => {
    const stuck: Growth = { ...well, gain: 'T', twice: true };
    expect(referralFor(stuck, { tbc: { cough: true } }, day)?.reasons).toEqual(['T', 'tbc']);
    expect(referralFor(stuck, { tbc: { 'no-gain': true } }, day)?.reasons).toEqual(['T']);
  });
});
