/** An empty embedded database, migrated, beside the packages: `npm ci` makes it (`prepare` in package.json), the first start copies it.
 *  Making one takes half of a first start. Where there is none, the first start makes its own. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './tables.ts';

const root = join(import.meta.dirname, '../..');

/** Where it lies. Its name changes with PGlite and with the schema, so that an old one is never taken. */
export const readyMadePath = (): string => join(root, 'node_modules/.cache/kabar', `empty-${schemaHash()}`);

/** Of what an empty migrated database depends on, and of how it is made. */
export function schemaHash(): string {
  const steps = join(import.meta.dirname, 'migrations');
  const hash = createHash('sha256').update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  for (const name of readdirSync(steps).sort()) hash.update(readFileSync(join(steps, name)));
  return hash
    .update(readFileSync(join(import.meta.dirname, 'migrate.ts')))
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 12);
}

/** Made beside its place and moved there when it is complete. */
async function make(path: string) {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  const pglite = await PGlite.create(unfinished);
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
  // Whoever installs need not be the one who runs the program, and PostgreSQL closes some of its files to others. Nothing secret is in them.
  for (const file of readdirSync(unfinished, { recursive: true, withFileTypes: true }))
    chmodSync(join(file.parentPath, file.name), file.isDirectory() ? 0o755 : 0o644);
  rmSync(path, { recursive: true, force: true });
  renameSync(unfinished, path);
}

/** Where it lies, made now if it is not there yet. */
export async function ensureReadyMade(): Promise<string> {
  const path = readyMadePath();
  if (!existsSync(path)) await make(path);
  return path;
}

// An installation must not fail for this.
if (import.meta.main) await ensureReadyMade().catch(() => undefined);
