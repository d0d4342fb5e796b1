import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Clock } from '../clock.ts';
import { DurableFS, durableParams, syncPath } from './durable-fs.ts';
import { lockDirectory } from './lock.ts';
import type { Opened } from './open.ts';
import type { Database } from './tables.ts';
import { parsers } from './values.ts';

/** PGlite in `<dataDir>/pg`, held by this process alone: two on one directory lose each other's rows. */
export async function openEmbedded(options: {
  dataDir: string;
  clock: Clock;
  progress?(step: string): void;
}): Promise<Opened> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(options.dataDir, options.clock);
  try {
    const directory = join(options.dataDir, 'pg');
    if (!existsSync(directory)) {
      options.progress?.('create');
      await create(directory);
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

/** Made beside its place and moved there when complete: killed half-way, the next start begins anew instead of failing for ever. */
async function create(directory: string) {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const pglite = await PGlite.create({ fs: new DurableFS(unfinished), startParams: durableParams });
  await pglite.close();
  for (const name of readdirSync(unfinished, { recursive: true, encoding: 'utf8' })) syncPath(join(unfinished, name));
  renameSync(unfinished, directory);
  syncPath(join(directory, '..'));
}
