/** Records as the program opens them, with a ring of their own. What `openTestRecords` gives seals with the ring of the tests. */
import type { Records } from '../../src/records/open.ts';
import { openVault, type Vault } from '../../src/records/vault.ts';

export const vaultKey = 'a key for vaults, long enough to be one';

export function vaultOf(
  { db }: Pick<Records, 'db'>,
  now = () => 0,
  secretKey = vaultKey,
  dataDir = '',
): Promise<Vault> {
  const raw = db.withoutPlugins().withSchema('kabar');
  return openVault({ db: raw }, { ...(secretKey ? { secretKey } : {}), dataDir }, now);
}
