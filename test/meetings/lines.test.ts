/** Lists of a plan as they are typed: speakers with titles and offices, and guests from outside. */
import { expect, test } from 'vitest';
import { outsideOf, speakerOf, writeSpeaker } from '../../src/meetings/planning/lines.ts';

test.each([
  ['Kepala Dinas Kesehatan – Kebijakan ILP', { who: 'Kepala Dinas Kesehatan', topic: 'Kebijakan ILP' }],
  [
    'dr. Andi Surya, S.E., M.M., Bappeda: Anggaran',
    { name: 'dr. Andi Surya, S.E., M.M.', agency: 'Bappeda', topic: 'Anggaran' },
  ],
  [
    'Yuni Lestari, A.Md.Keb. – Puskesmas Guntung – Posyandu ILP',
    { name: 'Yuni Lestari, A.Md.Keb.', agency: 'Puskesmas Guntung', topic: 'Posyandu ILP' },
  ],
  ['Rini – Posyandu ILP', { name: 'Rini', topic: 'Posyandu ILP' }],
  ['Rini – Kader sebagai penggerak desa', { name: 'Rini', topic: 'Kader sebagai penggerak desa' }],
])('“%s” is a speaker', (line, expected) => {
  expect(speakerOf(line)).toMatchObject(expected);
  expect(speakerOf(writeSpeaker(speakerOf(line))), 'as the form writes it again').toEqual(speakerOf(line));
});

test('a guest from outside keeps the commas of his titles', () => {
  expect(outsideOf('Forkopimda: Dandim, Kapolres, dr. Budi, Sp.A')).toEqual([
    { category: 'Forkopimda', name: 'Dandim' },
    { category: 'Forkopimda', name: 'Kapolres' },
    { category: 'Forkopimda', name: 'dr. Budi, Sp.A' },
  ]);
  expect(outsideOf('dr. Andi Surya, S.E., M.M., Bappeda')).toEqual([{ name: 'dr. Andi Surya, S.E., M.M., Bappeda' }]);
});
