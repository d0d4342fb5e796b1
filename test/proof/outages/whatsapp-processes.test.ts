/** As docker-compose runs the program: gateway, worker and web as processes of their own beside real Redis and PostgreSQL. The gateway has the
 *  number; what the worker sends, edits and takes back goes through it, each once, also when the gateway dies or is suspended. */
import { afterEach, describe, expect, test } from 'vitest';
import { hourMs, systemClock } from '../../../src/clock.ts';
import { muteLibraries } from '../../../src/log.ts';
import { enqueue } from '../../../src/outbox/outbox.ts';
import { openRecords } from '../../../src/records/open.ts';
import { openSecrets } from '../../../src/records/secrets.ts';
import { quietLog } from '../../support/records.ts';
import { freePort } from '../../support/server.ts';
import { startPostgres, startRedis } from '../../support/servers.ts';
import { unasked } from '../../support/unasked.ts';
import { type Phone, type Shown, startWhatsApp } from '../../support/whatsapp.ts';
import { keepIdentity } from '../../support/whatsapp-identity.ts';
import { readMenu } from '../../support/whatsapp-menu.ts';
import { addHead, noQuietHours } from '../notice-stage.ts';
import { type Program, startProgram } from '../program.ts';
import { secretKey, seedKader } from '../seed-kader.ts';

const [postgres, redis] = [await startPostgres(), await startRedis()];
muteLibraries();
const running: Program[] = [];
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const program of running.splice(0)) await program.kill9();
  for (const close of closing.splice(0).reverse()) await close();
});

const numberOf = (user: number) => `62812${user}`;
const chatOf = (user: number) => `${numberOf(user)}@s.whatsapp.net`;

/** Three kader and their head, all on WhatsApp; nothing runs yet. */
async function openStage() {
  const databaseUrl = await postgres!.createDatabase();
  const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
  const server = await startWhatsApp({ addressing: 'mixed' });
  closing.push(
    () => records.close(),
    () => server.stop(),
  );
  const users = [...(await seedKader(records.db, 3, Date.now(), 'whatsapp', chatOf)).keys()];
  const head = await addHead(records.db, 'secretariat', '64.74', 0, 'whatsapp', chatOf);
  await noQuietHours(records.db, '64.74');
  await keepIdentity(records, openSecrets(secretKey), await server.provision());
  const settings = {
    SECRET_KEY: secretKey,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis!.url,
    DATA_DIR: '/nonexistent',
    WHATSAPP: 'on',
    WHATSAPP_URL: server.url,
    WHATSAPP_PER_MINUTE: '60',
    ...server.child.env,
  };
  const start = async (parts: string) => {
    const port = await freePort();
    const program = startProgram(port, { ...settings, PROCESSES: parts }, undefined, server.child.args);
    running.push(program);
    return { ...program, port };
  };
  const phone = (user: number) => server.phone(numberOf(user));
  return { db: records.db, server, start, kader: users.map(phone), head: phone(head) };
}

const stateOf = async (port: number) => {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return ((await answer?.json().catch(() => ({}))) as { channels?: { whatsapp?: string } })?.channels?.whatsapp;
};

const last = (phone: Phone, wanted: (message: Shown) => boolean) =>
  phone.chat().findLast((message) => !message.mine && !message.deleted && wanted(message));

/** Waits for a message with such a choice, and takes it. */
async function choose(phone: Phone, begins: string) {
  const choice = (message: Shown) => readMenu(message.text).choices.find(({ label }) => label.startsWith(begins));
  await expect.poll(() => last(phone, (one) => choice(one) !== undefined)?.id).toBeDefined();
  await phone.say(choice(last(phone, (one) => choice(one) !== undefined)!)!.typed);
}

const shown = (phone: Phone, text: string) =>
  phone.chat().filter((message) => !message.mine && !message.deleted && message.text.includes(text)).length;

describe.runIf(postgres && redis)('gateway, worker and web', () => {
  test('a notice that the worker sends arrives once on every phone, its count is edited, and it can be taken back', async () => {
    const { start, kader, head, server } = await openStage();
    for (const program of await Promise.all(['gateway', 'worker', 'web'].map(start))) await program.ready();
    await expect.poll(() => server.online()).toBe(true);
    await head.say('edaran');
    await expect.poll(() => shown(head, 'Tulis isi')).toBe(1);
    await head.say('Besok posyandu libur');
    for (const words of ['Semua di wilayah saya', 'Kirim ke', 'Kirim sekarang']) await choose(head, words);
    for (const phone of kader) await expect.poll(() => shown(phone, 'Besok posyandu libur')).toBe(1);
    // The worker's job has edited the same message.
    await expect.poll(() => shown(head, 'Terkirim 3 dari 3')).toBe(1);
    expect(last(head, ({ text }) => text.includes('Terkirim 3 dari 3'))!.edited).toBe(true);
    await choose(head, 'Batalkan');
    for (const phone of kader) await expect.poll(() => shown(phone, 'Besok posyandu libur')).toBe(0);
    expect(kader.map((phone) => phone.chat().filter(({ deleted }) => deleted).length)).toEqual([1, 1, 1]);
    expect(server.troubles).toEqual([]);
  });

  test('when the gateway dies, the one that waits takes over and sends on, nothing twice', async () => {
    const { db, start, kader, server } = await openStage();
    const [first, worker] = await Promise.all(['gateway', 'worker'].map(start));
    await Promise.all([first!.ready(), worker!.ready()]);
    await expect.poll(() => stateOf(first!.port)).toBe('ready: linked');
    const second = await start('gateway');
    await second.ready();
    await expect.poll(() => stateOf(second.port)).toMatch(/^waiting/);
    await kader[0]!.say('menu');
    await kader[0]!.next();
    await first!.kill9();
    await kader[1]!.say('menu');
    const people = await db.selectFrom('person').select('id').orderBy('id').limit(kader.length).execute();
    const now = Date.now();
    for (const { id } of people)
      await enqueue(db, {
        kabupaten: '',
        key: `proses-${id}`,
        person: id,
        kind: unasked,
        urgent: true,
        dueAt: now,
        expiresAt: now + hourMs,
        reply: { parts: [{ literal: `pesan bagi ${id}` }] },
      });
    await expect.poll(() => stateOf(second.port)).toBe('ready: linked');
    // The new owner answers what was written to the dead one.
    await kader[1]!.next();
    for (const [at, phone] of kader.entries())
      await expect.poll(() => shown(phone, `pesan bagi ${people[at]!.id}`)).toBe(1);
    await expect
      .poll(() => db.selectFrom('outbox').select('status').where('status', 'in', ['queued', 'sending']).execute())
      .toEqual([]);
    expect(kader.map((phone, at) => shown(phone, `pesan bagi ${people[at]!.id}`))).toEqual([1, 1, 1]);
    expect(server.troubles).toEqual([]);
  });

  test('when the gateway is suspended, another takes over; resumed, the old one sends and writes nothing, and waits', async () => {
    const { db, start, kader, server } = await openStage();
    const [first, worker] = await Promise.all(['gateway', 'worker'].map(start));
    await Promise.all([first!.ready(), worker!.ready()]);
    await expect.poll(() => stateOf(first!.port)).toBe('ready: linked');
    await kader[0]!.say('menu');
    await kader[0]!.next();
    const second = await start('gateway');
    await second.ready();
    await expect.poll(() => stateOf(second.port)).toMatch(/^waiting/);
    process.kill(first!.pid, 'SIGSTOP');
    // Two messages that the suspended one may have received already.
    for (const phone of [kader[0]!, kader[1]!]) await phone.say('menu');
    await expect.poll(() => stateOf(second.port)).toBe('ready: linked');
    for (const phone of [kader[0]!, kader[1]!]) await phone.next();
    const { logins } = server.world;
    process.kill(first!.pid, 'SIGCONT');
    await expect.poll(() => stateOf(first!.port)).toMatch(/^waiting/);
    for (const text of ['menu', 'bantuan', 'menu'])
      for (const phone of kader) {
        await phone.say(text);
        await phone.next();
      }
    await expect
      .poll(() => db.selectFrom('whatsapp_received').select('seq').where('body_enc', 'is not', null).execute())
      .toEqual([]);
    // The new owner has answered each once, over sessions that are whole.
    expect(kader.map((phone) => phone.unread())).toEqual([0, 0, 0]);
    expect(server.world.logins).toBe(logins);
    expect(await stateOf(second.port)).toBe('ready: linked');
    const [status] = await db.selectFrom('meta').select('value').where('key', '=', 'whatsapp.standing').execute();
    expect(status?.value).toBe('linked');
    expect(await db.selectFrom('whatsapp_unopened').select('message').execute()).toEqual([]);
    expect(server.troubles).toEqual([]);
  });
});
