/** The Bot API's methods that the program uses, with the checks of the real server. */
import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import type { Upload } from './body.ts';
import { ApiError, bad } from './errors.ts';
import { type Chat, findEntities, type World } from './world.ts';

type Fields = Record<string, unknown>;
interface Call {
  world: World;
  fields: Fields;
  files: Map<string, Upload>;
}
type Method = (call: Call) => unknown;

export const methods: Record<string, Method> = {
  getMe: ({ world }) => world.me,
  sendMessage,
  sendPhoto: (call) => sendFile(call, 'photo'),
  sendDocument: (call) => sendFile(call, 'document'),
  sendChatAction: ({ world, fields }) => findChat(world, fields) && true,
  editMessageText: (call) =>
    edit(call, (message) => {
      if (message.text === undefined) throw bad('there is no text in the message to edit');
      writeText(message, call.fields, 'text');
    }),
  editMessageCaption: (call) =>
    edit(call, (message) => {
      if (message.text !== undefined) throw bad('there is no caption in the message to edit');
      writeText(message, call.fields, 'caption');
    }),
  editMessageReplyMarkup: (call) => edit(call, () => undefined),
  deleteMessage,
  answerCallbackQuery,
  setMyCommands: ({ world, fields }) => {
    const commands = fields.commands as World['commands'];
    if (!commands.every((one) => /^[a-z0-9_]{1,32}$/.test(one.command))) throw bad('BOT_COMMAND_INVALID');
    if (!commands.every((one) => one.description.length >= 1 && one.description.length <= 256))
      throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
    world.commands = commands;
    return true;
  },
  setWebhook: ({ world, fields }) => {
    const url = String(fields.url ?? '');
    const secret = fields.secret_token === undefined ? undefined : String(fields.secret_token);
    if (secret && !/^[\w-]{1,256}$/.test(secret)) throw bad('secret token contains unallowed characters');
    world.queue.allow(fields.allowed_updates as string[] | undefined);
    world.queue.delivery.set(url ? { url, secret, connections: Number(fields.max_connections ?? 40) } : undefined);
    return true;
  },
  deleteWebhook: ({ world }) => {
    world.queue.delivery.set(undefined);
    return true;
  },
  getWebhookInfo: ({ world }) => ({
    url: world.queue.delivery.url(),
    has_custom_certificate: false,
    pending_update_count: world.queue.pending(),
    last_error_message: world.queue.delivery.stats.lastError || undefined,
  }),
  getFile: ({ world, fields }) => {
    const file = world.files.get(String(fields.file_id));
    if (!file) throw bad('invalid file_id');
    return { file_id: file.id, file_unique_id: file.id, file_size: file.bytes.length, file_path: `files/${file.id}` };
  },
  leaveChat: ({ world, fields }) => findChat(world, fields) && true,
};

function sendMessage({ world, fields }: Call): Message {
  const chat = writable(world, fields);
  const markup = checkMarkup(fields.reply_markup);
  const message = world.newMessage(chat, world.me);
  writeText(message, fields, 'text');
  if (markup) message.reply_markup = markup;
  remember(world, chat, message, fields);
  return message;
}

function sendFile({ world, fields, files }: Call, kind: 'photo' | 'document'): Message {
  const chat = writable(world, fields);
  const markup = checkMarkup(fields.reply_markup);
  const upload = files.get(String(fields[kind]).replace('attach://', '')) ?? files.get(kind);
  const known = world.files.get(String(fields[kind]));
  if (!upload && !known) throw bad(`there is no ${kind} in the request`);
  if (upload?.bytes.length === 0) throw bad('file must be non-empty');
  const file = known ?? world.newFile(upload?.bytes ?? Buffer.alloc(0), upload?.name ?? kind, upload?.mime ?? '');
  const about = { file_id: file.id, file_unique_id: file.id, file_size: file.bytes.length };
  const message = world.newMessage(chat, world.me);
  if (kind === 'photo') message.photo = [{ ...about, width: 640, height: 480 }];
  else message.document = { ...about, file_name: file.name, mime_type: file.mime };
  if (fields.caption !== undefined) writeText(message, fields, 'caption');
  if (markup) message.reply_markup = markup;
  remember(world, chat, message, fields);
  return message;
}

/** The keyboard under the input field is not part of the message that Telegram gives back; the phone shows it all the same. */
function remember(world: World, chat: Chat, message: Message, fields: Fields) {
  const keyboard = fields.reply_markup as { keyboard?: unknown } | undefined;
  const shown = keyboard?.keyboard ? { ...message, reply_keyboard: keyboard } : message;
  world.post(chat, shown as Message);
}

function edit({ world, fields }: Call, change: (message: Message) => void): Message {
  const chat = writable(world, fields);
  const message = chat.messages.findLast((one) => one.message_id === Number(fields.message_id));
  if (!message) throw bad('message to edit not found');
  if (message.from?.id !== world.me.id) throw bad("message can't be edited");
  const before = JSON.stringify(message);
  const markup = checkMarkup(fields.reply_markup);
  change(message);
  if (markup?.inline_keyboard.length) message.reply_markup = markup;
  else delete message.reply_markup;
  if (JSON.stringify(message) === before) throw bad('message is not modified');
  message.edit_date = Math.floor(Date.now() / 1000);
  return message;
}

function deleteMessage({ world, fields }: Call): true {
  const chat = findChat(world, fields);
  const index = chat.messages.findIndex((one) => one.message_id === Number(fields.message_id));
  const message = chat.messages[index];
  if (!message) throw bad('message to delete not found');
  const now = (world.options.now ?? Date.now)() / 1000;
  if (message.date < now - 48 * 3600) throw bad("message can't be deleted for everyone");
  chat.messages.splice(index, 1);
  return true;
}

function answerCallbackQuery({ world, fields }: Call): true {
  const known = world.spinning.delete(String(fields.callback_query_id));
  if (!known) throw bad('query is too old and response timeout expired or query ID is invalid');
  return true;
}

/** Text and entities as the real server takes them: within its limits, trimmed, entities inside the text. */
function writeText(message: Message, fields: Fields, field: 'text' | 'caption') {
  const text = String(fields[field] ?? '').trimEnd();
  if (field === 'text' && text.trim() === '') throw bad('message text is empty');
  if (text.length > (field === 'text' ? 4096 : 1024))
    throw bad(field === 'text' ? 'message is too long' : 'message caption is too long');
  const entities = (fields[field === 'text' ? 'entities' : 'caption_entities'] ?? []) as MessageEntity[];
  for (const entity of entities) {
    if (entity.offset < 0 || entity.length < 1 || entity.offset + entity.length > text.length)
      throw bad(`entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text`);
  }
  const all = [...entities, ...findEntities(text)];
  message[field] = text;
  delete message[field === 'text' ? 'entities' : 'caption_entities'];
  if (all.length > 0) message[field === 'text' ? 'entities' : 'caption_entities'] = all;
}

function checkMarkup(given: unknown): InlineKeyboardMarkup | undefined {
  const markup = given as Partial<InlineKeyboardMarkup> | undefined;
  if (!markup?.inline_keyboard) return undefined;
  for (const button of markup.inline_keyboard.flat()) {
    if (!button.text)
      throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    const data = 'callback_data' in button ? Buffer.byteLength(button.callback_data) : 0;
    if (data < 1 || data > 64) throw bad('BUTTON_DATA_INVALID');
  }
  return markup as InlineKeyboardMarkup;
}

function findChat(world: World, fields: Fields): Chat {
  const chat = world.chats.get(Number(fields.chat_id));
  if (!chat) throw bad('chat not found');
  return chat;
}

/** The chat, if the bot may write there. */
function writable(world: World, fields: Fields): Chat {
  const chat = findChat(world, fields);
  if (chat.movedTo !== undefined)
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    });
  if (chat.deactivated) throw new ApiError(403, 'Forbidden: user is deactivated');
  if (chat.blocked) throw new ApiError(403, 'Forbidden: bot was blocked by the user');
  if (!chat.started) throw new ApiError(403, "Forbidden: bot can't initiate conversation with a user");
  return chat;
}
