import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Insertable } from 'kysely';
import { type Clock, dayMs } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { decode } from './decoding/decoder.ts';
import { Undecoded } from './decoding/readings.ts';
import { syncPath } from './durable-fs.ts';
import type { Database, Db } from './tables.ts';

/** Files by the hash of their content: the same file is kept once, and a hash in an answer can never come to mean another one. A file is kept as
 *  long as a form that is being filled in holds it, or a row of a room refers to it. */
export interface Files {
  /** Takes a picture, cleans it (see cleanPicture), or a PDF as it is, and answers the SHA-256 (hex) of what is kept. Safe on the disk
   *  on return. `name`: what a document is called. Throws NotAPicture, NotADocument. */
  put(bytes: Uint8Array, mime: string, name?: string): Promise<string>;
  get(hash: string): Promise<{ bytes: Uint8Array; mime: string; name?: string } | undefined>;
  /** A form that is being filled in has these. */
  hold(hashes: string[]): Promise<void>;
  /** It is over. */
  letGo(hashes: string[]): Promise<void>;
  /** Deletes what nobody needs any more. */
  sweep(needed: NeededFiles): Promise<void>;
}

/** Those of these files that rows refer to. */
export type NeededFiles = (db: Db, hashes: string[]) => Promise<string[]>;

/** What nobody refers to lies two days: the turn that stored it may be tried again until then. */
const unusedMs = 2 * dayMs;
/** The longest that a form waits half filled in: a session of 40 days that leaves a draft of 60. */
const heldMs = 100 * dayMs;
/** So often those that are needed are asked for again. */
const neededMs = 7 * dayMs;
/** So many are asked for at a time. */
const page = 200;

/** From then on nothing that is being filled in holds them. */
export async function releaseFiles(db: Db, hashes: string[], from: number): Promise<void> {
  if (hashes.length === 0) return;
  const check_at = new Date(from);
  await db.updateTable('file').set({ check_at }).where('hash', 'in', hashes).where('check_at', '>', check_at).execute();
}

/** Under `<dir>/ab/cdef…`, with a row in the table `file` for each. */
export function diskFiles(dir: string, db: Db, { ids, clock }: { ids: Ids; clock: Clock }): Files {
  const inMs = (ms: number) => new Date(clock.now() + ms);
  return {
    async put(bytes, mime, name) {
      const kept = await keepable(bytes, mime);
      const hash = createHash('sha256').update(kept.bytes).digest('hex');
      const about = { mime: kept.mime, size: kept.bytes.length, name: kept.mime === pdf ? shortName(name) : null };
      // The row comes first: a sweep that is deleting this very file ends before, and the next one finds that it has time.
      await lengthen(db, { hash, ...about, check_at: inMs(unusedMs) });
      await write(pathOf(dir, hash), kept.bytes, ids);
      return hash;
    },
    async get(hash) {
      const row = await db.selectFrom('file').select(['mime', 'name']).where('hash', '=', hash).executeTakeFirst();
      if (!row) return undefined;
      const bytes = await readFile(pathOf(dir, hash)).catch(unlessMissing);
      return bytes && { bytes, mime: row.mime, ...(row.name ? { name: row.name } : {}) };
    },
    async hold(hashes) {
      if (hashes.length === 0) return;
      const check_at = inMs(heldMs);
      await db
        .updateTable('file')
        .set({ check_at })
        .where('hash', 'in', hashes)
        .where('check_at', '<', check_at)
        .execute();
    },
    letGo: (hashes) => releaseFiles(db, hashes, clock.now() + unusedMs),
    async sweep(needed) {
      const now = inMs(0);
      await dropUnfinished(dir, clock.now() - unusedMs);
      for (;;) {
        const hashes = await due(db, now);
        if (hashes.length === 0) return;
        const kept = await needed(db, hashes);
        if (kept.length > 0)
          await db
            .updateTable('file')
            .set({ check_at: inMs(neededMs) })
            .where('hash', 'in', kept)
            .execute();
        for (const hash of hashes) if (!kept.includes(hash)) await drop(db, dir, hash, now);
      }
    },
  };
}

const lengthen = (db: Db, row: Insertable<Database['file']>) =>
  db
    .insertInto('file')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('hash')
        .doUpdateSet(({ fn, ref }) => ({ check_at: fn('greatest', [ref('file.check_at'), ref('excluded.check_at')]) })),
    )
    .execute();

async function due(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('file')
    .select('hash')
    .where('check_at', '<=', now)
    .orderBy('check_at')
    .limit(page)
    .execute();
  return rows.map(({ hash }) => hash);
}

/** Unless somebody has stored it again meanwhile: whoever does waits for the end of this transaction, and then writes it anew. */
async function drop(db: Db, dir: string, hash: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = tx.deleteFrom('file').where('hash', '=', hash).where('check_at', '<=', now);
    if (await row.returning('hash').executeTakeFirst()) await rm(pathOf(dir, hash), { force: true });
  });
}

/** What a crash left beside its place. */
async function dropUnfinished(dir: string, before: number): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(unlessMissing);
  for (const { parentPath, name } of entries?.filter((entry) => entry.isFile() && entry.name.includes('.')) ?? []) {
    const path = join(parentPath, name);
    const about = await stat(path).catch(unlessMissing);
    if (about && about.mtimeMs < before) await rm(path, { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function keepable(bytes: Uint8Array, mime: string): Promise<{ bytes: Uint8Array; mime: string }> {
  if (mime === pdf) {
    checkPdf(bytes);
    return { bytes, mime };
  }
  if (!mime.startsWith('image/')) throw new NotAPicture(`Not a picture: ${mime}`);
  return { bytes: await cleanPicture(bytes), mime: 'image/jpeg' };
}

/** Without what means something in a path or a header. */
const shortName = (name: string | undefined) => name?.replace(/[\p{Cc}\p{Cf}"\\/;:*?<>|]/gu, '_').slice(-100) || null;

const pathOf = (dir: string, hash: string) => join(dir, hash.slice(0, 2), hash.slice(2));

/** Writes a file beside, syncs it and renames it: even after a power cut it is complete or not there. */
async function write(path: string, bytes: Uint8Array, ids: Ids) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${ids.random(8)}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  syncPath(dirname(path));
}

/** What came is no PDF, or larger than what people send each other. */
export class NotADocument extends Error {
  override name = 'NotADocument';
}

export const pdf = 'application/pdf';
/** Less than the bots of any platform may fetch (Telegram: 20 MB). */
const mostBytes = 10 * 1024 * 1024;

/** Looks at both ends of the file only; the file is handed on as it came. Throws NotADocument. */
export function checkPdf(bytes: Uint8Array): void {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (bytes.length > mostBytes) throw new NotADocument('Too large');
  if (!text(0, 1024).includes('%PDF-') || !text(-2048).includes('%%EOF')) throw new NotADocument('Not a PDF');
}

/** What came is no picture that we can read. `large`: larger than any phone makes, or made to take very long. */
export class NotAPicture extends Error {
  override name = 'NotAPicture';
  readonly large: boolean;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.large = options?.cause instanceof Undecoded && options.cause.why === 'large';
  }
}

/** See decoding/picture.ts. */
async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await decode('picture', { bytes });
  } catch (cause) {
    throw new NotAPicture('Not a readable picture', { cause });
  }
}
