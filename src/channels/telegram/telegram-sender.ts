/** Sends to one chat in order, and tries again for a while before it gives up. Writes a sent message anew, and takes one back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Clock } from '../../clock.ts';
import { type Outbound, SendError, type SendOptions } from '../channel.ts';
import { patienceOf, SendQueue } from '../send-queue.ts';
import { openUploads } from './files.ts';
import { type SendCall, sendCalls } from './outbound.ts';
import { backOff, movedTo, toSendError } from './transport.ts';

type AnyCall = (payload: Record<string, unknown>) => Promise<Message>;

type How = Pick<SendOptions, 'refused'> & { patienceMs: number };

export class TelegramSender {
  readonly #api: Api;
  readonly #clock: Clock;
  readonly #queue = new SendQueue();
  readonly #uploads = openUploads();

  constructor(api: Api, clock: Clock) {
    this.#api = api;
    this.#clock = clock;
  }

  send(chat: string, message: Outbound, how: How): Promise<string> {
    return this.#queue.add(chat, () => this.#sendNow(chat, message, how));
  }

  /** Resolves when nothing is on its way. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #sendNow(chat: string, message: Outbound, how: How): Promise<string> {
    let target = chat;
    const ids: string[] = [];
    for (const call of sendCalls(message)) {
      const patienceMs = patienceOf(ids.length, how.patienceMs);
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

const unchanged = /message is not modified/i;
/** The words of a picture or a document are its caption. */
const captioned = /there is no text in the message/i;

/** Text and buttons; a picture or document in it stays. Throws SendError: `refused` when the message is gone or too old. */
export async function editMessage(api: Api, chat: string, id: string, message: Outbound): Promise<void> {
  const [call, ...more] = sendCalls({ text: message.text, buttons: message.buttons });
  // What takes two messages cannot be written into one.
  if (!call || more.length > 0) throw new SendError('refused', 'too long');
  const { text, entities, reply_markup } = call.payload as never as Parameters<Api['raw']['editMessageText']>[0];
  const where = {
    chat_id: chat,
    message_id: Number(id.split(',').at(-1)),
    reply_markup: reply_markup ?? { inline_keyboard: [] },
  };
  const plain = { ...where, text, entities, link_preview_options: { is_disabled: true } };
  try {
    await api.raw.editMessageText(plain).catch((error) => {
      if (!described(error, captioned)) throw error;
      return api.raw.editMessageCaption({ ...where, caption: text, caption_entities: entities });
    });
  } catch (error) {
    if (!described(error, unchanged)) throw toSendError(error);
  }
}

/** False: Telegram does not let us (any more): older than 48 hours, or gone already. Throws SendError when it could not be asked. */
export async function removeMessage(api: Api, chat: string, id: string): Promise<boolean> {
  try {
    for (const part of id.split(',')) await api.deleteMessage(chat, Number(part));
    return true;
  } catch (error) {
    const reason = toSendError(error);
    if (reason.kind === 'refused' || reason.kind === 'gone') return false;
    throw reason;
  }
}

const described = (error: unknown, as: RegExp) => error instanceof GrammyError && as.test(error.description);
