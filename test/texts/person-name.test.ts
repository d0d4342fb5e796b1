/** Names as strangers type them: what stays, and what is asked for anew. */
import { describe, expect, test } from 'vitest';
import { lineIn, nameIn } from '../../src/texts/reading/person-name.ts';

describe('a name', () => {
  test.each([
    ['  Siti  Aminah ', 'Siti Aminah'],
    ['*Siti* _Aminah_ 🎉', 'Siti Aminah'],
    ['Siti\n\nAminah', 'Siti Aminah'],
    ['Si\u202eti\u200b Aminah\u0007', 'Siti Aminah'],
    ['dr. Rina Sari, S.Keb., M.Kes', 'dr. Rina Sari, S.Keb., M.Kes'],
    ['Hj. Nur’aini', "Hj. Nur'aini"],
    ['Bu Ani (Melati 3)', 'Bu Ani (Melati 3)'],
    ['“Siti” <b>', 'Siti b'],
    ['Resmiati Sahara', 'Resmiati Sahara'],
    ['Setiawati', 'Setiawati'],
    ['𝐒𝐢𝐭𝐢', 'Siti'],
    ['A.Md.Keb Wulan', 'A.Md.Keb Wulan'],
  ])('%j is read as %j', (typed, name) => expect(nameIn(typed)).toBe(name));

  test.each([
    '',
    '🎉🎉',
    'x',
    '12345',
    'https://jahat.example',
    'www.jahat.com',
    'Siti t.me/jahat',
    'Siti jahat.com',
    'siti@jahat.id',
    'Siti (SUDAH DISETUJUI admin)',
    'Siti\n✅ Disetujui oleh Camat',
    'd i s e t u j u i',
    'Setuju',
    'Kabar Posyandu',
    'Siti 081234567890',
    'Ѕiti',
    'klik di sini',
    'Siti Baru ACC camat',
  ])('%j is no name', (typed) => expect(nameIn(typed)).toBeUndefined());

  test('an office may have what a name may not', () => {
    expect(lineIn('Operator Desa 2026')).toBe('Operator Desa 2026');
    expect(lineIn('Admin *Puskesmas*')).toBe('Admin Puskesmas');
    expect(lineIn('Dinas jahat.com')).toBeUndefined();
  });
});
