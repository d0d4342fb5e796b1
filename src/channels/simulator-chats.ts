/** The simulator's memory: chats, their files, and the message that each move of a person becomes. Every part is bounded, because in public
 *  mode anyone may write. */
import { type Inbound, type Outbound, SendError } from './channel.ts';

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
  /** Label of the choice that was taken. The other choices can no longer be taken. */
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

/** The parts share the chats and the count of their bytes, so they stand in one function. */
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
  /** Changes a message, if the chat still has it. Answers whether it had. */
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

/** What a person does in one move. */
export interface Said {
  text?: string;
  /** Untrusted, as on every platform: the message may be old or never have had this button. */
  tap?: { data: string; message: string };
  /** A picture, or a document with its name. */
  photo?: { bytes: Uint8Array; mime: string; name?: string };
  location?: { latitude: number; longitude: number };
  /** A number from her contacts; her own, through the button that asks for it, unless `own` is false. */
  contact?: { phone: string; own?: boolean };
  /** Id of our message that she quotes. */
  quotes?: string;
  /** Id of her own message that she writes anew. */
  edits?: string;
  /** The client's own id of this message: the same one twice is one message. */
  id?: string;
  /** The name that she shows on the platform. */
  name?: string;
}

export function inboundOf(
  { text, tap, quotes, location, contact, name, edits }: Said,
  { chat, id, at, media }: Pick<Inbound, 'chat' | 'id' | 'at' | 'media'>,
): Inbound {
  return {
    channel: 'simulator',
    chat,
    sender: chat,
    id,
    at,
    private: true,
    addressed: true,
    ...(text === undefined ? {} : { text }),
    ...(tap && { tap }),
    ...(quotes && { quotes }),
    ...(location && { location }),
    ...(contact && { contact: { phone: contact.phone, own: contact.own ?? true } }),
    ...(media && { media }),
    ...(name && { name }),
    ...(edits && { edited: true }),
  };
}

export const mediaOf = ({ mime, name }: NonNullable<Said['photo']>) =>
  mime.startsWith('image/') ? { kind: 'photo' as const, mime } : { kind: 'document' as const, mime, name };

export const shown = (inbound: Inbound, chat: Readonly<Chat>): Omit<SimMessage, 'rev'> => ({
  id: inbound.id,
  from: 'person',
  at: inbound.at,
  text: wording(inbound, chat),
  choices: [],
  image: inbound.media?.kind === 'photo' ? inbound.media.ref : null,
  ...(inbound.media?.kind === 'document'
    ? { document: { ref: inbound.media.ref, name: inbound.media.name ?? 'dokumen.pdf' } }
    : {}),
  ...(inbound.location ? { location: inbound.location } : {}),
});

/** What the person's message reads as in her chat; a tap reads as the label of its button. */
export function wording({ text, tap, contact }: Inbound, { messages }: Readonly<Chat>): string {
  const tapped = messages.find(({ id }) => id === tap?.message)?.choices.find(({ value }) => value === tap?.data);
  return text ?? tapped?.label ?? tap?.data ?? contact?.phone ?? '';
}

/** Telegram's limit: what fails there fails here. */
const dataMost = 64;

/** Throws SendError: a message that no platform takes. */
export function checkSize({ text, buttons, image, document }: Outbound) {
  const tooLong = buttons?.some(({ data }) => Buffer.byteLength(data) > dataMost);
  if (tooLong || (!text && !image && !document)) throw new SendError('refused', 'too long, or empty');
}
