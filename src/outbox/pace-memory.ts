import type { ChannelName } from '../channels/channel.ts';
import { type Limit, latelyMs, type PaceStore, type Place, rhythm, roomAfter, sameMs } from './pace.ts';

interface Lane {
  /** When each message of the last two windows left, oldest first. */
  left: number[];
  /** When the platform's window began of which we know last: with the first message after the one before. */
  begun: number;
  /** By chat: when the next one may go there. */
  chats: Map<string, number>;
  pausedUntil: number;
  /** How often the platform refused one of late. */
  refusals: number;
  refusedAt: number;
}

/** The pace of one process that is alone. The same rules as jobs/pace-redis.ts; one contract suite holds both. */
export function memoryPace(now: () => number = () => performance.now()): PaceStore {
  const lanes = new Map<ChannelName, Lane>();
  const laneOf = (channel: ChannelName) => {
    const lane: Lane = lanes.get(channel) ?? {
      ...{ left: [], begun: Number.NEGATIVE_INFINITY, chats: new Map(), pausedUntil: 0, refusals: 0, refusedAt: 0 },
    };
    lanes.set(channel, lane);
    return lane;
  };
  const note = (lane: Lane, limit: Limit, chat: string, at: number) => {
    lane.left.push(at);
    lane.chats.delete(chat);
    lane.chats.set(chat, at + limit.chatMs);
  };
  return {
    async take(channel, limit, chat): Promise<Place> {
      const [lane, at] = [laneOf(channel), now()];
      forget(lane, limit, at);
      const begun = windowAt(lane, limit, at);
      const wait = free(lane, limit, begun, at) - at;
      if (wait > 0) return { wait, chat: false };
      const own = (lane.chats.get(chat) ?? 0) - at;
      if (own > 0) return { wait: own, chat: true };
      lane.begun = begun;
      note(lane, limit, chat, at);
      return 'taken';
    },
    late(channel, _limit, ms) {
      const lane = laneOf(channel);
      if (lane.begun <= now() - ms - sameMs) return;
      const first = lane.left.findIndex((at) => at >= lane.begun);
      lane.begun = now();
      if (first >= 0) lane.left[first] = lane.begun;
    },
    replied(channel, limit, chat) {
      const [lane, at] = [laneOf(channel), now()];
      forget(lane, limit, at);
      if (at >= lane.begun + limit.windowMs) lane.begun = at;
      note(lane, limit, chat, at);
    },
    refused(channel, limit, ms) {
      const lane = laneOf(channel);
      const begun = begunBefore(limit, now() + ms);
      if (lane.left.filter((at) => at >= begun).length >= limit.count - 1) lane.begun = Math.max(lane.begun, begun);
    },
    async pause(channel, limit, ms) {
      const lane = laneOf(channel);
      lane.refusals = refusalsOf(lane, now()) + 1;
      lane.refusedAt = now();
      lane.begun = Math.max(lane.begun, begunBefore(limit, now() + ms));
      lane.pausedUntil = Math.max(lane.pausedUntil, now() + ms);
    },
    async close() {},
  };
}

/** The begin of a window that ends for the platform at `end`. */
const begunBefore = ({ windowMs }: Limit, end: number) => end - windowMs;

/** The oldest stand first in both. */
function forget({ left, chats }: Lane, { windowMs }: Limit, at: number) {
  while (left[0] !== undefined && left[0] <= at - 2 * windowMs) left.shift();
  for (const [chat, until] of chats) {
    if (until > at) break;
    chats.delete(chat);
  }
}

/** When the window begins in which the next message of bulk falls. */
function windowAt(lane: Lane, limit: Limit, at: number): number {
  const over = lane.begun + limit.windowMs;
  return at < over ? lane.begun : Math.max(at, over + roomOf(lane, limit, at));
}

const refusalsOf = ({ refusals, refusedAt }: Lane, at: number) => (refusedAt > at - latelyMs ? refusals : 0);
const roomOf = (lane: Lane, limit: Limit, at: number) => roomAfter(refusalsOf(lane, at), rhythm(limit).room);

/** When the next place is free. */
function free(lane: Lane, limit: Limit, begun: number, at: number): number {
  const { left, pausedUntil } = lane;
  const { step, hurried, span } = rhythm(limit);
  const used = left.filter((one) => one >= begun).length;
  let even = begun;
  if (used >= limit.count) even += limit.windowMs + roomOf(lane, limit, at);
  else if (used > 0) even = Math.max(begun + used * step, left.at(-1)! + hurried);
  const oldest = left[left.length - limit.count];
  return Math.max(pausedUntil, even, oldest === undefined ? 0 : oldest + span);
}
