/** The line of bulk messages in front of one process' door: the most urgent first, and each one only when the platform has a place. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelName } from '../channels/channel.ts';
import type { Log } from '../log.ts';
import type { Limit, Limits, PaceStore } from './pace.ts';

export interface Line {
  /** Waits for a place. `wait`: there will be none for so many milliseconds, come back then. */
  turn(channel: ChannelName, chat: string, priority: number): Promise<Turn>;
  /** A message that got its turn so many milliseconds ago goes on the wire now. */
  onWire(channel: ChannelName, ms: number): void;
  /** The platform refuses for so long, so no other message is tried. */
  pause(channel: ChannelName, ms: number): Promise<void>;
  /** How many messages are worth having in hand for this lane: as many as leave in a good second. */
  concurrency(lane: string): number;
  /** Milliseconds for which no message need come: the platform wants a pause, or the channel's day is used up. */
  closedFor(lane: string): number;
}

export type Turn = 'go' | { wait: number };

interface Waiter {
  chat: string;
  priority: number;
  number: number;
  /** Machine milliseconds: in the line since then, and not before then. */
  since: number;
  notBefore: number;
  resolve(turn: Turn): void;
}

/** No message waits in line longer than that: what was true when it was prepared may not be true any more. On a slow channel the few
 *  messages in hand must still reach their turn. */
const patienceOf = ({ count, windowMs }: Limit) => Math.max(5000, (3 * windowMs) / count);
/** Of the fastest channel, and of one without a limit. */
const mostAtOnce = 40;
const parkedMost = 10;
/** For a store that is away. */
const awayMs = 300;

/** The machine's own time, or a test's. */
export interface LineTime {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const machine: LineTime = { now: () => performance.now(), sleep };

export function openLine(store: PaceStore, limits: Limits, log: Log, time = machine): Line {
  const lanes = new Map<ChannelName, Lane>();
  return {
    turn(channel, chat, priority) {
      const limit = limits[channel];
      if (!limit) return Promise.resolve('go' as const);
      const lane = lanes.get(channel) ?? new Lane({ store, log, time }, channel, limit);
      lanes.set(channel, lane);
      return lane.turn(chat, priority);
    },
    onWire: (channel, ms) => limits[channel] && store.late(channel, limits[channel], ms),
    pause: (channel, ms) =>
      limits[channel]
        ? store.pause(channel, limits[channel], ms).catch((err) => log.warn({ err }, 'outbox: the pause was not told'))
        : Promise.resolve(),
    concurrency(name) {
      const limit = limits[name as ChannelName];
      if (!limit) return mostAtOnce;
      return Math.min(Math.max(Math.ceil((limit.count * 1300) / limit.windowMs), 2), mostAtOnce);
    },
    closedFor: (name) => lanes.get(name as ChannelName)?.closedFor() ?? 0,
  };
}

interface LaneDeps {
  store: PaceStore;
  log: Log;
  time: LineTime;
}

class Lane {
  readonly #deps: LaneDeps;
  readonly #channel: ChannelName;
  readonly #limit: Limit;
  readonly #patienceMs: number;
  #waiting: Waiter[] = [];
  #count = 0;
  #serving = false;
  #wake = () => {};
  #closedUntil = 0;

  constructor(deps: LaneDeps, channel: ChannelName, limit: Limit) {
    this.#deps = deps;
    this.#channel = channel;
    this.#limit = limit;
    this.#patienceMs = patienceOf(limit);
  }

  closedFor(): number {
    return Math.max(this.#closedUntil - this.#deps.time.now(), 0);
  }

  turn(chat: string, priority: number): Promise<Turn> {
    return new Promise((resolve) => {
      const now = this.#deps.time.now();
      this.#waiting.push({ chat, priority, number: ++this.#count, since: now, notBefore: now, resolve });
      if (this.#serving) this.#wake();
      else void this.#serve();
    });
  }

  async #serve() {
    this.#serving = true;
    while (this.#waiting.length > 0) {
      const now = this.#deps.time.now();
      this.#giveUp(now);
      const ready = this.#waiting.filter((one) => one.notBefore <= now).sort(byUrgency)[0];
      if (ready) await this.#offer(ready);
      else if (this.#waiting.length > 0) await this.#rest(Math.min(...this.#waiting.map((one) => one.notBefore)) - now);
    }
    this.#serving = false;
  }

  /** Waits until the first of them may go, or another one has come. */
  #rest(ms: number) {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return Promise.race([this.#deps.time.sleep(ms), woken]);
  }

  async #offer(waiter: Waiter) {
    const { store, log, time } = this.#deps;
    const taken = await store.take(this.#channel, this.#limit, waiter.chat).catch((err) => {
      log.debug({ err }, 'outbox: no pace');
      return { wait: awayMs, chat: false };
    });
    const now = time.now();
    if (taken === 'taken') {
      this.#waiting = this.#waiting.filter((one) => one !== waiter);
      waiter.resolve('go');
    } else if (taken.chat) this.#later(waiter, now, taken.wait);
    else if (taken.wait > this.#patienceMs) {
      this.#closedUntil = now + taken.wait;
      this.#sendAway(this.#waiting, taken.wait);
    } else await time.sleep(taken.wait);
  }

  /** The chat has just got a message. A few messages wait in line for such chats; more would occupy all workers while others could go. */
  #later(waiter: Waiter, now: number, wait: number) {
    const parked = this.#waiting.filter((one) => one.notBefore > now).length;
    if (parked < parkedMost) waiter.notBefore = now + wait;
    else this.#sendAway([waiter], wait);
  }

  #giveUp(now: number) {
    const tired = this.#waiting.filter((one) => one.since + this.#patienceMs < now);
    this.#sendAway(tired, this.#limit.windowMs);
  }

  #sendAway(some: Waiter[], wait: number) {
    this.#waiting = this.#waiting.filter((one) => !some.includes(one));
    for (const one of some) one.resolve({ wait });
  }
}

const byUrgency = (a: Waiter, b: Waiter) => a.priority - b.priority || a.number - b.number;
