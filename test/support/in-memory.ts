/** Databases in memory. To make one takes half a second of the processor, so what a test has closed is emptied for the next one of this process;
 *  unless it was changed in more than its rows, or something is still writing in it. */
import { PGlite } from '@electric-sql/pglite';
import { parsers } from '../../src/records/tables/columns.ts';

/** As new, and what it was like then. */
interface Kept {
  pglite: PGlite;
  shape: string;
  rows: { table: string; rows: unknown[] }[];
}

const idle: Kept[] = [];
let reused = false;

/** A process ends only when each of its databases is closed: so only the runner's workers, which it ends itself, keep any. */
export const reuseDatabases = (): void => {
  reused = true;
};

/** `template`: a migrated database without anybody's rows. Closing gives it back: whoever writes afterwards is refused, as by a closed one. */
export async function openInMemory(template: () => Promise<Blob>): Promise<PGlite> {
  const kept = (await emptied()) ?? (await made(await template()));
  let open = true;
  let transactions = 0;
  const close = async () => {
    if (!open) return;
    open = false;
    if (reused && transactions === 0) idle.push(kept);
    else await kept.pglite.close();
  };
  return new Proxy(kept.pglite, {
    get(target, name) {
      if (name === 'close') return close;
      if (name === 'closed') return !open;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        if (!open) throw new Error('PGlite is closed');
        if (name === 'transaction') transactions++;
        try {
          return await value.apply(target, given);
        } finally {
          if (name === 'transaction') transactions--;
        }
      };
    },
  });
}

async function made(template: Blob): Promise<Kept> {
  const pglite = await PGlite.create({ loadDataDir: template, parsers });
  const rows: Kept['rows'] = [];
  for (const table of await tables(pglite)) {
    const found = await pglite.query(`select * from ${table}`);
    if (found.rows.length > 0) rows.push({ table, rows: found.rows });
  }
  return { pglite, shape: await shapeOf(pglite), rows };
}

async function emptied(): Promise<Kept | undefined> {
  const kept = idle.pop();
  if (!kept) return undefined;
  const { pglite, shape, rows } = kept;
  for (const statement of ['discard all', 'set search_path to public']) await pglite.exec(statement);
  if ((await shapeOf(pglite)) !== shape) {
    await pglite.close();
    return emptied();
  }
  await pglite.exec(emptying);
  for (const one of rows)
    await pglite.query(`insert into ${one.table} select * from jsonb_populate_recordset(null::${one.table}, $1)`, [
      JSON.stringify(one.rows),
    ]);
  return kept;
}

async function tables(pglite: PGlite): Promise<string[]> {
  const { rows } = await pglite.query<{ name: string }>(
    `select format('kabar.%I', tablename) as name from pg_tables where schemaname = 'kabar' and tablename not like 'migration%'`,
  );
  return rows.map(({ name }) => name);
}

/** Every row of every table gone, numbering from 1 again: faster than truncating, which makes all files of all tables anew. Only a superuser may
 *  forget what refers to what meanwhile; the role of a server that was given may not. */
export const emptying = `do $$ declare one record; begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute (select format('truncate %s restart identity', string_agg(format('kabar.%I', tablename), ', ')) from pg_tables
      where schemaname = 'kabar' and tablename not like 'migration%');
    return;
  end if;
  set local session_replication_role = replica;
  for one in select tablename from pg_tables where schemaname = 'kabar' and tablename not like 'migration%' loop
    execute format('delete from kabar.%I', one.tablename);
  end loop;
  for one in select sequencename from pg_sequences where schemaname = 'kabar' and last_value is not null loop
    perform setval(format('kabar.%I', one.sequencename), 1, false);
  end loop;
end $$`;

/** Tables, columns, rights, triggers, functions, roles, settings and the migrations that ran. */
async function shapeOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ shape: string }>(`
    select md5(string_agg(part, ';' order by part)) as shape from (
      select concat('class', c.oid, c.relname, c.relkind, c.relacl, c.relrowsecurity) as part from pg_class c where c.relnamespace >= 16384 or c.relnamespace = 'public'::regnamespace
      union all select concat('column', a.attrelid, a.attname, a.atttypid, a.attnotnull, a.atthasdef) from pg_attribute a where a.attrelid >= 16384
      union all select concat('constraint', oid) from pg_constraint where oid >= 16384
      union all select concat('trigger', oid, tgenabled) from pg_trigger
      union all select concat('function', oid, md5(prosrc)) from pg_proc where oid >= 16384
      union all select concat('role', oid, rolname, rolsuper, rolconfig) from pg_roles
      union all select concat('setting', setdatabase, setrole, setconfig) from pg_db_role_setting
      union all select concat('migration', m) from kabar.migration m
    ) as parts`);
  return rows[0]!.shape;
}
