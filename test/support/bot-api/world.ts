/** What the loopback Bot API knows: chats with their messages, files, and what was called. No HTTP in here. */
import type { Message, MessageEntity, Update, UserFromGetMe } from 'grammy/types';
import { openFaults } from './faults.ts';
import { openQueue } from './queue.ts';

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  name: string;
  /** The person wrote first; until then the bot may not. */
  started: boolean;
  blocked: boolean;
  /** The account behind the chat was deleted. */
  deactivated: boolean;
  /** A group that grew into a supergroup answers with its new id. */
  movedTo?: number;
  messages: Message[];
  /** Messages of the bot that nobody has taken with next() yet, and those who wait for one. */
  unread: Message[];
  waiting: ((message: Message) => void)[];
}

export interface StoredFile {
  id: string;
  bytes: Buffer;
  name: string;
  mime: string;
}

export interface Call {
  method: string;
  chat?: number;
  payload: Record<string, unknown>;
  /** HTTP status of the answer; 0: the connection was cut. */
  status: number;
  at: number;
}

export interface WorldOptions {
  /** The platform's clock, for chats that jump in time. */
  now?(): number;
  token: string;
  username: string;
  seed: number;
  /** Telegram's limits in scaled time: `speed` 10 makes one second 100 ms. Off when absent. */
  limits?: { perSecond: number; perChatPerSecond: number; speed: number };
  /** Remember only so many calls. */
  keepCalls: number;
}

export type World = ReturnType<typeof openWorld>;

export function openWorld(options: WorldOptions) {
  const faults = openFaults(options.seed);
  const me = {
    id: Number(options.token.split(':')[0]),
    is_bot: true,
    first_name: 'Kabar',
    username: options.username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
  const world = {
    options,
    me,
    faults,
    queue: openQueue(faults),
    chats: new Map<number, Chat>(),
    files: new Map<string, StoredFile>(),
    calls: [] as Call[],
    /** Callback queries whose spinner still turns. */
    spinning: new Set<string>(),
    commands: [] as { command: string; description: string }[],
    lastMessage: 100,
    lastFile: 0,
    lastQuery: 0,
    chat: (id: number, type: Chat['type'], name: string) => findOrMake(world.chats, id, type, name),
    /** Puts a message into its chat; the bot's also onto next()'s pile. */
    post(chat: Chat, message: Message) {
      chat.messages.push(message);
      if (message.from?.id !== me.id) return;
      const waiting = chat.waiting.shift();
      if (waiting) waiting(message);
      else chat.unread.push(message);
    },
    /** Message ids count up over all chats, as they do for a bot's private chats. */
    newMessage(chat: Chat, from: Message['from']): Message {
      world.lastMessage++;
      const date = Math.floor((options.now ?? Date.now)() / 1000);
      return { message_id: world.lastMessage, date, chat: chatOf(chat), from } as Message;
    },
    newFile(bytes: Buffer, name: string, mime: string): StoredFile {
      world.lastFile++;
      const file = { id: `file-${world.lastFile}`, bytes, name, mime };
      world.files.set(file.id, file);
      return file;
    },
    remember(call: Call) {
      if (options.keepCalls === 0) return;
      world.calls.push(call);
      if (world.calls.length > 2 * options.keepCalls) world.calls.splice(0, options.keepCalls);
    },
    deliver: (update: Omit<Update, 'update_id'>, chat: Chat) => world.queue.push(update, chat.id),
  };
  return world;
}

function findOrMake(chats: Map<number, Chat>, id: number, type: Chat['type'], name: string): Chat {
  const known = chats.get(id);
  if (known) return known;
  const state = { started: type !== 'private', blocked: false, deactivated: false };
  const chat: Chat = { id, type, name, ...state, messages: [], unread: [], waiting: [] };
  chats.set(id, chat);
  return chat;
}

export const chatOf = (chat: Chat) =>
  (chat.type === 'private'
    ? { id: chat.id, type: chat.type, first_name: chat.name }
    : { id: chat.id, type: chat.type, title: chat.name }) as Message['chat'];

/** Commands and mentions, the entities that Telegram finds by itself. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  if (!text.includes('/') && !text.includes('@')) return found;
  for (const match of text.matchAll(/(?<!\S)(\/\w+(?:@\w+)?|@\w{3,})/g)) {
    found.push({
      type: match[0].startsWith('/') ? 'bot_command' : 'mention',
      offset: match.index,
      length: match[0].length,
    });
  }
  return found;
}
