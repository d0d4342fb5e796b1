import { describe, expect, test } from 'vitest';
import { dueDoses, type Told } from '../../../src/children/growth/schedule.ts';
import { wantedAt } from '../../../src/children/growth/services.ts';
import type { Antigen } from '../../../src/texts/reading/scales/scale-line.ts';
import { bornMonthsBefore } from './measured.ts';

describe('what is given and asked at an age', () => {
  test.each([
    [5, '2026-02-10', null],
    [6, '2026-02-10', 'blue'],
    [11, '2026-08-10', 'blue'],
    [12, '2026-08-10', 'red'],
    [59, '2026-08-31', 'red'],
    [60, '2026-08-10', null],
    [12, '2026-09-01', null],
    [8, '2026-01-31', null],
  ])('vitamin A at %i months on %s: %s', (months, day, colour) => {
    expect(wantedAt(months, day).vitaminA).toBe(colour);
  });

  test.each([
    [11, '2026-08-10', false],
    [12, '2026-08-10', true],
    [59, '2026-08-10', true],
    [12, '2026-02-10', false],
  ])('worm tablet at %i months on %s: %s', (months, day, wanted) => {
    expect(wantedAt(months, day).worm).toBe(wanted);
  });

  test('E0 to E6 from birth to six months, food beside milk from then to 23 months, the arm from six months on', () => {
    const at = (months: number) => wantedAt(months, '2026-11-20');
    expect([0, 3, 5, 6, 7].map((months) => at(months).exclusive)).toEqual([0, 3, 5, 6, null]);
    expect([5, 6, 23, 24].map((months) => at(months).mpasi)).toEqual([false, true, true, false]);
    expect([5, 6, 59, 60].map((months) => at(months).arm)).toEqual([false, true, true, false]);
    expect([4, 9, 18, 20].map((months) => at(months).head)).toEqual([false, true, true, false]);
    expect([2, 3, 24, 25].map((months) => at(months).checklist)).toEqual([false, true, true, false]);
  });
});

describe('doses that are due', () => {
  const born = '2026-01-10';
  const names = (day: string, told: Told[] = [], endemic = false) =>
    dueDoses(born, day, told, endemic).map(({ antigen, dose, late }) => `${antigen} ${dose}${late ? ' late' : ''}`);
  const gave = (day: string, ...vaccines: (readonly [Antigen, number?])[]): Told => ({
    day,
    services: { vaccines: vaccines.map(([antigen, dose]) => ({ antigen, ...(dose && { dose }) })) },
  });

  test.each([
    ['2026-01-10', ['HB0 1', 'BCG 1', 'OPV 1']],
    ['2026-01-11', ['BCG 1', 'OPV 1']],
    ['2026-02-09', ['BCG 1', 'OPV 1']],
    ['2026-02-10', []],
    ['2026-03-10', ['DPT-HB-Hib 1', 'OPV 2', 'RV 1', 'PCV 1']],
    ['2026-04-10', ['DPT-HB-Hib 2', 'OPV 3', 'RV 2', 'PCV 2']],
    ['2026-05-10', ['DPT-HB-Hib 3', 'OPV 4', 'RV 3', 'IPV 1']],
    ['2026-06-10', []],
    ['2026-10-10', ['Campak-Rubela 1', 'IPV 2']],
    ['2026-11-10', []],
    ['2027-01-10', ['PCV 3']],
    ['2027-07-10', ['DPT-HB-Hib 4', 'Campak-Rubela 2']],
    ['2028-01-09', ['DPT-HB-Hib 4', 'Campak-Rubela 2']],
    ['2028-01-10', []],
  ])('on %s, of a child of whose vaccines nobody told anything: only those of its age, %o', (day, wanted) => {
    expect(names(day)).toEqual(wanted);
  });

  test('JE only where it is at home', () => {
    expect(names('2026-11-15')).toEqual([]);
    expect(names('2026-11-15', [], true)).toEqual(['JE 1']);
  });

  test('of a child whose vaccines are told, what is missing is late; the next dose waits for the one before', () => {
    const told = [
      gave('2026-01-10', ['HB0'], ['BCG'], ['OPV', 1]),
      gave('2026-03-20', ['DPT-HB-Hib', 1], ['OPV', 2], ['PCV', 1]),
    ];
    expect(names('2026-04-10', told)).toEqual(['RV 1 late']);
    expect(names('2026-04-20', told)).toEqual(['RV 1 late', 'DPT-HB-Hib 2', 'OPV 3', 'PCV 2']);
    expect(names('2026-05-20', told)).toEqual(['RV 1 late', 'DPT-HB-Hib 2 late', 'OPV 3 late', 'PCV 2 late', 'IPV 1']);
  });

  test('HB0 is no longer named after its week, other doses that are missing are', () => {
    expect(names('2026-01-17', [gave('2026-01-15', ['OPV'])])).toEqual(['HB0 1', 'BCG 1']);
    expect(names('2026-01-18', [gave('2026-01-15', ['OPV'])])).toEqual(['BCG 1']);
  });

  test('a number says that the doses before were given; without a number it is the next one', () => {
    expect(
      names('2026-06-20', [gave('2026-05-20', ['DPT-HB-Hib', 3])]).filter((name) => name.startsWith('DPT')),
    ).toEqual([]);
    const twice = [gave('2026-03-20', ['PCV']), gave('2026-04-20', ['PCV'])];
    expect(names('2026-07-01', twice).filter((name) => name.startsWith('PCV'))).toEqual([]);
    expect(names('2027-01-10', twice).filter((name) => name.startsWith('PCV'))).toEqual(['PCV 3']);
  });

  test('least intervals: 8 weeks before PCV 3, 12 months before DPT-HB-Hib 4, 6 months before the second Campak-Rubela', () => {
    const from = (antigen: Antigen, told: Told[]) =>
      dueDoses(born, '2028-06-10', told).find((one) => one.antigen === antigen)?.from;
    expect(from('PCV', [gave('2027-01-05', ['PCV', 2])])).toBe('2027-03-02');
    expect(from('DPT-HB-Hib', [gave('2026-12-01', ['DPT-HB-Hib', 3])])).toBe('2027-12-01');
    expect(from('Campak-Rubela', [gave('2027-05-01', ['Campak-Rubela', 1])])).toBe('2027-11-01');
  });

  test('"imunisasi lengkap" covers all that was due by then', () => {
    const told: Told[] = [{ day: '2026-10-20', services: { immunised: 'complete' } }];
    expect(names('2026-11-20', told)).toEqual([]);
    expect(names('2027-01-20', told)).toEqual(['PCV 3']);
  });

  test('a child that has everything is due for nothing', () => {
    const all = [
      gave(
        '2027-07-20',
        ['HB0'],
        ['BCG'],
        ['OPV', 4],
        ['DPT-HB-Hib', 4],
        ['RV', 3],
        ['PCV', 3],
        ['IPV', 2],
        ['Campak-Rubela', 2],
      ),
    ];
    expect(names('2028-06-10', all)).toEqual([]);
    expect(dueDoses(bornMonthsBefore(20), '2026-11-20', all)).toEqual([]);
  });
});
