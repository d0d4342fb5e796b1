/** What grows with the reports is stored and found by its kabupaten. Citus, the engine to grow into, lays a table out by one column, which
 *  must be part of every key. */
export const kabupaten = [
  'alter table report add column kabupaten text',
  'update report set kabupaten = left(posyandu.area, 5) from posyandu where posyandu.id = report.posyandu',
  'alter table report alter column kabupaten set not null',
  'alter table report drop constraint report_version',
  'alter table report drop column id',
  'alter table report add constraint report_version primary key (kabupaten, posyandu, period, practice, version)',
  'drop index report_current',
  'create unique index report_current on report (kabupaten, posyandu, period, practice) where current',
  'drop index report_period',
  'create index report_period on report (kabupaten, period, practice) where current',
  'alter table reopening add column kabupaten text',
  'update reopening set kabupaten = left(posyandu.area, 5) from posyandu where posyandu.id = reopening.posyandu',
  'alter table reopening alter column kabupaten set not null',
  'drop index reopening_open',
  'create unique index reopening_open on reopening (kabupaten, posyandu, period) where used_at is null',
];
