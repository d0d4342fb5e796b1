const columns = [
  // A trail of years takes longer than a statement of the program may.
  'set local statement_timeout = 0',
  // Where it lies, whose data it concerns, and words that only the key of that person opens.
  'alter table audit add column area text',
  "alter table audit add column people int[] not null default '{}'",
  'alter table audit add column sealed_for int',
  'alter table audit add column sealed text',
  // Its place in the chain of its kabupaten; empty until its transaction ends.
  'alter table audit add column seq int',
  'alter table audit add column prev text',
  'alter table audit add column hash text',
  "update audit set area = substring(subject from '^area ([0-9.]+)$') where subject like 'area %'",
  ...['posyandu', 'meeting', 'notice'].map(
    (table) => `update audit set area = ${table}.area from ${table}
      where audit.subject ~ '^${table} [0-9]+' and ${table}.id::text = substring(audit.subject from '^${table} ([0-9]+)')`,
  ),
  // The trail holds no words in clear: those of a notice lie sealed with the notice, and a refused button could carry any.
  "update audit set detail = detail - 'body' where action = 'notices.sent'",
  `update audit set detail = jsonb_set(detail, '{what}', to_jsonb(split_part(detail->>'what', ' ', 1)))
    where action = 'notices.refused' and detail->>'what' !~ '^[a-z_]+( [0-9_.-]+)?$'`,
  'create unique index audit_seq on audit (kabupaten, seq)',
  'create index audit_unchained on audit (kabupaten, id) where hash is null',
  'create index audit_newest on audit (id)',
  'create index audit_actor on audit (actor)',
  'create index audit_people on audit using gin (people)',
];

const tables = [
  'create table audit_head (kabupaten text primary key, seq int not null, hash text not null)',
  // What was removed because it had expired. The chain goes on from the hash of its last row.
  `create table audit_segment (
    kabupaten text not null,
    first_seq int not null,
    last_seq int not null,
    hash text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    removed_at timestamptz not null,
    primary key (kabupaten, last_seq)
  )`,
  `create table person_key (
    person int primary key references person on delete cascade,
    wrapped text not null,
    made_at timestamptz not null
  )`,
];

/** Functions run as the owner of the tables: the program's own database user may add to the trail and read it, and nothing else. */
const asOwner = 'language plpgsql security definer set search_path = kabar, pg_catalog, pg_temp';

/** The same text as `canonical` in directory/trail/chain.ts. Each field carries its length, so that no two rows make the same text. */
const canonical = [
  `create function audit_field(value text) returns text language sql immutable as
    $$ select coalesce(octet_length(value) || ':' || value, '-') $$`,
  `create function audit_canonical(one kabar.audit) returns text language sql stable
    set search_path = kabar, pg_catalog, pg_temp as $$
    select string_agg(audit_field(field), ',' order by place) from unnest(array[
      one.prev, one.kabupaten, one.seq::text, one.id::text,
      to_char(one.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), one.actor::text, one.action, one.subject, one.area,
      array_to_string(one.people, ','), one.detail::text, one.sealed_for::text, one.sealed
    ]) with ordinality as fields(field, place) $$`,
];

/** A row gets its place as its transaction ends. So the head of a chain is locked for the shortest time; and all heads that a transaction
 *  needs are locked in one order, or two transactions could wait for each other for ever. */
const chaining = [
  `create function chain_audit() returns void ${asOwner} as $$
  declare
    head kabar.audit_head;
    one kabar.audit;
  begin
    insert into audit_head (kabupaten, seq, hash)
      select distinct kabupaten, 0, '' from audit where hash is null order by 1
      on conflict do nothing;
    for head in select * from audit_head where kabupaten in (select kabupaten from audit where hash is null)
      order by kabupaten for update loop
      for one in select * from audit where kabupaten = head.kabupaten and hash is null order by id loop
        one.seq := head.seq + 1;
        one.prev := head.hash;
        one.hash := encode(sha256(convert_to(audit_canonical(one), 'UTF8')), 'hex');
        update audit set seq = one.seq, prev = one.prev, hash = one.hash
          where kabupaten = one.kabupaten and id = one.id;
        head.seq := one.seq;
        head.hash := one.hash;
      end loop;
      update audit_head set seq = head.seq, hash = head.hash where kabupaten = head.kabupaten;
    end loop;
  end $$`,
  // What was there before gets its place now.
  'select chain_audit()',
  `create function audit_added() returns trigger ${asOwner} as $$
  begin
    perform chain_audit();
    return null;
  end $$`,
  `create constraint trigger audit_added after insert on audit deferrable initially deferred
    for each row execute function audit_added()`,
];

/** Where the program owns its tables, as the embedded one does, this alone stands between a mistake and the trail. */
const keeping = [
  `create function keep_audit() returns trigger ${asOwner} as $$
  begin
    if tg_op = 'UPDATE' and old.hash is null
      and to_jsonb(new) - array['seq', 'prev', 'hash'] = to_jsonb(old) - array['seq', 'prev', 'hash'] then
      return new;
    end if;
    if tg_op = 'DELETE' and exists (
      select from audit_segment where kabupaten = old.kabupaten and old.seq between first_seq and last_seq
    ) then
      return old;
    end if;
    raise exception 'the audit trail is only added to';
  end $$`,
  'create trigger keep_audit before update or delete on audit for each row execute function keep_audit()',
];

/** The audit trail becomes a chain for each kabupaten: every row carries the hash of the one before it. */
export const auditChain = [...columns, ...tables, ...canonical, ...chaining, ...keeping];
