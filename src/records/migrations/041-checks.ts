/** What the check of reports needs: which report was told from the paper, and those that are not closed yet. */
export const checks = [
  'alter table report add column paper boolean not null default false',
  `create index report_open on report (kabupaten, posyandu, period) where current and not practice and state <> 'closed'`,
];
