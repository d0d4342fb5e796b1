import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openLog } from '../../src/log.ts';
import { migrate } from '../../src/records/migrate.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import type { Database } from '../../src/records/tables.ts';
import { parsers } from '../../src/records/values.ts';
import { type Postgres, startPostgres } from './postgres.ts';

export const quietLog = openLog('silent', false);

let server: Promise<Postgres | undefined> | undefined;

/** An empty migrated database. `pglite`: in memory, under a second. `postgres`: a new database on this file's own server;
 *  undefined where PostgreSQL is not on the machine. */
export async function openTestRecords(kind?: 'pglite'): Promise<Records>;
export async function openTestRecords(kind: 'pglite' | 'postgres'): Promise<Records | undefined>;
export async function openTestRecords(kind: 'pglite' | 'postgres' = 'pglite'): Promise<Records | undefined> {
  if (kind === 'pglite') return openInMemory();
  server ??= startPostgres();
  const postgres = await server;
  if (!postgres) return undefined;
  const databaseUrl = await postgres.createDatabase();
  return openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
}

/** Every row of every table gone, numbering from 1 again: faster than another database for each test. */
export async function clearRecords(records: Records): Promise<void> {
  const { rows } = await sql<{ list: string }>`select string_agg(format('kabar.%I', tablename), ', ') as list
    from pg_tables where schemaname = 'kabar' and tablename not like 'migration%'`.execute(records.db);
  await sql.raw(`truncate ${rows[0]!.list} restart identity`).execute(records.db);
}

async function openInMemory(): Promise<Records> {
  const pglite = await PGlite.create({ loadDataDir: await template(), parsers });
  const raw = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  return { db: raw.withSchema('kabar'), embedded: true, announce() {}, close: () => raw.destroy() };
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

function schemaHash(): string {
  const root = join(import.meta.dirname, '../..');
  const hash = createHash('sha256').update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  const directory = join(root, 'src/records/migrations');
  for (const name of readdirSync(directory).sort()) hash.update(readFileSync(join(directory, name)));
  return hash
    .update(readFileSync(join(root, 'src/records/migrate.ts')))
    .digest('hex')
    .slice(0, 12);
}
