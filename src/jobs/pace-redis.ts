/** The pace that all processes share, in Redis. */
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ChannelName } from '../channels/channel.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import { type Limit, latelyMs, type PaceStore, type Place, rhythm, sameMs } from '../outbox/pace.ts';
import * as scripts from './pace-scripts.ts';

interface Scripts {
  paceTake(...args: (string | number)[]): Promise<number>;
  paceReplied(keys: number, ...args: (string | number)[]): Promise<number>;
  paceLate(...args: (string | number)[]): Promise<number>;
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
    late(channel, { windowMs }, ms) {
      redis.paceLate(...windowKeys(channel), ms, sameMs, windowMs).catch(() => undefined);
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
      paceTake: { lua: scripts.take, numberOfKeys: 5 },
      paceReplied: { lua: scripts.replied },
      paceLate: { lua: scripts.late, numberOfKeys: 2 },
      paceKnown: { lua: scripts.known, numberOfKeys: 1 },
      paceRefused: { lua: scripts.refused, numberOfKeys: 2 },
      pacePause: { lua: scripts.pause, numberOfKeys: 3 },
    },
  });
  redis.on('error', (err) => log.debug({ err }, 'redis is away'));
  return redis as Redis & Scripts;
}
