/** A chat that wants to be a person's, and what an invitation proves. */
export const links = [
  // A number on the roster and a code are not the same proof. An older invitation counts as a code, unless it is known to be another one.
  `alter table invitation add column proof text not null default 'code'
    check (proof in ('code', 'own-code', 'number'))`,
  "update invitation set proof = 'own-code' where person = created_by",
  "update invitation set proof = 'number' where created_by is null and person is not null and expires_at > created_at + interval '60 days'",
  `create table link (
    id int generated always as identity primary key,
    person int not null references person,
    channel text not null,
    address_hash text not null,
    address_enc text not null,
    proof text not null check (proof in ('number', 'code', 'own-code', 'lid')),
    made_by int references person,
    asks text not null check (asks in ('chats', 'second')),
    lost boolean not null default false,
    state text not null default 'waiting' check (state in ('waiting', 'linked', 'refused', 'ended')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    decided_at timestamptz,
    decided_by int references person
  )`,
  "create unique index link_waiting on link (person, channel, address_hash) where state = 'waiting'",
  'create index link_of on link (person, created_at)',
  'create index link_chat on link (channel, address_hash)',
];
