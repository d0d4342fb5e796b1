/** A wish to make an area's setting less strict waits for a second person. A wrong code is counted by what was guessed at, because the four
 *  figures of a meeting's room need a limit over everybody. */
export const limits = [
  `create table setting_wish (
    id int generated always as identity primary key,
    area text not null references area,
    setting text not null,
    value text not null,
    before text not null,
    asked_by int references person,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    decided_at timestamptz,
    decided_by int references person,
    agreed boolean
  )`,
  'create index setting_wish_area on setting_wish (area, setting)',
  'create index setting_wish_asked_by on setting_wish (asked_by)',
  "alter table join_attempt add column what text not null default 'code'",
  'create index join_attempt_what on join_attempt (what, at)',
];
