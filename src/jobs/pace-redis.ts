/** The pace that all processes share, in Redis. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { ChannelName } from '../channels/channel.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import { type Limit, latelyMs, type PaceStore, type Place, rhythm, sameMs } from '../outbox/pace.ts';
import * as scripts from './pace-scripts.ts';

interface Scripts {
  paceTake(...args: (string | number)[]): Promise<number>;
  paceReply(...args: (string | number)[]): Promise<number>;
  paceLate(...args: (string | number)[]): Promise<number>;
  paceKnown(...args: (string | number)[]): Promise<number>;
  paceRefused(...args: (string | number)[]): Promise<number>;
  pacePause(...args: (string | number)[]): Promise<number>;
}

/** Bulk is over when nothing was heard of it for so long. */
const bulkLastsMs = 3000;
const bulkNews = 'pace:bulk';
/** A person does not wait longer than this for Redis' word on when her answer may leave. */
const patienceMs = 50;

export interface PaceDeps {
  log: Log;
  ids: Ids;
  /** A test's clock, in place of Redis' time and this machine's. */
  now?(): number;
}

export const redisPace = (url: string, deps: PaceDeps): PaceStore => new RedisPace(url, deps);

class RedisPace implements PaceStore {
  readonly #redis: Redis & Scripts;
  readonly #subscriber: Redis;
  readonly #holder: string;
  readonly #now: (() => number) | undefined;
  #count = 0;
  #announcedAt = Number.NEGATIVE_INFINITY;
  #bulkAt = Number.NEGATIVE_INFINITY;
  /** When the platform's window began, by the replies of this process. */
  readonly #windows = new Map<ChannelName, { begun: number; limit: Limit }>();

  constructor(url: string, { log, ids, now }: PaceDeps) {
    this.#redis = connect(url, log);
    this.#subscriber = connect(url, log);
    this.#holder = ids.random(8);
    this.#now = now;
    this.#subscriber.on('message', () => this.#heardOfBulk());
    this.#subscriber.subscribe(bulkNews).catch(() => undefined);
  }

  async take(channel: ChannelName, limit: Limit, chat: string): Promise<Place> {
    this.#tellGateways();
    const own = ['pause', 'refusals'].map((what) => keyOf(channel, what));
    const keys = [...windowKeys(channel), ...own, chatKey(channel, chat)];
    const { step, hurried, room, span } = rhythm(limit);
    const args = [limit.count, limit.windowMs, limit.chatMs, step, hurried, room, span, this.#place()];
    const wait = await this.#redis.paceTake(...keys, this.#shared(), ...args);
    return wait === 0 ? 'taken' : { wait: Math.abs(wait), chat: wait < 0 };
  }

  late(channel: ChannelName, { windowMs }: Limit, ms: number) {
    this.#redis.paceLate(...windowKeys(channel), this.#shared(), windowMs, ms, sameMs).catch(() => undefined);
  }

  /** Redis hears of replies only while there is bulk. Where it does not answer at once, the reply leaves without its word. */
  reply(channel: ChannelName, limit: Limit, chat: string): number | Promise<number> {
    const at = this.#time();
    if (at >= (this.#windows.get(channel)?.begun ?? Number.NEGATIVE_INFINITY) + limit.windowMs)
      this.#windows.set(channel, { begun: at, limit });
    if (at > this.#bulkAt + bulkLastsMs) return 0;
    const { count, windowMs, chatMs, refuses } = limit;
    const keys = [...windowKeys(channel), chatKey(channel, chat)];
    const args = [refuses ? count : 0, windowMs, chatMs, rhythm(limit).edge, this.#place()];
    const told = this.#redis.paceReply(...keys, this.#shared(), ...args).catch(() => 0);
    return refuses ? Promise.race([told, sleep(patienceMs, 0, { ref: false })]) : 0;
  }

  refused(channel: ChannelName, { count, windowMs }: Limit, ms: number) {
    this.#redis.paceRefused(...windowKeys(channel), this.#shared(), count, windowMs, ms).catch(() => undefined);
  }

  async pause(channel: ChannelName, { count, windowMs }: Limit, ms: number) {
    const keys = [...windowKeys(channel), keyOf(channel, 'pause'), keyOf(channel, 'refusals')];
    await this.#redis.pacePause(...keys, this.#shared(), count, windowMs, ms, latelyMs);
  }

  async close() {
    this.#subscriber.disconnect();
    await this.#redis.quit().catch(() => this.#redis.disconnect());
  }

  /** Publishes at most once a second that bulk is going on. Gateways report their replies to Redis only while there is bulk. */
  #tellGateways() {
    if (this.#time() < this.#announcedAt + bulkLastsMs / 3) return;
    this.#announcedAt = this.#time();
    this.#heardOfBulk();
    this.#redis.publish(bulkNews, '1').catch(() => undefined);
  }

  #heardOfBulk() {
    const quiet = this.#time() > this.#bulkAt + bulkLastsMs;
    this.#bulkAt = this.#time();
    if (quiet) for (const [channel, window] of this.#windows) this.#tellWindow(channel, window);
  }

  #tellWindow(channel: ChannelName, { begun, limit }: { begun: number; limit: Limit }) {
    const age = this.#time() - begun;
    if (age >= limit.windowMs) return;
    this.#redis.paceKnown(keyOf(channel, 'begun'), this.#shared(), limit.windowMs, age).catch(() => undefined);
  }

  #time(): number {
    return this.#now?.() ?? performance.now();
  }

  /** '' is Redis' own time. */
  #shared(): number | '' {
    return this.#now?.() ?? '';
  }

  #place(): string {
    return `${this.#holder}${++this.#count}`;
  }
}

const windowKeys = (channel: ChannelName) => [keyOf(channel, 'left'), keyOf(channel, 'begun')];
const keyOf = (channel: ChannelName, what: string) => `pace:${channel}:${what}`;

/** A hash and not the platform's id, because Redis' own logs show keys. */
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
      paceReply: { lua: scripts.reply, numberOfKeys: 3 },
      paceLate: { lua: scripts.late, numberOfKeys: 2 },
      paceKnown: { lua: scripts.known, numberOfKeys: 1 },
      paceRefused: { lua: scripts.refused, numberOfKeys: 2 },
      pacePause: { lua: scripts.pause, numberOfKeys: 4 },
    },
  });
  redis.on('error', (err) => log.debug({ err }, 'redis is away'));
  return redis as Redis & Scripts;
}
