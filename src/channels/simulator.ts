/** The channel behind the simulator page: a messaging platform in memory, for trying the bot out without a phone. */
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { type Channel, type Inbound, type Media, type Outbound, type Receive, SendError } from './channel.ts';
import {
  type Chat,
  checkSize,
  inboundOf,
  mediaOf,
  openChats,
  type Said,
  type SimMessage,
  type StoredFile,
  shown,
  wording,
} from './simulator-chats.ts';

export interface SimulatorFace {
  /** Changes with every start: chats kept in memory before it are gone. */
  readonly boot: string;
  /** Hands a message to the bot; resolves with the replies of that turn once it is finished. Throws SendError where nobody
   *  receives: before `start`, after `stop`, and when the house is closing. */
  post(chat: string, said: Said): Promise<SimMessage[]>;
  /** What came by itself after the message `after`; all of it when that id is not known (any more). */
  since(chat: string, after: string): SimMessage[];
  /** The whole chat as it is kept. */
  look(chat: string): Readonly<Chat>;
  /** The chats whose newest message came by itself, and its id. */
  unanswered(): { chat: string; id: string }[];
  file(ref: string): StoredFile | undefined;
  /** Calls `listener` with the chat's id whenever something in it is new or changed. Returns how to stop it. */
  watch(listener: (chat: string) => void): () => void;
}

export interface SimulatorOptions {
  clock: Clock;
  ids: Ids;
  /** Address of the simulator page, for join links. */
  page?: string;
}

export const simulatorChannel = (options: SimulatorOptions): Channel & SimulatorFace => new Simulator(options);

const turnsKept = 500;

class Simulator implements Channel, SimulatorFace {
  readonly name = 'simulator';
  readonly boot: string;
  #options: SimulatorOptions;
  #chats = openChats();
  #listeners = new Set<(chat: string) => void>();
  /** Replies of the turn in hand, by chat. */
  #inHand = new Map<string, SimMessage[]>();
  /** Posts of one chat wait for each other, so that a reply belongs to one of them. */
  #queues = new Map<string, Promise<unknown>>();
  /** By chat and the client's id of the message. */
  #turns = new Map<string, Promise<SimMessage[]>>();
  #receive: Receive | undefined;
  #state: 'starting' | 'ready' | 'stopped' = 'starting';
  #count = 0;

  constructor(options: SimulatorOptions) {
    this.#options = options;
    this.boot = options.ids.random(6);
  }

  async start(receive: Receive) {
    this.#receive = receive;
    this.#state = 'ready';
  }

  async stop() {
    this.#state = 'stopped';
    await Promise.all(this.#queues.values());
  }

  state() {
    return this.#state;
  }

  post(chat: string, said: Said): Promise<SimMessage[]> {
    const key = said.id && !said.edits ? `${chat} ${said.id}` : undefined;
    const known = key && this.#turns.get(key);
    if (known) return known;
    const turn = (this.#queues.get(chat) ?? Promise.resolve()).then(() => this.#turn(chat, said));
    if (key) this.#remember(key, turn);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(chat, settled);
    void settled.then(() => this.#queues.get(chat) === settled && this.#queues.delete(chat));
    return turn;
  }

  async send(chat: string, message: Outbound): Promise<string> {
    checkSize(message);
    const { image, document } = message;
    const replies = this.#inHand.get(chat);
    const added = this.#chats.add(chat, {
      id: this.#nextId(),
      from: 'bot',
      at: this.#options.clock.now(),
      text: message.text,
      choices: (message.buttons ?? []).map(({ label, data }) => ({ label, value: data })),
      image: image ? this.#keep(image) : null,
      ...(document ? { document: { ref: this.#keep(document), name: document.name } } : {}),
      ...(message.askContact ? { askContact: message.askContact } : {}),
      ...(replies ? {} : { unasked: true }),
    });
    replies?.push(added);
    this.#tell(chat);
    return added.id;
  }

  async edit(chat: string, id: string, message: Outbound) {
    checkSize(message);
    const choices = (message.buttons ?? []).map(({ label, data }) => ({ label, value: data }));
    const there = this.look(chat).messages.some((one) => one.id === id && one.from === 'bot' && !one.removed);
    if (!there || !this.#chats.change(chat, id, { text: message.text, choices, chosen: undefined }))
      throw new SendError('refused', 'this message is no longer kept');
    this.#tell(chat);
  }

  async remove(chat: string, id: string) {
    const there = this.look(chat).messages.some((one) => one.id === id && !one.removed);
    if (!there) return false;
    const nothing = { text: '', choices: [], image: null, document: undefined, removed: true };
    this.#chats.change(chat, id, nothing);
    this.#tell(chat);
    return true;
  }

  async settle({ chat, tap }: Inbound, label: string) {
    if (tap && this.#chats.change(chat, tap.message, { chosen: label })) this.#tell(chat);
  }

  async fetch(media: Media): Promise<Uint8Array> {
    const file = this.#chats.file(media.ref);
    if (!file) throw new SendError('refused', 'this file is no longer kept');
    return file.bytes;
  }

  link(code: string): string | undefined {
    const { page } = this.#options;
    return page ? `${page}?start=${encodeURIComponent(code)}` : undefined;
  }

  since(chat: string, after: string): SimMessage[] {
    const { messages } = this.look(chat);
    const from = messages.findIndex((message) => message.id === after) + 1;
    return messages.slice(from).filter((message) => message.unasked);
  }

  look(chat: string): Readonly<Chat> {
    return this.#chats.look(chat);
  }

  unanswered() {
    return this.#chats.all().flatMap(({ id: chat, messages }) => {
      const newest = messages.at(-1);
      return newest?.unasked ? [{ chat, id: newest.id }] : [];
    });
  }

  file(ref: string): StoredFile | undefined {
    return this.#chats.file(ref);
  }

  watch(listener: (chat: string) => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #turn(chat: string, said: Said): Promise<SimMessage[]> {
    if (!this.#receive || this.#state !== 'ready') throw new SendError('trouble', 'nobody receives');
    const replies: SimMessage[] = [];
    this.#inHand.set(chat, replies);
    try {
      if (!(await this.#receive(this.#take(chat, said)))) throw new SendError('trouble', 'the house is closing');
    } finally {
      this.#inHand.delete(chat);
    }
    return replies;
  }

  /** Shows the person's own message in the chat and puts it into the words of the house. */
  #take(chat: string, said: Said): Inbound {
    const id = said.edits ?? said.id ?? this.#nextId();
    const media = said.photo && { ...mediaOf(said.photo), ref: this.#keep(said.photo) };
    const inbound = inboundOf(said, { chat, id, at: this.#options.clock.now(), media });
    // A message that is shown already is an edit, or comes again because it was not taken.
    const again = this.#chats.change(chat, id, { text: wording(inbound, this.look(chat)), edited: inbound.edited });
    if (!again) this.#chats.add(chat, shown(inbound, this.look(chat)));
    this.#tell(chat);
    return inbound;
  }

  #remember(key: string, turn: Promise<SimMessage[]>) {
    this.#turns.set(key, turn);
    if (this.#turns.size > turnsKept) this.#turns.delete(this.#turns.keys().next().value!);
    // What was not taken may be sent again under its id.
    turn.catch(() => this.#turns.delete(key));
  }

  #keep(file: StoredFile): string {
    const ref = this.#options.ids.random(12);
    this.#chats.keepFile(ref, file);
    return ref;
  }

  #nextId() {
    this.#count += 1;
    return `${this.boot}-${this.#count}`;
  }

  #tell(chat: string) {
    for (const listener of this.#listeners) listener(chat);
  }
}
