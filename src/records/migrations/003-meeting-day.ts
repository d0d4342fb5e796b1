const id = 'id int generated always as identity primary key';

const attendance = [
  `create table room_code (
    meeting int primary key references meeting on delete cascade,
    code text not null unique,
    ticket text not null unique,
    opened_by int references person on delete set null,
    opened_at timestamptz not null,
    closes_at timestamptz not null
  )`,
  `create table attendance (
    invitee int primary key references invitee on delete cascade,
    meeting int not null references meeting on delete cascade,
    came_at timestamptz not null,
    left_at timestamptz,
    how text not null check (how in ('kode', 'sekretariat')),
    by_name text,
    noted_by int references person on delete set null
  )`,
  'create index attendance_of on attendance (meeting)',
  `create table attendee (
    person int primary key references person on delete cascade,
    told_enc text not null,
    at timestamptz not null
  )`,
];

const minutes = [
  // Photos of the board in the order in which they came.
  'alter table meeting_file add column added_at timestamptz not null default now()',
  `create table minutes (
    meeting int primary key references meeting on delete cascade,
    status text not null default 'draft' check (status in ('draft', 'asked', 'approved')),
    version int not null default 1,
    leader int references person on delete set null,
    leader_name text,
    note_taker int references person on delete set null,
    note_taker_name text,
    ended_wall text,
    item int,
    writer int references person on delete set null,
    writing_at timestamptz,
    asks int not null default 0,
    asked_by int references person on delete set null,
    asked_of int references person on delete set null,
    wish text,
    approved_by int references person on delete set null,
    approved_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table minutes_item (
    ${id},
    meeting int not null references minutes on delete cascade,
    agenda int references meeting_agenda on delete set null,
    place int not null,
    kind text not null check (kind in ('acara', 'lain', 'kesimpulan')),
    item text not null
  )`,
  'create unique index minutes_item_agenda on minutes_item (meeting, agenda)',
  "create unique index minutes_item_kind on minutes_item (meeting, kind) where kind <> 'acara'",
  `create table minutes_note (
    ${id},
    meeting int not null references minutes on delete cascade,
    item int not null references minutes_item on delete cascade,
    body text not null,
    source text not null unique,
    by_person int references person on delete set null,
    at timestamptz not null
  )`,
  'create index minutes_note_of on minutes_note (meeting, id)',
  `create table minutes_version (
    meeting int not null references minutes on delete cascade,
    version int not null,
    body jsonb not null,
    leader int references person on delete set null,
    leader_name text,
    note_taker int references person on delete set null,
    note_taker_name text,
    by_person int references person on delete set null,
    approved_by int references person on delete set null,
    at timestamptz not null,
    primary key (meeting, version)
  )`,
];

const actions = [
  `create table action (
    ${id},
    meeting int not null references meeting on delete cascade,
    number int not null,
    kind text check (kind in ('data', 'masalah', 'analisis', 'rencana', 'pembinaan', 'partisipasi', 'lain', 'lapor')),
    problem text,
    activity text not null,
    goal text,
    target text,
    place text,
    deadline date not null,
    agency text,
    owner int references person on delete set null,
    owner_name text,
    post int references role on delete set null,
    post_agency text,
    post_position text,
    asked_at timestamptz not null,
    fund text,
    indicator text,
    status text not null default 'ditawarkan' check (status in ('ditawarkan', 'berjalan', 'terkendala', 'selesai', 'dibatalkan')),
    new_deadline date,
    new_owner int references person on delete set null,
    new_owner_name text,
    revision int not null default 1,
    created_by int references person on delete set null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    closed_at timestamptz,
    unique (meeting, number)
  )`,
  "create index action_open on action (deadline) where status in ('ditawarkan', 'berjalan', 'terkendala')",
  'create index action_by on action (owner)',
  `create table action_event (
    ${id},
    action int not null references action on delete cascade,
    at timestamptz not null,
    actor int references person on delete set null,
    kind text not null,
    body text,
    file text
  )`,
  'create index action_event_of on action_event (action, id)',
];

/** The meeting's day and what comes of it: who came, the minutes, the action items (RTL). */
export const meetingDay = [...attendance, ...minutes, ...actions];
