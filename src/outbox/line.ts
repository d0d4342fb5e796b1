/** The line of bulk messages in front of one process' door: the most urgent first, and each one only when the platform has a place. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelName } from '../channels/channel.ts';
import type { Log } from '../log.ts';
import type { Limit, Limits, PaceStore } from './pace.ts';

export interface Line {
  /** Waits for a place. `wait`: there will be none for so many milliseconds, come back then. */
  turn(channel: ChannelName, chat: string, priority: number): Promise<Turn>;
  /** What got its turn so many milliseconds ago goes on the wire now. */
  onWire(channel: ChannelName, ms: number): void;
  /** The platform refuses for so long: nobody else shall try. */
  pause(channel: ChannelName, ms: number): Promise<void>;
  /** How many messages are worth having in hand for this lane: as many as leave in a good second. */
  hands(lane: string): number;
  /** Milliseconds for which nobody need come: a pause, or the platform's day is used up. */
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

/** Longer than that nobody stands in line: what was true when the message was prepared may not be true any more. On a slow channel the
 *  few that are in hand must be able to get there. */
const patienceOf = ({ count, windowMs }: Limit) => Math.max(5000, (3 * windowMs) / count);
/** Of the fastest channel, and of one without a limit. */
const handsMost = 40;
const parkedMost = 10;
/** For a store that is away. */
const awayMs = 300;

/** The machine's own time, or a test's. */
export interface Time {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const machine: Time = { now: () => performance.now(), sleep };

export function openLine(store: PaceStore, limits: Limits, log: Log, time = machine): Line {
  const lanes = new Map<ChannelName, ReturnType<typeof openLane>>();
  return {
    turn(channel, chat, priority) {
      const limit = limits[channel];
      if (!limit) return Promise.resolve('go' as const);
      const lane = lanes.get(channel) ?? openLane({ store, log, time }, channel, limit);
      lanes.set(channel, lane);
      return lane.turn(chat, priority);
    },
    onWire: (channel, ms) => limits[channel] && store.late(channel, limits[channel], ms),
    pause: (channel, ms) =>
      limits[channel]
        ? store.pause(channel, limits[channel], ms).catch((err) => log.warn({ err }, 'outbox: the pause was not told'))
        : Promise.resolve(),
    hands(name) {
      const limit = limits[name as ChannelName];
      if (!limit) return handsMost;
      return Math.min(Math.max(Math.ceil((limit.count * 1300) / limit.windowMs), 2), handsMost);
    },
    closedFor: (name) => lanes.get(name as ChannelName)?.closedFor() ?? 0,
  };
}

interface LaneDeps {
  store: PaceStore;
  log: Log;
  time: Time;
}

function openLane({ store, log, time }: LaneDeps, channel: ChannelName, limit: Limit) {
  let waiting: Waiter[] = [];
  let count = 0;
  let serving = false;
  let wake = () => {};
  let closedUntil = 0;
  const patienceMs = patienceOf(limit);

  async function serve() {
    serving = true;
    while (waiting.length > 0) {
      const now = time.now();
      giveUp(now);
      const ready = waiting.filter((one) => one.notBefore <= now).sort(byUrgency)[0];
      if (ready) await offer(ready);
      else if (waiting.length > 0) await rest(Math.min(...waiting.map((one) => one.notBefore)) - now);
    }
    serving = false;
  }

  /** Until the first of them may go, or somebody new has come. */
  const rest = (ms: number) =>
    Promise.race([
      time.sleep(ms),
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
    ]);

  async function offer(waiter: Waiter) {
    const taken = await store.take(channel, limit, waiter.chat).catch((err) => {
      log.debug({ err }, 'outbox: no pace');
      return { wait: awayMs, chat: false };
    });
    const now = time.now();
    if (taken === 'taken') {
      waiting = waiting.filter((one) => one !== waiter);
      waiter.resolve('go');
    } else if (taken.chat) later(waiter, now, taken.wait);
    else if (taken.wait > patienceMs) {
      closedUntil = now + taken.wait;
      sendAway(waiting, taken.wait);
    } else await time.sleep(taken.wait);
  }

  /** Her chat has just got something. A few wait for that in line; more would hold all hands while others could go. */
  function later(waiter: Waiter, now: number, wait: number) {
    const parked = waiting.filter((one) => one.notBefore > now).length;
    if (parked < parkedMost) waiter.notBefore = now + wait;
    else sendAway([waiter], wait);
  }

  const giveUp = (now: number) =>
    sendAway(
      waiting.filter((one) => one.since + patienceMs < now),
      limit.windowMs,
    );

  function sendAway(some: Waiter[], wait: number) {
    waiting = waiting.filter((one) => !some.includes(one));
    for (const one of some) one.resolve({ wait });
  }

  return {
    closedFor: () => Math.max(closedUntil - time.now(), 0),
    turn: (chat: string, priority: number): Promise<Turn> =>
      new Promise((resolve) => {
        const now = time.now();
        waiting.push({ chat, priority, number: ++count, since: now, notBefore: now, resolve });
        if (serving) wake();
        else void serve();
      }),
  };
}

const byUrgency = (a: Waiter, b: Waiter) => a.priority - b.priority || a.number - b.number;
