/** What strangers and programs send to the API and the dashboard of the whole program: odd methods, paths, queries, headers and bodies. Nothing of it is
 *  an error of ours, shows another area, or leaves a name or a key in the log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { makeKey } from '../../src/directory/access/api-keys.ts';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { enter, keyLength, newLink } from '../../src/directory/entering/screens.ts';
import { openHouse, type Running } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import { offers } from '../../src/offers.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import type { Room } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { makeElsewhere } from '../pages/forged.ts';
import { openJobsOnDemand } from '../support/jobs-on-demand.ts';
import { recordingLog } from '../support/recording-log.ts';
import { openTestRecords } from '../support/records.ts';

let now = Temporal.Instant.from('2026-10-12T09:00:00+08:00').epochMilliseconds;
const secret = 'a key for tests, long enough to be one';
const root = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));
const log = recordingLog();

let records: Records;
let house: Running;
let names: string[] = [];
const keys: string[] = [];
const places: string[] = [];
/** Of those who have entered the dashboard. */
const devices: string[] = [];

beforeAll(async () => {
  records = await openTestRecords();
  const { db } = records;
  const clock = { now: () => now };
  await seedDemo(db, openSecrets(secret), clock);
  await seedDemoReports(db, now);
  const elsewhere = await makeElsewhere(db, now);
  places.push(elsewhere.area.replaceAll('.', '-'), '64-72', '64-72-09', `p${elsewhere.posyandu}`);
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', OPERATOR_PORT: '0', DEMO: 'auto', SECRET_KEY: secret });
  let rooms: readonly Room[] = [];
  const offered = (all: readonly Room[]) => {
    rooms = all;
  };
  const texts = openTexts(join(root, 'locales'));
  const { clockwork } = openJobsOnDemand();
  house = await openHouse(config, { clock, ids: randomIds, log: log.log, root, texts, records, clockwork, offered });
  names = [...Object.keys(offers([...rooms], 'tables')), ...Object.keys(offers([...rooms], 'pages'))];
  for (const role of ['camat', 'lurah', 'bidan', 'secretariat', 'admin'] as const) {
    const { person } = await db.selectFrom('role').select('person').where('role', '=', role).executeTakeFirstOrThrow();
    keys.push((await makeKey({ db, secrets: openSecrets(secret), ids: randomIds }, person, 'uji', now)).key);
    const means = { db, secrets: openSecrets(secret), now };
    const chat = { channel: 'simulator', chat: `p${person}` } as const;
    const link = await newLink({ ...means, ids: randomIds }, { ...means, ...chat } as never, person);
    const device = randomIds.random(keyLength);
    expect(await enter(means, link, device)).toBe('open');
    devices.push(device);
  }
});
afterAll(async () => {
  await house?.close();
  await records?.close();
  rmSync(dataDir, { recursive: true });
});

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** As it is: no client that mends the path. */
const send = ({ method, path, headers, body }: Sent) =>
  new Promise<{ status: number; said: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const call = request(house.url, { method, path, headers, agent: false }, async (answer) => {
      resolve({ status: answer.statusCode!, said: await text(answer), headers: answer.headers });
    });
    call.on('error', reject);
    call.end(['GET', 'HEAD'].includes(method) ? undefined : body);
  });

const odd = [
  '..',
  '%2e%2e',
  '%252e%252e%252f',
  '%00',
  '%ff%fe',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  '%',
  '//',
  ';a=b',
  "' or 1=1",
];
const clean = (path: string) => path.replace(/[^!-~]/g, (sign) => encodeURIComponent(sign));

test('is answered in words, never with an error of ours, and shows nothing of another area', {
  timeout: 120_000,
}, async () => {
  const name = fc.constantFrom(...names, ...odd, 'reporting.nothing', 'openapi.json');
  const path = fc.oneof(
    name.map((one) => `/api/v1/${one}`),
    fc.tuple(name, fc.constantFrom('', '.xlsx', '.csv', '.pdf', '.exe')).map(([one, kind]) => `/tabel/${one}${kind}`),
    name.map((one) => `/halaman/${one}`),
    fc
      .array(fc.constantFrom(...odd, 'api', 'v1', 'arti', 'masuk', 'keluar'), { maxLength: 5 })
      .map((all) => `/${all.join('/')}`),
  );
  const month = fc.constantFrom('2026-09', '2026-13', '0000-01', '9999-12', '', '2026-09%00', '1e9', '-1');
  const query = fc
    .record(
      {
        of: fc.constantFrom(...places, ...odd, '00', 'p0', '64-74', '64'),
        month,
        year: fc.constantFrom('0000', '2026', '9999'),
        from: month,
        to: month,
        form: fc.constantFrom('skdn', 'sip7', 'x'),
        level: fc.constantFrom('kecamatan', 'desakel', 'x'),
        limit: fc.constantFrom('0', '1', '1000', '1e3', '-1', '9'.repeat(400)),
        offset: fc.constantFrom('0', '999999999', 'NaN'),
        after: fc.constantFrom('0', '999999999', "'"),
        meeting: fc.constantFrom('1', '999999999', '0x1'),
        notice: fc.constantFrom('1', '999999999'),
      },
      { requiredKeys: [] },
    )
    .map((all) =>
      Object.entries(all)
        .map(([key, value]) => `${key}=${value}`)
        .join('&'),
    );
  const headers = fc.record(
    {
      authorization: fc.constantFrom(
        ...keys.map((one) => `Bearer ${one}`),
        'Bearer',
        `Bearer kabar_${'a'.repeat(50)}`,
        'Basic eDp5',
      ),
      cookie: fc.constantFrom('kabar=x', `kabar=${'a'.repeat(26)}`, '__proto__=1; kabar=', 'x'.repeat(4000)),
      'if-none-match': fc.constantFrom('*', '"x"', '"'),
      accept: fc.constantFrom('*/*', 'text/html', '\t'),
      'x-forwarded-for': fc.constantFrom('::', 'a,b,c', '1.2.3.4'),
      origin: fc.constantFrom('https://evil.example', 'null'),
    },
    { requiredKeys: [] },
  );
  const method = fc.constantFrom(
    'GET',
    'GET',
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
  );
  const body = fc.constantFrom('', '{', '\u0000\uffff', 'x'.repeat(5000));
  const sent = fc
    .record({ method, path, query, headers, body })
    .map(({ path, query, ...rest }): Sent => ({ ...rest, path: clean(query ? `${path}?${query}` : path) }));
  await fc.assert(
    fc.asyncProperty(sent, async (one) => {
      // Nobody asks too often here.
      now += 5000;
      const answer = await send(one);
      expect(answer.status, JSON.stringify(one)).toBeLessThan(500);
      expect(answer.said, JSON.stringify(one)).not.toMatch(/rahasia|9173|node_modules|\.ts:\d|at async/i);
      expect(answer.headers['access-control-allow-origin']).toBe(undefined);
      if (answer.status >= 400 && one.method !== 'HEAD' && answer.said) expect(answer.said).toMatch(/[a-z]{4}/);
    }),
    { numRuns: 250, seed: 15 },
  );
  for (const key of keys) expect(log.lines()).not.toContain(key);
  expect(log.lines()).not.toMatch(/rahasia|a request failed/i);
});

test('whoever has entered and forges addresses reads words, her own figures, and nothing else', {
  timeout: 120_000,
}, async () => {
  const name = fc.constantFrom(...names, ...odd, 'reporting.nothing');
  const path = fc.oneof(
    name.map((one) => `/halaman/${one}`),
    fc
      .tuple(name, fc.constantFrom('', '', '.xlsx', '.csv', '.pdf', '.exe'))
      .map(([one, kind]) => `/tabel/${one}${kind}`),
    fc.constantFrom('/', '/arti', '/arti/ds', '/arti/%2e%2e', '/arti/reporting/pages/x', '/keluar', '/masuk/x'),
  );
  const values: Record<string, string[]> = {
    of: [...places, '64-74', '64-74-01', 'p1', 'p12', 'p99999999999999999999', 'u1', '-1', '%00', '64-74%27--', ...odd],
    month: ['2026-09', '2026-9', '0000-01', '99999-01', '-2026-09', '2026-09-01', '%F0%9F%8C%B8', ''],
    year: ['0000', '99999', '-1', '1e3', '2026', 'NaN'],
    from: ['2026-09', '9999-12', '0000-01'],
    to: ['2026-08', '9999-12', '0001-01'],
    form: ['skdn', 'sip7', 'ilp1', '__proto__', ''],
    level: ['desakel', 'provinsi', 'constructor'],
    after: ['0', '-1', '999999999999999999999', 'x'.repeat(3000)],
    meeting: ['1', '-1', '0', '1.5', '99999999999999999999'],
    notice: ['1', '-1', '2147483648'],
    page: ['1', '-1', 'x'],
    theme: ['x', '%22', '__proto__'],
  };
  const one = fc
    .constantFrom(...Object.keys(values))
    .chain((key) =>
      fc.tuple(fc.constantFrom(key, key, key, `${key}[]`, `${key}[x]`), fc.constantFrom(...values[key]!)),
    );
  // The same name may stand there several times.
  const query = fc.array(one, { maxLength: 4 }).map((all) => all.map(([key, value]) => `${key}=${value}`).join('&'));
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(path, query, fc.constantFrom(...devices.keys()), async (path, query, at) => {
      now += 2000;
      const headers = { cookie: `kabar=${devices[at]}` };
      const sent = { method: 'GET', path: clean(query ? `${path}?${query}` : path), headers, body: '' };
      const answer = await send(sent);
      statuses.add(answer.status);
      expect(answer.status, JSON.stringify(sent)).toBeLessThan(500);
      expect(answer.said, JSON.stringify(sent)).not.toMatch(/rahasia|9173|node_modules|\.ts:\d|at async/i);
    }),
    { numRuns: 200, seed: 15 },
  );
  for (const status of [200, 403, 404]) expect(statuses).toContain(status);
  expect(log.lines()).not.toMatch(/rahasia|a request failed|of the dashboard failed/i);
});

test('HEAD tells what GET does, without a body', async () => {
  const path = '/api/v1/reporting.recap?month=2026-09';
  const headers = { authorization: `Bearer ${keys[0]}` };
  const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => send({ method, path, headers, body: '' })));
  expect([head!.status, head!.said, head!.headers.etag]).toEqual([200, '', get!.headers.etag]);
  expect(get!.headers['cache-control']).toBe('private, no-cache');
});
