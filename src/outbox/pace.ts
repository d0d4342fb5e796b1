/** How fast messages that nobody waits for may leave. A reply to a person never asks here: it is only counted, and what it takes of
 *  the platform's limit is not there for bulk. Runs on the machine's own time, not on the house's clock: a platform's limit is real
 *  even while a test's clock stands still. */
import type { Kysely } from 'kysely';
import type { Allowance, Channel, ChannelName } from '../channels/channel.ts';
import type { Database } from '../records/tables.ts';

/** What a platform allows: `count` messages in `windowMs` over all, and one in `chatMs` to the same chat. `perDay`: what we may start
 *  ourselves in 24 hours; the channel keeps to it and owns the number, here it is for foretelling. */
export interface Limit {
  count: number;
  windowMs: number;
  chatMs: number;
  perDay?: PerDay;
}

/** Asked within a turn's transaction it reads there: records with one connection have no second one. */
export type PerDay = (db: Kysely<Database>) => Promise<Allowance>;
export type Limits = Partial<Record<ChannelName, Limit>>;

/** Telegram's, as its FAQ for bots gives them; WhatsApp tells none and punishes haste, so the operator sets it. A channel without a
 *  limit goes as fast as it can. */
export const platformLimits = (whatsappPerMinute: number, whatsappPerDay?: PerDay): Limits => ({
  telegram: { count: 30, windowMs: 1000, chatMs: 1000 },
  whatsapp: { count: whatsappPerMinute, windowMs: 60_000, chatMs: 3000, perDay: whatsappPerDay },
});

/** How bulk goes through a platform's window, which begins with the first message after the one before, whoever sent it. Milliseconds.
 *  `step`: evenly, and the last place as late as can be: while it is free, somebody who writes gets an answer.
 *  `room`: then a little time, because on the wire messages draw nearer to each other; more while the platform has refused some lately.
 *  `hurried`: what was held up catches up in steps of this length, not in one burst that would come again in every window.
 *  `span`: in no stretch of this length more than the limit, wherever it begins; short of a window, so that bulk finds back to even steps. */
export const rhythm = ({ count, windowMs }: Limit) => ({
  step: count < 10 ? windowMs / count : (0.991 * windowMs) / (count - 1),
  hurried: count < 10 ? 0 : (0.8 * windowMs) / count,
  room: 0.014 * windowMs,
  span: 0.97 * windowMs,
});

/** The room after `refusals` of which each came within this time of the one before. */
export const latelyMs = 30_000;
export const roomAfter = (refusals: number, room: number) => room * (1 + Math.min(refusals, 6) / 12);

/** Two moments so near to each other are the same place. */
export const sameMs = 2;

/** The pace that the senders of all processes share. */
export interface PaceStore {
  /** Takes a place for one message to this chat, now. `wait`: none is free for so many milliseconds; `chat`: only this chat has to. */
  take(channel: ChannelName, limit: Limit, chat: string): Promise<Place>;
  /** The message whose place was given so many milliseconds ago goes on the wire only now. If it begins a window, the platform's begins now. */
  late(channel: ChannelName, limit: Limit, ms: number): void;
  /** A reply leaves now. Never waited for. */
  replied(channel: ChannelName, limit: Limit, chat: string): void;
  /** The platform has refused a reply for so long, and only now says when its window ends. Was it full by our reckoning too, then bulk falls in
   *  step with it; a person who writes at the end of a window that we believe to end later finds no place. */
  refused(channel: ChannelName, limit: Limit, ms: number): void;
  /** The platform has refused one: no bulk message leaves on this channel for so long. Then a new window begins, as it has just told us. */
  pause(channel: ChannelName, limit: Limit, ms: number): Promise<void>;
  close(): Promise<void>;
}

export type Place = 'taken' | { wait: number; chat: boolean };

/** The same channel for the inbox: what it sends is a reply, and counts. */
export function counted(channel: Channel, store: PaceStore, limits: Limits): Channel {
  const limit = limits[channel.name];
  if (!limit) return channel;
  const refused = (ms: number) => store.refused(channel.name, limit, ms);
  const send: Channel['send'] = (chat, message, how) => {
    store.replied(channel.name, limit, chat);
    return channel.send(chat, message, { ...how, refused });
  };
  return new Proxy(channel, { get: (target, name) => (name === 'send' ? send : bound(target, name)) });
}

function bound(target: Channel, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === 'function' ? value.bind(target) : value;
}
