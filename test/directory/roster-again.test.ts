/** A roster about people whom we know already: whose number is it, from when and until when does a role hold? */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayMs, instantOf } from '../../src/clock.ts';
import { say } from '../../src/command-line.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import { importRoster } from '../../src/directory/roster/roster.ts';
import { RosterErrors } from '../../src/directory/roster/roster-read.ts';
import { randomIds } from '../../src/ids.ts';
import { wordsOf } from '../../src/import.ts';
import type { Records } from '../../src/records/open.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { now, secrets } from './people.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
});
beforeEach(() => clearRecords(records));
afterAll(() => records.close());

const head = 'nama,no hp,peran,wilayah,posyandu,mulai,sampai';
const run = (rows: string[], more: { now?: number; endMissing?: boolean } = {}) =>
  importRoster(
    records.db,
    { secrets, ids: randomIds, now: more.now ?? now, links: () => [] },
    { bytes: Buffer.from([head, ...rows].join('\n')), fileName: 'roster.csv', ...more },
    () => {},
  );
const wrong = async (rows: string[]) => {
  const error = await run(rows).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(RosterErrors);
  const { errors, count } = error as RosterErrors;
  return wordsOf({ errors, count }).map(say);
};
const personNamed = (name: string) =>
  records.db.selectFrom('person').selectAll().where('name', '=', name).executeTakeFirst();
const midnight = (day: string) => instantOf(`${day}T00:00`, 'WITA');

const camat = 'H. Ahmad Fauzan,081234567890,camat,Kec. Bontang Utara,,,';

test('a row that gives the number of a camat to another human is an error of that row: nobody becomes the camat by a roster', async () => {
  await run([camat]);
  const his = (await personNamed('H. Ahmad Fauzan'))!;
  await linkContact(records.db, secrets, { channel: 'telegram', chat: '42', person: his.id, now });
  const words = await wrong([
    'Siti Aminah,081234567890,kader,64.74.01.1001,Melati 1,,',
    'Budi Baik,,lurah,64.74.01.1001,,,',
  ]);
  expect(words[0]).toContain('Baris 2, kolom hp: nomor ini milik “H. Ahmad Fauzan”');
  expect(words.at(-1)).toContain('Tidak ada yang dimasukkan');
  expect(await personNamed('Siti Aminah')).toBeUndefined();
  expect(await personNamed('Budi Baik')).toBeUndefined();
  expect((await loadPerson(records.db, his.id, now))?.grants).toHaveLength(1);
});

test('titles and slips of the same name are a correction, and the answer shows each of them', async () => {
  await run([camat]);
  const { corrections, changed } = await run([camat.replace('H. Ahmad Fauzan', '"Ahmad Fauzan, S.Sos."')]);
  expect(changed).toBe(1);
  expect(corrections).toEqual([{ row: 2, before: 'H. Ahmad Fauzan', name: 'Ahmad Fauzan, S.Sos.' }]);
  const result = { rows: 1, people: 0, roles: 0, posyandu: 0, units: 0, changed, codes: [], corrections };
  expect(wordsOf({ result: { ...result, missing: [], ended: 0 } }).map(say)[0]).toBe(
    'Baris 2: nama “H. Ahmad Fauzan” dibetulkan menjadi “Ahmad Fauzan, S.Sos.”.',
  );
});

test('a role holds from the first to the end of the last day of its columns, on the clock of its place', async () => {
  await run(['Pak Lurah Baru,081234567891,lurah,64.74.01.1001,,1 Januari 2027,31/12/2027']);
  const { id } = (await personNamed('Pak Lurah Baru'))!;
  const grantsAt = async (at: number) => (await loadPerson(records.db, id, at))?.grants.length;
  expect(await grantsAt(now)).toBe(0);
  expect(await grantsAt(midnight('2027-01-01') - 1)).toBe(0);
  expect(await grantsAt(midnight('2027-01-01'))).toBe(1);
  expect(await grantsAt(midnight('2028-01-01') - 1)).toBe(1);
  expect(await grantsAt(midnight('2028-01-01'))).toBe(0);
});

test('a role that begins later is not made twice, and an empty cell moves no day', async () => {
  const row = 'Pak Lurah Baru,,lurah,64.74.01.1001,,2027-01-01,2027-12-31';
  await run([row]);
  expect(await run([row])).toMatchObject({ people: 0, roles: 0, changed: 0 });
  expect(await run([row.replace('2027-01-01,2027-12-31', ',')])).toMatchObject({ people: 0, roles: 0, changed: 0 });
  expect(await run([row.replace('2027-01-01', '2027-02-01')])).toMatchObject({ roles: 0, changed: 1 });
  const roles = await records.db.selectFrom('role').select(['from_at', 'until_at']).execute();
  expect(roles).toEqual([{ from_at: new Date(midnight('2027-02-01')), until_at: new Date(midnight('2028-01-01')) }]);
});

test('a last day ends a role that holds, an old one of somebody new is history, a later first day takes nothing away', async () => {
  const row = 'Siti Uji,081234567892,kader,64.74.01.1001,Melati 1,,';
  await run([row]);
  const { id } = (await personNamed('Siti Uji'))!;
  await run([row.replace(/,,$/, ',1/1/2027,')]);
  expect((await loadPerson(records.db, id, now))?.grants).toHaveLength(1);
  expect(await run([row.replace(/,,$/, ',,31/10/2026')])).toMatchObject({ roles: 0, changed: 1 });
  expect((await loadPerson(records.db, id, now))?.grants).toHaveLength(0);
  expect(await run(['Ibu Lama,,kader,64.74.01.1001,Melati 1,,31/12/2020'])).toMatchObject({ people: 0, roles: 0 });
  expect(await personNamed('Ibu Lama')).toBeUndefined();
  // Named again without an end, she serves again.
  expect(await run([row], { now: now + dayMs })).toMatchObject({ people: 0, roles: 1 });
});

test('a last day that is long over ends a role that holds today, so that she is told of it', async () => {
  await run(['Siti Aminah,081234567891,kader,64.74.01.1001,Melati 1,,']);
  await run(['Siti Aminah,081234567891,kader,64.74.01.1001,Melati 1,,30/6/2026'], { now: now + dayMs });
  const { until_at } = await records.db.selectFrom('role').select('until_at').executeTakeFirstOrThrow();
  expect(until_at).toEqual(new Date(now + dayMs));
});

test('what is no day, and an end before the beginning, is an error of its cell', async () => {
  const words = await wrong([
    'Siti Uji,,kader,64.74.01.1001,Melati 1,besok,',
    'Siti Dua,,kader,64.74.01.1001,Melati 1,2/1/2027,1/1/2027',
  ]);
  expect(words[0]).toBe('Baris 2, kolom mulai: “besok” bukan tanggal. Contoh: 31/12/2026.');
  expect(words[1]).toContain('Baris 3, kolom sampai: hari terakhir “1/1/2027”');
});

test('the number of somebody who has left goes to the one who has it now', async () => {
  await run([camat]);
  const old = (await personNamed('H. Ahmad Fauzan'))!;
  await records.db
    .updateTable('role')
    .set({ until_at: new Date(now) })
    .execute();
  await records.db
    .updateTable('person')
    .set({ left_at: new Date(now) })
    .execute();
  const next = 'Siti Aminah,081234567890,camat,Kec. Bontang Utara,,,';
  expect(await run([next], { now: now + 1 })).toMatchObject({ people: 1, roles: 1, corrections: [] });
  expect((await personNamed('H. Ahmad Fauzan'))?.phone_hash).toBeNull();
  expect((await personNamed('Siti Aminah'))?.id).not.toBe(old.id);
});
