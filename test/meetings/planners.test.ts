/** Who may plan, see and be given what: role + area + level, asked again at every step. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRecords } from '../support/records.ts';
import { openPlanned, type Town, wish } from './planning.ts';

const records = await openTestRecords();
const { db } = records;
let town: Town;
let secretary: number;
beforeAll(async () => {
  ({ town, secretary } = await openPlanned(db));
});
afterAll(() => records.close());

const refused = (key: string) => `refused: meetings/refusals:${key}`;
const areasOf = async (name: string) => {
  const found = await town.asks(await town.who(name), 'areas');
  return Array.isArray(found) ? found.map(({ label }) => label) : found;
};

describe('the bodies that a person runs', () => {
  test.each([
    ['Sekretaris', ['Kota Bontang']],
    ['Ketua', ['Kota Bontang']],
    ['Camat Bontang Utara', ['Kecamatan Bontang Utara']],
    ['Lurah Api-api', ['Kelurahan Api-api']],
    ['Ketua bidang kesehatan', refused('no-area')],
  ])('%s', async (name, expected) => expect(await areasOf(name)).toEqual(expected));

  test('an admin of everything may plan on every level, the whole country too', async () => {
    const { id } = await db
      .insertInto('person')
      .values({ name: 'Pusat', language: 'id', consent_version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role')
      .values({ person: id, role: 'admin', from_at: new Date(0) })
      .execute();
    expect(await areasOf('Pusat')).toEqual(
      expect.arrayContaining(['Republik Indonesia', 'Provinsi Kalimantan Timur', 'Kota Bontang']),
    );
    const everywhere = {
      ...wish,
      area: '00',
      audience: ['lurah'],
      outside: null,
      guests: null,
      when: '2026-12-01T09:00 WIT',
    };
    await town.begin(id, everywhere);
    expect((await town.does(id, 'plan', everywhere)).said).toContain('15 orang?* (15 diundang)');
    expect(await db.selectFrom('meeting').select(['level', 'zone']).where('area', '=', '00').execute()).toEqual([
      { level: 'pusat', zone: 'WIT' },
    ]);
  });
});

describe('somebody of another area', () => {
  const strangers = ['Sekretaris Samarinda', 'Camat Bontang Utara', 'Lurah Api-api', 'Ketua bidang kesehatan'];
  const actions = [
    'invite',
    'names',
    'edit',
    'drop',
    'dropped',
    'show',
    'letter',
    'calendar',
    'files',
    'paper',
    'attendance',
  ];
  test.each(strangers)('(%s) is refused a draft like a meeting that does not exist', async (name) => {
    const who = await town.who(name);
    for (const action of actions) {
      for (const id of ['1', '999', 'x', '1e9', '-1', '']) {
        const argument = action === 'invite' ? `${id}_7_11` : id;
        expect((await town.does(who, action, argument)).said, action).toBe(refused('not-yours'));
      }
    }
    expect((await town.does(who, 'list', {})).said).not.toContain('Posyandu aktif');
    expect((await town.does(who, 'list', { which: '1' })).said).toBe(refused('not-yours'));
    expect(await town.asks(who, 'saved', { plan: '1' })).toBe(refused('not-yours'));
  });

  test.each(['groups', 'matches', 'letterhead', 'members'])(
    'does not learn by %s who belongs where',
    async (lookup) => {
      const args = { area: '64-74', search: 'a' };
      expect(await town.asks(await town.who('Sekretaris Samarinda'), lookup, args)).toBe(refused('not-your-area'));
      expect(await town.asks(await town.who('Camat Bontang Utara'), lookup, args)).toBe(refused('not-your-area'));
    },
  );

  test.each(['plan', 'keep_letterhead', 'team', 'change_team'])('changes nothing there by %s', async (effect) => {
    const stranger = await town.who('Sekretaris Samarinda');
    const args = { ...wish, what: 'sk', sk: 'x', head: 'x' };
    await town.begin(stranger, args);
    expect((await town.does(stranger, effect, args)).said).toBe(refused('not-your-area'));
    expect(await db.selectFrom('team').select('area').execute()).toEqual([]);
  });

  test('a camat invites in her kecamatan only people of it', async () => {
    const camat = await town.who('Camat Bontang Utara');
    const labels = (await town.asks(camat, 'groups', { area: '64-74-01' })) as { label: string }[];
    expect(labels.map(({ label }) => label)).toEqual([
      'Seluruh tim (1)',
      'Semua camat (1)',
      'Semua lurah/kepala desa (6)',
    ]);
    // People of other places are nobody to her, as is a name that nobody has.
    for (const search of ['lurah satimpo, ketua', 'zorgel'])
      expect(await town.asks(camat, 'matches', { area: '64-74-01', search })).toBe(
        'refused: meetings/rakor_baru:nobody',
      );
    const sly = {
      ...wish,
      area: '64-74-01',
      audience: ['lurah'],
      people: [String(secretary)],
      outside: null,
      guests: null,
    };
    await town.begin(camat, sly);
    expect((await town.does(camat, 'plan', sly)).said).toContain('6 orang?* (6 diundang)');
  });
});

describe('codes of the team', () => {
  test('go to those who have never joined, from a person who may open their account', async () => {
    const { said } = await town.does(secretary, 'team', { area: '64-74' });
    expect(said).toContain('✉ *Anggota*: Anggota (Bappeda)');
    expect(said).toContain('belum terhubung: 1 orang');
    const codes = await town.does(secretary, 'team_codes', '64-74');
    expect(codes.said).toMatch(
      /\*Anggota\*: buka https:\/\/t\.me\/bot\?start=\S+ \/ https:\/\/wa\.me\/\d+\?text=\S+ atau ketik \*gabung/,
    );
    expect((await town.does(await town.who('Ketua'), 'team_codes', '64-74')).said).toContain('gabung');
  });

  test('never go to a higher office: a secretary who is not in the chat is invited by the roster', async () => {
    const { id } = await db
      .insertInto('person')
      .values({ name: 'Sekretaris baru', language: 'id', consent_version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role')
      .values({ person: id, role: 'secretariat', area: '64.74', from_at: new Date(0) })
      .execute();
    expect((await town.does(secretary, 'team_codes', '64-74')).said).not.toContain('Sekretaris baru');
  });
});
