/** The outbox on real BullMQ, Redis and PostgreSQL: jobs only wake rows, so nothing that happens to Redis loses or doubles a message. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { hourMs, systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import type { Clockwork } from '../../src/jobs/clockwork.ts';
import { startJobs } from '../../src/jobs/start.ts';
import type { Delivery } from '../../src/outbox/deliver.ts';
import { enqueue, type Waiting } from '../../src/outbox/outbox.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';
import { unasked } from '../support/unasked.ts';

const redis = await startRedis({ ours: true });
const records = redis && (await openTestRecords('postgres'));

describe.runIf(records)('the outbox on BullMQ', () => {
  const { db } = records!;
  const client = new Redis(redis!.url);
  let sent: { text: string; at: number }[] = [];
  let working: Clockwork[] = [];
  /** Persons whose message stays on the wire until the test lets it go. */
  let wire: Promise<unknown> | undefined;
  let now: number | undefined;
  const clock = { now: () => now ?? systemClock.now() };

  const channel: Channel = {
    name: 'telegram',
    start: async () => {},
    send: async (_, { text }) => {
      sent.push({ text, at: Date.now() });
      await wire;
      return `m${sent.length}`;
    },
    fetch: async () => new Uint8Array(),
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
  const delivery: Delivery = {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    channels: [channel],
    wanted: {},
    composer: {
      texts: { render: (_, text) => ('literal' in text ? text.literal : text.key) },
      painters: {},
      writers: {},
      files: { get: async () => undefined },
    },
    recipient: async (person) => ({
      language: 'id',
      zone: 'WITA',
      quiet: { from: '21:00', to: '06:00' },
      addresses: [{ channel: 'telegram', chat: `t${person}` }],
    }),
    gone: async () => {},
  };
  const worker = async () => {
    working.push(await startJobs({ redisUrl: redis!.url, delivery, jobs: [], clock, log: quietLog }));
  };
  const waiting = (key: string, rest: Partial<Waiting> = {}): Waiting => ({
    kabupaten: '64.74',
    key,
    person: 1,
    kind: unasked,
    dueAt: Date.now(),
    expiresAt: Date.now() + hourMs,
    urgent: true,
    reply: { parts: [{ literal: key }] },
    ...rest,
  });
  const texts = () => sent.map(({ text }) => text);

  beforeEach(async () => {
    await clearRecords(records!);
    await client.flushall();
    await db.insertInto('person').values({ name: 'Ibu', language: 'id' }).execute();
    const contact = { channel: 'telegram', address_hash: 'h1', address_enc: 'e1', person: 1 };
    await db.insertInto('contact').values(contact).execute();
    [sent, working, wire, now] = [[], [], undefined, undefined];
  });
  afterEach(() => Promise.all(working.map((one) => one.stop())));
  afterAll(async () => {
    client.disconnect();
    await records!.close();
  });

  test('what is due goes out once, however many workers there are, and leaves nothing behind in Redis', async () => {
    await worker();
    await worker();
    await enqueue(db, ...Array.from({ length: 100 }, (_, n) => waiting(`surat:${n}`)));
    await expect.poll(() => sent.length).toBe(100);
    await sleep(1500);
    expect(new Set(texts()).size).toBe(100);
    expect(sent).toHaveLength(100);
    expect((await client.keys('kabar:outbox:surat*')).length).toBe(0);
  });

  test('a row wakes when it is due, not with the next sweep', async () => {
    await worker();
    const dueAt = Date.now() + 2500;
    await enqueue(db, waiting('tepat', { dueAt }));
    // Its job is made before, and waits for that moment: no sweep is needed any more.
    await expect.poll(() => client.keys('kabar:outbox-*:delayed')).toHaveLength(1);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]!.at).toBeGreaterThanOrEqual(dueAt);
  });

  test('Redis flushed in the middle: nobody is missed and nobody told twice', async () => {
    await worker();
    await enqueue(db, ...Array.from({ length: 300 }, (_, n) => waiting(`surat-${n}`)));
    for (const share of [50, 120, 200]) {
      // So many have gone, and those in hand are on the wire while it is flushed.
      const flushed = Promise.withResolvers<void>();
      await expect.poll(() => sent.length, { interval: 1 }).toBeGreaterThan(share);
      wire = flushed.promise;
      await client.flushall();
      flushed.resolve();
    }
    wire = undefined;
    await expect.poll(() => sent.length).toBe(300);
    await sleep(1500);
    expect(new Set(texts()).size).toBe(300);
    expect(sent).toHaveLength(300);
  });

  test('an urgent one overtakes hundreds of ordinary ones', async () => {
    const held = Promise.withResolvers<void>();
    wire = held.promise;
    await worker();
    await enqueue(db, ...Array.from({ length: 600 }, (_, n) => waiting(`surat-${n}`)));
    await expect.poll(() => sent.length).toBeGreaterThan(20);
    await enqueue(db, waiting('genting', { priority: 1 }));
    // All hands are full; it has its job before they are free.
    await expect.poll(() => client.keys('kabar:outbox-telegram:64.74-genting-*')).toHaveLength(1);
    held.resolve();
    await expect.poll(texts).toContain('genting');
    expect(texts().indexOf('genting')).toBeLessThan(100);
  });

  test('a row that another worker holds is left alone until its lease is over', async () => {
    now = Date.now();
    await enqueue(db, waiting('dipegang', { dueAt: now }));
    const held = { status: 'sending', attempts: 1, lease_until: new Date(now + 2500) } as const;
    await db.updateTable('outbox').set(held).execute();
    await worker();
    // A worker that found this one would have found the other one too.
    await enqueue(db, waiting('bebas', { dueAt: now }));
    await expect.poll(texts).toEqual(['bebas']);
    await sleep(1000);
    expect(texts()).toEqual(['bebas']);
    now += 2501;
    const row = () =>
      db
        .selectFrom('outbox')
        .select(['status', 'maybe_double'])
        .where('key', '=', 'dipegang')
        .executeTakeFirstOrThrow();
    await expect.poll(row).toEqual({ status: 'sent', maybe_double: true });
    expect(texts()).toEqual(['bebas', 'dipegang']);
  });
});
