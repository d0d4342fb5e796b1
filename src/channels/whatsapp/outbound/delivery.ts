/** Delivers one part of a message: writes it down, uploads its file, and tries until WhatsApp has taken it or the patience is over. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AnyMessageContent,
  generateWAMessage,
  jidNormalizedUser,
  proto,
  type WASocket,
} from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';
import { chatHash, type Deps } from '../base/records.ts';
import type { Logger } from '../keys/socket.ts';
import type { Refusals } from '../limits/restriction.ts';
import { keptCard } from '../messages/cards.ts';
import type { Menu } from '../messages/contents.ts';
import type { Sent } from '../messages/sent.ts';
import type { Identities } from '../people/identities.ts';
import { type Acks, relay } from './relay.ts';

export interface DeliveryDeps extends Deps {
  /** The open socket, waited for at most so long. Throws SendError. */
  socket(ms: number): Promise<WASocket>;
  identities: Identities;
  sent: Sent;
  acks: Acks;
  refusals: Refusals;
  logger: Logger;
  ackMs: number;
}

export interface Part {
  id: string;
  chat: string;
  /** Id of the last part: it stands for the whole message. */
  whole: string;
  bulk: boolean;
  content: AnyMessageContent;
  /** What the answers to a poll or an event mean. */
  taps?: Record<string, string>;
  menu: Menu | undefined;
  replaces: boolean;
}

const cardPatienceMs = 5000;
const uploadMs = 15_000;
/** An answer without its file goes out after so many tries: with the time that each may take, it still comes while she looks at the chat. */
const uploadTries = 3;

/** Throws SendError. */
export async function deliver(deps: DeliveryDeps, part: Part, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await tryOnce(deps, part, until - performance.now(), attempt);
    } catch (thrown) {
      const error = toSendError(thrown);
      const pause = Math.min(300 * 2 ** attempt, 3000);
      const hopeless = error.afterMs === 0 || performance.now() + pause > until;
      if (hopeless) {
        if (error.kind === 'refused' || error.kind === 'unreachable') await deps.sent.mark(part.id, 'failed');
        throw error;
      }
      await sleep(pause);
    }
  }
}

/** The text above the card has gone and says all of it, so a card that is refused fails nothing. */
export async function deliverCard(deps: DeliveryDeps, part: Part): Promise<void> {
  try {
    await deliver(deps, part, cardPatienceMs);
  } catch (err) {
    deps.log.debug({ err }, 'whatsapp: a card was not sent');
    await deps.sent.mark(part.id, 'failed');
  }
}

/** From the second attempt on WhatsApp is asked for her devices anew; a refusal may mean that they have changed. */
async function tryOnce(deps: DeliveryDeps, part: Part, patienceMs: number, attempt: number): Promise<void> {
  const { sent, identities } = deps;
  const row = await sent.find(part.id);
  if (row && row.status !== 'queued' && row.status !== 'failed') return;
  const socket = await deps.socket(patienceMs);
  const address = await identities.addressOf(part.chat);
  const content = (row && sent.content(row)) ?? (await withFile(deps, { socket, address, attempt }, part));
  if (!content) return;
  const card = part.taps && keptCard(content, part.taps, socket);
  if (!row) await sent.keep({ ...part, content, ...(card ? { card } : {}) });
  await relay(deps, socket, { id: part.id, chat: chatHash(deps, part.chat), content, address }, attempt === 0);
  await sent.mark(part.id, 'sent');
}

/** The message in WhatsApp's own form, its file uploaded. Many a network lets the chat through and not the hosts for files; then an answer
 *  comes without its file, so that nobody waits in vain for the words. `attempt`: from 0. undefined: a file that is left out; the words
 *  follow. */
async function withFile(
  { log, logger }: Pick<DeliveryDeps, 'log' | 'logger'>,
  { socket, address, attempt }: { socket: WASocket; address: string; attempt: number },
  { id, content, bulk }: Part,
): Promise<proto.IMessage | undefined> {
  const generate = async (of: AnyMessageContent) => {
    const message = await generateWAMessage(address, of, {
      userJid: jidNormalizedUser(socket.user?.id ?? ''),
      upload: socket.waUploadToServer,
      logger,
      messageId: id,
      mediaUploadTimeoutMs: uploadMs,
    });
    return proto.Message.create(message.message ?? {});
  };
  try {
    return await generate(content);
  } catch (error) {
    // What we start ourselves can wait until it goes whole.
    if (bulk || attempt + 1 < uploadTries || !/upload failed/.test(String(error))) throw error;
    log.warn('whatsapp: a file could not be uploaded; its words go alone');
    const caption = 'caption' in content && content.caption;
    return caption ? generate({ text: caption }) : undefined;
  }
}

/** After a broken connection or from a slow server: the same id may go out again. */
export const toSendError = (error: unknown): SendError =>
  error instanceof SendError ? error : new SendError('trouble', 'no answer', 1000);
