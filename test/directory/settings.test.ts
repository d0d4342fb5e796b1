/** `atur`: the stricter of all levels holds, and what makes one's own area less strict needs a second person's yes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { areaSettings, changeSetting } from '../../src/directory/areas/settings.ts';
import { directory } from '../../src/directory/room.ts';
import { randomIds } from '../../src/ids.ts';
import type { Records } from '../../src/records/open.ts';
import { type EffectResult, type Person, Refusal } from '../../src/room.ts';
import { openTestRecords } from '../support/records.ts';
import { addPerson, following, makeDistrict, meetingFlows, noFiles, now, secrets } from './people.ts';

const texts = { render: (_: string, text: object) => ('key' in text ? String(text.key) : '') };
const nobody = { personalData: [], responsibilities: [] };
const deps = {
  secrets,
  ids: randomIds,
  links: () => [],
  languages: ['id', 'en'],
  dashboard: () => undefined,
  meetingFlows,
  following,
  texts,
  ...nobody,
};
const room = directory({ ...noFiles, ...deps });
const utara = '64.74.01';
let records: Records;
let camat: Person;
let secretary: Person;
let chair: Person;
let elsewhere: Person;
let trailBefore = 0;

beforeAll(async () => {
  records = await openTestRecords();
  await makeDistrict(records.db);
  camat = await addPerson(records.db, 'Camat Utara', 'camat', { area: utara });
  elsewhere = await addPerson(records.db, 'Camat Selatan', 'camat', { area: '64.74.02' });
  secretary = await addPerson(records.db, 'Sekretaris Kota', 'secretariat', { area: '64.74' });
  chair = await addPerson(records.db, 'Ketua Kota', 'chair', { area: '64.74' });
});
afterAll(() => records.close());
beforeEach(async () => {
  const { db } = records;
  await db.updateTable('area').set({ settings: '{}' }).execute();
  await db.deleteFrom('setting_wish').execute();
  await db.deleteFrom('outbox').execute();
  // The trail is only added to: each test reads what came after this row.
  const last = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  trailBefore = last?.id ?? 0;
});

const does = async (person: Person, name: 'change_settings' | 'loosen' | 'keep', args: object | number, at = now) => {
  const one = name === 'change_settings' ? room.effects.change_settings : room.actions[name];
  const given = typeof args === 'number' ? { argument: String(args) } : args;
  const on = { now: at, person, channel: 'telegram' as const, chat: '1', practice: false, turn: 't' };
  return records.db
    .transaction()
    .execute((db) => one({ ...on, db }, given as never))
    .then(said)
    .catch((error) => {
      if (error instanceof Refusal) return error.text;
      throw error;
    });
};
const said = ({ replies }: EffectResult) => replies[0]!.parts[0] as { key: string; args?: Record<string, unknown> };
const set = (person: Person, area: string, change: object, at?: number) =>
  does(person, 'change_settings', { area: area.replaceAll('.', '-'), ...change }, at);
const never = { setting: 'approval', approval: 'never' };
const always = { setting: 'approval', approval: 'always' };
const effective = () => areaSettings(records.db, `${utara}.1001`);
const waiting = async () =>
  (await records.db.selectFrom('outbox').select(['key', 'person', 'kind']).orderBy('person').execute()).map(
    ({ person, kind }) => `${kind} ${person}`,
  );
const wish = async () => (await records.db.selectFrom('setting_wish').select('id').executeTakeFirstOrThrow()).id;
const trail = async () =>
  (
    await records.db
      .selectFrom('audit')
      .select(['action', 'actor', 'detail'])
      .where('id', '>', trailBefore)
      .orderBy('id')
      .execute()
  ).map((row) => row);

describe('the stricter of all levels', () => {
  test('holds: the camat whom the city binds cannot set "not needed", and reads who has set it', async () => {
    await set(secretary, '64.74', always);
    expect(await set(camat, utara, never)).toMatchObject({
      key: 'directory/atur:above',
      args: { area: 'Kota Bontang', setting: 'approvalFrom', value: 1 },
    });
    expect((await effective()).approvalFrom).toBe(1);
    expect((await trail()).at(-1)).toMatchObject({ action: 'directory.settings-refused', actor: camat.id });
  });

  test('holds also for what an area had set before the area above became stricter', async () => {
    await changeSetting(records.db, utara, { approvalFrom: 200, noticesPerHour: 20, cutoffDay: 9, quietTo: '05:00' });
    await changeSetting(records.db, '64.74', { approvalFrom: 50, noticesPerHour: 5, cutoffDay: 7, quietTo: '07:00' });
    await changeSetting(records.db, '64.74', { quietFrom: '20:00' });
    await changeSetting(records.db, utara, { quietFrom: '23:30' });
    expect(await effective()).toEqual({
      approvalFrom: 50,
      noticesPerHour: 5,
      cutoffDay: 7,
      quietFrom: '20:00',
      quietTo: '07:00',
    });
  });

  test('lets an area below be stricter at once, without a second person', async () => {
    await set(secretary, '64.74', { setting: 'quiet_from', time: '21.00' });
    expect(await set(camat, utara, { setting: 'quiet_from', time: '20.00' })).toMatchObject({
      key: 'directory/atur:done',
    });
    expect((await effective()).quietFrom).toBe('20:00');
    expect(await set(camat, utara, { setting: 'quiet_to', time: '06.30' })).toMatchObject({
      key: 'directory/atur:done',
    });
    expect(await set(camat, utara, { setting: 'rate', rate: 3 })).toMatchObject({ key: 'directory/atur:done' });
  });
});

describe('a less strict value of one’s own area', () => {
  test('waits for a second person with the right, is told to those concerned, and stands in the trail', async () => {
    await set(camat, utara, always);
    expect(await set(camat, utara, never)).toMatchObject({ key: 'directory/atur:waits' });
    expect((await effective()).approvalFrom).toBe(1);
    const asked = [secretary, chair].map(({ id }) => `directory.settings_ask ${id}`);
    expect(await waiting()).toEqual([`directory.settings_lapsed ${camat.id}`, ...asked]);
    const id = await wish();
    for (const who of [camat, elsewhere])
      expect(await does(who, 'loosen', id)).toMatchObject({ key: 'directory/atur:not-yours' });
    expect(await does(secretary, 'loosen', id)).toMatchObject({ key: 'directory/atur:agreed' });
    expect((await effective()).approvalFrom).toBe(0);
    expect((await waiting()).filter((one) => one.startsWith('directory.settings_told'))).toEqual(
      [camat, chair].map((one) => `directory.settings_told ${one.id}`),
    );
    expect((await trail()).slice(-2)).toEqual([
      { action: 'directory.settings-asked', actor: camat.id, detail: { approvalFrom: 0, before: 1 } },
      { action: 'directory.settings', actor: secretary.id, detail: { approvalFrom: 0, before: 1, asked_by: camat.id } },
    ]);
    expect(await does(chair, 'keep', id)).toMatchObject({ key: 'directory/atur:decided' });
  });

  test('stays as it is after a no, and after a day', async () => {
    await set(camat, utara, always);
    await set(camat, utara, never);
    expect(await does(chair, 'keep', await wish())).toMatchObject({ key: 'directory/atur:kept' });
    expect((await waiting()).filter((one) => one.startsWith('directory.settings_told'))).toEqual([
      `directory.settings_told ${camat.id}`,
    ]);
    await records.db.deleteFrom('setting_wish').execute();
    await set(camat, utara, never);
    expect(await does(chair, 'loosen', await wish(), now + dayMs)).toMatchObject({ key: 'directory/atur:lapsed' });
    expect((await effective()).approvalFrom).toBe(1);
  });

  test('is agreed to as it was shown: what changed meanwhile must be asked for anew', async () => {
    await set(camat, utara, always);
    await set(camat, utara, { setting: 'approval', approval: 'from', many: 100 });
    const old = await wish();
    await set(camat, utara, { setting: 'approval', approval: 'from', many: 5000 });
    expect(await does(secretary, 'loosen', old)).toMatchObject({ key: 'directory/atur:replaced' });
    await set(secretary, '64.74', { setting: 'approval', approval: 'from', many: 50 });
    const { id } = await records.db
      .selectFrom('setting_wish')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(await does(secretary, 'loosen', id)).toMatchObject({ key: 'directory/atur:replaced' });
    expect((await effective()).approvalFrom).toBe(1);
  });

  test('cannot be asked for where nobody else has the right', async () => {
    await set(secretary, '64.74', always);
    const others = [chair.id];
    await records.db
      .updateTable('role')
      .set({ until_at: new Date(now - 1) })
      .where('person', 'in', others)
      .execute();
    expect(await set(secretary, '64.74', never)).toMatchObject({ key: 'directory/atur:nobody' });
    await records.db.updateTable('role').set({ until_at: null }).where('person', 'in', others).execute();
  });
});
