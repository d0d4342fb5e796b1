/** One program with Telegram and WhatsApp, each real up to the platform: what exceeds WhatsApp's daily limit goes by Telegram, and `/readyz`
 *  shows the status of the number. The jobs run when the test says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { linkContact } from '../../../src/directory/people/contacts.ts';
import { openHouse, type Running } from '../../../src/house.ts';
import { randomIds } from '../../../src/ids.ts';
import type { Job } from '../../../src/jobs/clockwork.ts';
import { enqueue } from '../../../src/outbox/outbox.ts';
import { openSecrets } from '../../../src/records/secrets.ts';
import { type BotApi, startBotApi } from '../../support/bot-api.ts';
import { openTestRecords, quietLog } from '../../support/records.ts';
import { unasked } from '../../support/unasked.ts';
import { until } from '../../support/until.ts';
import { startWhatsApp, type WhatsApp } from '../../support/whatsapp.ts';
import { keepIdentity } from '../../support/whatsapp-identity.ts';

const key = 'a key for tests, long enough to be one';
const root = join(import.meta.dirname, '../../..');
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));
const records = await openTestRecords();
const { db } = records;
const jobs: Job[] = [];
let now = Date.parse('2026-11-02T09:00:00+07:00');
const clock = { now: () => now };
let [telegram, whatsapp, house]: [BotApi?, WhatsApp?, Running?] = [];

beforeAll(async () => {
  telegram = await startBotApi({ now: clock.now });
  whatsapp = await startWhatsApp({ now: clock.now, addressing: 'mirror' });
  await keepIdentity(records, openSecrets(key), await whatsapp.provision());
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: 'off',
    SECRET_KEY: key,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    WHATSAPP: 'on',
    WHATSAPP_URL: whatsapp.url,
    WHATSAPP_CARDS: 'off',
    WHATSAPP_DAILY_CAP: '2',
    WHATSAPP_PER_MINUTE: '60',
  });
  house = await openHouse(config, {
    clock,
    ids: randomIds,
    log: quietLog,
    root,
    records,
    whatsapp: { jitterMs: 0, pauseMs: 50, watchMs: 20 },
    clockwork: (all) => {
      jobs.push(...all);
      return { stop: async () => {} };
    },
  });
  await until(async () => (await ready()) === 'ready: linked');
});
afterAll(async () => {
  await house?.close();
  await Promise.all([telegram?.stop(), whatsapp?.stop(), records.close()]);
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (name: string) => jobs.find((job) => job.name === name)!.run(now);
const deliver = () => Promise.all(jobs.filter(({ name }) => name.startsWith('deliver ')).map((job) => job.run(now)));
async function ready(): Promise<string> {
  const answer = await fetch(`${house!.url}/readyz`);
  return ((await answer.json()) as { channels: { whatsapp: string } }).channels.whatsapp;
}

/** When the program last looked whether the number is well. The test waits for that, since it never notices what it did not see. */
async function lookedAt(): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.health').executeTakeFirst();
  return row && JSON.parse(row.value).lookedAt;
}

/** She uses both, WhatsApp most recently. */
async function kader(at: number) {
  const [name, user, number] = [`Kader ${at}`, 5000 + at, `62812000000${10 + at}`];
  const phone = whatsapp!.phone(number, name);
  await phone.say('halo');
  await phone.next();
  telegram!.world.chat(telegram!.phone(user, name).user, 'private', name).started = true;
  const { id: person } = await db
    .insertInto('person')
    .values({ name, language: 'id', consent_version: 1, consent_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const secrets = openSecrets(key);
  await linkContact(db, secrets, { channel: 'telegram', chat: String(user), person, now });
  await linkContact(db, secrets, { channel: 'whatsapp', chat: phone.jid, person, now: now + 1 });
  return { person, phone, telegram: telegram!.phone(user, name) };
}

test('a notice that would expire in the queue of WhatsApp comes by Telegram, to each person once', async () => {
  const all = [];
  for (const at of [1, 2, 3, 4, 5]) all.push(await kader(at));
  now += 48 * hourMs;
  await enqueue(
    db,
    ...all.map(({ person }) => ({
      kabupaten: '',
      key: `edaran-${person}`,
      person,
      kind: unasked,
      batch: 'edaran',
      dueAt: now,
      expiresAt: now + 6 * hourMs,
      reply: { parts: [{ literal: 'Edaran camat' }] },
    })),
  );
  await expect
    .poll(async () => {
      await deliver();
      await run('send in time');
      const open = await db.selectFrom('outbox').select('key').where('status', 'in', ['queued', 'sending']).execute();
      return open.length;
    })
    .toBe(0);
  const got = all.map(({ phone, telegram }) => {
    const texts = [phone, telegram].map((one) =>
      one.chat().filter(({ mine, text }) => !mine && text === 'Edaran camat'),
    );
    return texts.map(({ length }) => length).join();
  });
  expect(got.sort()).toEqual(['0,1', '0,1', '0,1', '1,0', '1,0']);
});

test('/readyz shows until when the number is restricted, and what is wrong', async () => {
  whatsapp!.restrict(true, { until: Date.parse('2026-11-05T06:00:00Z') });
  await expect.poll(ready).toBe('ready: restricted until 2026-11-05T06:00:00.000Z');
  whatsapp!.restrict(false);
  await expect.poll(ready).toBe('ready: linked');
  whatsapp!.faults.add({ kind: 'refuseLogin' });
  whatsapp!.reset();
  await expect.poll(ready).toBe('starting: linked');
  for (let n = 0; n < 11; n++) {
    now += minuteMs;
    await until(async () => (await lookedAt()) === now);
  }
  await expect.poll(ready).toBe('starting: linked, away');
});
