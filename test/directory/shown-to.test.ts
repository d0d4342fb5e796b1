/** Who reads the name of a child in what was written about a place: those who look after it, and nobody else. */
import { afterAll, expect, test } from 'vitest';
import { hiddenNote, readsNames, shownTo } from '../../src/directory/people/shown-to.ts';
import { shownBody } from '../../src/notices/base/notice.ts';
import type { Grant, Person, Role } from '../../src/room.ts';
import { openTestRecords } from '../support/records.ts';
import { kuala, lautIndah, makeDistrict } from './people.ts';

const { db, close } = await openTestRecords();
afterAll(close);

const text = 'anak Rafi kena campak';
const district = await makeDistrict(db);

const somebody = (role: Role, place: Partial<Grant>): Person => {
  const grants = [{ role, area: null, posyandu: null, unit: null, ...place }];
  return { id: 1, name: 'x', language: 'id', zone: 'WITA', consented: true, grants };
};
const reads = (person: Person | undefined) => shownTo(db, person, { area: kuala }, text);

test('the bidan of the place and its puskesmas read all; those of another place do not', async () => {
  expect(await reads(somebody('bidan', { area: kuala }))).toBe(text);
  expect(await reads(somebody('bidan', { area: lautIndah }))).toBe('anak •••');
  const puskesmas = somebody('puskesmas', { unit: district.puskesmas });
  expect(await reads(puskesmas)).toBe(text);
  expect(await shownTo(db, puskesmas, { area: lautIndah }, text)).toBe('anak •••');
});

test('no office reads it, however wide', async () => {
  for (const role of ['kader', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair'] as const) {
    expect(await reads(somebody(role, { area: '64.74' }))).toBe('anak •••');
  }
  expect(await reads(somebody('admin', {}))).toBe('anak •••');
  expect(await reads(undefined)).toBe('anak •••');
});

test('a health worker reads what she was asked to do, another person does not', async () => {
  const place = { area: '64.74' };
  expect(await readsNames(db, somebody('bidan', { area: kuala }), place, { own: true })).toBe(true);
  expect(await readsNames(db, somebody('lurah', { area: kuala }), place, { own: true })).toBe(false);
});

test('the writer hears of it only where something is hidden', () => {
  expect(hiddenNote('others', 'dacin rusak', undefined, 3)).toEqual([]);
  expect(hiddenNote('all', 'dacin rusak', text)).toEqual([{ key: 'directory/hidden:all' }]);
});

test('a notice hides nothing in an emergency: a child may be missing', () => {
  expect(shownBody({ kind: 'pemberitahuan', body: text })).toBe('anak •••');
  expect(shownBody({ kind: 'mendesak', body: text })).toBe(text);
});
