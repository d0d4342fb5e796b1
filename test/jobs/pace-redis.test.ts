import { Redis } from 'ioredis';
import { afterAll, describe } from 'vitest';
import { randomIds } from '../../src/ids.ts';
import { redisPace } from '../../src/jobs/pace-redis.ts';
import { paceContract } from '../outbox/pace-contract.ts';
import { quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';

const redis = await startRedis({ ours: true });

describe.runIf(redis)('the pace that processes share in Redis', () => {
  const client = redis && new Redis(redis.url);
  afterAll(() => client?.disconnect());
  paceContract(
    () => redisPace(redis!.url, { log: quietLog, ids: randomIds }),
    async () => void (await client!.flushall()),
  );
});
