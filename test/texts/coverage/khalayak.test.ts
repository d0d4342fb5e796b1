/** Nothing that is written of a person falls away: every word of it is in one of the fields. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/texts/reading/fold.ts';
import { readPerson } from '../../../src/texts/reading/person-names.ts';

const names = fc.constantFrom('Andi Surwita', 'Rini', 'Norma Sari', 'Ketut Arnawa', 'Zorgel Bahari', 'Nur');
const before = fc.constantFrom('', 'dr. ', 'Drs. ', 'H. ', 'Kapten Inf. ', 'apt. ', 'Prof. Dr. ');
const degrees = fc.constantFrom('', ', S.E.', ', S.E., M.M.', ', SKM', ', A.Md.Keb.', ' S.Sos', ', Sp.OG(K)');
const between = fc.constantFrom(', ', ' - ', ' – ', ' (', '\n');
const offices = fc.constantFrom(
  'Bappeda',
  'Kasi Kesra Kelurahan Guntung',
  'zorgel',
  'Ketua IDI',
  'RT 05',
  'Camat Bontang Barat',
  'Dinas Kesehatan, Kabid SDK',
);
const instead = fc.constantFrom('', ' mewakili Kadis', ', utusan zorgel', ' (mewakili Kepala Bappeda)');

/** Words that only say what the piece behind them is. */
const signs = new Set(['mewakili', 'utusan']);

test('every word of a person is in her name, her post, her agency or whom she represents', () => {
  fc.assert(
    fc.property(before, names, degrees, between, offices, instead, (title, name, degree, sign, office, whom) => {
      const text = `${title}${name}${degree}${sign}${office}${sign === ' (' ? ')' : ''}${whom}`;
      const { name: called, ...rest } = readPerson(text)!;
      const kept = new Set(Object.values({ called, ...rest }).flatMap((part) => fold(part).split(' ')));
      for (const word of fold(text).split(' '))
        if (!signs.has(word)) expect(kept, `${word} of ${text}`).toContain(word);
    }),
    { numRuns: 300 },
  );
});
