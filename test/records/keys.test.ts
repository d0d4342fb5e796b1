/** The keys that seal: changed while the program runs, and refused where they are not the ones of these records. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../../src/clock.ts';
import { type KeyLine, keysOrder } from '../../src/records/key-orders.ts';
import { keyOf, WrongKey } from '../../src/records/key-ring.ts';
import type { Records } from '../../src/records/open.ts';
import { resealSome } from '../../src/records/reseal.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Vault } from '../../src/records/vault.ts';
import { onRecords, stores } from '../support/stores.ts';
import { vaultKey, vaultOf } from '../support/vault.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kabar-keys-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

describe.each(stores)('keys on %s', (store) => {
  let records: Records;
  let vault: Vault;
  let now = 0;
  onRecords(store, async (opened) => {
    records = opened;
    now = Date.parse('2026-11-30T01:00:00Z');
    vault = await vaultOf(records, () => now);
  });

  const order = async (name: string, on = vault) => {
    const lines: KeyLine[] = [];
    const request = new Request(`http://localhost/control/keys?do=${name}`, { method: 'POST' });
    for await (const line of keysOrder(on, () => now)(request)) lines.push(line);
    return lines;
  };
  const reasons = () => vault.raw.selectFrom('join_request').select('name').orderBy('id').execute();
  const keysUsed = async () => [...new Set((await reasons()).map(({ name }) => keyOf(name.slice(1))))];

  /** So many rows of one table, and one of each other kind. */
  async function fill(on: Pick<Vault, 'db' | 'secrets'>, rows = 1) {
    const { db, secrets } = on;
    await db
      .insertInto('area')
      .values({ code: '64', name: 'Kaltim', level: 'provinsi', zone: 'WITA', settings: '{}' })
      .execute();
    await db.insertInto('posyandu').values({ area: '64', name: 'Melati', kind: 'posyandu' }).execute();
    await db
      .insertInto('person')
      .values({ name: 'Siti', language: 'id', phone_enc: secrets.seal('+62811') })
      .execute();
    await db
      .insertInto('meta')
      .values({ key: 'whatsapp.number', value: secrets.seal('62822') })
      .execute();
    const asked = {
      posyandu: 1,
      channel: 'telegram',
      address_enc: secrets.seal('7'),
      invited_by: 1,
      consent_version: 1,
    };
    const all = Array.from({ length: rows }, (_, n) => ({ ...asked, address_hash: String(n), name: `Ibu ${n}` }));
    await db.insertInto('join_request').values(all).execute();
    const report = {
      kabupaten: '64',
      posyandu: 1,
      period: '2026-10',
      practice: false,
      version: 1,
      receipt: 'r',
      current: true,
    };
    await db
      .insertInto('report')
      .values({ ...report, answers: '{"S":45,"problems":"Dacin"}', filed_at: new Date(now) })
      .execute();
    await db
      .insertInto('session')
      .values({ chat: 'c', version: 1, value: '{"id":"x"}', at: new Date(now) })
      .execute();
  }

  async function read({ db, secrets }: Vault) {
    const { phone_enc } = await db.selectFrom('person').select('phone_enc').executeTakeFirstOrThrow();
    const { value } = await db
      .selectFrom('meta')
      .select('value')
      .where('key', '=', 'whatsapp.number')
      .executeTakeFirstOrThrow();
    const { answers } = await db.selectFrom('report').select('answers').executeTakeFirstOrThrow();
    const { value: session } = await db.selectFrom('session').select('value').executeTakeFirstOrThrow();
    const { name } = await db.selectFrom('join_request').select('name').orderBy('id').executeTakeFirstOrThrow();
    return [secrets.open(phone_enc!), secrets.open(value), answers, session, name];
  }
  const whole = ['+62811', '62822', { S: 45, problems: 'Dacin' }, '{"id":"x"}', 'Ibu 0'];

  test('what the version before stored is sealed by the job, in clear or under the old key, and reads the same all the while', async () => {
    await fill({ db: vault.raw, secrets: openSecrets(vaultKey) });
    expect(await read(vault)).toEqual(whole);
    expect(await resealSome(vault, () => now, now + 1)).toBe(true);
    expect(await read(vault)).toEqual(whole);
    expect(await keysUsed()).toEqual([1]);
    const { phone_enc } = await vault.raw.selectFrom('person').select('phone_enc').executeTakeFirstOrThrow();
    expect(keyOf(phone_enc!)).toBe(1);
    expect(JSON.stringify(await vault.raw.selectFrom('report').select('answers').execute())).not.toContain('Dacin');
    // A second time there is nothing left to do.
    expect(await order('reseal')).toEqual(
      expect.arrayContaining([
        { table: 'report', changed: 0 },
        { done: true, unreadable: 0 },
      ]),
    );
  });

  test('a new key seals after three minutes, when every process knows it; old text stays readable and is sealed anew', async () => {
    await fill(vault);
    await resealSome(vault, () => now, now + 1);
    await order('rotate');
    expect(vault.ring.current).toBe(1);
    expect((await order('list')).at(-1)).toMatchObject({ resealed: false });
    expect(await order('reseal')).toEqual([{ waits: now + 3 * minuteMs }]);
    now += 3 * minuteMs;
    expect(vault.ring.current).toBe(2);
    expect(await read(vault)).toEqual(whole);
    const other = await vaultOf(records, () => now);
    expect(other.ring.current).toBe(2);
    await other.db.insertInto('posyandu').values({ area: '64', name: 'Dahlia', kind: 'posyandu' }).execute();
    expect(await read(other)).toEqual(whole);
    expect((await order('reseal')).at(-1)).toEqual({ done: true, unreadable: 0 });
    expect(await keysUsed()).toEqual([2]);
    expect(await read(vault)).toEqual(whole);
    expect(await order('list')).toMatchObject([
      { key: 1, seals: false },
      { key: 2, seals: true, retired: null },
      { resealed: true },
    ]);
    // Sessions in Redis live 40 days.
    now += 40 * dayMs;
    await resealSome(vault, () => now, now + 1);
    expect(await vault.raw.selectFrom('sealing_key').select('id').orderBy('id').execute()).toHaveLength(2);
    now += 2 * dayMs;
    await resealSome(vault, () => now, now + 1);
    expect(await vault.raw.selectFrom('sealing_key').select('id').execute()).toEqual([{ id: 2 }]);
    expect(await read(await vaultOf(records, () => now))).toEqual(whole);
  });

  test('sealing anew goes on where it stopped, and leaves alone what somebody changes meanwhile', async () => {
    await fill(vault, 450);
    await order('rotate');
    now += 3 * minuteMs;
    const rename = () =>
      vault.db.updateTable('join_request').set({ name: 'Diubah' }).where('address_hash', '=', '449').execute();
    let steps = 0;
    // Each call has time for two steps.
    const someSteps = () => {
      let asked = 0;
      return resealSome(vault, () => (asked++ < 2 ? now - 1 : now), now);
    };
    for (let done = false; !done && steps < 100; steps++) {
      done = await someSteps();
      if ((await keysUsed()).length === 2) await rename();
    }
    expect(steps).toBeGreaterThan(5);
    expect(await keysUsed()).toEqual([2]);
    const names = await vault.db.selectFrom('join_request').select('name').orderBy('id').execute();
    expect([names[0]!.name, names[448]!.name, names[449]!.name]).toEqual(['Ibu 0', 'Ibu 448', 'Diubah']);
  });

  test('what no key opens stays as it is and is counted, and then no old key is destroyed', async () => {
    await fill(vault);
    await vault.raw.updateTable('person').set({ phone_enc: 'broken' }).execute();
    expect((await order('reseal')).at(-1)).toEqual({ done: true, unreadable: 1 });
    expect(await vault.raw.selectFrom('person').select('phone_enc').executeTakeFirst()).toEqual({
      phone_enc: 'broken',
    });
  });

  test('another SECRET_KEY is refused, also where only the version before has sealed something; a missing key is not made anew', async () => {
    const other = 'another key, as long as the right one is';
    await expect(vaultOf(records, () => now, other)).rejects.toThrow(WrongKey);
    await vault.raw.deleteFrom('sealing_key').execute();
    await vault.raw
      .insertInto('person')
      .values({ name: 'A', language: 'id', phone_enc: openSecrets(vaultKey).seal('1') })
      .execute();
    await expect(vaultOf(records, () => now, other)).rejects.toThrow(WrongKey);
    await expect(vaultOf(records, () => now, '', dataDir)).rejects.toThrow(WrongKey);
    expect(readdirSync(dataDir)).toEqual([]);
    await vaultOf(records, () => now);
  });

  test('a process that meets a key which it does not know looks for it, and reads with the next try', async () => {
    const late = await vaultOf(records, () => now);
    await order('rotate');
    now += 3 * minuteMs;
    const sealed = vault.ring.seal('new');
    expect(keyOf(sealed)).toBe(2);
    expect(() => late.ring.open(sealed)).toThrow();
    await expect.poll(() => late.ring.has(2), { interval: 5 }).toBe(true);
    expect(late.ring.open(sealed)).toBe('new');
  });

  test('processes that start together on empty records make one key', async () => {
    await vault.raw.deleteFrom('sealing_key').execute();
    const [one, two] = await Promise.all([vaultOf(records), vaultOf(records)]);
    expect(two.ring.open(one.ring.seal('same'))).toBe('same');
  });
});
