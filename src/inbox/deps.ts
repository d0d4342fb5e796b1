/** What the inbox needs from the rest of the program. */
import type { Channel, ChannelName, Inbound, Media } from '../channels/channel.ts';
import type { Clock } from '../clock.ts';
import type { Reader } from '../conversation/reader.ts';
import type { Answers, Effect as Planned, Reply, Text } from '../conversation/run.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { ActionName, EffectName, TextKey } from '../names.ts';
import type { Composer } from '../outbox/compose.ts';
import type { KeepLive } from '../outbox/live.ts';
import type { Files } from '../records/files.ts';
import type { Db } from '../records/tables.ts';
import type { Effect, Hears, Knows, Lookup, Person, PutOff, TakenTables } from '../room.ts';
import type { CodedWord, Codes } from './coded-words.ts';
import type { Drafts } from './drafts.ts';
import type { FlowBook } from './flowbook.ts';
import type { SealedSessions } from './sealed-sessions.ts';
import type { LastTurns } from './session.ts';

export interface InboxDeps {
  db: Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  texts: InboxTexts;
  composer: Composer;
  files: Pick<Files, 'put' | 'hold' | 'letGo'>;
  secrets: { hash(kind: string, value: string): string; seal(plain: string): string };
  sessions: SealedSessions;
  drafts: Drafts;
  flows: FlowBook;
  codes: Codes;
  lastTurns: LastTurns;
  offers: Offers;
  /** What the rooms make of a sentence that no question waits for. */
  hears: Hears;
  /** What a message of ours says now, by its kind. */
  wanted: Record<string, PutOff>;
  /** What the rooms can tell about a question or a remark that nobody acts on. */
  knows: Knows;
  strangers: StrangersEffects;
  consent: Consent;
  people: People;
  quoted: Quoted;
  /** Messages that it sends through these count as replies. */
  channels: Channel[];
  /** What takes a table that no question wants. */
  tables?: TakenTables;
  /** Remembers a message that updates itself. */
  live: KeepLive;
}

/** How a person is asked anew when the words of the consent have changed. */
export interface Consent {
  version: number;
  question: Reply;
  /** Asked already in this chat: the same in short. */
  short: Reply;
  yes: ActionName;
  no: ActionName;
  /** Taps (`<room>.<action>`) and sentences (`<room>.<effect>` of who hears them) that go on without it. */
  without: ReadonlySet<string>;
  words: { yes: TextKey; no: TextKey; full: TextKey };
}

/** Everything that flows and buttons may name, as `<room>.<name>`. */
export interface Offers {
  lookups: Record<string, Lookup>;
  effects: Record<string, Effect>;
  actions: Record<string, Effect>;
}

/** Which effects take what a stranger sends outside any flow. */
export interface StrangersEffects {
  /** Her phone number, shared by the platform's button. */
  contact: EffectName;
  /** A message that is held until she has told who she is. */
  held: EffectName;
}

/** A room's answer to a text that quotes a message of the outbox: which effect takes it; undefined: none. `word`: the text is a coded word. */
export type Quoted = (
  db: Db,
  quoted: { channel: ChannelName; message: string; person: number; text: string; word?: CodedWord },
) => Promise<{ effect: Planned['name']; args: Answers } | undefined>;

export interface People {
  find(channel: ChannelName, chat: string): Promise<number | undefined>;
  /** undefined also where this chat is hers no more: what a session says of a person is no proof. */
  load(db: Db, id: number, from: Pick<Inbound, 'channel' | 'chat'>): Promise<Person | undefined>;
  gone(channel: string, chat: string): Promise<void>;
  /** Notes in the audit trail that a person asked for a flow of other roles. */
  refused(db: Db, person: number, flow: string): Promise<void>;
}

export interface InboxTexts {
  render(language: string, text: Text): string;
  has(key: string): boolean;
  list(language: string, key: string): string[];
  reader(language: string): Reader;
}

/** A photo or a picture sent as a file: what every question for files takes. */
export const isPicture = (media: Media | undefined): media is Media => media?.mime.startsWith('image/') ?? false;
/** A workbook or CSV. Phones and old Windows call a CSV many things, so its name counts too. */
export const isTable = (media: Media | undefined): media is Media =>
  media?.kind === 'document' &&
  (/\.(xlsx?|xlsm|csv|tsv|ods)$/i.test(media.name ?? '') ||
    /spreadsheet|ms-excel|\bcsv\b|comma-separated/i.test(media.mime));
/** Only for questions that say so. */
export const isDocument = (media: Media | undefined): media is Media => media?.mime === 'application/pdf';
