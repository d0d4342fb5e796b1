/** A child is erased like a person: copies of its name in what others have open are mended for some minutes more. It is no person, so its row has none. */
export const erasedChildren = [
  'alter table erasure drop constraint erasure_pkey',
  'alter table erasure add column id int generated always as identity primary key',
  'alter table erasure alter column person drop not null',
  'create unique index erasure_person on erasure (person)',
];
