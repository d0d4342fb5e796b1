import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDemo, seedDemo } from '../../src/directory/demo/demo.ts';
import { findPerson, loadPerson } from '../../src/directory/people/people.ts';
import type { Records } from '../../src/records/open.ts';
import { openTestRecords } from '../support/records.ts';
import { now, secrets } from './people.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
});
afterAll(() => records.close());

test('the demo is Kota Bontang: 15 kelurahan, 121 posyandu, 2 kelompok penimbangan; a second time it adds nothing', async () => {
  const { db } = records;
  expect(await isDemo(db)).toBe(false);
  for (const _ of [1, 2]) await seedDemo(db, secrets, { now: () => now });
  expect(await isDemo(db)).toBe(true);
  const places = await db.selectFrom('posyandu').select(['kind', 'area']).execute();
  expect(places.filter(({ kind }) => kind === 'posyandu')).toHaveLength(121);
  expect(places.filter(({ kind }) => kind === 'kelompok_penimbangan')).toHaveLength(2);
  expect(new Set(places.map(({ area }) => area)).size).toBe(15);
  const meta = await db.selectFrom('meta').select('value').where('key', '=', 'demo').execute();
  expect(meta).toEqual([{ value: 'on' }]);
});

test('every posyandu has a kader, every kelurahan a bidan and a lurah, and the city its people', async () => {
  const roles = await records.db.selectFrom('role').select(['role', 'posyandu', 'area']).execute();
  const of = (role: string) => roles.filter((row) => row.role === role);
  expect(new Set(of('kader').map((row) => row.posyandu)).size).toBe(123);
  for (const role of ['bidan', 'lurah']) expect(new Set(of(role).map((row) => row.area)).size).toBe(15);
  for (const role of ['puskesmas', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin']) {
    expect(of(role).length).toBeGreaterThan(0);
  }
});

test('people are found by their chat in the simulator; a handful has not joined yet', async () => {
  const id = await findPerson(records.db, secrets, 'simulator', 'p1');
  const person = await loadPerson(records.db, id!, now);
  expect(person).toMatchObject({ id: 1, consented: true, zone: 'WITA', language: 'id' });
  expect(person!.grants[0]).toMatchObject({ role: 'kader', posyandu: 1 });
  const absent = await records.db.selectFrom('person').select('id').where('consent_at', 'is', null).execute();
  expect(absent.length).toBeGreaterThanOrEqual(4);
  for (const row of absent) expect(await findPerson(records.db, secrets, 'simulator', `p${row.id}`)).toBeUndefined();
});
