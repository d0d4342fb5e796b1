import type { ChannelName } from '../channels/channel.ts';
import type { Limit, PaceStore, Place } from './pace.ts';

interface Lane {
  /** When each message of the last window left, oldest first. */
  left: number[];
  /** By chat: when the next one may go there. */
  chats: Map<string, number>;
  pausedUntil: number;
  /** When the next place is due if all are spread evenly over the window. */
  next: number;
}

/** The pace of one process that is alone. The same rules as jobs/pace-redis.ts; one contract suite holds both. */
export function memoryPace(now: () => number = () => performance.now()): PaceStore {
  const lanes = new Map<ChannelName, Lane>();
  const laneOf = (channel: ChannelName) => {
    const lane = lanes.get(channel) ?? { left: [], chats: new Map(), pausedUntil: 0, next: 0 };
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
      const wait = free(lane, limit) - at;
      if (wait > 0) return { wait, chat: false };
      const own = (lane.chats.get(chat) ?? 0) - at;
      if (own > 0) return { wait: own, chat: true };
      lane.next = after(lane, limit, at);
      note(lane, limit, chat, at);
      return 'taken';
    },
    replied(channel, limit, chat) {
      const [lane, at] = [laneOf(channel), now()];
      forget(lane, limit, at);
      note(lane, limit, chat, at);
      lane.next = Math.min(after(lane, limit, at), at + limit.windowMs);
    },
    async pause(channel, ms) {
      const lane = laneOf(channel);
      lane.pausedUntil = Math.max(lane.pausedUntil, now() + ms);
    },
    async close() {},
  };
}

/** The oldest stand first in both. */
function forget({ left, chats }: Lane, { windowMs }: Limit, at: number) {
  while (left[0] !== undefined && left[0] <= at - windowMs) left.shift();
  for (const [chat, until] of chats) {
    if (until > at) break;
    chats.delete(chat);
  }
}

/** When the place behind this one is due. Whoever was held up catches up a little; after a lull it begins anew. */
const after = ({ next }: Lane, { count, windowMs }: Limit, at: number) =>
  (next > at - windowMs ? Math.max(next, at - windowMs / 10) : at) + windowMs / count;

/** When the next place is free. */
function free({ left, pausedUntil, next }: Lane, { count, windowMs }: Limit): number {
  const leaves = left[left.length - count];
  return Math.max(pausedUntil, next, leaves === undefined ? 0 : leaves + windowMs);
}
