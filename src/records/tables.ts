/** Every table of the schema `kabar`, as kysely types. One SQL dialect for PostgreSQL and PGlite. Times are timestamptz, read and
 *  written as Date. Personal identifiers (phone, platform ids) are stored hashed to find them and encrypted to use them. */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;
type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T extends object | null = Record<string, unknown>> = JSONColumnType<T>;

/** The records, or a transaction on them. */
export type Db = Kysely<Database>;

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
    /** On which day of each month it opens: see notices/rule.ts (zod). */
    open_day: Json<Record<string, unknown> | null> | null;
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
    /** The sending that it is part of, '' of none. Within a priority batches take turns. */
    batch: Generated<string>;
    /** The channel through which it goes next, '' while nobody knows: a slow channel holds up no other. */
    lane: Generated<string>;
    /** Paused by its sender. */
    held: Generated<boolean>;
    /** The platform's ids of a message that took several, `message` the last of them. */
    parts: string | null;
    /** What became of it when its batch was recalled. `unreached`: she still has it, and cannot be told. */
    recalled: 'deleted' | 'corrected' | 'unreached' | null;
  };
  /** Batches that were taken back. What was sent is deleted, or followed by the correction (Reply as JSON). */
  recall: { batch: string; correction: string; at: Time; done_at: Time | null };

  /** The steering body of an area: Pokjanal from the kecamatan up, Pokja in the village. Its members are roles with agency and position. */
  team: {
    area: string;
    name: string | null;
    sk_number: string | null;
    term_from: string | null;
    term_to: string | null;
    /** Head and foot of its letters: see meetings/letters/letterhead.ts. */
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
  meeting_file: {
    meeting: number;
    file: string;
    name: string;
    /** foto: of the board, for the minutes. */
    kind: 'dokumen' | 'materi' | 'foto';
    added_at: Stamp;
  };
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
  /** The code that is shown in the room of a meeting; whoever types it is there. Kept for a day after it closed. */
  room_code: {
    meeting: number;
    code: string;
    /** Stands for the code in what follows from it: it cannot be guessed. */
    ticket: string;
    opened_by: number | null;
    opened_at: Time;
    closes_at: Time;
  };
  /** One row for each invitee (walk-ins and deputies become one) who came. */
  attendance: {
    invitee: number;
    meeting: number;
    came_at: Time;
    /** Went before the end. */
    left_at: Time | null;
    how: 'kode' | 'sekretariat';
    /** Somebody without a phone came in her place, and has no row of her own. */
    by_name: string | null;
    noted_by: number | null;
  };
  /** For the columns L/P and NIP of every daftar hadir: sealed JSON, told once by those who want. */
  attendee: { person: number; told_enc: string; at: Time };
  minutes: {
    meeting: number;
    /** asked: the leader's yes is awaited. approved: sent to all. */
    status: Generated<'draft' | 'asked' | 'approved'>;
    /** Counts what was sent: one more with each correction. In every outbox key. */
    version: Generated<number>;
    leader: number | null;
    leader_name: string | null;
    /** May write, even if she runs nothing. */
    note_taker: number | null;
    note_taker_name: string | null;
    /** Wall time at the venue, `2024-07-19T16:10`; null: nobody has told it. */
    ended_wall: string | null;
    /** The item that is being talked about. */
    item: number | null;
    /** Whose phone it is written on, and when she wrote last. */
    writer: number | null;
    writing_at: Time | null;
    /** Counts how often the leader was asked: in the keys and buttons. */
    asks: Generated<number>;
    asked_by: number | null;
    asked_of: number | null;
    /** What the leader wants mended. */
    wish: string | null;
    approved_by: number | null;
    approved_at: Time | null;
    created_at: Stamp;
  };
  minutes_item: {
    id: GeneratedAlways<number>;
    meeting: number;
    agenda: number | null;
    place: number;
    kind: 'acara' | 'lain' | 'kesimpulan';
    /** As it stood on the agenda; empty for the other two kinds. */
    item: string;
  };
  /** One message of the note-taker: what she writes is only ever added to, so that two who write at once overwrite nothing. */
  minutes_note: {
    id: GeneratedAlways<number>;
    meeting: number;
    item: number;
    body: string;
    /** The message that it came with: an edited message finds its note again. */
    source: string;
    by_person: number | null;
    at: Time;
  };
  /** What was sent, for the trail of corrections. */
  minutes_version: {
    meeting: number;
    version: number;
    /** See meetings/minutes/content.ts (zod). Without names: those can be forgotten. */
    body: Json;
    leader: number | null;
    leader_name: string | null;
    note_taker: number | null;
    note_taker_name: string | null;
    /** Who asked for the leader's yes, and who gave it. */
    by_person: number | null;
    approved_by: number | null;
    at: Time;
  };
  /** RTL: an action item that a meeting agreed on. */
  action: {
    id: GeneratedAlways<number>;
    meeting: number;
    /** 1, 2, 3 within the meeting. */
    number: number;
    /** Which of the eight tasks of a Pokjanal it serves, where that was told. */
    kind: 'data' | 'masalah' | 'analisis' | 'rencana' | 'pembinaan' | 'partisipasi' | 'lain' | 'lapor' | null;
    problem: string | null;
    activity: string;
    goal: string | null;
    target: string | null;
    place: string | null;
    /** A day at the meeting's place, `2024-08-31`. */
    deadline: string;
    /** The responsible one. */
    agency: string | null;
    owner: number | null;
    /** Of an owner outside the directory. With neither the item waits for one. */
    owner_name: string | null;
    /** The office in which the owner was asked, as it was then: whoever follows him there takes the item over. */
    post: number | null;
    post_agency: string | null;
    post_position: string | null;
    asked_at: Time;
    fund: string | null;
    indicator: string | null;
    /** ditawarkan: its owner has not said yes. */
    status: Generated<'ditawarkan' | 'berjalan' | 'terkendala' | 'selesai' | 'dibatalkan'>;
    /** Proposed by the owner; waits for the chair's yes. One at a time: another day, or another owner. */
    new_deadline: string | null;
    new_owner: number | null;
    new_owner_name: string | null;
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
  /** What a head tells everyone under him. `recurring`: the pattern of a schedule, each occurrence of which is a notice of its own. */
  notice: {
    id: GeneratedAlways<number>;
    author: number | null;
    /** The area whose settings hold for it and whose heads may decide about it. */
    area: string;
    /** As the recipients read it: `Camat Bontang Utara`. */
    sender: string;
    kind: 'pemberitahuan' | 'undangan' | 'mendesak';
    /** stopped: its author had no right to it any more. refused, lapsed: a second person said no, or nothing. ended: a schedule. */
    status: 'draft' | 'asked' | 'sent' | 'cancelled' | 'stopped' | 'refused' | 'lapsed' | 'recurring' | 'ended';
    /** Counts its changes; a button agrees to one of them. */
    revision: Generated<number>;
    body: string;
    file: string | null;
    /** Of text and file: the same notice once more is asked about. */
    text_hash: string;
    /** See notices/audience.ts (zod). */
    audience: Json<object>;
    ack: Generated<boolean>;
    replies: Generated<boolean>;
    /** So long after it starts it still makes sense. */
    lasts_hours: Generated<number>;
    /** Wished time as the author's clock shows it, `2026-12-01T08:00`; null: at once. */
    send_wall: string | null;
    zone: 'WIB' | 'WITA' | 'WIT';
    /** Until then it can be taken back without anybody having seen it. */
    starts_at: Time | null;
    people: number | null;
    asked_at: Time | null;
    asked_again_at: Time | null;
    approver: number | null;
    decided_at: Time | null;
    reason: string | null;
    /** The author's yes. */
    sent_at: Time | null;
    resolved_at: Time | null;
    /** The last person who has her row in the outbox; expanded_at: all have. */
    expanded_to: Generated<number>;
    expanded_at: Time | null;
    held: Generated<boolean>;
    /** It reminds those who have not confirmed that notice. */
    reminds: number | null;
    /** Of a schedule: see notices/rule.ts. */
    rule: Json<object | null> | null;
    next_at: Time | null;
    template: number | null;
    /** The day, `2026-12-09`. */
    occurrence: string | null;
    created_at: Time;
    changed_at: Time;
  };
  /** To whom a notice goes: the audience as it was resolved when it started. */
  notice_person: {
    notice: number;
    person: number;
    role: string;
    /** Of her role, or of her posyandu. */
    area: string | null;
    /** Mengerti. */
    acked_at: Time | null;
  };
  /** What a recipient answers to a notice, and what the sender answers to her. */
  notice_word: {
    id: GeneratedAlways<number>;
    notice: number;
    /** The recipient, whoever of the two wrote. */
    person: number;
    from_author: boolean;
    body: string;
    at: Time;
    answered_at: Time | null;
  };
  /** A selection of people under a name, to be used again by the one who saved it. */
  audience_list: { id: GeneratedAlways<number>; owner: number; name: string; audience: Json<object> };
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
  /** The addresses (LID, phone number) under which one WhatsApp chat is known; `chat` is its name for the rest of the house. `lid`: its
   *  one LID. */
  whatsapp_identity: {
    jid: string;
    jid_enc: string;
    chat: string;
    chat_enc: string;
    lid: Generated<boolean>;
    seen_at: Time;
  };
  /** What came in on WhatsApp. `body_enc` null: finished; the id stays a while, so that a repeat is known as one. `waits`: until its chat
   *  has become somebody's. */
  whatsapp_received: {
    seq: GeneratedAlways<number>;
    chat: string;
    message: string;
    body_enc: string | null;
    waits: Generated<boolean>;
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
    /** A poll or an event: its secret, and what its answers mean. */
    card_enc: string | null;
    /** Before the numbers of its menu: `A1`. Null: bare numbers, or no menu. */
    letter: string | null;
    bulk: Generated<boolean>;
    status: Generated<'antre' | 'terkirim' | 'sampai' | 'dibaca' | 'gagal' | 'ditarik'>;
    at: Time;
  };
  /** To whom WhatsApp refused a message: `seq` of the newest of hers that we had then, in whatsapp_received. */
  whatsapp_refused: { chat: string; seq: number; at: Time };
  /** Keys in whatsapp_auth of people who were forgotten, to be dropped then. */
  whatsapp_forgotten: { key: string; due_at: Time };
  /** What came in and could not be opened yet: its sender is asked for it again. */
  whatsapp_unopened: { message: string; chat: string; attrs_enc: string; tries: number; due_at: Time };
  /** What a process without the number asks of the one that owns it, and the answer as JSON. */
  whatsapp_order: { id: string; chat: string; body_enc: string; answer: string | null; at: Time };
}
