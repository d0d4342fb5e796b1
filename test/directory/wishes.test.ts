/** `undang`, `atur`, shared numbers, preferences: what each role may and may not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaSettings } from '../../src/directory/areas/settings.ts';
import { contact } from '../../src/directory/joining/joining.ts';
import { wantsBulk } from '../../src/directory/people/recipients.ts';
import { directory } from '../../src/directory/room.ts';
import { randomIds } from '../../src/ids.ts';
import type { Records } from '../../src/records/open.ts';
import type { Context, Person, Role } from '../../src/room.ts';
import { openTestRecords } from '../support/records.ts';
import {
  addPerson,
  baru,
  type District,
  following,
  kuala,
  makeDistrict,
  meetingFlows,
  noFiles,
  now,
  secrets,
} from './people.ts';

const deps = {
  secrets,
  ids: randomIds,
  links: () => [],
  languages: ['id', 'en'],
  dashboard: () => undefined,
  meetingFlows,
  following,
  personalData: [],
  responsibilities: [],
  texts: { render: () => '' },
};
const room = directory({ ...noFiles, ...deps });
let records: Records;
let district: District;
const people: Partial<Record<string, Person>> = {};

beforeAll(async () => {
  records = await openTestRecords();
  district = await makeDistrict(records.db);
  const add = async (name: string, role: Role, where: Parameters<typeof addPerson>[3]) => {
    people[name] = await addPerson(records.db, name, role, where);
  };
  await add('Kader Kuala', 'kader', { posyandu: district.posyandu.kuala1 });
  await add('Kader Baru', 'kader', { posyandu: district.posyandu.baru1 });
  await add('Bidan Kuala', 'bidan', { area: kuala });
  await add('Lurah Kuala', 'lurah', { area: kuala });
  await add('Gizi Puskesmas', 'puskesmas', { unit: district.puskesmas });
  await add('Camat Utara', 'camat', { area: '64.74.01' });
  await add('Sekretaris Kota', 'secretariat', { area: '64.74' });
  await add('Admin Kota', 'admin', { area: '64.74' });
  // Kader of one place and secretary of the city: a code for her would open the city.
  await add('Kader Rangkap', 'kader', { posyandu: district.posyandu.kuala2 });
  await records.db
    .insertInto('role')
    .values({ person: people['Kader Rangkap']!.id, role: 'secretariat', area: '64.74', from_at: new Date(0) })
    .execute();
  // Nobody has joined yet.
  await records.db.updateTable('person').set({ consent_version: null, consent_at: null }).execute();
});
afterAll(() => records.close());

const context = (person: Person | undefined, more: Partial<Context> = {}): Context => ({
  now,
  db: records.db,
  person,
  channel: 'telegram',
  chat: '4711',
  practice: false,
  turn: 't',
  ...more,
});
const effect = (name: keyof typeof room.effects, who: string | undefined, args = {}, more: Partial<Context> = {}) =>
  room.effects[name](context(who ? people[who] : undefined, more), args);

describe('undang', () => {
  const names = async (who: string) => {
    const found = await room.lookups.absentees(context(people[who]), { search: '' }).catch(() => []);
    return (found as { label: string }[]).map((option) => option.label);
  };

  test('offers only people whose every role lies within the right of the one who asks', async () => {
    expect(await names('Lurah Kuala')).toEqual(['Kader Kuala']);
    expect(await names('Bidan Kuala')).toEqual(['Kader Kuala']);
    expect(await names('Sekretaris Kota')).toEqual([
      'Bidan Kuala',
      'Camat Utara',
      'Gizi Puskesmas',
      'Kader Baru',
      'Kader Kuala',
      'Lurah Kuala',
    ]);
    expect(await names('Admin Kota')).toContain('Kader Rangkap');
    expect(await names('Camat Utara')).toEqual([]);
    expect(await names('Kader Kuala')).toEqual([]);
  });

  test('refuses a forged choice: another area, a higher office, a posyandu elsewhere', async () => {
    const nobody = { text: { key: 'directory/undang:nobody' } };
    for (const target of ['Kader Baru', 'Bidan Kuala', 'Kader Rangkap', 'Camat Utara']) {
      await expect(
        effect('invite', 'Lurah Kuala', { what: 'orang', person: String(people[target]!.id) }),
      ).rejects.toMatchObject(nobody);
    }
    await expect(
      effect('invite', 'Lurah Kuala', { what: 'posyandu', posyandu: String(district.posyandu.baru1) }),
    ).rejects.toMatchObject({ text: { key: 'directory/undang:no-place' } });
    await expect(effect('invite', 'Kader Kuala', { what: 'daftar' })).resolves.toMatchObject({
      replies: [{ parts: [{ key: 'directory/undang:all-joined' }] }],
    });
  });

  test('a search is no pattern: % finds nobody', async () => {
    await expect(room.lookups.absentees(context(people['Sekretaris Kota']), { search: '%' })).rejects.toMatchObject({
      text: { key: 'directory/undang:nobody' },
    });
  });
});

describe('atur', () => {
  test('changes the own area, notes it, and refuses any other and any other role', async () => {
    await effect('change_settings', 'Camat Utara', { area: '64-74-01', setting: 'cutoff', day: 8 });
    expect((await areaSettings(records.db, kuala)).cutoffDay).toBe(8);
    expect((await areaSettings(records.db, '64.74.02.1001')).cutoffDay).toBe(10);
    await effect('change_settings', 'Sekretaris Kota', { area: '64-74', setting: 'quiet_to', time: '7.30' });
    expect((await areaSettings(records.db, baru)).quietTo).toBe('07:30');
    const noPlace = { text: { key: 'directory/atur:no-place' } };
    const change = { setting: 'cutoff', day: 1 };
    await expect(effect('change_settings', 'Camat Utara', { area: '64-74-02', ...change })).rejects.toMatchObject(
      noPlace,
    );
    await expect(effect('change_settings', 'Camat Utara', { area: '64-74', ...change })).rejects.toMatchObject(noPlace);
    await expect(effect('change_settings', 'Lurah Kuala', { area: '64-74-01-1001', ...change })).rejects.toMatchObject(
      noPlace,
    );
    const trail = await records.db
      .selectFrom('audit')
      .select(['kabupaten', 'action', 'subject', 'detail'])
      .where('action', '=', 'directory.settings')
      .orderBy('id')
      .execute();
    expect(trail).toEqual([
      { kabupaten: '64.74', action: 'directory.settings', subject: 'area 64.74.01', detail: { cutoffDay: 8 } },
      { kabupaten: '64.74', action: 'directory.settings', subject: 'area 64.74', detail: { quietTo: '07:30' } },
    ]);
  });
});

describe('a shared contact', () => {
  const key = (result: Awaited<ReturnType<typeof effect>>) => result.replies[0]?.parts[0];

  test('leads to consent only when the platform says that the number is her own, and it is on the roster', async () => {
    const phone_hash = secrets.hash('phone', '+6281200000001');
    await records.db.updateTable('person').set({ phone_hash }).where('id', '=', people['Kader Baru']!.id).execute();
    const share = (args: object) => contact(deps)(context(undefined), args as never);
    expect(key(await share({ phone: '+6281200000001', own: false }))).toMatchObject({
      key: 'directory/gabung:not-own-contact',
    });
    expect(key(await share({ phone: '+6281200000099', own: true }))).toMatchObject({
      key: 'directory/gabung:not-on-roster',
    });
    // Telegram leaves the plus out.
    const { next } = await share({ phone: '6281200000001', own: true });
    expect(next?.flow).toBe('directory/setuju');
    const joined = await effect('join', undefined, { ...next!.args, consent: 'setuju' });
    expect(joined.person).toBe(people['Kader Baru']!.id);
  });
});

describe('preferences', () => {
  test('`berhenti` ends bulk messages on all channels, `lanjut` begins them again', async () => {
    const { id } = people['Kader Baru']!;
    expect(await wantsBulk(records.db, id)).toBe(true);
    await effect('stop', 'Kader Baru');
    expect(await wantsBulk(records.db, id)).toBe(false);
    await effect('resume', 'Kader Baru');
    expect(await wantsBulk(records.db, id)).toBe(true);
  });

  test('a language that is not there is refused', async () => {
    expect((await effect('language', 'Kader Baru', { language: 'xx' })).language).toBeUndefined();
    expect((await effect('language', 'Kader Baru', { language: 'en' })).language).toBe('en');
  });
});
