/** What an area's office has sent to the one above it, as it was then, and what that one said. */
export const recapSent = [
  `create table recap_sent (
    kabupaten text not null,
    id int generated always as identity,
    area text not null,
    period text not null,
    version int not null check (version > 0),
    figures jsonb not null,
    comment text,
    sent_by int references person,
    sent_at timestamptz not null,
    state text not null default 'sent' check (state in ('sent', 'asked', 'acknowledged')),
    answer text,
    answered_by int references person,
    answered_at timestamptz,
    primary key (kabupaten, id)
  )`,
  'create unique index recap_sent_version on recap_sent (kabupaten, area, period, version)',
  'create index recap_sent_by on recap_sent (sent_by)',
  'create index recap_sent_answered_by on recap_sent (answered_by)',
];
