import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

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

/** Written beside and linked into place: whoever starts at the same moment finds a whole key, and both use the one that won. */
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
