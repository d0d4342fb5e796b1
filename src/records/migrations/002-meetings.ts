const id = 'id int generated always as identity primary key';

/** Meetings: the steering teams, rakor, who is invited and what they answered. */
export const meetings = [
  // A level above the provinces: the body of the whole country.
  'alter table area drop constraint area_level_check',
  "alter table area add check (level in ('pusat', 'provinsi', 'kabkota', 'kecamatan', 'desakel'))",
  "insert into area (code, parent, name, level, zone) values ('00', null, 'Indonesia', 'pusat', 'WIB')",
  'alter table file add column name text',
  `create table team (
    area text primary key references area,
    name text,
    sk_number text,
    term_from date,
    term_to date,
    letter jsonb not null default '{}'
  )`,
  `create table meeting (
    ${id},
    area text not null references area,
    level text not null check (level in ('pusat', 'provinsi', 'kabkota', 'kecamatan', 'desakel')),
    kind text not null check (kind in ('rakor', 'pembinaan', 'pertemuan')),
    status text not null check (status in ('draft', 'invited', 'cancelled', 'held', 'closed')),
    revision int not null default 0,
    theme text not null,
    starts_wall text not null,
    zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
    starts_at timestamptz not null,
    venue text not null,
    detail jsonb not null default '{}',
    practice boolean not null default false,
    created_by int references person on delete set null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
  )`,
  'create index meeting_area on meeting (area text_pattern_ops, starts_at)',
  "create index meeting_time on meeting (starts_at) where status = 'invited'",
  `create table meeting_agenda (
    ${id},
    meeting int not null references meeting on delete cascade,
    place int not null,
    item text not null,
    source text not null default 'plan' check (source in ('plan', 'saran', 'rtl'))
  )`,
  'create index meeting_agenda_of on meeting_agenda (meeting, place)',
  `create table meeting_file (
    meeting int not null references meeting on delete cascade,
    file text not null,
    name text not null,
    kind text not null check (kind in ('dokumen', 'materi', 'foto')),
    primary key (meeting, file)
  )`,
  `create table invitee (
    ${id},
    meeting int not null references meeting on delete cascade,
    person int references person on delete set null,
    name text not null,
    agency text,
    position text,
    category text,
    answer text check (answer in ('hadir', 'tidak', 'diwakilkan')),
    reason text,
    deputy int references invitee on delete set null,
    deputy_name text,
    answered_at timestamptz,
    answered_revision int,
    removed_at timestamptz
  )`,
  'create unique index invitee_person on invitee (meeting, person) where person is not null',
  'create index invitee_of on invitee (meeting)',
  'create index invitee_by on invitee (person)',
  `create table proposal (
    ${id},
    meeting int not null references meeting on delete cascade,
    person int references person on delete set null,
    kind text not null check (kind in ('agenda', 'masalah')),
    body text not null,
    status text not null default 'baru' check (status in ('baru', 'diambil', 'ditunda')),
    at timestamptz not null default now()
  )`,
  'create index proposal_of on proposal (meeting)',
  `create table live_view (
    key text not null,
    person int not null references person on delete cascade,
    channel text not null,
    chat_enc text not null,
    message text not null,
    shown text not null default '',
    practice boolean not null default false,
    at timestamptz not null default now(),
    primary key (key, person)
  )`,
  // The next rows to send, in their order, however many wait behind them.
  `create index outbox_next on outbox (priority, due_at, key) where status in ('antre', 'mengirim')`,
  'alter table invitation add column invitee int references invitee on delete cascade',
];
