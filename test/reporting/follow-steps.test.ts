/** The days of reminders, the levels of posyandu and the words of a leave: rules without records. */
import { describe, expect, test } from 'vitest';
import { readLeave } from '../../src/reporting/follow/cuti.ts';
import { longestRun } from '../../src/reporting/follow/record.ts';
import { levelRules } from '../../src/reporting/follow/rules.ts';
import { type MonthTold, risksOf, standingOf } from '../../src/reporting/follow/standing.ts';
import { stepsOf } from '../../src/reporting/follow/steps.ts';
import { openTexts } from '../../src/texts/texts.ts';

describe('the days', () => {
  test('a day and three days after the last open day, and two days before the month closes', () => {
    expect(stepsOf('2026-11', ['2026-11-11'], 10)).toEqual([
      { name: 'h1', day: '2026-11-12' },
      { name: 'h3', day: '2026-11-14' },
      { name: 'tutup', day: '2026-12-08' },
    ]);
    expect(stepsOf('2026-11', ['2026-11-05', '2026-11-20'], 10)[0]).toEqual({ name: 'h1', day: '2026-11-21' });
  });

  test('where nobody has told when it opens, only before the month closes; and never two on one day', () => {
    expect(stepsOf('2026-11', undefined, 10)).toEqual([{ name: 'tutup', day: '2026-12-08' }]);
    expect(stepsOf('2026-11', ['2026-11-30'], 3)).toEqual([
      { name: 'h3', day: '2026-12-03' },
      { name: 'tutup', day: '2026-12-01' },
    ]);
    expect(stepsOf('2026-11', ['2026-11-30'], 2)).toEqual([{ name: 'h1', day: '2026-12-01' }]);
  });
});

describe('a leave', () => {
  const texts = openTexts('locales');
  /** A Friday. */
  const today = Temporal.PlainDate.from('2026-11-13');
  const leave = (said: string) => {
    const read = readLeave({ texts }, said, 'id', today);
    return 'why' in read ? read.why : `${read.from} ${read.until}`;
  };

  test.each([
    ['sampai 12/12', '2026-11-13 2026-12-12'],
    ['sampai tanggal 20', '2026-11-13 2026-11-20'],
    ['s/d Jumat', '2026-11-13 2026-11-20'],
    ['dari besok s/d 20 Des', '2026-11-14 2026-12-20'],
    ['besok, ga bisa ke posyandu', '2026-11-14 2026-11-14'],
    ['3 hari', '2026-11-13 2026-11-15'],
    ['dua minggu', '2026-11-13 2026-11-26'],
    ['satu hari', '2026-11-13 2026-11-13'],
    ['sepuluh hari', '2026-11-13 2026-11-22'],
    ['3hari', '2026-11-13 2026-11-15'],
    ['setengah bulan', '2026-11-13 2026-11-27'],
    ['5-10 desember', '2026-12-05 2026-12-10'],
    ['minggu depan', '2026-11-16 2026-11-22'],
    ['minggu ini', '2026-11-13 2026-11-15'],
    ['bulan depan', '2026-12-01 2026-12-31'],
    ['beberapa minggu', 'not-understood'],
    ['hari minggu', '2026-11-15 2026-11-15'],
    ['seminggu', '2026-11-13 2026-11-19'],
    ['2 minggu mulai Senin', '2026-11-16 2026-11-29'],
    ['melahirkan 3 bulan', '2026-11-13 2027-02-10'],
    ['sakit sampai besok ya', '2026-11-13 2026-11-14'],
    ['sampai 12/11/2026', 'past'],
    ['12 bulan', 'too-long'],
    ['entah', 'not-understood'],
    ['', 'not-understood'],
  ])('“%s”', (said, read) => expect(leave(said)).toBe(read));
});

describe('the level of a posyandu', () => {
  const [strata, aktif] = levelRules();
  const figures = { S: 40, D: 30, kader: 5 };
  /** A letter a month: `x` opened, `-` not. */
  const year = (letters: string, of: MonthTold['figures'] = figures): MonthTold[] =>
    [...letters].map((one, at) => ({
      period: `2026-${String(at + 1).padStart(2, '0')}`,
      figures: one === 'x' ? of : undefined,
    }));

  test('is the highest that nothing speaks against; what reports cannot tell is named', () => {
    const { highest, failing, unknown } = standingOf(strata!, year('xxxxxxxx'));
    expect([highest, failing, unknown]).toEqual(['mandiri', [], ['kia', 'kb', 'immunisation', 'extra', 'fund']]);
    const low = standingOf(strata!, year('xxxxxxxx', { S: 40, D: 18, kader: 5 }));
    expect([low.highest, low.failing.map(({ row }) => row)]).toEqual(['madya', ['ds']]);
    expect(standingOf(strata!, year('-----xxx')).highest).toBe('pratama');
    expect(standingOf(aktif!, year('-----xxx')).highest).toBeUndefined();
  });

  const risks = (letters: string, of?: MonthTold['figures']) =>
    risksOf(strata!, year(letters, of)).map(({ row, is, level }) => `${row.row} ${is} ${level}`);

  test('a fourth missed month warns, a fifth one tells that it is lost, and nothing is said again', () => {
    expect(risks('xx---')).toEqual([]);
    expect(risks('xx----')).toEqual(['opens last mandiri']);
    expect(risks('xx----x')).toEqual([]);
    expect(risks('xx----x-')).toEqual(['opens lost mandiri']);
    expect(risks('xx----x--')).toEqual([]);
  });

  test('an average that falls below what is asked for is told in the month in which it falls', () => {
    const months = year('xxx');
    months[2] = { period: '2026-03', figures: { S: 40, D: 10, kader: 2 } };
    months[1] = { period: '2026-02', figures: { S: 40, D: 15, kader: 5 } };
    expect(risksOf(strata!, months).map(({ row, is }) => [row.row, is])).toEqual([
      ['kader', 'below'],
      ['ds', 'below'],
    ]);
  });
});

test('the longest run of months goes over the end of a year', () => {
  expect(longestRun(['2025-11', '2025-12', '2026-01', '2026-03'])).toEqual({
    months: 3,
    from: '2025-11',
    to: '2026-01',
  });
  expect(longestRun([])).toBeUndefined();
});
