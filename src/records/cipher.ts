/** AES-256-GCM over one text: `<nonce><tag><body>` as base64url. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Chance is fetched for many nonces at once: asking for twelve bytes costs as much as asking for thousands. */
const nonces = Buffer.alloc(nonceBytes * 512);
let next = nonces.length;

function nonce(): Buffer {
  if (next === nonces.length) {
    randomFillSync(nonces);
    next = 0;
  }
  next += nonceBytes;
  return nonces.subarray(next - nonceBytes, next);
}

export const cipherKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** Another result each time. */
export function encrypt(key: KeyObject, plain: string): string {
  const once = nonce();
  const cipher = createCipheriv('aes-256-gcm', key, once);
  const body = cipher.update(plain, 'utf8');
  cipher.final();
  return Buffer.concat([once, cipher.getAuthTag(), body]).toString('base64url');
}

/** Throws when it was altered, or made with another key. */
export function decrypt(key: KeyObject, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new Error('Sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  decipher.final();
  return body.toString('utf8');
}
