/** The pace that all processes share, in Redis. Every rule is in one script, so that two senders cannot take one place. */
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ChannelName } from '../channels/channel.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Limit, PaceStore, Place } from '../outbox/pace.ts';

/** KEYS: messages of the last window by the time they left, pause, next even place, this chat. ARGV: count, window, chat's window,
 *  the place's name. Answers 0, or milliseconds to wait; negative: only this chat has to. */
const takeScript = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local count, window, chat = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local wait = redis.call('PTTL', KEYS[2])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.3f', now - window))
  local left = redis.call('ZCARD', KEYS[1])
  if left >= count then
    local oldest = redis.call('ZRANGE', KEYS[1], left - count, left - count, 'WITHSCORES')
    wait = math.max(wait, oldest[2] + window - now)
  end
  local next = tonumber(redis.call('GET', KEYS[3]) or '0')
  wait = math.max(wait, next - now)
  if wait > 0 then return math.ceil(wait) end
  local own = redis.call('PTTL', KEYS[4])
  if own > 0 then return -own end
  next = next <= now - window and now or math.max(next, now - window / 10)
  redis.call('SET', KEYS[3], string.format('%.3f', next + window / count), 'PX', math.ceil(window * 2))
  redis.call('ZADD', KEYS[1], string.format('%.3f', now), ARGV[4])
  redis.call('PEXPIRE', KEYS[1], math.ceil(window * 2))
  redis.call('SET', KEYS[4], 1, 'PX', math.ceil(chat))
  return 0`;

/** KEYS: messages of the last window, next even place, then one a chat. ARGV: count, window, chat's window, names of the places. A reply
 *  takes the place that bulk would have had next, so that the last ones of a window are still there for those who write then. */
const repliedScript = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local count, window = tonumber(ARGV[1]), tonumber(ARGV[2])
  local next = tonumber(redis.call('GET', KEYS[2]) or '0')
  next = next <= now - window and now or math.max(next, now - window / 10)
  for index = 3, #KEYS do
    redis.call('ZADD', KEYS[1], string.format('%.3f', now), ARGV[index + 1])
    redis.call('SET', KEYS[index], 1, 'PX', ARGV[3])
    next = math.min(next + window / count, now + window)
  end
  redis.call('SET', KEYS[2], string.format('%.3f', next), 'PX', math.ceil(window * 2))
  redis.call('PEXPIRE', KEYS[1], math.ceil(window * 2))
  return 0`;

const pauseScript = `
  if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], 1, 'PX', ARGV[1]) end
  return 0`;

interface Scripts {
  paceTake(...args: (string | number)[]): Promise<number>;
  paceReplied(keys: number, ...args: (string | number)[]): Promise<number>;
  pacePause(key: string, ms: number): Promise<number>;
}

/** Bulk that was last heard of longer ago is over. */
const bulkLastsMs = 3000;
const bulkNews = 'pace:bulk';

export function redisPace(url: string, { log, ids }: { log: Log; ids: Ids }): PaceStore {
  const redis = connect(url, log);
  const ears = connect(url, log);
  const holder = ids.random(8);
  let count = 0;
  let told = Number.NEGATIVE_INFINITY;
  let bulkAt = Number.NEGATIVE_INFINITY;
  const place = () => `${holder}${++count}`;
  const replies = new Map<ChannelName, string[]>();

  ears.on('message', () => {
    bulkAt = performance.now();
  });
  ears.subscribe(bulkNews).catch(() => undefined);

  /** At most one message in a second: gateways count their replies for us only while there is bulk. */
  function tellGateways() {
    if (performance.now() < told + bulkLastsMs / 3) return;
    told = performance.now();
    redis.publish(bulkNews, '1').catch(() => undefined);
  }

  /** At once for the first, because the place it takes must be known before the next bulk message goes; those that follow within a
   *  moment go together: many replies are not as many commands. */
  function flush(channel: ChannelName, limit: Limit) {
    const chats = replies.get(channel) ?? [];
    if (chats.length === 0) return void replies.delete(channel);
    replies.set(channel, []);
    const keys = [keyOf(channel, 'left'), keyOf(channel, 'next'), ...chats.map((chat) => chatKey(channel, chat))];
    const args = [limit.count, Math.ceil(limit.windowMs), Math.ceil(limit.chatMs), ...chats.map(place)];
    redis.paceReplied(keys.length, ...keys, ...args).catch(() => undefined);
    setTimeout(() => flush(channel, limit), limit.windowMs / 100);
  }

  return {
    async take(channel, limit, chat): Promise<Place> {
      tellGateways();
      const keys = [keyOf(channel, 'left'), keyOf(channel, 'pause'), keyOf(channel, 'next'), chatKey(channel, chat)];
      const wait = await redis.paceTake(...keys, limit.count, limit.windowMs, limit.chatMs, place());
      return wait === 0 ? 'taken' : { wait: Math.abs(wait), chat: wait < 0 };
    },
    replied(channel, limit, chat) {
      if (performance.now() > bulkAt + bulkLastsMs) return;
      const waiting = replies.get(channel);
      if (waiting) return void waiting.push(chat);
      replies.set(channel, [chat]);
      flush(channel, limit);
    },
    async pause(channel, ms) {
      await redis.pacePause(keyOf(channel, 'pause'), Math.ceil(ms));
    },
    async close() {
      ears.disconnect();
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

const keyOf = (channel: ChannelName, what: string) => `pace:${channel}:${what}`;

/** Not the platform's id: keys show up in Redis' own logs. */
const chatKey = (channel: ChannelName, chat: string) =>
  keyOf(channel, createHash('sha256').update(chat).digest('base64url').slice(0, 16));

function connect(url: string, log: Log): Redis & Scripts {
  const redis = new Redis(url, {
    connectionName: 'kabar-pace',
    maxRetriesPerRequest: null,
    commandTimeout: 3000,
    retryStrategy: (times) => Math.min(times * 100, 1000),
    scripts: {
      paceTake: { lua: takeScript, numberOfKeys: 4 },
      paceReplied: { lua: repliedScript },
      pacePause: { lua: pauseScript, numberOfKeys: 1 },
    },
  });
  redis.on('error', (err) => log.debug({ err }, 'redis is away'));
  return redis as Redis & Scripts;
}
