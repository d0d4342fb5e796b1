/** Limits of what comes in. A chat that writes faster than anybody types is told so once and then paused: its messages are dropped before
 *  anything is loaded for them, so a flood costs nothing. People who have joined have limits of their own only, because on the open day ten
 *  thousand of them write at once. Strangers share one more limit, so that many new numbers cannot keep the others waiting.
 *  Each process counts for itself, in memory: a count that all share would cost more than it saves. */
import type { Inbound } from '../channels/channel.ts';
import { hourMs, minuteMs } from '../clock.ts';

export interface Gate {
  /** Is this private chat paused? Asked before anything else is done with its message. */
  paused(channel: string, chat: string, now: number): boolean;
  /** `minutes`: so long the sender is paused from now on, and should be told. `silent`: the message is dropped. */
  admit(message: Inbound, now: number): Promise<Admission> | Admission;
}

export type Admission = 'in' | 'silent' | { minutes: number };

export interface GateOptions {
  /** Messages of one chat in a minute, over a longer time. At once it may be half as many again: an album, or what was typed while the network was away. */
  perMinute: number;
  /** Has the one who writes here joined? Asked only when the strangers' limit is reached. */
  joined(message: Inbound): Promise<boolean>;
}

/** What strangers may send together: a hall full of guests may sign in at once, and a district may join within a morning. */
const strangers = { most: 600, perSecond: 20 };
/** Strangers who are told that they must wait: so many answers leave, whatever comes in. */
const apologies = { most: 30, perSecond: 2 };
const strangersWaitMinutes = 10;
/** Each pause that follows another within an hour is longer. */
const pauseMinutes = [1, 5, 15, 60];
const mostKnown = 50_000;

interface Sender extends Bucket {
  pausedUntil: number;
  pauses: number;
  joined: boolean;
}

export function openGate({ perMinute, joined }: GateOptions): Gate {
  const own = { most: Math.ceil(perMinute * 1.5), perSecond: perMinute / 60 };
  const senders = new Map<string, Sender>();
  const ofStrangers: Bucket = { left: strangers.most, at: 0 };
  const ofApologies: Bucket = { left: apologies.most, at: 0 };

  /** Forgets those who were silent for the longest time first. */
  function senderOf(name: string, now: number): Sender {
    const known = senders.get(name) ?? { left: own.most, at: now, pausedUntil: 0, pauses: 0, joined: false };
    senders.delete(name);
    senders.set(name, known);
    if (senders.size > mostKnown) senders.delete(senders.keys().next().value!);
    return known;
  }

  function pause(sender: Sender, minutes: number, now: number): Admission {
    sender.pausedUntil = now + minutes * minuteMs;
    return { minutes };
  }

  async function whileCrowded(sender: Sender, message: Inbound, now: number): Promise<Admission> {
    sender.joined = await joined(message).catch(() => true);
    if (sender.joined) return 'in';
    const told = pause(sender, strangersWaitMinutes, now);
    return take(ofApologies, apologies, now) ? told : 'silent';
  }

  return {
    paused: (channel, chat, now) => (senders.get(`${channel} ${chat}`)?.pausedUntil ?? 0) > now,
    admit(message, now) {
      const sender = senderOf(senderName(message), now);
      if (sender.pausedUntil > now) return 'silent';
      if (now > sender.pausedUntil + hourMs) sender.pauses = 0;
      if (!take(sender, own, now)) {
        const minutes = pauseMinutes[Math.min(sender.pauses++, pauseMinutes.length - 1)]!;
        return pause(sender, minutes, now);
      }
      return sender.joined || take(ofStrangers, strangers, now) ? 'in' : whileCrowded(sender, message, now);
    },
  };
}

/** In a group everyone counts for herself. */
export const senderName = ({ channel, chat, sender, private: alone }: Inbound) =>
  `${channel} ${alone ? chat : `${chat} ${sender}`}`;

interface Bucket {
  left: number;
  at: number;
}

function take(bucket: Bucket, { most, perSecond }: { most: number; perSecond: number }, now: number): boolean {
  bucket.left = Math.min(most, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left--;
  return true;
}
