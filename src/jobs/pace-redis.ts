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

export interface PaceDeps {
  log: Log;
  ids: Ids;
  /** Milliseconds of another clock than Redis' and this machine's. */
  now?(): number;
}

export function redisPace(url: string, { log, ids, now }: PaceDeps): PaceStore {
  const redis = connect(url, log);
  const ears = connect(url, log);
  const holder = ids.random(8);
  let count = 0;
  let told = Number.NEGATIVE_INFINITY;
  let bulkAt = Number.NEGATIVE_INFINITY;
  const time = now ?? (() => performance.now());
  const shared = () => now?.() ?? '';
  const place = () => `${holder}${++count}`;
  const replies = new Map<ChannelName, string[]>();
  /** By this process' own replies: when the platform's window began. */
  const windows = new Map<ChannelName, { begun: number; limit: Limit }>();

  ears.on('message', heardOfBulk);
  ears.subscribe(bulkNews).catch(() => undefined);

  function heardOfBulk() {
    const quiet = time() > bulkAt + bulkLastsMs;
    bulkAt = time();
    if (quiet) for (const [channel, window] of windows) tellWindow(channel, window);
  }

  /** At most one message in a second: gateways count their replies for us only while there is bulk. */
  function tellGateways() {
    if (time() < told + bulkLastsMs / 3) return;
    told = time();
    heardOfBulk();
    redis.publish(bulkNews, '1').catch(() => undefined);
  }

  function tellWindow(channel: ChannelName, { begun, limit }: { begun: number; limit: Limit }) {
    const age = time() - begun;
    if (age >= limit.windowMs) return;
    redis.paceKnown(keyOf(channel, 'begun'), shared(), limit.windowMs, age).catch(() => undefined);
  }

  /** At once for the first, because the place it takes must be known before the next bulk message goes; those that follow within a
   *  moment go together: many replies are not as many commands. */
  function flush(channel: ChannelName, limit: Limit) {
    const chats = replies.get(channel) ?? [];
    if (chats.length === 0) return void replies.delete(channel);
    replies.set(channel, []);
    const keys = [...windowKeys(channel), ...chats.map((chat) => chatKey(channel, chat))];
    const args = [shared(), limit.windowMs, limit.chatMs, ...chats.map(place)];
    redis.paceReplied(keys.length, ...keys, ...args).catch(() => undefined);
    setTimeout(() => flush(channel, limit), limit.windowMs / 100);
  }

  return {
    async take(channel, limit, chat): Promise<Place> {
      tellGateways();
      const own = ['pause', 'refusals'].map((what) => keyOf(channel, what));
      const keys = [...windowKeys(channel), ...own, chatKey(channel, chat)];
      const { step, hurried, room, span } = rhythm(limit);
      const args = [limit.count, limit.windowMs, limit.chatMs, step, hurried, room, span, place()];
      const wait = await redis.paceTake(...keys, shared(), ...args);
      return wait === 0 ? 'taken' : { wait: Math.abs(wait), chat: wait < 0 };
    },
    late(channel, { windowMs }, ms) {
      redis.paceLate(...windowKeys(channel), shared(), windowMs, ms, sameMs).catch(() => undefined);
    },
    replied(channel, limit, chat) {
      const at = time();
      if (at >= (windows.get(channel)?.begun ?? Number.NEGATIVE_INFINITY) + limit.windowMs)
        windows.set(channel, { begun: at, limit });
      if (at > bulkAt + bulkLastsMs) return;
      const waiting = replies.get(channel);
      if (waiting) return void waiting.push(chat);
      replies.set(channel, [chat]);
      flush(channel, limit);
    },
    refused(channel, { count, windowMs }, ms) {
      redis.paceRefused(...windowKeys(channel), shared(), windowMs, ms, count - 1).catch(() => undefined);
    },
    async pause(channel, { windowMs }, ms) {
      const keys = ['begun', 'pause', 'refusals'].map((what) => keyOf(channel, what));
      await redis.pacePause(...keys, shared(), windowMs, ms, latelyMs);
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
