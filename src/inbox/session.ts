/** One chat's state between two messages, where it is stored, and what this process remembers of its last turn. Redis carries it twice a turn,
 *  so everything but the answers is kept short. */
import type { Inbound } from '../channels/channel.ts';
import type { Zone } from '../clock.ts';
import type { Reply, Run } from '../conversation/run.ts';
import { keptMs } from '../retention.ts';

export interface Session {
  /** Random, so that versions counted anew after a loss never meet an old turn. */
  id: string;
  person?: number;
  language: string;
  practice?: boolean;
  run?: Run;
  /** Key of the draft that the run writes to. */
  draft?: string;
  /** The run that she cancelled last, to be taken back for a day. */
  dropped?: { run: Run; draft?: string; practice?: boolean; at: number };
  /** For reading dates; the nearest that we know. */
  zone?: Zone;
  /** The ids of the last 16 finished messages, newest last, as `id` or `id question`, separated by commas: a string is shorter than a
   *  list and read faster. */
  seen: string;
  /** Our last questions, each with the platform's id of the message that asked it: `id question`, separated by commas. */
  asked: string;
  /** The album whose first photo the bot answered. The album's other photos belong to the same event. */
  album?: string;
  /** The version of the consent that the person has agreed to. */
  agreed?: number;
  /** She was asked for the newest one in this chat. */
  asks?: boolean;
  /** Her messages since then, the oldest first; `last` as it was when each came. */
  waiting?: { message: Inbound; last: number }[];
  /** In a group: when she was told last that it goes on in her own chat. */
  sentAway?: number;
  /** When the last message came, milliseconds since the epoch. */
  last: number;
  /** The choices of our newest messages that are no question's, the newest first. */
  offered?: Offered[];
  /** Replies of the last turn. The next save removes them, once they have left. */
  unsent?: Reply[];
}

/** The choices of one message of ours: the data of each, and its label. `to`: the message that it answered. `last`: nothing stood below it, so
 *  a question that is open was not shown again. */
export interface Offered {
  to: string;
  at: number;
  last?: true;
  /** How the message begins, where it offers more than ways into flows. */
  about?: string;
  choices: [data: string, label: string][];
}

const remembered = { seen: 16, asked: 6 };

export const newSession = (id: string, language: string, now: number): Session => ({
  id,
  language,
  seen: '',
  asked: '',
  last: now,
});

/** Was this message finished before? Long ids (taps) are kept as their last 12 characters. */
export function hasSeen({ seen }: Session, message: string): boolean {
  const id = short(message);
  const all = `,${seen},`;
  return all.includes(`,${id},`) || all.includes(`,${id} `);
}

const idOf = (entry: string) => entry.split(' ')[0]!;
const isNumber = /^\d{1,11}$/;

/** Is this message older than all that the session remembers? Then it was finished long ago. Only for ids that count up. */
export function isForgotten({ seen }: Session, message: string): boolean {
  // Nearly every message is newer than the newest one in the list: no need to read the rest.
  const newest = idOf(seen.slice(seen.lastIndexOf(',') + 1));
  if (isNumber.test(newest) && Number(message) > Number(newest)) return false;
  const entries = seen.split(',');
  if (entries.length < remembered.seen) return false;
  // Ids of taps are cut to 12 characters, so they cannot be compared.
  const ids = entries.map(idOf).filter((id) => isNumber.test(id));
  return ids.length > 0 && Number(message) < Math.min(...ids.map(Number));
}

/** Was this the last message that was finished? */
export const isLastSeen = ({ seen }: Session, message: string): boolean =>
  idOf(seen.slice(seen.lastIndexOf(',') + 1)) === short(message);

/** The question that this message of the person answered, if that run still stands. */
export const answeredBy = (session: Session, message: string) => second(session.seen, short(message));

/** The question that this message of ours asked. */
export const askedBy = (session: Session, message: string) => second(session.asked, short(message));

export const withSeen = (session: Session, message: string, question = ''): string =>
  added(session.seen, `${short(message)} ${question}`.trim(), remembered.seen);

export const withAsked = (session: Session, message: string, question: string): string =>
  added(session.asked, `${short(message)} ${question}`, remembered.asked);

/** Only the ids: what those messages answered can no longer be changed. */
export const withoutQuestions = (seen: string): string => seen.replaceAll(/ [^,]*/g, '');

/** Does not split the list: this runs at every message. */
function added(list: string, entry: string, most: number): string {
  if (list === '') return entry;
  const all = `${list},${entry}`;
  let from = all.length;
  for (let n = 0; n < most && from >= 0; n++) from = all.lastIndexOf(',', from - 1);
  return all.slice(from + 1);
}

const short = (message: string) => message.slice(-12);

function second(list: string, first: string): string | undefined {
  const entry = list.split(',').findLast((one) => one.split(' ')[0] === first);
  return entry?.split(' ')[1];
}

/** Where sessions are stored between messages: in Redis, or in the database when embedded. */
export interface SessionStore {
  load(chat: string): Promise<{ version: number; value: string } | undefined>;
  /** Saves if the stored version is still `version` (0: nothing stored), under `version + 1`; true when saved. One round trip. */
  save(chat: string, version: number, value: string): Promise<boolean>;
  drop(chat: string): Promise<void>;
  /** Puts other words into every session that `change` answers differently, without another version. One that is being saved at that
   *  moment stays as it is. */
  rewrite(change: (value: string) => string): Promise<void>;
  close(): Promise<void>;
}

/** A session ends by itself after this time without use. */
export const sessionLifeMs = keptMs('session');

/** What this process remembers of its last turn with each chat: which version it saved, and whether the reply left. This saves a third
 *  store command for each message, and shows when the store has lost its newest data. Losing it costs at most one repeated reply. */
export interface LastTurn {
  session: string;
  version: number;
  /** The reply of this version has left. */
  left: boolean;
  /** A part of the reply could not be sent and waits for her next message. */
  held?: boolean;
  /** The platform's id of our message and the question that it asked. */
  asked?: [id: string, question: string];
}

export class LastTurns {
  readonly #byChat = new Map<string, LastTurn>();
  readonly #most: number;
  constructor(most = 50_000) {
    this.#most = most;
  }

  get(chat: string): LastTurn | undefined {
    return this.#byChat.get(chat);
  }

  /** Forgets the chats that were silent for the longest time first. */
  set(chat: string, lastTurn: LastTurn): void {
    this.#byChat.delete(chat);
    this.#byChat.set(chat, lastTurn);
    if (this.#byChat.size > this.#most) this.#byChat.delete(this.#byChat.keys().next().value!);
  }
}
