/** What every channel offers, and the words in which it speaks to the rest of the house. A channel knows its platform
 *  and nothing of flows, people or reports. */

export type ChannelName = 'telegram' | 'whatsapp' | 'simulator';

/** A file that came with a message. `ref` is the platform's own handle; the bytes are fetched only when a question wants them. */
export interface Media {
  kind: 'photo' | 'document';
  ref: string;
  mime: string;
  /** As the sender calls a document. */
  name?: string;
  /** Photos sent together carry the same album and are one event. */
  album?: string;
}

/** One message, tap or shared contact that a person sent us, in the same shape whatever the platform. */
export interface Inbound {
  channel: ChannelName;
  /** The platform's chat. In a private chat it is also where we can reach the person. */
  chat: string;
  /** The platform's id of the person who wrote. */
  sender: string;
  /** Unique within the chat, the same when the platform delivers the message again. An edit keeps the id and adds `edited`. */
  id: string;
  /** The ids of messages in this chat are numbers that only grow: one far below the newest is a repeat, however old. */
  counted?: boolean;
  /** When the platform took the message, milliseconds since the epoch. */
  at: number;
  private: boolean;
  /** In a group: the bot was named or replied to. Always true in private chats. */
  addressed: boolean;
  /** Text or caption, as written. */
  text?: string;
  /** Data of the button that was tapped, and the id of the message that carried it. Untrusted, like everything here. Beside `text`: it
   *  was typed, by its number or its words, where there are no buttons. */
  tap?: { data: string; message: string };
  /** Id of our message that was quoted. */
  quotes?: string;
  edited?: boolean;
  media?: Media;
  location?: { latitude: number; longitude: number };
  /** A shared contact; `own` only when the platform vouches that the number is the sender's. */
  contact?: { phone: string; own: boolean };
  /** The sender's phone number, where the platform vouches for it. */
  phone?: string;
  /** The name that the person shows on the platform; used as a suggestion when she joins, never stored by itself. */
  name?: string;
  /** The sender is a stranger whose number belongs to somebody else. Her messages are held for so many days, until she has told who she is. */
  held?: number;
  /** The chat of that somebody. */
  heldFrom?: string;
}

export interface Button {
  label: string;
  /** At most 64 bytes (Telegram's limit). */
  data: string;
}

/** One message of ours, ready to be read: every word already rendered. `*stars*` around a run of text make it bold, on every channel. */
export interface Outbound {
  text: string;
  buttons?: Button[];
  image?: { bytes: Uint8Array; mime: string };
  document?: { bytes: Uint8Array; mime: string; name: string };
  /** Where the platform has no buttons: how they are answered, and the words that say so. `number`: by their number. `code`: by a
   *  letter and a number, because a bare number answers the running question. `word`: by their label; a number may be the answer.
   *  `one`: they belong to the running question, and one of them answers it. */
  answers?: { by: AnswerBy; hint: string; one?: true };
  /** What the person is invited to, where the platform can show that in a way of its own beside the text. */
  event?: EventCard;
  /** An invitation that changed or is off, by the data of its `going`: the cards that earlier messages showed of it are taken back. */
  outdates?: string;
  /** Label of a button that shares the person's own phone number, where the platform has such a button. */
  askContact?: string;
}

/** An invitation as a card: each answer is the data of a button. */
export interface EventCard {
  name: string;
  place: string;
  /** Milliseconds since the epoch. */
  startsAt: number;
  endsAt?: number;
  answers: { going: string; notGoing: string; maybe: string };
}

export type AnswerBy = 'number' | 'code' | 'word';

export interface SendOptions {
  /** How long the channel itself may try again before it throws (its own default suits a reply; 0 shows bulk every refusal at once). */
  patienceMs?: number;
  /** The same for the same message: where the platform lets us choose its id, a repeat after a crash is shown once. */
  repeat?: string;
  /** The rest of an answer whose beginning was sent just before. */
  follows?: boolean;
  /** We start this ourselves; nobody waits for it. */
  bulk?: boolean;
  /** Somebody is in danger: it leaves although what we may start in a day is used up. */
  emergency?: boolean;
  /** Told when the platform wants so many milliseconds before the same may come again. */
  refused?(ms: number): void;
}

/** Has this chat written so much that what it sends is dropped for a while? Asked before a message costs anything. */
export type Paused = (chat: string) => boolean;

export type Receive = (message: Inbound) => Promise<boolean>;

export interface Channel {
  readonly name: ChannelName;
  /** Begins to receive. `receive` resolves when the message is finished (replied, or safely kept): true, and only then may the
   *  channel acknowledge it to the platform. false: the house is closing, so the platform must deliver it again. Never rejects. */
  start(receive: Receive, paused?: Paused): Promise<void>;
  /** Sends one message and returns the platform's id of it (where it takes several messages: all of them, joined by commas). Throws
   *  SendError. */
  send(chat: string, message: Outbound, options?: SendOptions): Promise<string>;
  /** Writes a sent message anew (text and buttons), where the platform can. Throws SendError; `refused` when it is too old. */
  edit?(chat: string, id: string, message: Outbound): Promise<void>;
  /** Deletes a sent message for the person, where the platform still can: false when it cannot. */
  remove?(chat: string, id: string): Promise<boolean>;
  /** Answers a tap: shows on the tapped message what was chosen (`label`), and takes its buttons away. Best effort: never throws. */
  settle?(message: Inbound, label: string): Promise<void>;
  /** The bytes of a file that came in. */
  fetch(media: Media): Promise<Uint8Array>;
  /** A link that opens the chat with an invitation code, where the platform has such links. */
  link(code: string): string | undefined;
  /** `ready`: receives and sends. Shown in /readyz. */
  state(): 'starting' | 'ready' | 'waiting' | 'stopped';
  /** Why the channel is not well, in one word, where there is more to say than `state`. Shown in /readyz. */
  accountStatus?(): string;
  /** When that ends by itself, where the platform has said so. Milliseconds since the epoch. */
  until?(): number | undefined;
  /** What is not well at the moment, each in one word, as in `accountStatus`. Shown in /readyz. */
  troubles?(): string[];
  /** Takes nothing new, finishes what is in hand, then resolves. */
  stop(): Promise<void>;
}

/** The reason of a `retry` that is about this message only: one to somebody else may go at once. */
export const dayIsFull = 'daily cap';

/** How many messages that we start a channel still takes, where it has a daily limit. */
export interface Allowance {
  /** In 24 hours, so many days from now. */
  most(ahead: number): number;
  /** Of today's, used already; after so many milliseconds the first of them counts no more. */
  used: number;
  freeInMs: number;
  /** What one of our messages takes of it, on average of late. */
  each: number;
}

/** Why a message could not be sent, in the only words that matter to the sender. */
export class SendError extends Error {
  /** retry: try the same again, not before `afterMs`. gone: this person has left or blocked us. trouble: the channel
   *  itself is down. refused: this message can never be sent (too long, malformed). unreachable: this person cannot be
   *  reached on this channel for now; trying again makes it worse, and nobody else is meant. */
  readonly kind: 'retry' | 'gone' | 'trouble' | 'refused' | 'unreachable';
  readonly afterMs: number;
  /** The message may have arrived all the same: the connection broke after it was on its way. */
  readonly maybeSent: boolean;
  constructor(kind: SendError['kind'], reason: string, afterMs = 0, maybeSent = false) {
    super(reason);
    this.name = 'SendError';
    this.kind = kind;
    this.afterMs = afterMs;
    this.maybeSent = maybeSent;
  }
}
