import { type Kysely, sql } from 'kysely';

/** WhatsApp: the linked identity and what its protocol must remember. Ids of people stand hashed, what they wrote sealed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local search_path to kabar`.execute(db);
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const statements = [
  'create table whatsapp_auth (key text primary key, value_enc text not null)',
  `create table whatsapp_identity (
    jid text primary key,
    jid_enc text not null,
    chat text not null,
    chat_enc text not null,
    seen_at timestamptz not null
  )`,
  'create index whatsapp_identity_of on whatsapp_identity (chat, seen_at)',
  `create table whatsapp_received (
    seq int generated always as identity primary key,
    chat text not null,
    message text not null,
    body_enc text,
    at timestamptz not null,
    unique (chat, message)
  )`,
  'create index whatsapp_received_waiting on whatsapp_received (seq) where body_enc is not null',
  `create table whatsapp_sent (
    seq int generated always as identity primary key,
    id text not null unique,
    chat text not null,
    whole text not null,
    body_enc text,
    menu_enc text,
    letter text,
    bulk boolean not null default false,
    status text not null default 'antre' check (status in ('antre', 'terkirim', 'sampai', 'dibaca', 'gagal', 'ditarik')),
    at timestamptz not null
  )`,
  'create index whatsapp_sent_to on whatsapp_sent (chat, seq)',
  'create index whatsapp_sent_bulk on whatsapp_sent (at) where bulk',
];
