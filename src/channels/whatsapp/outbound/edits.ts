/** Writes a sent message anew, and takes one back. WhatsApp lets us within fifteen minutes, and within two days. */
import { jidNormalizedUser, proto } from '@whiskeysockets/baileys';
import { dayMs, minuteMs } from '../../../clock.ts';
import { type Outbound, SendError } from '../../channel.ts';
import { chatHash } from '../base/deps.ts';
import { type Menu, withMenu } from '../messages/menus.ts';
import { harmless } from '../messages/outbound.ts';
import type { SentRow } from '../messages/sent.ts';
import { type SendingDeps, toSendError } from './sending.ts';

const editMs = 15 * minuteMs;
const removeMs = 2 * dayMs;
const { Type } = proto.Message.ProtocolMessage;

/** Text and menu; a picture or document in it stays. Throws SendError: `refused` when it is gone or too old. */
export async function editMessage(deps: SendingDeps, chat: string, id: string, message: Outbound): Promise<void> {
  const row = await standing(deps, id, editMs);
  const old = row && deps.sent.content(row);
  if (!row || !old) throw new SendError('refused', 'gone or too old');
  const before = deps.sent.menu(row);
  const menu = newMenu(before, message);
  const text = harmless(withMenu(message.text, menu));
  if (text.length > 4096) throw new SendError('refused', 'too long');
  const content = rewritten(old, text);
  await relay(deps, chat, id, { type: Type.MESSAGE_EDIT, editedMessage: content, timestampMs: deps.clock.now() });
  await deps.sent.rewrite(id, content, menu);
}

/** False: WhatsApp does not let us (any more). Throws SendError when it could not be asked. */
export async function removeMessage(
  deps: SendingDeps,
  chat: string,
  id: string,
  withinMs = removeMs,
): Promise<boolean> {
  const row = await standing(deps, id, withinMs);
  if (!row) return false;
  await relay(deps, chat, id, { type: Type.REVOKE });
  await deps.sent.mark(id, 'ditarik');
  return true;
}

async function standing({ sent, clock }: SendingDeps, id: string, ms: number): Promise<SentRow | undefined> {
  const row = await sent.find(id);
  const open = row && !['antre', 'gagal', 'ditarik'].includes(row.status) && row.at.getTime() > clock.now() - ms;
  return open ? row : undefined;
}

async function relay(deps: SendingDeps, chat: string, id: string, about: proto.Message.IProtocolMessage) {
  const { connection, identities, refusals, acks, ids } = deps;
  if (await refusals.holds(chat)) throw new SendError('unreachable', 'refused lately');
  try {
    const socket = await connection.socket(5000);
    const address = await identities.addressOf(chat);
    const key = { remoteJid: jidNormalizedUser(address), fromMe: true, id };
    const messageId = `3EB0${Buffer.from(`${id}${ids.random(8)}`)
      .toString('hex')
      .slice(-18)
      .toUpperCase()}`;
    const taken = acks.of(messageId, chatHash(deps, chat), deps.ackMs);
    taken.catch(() => undefined);
    const edit = about.type === Type.REVOKE ? '7' : '1';
    const protocolMessage = proto.Message.ProtocolMessage.create({ ...about, key });
    await socket.relayMessage(address, { protocolMessage }, { messageId, additionalAttributes: { edit } });
    if ((await taken) !== 'taken') throw new SendError('trouble', 'stale', 1000);
  } catch (error) {
    throw toSendError(error);
  }
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
