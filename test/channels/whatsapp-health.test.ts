/** The operator hears in time that the number is not well, once, by another app, and that it is well again. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { WASocket } from '@whiskeysockets/baileys';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountStatus } from '../../src/channels/whatsapp/base/account.ts';
import { Health } from '../../src/channels/whatsapp/watch/health.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { tellAdmins } from '../../src/directory/tell-admins.ts';
import { randomIds } from '../../src/ids.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { whatsappHarness } from './whatsapp-harness.ts';

const records = await openTestRecords();
const { db } = records;
const texts = openTexts(join(import.meta.dirname, '../../locales'));
const secrets = openSecrets('a key of a test that is long enough');
/** A Monday, nine in the morning in Jakarta. */
const morning = Date.parse('2026-11-02T09:00:00+07:00');
let now = morning;
let count = 0;
let state: 'starting' | 'ready' | 'waiting' | 'stopped' = 'ready';
let status: AccountStatus = 'linked';
const deps = { db, secrets, ids: randomIds, log: quietLog, clock: { now: () => now } };

function open() {
  const health = new Health({
    ...deps,
    state: () => state,
    account: { is: () => status },
    tell: (on, alarm, { event, args }) =>
      tellAdmins(on, `operator/whatsapp:alarm-${alarm}`, { event, args, now, about: 'whatsapp', urgent: false }),
  });
  const ws = new EventEmitter();
  health.wire({ ws } as unknown as WASocket);
  const asks = (id: string) => ws.emit('CB:receipt', { tag: 'receipt', attrs: { id, type: 'retry' } });
  return {
    look: () => health.look(),
    troubles: () => health.troubles(),
    unopened: (id: string) => health.unopened(id),
    asks,
    ws,
  };
}

/** The texts that the admins were sent, by their names. */
async function told() {
  const rows = await db.selectFrom('outbox').select(['reply', 'lane']).orderBy('created_at').orderBy('key').execute();
  for (const { lane } of rows) expect(lane).toBe('telegram');
  return rows.map(({ reply }) => JSON.parse(reply).parts[0].key.split(':alarm-')[1] as string);
}
const words = async () => {
  const { reply } = await db.selectFrom('outbox').select('reply').executeTakeFirstOrThrow();
  return texts.render('id', JSON.parse(reply).parts[0]);
};
async function wrote(at: number) {
  await db
    .insertInto('whatsapp_received')
    .values({ chat: 'siti', message: `r${++count}`, at: new Date(at) })
    .execute();
}
async function minutes(health: ReturnType<typeof open>, much: number, each = 1) {
  for (let n = 0; n < much; n += each) {
    now += each * minuteMs;
    await health.look();
  }
}
/** People wrote every three hours from 7 to 19, except on Sundays. */
async function weeks(many: number, until = now) {
  for (let at = morning - 2 * hourMs - many * 7 * dayMs; at < until; at += dayMs)
    if (new Date(at).getUTCDay() !== 0)
      for (const h of [0, 3, 6, 9, 12]) if (at + h * hourMs < until) await wrote(at + h * hourMs);
}

beforeEach(async () => {
  await clearRecords(records);
  [now, count, state, status] = [morning, 0, 'ready', 'linked'];
  const { id } = await db
    .insertInto('person')
    .values({ name: 'Admin', language: 'id', consent_version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: id, role: 'admin', from_at: new Date(0) })
    .execute();
  // The admin joined WhatsApp last, so an ordinary message would go there.
  for (const [n, channel] of ['telegram', 'whatsapp'].entries())
    await db
      .insertInto('contact')
      .values({ channel, address_hash: channel, address_enc: '', person: id, joined_at: new Date(n) })
      .execute();
});
afterAll(() => records.close());

describe('not connected', () => {
  test('the admins are told once after ten minutes, and again when the line has been back for a while', async () => {
    const health = open();
    await minutes(health, 3);
    state = 'starting';
    await minutes(health, 10);
    expect(await told()).toEqual([]);
    await minutes(health, 60);
    expect(await told()).toEqual(['away']);
    expect(health.troubles()).toEqual(['away']);
    expect(await words()).toContain('tidak tersambung');
    state = 'ready';
    await minutes(health, 2);
    expect(await told()).toEqual(['away']);
    await minutes(health, 1);
    expect(await told()).toEqual(['away', 'away-over']);
    expect(health.troubles()).toEqual([]);
  });

  test('a program that crashes again and again counts as not connected; one that was switched off does not', async () => {
    state = 'starting';
    for (let n = 0; n < 6; n++) await minutes(open(), 2);
    expect(await told()).toEqual(['away']);
    await db.deleteFrom('outbox').execute();
    await db.deleteFrom('meta').execute();
    await minutes(open(), 5);
    now += 9 * hourMs;
    await minutes(open(), 9);
    expect(await told()).toEqual([]);
  });

  test.each([
    ['another process has the number', 'waiting', 'linked'],
    ['it is stopped, which the admins were told', 'stopped', 'unlinked'],
    ['nobody has linked it yet', 'starting', 'linking'],
  ] as const)('%s: no alarm', async (_, is, stands) => {
    [state, status] = [is, stands];
    await minutes(open(), 60);
    expect(await told()).toEqual([]);
  });

  test('a line that comes and goes all day causes four alarms at most, and again some the next day', async () => {
    const health = open();
    for (let n = 0; n < 12; n++) {
      state = 'starting';
      await minutes(health, 20, 2);
      state = 'ready';
      await minutes(health, 20, 2);
    }
    expect((await told()).filter((one) => one === 'away')).toHaveLength(4);
    now += dayMs;
    state = 'starting';
    await minutes(health, 20, 2);
    expect((await told()).filter((one) => one === 'away')).toHaveLength(5);
  });

  test('an alarm is not urgent: at night it waits for the morning', async () => {
    state = 'starting';
    await minutes(open(), 12);
    const { urgent } = await db.selectFrom('outbox').select('urgent').executeTakeFirstOrThrow();
    expect(urgent).toBe(false);
  });
});

describe('connected, but nothing comes in', () => {
  test('the admins are told once when it lasts longer than ever in the last weeks, Sundays among them, and again when somebody writes', async () => {
    await weeks(4);
    let health = open();
    // The longest silence before lasts from Saturday 19.00 to Monday 7.00, of which fourteen hours are day.
    await minutes(health, 26 * 60, 10);
    expect(await told()).toEqual([]);
    // A quarter longer than that ends on Tuesday at half past eleven.
    await minutes(health, 40, 10);
    expect(await told()).toEqual(['silent']);
    expect(await words()).toMatch(/sudah \d+ jam .*paling lama 14 jam/s);
    health = open();
    await minutes(health, 60, 10);
    expect(await told()).toEqual(['silent']);
    await wrote(now);
    await minutes(health, 1);
    expect(await told()).toEqual(['silent', 'silent-over']);
  });

  test('there is no alarm at night', async () => {
    await weeks(4);
    const health = open();
    now += 30 * hourMs;
    const dark = (ms: number) => new Date(ms).getUTCHours() >= 13;
    while (!dark(now)) now += hourMs;
    while (dark(now + 10 * minuteMs)) await minutes(health, 10, 10);
    expect(await told()).toEqual([]);
    now += 10 * minuteMs;
    await minutes(health, 20, 10);
    expect(await told()).toEqual(['silent']);
  });

  test('a number that is unused, or in use for a week only, causes no alarm', async () => {
    await minutes(open(), 6 * 24 * 60, 60);
    now = morning;
    await weeks(1);
    await minutes(open(), 6 * 24 * 60, 60);
    expect(await told()).toEqual([]);
  });

  test('a silence around an outage is no measure for the next one', async () => {
    await weeks(4, morning - 8 * dayMs);
    const away = [morning - 7 * dayMs];
    await db
      .insertInto('meta')
      .values({ key: 'whatsapp.health', value: JSON.stringify({ open: {}, told: { away }, lookedAt: now }) })
      .execute();
    await wrote(now);
    const health = open();
    await minutes(health, 40 * 60, 30);
    expect(await told()).toEqual(['silent']);
  });
});

describe('messages that phones ask for again', () => {
  test('few among many are normal, a tenth is not, and an hour with few ends the alarm', async () => {
    for (let n = 0; n < 60; n++) await wrote(now);
    const health = open();
    for (let n = 0; n < 6; n++) for (let times = 0; times < 5; times++) health.asks(`m${n}`);
    health.ws.emit('CB:receipt', { tag: 'receipt', attrs: { id: 'read', type: 'read' } });
    await health.look();
    expect(await told()).toEqual([]);
    health.asks('m6');
    await health.look();
    await health.look();
    expect(await told()).toEqual(['retries']);
    expect(await words()).toMatch(/7 pesan .*12%/);
    await minutes(health, 59, 59);
    expect(await told()).toEqual(['retries']);
    await minutes(health, 2, 2);
    expect(await told()).toEqual(['retries', 'retries-over']);
  });

  test('four are too few to judge by, and a new process that has heard nothing yet does not end the alarm', async () => {
    let health = open();
    for (let n = 0; n < 4; n++) health.asks(`m${n}`);
    await health.look();
    expect(await told()).toEqual([]);
    health.asks('m5');
    await health.look();
    expect(await told()).toEqual(['retries']);
    now += 2 * hourMs;
    health = open();
    await health.look();
    expect(await told()).toEqual(['retries']);
    now += hourMs;
    await health.look();
    expect(await told()).toEqual(['retries', 'retries-over']);
  });
});

describe('messages that cannot be opened', () => {
  test('one is enough, a batch is one alarm, and six hours without one end it', async () => {
    let health = open();
    for (let n = 0; n < 3; n++) health.unopened(`r${n}`);
    await minutes(health, 1);
    expect(await told()).toEqual(['unopened']);
    expect(await words()).toContain('semuanya sudah terbaca');
    await minutes(health, 5 * 60, 10);
    health.unopened('r9');
    await minutes(health, 5 * 60, 10);
    expect(await told()).toEqual(['unopened']);
    await minutes(health, 70, 10);
    expect(await told()).toEqual(['unopened', 'unopened-over']);
    health = open();
    await db
      .insertInto('whatsapp_unopened')
      .values({ message: 'x', chat: 'siti', attrs_enc: '', tries: 0, due_at: new Date(now) })
      .execute();
    await minutes(health, 1);
    expect(await told()).toEqual(['unopened', 'unopened-over', 'unopened']);
  });
});

test('neither the memory nor the alarms hold anything personal', async () => {
  const health = open();
  health.unopened('3EB0PERSONAL');
  await minutes(health, 1);
  const kept = await db.selectFrom('meta').selectAll().execute();
  expect(JSON.stringify([kept, await words()])).not.toContain('PERSONAL');
});

test('on real sockets: retries and a broken message are noticed, and a new number begins with few messages', async () => {
  const harness = await whatsappHarness({ addressing: 'lid' });
  const channel = await harness.open({ watchMs: 20, warm: false });
  let came = 0;
  await channel.start(async () => ++came > 0);
  await expect.poll(() => channel.state()).toBe('ready');
  await expect.poll(() => channel.allowance().then(({ most }) => most(0))).toBe(20);
  const life = harness.records.db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.ramp');
  await expect.poll(() => life.executeTakeFirst()).toBeDefined();
  const phones = Array.from({ length: 5 }, (_, n) => harness.phone(`Kader ${n}`));
  for (const phone of phones) await phone.say('halo');
  await expect.poll(() => came).toBe(5);
  for (const phone of phones) {
    await channel.send(phone.jid, { text: 'apa kabar' });
    await phone.next();
    await phone.forgetSessions();
    await channel.send(phone.jid, { text: 'masih di sana?' });
  }
  await expect.poll(() => harness.news).toContain('retries');
  expect(channel.troubles()).toContain('retries');
  expect(harness.news).not.toContain('unopened');
  harness.server.faults.add({ kind: 'garble', count: 1 });
  await phones[0]!.say('rusak');
  await expect.poll(() => harness.news).toContain('unopened');
  await harness.close();
});

test('on real sockets: the server is away for ten minutes of the program’s clock, and comes back', async () => {
  const harness = await whatsappHarness({ addressing: 'lid' });
  const channel = await harness.open({ watchMs: 10, clock: { now: () => now } });
  await channel.start(async () => true);
  await expect.poll(() => channel.state()).toBe('ready');
  const looked = harness.records.db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.health');
  const later = async (much: number) => {
    now += much * minuteMs;
    await expect.poll(async () => JSON.parse((await looked.executeTakeFirst())?.value ?? '{}').lookedAt).toBe(now);
  };
  await later(1);
  harness.server.faults.add({ kind: 'refuseLogin', code: 503 });
  harness.server.reset();
  await expect.poll(() => channel.state()).toBe('starting');
  for (let n = 0; n < 5; n++) await later(3);
  await expect.poll(() => harness.news).toEqual(['linked', 'away']);
  harness.server.faults.clear();
  await expect.poll(() => channel.state()).toBe('ready');
  for (let n = 0; n < 2; n++) await later(2);
  await expect.poll(() => harness.news).toEqual(['linked', 'away', 'away-over']);
  await harness.close();
});
