/** Every room forgets and gives out what its own tables hold of a person: one row of hers in every table, before and after `hapus`. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whatsappData } from '../../src/channels/whatsapp/personal-data.ts';
import { audit } from '../../src/directory/audit.ts';
import { invite, noteWrongTry } from '../../src/directory/joining/invitations.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { directoryData, erase, subjectOf } from '../../src/directory/personal-data.ts';
import { randomIds } from '../../src/ids.ts';
import { inboxData } from '../../src/inbox/personal-data.ts';
import { meetingsData } from '../../src/meetings/personal-data.ts';
import { noticesData } from '../../src/notices/personal-data.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { outboxData } from '../../src/outbox/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import type { Db } from '../../src/records/tables.ts';
import { reportingData } from '../../src/reporting/personal-data.ts';
import type { Person, Subject } from '../../src/room.ts';
import { openTestRecords } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';
import { addPerson, type District, makeDistrict, now, secrets } from './people.ts';

const others = [whatsappData, inboxData, outboxData, reportingData, meetingsData, noticesData];
const chat = '6281234509876@s.whatsapp.net';
const at = new Date(now);
let records: Records;
let db: Db;
let her: Person;
let subject: Subject;

beforeAll(async () => {
  records = await openTestRecords();
  db = records.db;
  const district = await makeDistrict(db);
  her = await addPerson(db, 'Ibu Zubaidah Qonita', 'kader', { posyandu: district.posyandu.kuala1 });
  await fillDirectory(district);
  await fillTalk(district);
  await fillMeetings();
  await fillNotices();
  await fillWhatsApp();
  subject = await subjectOf({ db, secrets, now }, her.id, others);
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
  for (const mark of ['+6281234509876', chat, 'set aside', 'asked on WhatsApp', '197503']) expect(told).toContain(mark);
  expect(told).not.toMatch(/_enc|_hash/);
});

test('after `hapus` no room has anything to give out', async () => {
  const context = { now, db, person: her, channel: 'whatsapp' as const, chat, practice: false, turn: 't' };
  const result = await erase({ secrets, personalData: others })(context, { sure: 'hapus' });
  expect(result.person).toBeNull();
  expect(Object.entries(await exported()).filter(([, rows]) => rows.length > 0)).toEqual([]);
});

const deps = { secrets, ids: randomIds, links: () => [], languages: ['id'] };

async function exported(): Promise<Record<string, object[]>> {
  const all = [];
  for (const room of [...others, directoryData]) all.push(await room.export({ db, secrets, now }, subject));
  return Object.assign({}, ...all);
}

async function fillDirectory({ posyandu }: District) {
  const phone = '+6281234509876';
  await db
    .updateTable('person')
    .set({ phone_hash: secrets.hash('phone', phone), phone_enc: secrets.seal(phone) })
    .where('id', '=', her.id)
    .execute();
  await linkContact(db, secrets, { channel: 'whatsapp', chat, person: her.id, now });
  await invite(db, deps, { person: her.id, createdBy: null, now });
  await noteWrongTry(db, secrets.hash('sender', `whatsapp ${chat}`), now);
  await audit(db, { now, actor: her.id, action: 'test.done', subject: 'area 64.74' });
  const address = {
    channel: 'whatsapp',
    address_hash: secrets.hash('whatsapp', chat),
    address_enc: secrets.seal(chat),
  };
  await db
    .insertInto('join_request')
    .values({ ...address, posyandu: posyandu.kuala2, name: her.name, invited_by: her.id, consent_version: 1 })
    .execute();
}

/** What the inbox, the reporting and the outbox keep. */
async function fillTalk({ posyandu }: District) {
  const hash = secrets.hash('chat', `whatsapp ${chat}`);
  const draft = { flow: 'reporting/lapor', key: '1/2026-10', practice: false, owner: her.id, chat: hash, run: '{}' };
  await db.insertInto('draft').values(draft).execute();
  await db.insertInto('turn').values({ chat: hash, message: 'm1', base: 's.1', session: '{}' }).execute();
  const aside = { chat: hash, message_enc: secrets.seal('set aside'), reason: 'test' };
  await db.insertInto('set_aside').values(aside).execute();
  const report = {
    kabupaten: '64.74',
    posyandu: posyandu.kuala1,
    period: '2026-10',
    practice: false,
    version: 1,
    receipt: 'R1',
  };
  await db
    .insertInto('report')
    .values({ ...report, answers: '{"S":45}', filed_by: her.id, filed_at: at, current: true })
    .execute();
  await db
    .insertInto('reopening')
    .values({ kabupaten: '64.74', posyandu: posyandu.kuala1, period: '2026-10', by: her.id })
    .execute();
  const due = { dueAt: now, expiresAt: now + 1 };
  await enqueue(db, {
    kabupaten: '',
    key: 'k',
    person: her.id,
    kind: unasked,
    reply: { parts: [{ literal: 'hello' }] },
    ...due,
  });
  const live = {
    key: 'meetings.roll:1',
    person: her.id,
    channel: 'whatsapp',
    chat_enc: secrets.seal(chat),
    message: 'm',
  };
  await db.insertInto('live_view').values(live).execute();
}

async function fillMeetings() {
  const place = { area: '64.74', level: 'kabkota' as const, zone: 'WITA' as const, venue: 'Aula' };
  const plan = { kind: 'rakor' as const, status: 'held' as const, theme: 'Tema', starts_wall: '2026-11-01T09:00' };
  const { id: meeting } = await db
    .insertInto('meeting')
    .values({ ...place, ...plan, starts_at: new Date(now - 1), detail: '{}', created_by: her.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: invitee } = await db
    .insertInto('invitee')
    .values({ meeting, person: her.id, name: her.name })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('attendance').values({ invitee, meeting, came_at: at, how: 'kode' }).execute();
  const told_enc = secrets.seal(JSON.stringify({ sex: 'P', nip: '197503' }));
  await db.insertInto('attendee').values({ person: her.id, told_enc, at }).execute();
  await db.insertInto('proposal').values({ meeting, person: her.id, kind: 'agenda', body: 'Usul' }).execute();
  const code = { meeting, code: '1234', ticket: 't', opened_by: her.id, opened_at: at, closes_at: at };
  await db.insertInto('room_code').values(code).execute();
  await fillMinutes(meeting);
}

async function fillMinutes(meeting: number) {
  const leader = { leader: her.id, leader_name: her.name };
  await db
    .insertInto('minutes')
    .values({ meeting, ...leader })
    .execute();
  const version = { meeting, version: 1, body: '{}', by_person: her.id, at };
  await db
    .insertInto('minutes_version')
    .values({ ...version, ...leader })
    .execute();
  const { id: item } = await db
    .insertInto('minutes_item')
    .values({ meeting, place: 1, kind: 'lain', item: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('minutes_note')
    .values({ meeting, item, body: 'Catatan', source: 's', by_person: her.id, at })
    .execute();
  const { id: action } = await db
    .insertInto('action')
    .values({ meeting, number: 1, activity: 'Menimbang', deadline: '2026-12-01', owner: her.id, asked_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('action_event').values({ action, at, actor: her.id, kind: 'kabar', body: 'Kabar' }).execute();
}

async function fillNotices() {
  const time = { created_at: at, changed_at: at, text_hash: 'h', audience: '{}', zone: 'WITA' as const };
  const { id: notice } = await db
    .insertInto('notice')
    .values({
      author: her.id,
      area: '64.74',
      sender: 'Camat',
      kind: 'pemberitahuan',
      status: 'sent',
      body: 'Isi',
      ...time,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('notice_person').values({ kabupaten: '64.74', notice, person: her.id, role: 'kader' }).execute();
  const word = { kabupaten: '64.74', notice, person: her.id, from_author: false, body: 'Baik', at };
  await db.insertInto('notice_word').values(word).execute();
  await db.insertInto('audience_list').values({ owner: her.id, name: 'Kader', audience: '{}' }).execute();
}

async function fillWhatsApp() {
  const hash = secrets.hash('chat', `whatsapp ${chat}`);
  const sealed = secrets.seal(chat);
  const jid = secrets.hash('whatsapp-jid', chat);
  await db
    .insertInto('whatsapp_identity')
    .values({ jid, jid_enc: sealed, chat: hash, chat_enc: sealed, seen_at: at })
    .execute();
  const message = { chat: hash, at };
  const body_enc = secrets.seal('asked on WhatsApp');
  await db
    .insertInto('whatsapp_received')
    .values({ ...message, message: 'm1', body_enc })
    .execute();
  await db
    .insertInto('whatsapp_sent')
    .values({ ...message, id: 'm2', whole: 'm2' })
    .execute();
  await db
    .insertInto('whatsapp_refused')
    .values({ ...message, seq: 1 })
    .execute();
}
