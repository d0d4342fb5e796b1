import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Personal identifiers are stored twice: hashed, to find them, and sealed, to use them. Neither helps without SECRET_KEY. */
export interface Secrets {
  /** The same for the same kind and value; 22 characters. Kinds: `phone`, `telegram`, `simulator`, `code`, `sender`... */
  hash(kind: string, value: string): string;
  /** Encrypts; another result each time. */
  seal(plain: string): string;
  /** Decrypts what `seal` made. Throws when it was altered or sealed with another key. */
  open(sealed: string): string;
}

const nonceBytes = 12;
const tagBytes = 16;
const leastCharacters = 32;

/** `key`: SECRET_KEY, at least 32 characters. HMAC-SHA256 (132 bits kept) and AES-256-GCM, each with its own derived key. */
export function openSecrets(key: string): Secrets {
  if (key.length < leastCharacters) throw new Error(`SECRET_KEY needs at least ${leastCharacters} characters`);
  const hashing = derive(key, 'hash');
  const sealing = derive(key, 'seal');
  return {
    hash: remembered((text) => createHmac('sha256', hashing).update(text).digest('base64url').slice(0, 22)),
    seal: (plain) => seal(sealing, plain),
    open: (sealed) => open(sealing, sealed),
  };
}

const mostRemembered = 20_000;

/** The same few chats are hashed at every message. */
function remembered(hash: (text: string) => string): (kind: string, value: string) => string {
  const known = new Map<string, string>();
  return (kind, value) => {
    const text = `${kind}\0${value}`;
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const made = hash(text);
    known.set(text, made);
    return made;
  };
}

const derive = (key: string, use: string) => Buffer.from(hkdfSync('sha256', key, '', `kabar-posyandu ${use} 1`, 32));

function seal(key: Buffer, plain: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function open(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new Error('Sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

/** The secret key of an embedded installation: `<dataDir>/secret.key`, mode 0600, made at the first start. Lost, the sealed
 *  addresses are lost with it, so it reaches the disk before it is used. */
export function ensureSecretKey(dataDir: string): string {
  const path = join(dataDir, 'secret.key');
  return readKey(path) ?? makeKey(dataDir, path);
}

function readKey(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file beside and links it into place. A process that starts at the same moment finds a complete key, and both use the same one. */
function makeKey(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}`;
  const file = openSync(beside, 'w', 0o600);
  writeSync(file, `${randomBytes(32).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

/** A key of its own for what must be destroyed alone, as one person's words are when she is erased. It is stored sealed. */
export const newKey = (): string => randomBytes(32).toString('base64url');

export const sealWith = (key: string, plain: string): string => seal(Buffer.from(key, 'base64url'), plain);
export const openWith = (key: string, sealed: string): string => open(Buffer.from(key, 'base64url'), sealed);
