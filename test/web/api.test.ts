/** What other programs read over HTTP, and what they are told: with the rights of the key's holder, on a real server and a real receiver. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { text as bodyText } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiOf } from '../../src/api.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { announce } from '../../src/directory/access/announce.ts';
import { endKey, makeKey } from '../../src/directory/access/api-keys.ts';
import { tellAll } from '../../src/directory/access/deliver.ts';
import { type HookLine, hooksOrder } from '../../src/directory/access/hooks.ts';
import { allowedUrl, post } from '../../src/directory/access/post.ts';
import { audit } from '../../src/directory/audit.ts';
import { randomIds } from '../../src/ids.ts';
import { recapOffers } from '../../src/reporting/recap/offers.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { requestsOf } from '../../src/web/api/requests.ts';
import { type District, monday, month, openDistrict, room, secrets, texts } from '../reporting/district.ts';
import { openHouse } from './house.ts';

let s: District;
let now = monday;
let base: string;
const keys: Record<string, string> = {};
const people: Record<string, number> = {};
const closing: (() => unknown)[] = [];
const clock = { now: () => now };

beforeAll(async () => {
  s = (await openDistrict('pglite'))!;
  await seedDemoReports(s.db, monday);
  const recap = { name: 'reporting', ...recapOffers({ texts }) };
  const house = await openHouse(async () => [], { house: { api: apiOf([recap], { db: s.db, secrets, clock }) } });
  house.open();
  base = `${house.web.url}/api/v1`;
  closing.push(house.close, () => s.records.close());
  for (const role of ['lurah', 'camat', 'bidan', 'secretariat', 'admin'] as const) {
    people[role] = await s.find(role);
    keys[role] = (await makeKey({ db: s.db, secrets, ids: randomIds }, people[role], 'uji', now)).key;
  }
});
afterAll(async () => {
  for (const close of closing) await close();
});

const get = (path: string, key?: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers } });

test('without a key, with a wrong one, one that has ended or expired, and of somebody who has left, nothing is read', async () => {
  const one = await makeKey({ db: s.db, secrets, ids: randomIds }, people.camat!, 'lama', now);
  expect((await get('/reporting.recap', one.key)).status).toBe(200);
  now += 367 * dayMs;
  expect((await get('/reporting.recap', one.key)).status).toBe(401);
  now = monday;
  const { id } = await s.db.selectFrom('api_key').select('id').where('name', '=', 'lama').executeTakeFirstOrThrow();
  expect(await endKey(s.db, people.lurah!, id, now)).toBe(false);
  expect(await endKey(s.db, people.camat!, id, now)).toBe(true);
  for (const key of [undefined, 'kabar_x', one.key, `${keys.camat}x`, "kabar_' or 1=1 --"]) {
    const refused = await get('/reporting.recap', key);
    expect([key, refused.status]).toEqual([key, 401]);
    expect(await refused.json()).toMatchObject({ error: 'key', message: expect.stringContaining('kunci api') });
  }
  const until = { until_at: new Date(now - 1) };
  await s.db.updateTable('role').set(until).where('person', '=', people.camat!).execute();
  expect((await get('/reporting.recap', keys.camat)).status).toBe(401);
  await s.db.updateTable('role').set({ until_at: null }).where('person', '=', people.camat!).execute();
  expect((await get('/reporting.recap', keys.camat)).status).toBe(200);
});

test('each key reads what its holder reads: her own area, figures of few held back, no other', async () => {
  const recap = async (role: string, query = '') => get(`/reporting.recap?month=2026-09${query}`, keys[role]);
  const own = (await (await recap('lurah')).json()) as { rows: Record<string, unknown>[]; notes: string[] };
  expect(own.rows.length).toBeGreaterThan(5);
  expect(own.rows[0]).toMatchObject({ s: expect.any(Number), ds: { numerator: expect.any(Number) } });
  const [few] = Object.entries(own.rows[0]!).find(([, cell]) => (cell as { held?: true } | null)?.held)!;
  const bidan = (await (await recap('bidan')).json()) as typeof own;
  expect(bidan.rows[0]![few]).toEqual(expect.any(Number));
  expect((await recap('lurah', '&of=64-74')).status).toBe(403);
  const { area } = await s.db
    .selectFrom('role')
    .select('area')
    .where('person', '=', people.lurah!)
    .executeTakeFirstOrThrow();
  const other = await s.db.selectFrom('posyandu').select('id').where('area', '!=', area!).executeTakeFirstOrThrow();
  expect((await recap('lurah', `&of=p${other.id}`)).status).toBe(403);
  // An admin looks after the program, not after figures.
  expect((await recap('admin')).status).toBe(403);
  expect(await (await get('', keys.admin)).json()).toEqual({ tables: [] });
  expect(await (await get('', keys.lurah)).json()).toMatchObject({
    tables: expect.arrayContaining(['/api/v1/reporting.recap']),
  });
});

test('a query that nobody knows, forged values and unknown tables are refused by name', async () => {
  const bad = async (query: string) => (await get(`/reporting.recap?${query}`, keys.camat)).json();
  expect(await bad('bulan=2026-09')).toMatchObject({ error: 'query', message: expect.stringContaining('bulan') });
  expect(await bad('month=2026-13')).toMatchObject({ error: 'query', message: expect.stringContaining('month') });
  for (const query of ['limit=0', 'limit=100000', 'offset=-1', 'limit=x'])
    expect(await bad(query)).toMatchObject({ error: 'query' });
  for (const path of ['/reporting.nothing', '/__proto__.x', '/reporting', '/../healthz', '/constructor.name'])
    expect([path, [401, 404].includes((await get(path, keys.camat)).status)]).toEqual([path, true]);
  expect(
    (await fetch(`${base}/reporting.recap`, { method: 'POST', headers: { authorization: `Bearer ${keys.camat}` } }))
      .status,
  ).toBe(404);
});

test('what has not changed is not sent again, and a long table comes in pages', async () => {
  const first = await get('/reporting.recap?month=2026-09', keys.secretariat);
  const tag = first.headers.get('etag')!;
  now += hourMs;
  const again = await get('/reporting.recap?month=2026-09', keys.secretariat, { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const all = (await first.json()) as { rows: unknown[]; next: string | null };
  expect(all.next).toBe(null);
  const pages: unknown[] = [];
  for (let path: string | null = '/api/v1/reporting.recap?month=2026-09&limit=2'; path; ) {
    const page = (await (await get(path.replace('/api/v1', ''), keys.secretariat)).json()) as typeof all;
    expect(page.rows.length).toBeLessThanOrEqual(2);
    pages.push(...page.rows);
    path = page.next;
  }
  expect(pages).toEqual(all.rows);
  // Another reader's answer is another one.
  expect((await get('/reporting.recap?month=2026-09', keys.camat)).headers.get('etag')).not.toBe(tag);
  now = monday;
});

test('the description needs no key, names every table and its query, and every reading leaves one row a day', async () => {
  const api = (await (await get('/openapi.json')).json()) as {
    paths: Record<string, { get: { parameters?: { name: string }[] } }>;
  };
  expect(api.paths['/api/v1/reporting.recap']!.get.parameters!.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['of', 'month', 'limit', 'offset']),
  );
  const rows = await s.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'directory.api-read')
    .where('actor', '=', people.camat!)
    .execute();
  expect(rows.map(({ detail }) => detail)).toEqual([{ table: 'reporting.recap' }, { table: 'reporting.recap' }]);
});

test('a program that asks in a circle is told to wait, and others are answered', () => {
  const requests = requestsOf();
  const allowed = Array.from({ length: 122 }, () => requests.allow(1, now));
  expect(allowed.map((one, at) => one === at < 120).every(Boolean)).toBe(true);
  expect(requests.allow(2, now)).toBe(true);
  expect(requests.allow(1, now + minuteMs)).toBe(true);
});

/** Another program. `answers`: its next statuses, then 200. */
const answers: number[] = [];
const heard: { body: string; headers: Record<string, unknown> }[] = [];
const receiver = createServer(async (request, response) => {
  heard.push({ body: await bodyText(request), headers: request.headers });
  const status = answers.shift() ?? 200;
  response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
});
let secret: string;
/** Whether programs in our own network may be told. */
let inside = true;
const order = async (query: Record<string, string>) => {
  const found: HookLine[] = [];
  const run = hooksOrder(s.db, { secrets, ids: randomIds, now: () => now, inside });
  for await (const line of run(new Request(`http://localhost/?${new URLSearchParams(query)}`, { method: 'POST' })))
    found.push(line);
  return found;
};
const tell = () => tellAll({ db: s.db, secrets, now: () => now, inside });

beforeEach(() => {
  answers.length = 0;
  heard.length = 0;
});

test('an operator adds a receiver: https alone, events that there are, a key that holds', async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  closing.push(() => void receiver.close());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/kabar`;
  const key = String(
    (
      await s.db
        .selectFrom('api_key')
        .select('id')
        .where('person', '=', people.camat!)
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
    ).id,
  );
  const add = (change: Record<string, string>) =>
    order({ do: 'add', key, url, area: '64.74', events: 'filed,referral', ...change });
  expect(await add({ url: 'http://example.com/' })).toEqual([{ problem: 'url' }]);
  expect(await add({ url: 'https://user:pass@example.com/' })).toEqual([{ problem: 'url' }]);
  expect(await add({ key: '999' })).toEqual([{ problem: 'key' }]);
  expect(await add({ area: '99.99' })).toEqual([{ problem: 'area' }]);
  expect(await add({ events: 'filed,everything' })).toEqual([{ problem: 'events' }]);
  const [added] = await add({});
  secret = (added as { secret: string }).secret;
  expect(await order({ do: 'list' })).toContainEqual(
    expect.objectContaining({ hook: 1, url, events: ['filed', 'referral'], waiting: 0 }),
  );
  // Neither the address nor the secret lies open.
  const row = JSON.stringify(await s.db.selectFrom('hook').selectAll().execute());
  expect(row.includes(secret) || row.includes('kabar"')).toBe(false);
});

test('a filed report is told once, signed, without names and figures; what its holder may not see is not told', async () => {
  const kader = await s.find('kader', { posyandu: 2 });
  const { area } = await s.db.selectFrom('posyandu').select('area').where('id', '=', 2).executeTakeFirstOrThrow();
  const camats = await s.db
    .selectFrom('role')
    .select(['area'])
    .where('person', '=', people.camat!)
    .executeTakeFirstOrThrow();
  await s.draft(kader, 2, '2026-10');
  await s.inTurn(kader, now, (context) =>
    room.effects.file(context, { posyandu: '2', period: '2026-10', ...month({ S: 77, K: 77 }) }),
  );
  // Practice is told to nobody.
  await s.draft(kader, 2, '2026-10', true);
  await s.inTurn(
    kader,
    now,
    (context) => room.effects.file(context, { posyandu: '2', period: '2026-10', ...month() }),
    true,
  );
  await announce(s.db, { event: 'filed', area: '64.01.01.2001', about: { posyandu: 1 }, now });
  // A camat learns of reports in his kecamatan, and of no referral.
  await announce(s.db, { event: 'referral', area, about: { what: 'made' }, now });
  const expected = area.startsWith(`${camats.area}.`) ? 1 : 0;
  expect(await tell()).toBe(expected);
  expect(await tell()).toBe(0);
  if (expected === 1) {
    const [{ body, headers }] = heard as [(typeof heard)[0]];
    expect(JSON.parse(body)).toMatchObject({ event: 'filed', about: { posyandu: 2, period: '2026-10', area } });
    expect(body).not.toContain('77');
    const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['kabar-signature']))!;
    expect(createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')).toBe(signature);
  }
  expect(await s.db.selectFrom('hook_event').select('event').where('reason', '=', 'rights').execute()).toContainEqual({
    event: 'referral',
  });
});

test('nobody is told by way of our own network, whatever the address looks like or leads to', async () => {
  inside = false;
  const key = { key: '1', area: '64.74', events: 'filed' };
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.1.2.3', '192.168.0.1', '169.254.169.254', '[fd00::1]'])
    expect(await order({ do: 'add', ...key, url: `https://${host}/` }), host).toEqual([{ problem: 'url' }]);
  for (const host of ['0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '100.64.0.1', 'x.localhost', '0.0.0.0'])
    expect(allowedUrl(`https://${host}/`, false), host).toBe(undefined);
  expect(allowedUrl('https://dinkes.example.go.id/kabar', false)?.href).toBe('https://dinkes.example.go.id/kabar');
  // An address that was added while it was allowed.
  const { area } = await s.db.selectFrom('posyandu').select('area').where('id', '=', 2).executeTakeFirstOrThrow();
  const camat = s.db.selectFrom('role').select('area').where('person', '=', people.camat!);
  const [own] = await camat.execute();
  await announce(s.db, { event: 'filed', area: own?.area ?? area, about: { posyandu: 2 }, now });
  expect(await tell()).toBe(0);
  expect(heard).toEqual([]);
  const rows = await s.db.selectFrom('hook_event').select('reason').where('state', '=', 'waiting').execute();
  expect(rows).toEqual([{ reason: 'inside' }]);
  inside = true;
  await s.db.deleteFrom('hook_event').execute();
  await s.db.updateTable('hook').set({ failures: 0, paused_until: null }).execute();
});

test('a name that leads inside is not called', async () => {
  // Every machine knows itself by it.
  const asked = { headers: {}, body: '', patienceMs: 5000, inside: false };
  expect(await post(`https://${hostname()}/`, asked)).toSatisfy((one) => typeof one === 'string');
});

test('an audited deed is told by its kind, and a child is never named', async () => {
  await audit(s.db, { now, actor: null, action: 'children.refer', subject: 'child 17', area: '64.74.01.1001' });
  const [row] = await s.db.selectFrom('hook_event').select('about').orderBy('id', 'desc').limit(1).execute();
  expect(row!.about).toEqual({ what: 'made', area: '64.74.01.1001' });
  await s.db.deleteFrom('hook_event').execute();
});

test('a receiver that fails gets it again with the same id, in order; then a rest, and the admin hears of it once', async () => {
  const { area } = await s.db
    .selectFrom('role')
    .select('area')
    .where('person', '=', people.camat!)
    .executeTakeFirstOrThrow();
  const report = (posyandu: number) =>
    announce(s.db, { event: 'filed', area: `${area}.1001`, about: { posyandu }, now });
  await report(1);
  await report(2);
  answers.push(500, 302, 503);
  const ids = () => heard.map(({ headers }) => headers['kabar-delivery']);
  expect(await tell()).toBe(0);
  expect(await tell()).toBe(0);
  now += minuteMs;
  expect(await tell()).toBe(0);
  now += 5 * minuteMs;
  await tell();
  expect(new Set(ids()).size).toBe(1);
  now += 30 * minuteMs;
  expect(await tell()).toBe(2);
  expect(new Set(ids()).size).toBe(2);
  expect(heard.map(({ body }) => JSON.parse(body).about.posyandu)).toEqual([1, 1, 1, 1, 2]);
  // Five failures one after the other.
  await report(3);
  answers.push(...Array(20).fill(500));
  for (let n = 0; n < 8; n++) {
    await tell();
    now += 6 * hourMs + minuteMs;
  }
  const told = await s.db
    .selectFrom('outbox')
    .select('key')
    .where('kind', '=', 'directory.for_admins')
    .where('key', 'like', 'hook-%-rests-%')
    .execute();
  // The admin, and who holds the key.
  const admin = await s.find('admin');
  const heldBy = told.map(({ key }) => Number(key.split('-').at(-1))).sort((a, b) => a - b);
  expect(heldBy).toEqual([admin, people.camat!].sort((a, b) => a - b));
  const [before] = [heard.length];
  await s.db
    .updateTable('hook')
    .set({ paused_until: new Date(now + hourMs) })
    .execute();
  expect(await tell()).toBe(0);
  expect(heard.length).toBe(before);
  await order({ do: 'resume', hook: '1' });
  answers.length = 0;
  now += 6 * hourMs;
  await s.db.updateTable('hook').set({ failures: 5 }).execute();
  await report(9);
  await tell();
  const well = s.db.selectFrom('outbox').select('key').where('key', 'like', 'hook-%-well-%');
  expect(await well.execute()).toHaveLength(2);
  // What is older than three days is told no more, and is no secret either.
  const states = await s.db
    .selectFrom('hook_event')
    .select(['state', 'reason'])
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  expect(['sent', 'dropped']).toContain(states[0]!.state);
});

test('a receiver that wants nothing more ends, and so does one whose key has ended', async () => {
  const { area } = await s.db
    .selectFrom('role')
    .select('area')
    .where('person', '=', people.camat!)
    .executeTakeFirstOrThrow();
  await announce(s.db, { event: 'filed', area: area!, about: { posyandu: 4 }, now });
  await s.db
    .updateTable('api_key')
    .set({ ended_at: new Date(now) })
    .where('person', '=', people.camat!)
    .execute();
  expect(await tell()).toBe(0);
  expect(heard).toHaveLength(0);
  await s.db
    .updateTable('api_key')
    .set({ ended_at: null, expires_at: new Date(now + dayMs) })
    .where('person', '=', people.camat!)
    .execute();
  await announce(s.db, { event: 'filed', area: area!, about: { posyandu: 5 }, now });
  answers.push(410);
  await tell();
  expect(heard).toHaveLength(1);
  await announce(s.db, { event: 'filed', area: area!, about: { posyandu: 6 }, now });
  now += hourMs;
  expect(await tell()).toBe(0);
  expect(heard).toHaveLength(1);
  expect(await order({ do: 'remove', hook: '1' })).toEqual([{ problem: 'hook' }]);
});
