/** The outbox: sendings of one hand, which take turns, are counted, held and recalled together; and a lane for every channel. */
export const outboxBatches = [
  `alter table outbox
    add column batch text not null default '',
    add column lane text not null default '',
    add column held boolean not null default false,
    add column parts text,
    add column recalled text check (recalled in ('deleted', 'corrected', 'unreached'))`,
  // Whose turn it is: see outbox/claim.ts. What is sent or held is not in it, so it stays as small as what waits.
  `create index outbox_turns on outbox (lane, priority, batch, due_at, key)
    where status in ('antre', 'mengirim') and not held`,
  'drop index outbox_next',
  `create index outbox_batch on outbox (batch) where batch <> ''`,
  `create table recall (
    batch text primary key,
    correction text not null,
    at timestamptz not null,
    done_at timestamptz
  )`,
];
