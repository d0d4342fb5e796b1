/** Tables of the directory: areas, posyandu, people, their roles and how they come in; and the audit trail. */
import type { Generated, GeneratedAlways } from 'kysely';
import type { FilledTimestamp, Json, Timestamp } from './columns.ts';

export interface DirectoryTables {
  area: {
    /** Code by Kepmendagri, dotted: 64, 64.74, 64.74.01, 64.74.01.1001. */
    code: string;
    parent: string | null;
    name: string;
    level: 'pusat' | 'provinsi' | 'kabkota' | 'kecamatan' | 'desakel';
    /** Only for the lowest level: village digit 1 kelurahan, 2 desa, 3 desa adat. */
    kind: 'kelurahan' | 'desa' | 'desa_adat' | null;
    zone: 'WIB' | 'WITA' | 'WIT';
    /** What `atur` changes: see directory/areas/settings.ts. The strictest value of this area and those above holds. */
    settings: Json;
  };
  posyandu: {
    id: GeneratedAlways<number>;
    area: string;
    name: string;
    kind: 'posyandu' | 'kelompok_penimbangan';
    closed_at: Timestamp | null;
    /** On which day of each month it opens: see notices/schedule/rule.ts (zod). */
    open_day: Json<Record<string, unknown> | null> | null;
    /** The one into which it went, since it is closed. */
    merged_into: number | null;
  };
  /** Where a posyandu lay from a month (''; always) until before another (null: still). The database adds the first row and the end. `was`: the
   *  retired code of the area, under which it lay there then. */
  posyandu_place: {
    posyandu: number;
    from_period: string;
    until_period: string | null;
    area: string;
    was: string | null;
  };
  /** An area whose code was retired, and the one that carries it on since a month. `carried`: by table, the keys of the rows that went along. `fresh`: the successor had nothing of its own. */
  area_change: {
    code: string;
    successor: string;
    since: string;
    at: Timestamp;
    carried: Json | null;
    fresh: Generated<boolean>;
  };
  /** A puskesmas with its list of desa/kelurahan. */
  unit: { id: GeneratedAlways<number>; kind: 'puskesmas'; name: string };
  unit_area: { unit: number; area: string };
  person: {
    id: GeneratedAlways<number>;
    name: string;
    phone_hash: string | null;
    phone_enc: string | null;
    language: string;
    consent_version: number | null;
    consent_at: Timestamp | null;
    created_at: FilledTimestamp;
    erased_at: Timestamp | null;
    /** When her last role had ended. What is held of her goes a month later, unless she has a role again. */
    left_at: Timestamp | null;
  };
  contact: {
    channel: string;
    address_hash: string;
    address_enc: string;
    person: number;
    joined_at: FilledTimestamp;
    /** The person blocked or left the bot on this channel. */
    gone_at: Timestamp | null;
    /** `berhenti`: no bulk messages, until `lanjut`. */
    muted_at: Timestamp | null;
  };
  role: {
    id: GeneratedAlways<number>;
    person: number;
    role: string;
    area: string | null;
    posyandu: number | null;
    unit: number | null;
    agency: string | null;
    position: string | null;
    /** It holds from here on, which may be a day to come, */
    from_at: FilledTimestamp;
    /** and no longer from here on. */
    until_at: Timestamp | null;
    /** Who ended it in chat. null: the roster, the operator or she herself. */
    ended_by: number | null;
    /** What follows from its end is done (directory/ending/settle.ts). */
    settled_at: Timestamp | null;
    /** Since then the newest roster of its area and kind does not name it. It holds all the same. */
    missing_at: Timestamp | null;
    /** An admin last said then that it is right. */
    confirmed_at: Timestamp | null;
  };
  invitation: {
    code_hash: string;
    /** One of the two: for one person, or for any newcomer to this posyandu, who then needs the inviter's yes. */
    person: number | null;
    posyandu: number | null;
    created_by: number | null;
    created_at: FilledTimestamp;
    expires_at: Timestamp;
    used_at: Timestamp | null;
    /** For the deputy of this invitee of a meeting: the first who opens it. */
    invitee: number | null;
    /** What it says of whoever opens it. `number`: the platform vouches for a number or an id that the roster has. */
    proof: Generated<'code' | 'own-code' | 'number'>;
  };
  /** A chat that wants to be a person's, or became it of late. joining/links.ts says how. */
  link: {
    id: GeneratedAlways<number>;
    person: number;
    channel: string;
    address_hash: string;
    address_enc: string;
    /** `lid`: another WhatsApp account under a number whose account we know. */
    proof: 'number' | 'code' | 'own-code' | 'lid';
    /** Who had the code made; null: the program or its operator. */
    made_by: number | null;
    /** Whose yes it waits for: one from a chat of hers, or one from a second person. */
    asks: 'chats' | 'second';
    /** The new chat says that the old ones are lost. Or they are known to be. */
    lost: Generated<boolean>;
    state: Generated<'waiting' | 'linked' | 'refused' | 'ended'>;
    created_at: FilledTimestamp;
    expires_at: Timestamp;
    decided_at: Timestamp | null;
    decided_by: number | null;
  };
  /** A key with which another program reads what this person may read. Only its hash is kept. */
  api_key: {
    id: GeneratedAlways<number>;
    person: number;
    key_hash: string;
    /** What it is for, as she called it. */
    name: string;
    made_at: Timestamp;
    expires_at: Timestamp;
    ended_at: Timestamp | null;
    used_at: Timestamp | null;
  };
  /** The address of another program that is told of these events in this area, with the rights of the key's holder. */
  hook: {
    id: GeneratedAlways<number>;
    api_key: number;
    url_enc: string;
    secret_enc: string;
    area: string;
    events: string[];
    made_at: Timestamp;
    /** One after the other, since the last success. */
    failures: Generated<number>;
    paused_until: Timestamp | null;
    ended_at: Timestamp | null;
  };
  /** What one of them is to be told: kept in the transaction of what has happened, sent afterwards. */
  hook_event: {
    kabupaten: string;
    id: GeneratedAlways<number>;
    hook: number;
    event: string;
    /** Ids and codes, never names or figures. */
    about: Json;
    at: Timestamp;
    due_at: Timestamp;
    attempts: Generated<number>;
    state: Generated<'waiting' | 'sent' | 'dropped'>;
    reason: string | null;
    sent_at: Timestamp | null;
  };
  /** A link that opens the dashboard once, and the device that did: see entering/screens.ts. */
  screen: {
    id: GeneratedAlways<number>;
    person: number;
    /** The chat in which it was asked for. Whoever loses that chat loses the screen. */
    channel: string;
    address_hash: string;
    link_hash: string;
    made_at: Timestamp;
    /** The link's end; once it was used, that of the visit. */
    expires_at: Timestamp;
    device_hash: string | null;
    entered_at: Timestamp | null;
    ended_at: Timestamp | null;
  };
  /** A newcomer who opened a posyandu's invitation and waits for the inviter's yes. */
  join_request: {
    id: GeneratedAlways<number>;
    posyandu: number;
    name: string;
    channel: string;
    address_hash: string;
    address_enc: string;
    invited_by: number;
    consent_version: number;
    created_at: FilledTimestamp;
    decided_at: Timestamp | null;
    accepted: boolean | null;
  };
  /** A person (or a child: null) who was just erased: sealed, how others may have named her, until their copies are mended (directory/copies.ts). */
  erasure: {
    id: GeneratedAlways<number>;
    person: number | null;
    told_enc: string;
    at: Timestamp;
    mended_at: Timestamp | null;
  };
  /** Proof that the person behind this number or chat has agreed to this version: see people/consent.ts. `ended_at`: she was erased. */
  consent: { who_hash: string; version: number; text_hash: string; at: Timestamp; ended_at: Timestamp | null };
  /** A wrong code. `what`: `code` lets somebody join, `room` is shown in the room of a meeting. */
  join_attempt: { sender_hash: string; at: FilledTimestamp; what: Generated<'code' | 'room' | 'follow'> };
  /** A setting of an area that would become less strict, and waits for a second person's yes. `agreed` null: nobody has decided, or it was replaced. */
  setting_wish: {
    id: GeneratedAlways<number>;
    area: string;
    setting: string;
    /** JSON, both: the wished value, and the one that held when it was asked for. */
    value: string;
    before: string;
    asked_by: number | null;
    asked_at: Timestamp;
    expires_at: Timestamp;
    decided_at: Timestamp | null;
    decided_by: number | null;
    agreed: boolean | null;
  };
  /** Only added to, by a trigger; seq, prev and hash are filled in by the database as the transaction ends: see migrations/017-audit.ts. */
  audit: {
    /** Of the area that it is about, '' of none. */
    kabupaten: Generated<string>;
    id: GeneratedAlways<number>;
    at: FilledTimestamp;
    actor: number | null;
    action: string;
    subject: string;
    detail: Json;
    /** The area where the subject lies. */
    area: string | null;
    /** Whose data were read or changed, beside the subject's. */
    people: Generated<number[]>;
    /** Words about this person, which only her key opens. */
    sealed_for: number | null;
    sealed: string | null;
    seq: GeneratedAlways<number | null>;
    prev: GeneratedAlways<string | null>;
    hash: GeneratedAlways<string | null>;
  };
  /** The last row of each chain. */
  audit_head: { kabupaten: string; seq: number; hash: string };
  /** Rows that were removed because they had expired, and the hash of the last of them. */
  audit_segment: {
    kabupaten: string;
    first_seq: number;
    last_seq: number;
    hash: string;
    from_at: Timestamp;
    to_at: Timestamp;
    removed_at: Timestamp;
  };
  /** The key of a person's words in the audit trail, sealed with SECRET_KEY. It is destroyed when she is erased. */
  person_key: { person: number; wrapped: string; made_at: Timestamp };
}
