/** Every room forgets and gives out what its own tables hold of a person: one row of hers in every table, before and after `hapus`. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { myData } from '../../src/directory/mine/my-data.ts';
import { myPage } from '../../src/directory/mine/page.ts';
import { shownIn } from '../../src/directory/mine/shown.ts';
import { erase, subjectOf } from '../../src/directory/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import type { Database, Db } from '../../src/records/tables.ts';
import { lines } from '../../src/retention.ts';
import type { Person, PersonalContext, Subject } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { dump } from '../support/dump.ts';
import { allKeepers, fillEveryTable, gone, her, keepers } from '../support/filled.ts';
import { openTestRecords } from '../support/records.ts';
import { addPerson, makeDistrict, now, secrets } from './people.ts';

let records: Records;
let db: Db;
let person: Person;
let subject: Subject;
let on: PersonalContext;

beforeAll(async () => {
  records = await openTestRecords();
  db = records.db;
  const { posyandu } = await makeDistrict(db);
  person = await addPerson(db, her.name, 'kader', { posyandu: posyandu.kuala1 });
  const other = await addPerson(db, 'Bu Ani', 'kader', { posyandu: posyandu.kuala2 });
  await fillEveryTable({ db, secrets, now, person: person.id, other: other.id, posyandu: posyandu.kuala1 });
  on = { db, secrets, now };
  subject = await subjectOf(on, person.id, keepers);
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

/** What these rows say is of children, who are not hers to take along. */
const ofChildren: (keyof Database)[] = ['child_file'];

/** What of her rows stays out of her export, and why. */
const leftOut: Partial<Record<keyof Database, string>> = {
  whatsapp_order: 'what one process tells another, for seconds',
  whatsapp_unopened: 'how to ask WhatsApp again for a message that nobody could read',
  whatsapp_auth: 'keys',
  whatsapp_forgotten: 'names of keys',
  erasure: 'is there only after she was erased',
};

describe('data saya', () => {
  test('tells all that erasing her takes away: a new table cannot be forgotten', async () => {
    const told = JSON.stringify(await myData({ ...on, session }, person.id, keepers));
    const kept = await dump(records, secrets);
    const tables = Object.keys(lines) as (keyof Database)[];
    const hers = tables.filter((table) => kept.includes(gone(table)) && !(table in leftOut));
    expect(hers.length).toBeGreaterThan(10);
    expect(hers.filter((table) => !told.includes(gone(table)))).toEqual(ofChildren);
    for (const mark of [her.name, her.phone, her.chat, her.nip]) expect(told).toContain(mark);
  });

  test('names every table that it can hold, in both languages', async () => {
    const texts = openTexts(join(import.meta.dirname, '../../locales'), { warn: () => {} });
    const told = Object.keys(await myData({ ...on, session }, person.id, keepers));
    expect(told.filter((table) => !texts.has(`directory/data_saya:of-${table}`))).toEqual([]);
  });

  test('has no line that is left out without need', async () => {
    const all = Object.keys(await myData({ ...on, session }, person.id, keepers));
    expect(Object.keys(leftOut).filter((table) => all.includes(table))).toEqual([]);
  });

  test('its page has a heading and a word for everything, in every language, and runs nothing', async () => {
    const rows = await myData({ ...on, session }, person.id, keepers);
    const columns = new Set(Object.values(rows).flatMap((all) => all.flatMap((row) => Object.keys(row))));
    const keys = [...Object.keys(rows).map((table) => `of-${table}`), ...[...columns].map((name) => `is-${name}`)];
    const known = new Set(texts.keys().map(({ language, key }) => `${language} ${key}`));
    for (const language of ['id', 'en'])
      expect(keys.filter((key) => !known.has(`${language} directory/data_saya:${key}`))).toEqual([]);
    rows.proposal!.push({ body: '<script>alert("Usul")</script>' });
    const shown = await shownIn(db, rows, async () => undefined);
    const page = myPage(texts, { language: 'id', zone: 'WITA' }, rows, shown, now);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
    for (const words of ['Siapa Ibu/Bapak', 'Posyandu Melati 1', her.nip, gone('notice_word')])
      expect(page).toContain(words);
    const labels = [...page.matchAll(/<(?:h2|b)>([^<]*)</g)].map(([, label]) => label!);
    expect(labels.filter((label) => label.includes('_'))).toEqual([]);
  });
});

test('after `hapus` no room has anything to give out', async () => {
  const context = { now, db, person, channel: 'whatsapp' as const, chat: her.chat, practice: false, turn: 't' };
  const result = await erase({ secrets, personalData: keepers })(context, { sure: 'hapus' });
  expect(result.person).toBeNull();
  expect(Object.entries(await exported()).filter(([, rows]) => rows.length > 0)).toEqual([]);
});

const texts = openTexts(join(import.meta.dirname, '../../locales'));

/** Where sessions lie when there is no Redis. */
async function session(chat: string): Promise<string | undefined> {
  const row = await db.selectFrom('session').select('value').where('chat', '=', chat).executeTakeFirst();
  return row?.value;
}

async function exported(): Promise<Record<string, object[]>> {
  const all = [];
  for (const room of allKeepers) all.push(await room.export(on, subject));
  return Object.assign({}, ...all);
}
