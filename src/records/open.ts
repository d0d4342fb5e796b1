import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { KeyRing } from './key-ring.ts';
import type { CommandPort } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Db } from './tables.ts';

export interface Records {
  /** Speaks to the schema `kabar` by itself; raw sql`` must name it (`kabar.report`). */
  db: Db;
  /** True: PGlite in DATA_DIR. It has one session: inside a transaction use only the transaction, or the program waits for itself. */
  embedded: boolean;
  /** Where `db` seals already: the records of a test. See vault.ts. */
  sealedWith?: KeyRing;
  /** Tells a second process on the same DATA_DIR where the running program takes requests (see lock.ts). Does nothing on a server. */
  announce(port: CommandPort): void;
  close(): Promise<void>;
}

export interface RecordsOptions {
  /** PostgreSQL 15 or later. Absent: the embedded database in `dataDir`. */
  databaseUrl?: string;
  /** Another user of that database, who owns the tables: see owner.ts. */
  databaseOwnerUrl?: string;
  dataDir: string;
  log: Log;
  clock: Clock;
  /** Another empty database to copy at the very first start than the one beside the packages. */
  readyMade?: string;
  /** What takes time at the start: `create` (only the very first time; 3 to 8 s without a ready-made one), `open`, `migrate`. */
  progress?(step: string): void;
}

/** The database, migrated and ready. Throws AlreadyRunning when another process holds `dataDir`. */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  const { databaseUrl } = options;
  const opened = await openEither(options);
  try {
    options.progress?.('migrate');
    await prepare(opened.db, options);
    const db = opened.db.withSchema('kabar');
    await markOpened(db, options.clock, opened.syncs);
    const close = once(opened.close);
    return { db, embedded: !databaseUrl, announce: opened.announce, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What both kinds of database give. `syncs` counts the fsync calls where we are the ones who make them. */
interface Opened extends Pick<Records, 'db' | 'announce' | 'close'> {
  syncs?(): number;
}

/** Only the one that is used is loaded. */
async function openEither({ databaseUrl, ...options }: RecordsOptions): Promise<Opened> {
  if (databaseUrl) return (await import('./server.ts')).openServer(databaseUrl, options);
  return (await import('./embedded.ts')).openEmbedded(options);
}

/** Only a server has two users. */
async function prepare(db: Db, { databaseUrl, databaseOwnerUrl, log }: RecordsOptions): Promise<void> {
  if (!databaseUrl || !databaseOwnerUrl) return migrate(db);
  const { asOwner, migrateAsOwner } = await import('./owner.ts');
  await asOwner(db, { databaseOwnerUrl, log }, (owner) => migrateAsOwner(owner, db));
}

function once(action: () => Promise<void>) {
  let running: Promise<void> | undefined;
  return () => {
    running ??= action();
    return running;
  };
}

/** Writes once at every start. Embedded, that commit must have reached the disk: PGlite's own default never calls fsync, and a
 *  later version could lose our change to it without a word. Better not to start than to lose reports at the next power cut. */
export async function markOpened(db: Db, clock: Clock, syncs?: () => number) {
  const before = syncs?.() ?? 0;
  await db
    .insertInto('meta')
    .values({ key: 'opened', value: new Date(clock.now()).toISOString() })
    .onConflict((conflict) => conflict.column('key').doUpdateSet((row) => ({ value: row.ref('excluded.value') })))
    .execute();
  if (syncs && syncs() === before) throw new Error('The embedded database does not sync its commits to the disk');
}
