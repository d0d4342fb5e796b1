/** Opens the records with their keys: from here on what people say is sealed on its way in and opened on its way out. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { type KeyRing, openRing, WrongKey } from './key-ring.ts';
import type { Records } from './open.ts';
import { sealing } from './sealing.ts';
import { keyInFile, makeKey, openSecrets, type Secrets, wrapKey } from './secrets.ts';
import type { Db } from './tables.ts';

export interface Vault {
  /** Seals and opens by itself. */
  db: Db;
  /** As it lies there. */
  raw: Db;
  secrets: Secrets;
  /** Unwraps the keys of the ring. */
  wrap: KeyObject;
  ring: KeyRing;
  close(): void;
}

interface KeySettings {
  secretKey?: string;
  /** Where the key of an embedded installation lies; in `dataDir` if nothing is said. */
  secretKeyFile?: string;
  dataDir: string;
}

/** Throws WrongKey when the records were sealed with another key, or the key is gone. */
export async function openVault(
  records: Pick<Records, 'db' | 'sealedWith'>,
  settings: KeySettings,
  now: () => number,
): Promise<Vault> {
  const { db, sealedWith } = records;
  if (sealedWith) {
    const key = settings.secretKey ?? keyInFile(fileOf(settings)) ?? makeKey(fileOf(settings));
    return { db, raw: db, secrets: openSecrets(key, sealedWith), wrap: wrapKey(key), ring: sealedWith, close() {} };
  }
  const key = await secretKey(db, settings);
  const wrap = wrapKey(key);
  const { ring, close } = await openRing(db, wrap, now);
  return { db: sealing(db, ring), raw: db, secrets: openSecrets(key, ring), wrap, ring, close };
}

const fileOf = ({ secretKeyFile, dataDir }: KeySettings) => secretKeyFile ?? join(dataDir, 'secret.key');

/** A key is made only for empty records: another one would open nothing, and hide that the right one is missing. */
async function secretKey(db: Db, settings: KeySettings): Promise<string> {
  const path = fileOf(settings);
  const key = settings.secretKey ?? keyInFile(path);
  const sample = (await ringed(db)) ? undefined : await sealedBefore(db);
  if (key === undefined) {
    if (sample !== undefined || (await ringed(db))) throw new WrongKey('The key of these records is missing');
    return makeKey(path);
  }
  if (sample !== undefined) check(key, sample);
  return key;
}

async function ringed(db: Db): Promise<boolean> {
  return (await db.selectFrom('sealing_key').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Something that the version before the ring sealed. */
async function sealedBefore(db: Db): Promise<string | undefined> {
  const contact = await db.selectFrom('contact').select('address_enc as sealed').limit(1).executeTakeFirst();
  const phone = db.selectFrom('person').select('phone_enc as sealed').where('phone_enc', 'is not', null).limit(1);
  const auth = db.selectFrom('whatsapp_auth').select('value_enc as sealed').limit(1);
  return (contact ?? (await phone.executeTakeFirst()) ?? (await auth.executeTakeFirst()))?.sealed ?? undefined;
}

function check(key: string, sealed: string): void {
  try {
    openSecrets(key).open(sealed);
  } catch {
    throw new WrongKey('SECRET_KEY does not open what is sealed');
  }
}
