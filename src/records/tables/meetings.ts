/** Tables of the meetings: the steering bodies, who is invited and comes, minutes, action items. */
import type { Generated, GeneratedAlways } from 'kysely';
import type { FilledTimestamp, Json, Timestamp } from './columns.ts';

export interface MeetingsTables {
  /** The steering body of an area: Pokjanal from the kecamatan up, Pokja in the village. Its members are roles with agency and position. */
  team: {
    area: string;
    name: string | null;
    sk_number: string | null;
    term_from: string | null;
    term_to: string | null;
    /** Head and foot of its letters: see meetings/base/bodies.ts. */
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
    starts_at: Timestamp;
    /** null: until it is over. */
    ends_at: Timestamp | null;
    venue: string;
    /** The rest of the plan: see meetings/base/meeting.ts (zod). */
    detail: Json;
    practice: Generated<boolean>;
    created_by: number | null;
    created_at: FilledTimestamp;
    changed_at: FilledTimestamp;
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
    /** foto: of the board, for the minutes. dicabut: taken out of them again, but a version that was sent shows it. */
    kind: 'dokumen' | 'materi' | 'foto' | 'dicabut';
    added_at: FilledTimestamp;
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
    /** What she wrote with it besides: that she will be late, whom she stands in for. */
    note: string | null;
    /** The invitee row of the deputy once she has joined; until then her name. */
    deputy: number | null;
    deputy_name: string | null;
    answered_at: Timestamp | null;
    /** To which revision of time and place she answered. */
    answered_revision: number | null;
    /** Taken from the list after the invitation went out. */
    removed_at: Timestamp | null;
  };
  proposal: {
    id: GeneratedAlways<number>;
    meeting: number;
    person: number | null;
    /** `tanya`: a question to the secretariat. */
    kind: 'agenda' | 'masalah' | 'tanya';
    body: string;
    status: Generated<'new' | 'taken' | 'postponed' | 'answered'>;
    at: FilledTimestamp;
  };
  /** The code that is shown in the room of a meeting: a person who types it is there. Kept for a day after it closed. */
  room_code: {
    meeting: number;
    code: string;
    /** Stands for the code in what follows from it: it cannot be guessed. */
    ticket: string;
    opened_by: number | null;
    opened_at: Timestamp;
    closes_at: Timestamp;
  };
  /** One row for each invitee (walk-ins and deputies become one) who came. */
  attendance: {
    invitee: number;
    meeting: number;
    came_at: Timestamp;
    /** Went before the end. */
    left_at: Timestamp | null;
    how: 'kode' | 'sekretariat';
    /** Somebody without a phone came in her place, and has no row of her own. */
    by_name: string | null;
    noted_by: number | null;
  };
  /** For the columns L/P and NIP of every daftar hadir: sealed JSON, told once by those who want. */
  attendee: { person: number; told_enc: string; at: Timestamp };
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
    writing_at: Timestamp | null;
    /** Counts how often the leader was asked: in the keys and buttons. */
    asks: Generated<number>;
    asked_by: number | null;
    asked_of: number | null;
    /** What the leader wants mended. */
    wish: string | null;
    approved_by: number | null;
    approved_at: Timestamp | null;
    created_at: FilledTimestamp;
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
    at: Timestamp;
  };
  /** What was sent, for the trail of corrections. */
  minutes_version: {
    meeting: number;
    version: number;
    /** See meetings/after/minutes/content.ts (zod). Without names: those can be forgotten. */
    body: Json;
    leader: number | null;
    leader_name: string | null;
    note_taker: number | null;
    note_taker_name: string | null;
    /** Who asked for the leader's yes, and who gave it. */
    by_person: number | null;
    approved_by: number | null;
    at: Timestamp;
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
    /** The office in which the owner was asked, as it was then: his successor there takes the item over. */
    post: number | null;
    post_agency: string | null;
    post_position: string | null;
    asked_at: Timestamp;
    fund: string | null;
    indicator: string | null;
    /** offered: its owner has not said yes. */
    status: Generated<'offered' | 'running' | 'stuck' | 'done' | 'cancelled'>;
    /** Proposed by the owner; waits for the chair's yes. One at a time: another day, or another owner. */
    new_deadline: string | null;
    new_owner: number | null;
    new_owner_name: string | null;
    /** Counts owner and deadline: in every outbox key, so that a moved deadline is reminded of anew. */
    revision: Generated<number>;
    created_by: number | null;
    created_at: FilledTimestamp;
    changed_at: FilledTimestamp;
    closed_at: Timestamp | null;
  };
  /** The trail of an action item: everything that was said and decided about it. */
  action_event: {
    id: GeneratedAlways<number>;
    action: number;
    at: Timestamp;
    actor: number | null;
    kind: string;
    body: string | null;
    file: string | null;
  };
}
