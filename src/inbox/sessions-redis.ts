import { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import { type SessionStore, sessionLifeMs } from './session.ts';

export interface RedisSessionOptions {
  log: Log;
  /** Before every key. */
  prefix?: string;
  lifeMs?: number;
  /** How long a command may wait for a Redis that is away before it fails; the message is then tried again. */
  timeoutMs?: number;
}

/** Compare and set in one go. A key holds `<version> <value>`; only its head is read for the comparison. */
const saveScript = `
  local version = string.match(redis.call('GETRANGE', KEYS[1], 0, 20), '^%d+') or '0'
  if version ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1`;

/** The same version with other words, where nobody has saved meanwhile. */
const rewriteScript = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
  return 1`;

interface WithSave extends Redis {
  rewriteSession(key: string, before: string, after: string): Promise<number>;
  saveSession(key: string, version: number, stored: string, lifeMs: number): Promise<number>;
}

/** One GET a load, one EVALSHA a save. A command repeated after a broken connection finds its own version and answers false: the
 *  inbox then loads again and sees that the message is done. */
export function redisSessions(url: string, options: RedisSessionOptions): SessionStore {
  const { prefix = 'session:', lifeMs = sessionLifeMs } = options;
  const redis = connect(url, options);
  const together = inOneWrite(redis);
  return {
    async load(chat) {
      together();
      const stored = await redis.get(prefix + chat);
      if (stored === null) return undefined;
      const space = stored.indexOf(' ');
      return { version: Number(stored.slice(0, space)), value: stored.slice(space + 1) };
    },
    async save(chat, version, value) {
      together();
      return (await redis.saveSession(prefix + chat, version, `${version + 1} ${value}`, lifeMs)) === 1;
    },
    async drop(chat) {
      await redis.del(prefix + chat);
    },
    rewrite: (change) => rewrite(redis, prefix, change),
    async close() {
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

async function rewrite(redis: WithSave, prefix: string, change: (value: string) => string) {
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 200);
    cursor = next;
    const values = keys.length > 0 ? await redis.mget(keys) : [];
    for (const [at, stored] of values.entries()) {
      if (stored === null) continue;
      const space = stored.indexOf(' ') + 1;
      const changed = stored.slice(0, space) + change(stored.slice(space));
      if (changed !== stored) await redis.rewriteSession(keys[at]!, stored, changed);
    }
  } while (cursor !== '0');
}

/** Sends the commands of one round of the event loop, from many chats, in one write: the write is the dearest part of a command. */
function inOneWrite(redis: Redis): () => void {
  let waiting = false;
  return () => {
    const { stream } = redis;
    if (waiting || !stream) return;
    waiting = true;
    stream.cork();
    setImmediate(() => {
      waiting = false;
      stream.uncork();
    });
  };
}

function connect(url: string, options: RedisSessionOptions): WithSave {
  const redis = new Redis(url, {
    connectionName: 'kabar-sessions',
    commandTimeout: options.timeoutMs ?? 5000,
    // Commands wait for the connection as long as commandTimeout lets them, not for a number of tries.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, 2000),
    scripts: {
      saveSession: { lua: saveScript, numberOfKeys: 1 },
      rewriteSession: { lua: rewriteScript, numberOfKeys: 1 },
    },
  });
  // Without a listener every failed reconnection would be printed. This one tells only the first of an outage.
  let away = false;
  redis.on('ready', () => {
    away = false;
  });
  redis.on('error', (err) => {
    if (!away) options.log.warn({ err }, 'redis is away');
    away = true;
  });
  return redis as WithSave;
}
