import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Clock } from '../clock.ts';
import { DurableFS, durableParams } from './durable-fs.ts';
import { lockDirectory } from './lock.ts';
import { readyMadePath } from './ready-made.ts';
import { parsers } from './tables/columns.ts';
import type { Database } from './tables.ts';

/** PGlite in `<dataDir>/pg`, held by this process alone: two on one directory lose each other's rows. */
export async function openEmbedded(options: {
  dataDir: string;
  clock: Clock;
  /** Copied where it exists, instead of making an empty database: see ready-made.ts. */
  readyMade?: string;
  progress?(step: string): void;
}) {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(options.dataDir, options.clock);
  try {
    const directory = join(options.dataDir, 'pg');
    if (!existsSync(directory)) {
      options.progress?.('create');
      await create(directory, options.readyMade ?? readyMadePath());
    }
    options.progress?.('open');
    const fs = new DurableFS(directory);
    const pglite = await PGlite.create({ fs, startParams: durableParams, parsers });
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    const close = async () => {
      await db.destroy();
      lock.release();
    };
    return { db, syncs: () => fs.syncs, announce: lock.announce, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** PostgreSQL's initdb computes for 2 to 8 s without a pause, and a copy is synced file by file: on a thread of its own, so that the page can answer meanwhile. */
async function create(directory: string, readyMade: string) {
  const worker = new Worker(new URL('./create-embedded.ts', import.meta.url), { workerData: { directory, readyMade } });
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error('The embedded database could not be made');
}
