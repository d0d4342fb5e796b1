/** Writes a sent message anew (WhatsApp lets us within fifteen minutes), takes one back (within two days), and takes back the cards that a
 *  newer message makes outdated. */
import { setTimeout as sleep } from 'node:timers/promises';
import { jidNormalizedUser, proto } from '@whiskeysockets/baileys';
import { dayMs, minuteMs } from '../../../clock.ts';
import { type Outbound, SendError } from '../../channel.ts';
import { longestText } from '../../message-limits.ts';
import { chatHash } from '../base/records.ts';
import { harmless, type Menu, withMenu } from '../messages/contents.ts';
import type { SentRow } from '../messages/sent.ts';
import { type DeliveryDeps, toSendError } from './delivery.ts';

const editMs = 15 * minuteMs;
const removeMs = 2 * dayMs;
const cardTries = 3;
const cardPauseMs = 1000;
const { Type } = proto.Message.ProtocolMessage;

/** Text and menu; a picture or document in it stays. Throws SendError: `refused` when it is gone or too old. */
export async function editMessage(deps: DeliveryDeps, chat: string, id: string, message: Outbound): Promise<void> {
  const row = await rowWithin(deps, id, editMs);
  const old = row && deps.sent.content(row);
  if (!row || !old) throw new SendError('refused', 'gone or too old');
  const before = deps.sent.menu(row);
  const menu = newMenu(before, message);
  const text = harmless(withMenu(message.text, menu));
  if (text.length > longestText) throw new SendError('refused', 'too long');
  const content = rewritten(old, text);
  await relayChange(deps, chat, id, {
    type: Type.MESSAGE_EDIT,
    editedMessage: content,
    timestampMs: deps.clock.now(),
  });
  await deps.sent.rewrite(id, content, menu);
}

/** False: WhatsApp does not let us (any more). Throws SendError when it could not be asked. */
export async function removeMessage(
  deps: DeliveryDeps,
  chat: string,
  id: string,
  withinMs = removeMs,
): Promise<boolean> {
  const row = await rowWithin(deps, id, withinMs);
  if (!row) return false;
  await relayChange(deps, chat, id, { type: Type.REVOKE });
  await deps.sent.mark(id, 'withdrawn');
  return true;
}

/** Takes back the cards of an invitation that was moved or called off: nobody must answer to the old date. Baileys cannot send what
 *  WhatsApp's own clients send when they change an event, so the old card is deleted for everyone; the text above it stays. `going`: names
 *  the invitation. `by`: the message that says what holds now; its own card stays. That message has gone, so a card that cannot be deleted
 *  fails nothing. */
export async function removeOutdated(deps: DeliveryDeps, chat: string, going: string, by: string): Promise<void> {
  const stays = (err: unknown) => deps.log.info({ err }, 'whatsapp: an outdated card stays');
  const cards = await deps.sent.cards(chat, by).catch(stays);
  for (const { id, card } of cards ?? [])
    if (Object.values(card.taps).includes(going)) await removeCard(deps, chat, id).catch(stays);
}

/** However old: meetings are announced long before. A phone that does not allow it any more shows the card still. */
async function removeCard(deps: DeliveryDeps, chat: string, id: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await removeMessage(deps, chat, id, Number.POSITIVE_INFINITY);
      return;
    } catch (error) {
      if (attempt === cardTries) throw error;
      await sleep(cardPauseMs);
    }
  }
}

/** The message, if WhatsApp has taken it, nobody has taken it back, and it is not older than `ms`. */
async function rowWithin({ sent, clock }: DeliveryDeps, id: string, ms: number): Promise<SentRow | undefined> {
  const row = await sent.find(id);
  const open = row && !['queued', 'failed', 'withdrawn'].includes(row.status) && row.at.getTime() > clock.now() - ms;
  return open ? row : undefined;
}

/** Throws SendError. */
async function relayChange(deps: DeliveryDeps, chat: string, id: string, change: proto.Message.IProtocolMessage) {
  const { identities, refusals, acks } = deps;
  if (await refusals.holds(chat)) throw new SendError('unreachable', 'refused lately');
  try {
    const socket = await deps.socket(5000);
    const address = await identities.addressOf(chat);
    const key = { remoteJid: jidNormalizedUser(address), fromMe: true, id };
    const messageId = changeId(deps, id);
    const taken = acks.of(messageId, chatHash(deps, chat), deps.ackMs);
    taken.catch(() => undefined);
    const edit = change.type === Type.REVOKE ? '7' : '1';
    const protocolMessage = proto.Message.ProtocolMessage.create({ ...change, key });
    await socket.relayMessage(address, { protocolMessage }, { messageId, additionalAttributes: { edit } });
    if ((await taken) !== 'taken') throw new SendError('trouble', 'stale', 1000);
  } catch (error) {
    throw toSendError(error);
  }
}

/** Another one each time, as each change is a message of its own. */
function changeId({ ids }: DeliveryDeps, id: string): string {
  const hex = Buffer.from(`${id}${ids.random(8)}`).toString('hex');
  return `3EB0${hex.slice(-18).toUpperCase()}`;
}

function newMenu(before: Menu | undefined, { buttons, answers }: Outbound): Menu | undefined {
  if (!buttons || buttons.length === 0) return undefined;
  if (before) return { ...before, buttons };
  return { by: 'number', hint: '', ...answers, buttons };
}

/** The words of a picture or a document are its caption. */
function rewritten(old: proto.IMessage, text: string): proto.IMessage {
  const { imageMessage, documentMessage } = old;
  if (imageMessage) return proto.Message.create({ imageMessage: { ...imageMessage, caption: text } });
  if (documentMessage) return proto.Message.create({ documentMessage: { ...documentMessage, caption: text } });
  return proto.Message.create({ extendedTextMessage: { text } });
}
