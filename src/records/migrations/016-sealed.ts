/** Keys that seal, wrapped (records/key-ring.ts). What is stored is not rewritten here: sealed and plain text are told apart when they
 *  are read, and a job seals what is still plain, in small steps (records/reseal.ts). */
export const sealed = [
  `create table sealing_key (
    id int primary key,
    key_wrapped text not null,
    made_at timestamptz not null,
    retired_at timestamptz
  )`,
];
