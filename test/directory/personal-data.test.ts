/** Every room forgets and gives out what its own tables hold of a person: one row of hers in every table, before and after `hapus`. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erase, subjectOf } from '../../src/directory/personal-data.ts';
import { randomIds } from '../../src/ids.ts';
import type { Records } from '../../src/records/open.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Person, Subject } from '../../src/room.ts';
import { allKeepers, fillEveryTable, gone, her, keepers } from '../support/filled.ts';
import { openTestRecords } from '../support/records.ts';
import { addPerson, makeDistrict, meetingFlows, now, secrets } from './people.ts';

let records: Records;
let db: Db;
let person: Person;
let subject: Subject;

beforeAll(async () => {
  records = await openTestRecords();
  db = records.db;
  const { posyandu } = await makeDistrict(db);
  person = await addPerson(db, her.name, 'kader', { posyandu: posyandu.kuala1 });
  const other = await addPerson(db, 'Bu Ani', 'kader', { posyandu: posyandu.kuala2 });
  await fillEveryTable({ db, secrets, now, person: person.id, other: other.id, posyandu: posyandu.kuala1 });
  subject = await subjectOf({ db, secrets, now }, person.id, keepers);
});
afterAll(() => records?.close());

test('her rows are in the export, from every table that refers to a person: a new table is not forgotten', async () => {
  const told = await exported();
  expect(Object.entries(told).filter(([, rows]) => rows.length === 0)).toEqual([]);
  const { rows } = await sql<{ name: string }>`
    select distinct child.relname as name from pg_constraint
    join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and parent.relname = 'person'`.execute(db);
  const tables = rows.map(({ name }) => name);
  expect(tables).toContain('report');
  expect(tables.filter((name) => !(name in told))).toEqual([]);
});

test('it opens what is sealed and tells no code by which somebody could join', async () => {
  const told = JSON.stringify(await exported());
  const marks = [her.phone, her.chat, her.nip, gone('set_aside'), gone('whatsapp_received')];
  for (const mark of marks) expect(told).toContain(mark);
  expect(told).not.toMatch(/_enc|_hash/);
});

test('after `hapus` no room has anything to give out', async () => {
  const context = { now, db, person, channel: 'whatsapp' as const, chat: her.chat, practice: false, turn: 't' };
  const result = await erase({ ...deps, meetingFlows, personalData: keepers })(context, { sure: 'hapus' });
  expect(result.person).toBeNull();
  expect(Object.entries(await exported()).filter(([, rows]) => rows.length > 0)).toEqual([]);
});

const deps = { secrets, ids: randomIds, links: () => [], languages: ['id'] };

async function exported(): Promise<Record<string, object[]>> {
  const all = [];
  for (const room of allKeepers) all.push(await room.export({ db, secrets, now }, subject));
  return Object.assign({}, ...all);
}
