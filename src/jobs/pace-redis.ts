/** The pace that all processes share, in Redis. Every rule is in one script, so that two senders cannot take one place. */
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ChannelName } from '../channels/channel.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import { type Limit, latelyMs, type PaceStore, type Place, rhythm } from '../outbox/pace.ts';

/** KEYS: messages of the last two windows by the time they left, pause, begin of the window, this chat, refusals of late. ARGV: count, window, chat's window,
 *  step, room and span of the rhythm (outbox/pace.ts), the place's name. Answers 0, or milliseconds to wait; negative: only this
 *  chat has to. The same rules as outbox/pace-memory.ts. */
const takeScript = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local count, window, chat = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local step, span = tonumber(ARGV[4]), tonumber(ARGV[6])
  local room = tonumber(ARGV[5]) * (1 + math.min(tonumber(redis.call('GET', KEYS[5]) or '0'), 6) / 12)
  local wait = redis.call('PTTL', KEYS[2])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.3f', now - 2 * window))
  local begun = tonumber(redis.call('GET', KEYS[3]) or '-1e15')
  local over = begun + window
  if now >= over + window then
    begun = now
  elseif now >= over then
    local first = redis.call('ZRANGEBYSCORE', KEYS[1], string.format('%.3f', over), '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
    begun = first[2] and tonumber(first[2]) or math.max(now, over + room)
  end
  local used = redis.call('ZCOUNT', KEYS[1], string.format('%.3f', begun), '+inf')
  wait = math.max(wait, begun + (used < count and used * step or window + room) - now)
  local left = redis.call('ZCARD', KEYS[1])
  if left >= count then
    local oldest = redis.call('ZRANGE', KEYS[1], left - count, left - count, 'WITHSCORES')
    wait = math.max(wait, oldest[2] + span - now)
  end
  if wait > 0 then return math.ceil(wait) end
  local own = redis.call('PTTL', KEYS[4])
  if own > 0 then return -own end
  redis.call('SET', KEYS[3], string.format('%.3f', begun), 'PX', math.ceil(window * 3))
  redis.call('ZADD', KEYS[1], string.format('%.3f', now), ARGV[7])
  redis.call('PEXPIRE', KEYS[1], math.ceil(window * 3))
  redis.call('SET', KEYS[4], 1, 'PX', math.ceil(chat))
  return 0`;

/** KEYS: messages of the last two windows, then one a chat. ARGV: window, chat's window, names of the places. */
const repliedScript = `
  local time = redis.call('TIME')
  local now = string.format('%.3f', time[1] * 1000 + time[2] / 1000)
  for index = 2, #KEYS do
    redis.call('ZADD', KEYS[1], now, ARGV[index + 1])
    redis.call('SET', KEYS[index], 1, 'PX', ARGV[2])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[1] * 3)
  return 0`;

const pauseScript = `
  if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], 1, 'PX', ARGV[1]) end
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 + ARGV[1] - ARGV[3]
  if begun > tonumber(redis.call('GET', KEYS[3]) or '-1e15') then
    redis.call('SET', KEYS[3], string.format('%.3f', begun), 'PX', math.ceil(ARGV[1] + ARGV[3] * 3))
  end
  redis.call('INCR', KEYS[2])
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
  return 0`;

interface Scripts {
  paceTake(...args: (string | number)[]): Promise<number>;
  paceReplied(keys: number, ...args: (string | number)[]): Promise<number>;
  pacePause(...args: (string | number)[]): Promise<number>;
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
    const keys = [keyOf(channel, 'left'), ...chats.map((chat) => chatKey(channel, chat))];
    const args = [Math.ceil(limit.windowMs), Math.ceil(limit.chatMs), ...chats.map(place)];
    redis.paceReplied(keys.length, ...keys, ...args).catch(() => undefined);
    setTimeout(() => flush(channel, limit), limit.windowMs / 100);
  }

  return {
    async take(channel, limit, chat): Promise<Place> {
      tellGateways();
      const own = ['left', 'pause', 'begun'].map((what) => keyOf(channel, what));
      const keys = [...own, chatKey(channel, chat), keyOf(channel, 'refusals')];
      const { step, room, span } = rhythm(limit);
      const args = [limit.count, limit.windowMs, limit.chatMs, step, room, span, place()];
      const wait = await redis.paceTake(...keys, ...args);
      return wait === 0 ? 'taken' : { wait: Math.abs(wait), chat: wait < 0 };
    },
    replied(channel, limit, chat) {
      if (performance.now() > bulkAt + bulkLastsMs) return;
      const waiting = replies.get(channel);
      if (waiting) return void waiting.push(chat);
      replies.set(channel, [chat]);
      flush(channel, limit);
    },
    async pause(channel, { windowMs }, ms) {
      const keys = ['pause', 'refusals', 'begun'].map((what) => keyOf(channel, what));
      await redis.pacePause(...keys, Math.ceil(ms), latelyMs, windowMs);
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
      paceTake: { lua: takeScript, numberOfKeys: 5 },
      paceReplied: { lua: repliedScript },
      pacePause: { lua: pauseScript, numberOfKeys: 3 },
    },
  });
  redis.on('error', (err) => log.debug({ err }, 'redis is away'));
  return redis as Redis & Scripts;
}
