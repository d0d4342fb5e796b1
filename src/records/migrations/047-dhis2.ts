/** What another office's DHIS2 has taken from us: only what has changed is sent again, and what is gone is deleted there. */
export const dhis2 = [
  `create table dhis2_sent (
    kabupaten text not null,
    target text not null,
    period text not null,
    org_unit text not null,
    cells jsonb not null,
    at timestamptz not null,
    primary key (kabupaten, target, period, org_unit)
  )`,
];
