/** Tables of the inbox: where a chat stands, what a turn decided, which forms are half filled. */
import type { GeneratedAlways } from 'kysely';
import type { FilledTimestamp, Timestamp } from './columns.ts';

export interface InboxTables {
  /** Embedded session store; with Redis this table stays empty. */
  session: { chat: string; version: number; value: string; at: Timestamp };
  /** What a turn with effects decided, so that a repeat of its message finds the same answer. */
  turn: {
    /** Hash of channel and chat. */
    chat: string;
    /** Message id, with the edit's own suffix. */
    message: string;
    /** `<session id>.<version>` that the turn began from: two messages cannot both go on from one state. */
    base: string;
    session: string;
    at: FilledTimestamp;
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
    started_at: FilledTimestamp;
    updated_at: FilledTimestamp;
    nudged_at: Timestamp | null;
  };
  /** A message that failed five times, kept encrypted for the operator. */
  set_aside: { id: GeneratedAlways<number>; at: FilledTimestamp; chat: string; message_enc: string; reason: string };
}
