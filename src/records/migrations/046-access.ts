/** Keys with which another program reads in a person's name, and addresses of other programs that are told what has happened. */
export const access = [
  `create table api_key (
    id int generated always as identity primary key,
    person int not null references person,
    key_hash text not null unique,
    name text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    used_at timestamptz
  )`,
  'create index api_key_person on api_key (person)',
  `create table hook (
    id int generated always as identity primary key,
    api_key int not null references api_key on delete cascade,
    url_enc text not null,
    secret_enc text not null,
    area text not null references area,
    events text[] not null,
    made_at timestamptz not null,
    failures int not null default 0,
    paused_until timestamptz,
    ended_at timestamptz
  )`,
  'create index hook_key on hook (api_key)',
  `create table hook_event (
    kabupaten text not null,
    id int generated always as identity,
    hook int not null references hook on delete cascade,
    event text not null,
    about jsonb not null,
    at timestamptz not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped')),
    reason text,
    sent_at timestamptz,
    primary key (kabupaten, id)
  )`,
  "create index hook_event_due on hook_event (hook, id) where state = 'waiting'",
];
