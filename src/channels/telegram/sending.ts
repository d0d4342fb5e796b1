/** Sends to one chat in order, and tries again for a while before it gives up. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Clock } from '../../clock.ts';
import type { Outbound, SendError, SendOptions } from '../channel.ts';
import { backOff, movedTo, toSendError } from './failures.ts';
import { openUploads } from './files.ts';
import { type SendCall, sendCalls } from './outbound.ts';

type AnyCall = (payload: Record<string, unknown>) => Promise<Message>;

const partsPatienceMs = 20_000;

type How = Pick<SendOptions, 'refused'> & { patienceMs: number };

export class Sending {
  readonly #api: Api;
  readonly #clock: Clock;
  /** The last message on its way to each chat. */
  readonly #busy = new Map<string, Promise<string>>();
  readonly #uploads = openUploads();

  constructor(api: Api, clock: Clock) {
    this.#api = api;
    this.#clock = clock;
  }

  async send(chat: string, message: Outbound, how: How): Promise<string> {
    const before = this.#busy.get(chat);
    const now = () => this.#sendNow(chat, message, how);
    const mine = before === undefined ? now() : before.then(now, now);
    this.#busy.set(chat, mine);
    try {
      return await mine;
    } finally {
      if (this.#busy.get(chat) === mine) this.#busy.delete(chat);
    }
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  async #sendNow(chat: string, message: Outbound, how: How): Promise<string> {
    let target = chat;
    const ids: string[] = [];
    for (const call of sendCalls(message)) {
      // Once the first part is there the others must follow: given up now, the whole message would come again.
      const patienceMs = ids.length === 0 ? how.patienceMs : Math.max(how.patienceMs, partsPatienceMs);
      const sent = await this.#patiently(target, call, { ...how, patienceMs });
      target = sent.chat;
      ids.push(sent.id);
    }
    // The last one carries the buttons; all of them go when it is taken back.
    return ids.join(',');
  }

  /** A connection that broke may have carried the message: the repeat then shows it twice, which is better than never. */
  async #patiently(chat: string, call: SendCall, { patienceMs, refused }: How) {
    let target = chat;
    let left = patienceMs;
    for (let attempt = 0; ; attempt++) {
      try {
        return { chat: target, id: String(await this.#once(target, call)) };
      } catch (error) {
        const moved = movedTo(error);
        if (moved !== undefined && attempt < 3) {
          target = String(moved);
          continue;
        }
        const told = toSendError(error);
        if (told.kind === 'retry') refused?.(told.afterMs);
        const wait = pauseFor(told, attempt, this.#clock.now());
        left -= wait;
        if (left < 0) throw told;
        await sleep(wait);
      }
    }
  }

  async #once(chat: string, { method, payload, upload }: SendCall): Promise<number> {
    const send = this.#api.raw[method] as unknown as AnyCall;
    const known = upload && this.#uploads.idOf(upload);
    const file = upload && { [upload.kind]: known ?? new InputFile(upload.bytes, upload.name) };
    try {
      const message = await send({ chat_id: chat, ...payload, ...file });
      if (upload && known === undefined) this.#uploads.keep(upload, message);
      return message.message_id;
    } catch (error) {
      if (known === undefined || toSendError(error).kind !== 'refused') throw error;
      // It may be the id that Telegram does not want any more.
      this.#uploads.drop(upload!);
      return this.#once(chat, { method, payload, upload });
    }
  }
}

/** Milliseconds until the same may be tried again; Infinity: never. */
function pauseFor(error: SendError, attempt: number, now: number): number {
  if (error.kind === 'retry') return error.afterMs;
  return error.kind === 'trouble' && error.afterMs > 0 ? backOff(attempt, 5000, now) : Number.POSITIVE_INFINITY;
}
