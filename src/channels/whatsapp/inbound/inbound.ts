/** Reads a WhatsApp message: from Baileys' content to the channels' `Inbound`. */
import {
  isJidBroadcast,
  isJidGroup,
  isJidNewsletter,
  isJidStatusBroadcast,
  jidDecode,
  jidNormalizedUser,
  normalizeMessageContent,
  proto,
  type WAMessage,
} from '@whiskeysockets/baileys';
import type { Inbound, Media } from '../../channel.ts';
import type { Sent } from '../messages/sent.ts';
import { isVote, withTap, withVote } from '../messages/taps.ts';
import type { Identities } from '../people/identities.ts';
import type { Raw, Received, Waiting } from './received.ts';

type Content = proto.IMessage;

/** Who we are on WhatsApp, under both kinds of address. */
export interface Me {
  jids: string[];
}

/** Is it worth keeping? Only if somebody said something to us; what people say to each other in a group is not ours. */
export function isForUs({ key, message }: WAMessage, me: Me): boolean {
  const { remoteJid, fromMe, id } = key;
  if (!remoteJid || !id || fromMe || isJidStatusBroadcast(remoteJid) || isJidNewsletter(remoteJid)) return false;
  // A picture to be seen once is shown on phones only. We are not told what it was, but she waits for an answer.
  if (key.isViewOnce && !message) return !isJidGroup(remoteJid);
  const content = normalizeMessageContent(message ?? undefined);
  // A message that cannot be decrypted comes as an empty stub first, and again under the same id.
  if (!content || !(speaks(content) || isRevoke(content))) return false;
  return !isJidGroup(remoteJid) || isAddressed(content, me);
}

/** The kind of a message that came by broadcast list and says nothing to us; undefined: it is no such message. */
export function unheardOfList({ key, message }: WAMessage, me: Me): string | undefined {
  const byList = isJidBroadcast(key.remoteJid ?? '') && !isJidStatusBroadcast(key.remoteJid ?? '') && !key.fromMe;
  if (!byList || !message || isForUs({ key, message }, me)) return undefined;
  return Object.keys(normalizeMessageContent(message) ?? {}).join();
}

/** What a kept message means: who wrote it, and which tap of a menu, a poll or an event it stands for. Undefined: nothing that needs an
 *  answer. */
export async function interpret(
  { identities, sent }: { identities: Identities; sent: Sent },
  received: Received,
  { chat, raw }: Waiting,
  me: Me,
): Promise<Inbound | undefined> {
  const content = readContent(raw);
  const gone = withdrawn(content);
  if (gone) {
    await received.withdraw(chat, gone);
    return undefined;
  }
  const group = isJidGroup(raw.jid) ?? false;
  const [from, alt] = group ? [raw.participant ?? raw.jid, raw.participantAlt] : [raw.jid, raw.alt];
  const { chat: sender, apart } = group ? await identities.meet(from, alt) : { chat, apart: raw.apart };
  const phone = apart ? undefined : (numberOf(from) ?? numberOf(alt));
  const message = readMessage(raw, { chat, sender, me, ...(phone ? { phone } : {}) }, content);
  if (!message || !isVote(content)) return message && withTap(message, sent);
  return withVote(message, content, { sent, us: me.jids, voters: await identities.formsOf(chat) });
}

/** WhatsApp vouches for the number: nobody can write under another's. */
function numberOf(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  return parts?.server === 's.whatsapp.net' ? parts.user : undefined;
}

const readContent = (raw: Raw): Content =>
  normalizeMessageContent(proto.Message.decode(Buffer.from(raw.content, 'base64'))) ?? {};

/** The id of the message that this one takes back, if it does. */
const withdrawn = ({ protocolMessage }: Content): string | undefined =>
  protocolMessage?.type === proto.Message.ProtocolMessage.Type.REVOKE
    ? (protocolMessage.key?.id ?? undefined)
    : undefined;

const isRevoke = (content: Content) => withdrawn(content) !== undefined;

/** `sender`: the name of her own chat. `phone`: her number, where WhatsApp tells it. */
function readMessage(
  raw: Raw,
  who: { chat: string; sender: string; me: Me; phone?: string },
  content = readContent(raw),
): Inbound | undefined {
  const isPrivate = !isJidGroup(raw.jid);
  const inbound: Inbound = {
    channel: 'whatsapp',
    chat: who.chat,
    sender: who.sender,
    id: raw.id,
    at: raw.at,
    private: isPrivate,
    addressed: isPrivate || isAddressed(content, who.me),
  };
  if (raw.name) inbound.name = raw.name;
  if (who.phone) inbound.phone = who.phone;
  const edited = editOf(content);
  if (edited) return { ...inbound, id: edited.id, edited: true, text: textOf(edited.content) ?? '' };
  const quoted = contextOf(content);
  if (quoted?.stanzaId && isPrivate) inbound.quotes = quoted.stanzaId;
  fill(inbound, raw, content, who.phone);
  return inbound;
}

function fill(inbound: Inbound, raw: Raw, content: Content, phone: string | undefined) {
  const text = textOf(content);
  if (text !== undefined) inbound.text = text;
  const media = mediaOf(raw, content);
  if (media) inbound.media = media;
  const place = content.locationMessage ?? content.liveLocationMessage;
  const { degreesLatitude: latitude, degreesLongitude: longitude } = place ?? {};
  if (typeof latitude === 'number' && typeof longitude === 'number') inbound.location = { latitude, longitude };
  const card = content.contactMessage?.vcard ?? content.contactsArrayMessage?.contacts?.[0]?.vcard;
  const number = card && numberOnCard(card);
  if (number) inbound.contact = { phone: number, own: number === phone };
}

/** Kinds of messages that deserve an answer, even those that hold no words for us, such as a voice note or a sticker. */
const kinds = [
  ...['imageMessage', 'documentMessage', 'locationMessage', 'liveLocationMessage'],
  ...['contactMessage', 'contactsArrayMessage', 'audioMessage', 'videoMessage', 'ptvMessage'],
  ...['stickerMessage', 'lottieStickerMessage', 'pollUpdateMessage', 'encEventResponseMessage'],
  ...['pollCreationMessage', 'pollCreationMessageV2', 'pollCreationMessageV3', 'eventMessage'],
] as const satisfies (keyof Content)[];

const speaks = (content: Content): boolean =>
  textOf(content) !== undefined || editOf(content) !== undefined || kinds.some((kind) => content[kind]);

function textOf(content: Content): string | undefined {
  const { conversation, extendedTextMessage, imageMessage, documentMessage, videoMessage } = content;
  const text = conversation || extendedTextMessage?.text;
  return (text || imageMessage?.caption || documentMessage?.caption || videoMessage?.caption) ?? undefined;
}

function editOf(content: Content): { id: string; content: Content } | undefined {
  const { protocolMessage } = content;
  if (protocolMessage?.type !== proto.Message.ProtocolMessage.Type.MESSAGE_EDIT) return undefined;
  const { key, editedMessage } = protocolMessage;
  return key?.id ? { id: key.id, content: normalizeMessageContent(editedMessage ?? undefined) ?? {} } : undefined;
}

/** The handle is the whole message: its keys open the file, and ask the phone for an expired file again. */
function mediaOf(raw: Raw, content: Content): Media | undefined {
  const { imageMessage: image, documentMessage: document } = content;
  const file = image ?? document;
  if (!file) return undefined;
  const album = albumOf(raw, content);
  const mime = (file.mimetype ?? 'application/octet-stream').split(';')[0]!.trim();
  const media: Media = { kind: image ? 'photo' : 'document', ref: handle(raw, content), mime };
  if (document?.fileName) media.name = document.fileName;
  if (album) media.album = album;
  return media;
}

function albumOf(raw: Raw, content: Content): string | undefined {
  const outer = proto.Message.decode(Buffer.from(raw.content, 'base64'));
  const { messageAssociation } = content.messageContextInfo ?? outer.messageContextInfo ?? {};
  return messageAssociation?.parentMessageKey?.id ?? undefined;
}

function handle(raw: Raw, { imageMessage, documentMessage }: Content): string {
  const bare = imageMessage
    ? { imageMessage: { ...imageMessage, jpegThumbnail: undefined, contextInfo: undefined } }
    : { documentMessage: { ...documentMessage, jpegThumbnail: undefined, contextInfo: undefined } };
  const key = { remoteJid: raw.jid, id: raw.id, fromMe: false, participant: raw.participant };
  const whole = proto.WebMessageInfo.fromObject({ key, message: bare });
  return Buffer.from(proto.WebMessageInfo.encode(whole).finish()).toString('base64');
}

/** Digits of the first number on a contact card; `waid` is WhatsApp's own form of it. */
function numberOnCard(vcard: string): string | undefined {
  const line = vcard.split(/\r?\n/).find((one) => /TEL/i.test(one));
  const digits = (/waid=(\d+)/i.exec(line ?? '')?.[1] ?? line?.split(':').pop() ?? '').replace(/\D/g, '');
  return /^\d{9,15}$/.test(digits) ? digits : undefined;
}

export function contextOf(content: Content): proto.IContextInfo | undefined {
  const { extendedTextMessage, imageMessage, documentMessage, locationMessage, contactMessage } = content;
  const all = [extendedTextMessage, imageMessage, documentMessage, locationMessage, contactMessage];
  return all.find((one) => one?.contextInfo)?.contextInfo ?? undefined;
}

/** In a group: we are mentioned, or one of our messages is replied to. */
function isAddressed(content: Content, { jids }: Me): boolean {
  const context = contextOf(content);
  const named = [...(context?.mentionedJid ?? []), context?.participant].filter((jid) => typeof jid === 'string');
  return named.some((jid) => jids.includes(jidNormalizedUser(jid)));
}
