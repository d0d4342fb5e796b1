import { describe, expect, test } from 'vitest';
import { calledBy, findNamed } from '../../../src/children/register/find.ts';
import { placeSaid, withoutPlace } from '../../../src/children/register/said-place.ts';
import { child } from '../children.ts';

const day = '2026-11-20';
const children = [
  child('Aisyah Putri', { born: '2025-02-03', mother: 'Rina', rt: '4' }),
  child('Aisyah Zahra', { born: '2024-06-01', mother: 'Siti Aminah', rt: '2' }),
  child('Muhammad Rafi', { sex: 'L', born: '2023-12-24', mother: 'Dewi' }),
  child('Hasan', { sex: 'L', born: '2025-05-05', mother: 'Yuliana' }),
  child('Husein', { sex: 'L', born: '2025-05-05', mother: 'Yuliana' }),
  child('Nurul Huda', { born: '2024-01-09', mother: 'Rina Marlina' }),
  child('Andi', { sex: 'L', born: '2024-03-03', mother: 'Sari' }),
  child('Andini', { born: '2024-04-04', mother: 'Lina' }),
  child('Budi Santoso', { sex: 'L', born: '2022-01-01', mother: 'Ani', until: '2026-10-01', ended: 'moved' }),
  child('Tua', { sex: 'L', born: '2021-01-01', mother: 'Ani' }),
];

const found = (words: string) => {
  const one = findNamed(children, words, day);
  if (one.fit === 'exact') return `exact ${one.child.name}`;
  return one.fit === 'none' ? 'none' : `${one.fit} ${one.children.map(({ name }) => name).join(', ')}`;
};

describe('a child is found by what a kader calls it', () => {
  test.each([
    ['Aisyah Putri', 'exact Aisyah Putri'],
    ['AISYAH PUTRI', 'exact Aisyah Putri'],
    ['putri aisyah', 'exact Aisyah Putri'],
    ['Aisyah P.', 'several Aisyah Putri, Aisyah Zahra'],
    ['Aisyah Pu', 'exact Aisyah Putri'],
    ['Aisyah', 'several Aisyah Putri, Aisyah Zahra'],
    ['anak Aisyah', 'several Aisyah Putri, Aisyah Zahra'],
    ['Aisyah ibu Rina', 'exact Aisyah Putri'],
    ['Aisyah (ibu Rina)', 'exact Aisyah Putri'],
    ['Aisyah Rina', 'exact Aisyah Putri'],
    ['Aisyah anaknya bu Siti', 'exact Aisyah Zahra'],
    ['Aisyah 3/2/2025', 'exact Aisyah Putri'],
    ['Aisyah lahir 1-6-24', 'exact Aisyah Zahra'],
    ['Aisyah RT 04', 'exact Aisyah Putri'],
    ['Aisyah ibu Wati', 'near Aisyah Putri, Aisyah Zahra'],
    ['M. Rafi', 'exact Muhammad Rafi'],
    ['Moh Rafi', 'exact Muhammad Rafi'],
    ['Rafi', 'exact Muhammad Rafi'],
    ['dek Rafi', 'exact Muhammad Rafi'],
    ['Rafie', 'near Muhammad Rafi'],
    ['Hasan', 'exact Hasan'],
    ['Huseyn', 'near Husein'],
    ['anak bu Yuliana', 'several Hasan, Husein'],
    ['bayi bu Dewi', 'exact Muhammad Rafi'],
    ['By. Ny. Dewi', 'exact Muhammad Rafi'],
    ['anaknya bu Rina', 'several Aisyah Putri, Nurul Huda'],
    ['anak bu Yulyana', 'near Hasan, Husein'],
    ['Andi', 'exact Andi'],
    ['Andini', 'exact Andini'],
    ['Andini Sari', 'near Andini'],
    ['Nurul Huda Ramadhani', 'near Nurul Huda'],
    ['Budi', 'left Budi Santoso'],
    ['Tua', 'left Tua'],
    ['Tua 1/1/2021', 'left Tua'],
    ['Tua 3/3/2020', 'left Tua'],
    ['Zaskia', 'none'],
    ['constructor', 'none'],
    ['', 'none'],
  ])('%s', (words, expected) => {
    expect(found(words)).toBe(expected);
    // In a large area only those are read who may be called so by their names alone.
    const calls = calledBy(words, day);
    const may = children.filter(({ name }) => calls?.(name) ?? true);
    expect(findNamed(may, words, day)).toEqual(findNamed(children, words, day));
  });

  test('by her name alone few of an area are left to be read', () => {
    expect(children.filter(({ name }) => calledBy('Aisyah Rina', day)!(name)).map(({ name }) => name)).toEqual([
      'Aisyah Putri',
      'Aisyah Zahra',
    ]);
    expect(calledBy('anak bu Rina', day)).toBeUndefined();
  });
});

test.each([
  ['Dimas L 1/4/2026 ibu Yuni RT 2 melati 12', 'Posyandu Melati 12', 'Dimas L 1/4/2026 ibu Yuni RT 2'],
  ['Dimas L 1/4/2026, di posyandu Mawar, RT 2', 'Posyandu Mawar', 'Dimas L 1/4/2026, RT 2'],
  ['Mawar P 1/4/2026 ibu Yuni', undefined, ''],
  ['Dimas L 1/4/2026 jl melati 12', undefined, ''],
  ['Dimas L 1/4/2026 melati 120', undefined, ''],
])('the posyandu in %s is no part of what is told of the child', (words, name, left) => {
  const places = ['Posyandu Melati 1', 'Posyandu Melati 12', 'Posyandu Mawar'].map((one) => ({ name: one }));
  const place = placeSaid(words, places);
  expect(place?.name).toBe(name);
  if (place) expect(withoutPlace(words, place)).toBe(left);
});
