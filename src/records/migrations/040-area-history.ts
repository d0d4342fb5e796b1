/** What follows when a posyandu lies elsewhere, or when an area goes on under another code. */

/** Functions find the tables by themselves, whoever calls them. */
const here = 'set search_path = kabar, pg_catalog, pg_temp';

/** What is laid out by the kabupaten of a child follows it. */
const ofChild = ['child_event', 'weighing', 'referral', 'follow'].flatMap((table) => [
  `alter table ${table} drop constraint ${table}_kabupaten_child_fkey`,
  `alter table ${table} add constraint ${table}_kabupaten_child_fkey foreign key (kabupaten, child)
    references child (kabupaten, id) on update cascade on delete cascade`,
]);

/** What a posyandu has is found under the kabupaten in which it lies today. Every table with both columns, also one that is added later;
 *  what is a child's follows the child. */
const keys = [
  `create function posyandu_laid_out() returns trigger language plpgsql ${here} as $$
  declare
    one record;
  begin
    for one in
      select c.table_name as name, exists (
        select from pg_constraint f where f.conrelid = c.table_name::regclass and f.contype = 'f' and f.confrelid = 'child'::regclass
      ) as of_child
      from information_schema.columns c
      where c.table_schema = 'kabar' and c.column_name in ('kabupaten', 'posyandu')
      group by c.table_name having count(*) = 2 order by c.table_name
    loop
      execute format('update %I set kabupaten = $1 where kabupaten = $2 and posyandu = $3 %s', one.name,
        case when one.of_child then 'and child is null' else '' end)
        using left(new.area, 5), left(old.area, 5), new.id;
    end loop;
    return null;
  end $$`,
  `create trigger posyandu_laid_out after update of area on posyandu for each row
    when (left(old.area, 5) <> left(new.area, 5)) execute function posyandu_laid_out()`,
];

/** What belongs to an area itself goes to the one that carries it on: roles, the list of a puskesmas, meetings, notices, ... Every table that
 *  refers to an area, also one that is added later. A row for which the successor has its own already stays where it is. */
const carrying = [
  'alter table posyandu_place add column was text',
  `create function area_carried_on(code text, successor text) returns table (name text, went int, stayed int) language plpgsql ${here} as $$
  declare
    one record;
    at tid;
  begin
    update area set settings = (select old.settings from area old where old.code = area_carried_on.code) || settings
      where area.code = area_carried_on.successor;
    for one in
      select r.relname as name, a.attname as column, r.oid as oid, exists (
        select from pg_attribute k where k.attrelid = r.oid and k.attname = 'kabupaten') as laid_out
      from pg_constraint f
      join pg_class r on r.oid = f.conrelid
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      where f.contype = 'f' and f.confrelid = 'area'::regclass
        and r.relname not in ('area', 'area_change', 'posyandu', 'posyandu_place')
      order by r.relname
    loop
      name := one.name;
      went := 0;
      stayed := 0;
      for at in execute format('select ctid from %I where %I = $1', one.name, one.column) using code loop
        begin
          execute format('update %I set %I = $1 %s where ctid = $2', one.name, one.column,
            case when one.laid_out then ', kabupaten = left($1, 5)' else '' end) using successor, at;
          went := went + 1;
        exception when unique_violation then
          stayed := stayed + 1;
        end;
      end loop;
      if went + stayed > 0 then return next; end if;
    end loop;
  end $$`,
];

/** A posyandu that went into another: its children and who follows it go on there, from the first day of that month. */
const merging = [
  'alter table posyandu add column merged_into int references posyandu',
  `create function posyandu_merged(merged int, into_other int, first_day text) returns int language plpgsql ${here} as $$
  declare
    children int;
  begin
    update child set posyandu = into_other, kabupaten = (select left(area, 5) from posyandu where id = into_other),
        since = greatest(since, first_day)
      where kabupaten = (select left(area, 5) from posyandu where id = merged) and posyandu = merged and (until is null or until > first_day);
    get diagnostics children = row_count;
    update follow set posyandu = into_other, kabupaten = (select left(area, 5) from posyandu where id = into_other)
      where posyandu = merged and child is null and ended_at is null;
    return children;
  end $$`,
];

export const areaHistory = [...ofChild, ...keys, ...carrying, ...merging];
