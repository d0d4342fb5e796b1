import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { systemClock } from '../../src/clock.ts';
import { openLog } from '../../src/log.ts';
import { KeyRing } from '../../src/records/key-ring.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import { ensureReadyMade, schemaHash } from '../../src/records/ready-made.ts';
import { sealing } from '../../src/records/sealing.ts';
import type { Database } from '../../src/records/tables.ts';
import { emptying, openInMemory } from './in-memory.ts';
import { sharedPostgres } from './postgres.ts';

export const quietLog = openLog('silent', false);

/** An empty migrated database. `pglite`: in memory, under a second. `postgres`: a new database on the server that all files share;
 *  undefined where PostgreSQL is not on the machine. */
export async function openTestRecords(kind?: 'pglite'): Promise<Records>;
export async function openTestRecords(kind: 'pglite' | 'postgres'): Promise<Records | undefined>;
export async function openTestRecords(kind: 'pglite' | 'postgres' = 'pglite'): Promise<Records | undefined> {
  if (kind === 'pglite') return inMemory();
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

/** Every row of every table gone: faster than another database for each test. */
export async function clearRecords(records: Records): Promise<void> {
  await sql.raw(emptying).execute(records.db);
}

async function inMemory(): Promise<Records> {
  const raw = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: await openInMemory(template) }) });
  const db = raw.withSchema('kabar');
  return sealedForTests({ db, embedded: true, announce() {}, close: () => raw.destroy() });
}

/** PGlite's first start takes seconds; its result is kept beside the packages, under a name that changes with the schema. Made before the first test:
 *  otherwise each worker makes its own, and each program that a test starts. */
export async function template(): Promise<Blob> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/kabar');
  const path = join(cache, `records-${schemaHash()}.tar`);
  if (!existsSync(path)) {
    const copy = mkdtempSync(join(tmpdir(), 'kabar-template-'));
    cpSync(await ensureReadyMade(), copy, { recursive: true });
    const pglite = await PGlite.create(copy);
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    rmSync(copy, { recursive: true, force: true });
    writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
    renameSync(`${path}.${process.pid}`, path);
  }
  return new Blob([readFileSync(path)]);
}
