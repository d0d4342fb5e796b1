/** The people whom an audience means: inside the sender's areas, combined, and typed as people say it. On both databases. */
import { describe, expect, test } from 'vitest';
import { describeAudience } from '../../src/notices/audience/describe.ts';
import { targetsOf } from '../../src/notices/audience/people.ts';
import { readAudience } from '../../src/notices/audience/read-sentence.ts';
import { type Audience, audienceSchema } from '../../src/notices/base/audience.ts';
import { stores } from '../support/stores.ts';
import { camatArea, type House, inHouse, posyandu } from './house.ts';

describe.each(stores)('an audience on %s', (kind) => {
  let house: House;
  const ids: Record<string, number> = {};
  inHouse(kind, async (opened, author) => {
    house = opened;
    const { db, person } = house;
    const melati = await posyandu(db, '64.74.01.1001', 'Posyandu Melati');
    const mawar = await posyandu(db, '64.74.01.1002', 'Posyandu Mawar');
    const away = await posyandu(db, '64.74.02.1001', 'Posyandu Anggrek');
    const unit = await db
      .insertInto('unit')
      .values({ kind: 'puskesmas', name: 'Utara' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('unit_area')
      .values([
        { unit: unit.id, area: '64.74.01.1001' },
        { unit: unit.id, area: '64.74.01.1002' },
      ])
      .execute();
    ids.camat = author;
    ids.siti = await person('kader', { posyandu: melati, name: 'Siti' });
    ids.rina = await person('kader', { posyandu: mawar, name: 'Rina' });
    ids.lurah = await person('lurah', { area: '64.74.01.1001', name: 'Pak Lurah' });
    ids.gizi = await person('puskesmas', { unit: unit.id, name: 'Petugas' });
    ids.agency = await person('pokjanal', { area: camatArea, agency: 'KUA', name: 'Kepala KUA' });
    ids.far = await person('kader', { posyandu: away, name: 'Jauh' });
    ids.city = await person('secretariat', { area: '64.74', name: 'Sekretaris' });
    ids.melati = melati;
    ids.mawar = mawar;
  });

  const reach = () => ({ scope: [camatArea], author: ids.camat!, now: house.now });
  const names = async (audience: Audience, at = reach()) =>
    (await targetsOf(house.deps, house.db, audience, at)).map((one) => one.name).sort();
  const read = async (sentence: string) => readAudience(house.deps, house.db, reach(), sentence);

  test('means everyone below the sender once, and nobody outside, nobody above, nor himself', async () => {
    expect(await names({ all: true })).toEqual(['Kepala KUA', 'Pak Lurah', 'Petugas', 'Rina', 'Siti']);
  });

  test('combines parts with and, or and except', async () => {
    const kaderThere: Audience = { and: [{ role: 'kader' }, { area: '64.74.01.1001' }] };
    expect(await names(kaderThere)).toEqual(['Siti']);
    expect(await names({ or: [kaderThere, { agency: 'kua' }] })).toEqual(['Kepala KUA', 'Siti']);
    expect(await names({ of: { all: true }, except: { or: [{ role: 'kader' }, { people: [ids.lurah!] }] } })).toEqual([
      'Kepala KUA',
      'Petugas',
    ]);
  });

  test('excepts a person with all her roles', async () => {
    await house.db
      .insertInto('role')
      .values({ person: ids.siti!, role: 'pokjanal', area: camatArea, from_at: new Date(0) })
      .execute();
    expect(await names({ of: { all: true }, except: { role: 'kader' } })).not.toContain('Siti');
  });

  test('stays inside the sender’s areas, even when everything is asked for', async () => {
    expect(await names({ area: '64' })).toEqual(await names({ all: true }));
    expect(await names({ people: [ids.far!, ids.city!] })).toEqual([]);
    expect(await names({ all: true }, { ...reach(), scope: [] })).toEqual([]);
  });

  test('knows from the reports who has not reported', async () => {
    await house.db
      .insertInto('report')
      .values({
        kabupaten: '64.74',
        posyandu: ids.melati!,
        period: '2026-11',
        practice: false,
        version: 1,
        receipt: 'x',
        answers: '{}',
        filed_by: ids.siti!,
        filed_at: new Date(house.now),
        current: true,
      })
      .execute();
    expect(await names({ unreported: true })).toEqual(['Rina']);
    expect(await names({ of: { role: 'kader' }, except: { unreported: true } })).toEqual(['Siti']);
  });

  test('uses a saved list for its owner only, and a deleted list means nobody', async () => {
    const list = await house.db
      .insertInto('audience_list')
      .values({ owner: ids.camat!, name: 'Dekat', audience: JSON.stringify({ people: [ids.siti!] }) })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await names({ list: list.id })).toEqual(['Siti']);
    expect(await names({ list: list.id }, { ...reach(), author: ids.lurah! })).toEqual([]);
    expect(await names({ list: list.id + 1 })).toEqual([]);
    expect(await read('dekat')).toEqual({ audience: { list: list.id } });
  });

  test('says why somebody cannot be reached: never joined, left, or berhenti', async () => {
    await house.person('kader', { posyandu: ids.melati!, name: 'Absen', absent: true });
    const gone = { gone_at: new Date(house.now) };
    await house.db.updateTable('contact').set(gone).where('person', '=', ids.rina!).execute();
    await house.db
      .updateTable('contact')
      .set({ muted_at: new Date(house.now) })
      .where('person', '=', ids.siti!)
      .execute();
    const found = await targetsOf(house.deps, house.db, { role: 'kader' }, reach());
    expect(found.map(({ name, why, channel }) => `${name} ${why} ${channel}`).sort()).toEqual([
      'Absen absent null',
      'Rina gone null',
      'Siti muted null',
    ]);
  });

  test.each([
    ['kader di Api-Api dan Gunung Elai', 'Kader di Api-Api dan Gunung Elai', ['Rina', 'Siti']],
    ['Ibu kader se-kecamatan Utara, kecuali posyandu mawar', 'Kader di Utara, kecuali Posyandu Mawar', ['Siti']],
    ['lurah atau KUA', 'Lurah/kepala desa dan KUA', ['Kepala KUA', 'Pak Lurah']],
    [
      'semua kecuali Pak Lurah dan kader',
      'Semua di wilayah saya, kecuali Pak Lurah dan kader',
      ['Kepala KUA', 'Petugas'],
    ],
    ['yang belum lapor di gunung elai', 'Semua di Gunung Elai, yang belum lapor', ['Rina']],
  ])('“%s” is understood and told back', async (sentence, told, who) => {
    const found = await read(sentence);
    if (!('audience' in found)) throw new Error(JSON.stringify(found));
    expect(audienceSchema.parse(found.audience)).toEqual(found.audience);
    expect(await names(found.audience)).toEqual(who);
    expect(await describeAudience(house.deps, house.db, found.audience, 'id')).toBe(told);
  });

  test.each(['kader di Atlantis', '', ';;;', "'; drop table person; --", '(((([[[[\\', 'kecuali', '*'.repeat(500)])(
    '“%s” is not guessed',
    async (sentence) => {
      expect(await read(sentence)).toHaveProperty('unread');
    },
  );

  test('codes, ids and trees from outside do not pass the schema', () => {
    for (const bad of [
      { area: "64' or 1=1" },
      { people: ['1'] },
      { role: 'admin' },
      { and: [] },
      { all: true, or: [] },
      {},
    ]) {
      expect(audienceSchema.safeParse(bad).success).toBe(false);
    }
  });
});
