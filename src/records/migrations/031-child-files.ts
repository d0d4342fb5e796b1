/** Lists of children that came as a file, while the person who sent one decides on what of it is taken. */
export const childFiles = [
  `create table child_file (
    kabupaten text not null,
    id int generated always as identity,
    person int not null references person,
    at timestamptz not null,
    state text not null check (state in ('place', 'shown', 'asking', 'fresh', 'done', 'dropped')),
    plan text not null,
    primary key (kabupaten, id)
  )`,
  'create index child_file_id on child_file (id)',
  'create index child_file_person on child_file (person)',
];
