import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Ids, randomIds } from '../ids.ts';
import { decode } from './decoding/decoder.ts';
import { Undecoded } from './decoding/readings.ts';
import { syncPath } from './durable-fs.ts';
import type { Db } from './tables.ts';

/** Files by the hash of their content: the same file is kept once, and a hash in an answer can never come to mean another one. */
export interface Files {
  /** Takes a picture, cleans it (see cleanPicture), or a PDF as it is, and answers the SHA-256 (hex) of what is kept. Safe on the disk
   *  on return. `name`: what a document is called. Throws NotAPicture, NotADocument. */
  put(bytes: Uint8Array, mime: string, name?: string): Promise<string>;
  get(hash: string): Promise<{ bytes: Uint8Array; mime: string; name?: string } | undefined>;
  drop(hash: string): Promise<void>;
}

/** Under `<dir>/ab/cdef…`, with a row in the table `file` for each. */
export function diskFiles(dir: string, db: Db, ids: Ids = randomIds): Files {
  return {
    async put(bytes, mime, name) {
      const kept = await keepable(bytes, mime);
      const hash = createHash('sha256').update(kept.bytes).digest('hex');
      await write(pathOf(dir, hash), kept.bytes, ids);
      const row = { hash, mime: kept.mime, size: kept.bytes.length, name: kept.mime === pdf ? shortName(name) : null };
      await db
        .insertInto('file')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return hash;
    },
    async get(hash) {
      const row = await db.selectFrom('file').select(['mime', 'name']).where('hash', '=', hash).executeTakeFirst();
      if (!row) return undefined;
      return { bytes: await readFile(pathOf(dir, hash)), mime: row.mime, ...(row.name ? { name: row.name } : {}) };
    },
    // The row goes first: a crash in between leaves a file that nobody finds, not a row without its file.
    async drop(hash) {
      const gone = await db.deleteFrom('file').where('hash', '=', hash).returning('hash').executeTakeFirst();
      if (gone) await rm(pathOf(dir, hash), { force: true });
    },
  };
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
