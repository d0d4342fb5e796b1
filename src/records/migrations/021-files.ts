/** Until when a stored file may lie without being asked for. What was stored before may still belong to a form that is being filled in. A
 *  photo that was taken out of minutes which had been sent is still shown by the version that was sent. */
export const files = [
  "alter table file add column check_at timestamptz not null default now() + interval '100 days'",
  'create index file_check on file (check_at)',
  "create index report_photo on report using gin ((answers -> 'photo')) where jsonb_typeof(answers -> 'photo') = 'array'",
  'alter table meeting_file drop constraint meeting_file_kind_check',
  "alter table meeting_file add check (kind in ('dokumen', 'materi', 'foto', 'dicabut'))",
  `insert into meeting_file (meeting, file, name, kind)
    select distinct on (meeting, photo ->> 'file') meeting, photo ->> 'file', photo ->> 'name', 'dicabut'
    from (select meeting, case when body::text like '{%' then body::text::jsonb -> 'photos' end as photos from minutes_version) as sent,
      jsonb_array_elements(case when jsonb_typeof(photos) = 'array' then photos else '[]' end) as photo
    on conflict do nothing`,
];
