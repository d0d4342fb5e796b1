/** Types only: what a room of the house offers to the others. house.ts hands one room's offers to another by name. */

import type { ZodObject } from 'zod';
import type { ChannelName, Outbound } from './channels/channel.ts';
import type { Zone } from './clock.ts';
import type { Reader } from './conversation/reader.ts';
import type { Answers, Choice, Effect as Planned, Reply, Text } from './conversation/run.ts';
import type { FlowName, TextKey } from './names.ts';
import type { Chart, MenuEntry, Page, Table, Way } from './page.ts';
import type { NeededFiles } from './records/files.ts';
import type { Secrets } from './records/secrets.ts';
import type { Database, Db } from './records/tables.ts';

export type Role = 'kader' | 'bidan' | 'puskesmas' | 'lurah' | 'camat' | 'pokjanal' | 'secretariat' | 'chair' | 'admin';

/** One role of a person with the one area, posyandu or unit (puskesmas) where it holds. A wider scope is several grants. */
export interface Grant {
  role: Role;
  area: string | null;
  posyandu: number | null;
  unit: number | null;
}

/** A known person as the rooms see her. Loaded anew in every turn, once for its lookups and once for its effects, so that a role that ended ends
 *  at once. */
export interface Person {
  id: number;
  name: string;
  language: string;
  zone: Zone;
  consented: boolean;
  grants: Grant[];
  /** Roles that begin on a day to come. They give no right yet, but whoever has her account will have them. */
  coming?: Grant[];
}

/** The asker, the time and the connection. In an effect `db` is the turn's transaction. */
export interface Context {
  now: number;
  db: Db;
  /** undefined: someone who has not joined. */
  person: Person | undefined;
  channel: ChannelName;
  /** The platform's chat and sender, for joining only. */
  chat: string;
  /** The sender's phone number, where the platform vouches for it; for joining only. */
  phone?: string;
  /** The name that the person shows on the platform. */
  shownName?: string;
  /** In practice nothing is stored as real. */
  practice: boolean;
  /** Unique for the message that caused this turn and the same when it is repeated. */
  turn: string;
}

/** Reads. Its answer becomes a fact of the run. Throws Refusal when the person has no right to it. */
export type Lookup = (context: Context, args: Answers) => Promise<unknown>;

/** Writes, inside the turn's transaction. May be run again when the transaction is tried again: no other side effects.
 *  Throws Refusal for what may not be; everything in the transaction is then undone and the person reads why. */
export type Effect = (context: Context, args: Answers) => Promise<EffectResult>;

/** What a person wrote outside of any question, or what the open question could not read. */
export interface Sentence {
  text: string;
  reader: Reader;
  /** A flow is open: only what is clear counts. */
  open: boolean;
  /** Its answers are kept, so that it can be left and gone on with. */
  kept?: boolean;
  /** When she wrote before this: it may answer what we sent her since. */
  since?: number;
}

/** What a room makes of a sentence: the effect (of the room itself) that acts on it, asks about it or answers it. The whole sentence is its
 *  from then on. undefined: it is not about this room. Reads only. */
export type Hears = (context: Context, sentence: Sentence) => Promise<Heard | undefined>;

export interface Heard {
  effect: Planned['name'];
  args: Answers;
  /** It goes before a start word that the sentence begins with, and before a pasted report. */
  urgent?: true;
  /** It begins as an order does, and every word of it was understood: no answer to a question in free words. */
  order?: true;
  /** Only an offer. `unoffered`: unless a message of ours offers what is meant. `unknown`: unless anybody else knows something about it, too. */
  vague?: 'unoffered' | 'unknown';
}

/** A sentence with the words of which it is made. */
export interface Question extends Sentence {
  /** In lower case, without punctuation. */
  words: string[];
  /** Does it hold a word or a phrase of each of these lists? */
  says(...lists: TextKey[]): boolean;
  /** Its words that stand in none of these lists: what is left of it when those are understood. */
  rest(...lists: TextKey[]): string[];
  /** Is it a question? */
  asks: boolean;
}

/** What a room can tell about a question or a remark that nobody acts on: asked after every `hears`. Reads only. */
export type Knows = (context: Context, question: Question) => Promise<Reply[] | undefined>;

export interface EffectResult {
  replies: Reply[];
  /** Continue with this flow, its questions filled with these answers. `offer`: while another flow is open it is not begun, and
   *  the last reply carries this button instead: a reminder's button throws nobody out of a report. `same`: the run that has just
   *  ended in this flow goes on, so that the buttons and messages of this chat stay valid. */
  next?: { flow: FlowName; args?: Answers; offer?: Choice; same?: boolean };
  /** The person to whom this chat belongs from now on (after joining; null after erasure). */
  person?: number | null;
  language?: string;
  /** Other chats (as hashed for sessions) whose sessions must go: erasure. */
  forget?: string[];
  practice?: boolean;
}

/** Turns a picture's arguments into bytes when the message is sent. */
export type Painter = (args: Record<string, unknown>, language: string) => Promise<NonNullable<Outbound['image']>>;

/** Turns a document's arguments into a file when the message is sent. */
export type Writer = (args: Record<string, unknown>, language: string) => Promise<NonNullable<Outbound['document']>>;

/** What a live message shows this person now; undefined: there is nothing to show (any more). `key` is the whole of Reply.live. */
export type LiveView = (
  context: Pick<Context, 'now' | 'db'>,
  key: string,
  person: Person,
) => Promise<Reply | undefined>;

/** A person as rooms find her in their tables. */
export interface Subject {
  id: number;
  name: string;
  /** E.164, where it is known. */
  phone: string | undefined;
  /** All chats of hers, under every address that they ever had. */
  chats: SubjectChat[];
}

export interface SubjectChat {
  channel: string;
  address: string;
  /** Under which sessions and turns are kept. */
  hash: string;
}

export interface PersonalContext {
  /** When forgetting, a transaction in which all rooms forget. */
  db: Db;
  secrets: Secrets;
  now: number;
  /** Reads a session, wherever sessions are. For exports. */
  session?(chat: string): Promise<string | undefined>;
}

/** What a room's own tables hold of a person. Only the room that owns a table changes or deletes its rows. */
export interface PersonalData {
  /** Further chats of hers that only this room knows, by her chats so far. */
  otherChats?(on: PersonalContext, subject: Subject): Promise<Omit<SubjectChat, 'hash'>[]>;
  /** Her last role has ended, and she may come back: takes away what waits for her. What she did stays. */
  leave?(on: PersonalContext, person: number): Promise<void>;
  /** Takes away everything that tells who she is. */
  forget(on: PersonalContext, subject: Subject): Promise<void>;
  /** What she said and others may have been shown. Asked before `forget`. */
  words?(on: PersonalContext, subject: Subject): Promise<string[]>;
  /** Puts other words into rows of others that may name her, wherever `unnamed` answers differently. May be called again. `readers`: only into
   *  what these people have open or were sent. */
  unname?(on: PersonalContext, unnamed: (words: string) => string, readers?: Readers): Promise<void>;
  /** The rows that tell of her, by table, sealed values opened. Empty after `forget`. */
  export(on: PersonalContext, subject: Subject): Promise<PersonalRows>;
}

/** Who may have read the name of an erased child. What they have typed `since` (milliseconds since the epoch) is theirs anew. */
export interface Readers {
  people: readonly number[];
  since: number;
}

export type PersonalRows = { [table in keyof Database]?: object[] };

/** Who asks, when, and of what. The values of `query` are those of a link: checked against the offer's `takes`, and trusted no further. */
export interface Asked extends Pick<Context, 'now' | 'db'> {
  person: Person;
  query: Readonly<Record<string, string>>;
}

/** A table by its name. `roles`: whoever holds one of them somewhere may ask; which rows she gets, `read` decides. */
export interface TableOffer {
  roles: readonly Role[];
  /** What may stand in the query, each as text. */
  takes: ZodObject;
  /** Throws Refusal when the person has no right to what the query names. */
  read(asked: Asked): Promise<Table>;
}

/** A page of the dashboard by its name. */
export interface PageOffer {
  roles: readonly Role[];
  takes: ZodObject;
  /** Without one, only links lead to it. */
  menu?: MenuEntry;
  read(asked: Asked): Promise<Page>;
}

/** What waits for a person in a room, each with the page on which it is looked at: on the first page of the dashboard. Reads only. */
export type Waits = (asked: Omit<Asked, 'query'>) => Promise<(Way & { label: Text })[]>;

/** What one room offers. Keys are written `<room>.<name>` where flows and buttons refer to them. */
export interface Room {
  name: string;
  lookups?: Record<string, Lookup>;
  effects?: Record<string, Effect>;
  /** One-step effects behind a button outside any flow: `!<room>.<action>.<argument>`; the argument arrives as `argument`. */
  actions?: Record<string, Effect>;
  painters?: Record<string, Painter>;
  /** What it shows beside the chat, by `<room>.<name>` (see page.ts). */
  tables?: Record<string, TableOffer>;
  pages?: Record<string, PageOffer>;
  charts?: Record<string, Chart>;
  waits?: Waits;
  writers?: Record<string, Writer>;
  /** Live messages by `<room>.<kind>`; a live key is `<room>.<kind>:<what>`. */
  live?: Record<string, LiveView>;
  /** Asked at the moment of sending: does this message of ours still make sense? By the kind that the outbox row names. A reply
   *  instead of yes is sent in place of the stored one: for what depends on what has happened since (a reminder on the answer).
   *  `Later` asks once more then, as long as the message has not expired.
   *  Every kind that the room sends stands here, as `always` if it needs no check: the type MessageKind is made of them. */
  wanted?: Record<string, PutOff>;
  /** Sentences that no question waits for. Rooms are asked in the order in which the house has them. */
  hears?: Hears;
  /** Questions and remarks about what the room is there for. Asked in the same order, after all who hear. */
  knows?: Knows;
  personalData?: PersonalData;
  /** What goes on although a person has not agreed to the newest words of the consent: messages of ours (names in `wanted`), taps (names
   *  in `actions`) and sentences that a room hears (names in `effects`). The question itself, her safety and that of children, and duties that no consent carries. */
  anyway?: { messages?: string[]; actions?: string[]; effects?: string[] };
  /** Those of these stored files that a row of the room refers to. The others are deleted. */
  neededFiles?: NeededFiles;
  takes?: TakenTables;
  responsibilities?: Responsibilities;
}

/** What a person answers for in a room, each with what becomes of it when she leaves, as whoever ends her role reads it. */
export type Responsibilities = (on: { db: Db; now: number }, person: number, language: string) => Promise<Text[]>;

export type Wanted = (
  context: Pick<Context, 'now' | 'db'>,
  row: { person: number; args: Answers },
) => Promise<boolean | Reply>;

/** One that may also put the message off. */
export type PutOff = (...asked: Parameters<Wanted>) => Promise<boolean | Reply | Later>;

/** Not now. Milliseconds since the epoch. */
export interface Later {
  notBefore: number;
}

/** A table (.xlsx, .csv) that a person sends and no question wants: whoever may start this flow gets its effect, with what `read` made of the file
 *  as `table`, its name as `file` and the words beside it as `caption`. */
export interface TakenTables {
  flow: FlowName;
  /** Before any transaction begins: it takes a while. Never throws for a file that cannot be read. */
  read(bytes: Uint8Array, name: string): Promise<string>;
}

/** The check of a message that makes sense until it expires. */
export const always: Wanted = async () => true;

/** A refusal that a person reads: the text's key and arguments. Not an error of ours; never logged as one. */
export class Refusal extends Error {
  readonly text: { key: TextKey; args?: Record<string, string | number> };
  constructor(key: TextKey, args?: Record<string, string | number>) {
    super(key);
    this.name = 'Refusal';
    this.text = args ? { key, args } : { key };
  }
}

/** What it gives, or nothing where it is refused: for whoever only listens, or goes on without it. */
export async function unlessRefused<T>(ask: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The joined person of this turn. A flow that is not `open` always has one; a tap on an old button may have none. */
export function member({ person }: Pick<Context, 'person'>): Person {
  if (!person) throw new Refusal('directory/gabung:not-joined');
  return person;
}
