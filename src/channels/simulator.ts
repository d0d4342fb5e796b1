/** The channel behind the simulator page: a messaging platform in memory, for trying the bot out without a phone. */
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { type Channel, type Inbound, type Outbound, type Receive, SendError } from './channel.ts';
import { type Chat, openChats, type SimMessage, type StoredFile } from './simulator-chats.ts';

/** What a person does in one move. */
export interface Said {
  text?: string;
  /** Untrusted, as on every platform: the message may be old or never have had this button. */
  tap?: { data: string; message: string };
  photo?: { bytes: Uint8Array; mime: string };
  location?: { latitude: number; longitude: number };
  /** Her own number, through the button that asks for it. */
  contact?: { phone: string };
  /** Id of our message that she quotes. */
  quotes?: string;
  /** Id of her own message that she writes anew. */
  edits?: string;
  /** The client's own id of this message: the same one twice is one message. */
  id?: string;
  /** The name that she shows on the platform. */
  name?: string;
}

export interface SimulatorFace {
  /** Changes with every start: chats kept in memory before it are gone. */
  readonly boot: string;
  /** Hands a message to the bot; resolves with the replies of that turn once it is finished. Throws SendError before `start` and after `stop`. */
  post(chat: string, said: Said): Promise<SimMessage[]>;
  /** What came by itself after the message `after`; all of it when that id is not known (any more). */
  since(chat: string, after: string): SimMessage[];
  /** The whole chat as it is kept. */
  look(chat: string): Readonly<Chat>;
  file(ref: string): StoredFile | undefined;
  /** Calls `listener` with the chat's id whenever something in it is new or changed. Returns how to stop it. */
  watch(listener: (chat: string) => void): () => void;
}

/** The platform that we stand in for allows as much (Telegram's limits), so what fails there fails here. */
const textMost = 4096;
const dataMost = 64;
const turnsKept = 500;

/** `page`: address of the simulator page, for join links. */
export function simulatorChannel(options: { clock: Clock; ids: Ids; page?: string }): Channel & SimulatorFace {
  const { clock, ids, page } = options;
  const boot = ids.random(6);
  const chats = openChats();
  const listeners = new Set<(chat: string) => void>();
  /** Replies of the turn in hand, by chat. */
  const inHand = new Map<string, SimMessage[]>();
  /** Posts of one chat wait for each other, so that a reply belongs to one of them. */
  const queues = new Map<string, Promise<unknown>>();
  const turns = new Map<string, Promise<SimMessage[]>>();
  let receive: Receive | undefined;
  let state: 'starting' | 'ready' | 'stopped' = 'starting';
  let count = 0;

  const nextId = () => `${boot}-${++count}`;
  const tell = (chat: string) => {
    for (const listener of listeners) listener(chat);
  };
  const keep = (file: StoredFile) => {
    const ref = `${ids.random(12)}`;
    chats.keepFile(ref, file);
    return ref;
  };

  /** Shows the person's own message in the chat and puts it into the words of the house. */
  const take = (chat: string, said: Said): Inbound => {
    const id = said.edits ?? said.id ?? nextId();
    const inbound: Inbound = {
      channel: 'simulator',
      chat,
      sender: chat,
      id,
      at: clock.now(),
      private: true,
      addressed: true,
    };
    if (said.name) inbound.name = said.name;
    if (said.text !== undefined) inbound.text = said.text;
    if (said.quotes) inbound.quotes = said.quotes;
    if (said.location) inbound.location = said.location;
    if (said.contact) inbound.contact = { phone: said.contact.phone, own: true };
    if (said.tap) inbound.tap = said.tap;
    if (said.photo) inbound.media = { kind: 'photo', ref: keep(said.photo), mime: said.photo.mime };
    if (said.edits) {
      inbound.edited = true;
      chats.change(chat, id, { text: said.text ?? '', edited: true });
    } else chats.add(chat, shown(inbound, said, chats.look(chat)));
    tell(chat);
    return inbound;
  };

  const turn = async (chat: string, said: Said): Promise<SimMessage[]> => {
    if (!receive || state !== 'ready') throw new SendError('trouble', 'the simulator does not receive');
    const replies: SimMessage[] = [];
    inHand.set(chat, replies);
    try {
      if (!(await receive(take(chat, said)))) throw new SendError('trouble', 'closing');
    } finally {
      inHand.delete(chat);
    }
    return replies;
  };

  const post = (chat: string, said: Said): Promise<SimMessage[]> => {
    const key = said.id && !said.edits ? `${chat} ${said.id}` : undefined;
    const known = key && turns.get(key);
    if (known) return known;
    const result = (queues.get(chat) ?? Promise.resolve()).then(() => turn(chat, said));
    const settled = result.then(
      () => undefined,
      // A message that was not taken may be sent again under its id.
      () => void (key && turns.delete(key)),
    );
    queues.set(chat, settled);
    void settled.then(() => queues.get(chat) === settled && queues.delete(chat));
    if (key) turns.set(key, result);
    if (turns.size > turnsKept) turns.delete(turns.keys().next().value!);
    return result;
  };

  const send = async (chat: string, message: Outbound): Promise<string> => {
    check(message);
    const { image, document } = message;
    const replies = inHand.get(chat);
    const added = chats.add(chat, {
      id: nextId(),
      from: 'bot',
      at: clock.now(),
      text: message.text,
      choices: (message.buttons ?? []).map(({ label, data }) => ({ label, value: data })),
      image: image ? keep(image) : null,
      ...(document ? { document: { ref: keep(document), name: document.name } } : {}),
      ...(message.askContact ? { askContact: message.askContact } : {}),
      ...(replies ? {} : { unasked: true }),
    });
    replies?.push(added);
    tell(chat);
    return added.id;
  };

  return {
    name: 'simulator',
    boot,
    post,
    send,
    start: async (handler) => {
      receive = handler;
      state = 'ready';
    },
    settle: async (message, label) => {
      if (message.tap && chats.change(message.chat, message.tap.message, { chosen: label })) tell(message.chat);
    },
    fetch: async (media) => {
      const file = chats.file(media.ref);
      if (!file) throw new SendError('refused', 'this file is no longer kept');
      return file.bytes;
    },
    link: (code) => (page ? `${page}?start=${encodeURIComponent(code)}` : undefined),
    state: () => state,
    stop: async () => {
      state = 'stopped';
      await Promise.all(queues.values());
    },
    since: (chat, after) => {
      const { messages } = chats.look(chat);
      const from = messages.findIndex((message) => message.id === after) + 1;
      return messages.slice(from).filter((message) => message.unasked);
    },
    look: chats.look,
    file: chats.file,
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The person's message as her chat shows it; a tap reads as the label of its button. */
function shown(inbound: Inbound, said: Said, chat: Readonly<Chat>): Omit<SimMessage, 'rev'> {
  const { tap } = inbound;
  const button = tap && choiceOf(chat, tap)?.label;
  return {
    id: inbound.id,
    from: 'person',
    at: inbound.at,
    text: said.text ?? button ?? tap?.data ?? said.contact?.phone ?? '',
    choices: [],
    image: inbound.media?.ref ?? null,
    ...(inbound.location ? { location: inbound.location } : {}),
  };
}

const choiceOf = (chat: Readonly<Chat>, tap: { data: string; message: string }) =>
  chat.messages.find(({ id }) => id === tap.message)?.choices.find(({ value }) => value === tap.data);

function check({ text, buttons, image, document }: Outbound) {
  const tooLong = text.length > textMost || buttons?.some(({ data }) => Buffer.byteLength(data) > dataMost);
  if (tooLong || (!text && !image && !document)) throw new SendError('refused', 'too long, or empty');
}
