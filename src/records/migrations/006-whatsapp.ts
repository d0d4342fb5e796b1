/** WhatsApp: the linked identity and what its protocol must remember. Ids of people stand hashed, what they wrote sealed. */
export const whatsapp = [
  'create table whatsapp_auth (key text primary key, value_enc text not null)',
  'create table whatsapp_forgotten (key text primary key, due_at timestamptz not null)',
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
    card_enc text,
    letter text,
    bulk boolean not null default false,
    status text not null default 'antre' check (status in ('antre', 'terkirim', 'sampai', 'dibaca', 'gagal', 'ditarik')),
    at timestamptz not null
  )`,
  'create index whatsapp_sent_to on whatsapp_sent (chat, seq)',
  `create table whatsapp_order (
    id text primary key,
    chat text not null,
    body_enc text not null,
    answer text,
    at timestamptz not null
  )`,
  `create table whatsapp_unopened (
    message text primary key,
    chat text not null,
    attrs_enc text not null,
    tries int not null,
    due_at timestamptz not null
  )`,
  'create index whatsapp_sent_bulk on whatsapp_sent (at) where bulk',
];

/** A WhatsApp chat has one LID at most: a sender with another LID under the same number is somebody else, and her messages wait. */
export const whatsappStrangers = [
  'alter table whatsapp_identity add column lid boolean not null default false',
  'create unique index whatsapp_identity_lid on whatsapp_identity (chat) where lid',
  'alter table whatsapp_received add column waits boolean not null default false',
  'create index whatsapp_received_held on whatsapp_received (chat, seq) where waits',
];

/** WhatsApp: to whom nothing may be sent for now. */
export const whatsappRefused = [
  'create table whatsapp_refused (chat text primary key, seq int not null, at timestamptz not null)',
];
