import { createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { cipherKey, decrypt, encrypt } from './cipher.ts';
import { type KeyRing, keyOf } from './key-ring.ts';

/** Personal identifiers are stored twice: hashed, to find them, and sealed, to use them. Neither helps without SECRET_KEY. What people say
 *  is sealed by its column: see sealing.ts. */
export interface Secrets {
  /** The same for the same kind and value; 22 characters. Kinds: `phone`, `telegram`, `simulator`, `code`, `sender`... */
  hash(kind: string, value: string): string;
  /** Encrypts; another result each time. */
  seal(plain: string): string;
  /** Decrypts what `seal` made. Throws when it was altered or sealed with another key. */
  open(sealed: string): string;
}

const leastCharacters = 32;

/** `key`: SECRET_KEY, at least 32 characters. Hashes are HMAC-SHA256 (132 bits kept) with a key derived from it. What is sealed with the
 *  ring names its key; without a ring, and before there was one, a key derived from SECRET_KEY seals. */
export function openSecrets(key: string, ring?: Pick<KeyRing, 'seal' | 'open'>): Secrets {
  if (key.length < leastCharacters) throw new Error(`SECRET_KEY needs at least ${leastCharacters} characters`);
  const hashing = derive(key, 'hash');
  const first = cipherKey(derive(key, 'seal'));
  return {
    hash: remembered((text) => createHmac('sha256', hashing).update(text).digest('base64url').slice(0, 22)),
    seal: (plain) => (ring ? ring.seal(plain) : encrypt(first, plain)),
    open: (sealed) => (ring && keyOf(sealed) > 0 ? ring.open(sealed) : decrypt(first, sealed)),
  };
}

/** With which the ring's keys are wrapped in the records. */
export const wrapKey = (key: string): KeyObject => cipherKey(derive(key, 'wrap'));

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

/** The secret key of an embedded installation, in a file of mode 0600. Lost, all that is sealed is lost with it. */
export function keyInFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the key at the first start. It reaches the disk before it is used. Written beside and linked into place: a process that starts at
 *  the same moment finds a complete key, and both use the same one. */
export function makeKey(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
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

export const sealWith = (key: string, plain: string): string => encrypt(ownKey(key), plain);
export const openWith = (key: string, sealed: string): string => decrypt(ownKey(key), sealed);

const ownKey = (key: string): KeyObject => cipherKey(Buffer.from(key, 'base64url'));
