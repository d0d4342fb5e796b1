import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPerson } from '../../src/directory/people/people.ts';
import { covers, posyanduOf, scopeAreas } from '../../src/directory/people/rights.ts';
import type { Records } from '../../src/records/open.ts';
import type { Person, Role } from '../../src/room.ts';
import { openTestRecords } from '../support/records.ts';
import { addPerson, baru, type District, kuala, lautIndah, makeDistrict, now } from './people.ts';

describe.each(['pglite', 'postgres'] as const)('rights on %s', (kind) => {
  let records: Records | undefined;
  let district: District;

  beforeAll(async () => {
    records = await openTestRecords(kind);
    if (records) district = await makeDistrict(records.db);
  });
  afterAll(() => records?.close());

  /** Who sees what: `+` the places that the person covers, out of these six. */
  const places = () => ({
    'posyandu Melati 1': { posyandu: district.posyandu.kuala1 },
    'posyandu Melati 2': { posyandu: district.posyandu.kuala2 },
    'posyandu Kenanga 1': { posyandu: district.posyandu.laut1 },
    'kel. Bontang Kuala': { area: kuala },
    'kec. Bontang Utara': { area: '64.74.01' },
    'kota Bontang': { area: '64.74' },
  });

  const table: [Role, (d: District) => { area?: string; posyandu?: number; unit?: number }, string[]][] = [
    ['kader', (d) => ({ posyandu: d.posyandu.kuala1 }), ['posyandu Melati 1']],
    ['bidan', () => ({ area: kuala }), ['posyandu Melati 1', 'posyandu Melati 2', 'kel. Bontang Kuala']],
    ['lurah', () => ({ area: lautIndah }), ['posyandu Kenanga 1']],
    ['puskesmas', (d) => ({ unit: d.puskesmas }), ['posyandu Melati 1', 'posyandu Melati 2', 'kel. Bontang Kuala']],
    [
      'camat',
      () => ({ area: '64.74.01' }),
      ['posyandu Melati 1', 'posyandu Melati 2', 'kel. Bontang Kuala', 'kec. Bontang Utara'],
    ],
    ['pokjanal', () => ({ area: '64.74.02' }), ['posyandu Kenanga 1']],
    ...(['secretariat', 'chair', 'admin'] as const).map((role): (typeof table)[number] => [
      role,
      () => ({ area: '64.74' }),
      [
        'posyandu Melati 1',
        'posyandu Melati 2',
        'posyandu Kenanga 1',
        'kel. Bontang Kuala',
        'kec. Bontang Utara',
        'kota Bontang',
      ],
    ]),
    // A neighbour whose code begins alike, and a scope that is missing by mistake.
    ['lurah', () => ({ area: '64.74.01.1006' }), []],
    ['secretariat', () => ({}), []],
  ];

  test.each(table)('%s sees its own and nothing else', async (role, where, seen) => {
    if (!records) return;
    const person = await addPerson(records.db, 'Uji Coba', role, where(district));
    const covered: string[] = [];
    for (const [name, place] of Object.entries(places())) {
      if (await covers(records.db, person, place)) covered.push(name);
    }
    expect(covered).toEqual(seen);
    const own = await posyanduOf(records.db, person);
    const named = own.map((row) => row.name.replace('Posyandu', 'posyandu')).filter((name) => name in places());
    expect(named.sort()).toEqual(seen.filter((name) => name.startsWith('posyandu')).sort());
  });

  test('an admin without a place covers everything; a person without a role nothing; a stranger nothing', async () => {
    if (!records) return;
    const admin = await addPerson(records.db, 'Pengelola', 'admin');
    expect(await covers(records.db, admin, { area: '12.17' })).toBe(true);
    expect(await scopeAreas(records.db, admin)).toBe('all');
    expect(await covers(records.db, { ...admin, grants: [] }, { area: kuala })).toBe(false);
    expect(await covers(records.db, undefined, { area: kuala })).toBe(false);
    expect(await covers(records.db, admin, { posyandu: 999_999 }, ['kader'])).toBe(false);
  });

  test('the role counts as well as the place', async () => {
    if (!records) return;
    const lurah = await addPerson(records.db, 'Lurah Uji', 'lurah', { area: kuala });
    expect(await covers(records.db, lurah, { area: kuala }, ['lurah', 'camat'])).toBe(true);
    expect(await covers(records.db, lurah, { area: kuala }, ['bidan'])).toBe(false);
    expect(await posyanduOf(records.db, lurah, ['kader'])).toEqual([]);
  });

  test('a role that has ended ends at once', async () => {
    if (!records) return;
    const person = await addPerson(records.db, 'Sudah Selesai', 'bidan', {
      area: kuala,
      until_at: new Date(now + 1000),
    });
    expect(await covers(records.db, person, { area: kuala })).toBe(true);
    const later = (await loadPerson(records.db, person.id, now + 2000)) as Person;
    expect(later.grants).toEqual([]);
  });

  test('several roles add up, and an area below another is not told twice', async () => {
    if (!records) return;
    const camat = await addPerson(records.db, 'Dua Tugas', 'camat', { area: '64.74.01' });
    await records.db
      .insertInto('role')
      .values({ person: camat.id, role: 'bidan', area: baru, from_at: new Date(0) })
      .execute();
    await records.db
      .insertInto('role')
      .values({ person: camat.id, role: 'kader', posyandu: district.posyandu.laut1, from_at: new Date(0) })
      .execute();
    const person = (await loadPerson(records.db, camat.id, now))!;
    expect(await scopeAreas(records.db, person)).toEqual(['64.74.01']);
    expect((await posyanduOf(records.db, person)).map((row) => row.name)).toEqual([
      'Posyandu Melati 1',
      'Posyandu Melati 2',
      'Posyandu Mawar 1',
      'Posyandu Kenanga 1',
    ]);
  });
});
