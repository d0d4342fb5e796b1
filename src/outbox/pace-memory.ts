import type { ChannelName } from '../channels/channel.ts';
import { begunBefore, type Limit, latelyMs, type PaceStore, type Place, rhythm, roomAfter, sameMs } from './pace.ts';

interface Lane {
  /** When each message of the last two windows left, oldest first. */
  left: number[];
  /** When the newest window that we know of began. */
  begun: number;
  /** By chat: when the next message may go there. */
  chats: Map<string, number>;
  pausedUntil: number;
  /** How often the platform has refused a message lately. */
  refusals: number;
  refusedAt: number;
}

/** The pace of one process that is alone. The same rules as jobs/pace-redis.ts; one contract suite holds both. */
export const memoryPace = (now: () => number = () => performance.now()): PaceStore => new MemoryPace(now);

class MemoryPace implements PaceStore {
  readonly #now: () => number;
  readonly #lanes = new Map<ChannelName, Lane>();

  constructor(now: () => number) {
    this.#now = now;
  }

  async take(channel: ChannelName, limit: Limit, chat: string): Promise<Place> {
    const [lane, at] = [this.#lane(channel), this.#now()];
    forget(lane, limit, at);
    const begun = windowAt(lane, limit, at);
    const wait = free(lane, limit, begun, at) - at;
    if (wait > 0) return { wait, chat: false };
    const own = (lane.chats.get(chat) ?? 0) - at;
    if (own > 0) return { wait: own, chat: true };
    lane.begun = begun;
    note(lane, limit, chat, at);
    return 'taken';
  }

  late(channel: ChannelName, _limit: Limit, ms: number) {
    const lane = this.#lane(channel);
    if (Math.abs(lane.begun - (this.#now() - ms)) >= sameMs) return;
    const first = lane.left.findIndex((at) => at >= lane.begun);
    lane.begun = this.#now();
    if (first >= 0) lane.left[first] = lane.begun;
  }

  reply(channel: ChannelName, limit: Limit, chat: string): number {
    const [lane, at] = [this.#lane(channel), this.#now()];
    forget(lane, limit, at);
    const over = lane.begun + limit.windowMs;
    const next = over + rhythm(limit).edge;
    const used = lane.left.filter((one) => one >= lane.begun).length;
    if (limit.refuses && used >= limit.count && at < next) lane.begun = next;
    else if (at >= over) lane.begun = at;
    const leaves = Math.max(at, lane.begun);
    note(lane, limit, chat, leaves);
    return Math.ceil(leaves - at);
  }

  refused(channel: ChannelName, limit: Limit, ms: number) {
    align(this.#lane(channel), limit, this.#now(), ms);
  }

  async pause(channel: ChannelName, limit: Limit, ms: number) {
    const [lane, at] = [this.#lane(channel), this.#now()];
    lane.refusals = refusalsOf(lane, at) + 1;
    lane.refusedAt = at;
    align(lane, limit, at, ms);
    lane.pausedUntil = Math.max(lane.pausedUntil, at + ms);
  }

  async close() {}

  #lane(channel: ChannelName): Lane {
    const lane = this.#lanes.get(channel) ?? emptyLane();
    this.#lanes.set(channel, lane);
    return lane;
  }
}

const emptyLane = (): Lane => ({
  left: [],
  begun: Number.NEGATIVE_INFINITY,
  chats: new Map(),
  pausedUntil: 0,
  refusals: 0,
  refusedAt: 0,
});

function note(lane: Lane, limit: Limit, chat: string, at: number) {
  lane.left.push(at);
  lane.chats.delete(chat);
  lane.chats.set(chat, at + limit.chatMs);
}

/** Keeps to the platform's window after a refusal, if our count says too that it is full. The last one counted is what was refused. */
function align(lane: Lane, { count, windowMs }: Limit, at: number, ms: number) {
  const first = lane.left[Math.max(lane.left.length - count - 1, 0)] ?? lane.begun;
  const begun = begunBefore(first, windowMs, at, ms);
  if (lane.left.filter((one) => one >= begun).length >= count - 1) lane.begun = begun;
}

/** Both are ordered, the oldest first. */
function forget({ left, chats }: Lane, { windowMs }: Limit, at: number) {
  while (left[0] !== undefined && left[0] <= at - 2 * windowMs) left.shift();
  for (const [chat, until] of chats) {
    if (until > at) break;
    chats.delete(chat);
  }
}

/** The beginning of the window into which the next bulk message falls. */
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
