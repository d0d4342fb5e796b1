/** Tables of the WhatsApp channel. Ids of people stand hashed, what they wrote sealed. */
import type { Generated, GeneratedAlways } from 'kysely';
import type { Timestamp } from './columns.ts';

export interface WhatsAppTables {
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
    seen_at: Timestamp;
  };
  /** What came in on WhatsApp. `body_enc` null: finished; the id stays a while, so that a repeat is known as one. `waits`: until its chat
   *  belongs to somebody. */
  whatsapp_received: {
    seq: GeneratedAlways<number>;
    chat: string;
    message: string;
    body_enc: string | null;
    waits: Generated<boolean>;
    at: Timestamp;
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
    status: Generated<'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'withdrawn'>;
    at: Timestamp;
  };
  /** To whom WhatsApp refused a message: `seq` of the newest of hers that we had then, in whatsapp_received. */
  whatsapp_refused: { chat: string; seq: number; at: Timestamp };
  /** Keys in whatsapp_auth of people who were forgotten, to be dropped then. */
  whatsapp_forgotten: { key: string; due_at: Timestamp };
  /** What came in and could not be opened yet: its sender is asked for it again. */
  whatsapp_unopened: { message: string; chat: string; attrs_enc: string; tries: number; due_at: Timestamp };
  /** What a process without the number asks of the one that owns it, and the answer as JSON. */
  whatsapp_order: { id: string; chat: string; body_enc: string; answer: string | null; at: Timestamp };
}
