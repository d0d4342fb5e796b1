/** Every table of the schema `kabar`, as kysely types. One SQL dialect for PostgreSQL and PGlite. Times are timestamptz, read and
 *  written as Date. Personal identifiers (phone, platform ids) are stored hashed to find them and encrypted to use them. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T extends object | null = Record<string, unknown>> = JSONColumnType<T>;

export interface Database {
  meta: { key: string; value: string };
  lease: { name: string; holder: string; until: Time };

  area: {
    /** Code by Kepmendagri, dotted: 64, 64.74, 64.74.01, 64.74.01.1001. */
    code: string;
    parent: string | null;
    name: string;
    level: 'pusat' | 'provinsi' | 'kabkota' | 'kecamatan' | 'desakel';
    /** Only for the lowest level: village digit 1 kelurahan, 2 desa, 3 desa adat. */
    kind: 'kelurahan' | 'desa' | 'desa_adat' | null;
    zone: 'WIB' | 'WITA' | 'WIT';
    /** What `atur` changes: see directory/settings.ts. Inherited from the nearest area above that has a value. */
    settings: Json;
  };
  posyandu: {
    id: GeneratedAlways<number>;
    area: string;
    name: string;
    kind: 'posyandu' | 'kelompok_penimbangan';
    closed_at: Time | null;
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
    consent_at: Time | null;
    created_at: Stamp;
    erased_at: Time | null;
  };
  contact: {
    channel: string;
    address_hash: string;
    address_enc: string;
    person: number;
    joined_at: Stamp;
    /** The person blocked or left the bot on this channel. */
    gone_at: Time | null;
    /** `berhenti`: no bulk messages, until `lanjut`. */
    muted_at: Time | null;
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
    from_at: Stamp;
    until_at: Time | null;
  };
  invitation: {
    code_hash: string;
    /** One of the two: for one person, or for whoever stands in for a kader of this posyandu, with the inviter's yes. */
    person: number | null;
    posyandu: number | null;
    created_by: number | null;
    created_at: Stamp;
    expires_at: Time;
    used_at: Time | null;
    /** For the deputy of this invitee of a meeting, whoever opens it first. */
    invitee: number | null;
  };
  /** Someone came by a posyandu's invitation and waits for the inviter's yes. */
  join_request: {
    id: GeneratedAlways<number>;
    posyandu: number;
    name: string;
    channel: string;
    address_hash: string;
    address_enc: string;
    invited_by: number;
    consent_version: number;
    created_at: Stamp;
    decided_at: Time | null;
    accepted: boolean | null;
  };
  join_attempt: { sender_hash: string; at: Stamp };
  audit: {
    id: GeneratedAlways<number>;
    at: Stamp;
    actor: number | null;
    action: string;
    subject: string;
    detail: Json;
  };

  /** Embedded session store; with Redis this table stays empty. */
  session: { chat: string; version: number; value: string; at: Time };
  /** What a turn with effects decided, so that a repeat of its message finds the same answer. */
  turn: {
    /** Hash of channel and chat. */
    chat: string;
    /** Message id, with the edit's own suffix. */
    message: string;
    /** `<session id>.<version>` that the turn began from: two messages cannot both go on from one state. */
    base: string;
    session: string;
    at: Stamp;
  };
  draft: {
    id: GeneratedAlways<number>;
    flow: string;
    /** The values of the flow's draft key, joined by `/`: `17/2026-10`. */
    key: string;
    practice: boolean;
    owner: number;
    /** Hash of the chat whose session carries the run. */
    chat: string;
    /** The run as JSON. */
    run: string;
    started_at: Stamp;
    updated_at: Stamp;
    nudged_at: Time | null;
  };
  /** A message that failed five times, kept encrypted for the operator. */
  set_aside: { id: GeneratedAlways<number>; at: Stamp; chat: string; message_enc: string; reason: string };
  /** `name`: as it was called where it came from, for documents. */
  file: { hash: string; mime: string; size: number; at: Stamp; name: string | null };

  report: {
    id: GeneratedAlways<number>;
    posyandu: number;
    /** Month that is reported, `2026-10`. */
    period: string;
    practice: boolean;
    version: number;
    receipt: string;
    answers: Json;
    filed_by: number | null;
    filed_at: Time;
    /** The version that counts; older ones are kept for the trail. */
    current: boolean;
  };
  /** A bidan's leave to correct a closed month once more. */
  reopening: { posyandu: number; period: string; by: number | null; at: Stamp; used_at: Time | null };

  outbox: {
    key: string;
    person: number;
    /** `<room>.<kind>`: whose still-wanted check is asked before sending. */
    kind: string;
    /** Reply as JSON, rendered in the person's language at the moment of sending. */
    reply: string;
    args: Json;
    priority: number;
    due_at: Time;
    expires_at: Time;
    urgent: Generated<boolean>;
    status: Generated<'antre' | 'mengirim' | 'terkirim' | 'sampai' | 'dibaca' | 'gagal' | 'kedaluwarsa' | 'dibatalkan'>;
    channel: string | null;
    attempts: Generated<number>;
    lease_until: Time | null;
    reason: string | null;
    message: string | null;
    /** Sent again after a crash on a platform that cannot tell whether the first one arrived. */
    maybe_double: Generated<boolean>;
    sent_at: Time | null;
    created_at: Stamp;
  };

  /** The steering body of an area: Pokjanal from the kecamatan up, Pokja in the village. Its members are roles with agency and position. */
  team: {
    area: string;
    name: string | null;
    sk_number: string | null;
    term_from: string | null;
    term_to: string | null;
    /** Head and foot of its letters: see meetings/letterhead.ts. */
    letter: Json;
  };
  meeting: {
    id: GeneratedAlways<number>;
    /** The area whose body meets. */
    area: string;
    level: 'pusat' | 'provinsi' | 'kabkota' | 'kecamatan' | 'desakel';
    kind: 'rakor' | 'pembinaan' | 'pertemuan';
    status: 'draft' | 'invited' | 'cancelled' | 'held' | 'closed';
    /** Counts what was told to everybody: 1 at the invitation, one more at each change of time or place. In every outbox key. */
    revision: Generated<number>;
    theme: string;
    /** Wall time at the venue, `2024-07-19T14:00`, and its zone: the truth. `starts_at` is worked out from them. */
    starts_wall: string;
    zone: 'WIB' | 'WITA' | 'WIT';
    starts_at: Time;
    venue: string;
    /** The rest of the plan: see meetings/detail.ts (zod). */
    detail: Json;
    practice: Generated<boolean>;
    created_by: number | null;
    created_at: Stamp;
    changed_at: Stamp;
  };
  meeting_agenda: {
    id: GeneratedAlways<number>;
    meeting: number;
    place: number;
    item: string;
    source: Generated<'plan' | 'saran' | 'rtl'>;
  };
  meeting_file: { meeting: number; file: string; name: string; kind: 'dokumen' | 'materi' | 'foto' };
  invitee: {
    id: GeneratedAlways<number>;
    meeting: number;
    /** null: someone outside the directory (a school head, Forkopimda), invited on paper. */
    person: number | null;
    name: string;
    agency: string | null;
    position: string | null;
    /** Of outside invitees; `wakil`: here only as somebody's deputy. */
    category: string | null;
    answer: 'hadir' | 'tidak' | 'diwakilkan' | null;
    reason: string | null;
    /** The invitee row of the deputy once she has joined; until then her name. */
    deputy: number | null;
    deputy_name: string | null;
    answered_at: Time | null;
    /** To which revision of time and place she answered. */
    answered_revision: number | null;
    /** Taken from the list after the invitation went out. */
    removed_at: Time | null;
  };
  proposal: {
    id: GeneratedAlways<number>;
    meeting: number;
    person: number | null;
    kind: 'agenda' | 'masalah';
    body: string;
    status: Generated<'baru' | 'diambil' | 'ditunda'>;
    at: Stamp;
  };
  /** The code that is shown in the room of a meeting; whoever types it is there. */
  room_code: { meeting: number; code: string; opened_by: number | null; opened_at: Time; closes_at: Time };
  /** One row for each invitee (walk-ins and deputies become one) who came. */
  attendance: {
    invitee: number;
    meeting: number;
    came_at: Time;
    /** Went before the end. */
    left_at: Time | null;
    how: 'kode' | 'sekretariat';
    noted_by: number | null;
    /** For the columns L/P and NIP of the daftar hadir, where she told them. */
    sex: 'L' | 'P' | null;
    nip_enc: string | null;
  };
  minutes: {
    meeting: number;
    /** asked: the leader's yes is awaited. approved: sent to all. */
    status: Generated<'draft' | 'asked' | 'approved'>;
    /** Counts what was sent: one more with each correction. In every outbox key. */
    version: Generated<number>;
    leader: number | null;
    leader_name: string | null;
    note_taker: number | null;
    note_taker_name: string | null;
    conclusion: string | null;
    asked_at: Time | null;
    approved_by: number | null;
    approved_at: Time | null;
    created_at: Stamp;
    changed_at: Stamp;
  };
  minutes_item: {
    id: GeneratedAlways<number>;
    meeting: number;
    agenda: number | null;
    place: number;
    item: string;
    discussion: string | null;
  };
  /** What was sent, for the trail of corrections. */
  minutes_version: { meeting: number; version: number; body: Json; by_person: number | null; at: Time };
  /** RTL: an action item that a meeting agreed on. */
  action: {
    id: GeneratedAlways<number>;
    meeting: number;
    /** 1, 2, 3 within the meeting. */
    number: number;
    /** Which of the eight tasks of a Pokjanal it serves. */
    kind: 'data' | 'masalah' | 'analisis' | 'rencana' | 'pembinaan' | 'partisipasi' | 'lain' | 'lapor';
    problem: string | null;
    activity: string;
    goal: string | null;
    target: string | null;
    place: string | null;
    /** A day at the meeting's place, `2024-08-31`. */
    deadline: string;
    agency: string | null;
    owner: number | null;
    owner_name: string | null;
    fund: string | null;
    indicator: string | null;
    /** ditawarkan: its owner has not said yes. */
    status: Generated<'ditawarkan' | 'berjalan' | 'terkendala' | 'selesai' | 'dibatalkan'>;
    /** Proposed by the owner; waits for the chair's yes. */
    new_deadline: string | null;
    new_owner: number | null;
    /** Counts owner and deadline: in every outbox key, so that a moved deadline is reminded of anew. */
    revision: Generated<number>;
    created_by: number | null;
    created_at: Stamp;
    changed_at: Stamp;
    closed_at: Time | null;
  };
  /** The trail of an action item: everything that was said and decided about it. */
  action_event: {
    id: GeneratedAlways<number>;
    action: number;
    at: Time;
    actor: number | null;
    kind: string;
    body: string | null;
    file: string | null;
  };
  /** A message of ours that updates itself: `rakor-42` as one person sees it. */
  live_view: {
    key: string;
    person: number;
    channel: string;
    chat_enc: string;
    message: string;
    /** Hash of what it shows now, so that nothing is edited without need. */
    shown: Generated<string>;
    practice: Generated<boolean>;
    /** When it was sent or last edited. */
    at: Stamp;
  };
  /** What the linked WhatsApp device must remember: `creds`, `generation`, and keys as `<type>:<hash of id>`. */
  whatsapp_auth: { key: string; value_enc: string };
  /** The addresses (LID, phone number) under which one WhatsApp chat is known; `chat` is its name for the rest of the house. */
  whatsapp_identity: { jid: string; jid_enc: string; chat: string; chat_enc: string; seen_at: Time };
  /** What came in on WhatsApp. `body_enc` null: finished; the id stays a while, so that a repeat is known as one. */
  whatsapp_received: {
    seq: GeneratedAlways<number>;
    chat: string;
    message: string;
    body_enc: string | null;
    at: Time;
  };
  /** What we sent on WhatsApp, written down before it leaves. A long message has several parts: `whole` is the id of the last one. */
  whatsapp_sent: {
    seq: GeneratedAlways<number>;
    id: string;
    chat: string;
    whole: string;
    body_enc: string | null;
    menu_enc: string | null;
    /** Before the numbers of its menu: `A1`. Null: bare numbers, or no menu. */
    letter: string | null;
    bulk: Generated<boolean>;
    status: Generated<'antre' | 'terkirim' | 'sampai' | 'dibaca' | 'gagal' | 'ditarik'>;
    at: Time;
  };
}
