/** Roles end: by whom, whether what follows from it is done, which of them a newer roster does not name, and who has left with her last one. */
export const ending = [
  'alter table role add column ended_by int references person',
  'alter table role add column settled_at timestamptz',
  'alter table role add column missing_at timestamptz',
  'alter table role add column confirmed_at timestamptz',
  'alter table person add column left_at timestamptz',
  'create index role_unsettled on role (until_at) where until_at is not null and settled_at is null',
  'create index role_missing on role (missing_at) where missing_at is not null',
  'create index person_left on person (left_at) where left_at is not null and erased_at is null',
];
