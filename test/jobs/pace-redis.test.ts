import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { randomIds } from '../../src/ids.ts';
import { redisPace } from '../../src/jobs/pace-redis.ts';
import type { Limit, PaceStore } from '../../src/outbox/pace.ts';
import { paceContract } from '../outbox/pace-contract.ts';
import { quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';

const redis = await startRedis({ ours: true });

describe.runIf(redis)('the pace that processes share in Redis', () => {
  const client = redis && new Redis(redis.url);
  afterAll(() => client?.disconnect());
  const open = (now?: () => number) => redisPace(redis!.url, { log: quietLog, ids: randomIds, now });
  let chats = 0;

  paceContract({
    open,
    /** An answer on the same connection. */
    async settled(store) {
      await store.take('whatsapp', { count: 1, windowMs: 1, chatMs: 1 }, `chat ${++chats}`);
    },
    reset: () => client!.flushall(),
  });

  describe('on Redis’ own clock', () => {
    /** So long that no machine is slow enough to see the end of a step. */
    const limit: Limit = { count: 10, windowMs: 600_000, chatMs: 600_000 };
    const opened: PaceStore[] = [];
    const sender = () => {
      const store = open();
      opened.push(store);
      return store;
    };
    beforeEach(() => client!.flushall());
    afterAll(() => Promise.all(opened.map((store) => store.close())));
    const taken = () => client!.zcard('pace:telegram:left');
    const patient = { timeout: 20_000, interval: 20 };

    test('the places of two processes follow each other', async () => {
      expect(await sender().take('telegram', limit, 'one')).toBe('taken');
      const answer = await sender().take('telegram', limit, 'other');
      expect(answer).toMatchObject({ chat: false });
      expect(answer !== 'taken' && answer.wait).toBeGreaterThan(0);
      expect(answer !== 'taken' && answer.wait).toBeLessThanOrEqual(limit.windowMs / 9);
    });

    test('a gateway counts its replies once it has heard that there is bulk', async () => {
      const [bulk, gateway] = [sender(), sender()];
      await bulk.take('telegram', limit, 'one');
      // Heard once a second while bulk goes on.
      const counted = async () => {
        await bulk.take('telegram', limit, 'another');
        await gateway.reply('telegram', limit, 'a person');
        expect(await taken()).toBeGreaterThan(1);
      };
      await vi.waitFor(counted, patient);
    });

    test('a window that a gateway began before there was bulk is known then', async () => {
      const [bulk, gateway] = [sender(), sender()];
      await gateway.reply('telegram', limit, 'a person');
      const [seconds] = await client!.time();
      await sleep(1500);
      const known = async () => {
        await bulk.take('telegram', limit, `chat ${++chats}`);
        expect(Number(await client!.get('pace:telegram:begun'))).toBeLessThan((Number(seconds) + 1) * 1000);
      };
      await vi.waitFor(known, patient);
    });
  });
});
