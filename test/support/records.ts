import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openLog } from '../../src/log.ts';
import { KeyRing } from '../../src/records/key-ring.ts';
import { migrate } from '../../src/records/migrate.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import { schemaHash } from '../../src/records/ready-made.ts';
import { sealing } from '../../src/records/sealing.ts';
import { parsers } from '../../src/records/tables/columns.ts';
import type { Database } from '../../src/records/tables.ts';
import { sharedPostgres } from './postgres.ts';

export const quietLog = openLog('silent', false);

/** An empty migrated database. `pglite`: in memory, under a second. `postgres`: a new database on the server that all files share;
 *  undefined where PostgreSQL is not on the machine. */
export async function openTestRecords(kind?: 'pglite'): Promise<Records>;
export async function openTestRecords(kind: 'pglite' | 'postgres'): Promise<Records | undefined>;
export async function openTestRecords(kind: 'pglite' | 'postgres' = 'pglite'): Promise<Records | undefined> {
  if (kind === 'pglite') return openInMemory();
  const postgres = await sharedPostgres();
  if (!postgres) return undefined;
  const databaseUrl = await postgres.createDatabase({ like: postgres.migrated });
  return sealedForTests(await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock }));
}

/** One ring for all tests, which emptied records do not lose. A test reads and writes plainly, as the rooms do. */
export const testRing = new KeyRing(() => 0);
testRing.add(1, Buffer.alloc(32, 'test'), 0);

const sealedForTests = (records: Records): Records => ({
  ...records,
  db: sealing(records.db, testRing),
  sealedWith: testRing,
});

/** Every row of every table gone, numbering from 1 again: faster than another database for each test, and than truncating, which makes all
 *  files of all tables anew. Only a superuser may forget what refers to what meanwhile; the role of a server that was given may not. */
export async function clearRecords(records: Records): Promise<void> {
  await sql
    .raw(`do $$ declare one record; begin
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
    end $$`)
    .execute(records.db);
}

async function openInMemory(): Promise<Records> {
  const pglite = await PGlite.create({ loadDataDir: await template(), parsers });
  const raw = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  const db = raw.withSchema('kabar');
  return sealedForTests({ db, embedded: true, announce() {}, close: () => raw.destroy() });
}

/** PGlite's first start takes seconds; its result is kept beside the packages, under a name that changes with the schema. */
async function template(): Promise<Blob> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/kabar');
  const path = join(cache, `records-${schemaHash()}.tar`);
  if (!existsSync(path)) {
    const pglite = await PGlite.create();
    const raw = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    await migrate(raw);
    const dump = await pglite.dumpDataDir('none');
    await raw.destroy();
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    renameSync(`${path}.${process.pid}`, path);
  }
  return new Blob([readFileSync(path)]);
}
