import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keyInFile, makeKey, openSecrets } from '../../src/records/secrets.ts';

const key = 'a'.repeat(32);
const secrets = openSecrets(key);

describe('hashes', () => {
  test('are the same for the same kind and value under the same key only', () => {
    const hash = secrets.hash('phone', '+6281234567890');
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(openSecrets(key).hash('phone', '+6281234567890')).toBe(hash);
    expect(secrets.hash('telegram', '+6281234567890')).not.toBe(hash);
    expect(secrets.hash('phone', '+6281234567891')).not.toBe(hash);
    expect(openSecrets('b'.repeat(32)).hash('phone', '+6281234567890')).not.toBe(hash);
    expect(secrets.hash('a', 'b')).not.toBe(secrets.hash('ab', ''));
  });

  // A changed derivation would find nobody any more in a database that is in use.
  test('stay what they were', () => {
    expect(secrets.hash('phone', '+6281234567890')).toMatchInlineSnapshot(`"qGWbeiaS2ynBQ9Y6vNLzt3"`);
  });
});

describe('sealed values', () => {
  test.each(['', '+6281234567890', 'ünï 👶'.repeat(100)])('open again, and look different each time', (plain) => {
    const sealed = secrets.seal(plain);
    expect(secrets.open(sealed)).toBe(plain);
    expect(secrets.seal(plain)).not.toBe(sealed);
    if (plain) expect(sealed).not.toContain(plain);
  });

  test('do not open when altered, cut or sealed with another key', () => {
    const sealed = secrets.seal('+6281234567890');
    const bytes = Buffer.from(sealed, 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const altered = Buffer.from(bytes);
      altered[i]! ^= 1;
      expect(() => secrets.open(altered.toString('base64url'))).toThrow();
    }
    expect(() => secrets.open(bytes.subarray(0, 20).toString('base64url'))).toThrow();
    expect(() => secrets.open('')).toThrow();
    expect(() => openSecrets('b'.repeat(32)).open(sealed)).toThrow();
  });
});

test('a key that is too short is refused, without being repeated', () => {
  expect(() => openSecrets('short-key')).toThrow(/^SECRET_KEY needs at least 32 characters$/);
});

describe('the key of an embedded installation', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kabar-key-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  test('is made once, for us alone to read', () => {
    const path = join(directory, 'data', 'secret.key');
    expect(keyInFile(path)).toBeUndefined();
    const made = makeKey(path);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(makeKey(path)).toBe(made);
    expect(keyInFile(path)).toBe(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(makeKey(join(directory, 'other', 'secret.key'))).not.toBe(made);
  });
});
