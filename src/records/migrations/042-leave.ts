/** A kader who is on leave is not reminded. One row a person: a new leave replaces the one before. */
export const leave = [
  `create table leave (
    person int primary key references person,
    from_at timestamptz not null,
    until_at timestamptz not null,
    made_at timestamptz not null
  )`,
];
