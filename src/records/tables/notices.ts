/** Tables of the notices. */
import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, Timestamp } from './columns.ts';

export interface NoticesTables {
  /** What a head tells everyone under him. `recurring`: the pattern of a schedule, each occurrence of which is a notice of its own. */
  notice: {
    id: GeneratedAlways<number>;
    author: number | null;
    /** The area whose settings hold for it and whose heads may decide about it. */
    area: string;
    /** As the recipients read it: `Camat Bontang Utara`. */
    sender: string;
    kind: 'pemberitahuan' | 'undangan' | 'mendesak';
    /** stopped: its author had no right to it any more. refused: a second person said no. lapsed: nobody decided in time. ended: a schedule. */
    status: 'draft' | 'asked' | 'sent' | 'cancelled' | 'stopped' | 'refused' | 'lapsed' | 'recurring' | 'ended';
    /** Counts its changes; a button agrees to one of them. */
    revision: Generated<number>;
    body: string;
    file: string | null;
    /** Of text and file: the same notice once more is asked about. */
    text_hash: string;
    /** See notices/base/audience.ts (zod). */
    audience: Json<object>;
    ack: Generated<boolean>;
    replies: Generated<boolean>;
    /** So long after it starts it still makes sense. */
    lasts_hours: Generated<number>;
    /** Wished time as the author's clock shows it, `2026-12-01T08:00`; null: at once. */
    send_wall: string | null;
    zone: 'WIB' | 'WITA' | 'WIT';
    /** Until then it can be taken back without anybody having seen it. */
    starts_at: Timestamp | null;
    people: number | null;
    asked_at: Timestamp | null;
    asked_again_at: Timestamp | null;
    approver: number | null;
    decided_at: Timestamp | null;
    reason: string | null;
    /** The author's yes. */
    sent_at: Timestamp | null;
    resolved_at: Timestamp | null;
    /** The last person who has her row in the outbox; expanded_at: all have. */
    expanded_to: Generated<number>;
    expanded_at: Timestamp | null;
    held: Generated<boolean>;
    /** It reminds those who have not confirmed that notice. */
    reminds: number | null;
    /** Of a schedule: see notices/schedule/rule.ts. */
    rule: Json<object | null> | null;
    next_at: Timestamp | null;
    template: number | null;
    /** The day, `2026-12-09`. */
    occurrence: string | null;
    created_at: Timestamp;
    changed_at: Timestamp;
  };
  /** To whom a notice goes: the audience as it was resolved when it started. */
  notice_person: {
    /** Of the notice, '' where it lies above every kabupaten. The table is laid out by it. */
    kabupaten: string;
    notice: number;
    person: number;
    role: string;
    /** Of her role, or of her posyandu. */
    area: string | null;
    /** Mengerti. */
    acked_at: Timestamp | null;
  };
  /** What a recipient answers to a notice, and what the sender answers to her. */
  notice_word: {
    /** Of the notice, '' where it lies above every kabupaten. The table is laid out by it. */
    kabupaten: string;
    id: GeneratedAlways<number>;
    notice: number;
    /** The recipient, also where the sender wrote. */
    person: number;
    from_author: boolean;
    body: string;
    at: Timestamp;
    answered_at: Timestamp | null;
  };
  /** A selection of people under a name, to be used again by the one who saved it. */
  audience_list: { id: GeneratedAlways<number>; owner: number; name: string; audience: Json<object> };
}
