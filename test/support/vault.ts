/** Records with a ring of their own, as the program opens them. What `openTestRecords` gives seals with the ring of the tests. */
import type { Records } from '../../src/records/open.ts';
import type { Db } from '../../src/records/tables.ts';
import { openVault, type Vault } from '../../src/records/vault.ts';

export const vaultKey = 'a key for vaults, long enough to be one';

/** `secretKey` empty: the one in `dataDir`, if there is one. */
export function vaultOf(
  { db }: Pick<Records, 'db'>,
  now = () => 0,
  secretKey = vaultKey,
  dataDir = '',
): Promise<Vault> {
  const raw = db.withoutPlugins().withSchema('kabar');
  return openVault({ db: raw }, { ...(secretKey ? { secretKey } : {}), dataDir }, now);
}

/** The records of a program from outside, opened with its key; closed afterwards. */
export async function lookInto<T>(
  opening: Promise<Records>,
  secretKey: string,
  at: (db: Db) => Promise<T>,
): Promise<T> {
  const records = await opening;
  try {
    const vault = await vaultOf(records, undefined, secretKey);
    return await at(vault.db).finally(() => vault.close());
  } finally {
    await records.close();
  }
}
