/** Sends to one chat in order, and tries again for a while before it gives up. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Clock } from '../../clock.ts';
import type { Outbound, SendError } from '../channel.ts';
import { backOff, movedTo, toSendError } from './failures.ts';
import { type SendCall, sendCalls } from './outbound.ts';

type AnyCall = (payload: Record<string, unknown>) => Promise<{ message_id: number }>;

const partsPatienceMs = 20_000;

export function openSending(api: Api, clock: Clock) {
  const busy = new Map<string, Promise<string>>();

  async function sendNow(chat: string, message: Outbound, patienceMs: number): Promise<string> {
    let target = chat;
    const ids: string[] = [];
    for (const call of sendCalls(message)) {
      // Once the first part is there the others must follow: given up now, the whole message would come again.
      const sent = await patiently(target, call, ids.length === 0 ? patienceMs : Math.max(patienceMs, partsPatienceMs));
      target = sent.chat;
      ids.push(sent.id);
    }
    // The last one carries the buttons; all of them go when it is taken back.
    return ids.join(',');
  }

  /** A connection that broke may have carried the message: the repeat then shows it twice, which is better than never. */
  async function patiently(chat: string, call: SendCall, patienceMs: number) {
    let target = chat;
    let left = patienceMs;
    for (let attempt = 0; ; attempt++) {
      try {
        const send = api.raw[call.method] as unknown as AnyCall;
        const { message_id } = await send({ chat_id: target, ...call.payload });
        return { chat: target, id: String(message_id) };
      } catch (error) {
        const moved = movedTo(error);
        if (moved !== undefined && attempt < 3) {
          target = String(moved);
          continue;
        }
        const wait = pauseFor(toSendError(error), attempt, clock.now());
        left -= wait;
        if (left < 0) throw toSendError(error);
        await sleep(wait);
      }
    }
  }

  return {
    busy: () => busy.size,
    async send(chat: string, message: Outbound, patienceMs: number): Promise<string> {
      const before = busy.get(chat);
      const now = () => sendNow(chat, message, patienceMs);
      const mine = before === undefined ? now() : before.then(now, now);
      busy.set(chat, mine);
      try {
        return await mine;
      } finally {
        if (busy.get(chat) === mine) busy.delete(chat);
      }
    },
    /** Resolves when nothing is on its way. */
    idle: async () => void (await Promise.allSettled(busy.values())),
  };
}

/** Milliseconds until the same may be tried again; Infinity: never. */
function pauseFor(error: SendError, attempt: number, now: number): number {
  if (error.kind === 'retry') return error.afterMs;
  return error.kind === 'trouble' && error.afterMs > 0 ? backOff(attempt, 5000, now) : Number.POSITIVE_INFINITY;
}
