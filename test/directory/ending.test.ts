/** The end of a role: who may end it, what goes with the last one, what somebody else gets, and what is gone a month later. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayMs } from '../../src/clock.ts';
import { endRolesDue, keptMs, type LeavingDeps } from '../../src/directory/ending/leave.ts';
import { planReview } from '../../src/directory/ending/review.ts';
import { invite } from '../../src/directory/joining/invitations.ts';
import { askInviter } from '../../src/directory/joining/join-requests.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { erasedName, loadPerson } from '../../src/directory/people/people.ts';
import { directory } from '../../src/directory/room.ts';
import { randomIds } from '../../src/ids.ts';
import { inboxData } from '../../src/inbox/personal-data.ts';
import { meetingsResponsibilities } from '../../src/meetings/responsibilities.ts';
import { noticesResponsibilities } from '../../src/notices/responsibilities.ts';
import { enqueue } from '../../src/outbox/outbox.ts';
import { outboxData } from '../../src/outbox/personal-data.ts';
import type { Records } from '../../src/records/open.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Context, Person } from '../../src/room.ts';
import { clearRecords, openTestRecords } from '../support/records.ts';
import { unasked } from '../support/unasked.ts';
import {
  addPerson,
  type District,
  following,
  kuala,
  makeDistrict,
  meetingFlows,
  noFiles,
  now,
  secrets,
} from './people.ts';

const texts = { render: (_: string, text: object) => ('key' in text ? String(text.key) : '') };
const ending = { secrets, texts, personalData: [inboxData, outboxData], responsibilities: [] };
const room = directory({
  ...noFiles,
  ...ending,
  ids: randomIds,
  links: () => [],
  languages: ['id'],
  dashboard: () => undefined,
  meetingFlows,
  following,
});

let records: Records;
let db: Db;
let district: District;
let kader: Person;
let lurah: Person;
let forgotten: string[];
let leaving: LeavingDeps;

beforeAll(async () => {
  records = await openTestRecords();
  db = records.db;
});
beforeEach(async () => {
  await clearRecords(records);
  district = await makeDistrict(records.db);
  kader = await addPerson(records.db, 'Siti Uji', 'kader', { posyandu: district.posyandu.kuala1 });
  lurah = await addPerson(records.db, 'Pak Lurah', 'lurah', { area: kuala });
  for (const { id } of [kader, lurah])
    await linkContact(db, secrets, { channel: 'telegram', chat: `chat-${id}`, person: id, now: now - dayMs });
  forgotten = [];
  leaving = { ...ending, db, held: sql`false`, forget: async (chat) => void forgotten.push(chat) };
});
afterAll(() => records.close());

const contextOf = (person: Person, at = now): Context => ({
  now: at,
  db,
  person,
  channel: 'telegram',
  chat: `chat-${person.id}`,
  practice: false,
  turn: 't',
});
const roleOf = async (person: Person) =>
  (await db.selectFrom('role').select('id').where('person', '=', person.id).executeTakeFirstOrThrow()).id;
const end = async (asker: Person, person: Person, more: Record<string, string> = {}) => {
  const args = { person: String(person.id), which: String(await roleOf(person)), when: 'now', ...more };
  return db.transaction().execute((tx) => room.effects.end_roles({ ...contextOf(asker), db: tx }, args));
};
const contacts = (person: Person) =>
  db.selectFrom('contact').select('channel').where('person', '=', person.id).execute();
const messages = async (person: Person) =>
  (
    await db.selectFrom('outbox').select(['kind', 'status']).where('person', '=', person.id).orderBy('key').execute()
  ).map(({ kind, status }) => `${kind} ${status}`);
const sent = () => db.updateTable('outbox').set({ status: 'sent' }).where('status', '=', 'queued').execute();
const message = { kabupaten: '', kind: unasked, reply: { parts: [] }, dueAt: now, expiresAt: now + dayMs };

test('with the last role go forms, waiting messages and sessions at once, the chat once she was told, her name a month later', async () => {
  const draft = { flow: 'reporting/lapor', key: '1/2026-10', practice: false, owner: kader.id, chat: 'h', run: '{}' };
  await db.insertInto('draft').values(draft).execute();
  await enqueue(db, { ...message, key: 'waits', person: kader.id });
  const result = await end(lurah, kader);
  expect(result.forget).toEqual([secrets.hash('chat', `telegram chat-${kader.id}`)]);
  expect((await loadPerson(db, kader.id, now))?.grants).toEqual([]);
  expect(await db.selectFrom('draft').select('id').execute()).toEqual([]);
  expect(await messages(kader)).toEqual(['directory.role_told queued', 'test.unasked cancelled']);

  // She has not been told yet: her chat stays.
  await endRolesDue(leaving, now + 1000);
  expect(await contacts(kader)).toHaveLength(1);
  await sent();
  await endRolesDue(leaving, now + 2000);
  expect(await contacts(kader)).toEqual([]);
  expect(new Set(forgotten)).toEqual(new Set(result.forget));

  await endRolesDue(leaving, now + keptMs);
  expect((await loadPerson(db, kader.id, now))?.name).toBe('Siti Uji');
  await endRolesDue(leaving, now + keptMs + 1);
  const row = await db.selectFrom('person').select('name').where('id', '=', kader.id).executeTakeFirstOrThrow();
  expect(row.name).toBe(erasedName);
});

test('a message that never arrives does not keep the chat; a new role does, and keeps the name', async () => {
  await end(lurah, kader);
  await db
    .insertInto('role')
    .values({ person: kader.id, role: 'kader', posyandu: district.posyandu.kuala2, from_at: new Date(now + 1) })
    .execute();
  await endRolesDue(leaving, now + 2 * dayMs);
  expect(await contacts(kader)).toHaveLength(1);
  await endRolesDue(leaving, now + keptMs + dayMs);
  expect((await loadPerson(db, kader.id, now + 2))?.name).toBe('Siti Uji');

  await db
    .updateTable('role')
    .set({ until_at: new Date(now + 1) })
    .where('person', '=', lurah.id)
    .execute();
  await endRolesDue(leaving, now + 1);
  await endRolesDue(leaving, now + dayMs + 2);
  expect(await contacts(lurah)).toEqual([]);
});

test('a role that ended before this was watched unlinks the chat without a word', async () => {
  await db
    .updateTable('role')
    .set({ until_at: new Date(now - 400 * dayMs) })
    .where('person', '=', kader.id)
    .execute();
  await endRolesDue(leaving, now);
  expect(await contacts(kader)).toEqual([]);
  expect(await messages(kader)).toEqual([]);
});

test('a chat that she linked after she had left is not taken away: she may stand in for somebody', async () => {
  await end(lurah, kader);
  await sent();
  await linkContact(db, secrets, { channel: 'whatsapp', chat: 'new', person: kader.id, now: now + 1 });
  await endRolesDue(leaving, now + 2);
  expect(await contacts(kader)).toEqual([{ channel: 'whatsapp' }]);
});

test('nobody ends what he could not have given: another area, a higher office, his own role, a role that is over', async () => {
  const camat = await addPerson(records.db, 'Pak Camat', 'camat', { area: '64.74.01' });
  const elsewhere = await addPerson(records.db, 'Ibu Jauh', 'kader', { posyandu: district.posyandu.laut1 });
  const refused = { name: 'Refusal', message: 'directory/cabut:nobody' };
  for (const [asker, person] of [
    [lurah, camat],
    [lurah, elsewhere],
    [lurah, lurah],
    [kader, lurah],
    [kader, kader],
  ] as const) {
    await expect(end(asker, person)).rejects.toMatchObject(refused);
    await expect(room.lookups.endable_roles(contextOf(asker), { person: String(person.id) })).rejects.toMatchObject(
      refused,
    );
    await expect(room.lookups.endable_people(contextOf(asker), { search: `=${person.id}` })).rejects.toMatchObject(
      refused,
    );
  }
  await end(lurah, kader);
  await expect(end(lurah, kader)).rejects.toMatchObject(refused);
  // A role of somebody else under her name is not hers.
  await expect(end(camat, lurah, { which: String(await roleOf(elsewhere)) })).rejects.toMatchObject(refused);
});

test('the last admin of a place stays, the one before does not', async () => {
  const one = await addPerson(records.db, 'Admin Satu', 'admin', { area: '64.74' });
  const operator = await addPerson(records.db, 'Admin Semua', 'admin');
  await expect(end(one, operator)).rejects.toMatchObject({ name: 'Refusal' });
  await end(operator, one);
  const lone = await addPerson(records.db, 'Admin Dua', 'admin');
  await end(lone, operator);
  await expect(end(operator, lone)).rejects.toMatchObject({ name: 'Refusal' });
});

test('a planned end is told, can be taken back, and is in the trail', async () => {
  await end(lurah, kader, { when: 'date', day: '2026-12-31' });
  const role = () =>
    db.selectFrom('role').select(['until_at', 'ended_by']).where('person', '=', kader.id).executeTakeFirstOrThrow();
  expect(await role()).toEqual({ until_at: new Date('2026-12-31T16:00:00Z'), ended_by: lurah.id });
  const times = (await room.lookups.end_times(contextOf(lurah), {
    person: String(kader.id),
    which: String(await roleOf(kader)),
  })) as { value: string }[];
  expect(times.map(({ value }) => value)).toEqual(['now', 'date', 'keep']);
  await end(lurah, kader, { when: 'keep' });
  expect(await role()).toEqual({ until_at: null, ended_by: null });
  expect(await messages(kader)).toEqual(['directory.role_told queued', 'directory.role_told queued']);
  const trail = await db
    .selectFrom('audit')
    .select(['action', 'actor', 'subject', 'kabupaten'])
    .orderBy('id')
    .execute();
  const row = { actor: lurah.id, subject: `person ${kader.id}`, kabupaten: '64.74' };
  expect(trail).toEqual([
    { ...row, action: 'directory.role-ends' },
    { ...row, action: 'directory.role-stays' },
  ]);
});

test('codes that she could not make any more end with her role; those that another role still allows stay', async () => {
  const bidan = await addPerson(records.db, 'Ibu Bidan', 'bidan', { area: kuala });
  await db
    .insertInto('role')
    .values({ person: bidan.id, role: 'bidan', area: '64.74.02.1006', from_at: new Date(0) })
    .execute();
  const makers = { secrets, ids: randomIds };
  const { kuala1, laut1 } = district.posyandu;
  for (const posyandu of [kuala1, laut1]) await invite(db, makers, { posyandu, createdBy: bidan.id, now });
  await invite(db, makers, { person: kader.id, createdBy: bidan.id, now });
  await invite(db, makers, { person: bidan.id, createdBy: bidan.id, now });
  await db
    .updateTable('role')
    .set({ until_at: new Date(now) })
    .where('area', '=', kuala)
    .where('person', '=', bidan.id)
    .execute();
  await endRolesDue(leaving, now);
  const left = await db.selectFrom('invitation').select(['person', 'posyandu']).orderBy('person').execute();
  expect(left).toEqual([
    { person: bidan.id, posyandu: null },
    { person: null, posyandu: laut1 },
  ]);
});

test('in January each settled admin is asked once, in the other months nobody', async () => {
  const admin = await addPerson(records.db, 'Admin Lama', 'admin', { area: '64.74' });
  await db
    .updateTable('role')
    .set({ from_at: new Date(0) })
    .where('person', '=', admin.id)
    .execute();
  await addPerson(records.db, 'Admin Baru', 'admin', { area: '64.74' });
  await planReview(db, now);
  expect(await db.selectFrom('outbox').select('key').execute()).toEqual([]);
  const january = Date.parse('2027-01-01T00:00:00Z');
  await db
    .updateTable('role')
    .set({ from_at: new Date(january) })
    .where('person', '<>', admin.id)
    .execute();
  await planReview(db, january);
  await planReview(db, january + dayMs);
  expect(await db.selectFrom('outbox').select(['key', 'due_at']).execute()).toEqual([
    { key: `hak-akses-2027-${admin.id}`, due_at: new Date('2027-01-05T01:00:00Z') },
  ]);
});

test('a page of rights is confirmed as it was shown, and not as it is by then', async () => {
  const admin = await addPerson(records.db, 'Admin Lama', 'admin', { area: '64.74' });
  const shown = async () => (await room.actions.rights(contextOf(admin), {})).replies[0]!;
  const right = (await shown()).choices![0]!.data.replace('!directory.rights_right.', '');
  await addPerson(records.db, 'Orang Baru', 'lurah', { area: '64.74.01.1002' });
  const again = await room.actions.rights_right(contextOf(admin), { argument: right });
  expect(again.replies[0]!.parts[0]).toEqual({ key: 'directory/hak:changed' });
  expect(await db.selectFrom('role').select('id').where('confirmed_at', 'is not', null).execute()).toEqual([]);
  const now2 = again.replies[0]!.choices![0]!.data.replace('!directory.rights_right.', '');
  const done = await room.actions.rights_right(contextOf(admin), { argument: now2 });
  expect(done.replies[0]!.parts).toEqual([{ key: 'directory/hak:done' }]);
  expect(await db.selectFrom('role').select('id').where('confirmed_at', 'is', null).execute()).toEqual([]);
  await expect(room.actions.rights(contextOf(lurah), {})).rejects.toMatchObject({ name: 'Refusal' });
});

test('whoever ends a role reads what waits for its holder in every room', async () => {
  const wall = '2026-11-19T09:00';
  const starts_at = new Date('2026-11-19T01:00:00Z');
  const meeting = {
    level: 'kabkota',
    kind: 'rakor',
    starts_wall: wall,
    zone: 'WITA',
    starts_at,
    venue: 'Aula',
  } as const;
  const { id } = await db
    .insertInto('meeting')
    .values({ ...meeting, area: '64.74', status: 'invited', theme: 'Stunting', detail: '{}', created_by: lurah.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  const action = { meeting: id, deadline: '2026-12-10', asked_at: new Date(now), owner: lurah.id };
  await db
    .insertInto('action')
    .values([
      { ...action, number: 1, activity: 'Sweeping' },
      { ...action, number: 2, activity: 'Selesai', status: 'done' },
    ])
    .execute();
  await db.insertInto('minutes').values({ meeting: id, leader: lurah.id, note_taker: lurah.id }).execute();
  const notice = {
    area: kuala,
    sender: 'Lurah',
    kind: 'pemberitahuan',
    body: 'Jadwal buka',
    text_hash: 'h',
    zone: 'WITA',
  } as const;
  const at = { audience: '{}', created_at: new Date(now), changed_at: new Date(now) };
  for (const [author, status] of [
    [lurah.id, 'recurring'],
    [lurah.id, 'draft'],
    [kader.id, 'asked'],
  ] as const) {
    await db
      .insertInto('notice')
      .values({ ...notice, ...at, author, status })
      .execute();
  }
  const on = { db, now };
  const lines = [
    ...(await meetingsResponsibilities(on, lurah.id, 'id')),
    ...(await noticesResponsibilities({ person: loadPerson })(on, lurah.id, 'id')),
  ];
  expect(lines.map((line) => ('key' in line ? line.key : ''))).toEqual([
    'meetings/duties:actions',
    'meetings/duties:leader',
    'meetings/duties:note-taker',
    'meetings/duties:planned',
    'notices/duties:schedule',
    'notices/duties:her-yes',
  ]);
  expect(lines[0]).toMatchObject({ args: { count: 1, codes: `${id}.1` } });
  expect(await meetingsResponsibilities(on, kader.id, 'id')).toEqual([]);
});

test('who decides about a newcomer in place of somebody else reads the number that the first one read', async () => {
  const bidan = await addPerson(db, 'Bu Bidan', 'bidan', { area: kuala });
  const camat = await addPerson(db, 'Pak Camat', 'camat', { area: '64.74.01' });
  const deps = {
    ...ending,
    ids: randomIds,
    links: () => [],
    languages: ['id'],
    dashboard: () => undefined,
    meetingFlows,
    following,
  };
  const invitation = { ticket: 't', person: null, invitee: null, createdBy: bidan.id, proof: 'code' as const };
  const stranger = { ...contextOf(bidan), person: undefined, chat: 'new', phone: '6281234567890' };
  await askInviter(deps, stranger, { ...invitation, posyandu: district.posyandu.kuala1 }, 'Siti Baru');
  await end(camat, bidan);
  const { reply } = await db
    .selectFrom('outbox')
    .select('reply')
    .where('person', '=', camat.id)
    .where('kind', '=', 'directory.join_request')
    .executeTakeFirstOrThrow();
  expect(reply).toContain('0812-3456-7890');
});
