/** What the sweep (records/sweep.ts) looks for in tables that grow with the messages and reports; and erasures whose copies are not mended. */
export const lifetimes = [
  `create table erasure (
    person int primary key,
    told_enc text not null,
    at timestamptz not null,
    mended_at timestamptz
  )`,
  "create index outbox_over on outbox (expires_at) where status not in ('queued', 'sending')",
  `create index outbox_worded on outbox (expires_at)
    where status not in ('queued', 'sending') and reply <> '{"parts":[]}'`,
  'create index report_over on report (filed_at) where practice or not current',
];
