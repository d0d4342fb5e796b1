/** What a report is worth now, where its posyandu lay in which month, and the sums of all reports of an area, kept as each report changes. */

const report = [
  "alter table report add column state text not null default 'filed'",
  `alter table report add constraint report_state check (state in ('filed', 'verified', 'returned', 'corrected', 'closed'))`,
  // It outlives the state: a month that is closed stays verified.
  'alter table report add column verified_at timestamptz',
  'alter table report add column verified_by int references person',
  // Was the first version of the month told before the month closed?
  'alter table report add column timely boolean not null default true',
  `update report set timely = false from reopening where reopening.kabupaten = report.kabupaten
    and reopening.posyandu = report.posyandu and reopening.period = report.period
    and reopening.used_at = (select min(filed_at) from report first where first.kabupaten = report.kabupaten
      and first.posyandu = report.posyandu and first.period = report.period and not first.practice)`,
  // The desa/kelurahan in which the posyandu lay in that month.
  'alter table report add column area text',
  'update report set area = posyandu.area from posyandu where posyandu.id = report.posyandu',
  'alter table report alter column area set not null',
  // Who did what with which version, and why.
  `create table report_step (
    kabupaten text not null,
    id int generated always as identity,
    posyandu int not null references posyandu on delete cascade,
    period text not null,
    version int not null,
    step text not null check (step in ('filed', 'verified', 'returned', 'corrected', 'closed', 'reopened')),
    by int references person,
    at timestamptz not null,
    figure text,
    remark text,
    primary key (kabupaten, id)
  )`,
  'create index report_step_month on report_step (kabupaten, posyandu, period)',
  'create index report_step_by on report_step (by)',
];

const places = [
  // A place from the first month on, until the first month in which it is another's or the posyandu is closed. '': always.
  `create table posyandu_place (
    posyandu int not null references posyandu on delete cascade,
    from_period text not null,
    until_period text,
    area text not null references area,
    primary key (posyandu, from_period)
  )`,
  'create index posyandu_place_area on posyandu_place (area)',
  // How many posyandu an area has more or fewer from this month on: their sum up to a month is how many it has.
  `create table posyandu_count (
    kabupaten text not null,
    area text not null,
    period text not null,
    change int not null,
    primary key (kabupaten, area, period)
  )`,
  // An area whose code was retired, and which one carries it on.
  `create table area_change (
    code text primary key references area,
    successor text not null references area,
    since text not null,
    at timestamptz not null
  )`,
  'create index area_change_successor on area_change (successor)',
];

const sums = [
  // Of a desa/kelurahan, a kecamatan or a kabupaten in a month. cells: by figure, what it comes to and how many reports tell it.
  `create table rollup (
    kabupaten text not null,
    area text not null,
    period text not null,
    reports int not null,
    timely int not null,
    verified int not null,
    returned int not null,
    cells jsonb not null,
    primary key (kabupaten, area, period)
  )`,
  // A recap of a province or of the nation reads the kabupaten alone, and not all that lies below them.
  'create index rollup_kabupaten on rollup (period, kabupaten) where area = kabupaten',
  'create index posyandu_count_kabupaten on posyandu_count (kabupaten) where area = kabupaten',
  // Each filing changes three rows; what is left free keeps the new version of a row beside the old one, and no index is touched.
  'alter table rollup set (fillfactor = 70)',
  // In PL/pgSQL, which plans once a session; a function in SQL would be planned at each filing.
  `create function cells_plus(one jsonb, other jsonb) returns jsonb language plpgsql immutable as $$
  declare
    changed jsonb;
  begin
    select jsonb_object_agg(key, jsonb_build_array(
        coalesce((one->key->>0)::numeric, 0) + (value->>0)::numeric, coalesce((one->key->>1)::int, 0) + (value->>1)::int))
      into changed from jsonb_each(other);
    if changed is null then return one; end if;
    return (one || changed) - array(select key from jsonb_each(changed) where value->>1 = '0');
  end $$`,
];

/** Functions find the tables by themselves, whoever calls them. */
const here = 'set search_path = kabar, pg_catalog, pg_temp';

const adding = `reports = kept.reports + excluded.reports, timely = kept.timely + excluded.timely,
  verified = kept.verified + excluded.verified, returned = kept.returned + excluded.returned,
  cells = cells_plus(kept.cells, excluded.cells)`;

const unchanged = `where (n.posyandu, n.period, n.practice, n.version, n.current, n.area, n.timely, n.answers)
          = (o.posyandu, o.period, o.practice, o.version, o.current, o.area, o.timely, o.answers)
          and n.state = o.state and n.verified_at is not distinct from o.verified_at`;

/** Rows are changed in one order, the widest area last and for the shortest time: two turns never wait for each other. */
const keeping = [
  // A desa/kelurahan counts for itself, its kecamatan and its kabupaten.
  `create function with_above(code text) returns setof text language sql immutable as
    $$ select distinct left(code, length) from (values (13), (8), (5)) as level (length) $$`,
  `create function roll(reports kabar.report[], sign int) returns void language plpgsql ${here} as $$
  declare
    one kabar.report := reports[1];
    figures_told jsonb;
  begin
    if one is null then return; end if;
    -- Nearly always it is one report: the same figures for all three.
    if cardinality(reports) = 1 then
      select jsonb_object_agg(key, jsonb_build_array(sign * value::text::numeric, sign)) into figures_told
        from jsonb_each(one.answers) where jsonb_typeof(value) = 'number';
      insert into rollup as kept (kabupaten, area, period, reports, timely, verified, returned, cells)
      select left(one.area, 5), code, one.period, sign, sign * one.timely::int,
        sign * (one.verified_at is not null)::int, sign * (one.state = 'returned')::int, coalesce(figures_told, '{}')
      from with_above(one.area) as code order by length(code) desc
      on conflict (kabupaten, area, period) do update set ${adding};
      return;
    end if;
    insert into rollup as kept (kabupaten, area, period, reports, timely, verified, returned, cells)
    with counted as materialized (
      select r.area, r.period, r.timely, r.verified_at, r.state, r.answers from unnest(reports) as r
    ), parts as (
      select code as area, period, sign * count(*) as reports, sign * count(*) filter (where timely) as timely,
        sign * count(verified_at) as verified, sign * count(*) filter (where state = 'returned') as returned
      from counted, with_above(area) as code group by 1, 2
    ), told as materialized (
      select area, period, key as name, sign * sum(value::text::numeric) as total, sign * count(*) as told
      from counted cross join jsonb_each(answers) where jsonb_typeof(value) = 'number' group by 1, 2, 3
    ), figures as (
      select area, period, jsonb_object_agg(name, jsonb_build_array(total, told)) as cells from (
        select code as area, period, name, sum(total) as total, sum(told)::bigint as told
        from told cross join with_above(area) as code group by 1, 2, 3
      ) as each group by area, period
    )
    select left(area, 5), area, period, parts.reports, timely, verified, returned, coalesce(cells, '{}')
    from parts left join figures using (area, period)
    order by length(area) desc, area, period
    on conflict (kabupaten, area, period) do update set ${adding};
  end $$`,
  `create function report_rolled() returns trigger language plpgsql ${here} as $$
  begin
    if tg_op = 'INSERT' then
      perform roll(array(select row(n.*)::kabar.report from after_rows n where n.current and not n.practice), 1);
    elsif tg_op = 'DELETE' then
      perform roll(array(select row(o.*)::kabar.report from before_rows o where o.current and not o.practice), -1);
    else
      -- What a change of words leaves as it is needs no sums.
      perform roll(array(select row(o.*)::kabar.report from before_rows o where o.current and not o.practice and not exists (
        select from after_rows n ${unchanged})), -1);
      perform roll(array(select row(n.*)::kabar.report from after_rows n where n.current and not n.practice and not exists (
        select from before_rows o ${unchanged})), 1);
    end if;
    return null;
  end $$`,
  // Whoever files waits only while places are changed or the sums are replaced, and is not waited for by others who file. It is asked before a
  // report is touched: otherwise both would wait for each other, and a posyandu that moves meanwhile would leave its report behind.
  `create function report_beside_others() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtext('kabar sums'));
    return null;
  end $$`,
  // Where the posyandu lay in the month of the report.
  `create function report_placed() returns trigger language plpgsql ${here} as $$
  begin
    new.area := coalesce(
      (select p.area from posyandu_place p where p.posyandu = new.posyandu and p.from_period <= new.period
        and (p.until_period is null or new.period < p.until_period)),
      (select p.area from posyandu p where p.id = new.posyandu));
    return new;
  end $$`,
  // A posyandu that closed during the month still owes its report.
  `create function month_after(closed timestamptz) returns text language sql stable as
    $$ select to_char(closed at time zone 'UTC' + interval '1 month', 'YYYY-MM') $$`,
  `create function posyandu_placed() returns trigger language plpgsql ${here} as $$
  begin
    insert into posyandu_place (posyandu, from_period, until_period, area)
      select id, '', month_after(closed_at), area from after_rows;
    return null;
  end $$`,
  `create function posyandu_closed() returns trigger language plpgsql ${here} as $$
  begin
    update posyandu_place set until_period = month_after(new.closed_at) where posyandu = new.id and from_period = (
      select max(from_period) from posyandu_place where posyandu = new.id);
    return null;
  end $$`,
  `create function count_places(places kabar.posyandu_place[], sign int) returns void language sql ${here} as $$
    insert into posyandu_count as kept (kabupaten, area, period, change)
    select left(area, 5), code, period, sum(sign * change)
    from (
      select area, from_period as period, 1 as change from unnest(places)
      union all select area, until_period, -1 from unnest(places) where until_period is not null
    ) as part, with_above(area) as code
    group by left(area, 5), code, period
    order by length(code) desc, code, period
    on conflict (kabupaten, area, period) do update set change = kept.change + excluded.change $$`,
  // Reports lie where their posyandu lay.
  `create function place_counted() returns trigger language plpgsql ${here} as $$
  begin
    if tg_op <> 'INSERT' then perform count_places(array(select row(o.*)::kabar.posyandu_place from before_rows o), -1); end if;
    if tg_op <> 'DELETE' then
      perform count_places(array(select row(n.*)::kabar.posyandu_place from after_rows n), 1);
      update report set area = n.area from after_rows n join posyandu on posyandu.id = n.posyandu
        where report.kabupaten = left(posyandu.area, 5) and report.posyandu = n.posyandu and report.period >= n.from_period
          and (n.until_period is null or report.period < n.until_period) and report.area <> n.area;
    end if;
    return null;
  end $$`,
  // For the rest of the transaction nobody else files (report_beside_others).
  `create function sums_alone() returns void language sql as $$ select pg_advisory_xact_lock(hashtext('kabar sums')) $$`,
];

const before = 'referencing old table as before_rows';
const after = 'referencing new table as after_rows';
const both = 'referencing old table as before_rows new table as after_rows';
const on = (table: string, what: string, rows: string, call: string) =>
  `create trigger ${call}_${what} after ${what} on ${table} ${rows} for each statement execute function ${call}()`;

const triggers = [
  on('posyandu_place', 'insert', after, 'place_counted'),
  on('posyandu_place', 'update', both, 'place_counted'),
  on('posyandu_place', 'delete', before, 'place_counted'),
  on('posyandu', 'insert', after, 'posyandu_placed'),
  'create trigger posyandu_closed after update of closed_at on posyandu for each row execute function posyandu_closed()',
  'create trigger report_beside_others before insert or update or delete on report for each statement execute function report_beside_others()',
  'create trigger report_placed before insert on report for each row execute function report_placed()',
  on('report', 'insert', after, 'report_rolled'),
  on('report', 'update', both, 'report_rolled'),
  on('report', 'delete', before, 'report_rolled'),
];

/** What the reports and places come to when they are counted anew: what `npm run recount` compares with what was kept. */
const anew = [
  `create function rollup_anew() returns setof kabar.rollup language sql stable ${here} as $$
    with counted as (
      select left(area, 5) as kabupaten, code as area, period, count(*)::int as reports,
        (count(*) filter (where timely))::int as timely, count(verified_at)::int as verified,
        (count(*) filter (where state = 'returned'))::int as returned
      from report, with_above(area) as code where current and not practice group by 1, 2, 3
    ), figures as (
      select area, period, jsonb_object_agg(name, jsonb_build_array(total, told)) as cells from (
        select code as area, r.period, f.key as name, sum(f.value::text::numeric) as total, count(*) as told
        from report r cross join with_above(r.area) as code cross join jsonb_each(r.answers) as f
        where r.current and not r.practice and jsonb_typeof(f.value) = 'number' group by 1, 2, 3
      ) as each group by area, period
    )
    select c.kabupaten, c.area, c.period, c.reports, c.timely, c.verified, c.returned, coalesce(f.cells, '{}')
    from counted c left join figures f using (area, period) $$`,
  `create function posyandu_count_anew() returns setof kabar.posyandu_count language sql stable ${here} as $$
    select left(area, 5), code, period, sum(change)::int from (
      select area, from_period as period, 1 as change from posyandu_place
      union all select area, until_period, -1 from posyandu_place where until_period is not null
    ) as part, with_above(area) as code group by 1, 2, 3 having sum(change) <> 0 $$`,
];

/** What was there before is counted once. */
const filling = [
  'set local statement_timeout = 0',
  `insert into posyandu_place (posyandu, from_period, until_period, area)
    select id, '', to_char(closed_at at time zone 'UTC' + interval '1 month', 'YYYY-MM'), area from posyandu`,
  'insert into rollup select * from rollup_anew()',
  'insert into posyandu_count select * from posyandu_count_anew()',
];

export const rollups = [...report, ...places, ...sums, ...keeping, ...anew, ...filling, ...triggers];
