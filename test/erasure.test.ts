/** `hapus` over the whole program: what is known of a person lies in every table, in Redis and in files, and nowhere afterwards. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minuteMs } from '../src/clock.ts';
import { announce } from '../src/directory/access/announce.ts';
import { holderOf, makeKey, noteRead } from '../src/directory/access/api-keys.ts';
import { hooksOrder } from '../src/directory/access/hooks.ts';
import { noteRefused } from '../src/directory/access/refused.ts';
import { childUnnamer, unnamer } from '../src/directory/copies.ts';
import { randomIds } from '../src/ids.ts';
import { ofReaders } from '../src/inbox/session-readers.ts';
import { redisSessions } from '../src/inbox/sessions-redis.ts';
import { redisPace } from '../src/jobs/pace-redis.ts';
import { enqueue } from '../src/outbox/outbox.ts';
import { reportOf, storeReport } from '../src/reporting/base/versions.ts';
import { redisLines } from '../src/retention.ts';
import { addPerson, now, secrets } from './directory/people.ts';
import { dump, withOpened } from './support/dump.ts';
import { fillEveryTable, her, stays } from './support/filled.ts';
import { openTestRecords, quietLog } from './support/records.ts';
import { register } from './support/registered.ts';
import { sharedPostgres, startRedis } from './support/servers.ts';
import { unasked } from './support/unasked.ts';
import { until } from './support/until.ts';
import { openWorld, type World } from './support/world.ts';

const who = 'zubaidah-chat-77';
const said = 'sakit demam berdarah';
/** The program uses Redis with PostgreSQL only. */
const redisServer = (await sharedPostgres()) && (await startRedis({ ours: true }));
const redis = redisServer && new Redis(redisServer.url);
let world: World;
let person: number;
let other: number;

beforeAll(async () => {
  const records = (await openTestRecords(redis ? 'postgres' : 'pglite'))!;
  const env: Record<string, string> = redisServer
    ? { REDIS_URL: redisServer.url, DATABASE_URL: 'postgres://given' }
    : {};
  world = await openWorld('bare', now, records, undefined, env);
  const { db } = records;
  const [posyandu, second] = await db.selectFrom('posyandu').select('id').orderBy('id').limit(2).execute();
  ({ id: person } = await addPerson(db, her.name, 'kader', { posyandu: posyandu!.id }));
  ({ id: other } = await addPerson(db, 'Bu Ani', 'kader', { posyandu: second!.id }));
  await db.deleteFrom('report').execute();
  await db.deleteFrom('team').execute();
  await fillEveryTable({ db, secrets, now, person, other, posyandu: posyandu!.id });
  await world.become(who, person);
  await world.become('ani', other);
  if (redis) await moveSessions();
});
afterAll(async () => {
  await world?.close();
  await world?.records.close();
  await redis?.quit();
});

/** To where the program looks for them. */
async function moveSessions() {
  const { db } = world.records;
  const sessions = redisSessions(redisServer!.url, { log: quietLog });
  for (const { chat, value } of await db.selectFrom('session').selectAll().execute())
    await sessions.save(chat, 0, value);
  await sessions.close();
  await db.deleteFrom('session').execute();
}

/** The secretariat sees who declines and why. */
async function inviteHer() {
  const { db } = world.records;
  const secretary = await addPerson(db, 'Pak Sekretaris', 'secretariat', { area: '64.74' });
  await world.become('sekretaris', secretary.id);
  const place = { area: '64.74', level: 'kabkota' as const, zone: 'WITA' as const, venue: 'Aula', detail: '{}' };
  const time = { starts_wall: '2026-11-20T09:00', starts_at: '2026-11-20T01:00:00Z' };
  const { id: meeting } = await db
    .insertInto('meeting')
    .values({ ...place, ...time, kind: 'rakor', status: 'invited', theme: 'Imunisasi', revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: invitee } = await db
    .insertInto('invitee')
    .values({ meeting, person, name: her.name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return invitee;
}

/** All that is stored: rows with their sealed values opened, Redis, files. */
async function everything(): Promise<string[]> {
  const rows = (await dump(world.records, secrets)).split('\n');
  const keys = redis ? await redis.keys('*') : [];
  const values = await Promise.all(keys.map(async (key) => withOpened(`redis ${key} ${await inRedis(key)}`, secrets)));
  const files = readdirSync(world.dataDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(world.dataDir, file)).isFile(),
  );
  const read = files.map((file) => `file ${file} ${readFileSync(join(world.dataDir, file)).toString('latin1')}`);
  return [...rows, ...values, ...read];
}

async function inRedis(key: string): Promise<string> {
  const kind = await redis!.type(key);
  if (kind === 'string') return (await redis!.get(key)) ?? '';
  if (kind === 'hash') return JSON.stringify(await redis!.hgetall(key));
  if (kind === 'zset') return JSON.stringify(await redis!.zrange(key, '0', '-1'));
  if (kind === 'stream') return JSON.stringify(await redis!.xrange(key, '-', '+'));
  return kind === 'list' ? JSON.stringify(await redis!.lrange(key, 0, -1)) : kind;
}

test('before it every table holds something of her: a new table cannot be forgotten', async () => {
  const { db } = world.records;
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'kabar'`.execute(db);
  const counted = tables.map(async ({ name }) => {
    const { rows } = await sql`select 1 from ${sql.table(`kabar.${name}`)} limit 1`.execute(db);
    return rows.length === 0 ? [name] : [];
  });
  // The erasure itself fills the one, and Redis stands for the other.
  expect((await Promise.all(counted)).flat().sort()).toEqual(redis ? ['erasure', 'session'] : ['erasure']);
});

test('what she said and who she is stands nowhere after it; what an office has sent or signed stays', async () => {
  const invitee = await inviteHer();
  for (const words of ['saya', `tidak ${invitee}`, said, 'lapor', 'halo']) await world.voice.say(who, words);
  await world.voice.say('sekretaris', 'kehadiran');
  const shown = await world.voice.say('sekretaris', 'Imunisasi (20 Nov)');
  expect(shown.join()).toContain(said);
  const before = await everything();
  const marks = [
    her.name,
    her.phone,
    her.phone.slice(1),
    her.nip,
    said,
    'ucapan hilang ',
    world.voice.chat(who),
    secrets.hash('phone', her.phone),
    secrets.hash('whatsapp', her.chat),
    secrets.hash('chat', `whatsapp ${her.chat}`),
  ];
  for (const mark of marks) expect([mark, before.some((line) => line.includes(mark))]).toEqual([mark, true]);
  await world.voice.say(who, 'batal');
  await world.voice.say(who, 'hapus');
  expect((await world.voice.say(who, 'Ya, hapus')).join()).toContain('sudah dihapus');
  await world.settle();
  // Once more, when every turn of then has ended.
  world.clock.move(11 * minuteMs);
  await world.settle();

  const after = await everything();
  const left = after.filter((line) => marks.some((mark) => line.includes(mark)) && !isRepeat(line));
  expect(left.map((line) => line.slice(0, 1000))).toEqual([]);
  for (const paper of ['report', 'meeting', 'meeting_agenda', 'minutes_note', 'minutes_version', 'notice'] as const)
    expect([paper, after.some((line) => line.includes(stays(paper)))]).toEqual([paper, true]);
});

/** The id of a message of today stays under the hash of her chat, because WhatsApp may bring it once more. */
const isRepeat = (line: string) => line.startsWith('whatsapp_received ') && !line.includes('ucapan');

test('what comes back to an office leaves nothing of who asked for it: recaps, files, charts, the dashboard, keys, hooks', async () => {
  const { db } = world.records;
  const area = '64.74.02.1001';
  const name = 'Hj. Qamariyah Wicaksanawati';
  const { id: lurah } = await addPerson(db, name, 'lurah', { area });
  const { id: camat } = await addPerson(db, 'Pak Camat Uji', 'camat', { area: '64.74.02' });
  await world.become('qamariyah-77', lurah);
  await world.become('pak-camat', camat);
  const say = (words: string) => world.voice.say('qamariyah-77', words);
  const posyandu = await db
    .selectFrom('posyandu')
    .select(['id', 'area'])
    .where('area', '=', area)
    .executeTakeFirstOrThrow();
  const figures = { S: 40, K: 40, D: 30, N: 20, T: 6, O: 3, B: 1 };
  await storeReport(db, reportOf(posyandu, '2026-09'), { answers: figures, by: lurah, now });
  const asks = ['rekap', 'grafik d/s', 'unduh skdn september csv', 'dasbor', 'kunci api', 'masalah'];
  for (const words of [...asks, 'kirim rekap september']) await say(words);
  // A note that she begins and leaves, and one that she sends: that one is the office's.
  await say('angka turun kata Wicaksanawati sepupu saya');
  await world.voice.say('pak-camat', 'rekap masuk');
  const { key } = await makeKey({ db, secrets, ids: randomIds }, lurah, 'program Wicaksanawati', now);
  const holder = await holderOf({ db, secrets }, key, now);
  await noteRead(db, { now, person: lurah, key: holder!.key, table: 'reporting.recap' });
  await noteRefused(db, { now, person: lurah, page: 'reporting.unusual' });
  const query = {
    do: 'add',
    key: String(holder!.key),
    url: 'https://wicaksanawati.example.go.id/kabar',
    area: '64.74',
  };
  const means = { secrets, ids: randomIds, now: () => now, inside: false };
  const asked = new Request(`http://localhost/?${new URLSearchParams(query)}`, { method: 'POST' });
  for await (const line of hooksOrder(db, means)(asked)) expect(line).toHaveProperty('added');
  await announce(db, { event: 'filed', area, about: { posyandu: posyandu.id }, now });
  const marks = [/qamariyah/i, /wicaksanawati/i, new RegExp(world.voice.chat('qamariyah-77'))];
  const before = await everything();
  for (const mark of marks) expect([mark, before.some((line) => mark.test(line))]).toEqual([mark, true]);
  for (const table of ['api_key', 'hook', 'hook_event', 'screen', 'recap_sent'])
    expect([table, before.some((line) => line.startsWith(`${table} `))]).toEqual([table, true]);
  await say('batal');
  await say('hapus data saya');
  expect((await say('hapus data saya')).join()).toContain('sudah dihapus');
  await world.settle();
  world.clock.move(11 * minuteMs);
  await world.settle();
  const left = (await everything()).filter((line) => marks.some((mark) => mark.test(line)) && !isRepeat(line));
  expect(left.map((line) => line.slice(0, 1000))).toEqual([]);
  expect(await holderOf({ db, secrets }, key, now)).toBe(undefined);
});

test('what is known of an erased child stands nowhere afterwards, neither in what others have open', async () => {
  const { db } = world.records;
  const place = await db
    .selectFrom('role')
    .innerJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .select(['posyandu.id', 'posyandu.name'])
    .where('person', '=', other)
    .executeTakeFirstOrThrow();
  const line = 'Zulaikha Maharani | P | 2025-02-03 | Nurlaila Sekar | 2026-10-16 8,4 76';
  await register(db, { posyandu: place.name, children: [line, 'Bima Sakti | L | 2025-05-11 | Wati |'] });
  const { id: second } = await addPerson(db, 'Bu Tuti', 'kader', { posyandu: place.id });
  await world.become('tuti', second);
  const say = async (name: string, ...all: string[]) => {
    let said = '';
    for (const words of all) said = (await world.voice.say(name, words)).join('\n');
    return said;
  };
  const shown = await say('ani', 'kode ibu zulaikha');
  const [code = ''] = /[a-z2-9]{4}-[a-z2-9]{4}/.exec(shown) ?? [];
  await say('rina', `ikuti ${code}`, '3/2/2025', 'setuju', 'tidak', 'anak saya');
  await say('tuti', 'anak zulaikha', 'ubah anak zulaikha');
  const marks = [/zulaikha/i, /maharani/i, /nurlaila/i, /sekar\b/i];
  for (const mark of marks) expect([mark, (await everything()).some((line) => mark.test(line))]).toEqual([mark, true]);
  expect(await say('ani', 'hapus anak zulaikha', 'ya hapus')).toContain('dihapus');
  await world.settle();
  world.clock.move(11 * minuteMs);
  await world.settle();
  const left = (await everything()).filter((line) => marks.some((mark) => mark.test(line)));
  expect(left.map((line) => line.slice(0, 1500))).toEqual([]);
});

test('a name of one word goes only where it stands for her: many people are called so', () => {
  const none = { marks: [], words: ['sakit'] };
  const words =
    '{"name":"Ani","reason":"sakit","label":"Ani – Ketua","other":"Ani Suryani","said":"kata Ani, \\"Ani\\""}';
  const without =
    '{"name":"(dihapus)","reason":"sakit","label":"(dihapus) – Ketua","other":"Ani Suryani","said":"kata Ani, \\"Ani\\""}';
  expect(unnamer({ name: 'Ani', ...none })(words)).toBe(without);
  expect(unnamer({ name: 'Ani Suryani', ...none })('{"said":"Ibu Ani Suryani, Ani Suryaningsih"}')).toBe(
    '{"said":"Ibu (dihapus), Ani Suryaningsih"}',
  );
});

test("of an erased child only its readers' copies change, not words of others nor what a reader has typed since", () => {
  const told = { name: 'Aisyah Putri', words: [], marks: [], alone: ['aisyah'] };
  const unnamed = childUnnamer(told);
  expect(unnamed('{"said":"AISYAH putri 8,4 dan Putri","data":"x.aisyah.1"}')).toBe(
    '{"said":"(dihapus) 8,4 dan Putri","data":"x.aisyah.1"}',
  );
  const change = ofReaders(unnamed, { people: [7], since: 100 });
  const session = (person: number, last: number) => ({
    person,
    last,
    run: { answers: { name: 'Aisyah Putri' }, facts: { is: 'Aisyah' } },
  });
  const after = (person: number, last: number) => JSON.parse(change(JSON.stringify(session(person, last)))).run;
  expect(after(8, 50)).toEqual(session(8, 50).run);
  expect(after(7, 50)).toEqual({ answers: { name: '(dihapus)' }, facts: { is: '(dihapus)' } });
  expect(after(7, 150)).toEqual({ answers: { name: 'Aisyah Putri' }, facts: { is: '(dihapus)' } });
});

test.runIf(redis)('every key in Redis has its line, and ends as the line says', async () => {
  const { db } = world.records;
  const reply = { parts: [{ literal: 'Halo' }] };
  const times = { dueAt: now, expiresAt: now + 1e9 };
  await enqueue(db, { kabupaten: '', key: 'to-ani', person: other, kind: unasked, reply, ...times });
  await world.voice.say('ani', 'saya');
  const pace = redisPace(redisServer!.url, { log: quietLog, ids: randomIds });
  const limit = { count: 10, windowMs: minuteMs, chatMs: 1000 };
  await pace.take('whatsapp', limit, 'a chat');
  await pace.pause('whatsapp', limit, minuteMs);
  await pace.close();
  const sent = () => db.selectFrom('outbox').select('status').where('key', '=', 'to-ani').executeTakeFirstOrThrow();
  await until(async () => (await sent()).status === 'sent');
  const keys = await redis!.keys('*');
  const lineOf = (key: string) => redisLines.find(({ prefix }) => key.startsWith(prefix));
  expect(keys.filter((key) => !lineOf(key))).toEqual([]);
  expect(redisLines.filter(({ prefix }) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  for (const key of keys) {
    const { after } = lineOf(key)!;
    const left = await redis!.pttl(key);
    if (after !== undefined) expect([key, left > 0 && left <= after]).toEqual([key, true]);
  }
  // Of work that is done no key stays that names the message.
  await until(async () => !(await redis!.keys('*')).some((key) => key.includes('to-ani')));
});
