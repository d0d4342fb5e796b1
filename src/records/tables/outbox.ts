/** Tables of the outbox: every message that we start ourselves. */
import type { Generated } from 'kysely';
import type { MessageKind } from '../../names.ts';
import type { FilledTimestamp, Json, Timestamp } from './columns.ts';

export interface OutboxTables {
  outbox: {
    /** Of what the message is about, '' where that lies above every kabupaten or nowhere. The table is laid out by it. */
    kabupaten: string;
    /** Unique within its kabupaten. */
    key: string;
    person: number;
    /** Whose still-wanted check is asked before sending. A row of an older version may hold a kind that is gone since then. */
    kind: MessageKind;
    /** Reply as JSON, rendered in the person's language at the moment of sending. */
    reply: string;
    args: Json;
    priority: number;
    due_at: Timestamp;
    expires_at: Timestamp;
    urgent: Generated<boolean>;
    status: Generated<'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'expired' | 'cancelled'>;
    channel: string | null;
    attempts: Generated<number>;
    lease_until: Timestamp | null;
    reason: string | null;
    message: string | null;
    /** Sent again after a crash on a platform that cannot tell whether the first one arrived. */
    maybe_double: Generated<boolean>;
    sent_at: Timestamp | null;
    created_at: FilledTimestamp;
    /** The sending that it is part of; '' when there is none. Within a priority batches take turns. */
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
  recall: {
    kabupaten: string;
    batch: string;
    correction: string;
    at: Timestamp;
    done_at: Timestamp | null;
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
    at: FilledTimestamp;
  };
}
