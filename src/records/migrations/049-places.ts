/** A report belongs to a month in which its posyandu was there; what an area carried on can be given back; sums are counted anew by kabupaten. */

/** Functions find the tables by themselves, whoever calls them. */
const here = 'set search_path = kabar, pg_catalog, pg_temp';

/** The chat refuses it in words before (reporting/base/months.ts): this is for whoever changes places at that very moment. */
const placed = `create or replace function report_placed() returns trigger language plpgsql ${here} as $$
  begin
    new.area := (select p.area from posyandu_place p where p.posyandu = new.posyandu and p.from_period <= new.period
      and (p.until_period is null or new.period < p.until_period));
    if new.area is null and new.practice then
      new.area := (select p.area from posyandu p where p.id = new.posyandu);
    elsif new.area is null then
      raise exception 'posyandu % was not there in %', new.posyandu, new.period;
    end if;
    return new;
  end $$`;

/** Of one kabupaten, so that nobody waits for the whole country. */
const anew = [
  // Reports are laid out by the kabupaten in which their posyandu lies today; these few lay in another one.
  'create index report_elsewhere on report (left(area, 5)) where left(area, 5) <> kabupaten',
  'drop function rollup_anew()',
  'drop function posyandu_count_anew()',
  `create function rollup_anew(of_kabupaten text) returns setof kabar.rollup language sql stable ${here} as $$
    with one as materialized (
      select area, period, timely, verified_at, state, answers from report
        where kabupaten = of_kabupaten and left(area, 5) = of_kabupaten and current and not practice
      union all
      select area, period, timely, verified_at, state, answers from report
        where left(area, 5) = of_kabupaten and left(area, 5) <> kabupaten and current and not practice
    ), counted as (
      select code as area, period, count(*)::int as reports, (count(*) filter (where timely))::int as timely,
        count(verified_at)::int as verified, (count(*) filter (where state = 'returned'))::int as returned
      from one, with_above(area) as code group by 1, 2
    ), told as materialized (
      select area, period, key as name, sum(value::text::numeric) as total, count(*) as told
      from one cross join jsonb_each(answers) where jsonb_typeof(value) = 'number' group by 1, 2, 3
    ), figures as (
      select area, period, jsonb_object_agg(name, jsonb_build_array(total, told)) as cells from (
        select code as area, period, name, sum(total) as total, sum(told)::bigint as told
        from told cross join with_above(area) as code group by 1, 2, 3
      ) as each group by area, period
    )
    select of_kabupaten, c.area, c.period, c.reports, c.timely, c.verified, c.returned, coalesce(f.cells, '{}')
    from counted c left join figures f using (area, period) $$`,
  `create function posyandu_count_anew(of_kabupaten text) returns setof kabar.posyandu_count language sql stable ${here} as $$
    with one as (
      select * from posyandu_place where area = of_kabupaten or area like of_kabupaten || '.%'
    )
    select of_kabupaten, code, period, sum(change)::int from (
      select area, from_period as period, 1 as change from one
      union all select area, until_period, -1 from one where until_period is not null
    ) as part, with_above(area) as code group by 1, 2, 3 having sum(change) <> 0 $$`,
];

/** By table, the keys of the rows that went to the area that carries it on. null: it went before this was written down. */
const carried = [
  'alter table area_change add column carried jsonb',
  // Had the area that carries it on nothing of its own then? All that it has is then given back.
  'alter table area_change add column fresh boolean not null default false',
  'drop function area_carried_on(text, text)',
  // What an office sent upward is its area's too, and refers to it by its code alone.
  `create function laid_by_area() returns table (name text, area_column text, key_of text, laid_out boolean) language sql stable ${here} as $$
    select r.relname, a.attname, (
        select string_agg(format('%L, %I', k.attname, k.attname), ', ') from pg_index i
        join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey) where i.indrelid = r.oid and i.indisprimary
      ), exists (select from pg_attribute l where l.attrelid = r.oid and l.attname = 'kabupaten')
    from pg_class r join pg_attribute a on a.attrelid = r.oid
    where r.relnamespace = 'kabar'::regnamespace and r.relkind = 'r' and not a.attisdropped and (exists (
        select from pg_constraint f where f.contype = 'f' and f.conrelid = r.oid and f.confrelid = 'area'::regclass and f.conkey[1] = a.attnum)
      or (r.relname = 'recap_sent' and a.attname = 'area'))
      and r.relname not in ('area', 'area_change', 'posyandu', 'posyandu_place')
    order by r.relname $$`,
  // A row for which the successor has its own already stays where it is.
  `create function area_carried_on(code text, successor text) returns jsonb language plpgsql ${here} as $$
  declare
    one record;
    at tid;
    went jsonb;
    all_went jsonb := '{}';
    key jsonb;
  begin
    for one in select * from laid_by_area() loop
      went := '[]';
      for at in execute format('select ctid from %I where %I = $1', one.name, one.area_column) using code loop
        begin
          execute format('update %I set %I = $1 %s where ctid = $2 returning jsonb_build_object(%s)', one.name, one.area_column,
            case when one.laid_out then ', kabupaten = left($1, 5)' else '' end, one.key_of) into key using successor, at;
          went := went || jsonb_build_array(key);
        exception when unique_violation then
          null;
        end;
      end loop;
      if went <> '[]' then all_went := all_went || jsonb_build_object(one.name, went); end if;
    end loop;
    return all_went;
  end $$`,
  // Rows of which nothing is left under their key are no more, or went elsewhere since.
  `create function area_given_back(code text, successor text, went jsonb) returns int language plpgsql ${here} as $$
  declare
    one record;
    key jsonb;
    rows int;
    back int := 0;
  begin
    for one in select * from laid_by_area() loop
      for key in select jsonb_array_elements(coalesce(went->one.name, '[]')) loop
        begin
          execute format('update %I set %I = $1 %s where %I = $2 and %s', one.name, one.area_column,
            case when one.laid_out then ', kabupaten = left($1, 5)' else '' end, one.area_column,
            (select string_agg(format('%I = %L', k.key, k.value), ' and ') from jsonb_each_text(key) as k)) using code, successor;
          get diagnostics rows = row_count;
          back := back + rows;
        exception when unique_violation then
          null;
        end;
      end loop;
    end loop;
    return back;
  end $$`,
];

/** What was weighed in a posyandu since it went into another one is weighed there: the open days of that month, and who was on the scales. */
const merging = [
  `create function days_merged(merged int, into_other int, first_day text) returns void language sql ${here} as $$
    update weighing set posyandu = into_other
      where kabupaten = (select left(area, 5) from posyandu where id = into_other) and posyandu = merged and day >= first_day;
    update open_day set posyandu = into_other, kabupaten = (select left(area, 5) from posyandu where id = into_other)
      where kabupaten = (select left(area, 5) from posyandu where id = merged) and posyandu = merged and day >= first_day
        and not practice and not exists (
          select from open_day there where there.kabupaten = (select left(area, 5) from posyandu where id = into_other)
            and there.posyandu = into_other and there.day = open_day.day and not there.practice) $$`,
];

export const placesOfReports = [placed, ...anew, ...carried, ...merging];
