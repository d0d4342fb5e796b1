/** The pace that all processes share, in Redis. Every rule is in one script, so that two senders cannot take one place. */
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ChannelName } from '../channels/channel.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import { type Limit, latelyMs, type PaceStore, type Place, rhythm } from '../outbox/pace.ts';

/** KEYS: messages of the last two windows by the time they left, pause, begin of the window, this chat, refusals of late. ARGV: count, window, chat's window,
 *  step, room and span of the rhythm (outbox/pace.ts), the place's name, the shortest step. Answers 0, or milliseconds to wait; negative: only this
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
  if now >= over then begun = math.max(now, over + room) end
  local used = redis.call('ZCOUNT', KEYS[1], string.format('%.3f', begun), '+inf')
  local even = begun
  if used >= count then
    even = begun + window + room
  elseif used > 0 then
    local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
    even = math.max(begun + used * step, last[2] + ARGV[8])
  end
  wait = math.max(wait, even - now)
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

/** KEYS: messages of the last two windows, begin of the window, then one a chat. ARGV: window, chat's window, names of the places. */
const repliedScript = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local at = string.format('%.3f', now)
  if now >= tonumber(redis.call('GET', KEYS[2]) or '-1e15') + tonumber(ARGV[1]) then
    redis.call('SET', KEYS[2], at, 'PX', ARGV[1] * 3)
  end
  for index = 3, #KEYS do
    redis.call('ZADD', KEYS[1], at, ARGV[index])
    redis.call('SET', KEYS[index], 1, 'PX', ARGV[2])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[1] * 3)
  return 0`;

/** What a gateway knew before there was bulk. KEYS: begin of the window. ARGV: how long ago it was, window. */
const knownScript = `
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 - ARGV[1]
  redis.call('SET', KEYS[1], string.format('%.3f', begun), 'PX', math.ceil(ARGV[2] * 3))
  return 0`;

/** KEYS: messages of the last two windows, begin of the window. ARGV: how long the window still lasts, window, how many make it full. */
const refusedScript = `
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 + ARGV[1] - ARGV[2]
  if redis.call('ZCOUNT', KEYS[1], string.format('%.3f', begun), '+inf') < tonumber(ARGV[3]) then return 0 end
  if begun > tonumber(redis.call('GET', KEYS[2]) or '-1e15') then
    redis.call('SET', KEYS[2], string.format('%.3f', begun), 'PX', math.ceil(ARGV[2] * 3))
  end
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
  paceKnown(...args: (string | number)[]): Promise<number>;
  paceRefused(...args: (string | number)[]): Promise<number>;
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
  /** By this process' own replies: when the platform's window began. */
  const windows = new Map<ChannelName, { begun: number; limit: Limit }>();

  ears.on('message', () => {
    const quiet = performance.now() > bulkAt + bulkLastsMs;
    bulkAt = performance.now();
    if (quiet) for (const [channel, window] of windows) tellWindow(channel, window);
  });
  ears.subscribe(bulkNews).catch(() => undefined);

  /** At most one message in a second: gateways count their replies for us only while there is bulk. */
  function tellGateways() {
    if (performance.now() < told + bulkLastsMs / 3) return;
    told = performance.now();
    redis.publish(bulkNews, '1').catch(() => undefined);
  }

  function tellWindow(channel: ChannelName, { begun, limit }: { begun: number; limit: Limit }) {
    const age = performance.now() - begun;
    if (age >= limit.windowMs) return;
    redis.paceKnown(keyOf(channel, 'begun'), age, limit.windowMs).catch(() => undefined);
  }

  /** At once for the first, because the place it takes must be known before the next bulk message goes; those that follow within a
   *  moment go together: many replies are not as many commands. */
  function flush(channel: ChannelName, limit: Limit) {
    const chats = replies.get(channel) ?? [];
    if (chats.length === 0) return void replies.delete(channel);
    replies.set(channel, []);
    const keys = [...windowKeys(channel), ...chats.map((chat) => chatKey(channel, chat))];
    const args = [Math.ceil(limit.windowMs), Math.ceil(limit.chatMs), ...chats.map(place)];
    redis.paceReplied(keys.length, ...keys, ...args).catch(() => undefined);
    setTimeout(() => flush(channel, limit), limit.windowMs / 100);
  }

  return {
    async take(channel, limit, chat): Promise<Place> {
      tellGateways();
      const own = ['left', 'pause', 'begun'].map((what) => keyOf(channel, what));
      const keys = [...own, chatKey(channel, chat), keyOf(channel, 'refusals')];
      const { step, hurried, room, span } = rhythm(limit);
      const args = [limit.count, limit.windowMs, limit.chatMs, step, room, span, place(), hurried];
      const wait = await redis.paceTake(...keys, ...args);
      return wait === 0 ? 'taken' : { wait: Math.abs(wait), chat: wait < 0 };
    },
    replied(channel, limit, chat) {
      const now = performance.now();
      if (now >= (windows.get(channel)?.begun ?? Number.NEGATIVE_INFINITY) + limit.windowMs)
        windows.set(channel, { begun: now, limit });
      if (now > bulkAt + bulkLastsMs) return;
      const waiting = replies.get(channel);
      if (waiting) return void waiting.push(chat);
      replies.set(channel, [chat]);
      flush(channel, limit);
    },
    refused(channel, { count, windowMs }, ms) {
      redis.paceRefused(...windowKeys(channel), ms, windowMs, count - 1).catch(() => undefined);
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

const windowKeys = (channel: ChannelName) => [keyOf(channel, 'left'), keyOf(channel, 'begun')];
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
      paceKnown: { lua: knownScript, numberOfKeys: 1 },
      paceRefused: { lua: refusedScript, numberOfKeys: 2 },
      pacePause: { lua: pauseScript, numberOfKeys: 3 },
    },
  });
  redis.on('error', (err) => log.debug({ err }, 'redis is away'));
  return redis as Redis & Scripts;
}
