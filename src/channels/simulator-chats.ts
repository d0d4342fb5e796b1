/** The simulator's memory: chats and the files in them. Bounded on every side, because in public mode anyone may write. */

/** One message as the page shows it. */
export interface SimMessage {
  id: string;
  /** Grows with every change in this chat; a changed message gets a new one. */
  rev: number;
  from: 'person' | 'bot';
  /** Milliseconds since the epoch. */
  at: number;
  /** `*stars*` are bold. */
  text: string;
  choices: { label: string; value: string }[];
  /** Label of the choice that was taken; the others can no longer be. */
  chosen?: string;
  /** Handle of a picture for `file()`. */
  image: string | null;
  document?: { ref: string; name: string };
  askContact?: string;
  location?: { latitude: number; longitude: number };
  edited?: boolean;
  /** Taken back: nothing of it is shown any more. */
  removed?: boolean;
  /** Of ours, and no answer to anything: it came by itself. */
  unasked?: boolean;
}

export interface StoredFile {
  bytes: Uint8Array;
  mime: string;
  name?: string;
}

export interface Chat {
  id: string;
  rev: number;
  messages: SimMessage[];
}

const messagesKept = 200;
const chatsKept = 2000;
const fileBytesKept = 64 * 1024 * 1024;

export function openChats() {
  const chats = new Map<string, Chat>();
  const files = new Map<string, StoredFile>();
  let fileBytes = 0;

  /** The chat, begun when it is new; the one that was silent longest makes room. */
  const open = (id: string): Chat => {
    const chat = chats.get(id) ?? { id, rev: 0, messages: [] };
    chats.delete(id);
    chats.set(id, chat);
    if (chats.size > chatsKept) chats.delete(chats.keys().next().value!);
    return chat;
  };
  const add = (id: string, message: Omit<SimMessage, 'rev'>): SimMessage => {
    const chat = open(id);
    chat.rev += 1;
    const added = { ...message, rev: chat.rev };
    chat.messages.push(added);
    if (chat.messages.length > messagesKept) chat.messages.shift();
    return added;
  };
  /** Changes a message that is there and tells when it was. */
  const change = (id: string, message: string, changes: Partial<SimMessage>): boolean => {
    const chat = chats.get(id);
    const found = chat?.messages.find((one) => one.id === message);
    if (!chat || !found) return false;
    chat.rev += 1;
    Object.assign(found, changes, { rev: chat.rev });
    return true;
  };
  const keepFile = (ref: string, file: StoredFile) => {
    files.set(ref, file);
    fileBytes += file.bytes.byteLength;
    for (const [oldest, old] of files) {
      if (fileBytes <= fileBytesKept) break;
      files.delete(oldest);
      fileBytes -= old.bytes.byteLength;
    }
  };
  return {
    add,
    change,
    keepFile,
    look: (id: string): Readonly<Chat> => chats.get(id) ?? { id, rev: 0, messages: [] },
    all: () => [...chats.values()] as readonly Readonly<Chat>[],
    file: (ref: string) => files.get(ref),
  };
}
