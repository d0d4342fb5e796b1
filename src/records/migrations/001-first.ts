const id = 'id int generated always as identity primary key';

const house = [
  'create table meta (key text primary key, value text not null)',
  'create table lease (name text primary key, holder text not null, until timestamptz not null)',
];

const directory = [
  `create table area (
    code text primary key,
    parent text references area,
    name text not null,
    level text not null check (level in ('provinsi', 'kabkota', 'kecamatan', 'desakel')),
    kind text check (kind in ('kelurahan', 'desa', 'desa_adat')),
    zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
    settings jsonb not null default '{}'
  )`,
  // An area and everything below it: code like '64.74%'.
  'create index area_below on area (code text_pattern_ops)',
  'create index area_parent on area (parent)',
  `create table posyandu (
    ${id},
    area text not null references area,
    name text not null,
    kind text not null check (kind in ('posyandu', 'kelompok_penimbangan')),
    closed_at timestamptz
  )`,
  'create unique index posyandu_name on posyandu (area, lower(name))',
  'create index posyandu_below on posyandu (area text_pattern_ops)',
  `create table unit (${id}, kind text not null check (kind in ('puskesmas')), name text not null)`,
  `create table unit_area (
    unit int not null references unit on delete cascade,
    area text not null references area,
    primary key (unit, area)
  )`,
  'create index unit_area_area on unit_area (area)',
  `create table person (
    ${id},
    name text not null,
    phone_hash text constraint person_phone unique,
    phone_enc text,
    language text not null default 'id',
    consent_version int,
    consent_at timestamptz,
    created_at timestamptz not null default now(),
    erased_at timestamptz
  )`,
  `create table contact (
    channel text not null,
    address_hash text not null,
    address_enc text not null,
    person int not null references person,
    joined_at timestamptz not null default now(),
    gone_at timestamptz,
    muted_at timestamptz,
    primary key (channel, address_hash)
  )`,
  'create index contact_person on contact (person)',
  `create table role (
    ${id},
    person int not null references person,
    role text not null,
    area text references area,
    posyandu int references posyandu,
    unit int references unit,
    agency text,
    position text,
    from_at timestamptz not null default now(),
    until_at timestamptz
  )`,
  // The same role for the same place only once at a time.
  `create unique index role_open on role (person, role, area, posyandu, unit) nulls not distinct
    where until_at is null`,
  'create index role_area on role (area text_pattern_ops) where until_at is null',
  'create index role_posyandu on role (posyandu) where until_at is null',
  'create index role_unit on role (unit) where until_at is null',
  `create table invitation (
    code_hash text primary key,
    person int references person,
    posyandu int references posyandu,
    created_by int references person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    check (person is null or posyandu is null)
  )`,
  'create index invitation_person on invitation (person)',
  `create table join_request (
    ${id},
    posyandu int not null references posyandu,
    name text not null,
    channel text not null,
    address_hash text not null,
    address_enc text not null,
    invited_by int not null references person,
    consent_version int not null,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    accepted boolean
  )`,
  // One open request a sender and posyandu, however often the link is tapped.
  `create unique index join_request_open on join_request (channel, address_hash, posyandu) where decided_at is null`,
  'create index join_request_inviter on join_request (invited_by) where decided_at is null',
  'create table join_attempt (sender_hash text not null, at timestamptz not null default now())',
  'create index join_attempt_sender on join_attempt (sender_hash, at)',
  `create table audit (
    ${id},
    at timestamptz not null default now(),
    actor int references person,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}'
  )`,
  'create index audit_subject on audit (subject, at)',
];

const conversation = [
  `create table session (
    chat text primary key,
    version int not null,
    value text not null,
    at timestamptz not null
  )`,
  'create index session_at on session (at)',
  `create table turn (
    chat text not null,
    message text not null,
    base text not null constraint turn_base unique,
    session text not null,
    at timestamptz not null default now(),
    primary key (chat, message)
  )`,
  'create index turn_at on turn (at)',
  `create table draft (
    ${id},
    flow text not null,
    key text not null,
    practice boolean not null,
    owner int not null references person,
    chat text not null,
    run text not null,
    started_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    nudged_at timestamptz,
    constraint draft_key unique (flow, key, practice)
  )`,
  'create index draft_owner on draft (owner)',
  'create index draft_chat on draft (chat)',
  'create index draft_updated on draft (updated_at)',
  `create table set_aside (
    ${id},
    at timestamptz not null default now(),
    chat text not null,
    message_enc text not null,
    reason text not null
  )`,
  `create table file (
    hash text primary key,
    mime text not null,
    size int not null,
    at timestamptz not null default now()
  )`,
];

const reporting = [
  `create table report (
    ${id},
    posyandu int not null references posyandu,
    period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    practice boolean not null,
    version int not null check (version > 0),
    receipt text not null,
    answers jsonb not null,
    filed_by int references person,
    filed_at timestamptz not null,
    current boolean not null,
    constraint report_version unique (posyandu, period, practice, version)
  )`,
  'create unique index report_current on report (posyandu, period, practice) where current',
  'create index report_period on report (period, practice) where current',
  'create index report_receipt on report (receipt)',
  'create index report_filed_by on report (filed_by)',
  `create table reopening (
    posyandu int not null references posyandu,
    period text not null,
    by int references person,
    at timestamptz not null default now(),
    used_at timestamptz
  )`,
  'create unique index reopening_open on reopening (posyandu, period) where used_at is null',
];

const outbox = [
  `create table outbox (
    key text primary key,
    person int not null references person,
    kind text not null,
    reply text not null,
    args jsonb not null default '{}',
    priority int not null,
    due_at timestamptz not null,
    expires_at timestamptz not null,
    urgent boolean not null default false,
    status text not null default 'antre' check (status in
      ('antre', 'mengirim', 'terkirim', 'sampai', 'dibaca', 'gagal', 'kedaluwarsa', 'dibatalkan')),
    channel text,
    attempts int not null default 0,
    lease_until timestamptz,
    reason text,
    message text,
    maybe_double boolean not null default false,
    sent_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  'create index outbox_due on outbox (status, due_at)',
  'create index outbox_person on outbox (person)',
  // Delivery and read receipts name the platform's message.
  'create index outbox_message on outbox (channel, message) where message is not null',
];

/** The whole first schema. Plain SQL that PostgreSQL 15 and PGlite both speak; the meaning of the columns is in tables.ts. */
export const first = [...house, ...directory, ...conversation, ...reporting, ...outbox];
