import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resealSessionsJob, sealedSessions } from '../../src/inbox/sealed-sessions.ts';
import { type SessionStore, sessionLifeMs } from '../../src/inbox/session.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { redisSessions } from '../../src/inbox/sessions-redis.ts';
import { introducedMs, KeyRing, keyOf } from '../../src/records/key-ring.ts';
import type { Records } from '../../src/records/open.ts';
import { sweep } from '../../src/records/sweep.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';
import { patienceMs } from '../support/until.ts';

const redis = await startRedis({ ours: true });

interface Setup {
  store: SessionStore;
  /** Lets `ms` pass for the stored sessions. */
  pass(ms: number): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

async function onRecords(kind: 'pglite' | 'postgres'): Promise<Setup | undefined> {
  const records = await openTestRecords(kind);
  if (!records) return undefined;
  let now = Date.now();
  return {
    store: recordSessions(records.db, { now: () => now }),
    pass: async (ms) => {
      now += ms;
    },
    clear: () => clearRecords(records),
    close: () => records.close(),
  };
}

async function onRedis(): Promise<Setup | undefined> {
  if (!redis) return undefined;
  const admin = new Redis(redis.url);
  const store = redisSessions(redis.url, { log: quietLog });
  return {
    store,
    // Redis keeps the time itself; what is left of a key's life is shortened instead.
    pass: async (ms) => {
      for (const key of await admin.keys('*')) await admin.pexpire(key, Math.max(0, (await admin.pttl(key)) - ms));
    },
    clear: async () => void (await admin.flushall()),
    close: async () => {
      await store.close();
      await admin.quit();
    },
  };
}

const setups = { redis: await onRedis(), pglite: await onRecords('pglite'), postgres: await onRecords('postgres') };
const present = Object.entries(setups).filter((entry): entry is [string, Setup] => entry[1] !== undefined);

describe.each(present)('sessions in %s', (where, { store, pass, clear, close }) => {
  beforeEach(clear);
  afterAll(close);

  test('are not there at first, then as saved, one version higher each time', async () => {
    expect(await store.load('a')).toBeUndefined();
    expect(await store.save('a', 0, '{"x":"1 2"}')).toBe(true);
    expect(await store.load('a')).toEqual({ version: 1, value: '{"x":"1 2"}' });
    expect(await store.save('a', 1, 'ünï 👶\n')).toBe(true);
    expect(await store.load('a')).toEqual({ version: 2, value: 'ünï 👶\n' });
    expect(await store.load('b')).toBeUndefined();
  });

  test('are saved only from the version that is stored', async () => {
    expect(await store.save('a', 1, 'ahead of nothing')).toBe(false);
    expect(await store.load('a')).toBeUndefined();
    await store.save('a', 0, 'one');
    expect(await store.save('a', 0, 'again from nothing')).toBe(false);
    expect(await store.save('a', 2, 'ahead')).toBe(false);
    expect(await store.save('a', 11, 'begins with the same digit')).toBe(false);
    expect(await store.load('a')).toEqual({ version: 1, value: 'one' });
  });

  test.each([0, 1])('of fifty saves at once from version %i exactly one wins', async (version) => {
    if (version === 1) await store.save('a', 0, 'first');
    const saved = await Promise.all(Array.from({ length: 50 }, (_, i) => store.save('a', version, `value ${i}`)));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await store.load('a')).toEqual({ version: version + 1, value: `value ${saved.indexOf(true)}` });
  });

  test('are gone when dropped, and begin anew', async () => {
    await store.save('a', 0, 'one');
    await store.save('b', 0, 'other');
    await store.drop('a');
    expect(await store.load('a')).toBeUndefined();
    expect(await store.save('a', 1, 'stale')).toBe(false);
    expect(await store.save('a', 0, 'new')).toBe(true);
    expect(await store.load('b')).toEqual({ version: 1, value: 'other' });
  });

  test('get other words under the same version, each of hundreds, and still end in time', async () => {
    const chats = Array.from({ length: 205 }, (_, at) => `chat ${at}`);
    await Promise.all(chats.map((chat) => store.save(chat, 0, `Siti in ${chat}`)));
    await pass(sessionLifeMs - 60_000);
    await store.save('a', 0, 'Ani');
    await store.rewrite((value) => value.replace('Siti', 'somebody'));
    const loaded = await Promise.all(chats.map((chat) => store.load(chat)));
    expect(loaded).toEqual(chats.map((chat) => ({ version: 1, value: `somebody in ${chat}` })));
    expect(await store.load('a')).toEqual({ version: 1, value: 'Ani' });
    await pass(120_000);
    expect(await store.load('chat 1')).toBeUndefined();
  });

  // In the records they are sealed anew with all that lies there.
  if (where === 'redis') {
    test('of an older version or under an older key are sealed anew, once with each key', async () => {
      let now = 0;
      const ring = new KeyRing(() => now);
      ring.add(1, randomBytes(32), 0);
      const sealed = sealedSessions(store, ring);
      const job = resealSessionsJob({ ring }, sealed);
      const key = async () => keyOf((await store.load('a'))!.value.slice(1));
      await store.save('a', 0, 'sakit lambung');
      await job.run();
      expect(await key()).toBe(1);
      expect(await sealed.load('a')).toEqual({ version: 1, value: 'sakit lambung' });
      ring.add(2, randomBytes(32), 0);
      await job.run();
      expect(await key()).toBe(1);
      now += introducedMs;
      await job.run();
      expect(await key()).toBe(2);
      expect(await sealed.load('a')).toEqual({ version: 1, value: 'sakit lambung' });
      await store.drop('a');
    });
  }

  test('end after forty days without use, and begin anew', async () => {
    await store.save('a', 0, 'one');
    await pass(sessionLifeMs - 60_000);
    expect(await store.save('a', 1, 'used')).toBe(true);
    await pass(sessionLifeMs - 60_000);
    expect(await store.load('a')).toEqual({ version: 2, value: 'used' });
    await pass(120_000);
    expect(await store.load('a')).toBeUndefined();
    expect(await store.save('a', 2, 'late')).toBe(false);
    expect(await store.save('a', 0, 'new')).toBe(true);
    expect(await store.load('a')).toEqual({ version: 1, value: 'new' });
  });
});

describe('expired sessions in the records', () => {
  let records: Records;
  beforeAll(async () => {
    records = await openTestRecords();
  });
  afterAll(() => records.close());

  test('are swept, the others stay', async () => {
    let now = Date.now();
    const clock = { now: () => now };
    const store = recordSessions(records.db, clock);
    await store.save('old', 0, 'x');
    now += sessionLifeMs;
    await store.save('new', 0, 'x');
    await sweep(records.db, now + 1);
    expect(await records.db.selectFrom('session').select('chat').execute()).toEqual([{ chat: 'new' }]);
  });
});

describe.runIf(redis)('sessions in a Redis that comes and goes', () => {
  const store = redis && redisSessions(redis.url, { log: quietLog, timeoutMs: patienceMs });
  afterAll(() => store?.close());

  test('outlive an orderly restart, and the script is known again after it', async () => {
    await store!.save('kept', 0, 'one');
    await redis!.restart();
    expect(await store!.load('kept')).toEqual({ version: 1, value: 'one' });
    expect(await store!.save('kept', 1, 'two')).toBe(true);
  });

  test('outlive a kill -9 once the second is over', async () => {
    await store!.save('killed', 0, 'one');
    await written();
    await redis!.restart('kill9');
    expect(await store!.load('killed')).toEqual({ version: 1, value: 'one' });
  });

  /** It is in the append-only file, which a killed program leaves behind whole. */
  async function written() {
    const admin = new Redis(redis!.url);
    await expect.poll(() => admin.info('persistence')).toMatch(/aof_buffer_length:0\r/);
    await admin.quit();
  }

  test('are as if never there after a flush', async () => {
    await store!.save('flushed', 0, 'one');
    const admin = new Redis(redis!.url);
    await admin.flushall();
    await admin.script('FLUSH');
    await admin.quit();
    expect(await store!.load('flushed')).toBeUndefined();
    expect(await store!.save('flushed', 0, 'anew')).toBe(true);
  });

  test('fail when it is away for longer than they may wait, and work again when it is back', async () => {
    const hasty = redisSessions(redis!.url, { log: quietLog, timeoutMs: 500 });
    await redis!.kill9();
    const failed = [hasty.load('away'), hasty.save('away', 0, 'x'), hasty.drop('away')];
    for (const command of await Promise.allSettled(failed)) expect(command.status).toBe('rejected');
    await redis!.restart();
    // One that arrived although its answer came too late is there: the next one is of another chat.
    let tried = 0;
    await expect.poll(() => hasty.save(`back-${++tried}`, 0, 'x').catch(() => false)).toBe(true);
    await hasty.close();
  });

  test('take one command to load and one to save', async () => {
    const admin = new Redis(redis!.url);
    await store!.save('count', 0, 'x');
    const monitor = await admin.monitor();
    const seen: string[] = [];
    monitor.on('monitor', (_time, args: string[], source: string) => {
      if (source !== 'lua') seen.push(args[0]!);
    });
    await store!.load('count');
    await store!.save('count', 1, 'y');
    await expect.poll(() => seen.length).toBeGreaterThanOrEqual(2);
    monitor.disconnect();
    expect(seen.map((name) => name.toLowerCase())).toEqual(['get', 'evalsha']);
    await admin.quit();
  });
});
