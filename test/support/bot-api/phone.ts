/** A person's phone, and a group of them. What they do becomes an update for the bot; what the bot sends waits for next(). */
import type { Message, Update } from 'grammy/types';
import { nextMessage } from '../next-message.ts';
import { patienceMs } from '../until.ts';
import { type Chat, chatOf, findEntities, type World } from './world.ts';

/** A message as a person sees it. */
export interface BotMessage {
  id: number;
  mine: boolean;
  text: string;
  buttons: { label: string; data: string }[];
  /** The same buttons as they stand in rows. */
  rows: string[][];
  /** Runs of text shown in bold. */
  bold: string[];
  askContact?: string;
  picture?: Buffer;
  document?: { name: string; bytes: Buffer };
  raw: Message;
}

export type Phone = ReturnType<typeof openPhone>;

export function openPhone(world: World, user: number, name: string) {
  const chat = world.chat(user, 'private', name);
  const from = { id: user, is_bot: false, first_name: name, language_code: 'id' };
  const write = writer(world, chat);
  return {
    user,
    name,
    from,
    ...reader(world, chat),
    ...write.as(from),
    /** Shares a phone number: her own, or that of someone else. */
    shareContact(own = true, phone = `+62812${String(user).padStart(8, '0')}`) {
      const contact = { phone_number: phone, first_name: name, user_id: own ? user : user + 1 };
      return write.send(from, { contact });
    },
    block() {
      chat.blocked = true;
    },
    unblock() {
      chat.blocked = false;
    },
    /** The account is deleted. */
    vanish() {
      chat.deactivated = true;
    },
    /** Taps that the bot has not answered yet, over all phones. */
    spinning: () => world.spinning.size,
  };
}

export function openGroup(world: World, id: number, title: string) {
  let chat = world.chat(id, id < -1_000_000_000_000 ? 'supergroup' : 'group', title);
  const seen = reader(world, chat);
  const write = () => writer(world, chat);
  return {
    id: () => chat.id,
    ...seen,
    say: (phone: Phone, text: string) => write().as(phone.from).say(text),
    quote: (phone: Phone, message: number, text: string) => write().as(phone.from).quote(message, text),
    tap: (phone: Phone, label: string) => write().as(phone.from).tap(label),
    /** The group grows into a supergroup: another id, the old one answers 400. */
    grow(): number {
      const old = chat;
      chat = world.chat(-1_000_000_000_000 + old.id, 'supergroup', title);
      chat.messages = old.messages;
      chat.unread = old.unread;
      chat.waiting = old.waiting;
      old.movedTo = chat.id;
      return chat.id;
    },
  };
}

function reader(world: World, chat: Chat) {
  return {
    /** The whole chat, oldest first, as it looks now (edits shown). */
    chat: () => chat.messages.map((message) => view(world, message)),
    /** The next message of the bot that was not taken yet. */
    async next(patience = patienceMs): Promise<BotMessage> {
      const waiting = chat.unread.shift();
      if (waiting) return view(world, waiting);
      return view(world, await nextMessage(chat, patience));
    },
    unread: () => chat.unread.length,
  };
}

function writer(world: World, chat: Chat) {
  /** Posts a message of a person and returns its id. */
  function send(from: Message['from'], content: Partial<Message>): number {
    const message = Object.assign(world.newMessage(chat, from), content);
    const kind = content.caption === undefined ? 'text' : 'caption';
    const entities = findEntities(message[kind] ?? '');
    if (entities.length > 0) message[kind === 'text' ? 'entities' : 'caption_entities'] = entities;
    chat.started = true;
    world.post(chat, message);
    world.deliver({ message } as Omit<Update, 'update_id'>, chat);
    return message.message_id;
  }

  const as = (from: NonNullable<Message['from']>) => ({
    say: (text: string) => send(from, { text }),
    location: (latitude: number, longitude: number) => send(from, { location: { latitude, longitude } }),
    photo: (bytes: Buffer, caption?: string, album?: string) =>
      send(from, { photo: sizes(world, bytes), ...(caption && { caption }), ...(album && { media_group_id: album }) }),
    document(bytes: Buffer, name: string, mime: string) {
      const file = world.newFile(bytes, name, mime);
      const about = { file_id: file.id, file_unique_id: file.id, file_size: bytes.length };
      return send(from, { document: { ...about, file_name: name, mime_type: mime } });
    },
    sticker: () => send(from, { sticker: { file_id: 'sticker', emoji: '👍' } as Message['sticker'] }),
    /** Answers one message, by quoting it. */
    quote(id: number, text: string) {
      const quoted = chat.messages.find((message) => message.message_id === id);
      return send(from, { text, reply_to_message: quoted as Message['reply_to_message'] });
    },
    edit(id: number, text: string) {
      const message = chat.messages.find((one) => one.message_id === id);
      if (!message) throw new Error(`no message ${id}`);
      message.text = text;
      message.edit_date = Math.floor(Date.now() / 1000);
      world.deliver({ edited_message: message } as Omit<Update, 'update_id'>, chat);
    },
    /** Taps the newest button with this label. */
    tap(label: string) {
      const message = chat.messages.findLast((one) => buttonsOf(one).some((button) => button.label === label));
      if (!message) throw new Error(`no button "${label}"`);
      return press(from, message, buttonsOf(message).find((button) => button.label === label)?.data ?? '');
    },
    /** Sends any data as if a button of this message carried it: a stale or a forged tap. */
    forge: (id: number, data: string) =>
      press(from, chat.messages.find((one) => one.message_id === id) ?? inaccessible(id, chat), data),
  });

  function press(from: NonNullable<Message['from']>, message: Message, data: string): string {
    const id = `${world.options.seed}${++world.lastQuery}`;
    world.spinning.add(id);
    const query = { id, from, message, chat_instance: String(chat.id), data };
    world.deliver({ callback_query: query } as Omit<Update, 'update_id'>, chat);
    return id;
  }

  return { send, as };
}

/** What Telegram gives for a message that is too old: only where it was. */
const inaccessible = (id: number, chat: Chat) => ({ message_id: id, date: 0, chat: chatOf(chat) }) as Message;

function sizes(world: World, bytes: Buffer): Message['photo'] {
  const small = world.newFile(bytes.subarray(0, 100), 'small.jpg', 'image/jpeg');
  const large = world.newFile(bytes, 'large.jpg', 'image/jpeg');
  const size = (file: typeof small, width: number) => ({
    file_id: file.id,
    file_unique_id: file.id,
    file_size: file.bytes.length,
    width,
    height: width,
  });
  return [size(small, 90), size(large, 1280)];
}

const buttonsOf = (message: Message) => rowsOf(message).flat();

const rowsOf = (message: Message) =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) =>
    row.map((button) => ({ label: button.text, data: 'callback_data' in button ? button.callback_data : '' })),
  );

function view(world: World, message: Message): BotMessage {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const file = (id: string | undefined) => (id === undefined ? undefined : world.files.get(id));
  const picture = file(message.photo?.at(-1)?.file_id);
  const document = file(message.document?.file_id);
  const keyboard = (message as { reply_keyboard?: { keyboard: { text: string; request_contact?: boolean }[][] } })
    .reply_keyboard;
  const ask = keyboard?.keyboard.flat().find((button) => button.request_contact)?.text;
  return {
    id: message.message_id,
    mine: message.from?.id !== world.me.id,
    text,
    buttons: buttonsOf(message),
    rows: rowsOf(message).map((row) => row.map((button) => button.label)),
    bold: entities.filter((one) => one.type === 'bold').map((one) => text.slice(one.offset, one.offset + one.length)),
    ...(ask === undefined ? {} : { askContact: ask }),
    ...(picture ? { picture: picture.bytes } : {}),
    ...(document ? { document: { name: document.name, bytes: document.bytes } } : {}),
    raw: message,
  };
}
