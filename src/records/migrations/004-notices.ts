const id = 'id int generated always as identity primary key';

/** Notices: what a camat or another head tells everyone under him. */
export const notices = [
  `create table notice (
    ${id},
    author int references person on delete set null,
    area text not null references area,
    sender text not null,
    kind text not null check (kind in ('pemberitahuan', 'undangan', 'mendesak')),
    status text not null check (status in
      ('draft', 'asked', 'sent', 'cancelled', 'stopped', 'refused', 'lapsed', 'recurring', 'ended')),
    revision int not null default 1,
    body text not null,
    file text,
    text_hash text not null,
    audience jsonb not null,
    ack boolean not null default true,
    replies boolean not null default true,
    lasts_hours int not null default 168,
    send_wall text,
    zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
    starts_at timestamptz,
    people int,
    asked_at timestamptz,
    asked_again_at timestamptz,
    approver int references person on delete set null,
    decided_at timestamptz,
    reason text,
    sent_at timestamptz,
    resolved_at timestamptz,
    expanded_to int not null default 0,
    expanded_at timestamptz,
    held boolean not null default false,
    reminds int references notice,
    rule jsonb,
    next_at timestamptz,
    template int references notice,
    occurrence text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (template, occurrence)
  )`,
  // What the job looks for every second.
  "create index notice_due on notice (starts_at) where status = 'sent' and expanded_at is null",
  "create index notice_recurring on notice (next_at) where status = 'recurring'",
  "create index notice_asked on notice (asked_at) where status = 'asked'",
  'create index notice_author on notice (author, created_at)',
  'create index notice_area on notice (area text_pattern_ops, created_at)',
  `create table notice_person (
    notice int not null references notice on delete cascade,
    person int not null references person,
    role text not null,
    area text,
    acked_at timestamptz,
    primary key (notice, person)
  )`,
  'create index notice_person_of on notice_person (person)',
  `create table notice_word (
    ${id},
    notice int not null references notice on delete cascade,
    person int not null references person,
    from_author boolean not null,
    body text not null,
    at timestamptz not null,
    answered_at timestamptz
  )`,
  'create index notice_word_of on notice_word (notice, at)',
  'create index notice_word_by on notice_word (person)',
  `create table audience_list (
    ${id},
    owner int not null references person on delete cascade,
    name text not null,
    audience jsonb not null
  )`,
  'create unique index audience_list_name on audience_list (owner, lower(name))',
  // The day of the month on which it opens, in the words of notices/schedule/rule.ts.
  'alter table posyandu add column open_day jsonb',
];
