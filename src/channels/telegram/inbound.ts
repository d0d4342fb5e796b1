/** An update of Telegram's in the words of the house. */
import type { Context } from 'grammy';
import type { Message, MessageEntity } from 'grammy/types';
import type { Inbound } from '../channel.ts';

/** undefined: nothing that a person said to us (service messages, other bots, moving locations). */
export function readUpdate(context: Context, now: number): Inbound | undefined {
  const query = context.update.callback_query;
  if (query) return readTap(query, now);
  const message = context.update.message ?? context.update.edited_message;
  return message && readMessage(message, context);
}

function readTap(query: NonNullable<Context['callbackQuery']>, now: number): Inbound | undefined {
  if (!query.message || query.data === undefined) return undefined;
  return {
    channel: 'telegram',
    chat: String(query.message.chat.id),
    sender: String(query.from.id),
    id: `cb${query.id}`,
    at: now,
    private: query.message.chat.type === 'private',
    addressed: true,
    tap: { data: query.data, message: String(query.message.message_id) },
    name: nameOf(query.from),
  };
}

function readMessage(message: Message, context: Context): Inbound | undefined {
  const { from, chat } = message;
  if (!from || from.is_bot || message.is_automatic_forward) return undefined;
  const edited = message.edit_date !== undefined && context.update.edited_message !== undefined;
  if (edited && message.location) return undefined;
  const isPrivate = chat.type === 'private';
  const inbound: Inbound = {
    channel: 'telegram',
    chat: String(chat.id),
    sender: String(from.id),
    id: String(message.message_id),
    at: (edited ? (message.edit_date ?? message.date) : message.date) * 1000,
    private: isPrivate,
    addressed: isPrivate || isAddressed(message, context),
    name: nameOf(from),
  };
  const quoted = message.reply_to_message;
  if (quoted?.from?.id === context.me.id) inbound.quotes = String(quoted.message_id);
  if (edited) inbound.edited = true;
  else inbound.counted = true;
  const said = readContent(message, inbound);
  return said || (isPrivate && !isService(message)) ? inbound : undefined;
}

/** Adds what the message holds; false when we read nothing of it (a sticker, a voice message). */
function readContent(message: Message, inbound: Inbound): boolean {
  const text = message.text ?? message.caption;
  if (text !== undefined) inbound.text = text;
  const photo = message.photo?.at(-1);
  if (photo) inbound.media = { kind: 'photo', ref: photo.file_id, mime: 'image/jpeg' };
  else if (message.document) {
    const { file_id, file_name, mime_type } = message.document;
    inbound.media = { kind: 'document', ref: file_id, mime: mime_type ?? 'application/octet-stream' };
    if (file_name) inbound.media.name = file_name;
  }
  if (inbound.media && message.media_group_id) inbound.media.album = message.media_group_id;
  if (message.location)
    inbound.location = { latitude: message.location.latitude, longitude: message.location.longitude };
  if (message.contact) {
    const own = message.contact.user_id !== undefined && message.contact.user_id === message.from?.id;
    inbound.contact = { phone: message.contact.phone_number, own };
  }
  return text !== undefined || !!(inbound.media ?? inbound.location ?? inbound.contact);
}

/** Telegram tells of pins, joins and the like as messages; nobody said anything. */
const isService = (message: Message) =>
  !(message.sticker || message.voice || message.video || message.video_note || message.audio || message.animation) &&
  !(message.poll || message.dice || message.venue || message.story);

/** In a group: named, replied to, or commanded by name. */
function isAddressed(message: Message, context: Context): boolean {
  if (message.reply_to_message?.from?.id === context.me.id) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities;
  return entities?.some((entity) => namesUs(entity, text, context)) ?? false;
}

function namesUs(entity: MessageEntity, text: string, { me }: Context): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  if (entity.type !== 'mention' && entity.type !== 'bot_command') return false;
  const part = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
  return part.endsWith(`@${me.username.toLowerCase()}`);
}

const nameOf = (from: { first_name: string; last_name?: string }) =>
  from.last_name ? `${from.first_name} ${from.last_name}` : from.first_name;
