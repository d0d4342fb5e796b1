/** That somebody has agreed, kept beyond her erasure. It names nobody: only who comes with her number or chat can be found in it. */
export const consent = [
  `create table consent (
    who_hash text not null,
    version int not null,
    text_hash text not null,
    at timestamptz not null,
    ended_at timestamptz,
    primary key (who_hash, version, at)
  )`,
];
