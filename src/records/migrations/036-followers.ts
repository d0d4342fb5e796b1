/** Who follows a child may want to be reminded of its posyandu's open day, and is told once of each weighing: those up to `told_at` are written. */
export const followers = [
  'alter table follow add column remind boolean not null default false',
  'alter table follow add column told_at timestamptz',
];
