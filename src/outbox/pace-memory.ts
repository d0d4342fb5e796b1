import type { ChannelName } from '../channels/channel.ts';
import type { Limit, PaceStore, Place } from './pace.ts';

interface Lane {
  /** When each message of the last window left, oldest first. */
  left: { place: string; at: number }[];
  /** By chat: when the next one may go there. */
  chats: Map<string, number>;
  pausedUntil: number;
  /** When the next place is due if all are spread evenly over the window. */
  next: number;
}

/** The pace of one process that is alone. The same rules as jobs/pace-redis.ts; one contract suite holds both. */
export function memoryPace(now: () => number = () => performance.now()): PaceStore {
  const lanes = new Map<ChannelName, Lane>();
  let count = 0;
  const laneOf = (channel: ChannelName) => {
    const lane = lanes.get(channel) ?? { left: [], chats: new Map(), pausedUntil: 0, next: 0 };
    lanes.set(channel, lane);
    return lane;
  };
  const note = (lane: Lane, limit: Limit, chat: string, at: number) => {
    count += 1;
    lane.left.push({ place: String(count), at });
    lane.chats.set(chat, at + limit.chatMs);
    return String(count);
  };
  return {
    async take(channel, limit, chat): Promise<Place> {
      const [lane, at] = [laneOf(channel), now()];
      forget(lane, limit, at);
      const wait = free(lane, limit) - at;
      if (wait > 0) return { wait, chat: false };
      const own = (lane.chats.get(chat) ?? 0) - at;
      if (own > 0) return { wait: own, chat: true };
      // Who woke up late may catch up, but only by a tenth of the window.
      lane.next = Math.max(lane.next, at - limit.windowMs / 10) + limit.windowMs / limit.count;
      return { place: note(lane, limit, chat, at) };
    },
    late(channel, place, ms) {
      const found = laneOf(channel).left.find((one) => one.place === place);
      if (found) found.at += ms;
    },
    replied: (channel, limit, chat) => void note(laneOf(channel), limit, chat, now()),
    async pause(channel, ms) {
      const lane = laneOf(channel);
      lane.pausedUntil = Math.max(lane.pausedUntil, now() + ms);
    },
    async close() {},
  };
}

function forget(lane: Lane, limit: Limit, at: number) {
  lane.left = lane.left.filter((one) => one.at > at - limit.windowMs).sort((a, b) => a.at - b.at);
  for (const [chat, until] of lane.chats) if (until <= at) lane.chats.delete(chat);
}

/** When the next place is free. */
function free({ left, pausedUntil, next }: Lane, { count, windowMs }: Limit): number {
  const leaves = left[left.length - count];
  return Math.max(pausedUntil, next, leaves ? leaves.at + windowMs : 0);
}
