/** The pace of bulk: how fast messages that nobody waits for may leave. A reply to a person takes its place at once, and bulk goes without it.
 *  Only in a window that is full the reply waits a moment for the next one, because the platform would refuse it for a whole second. The pace runs on the machine's own time and not on the program's clock, because a platform's limit
 *  is real even while a test's clock stands still. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Allowance, Channel, ChannelName } from '../channels/channel.ts';
import { minuteMs } from '../clock.ts';
import type { Db } from '../records/tables.ts';

/** What a platform allows: `count` messages in `windowMs` over all, and one in `chatMs` to the same chat. `perDay`: what we may start
 *  ourselves in 24 hours; the channel keeps to it and owns the number, here it is for foretelling. */
export interface Limit {
  count: number;
  windowMs: number;
  chatMs: number;
  /** The platform refuses whatever is over it, replies too. Otherwise only bulk keeps to it. */
  refuses?: boolean;
  perDay?: PerDay;
}

/** Asked within a turn's transaction it reads there: records with one connection have no second one. */
export type PerDay = (db: Db) => Promise<Allowance>;
export type Limits = Partial<Record<ChannelName, Limit>>;

/** Telegram's, as its FAQ for bots gives them; WhatsApp tells none and punishes haste, so the operator sets it. A channel without a
 *  limit goes as fast as it can. */
export const platformLimits = (whatsappPerMinute: number, whatsappPerDay?: PerDay): Limits => ({
  telegram: { count: 30, windowMs: 1000, chatMs: 1000, refuses: true },
  whatsapp: { count: whatsappPerMinute, windowMs: minuteMs, chatMs: 3000, perDay: whatsappPerDay },
});

/** How bulk is spread over a platform's window. A window begins with the first message after the window before; replies begin it too.
 *  All values are milliseconds.
 *  `step`: the distance between two messages. The last place is as late as possible: while it is free, a person who writes gets an answer.
 *  `room`: the pause between two windows, because messages draw nearer to each other on the wire. It grows while the platform refuses.
 *  `edge`: so long after the end of a full window a reply begins the next one.
 *  `hurried`: the shorter step by which late messages catch up. One burst would come again in every window.
 *  `span`: no stretch of this length holds more messages than the limit. It is shorter than a window, so that bulk returns to even steps. */
export const rhythm = ({ count, windowMs }: Limit) => ({
  step: count < 10 ? windowMs / count : (0.991 * windowMs) / (count - 1),
  hurried: count < 10 ? 0 : (0.8 * windowMs) / count,
  room: 0.014 * windowMs,
  edge: 0.002 * windowMs,
  span: 0.97 * windowMs,
});

/** The room after `refusals`, each of which came within this time after the one before. */
export const latelyMs = 30_000;
export const roomAfter = (refusals: number, room: number) => room * (1 + Math.min(refusals, 6) / 12);

/** Two moments so near to each other count as one place. */
export const sameMs = 2;

/** The pace that the senders of all processes share. */
export interface PaceStore {
  /** Takes a place for one message to this chat, now. `wait`: no place is free for so many milliseconds. `chat`: only this chat must wait. */
  take(channel: ChannelName, limit: Limit, chat: string): Promise<Place>;
  /** A message leaves only now, `ms` after its place was given. If it begins a window, the platform's window begins now. */
  late(channel: ChannelName, limit: Limit, ms: number): void;
  /** Counts a reply. It leaves after so many milliseconds, nearly always 0; never rejects. */
  reply(channel: ChannelName, limit: Limit, chat: string): number | Promise<number>;
  /** The platform has refused a reply for `ms` and so tells when its window ends. If our count says too that the window is full, bulk keeps to
   *  that window. Otherwise a person who writes at the end of the platform's window would find no place. */
  refused(channel: ChannelName, limit: Limit, ms: number): void;
  /** The platform has refused a bulk message: no bulk leaves on this channel for `ms`. Then a new window begins. */
  pause(channel: ChannelName, limit: Limit, ms: number): Promise<void>;
  close(): Promise<void>;
}

export type Place = 'taken' | { wait: number; chat: boolean };

/** When the platform's window began, after it has refused something at `now` for `ms`: with `first`, the oldest message that still made it
 *  full, as far as that agrees with `ms`. A platform that speaks in whole seconds has rounded up. */
export function begunBefore(first: number, windowMs: number, now: number, ms: number): number {
  const least = ms % 1000 === 0 ? ms - 1000 : ms;
  return Math.min(Math.max(first + windowMs, now + least), now + ms) - windowMs;
}

/** The same channel for the inbox: every message that it sends is counted as a reply. */
export function counted(channel: Channel, store: PaceStore, limits: Limits): Channel {
  const limit = limits[channel.name];
  if (!limit) return channel;
  const refused = (ms: number) => store.refused(channel.name, limit, ms);
  const send: Channel['send'] = async (chat, message, how) => {
    const wait = await store.reply(channel.name, limit, chat);
    if (wait > 0) await sleep(wait);
    return channel.send(chat, message, { ...how, refused });
  };
  return new Proxy(channel, { get: (target, name) => (name === 'send' ? send : bound(target, name)) });
}

function bound(target: Channel, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === 'function' ? value.bind(target) : value;
}
