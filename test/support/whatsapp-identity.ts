/** Writes an identity that is linked already into the records, as the channel keeps it. */
import { BufferJSON } from '@whiskeysockets/baileys';
import { keyName } from '../../src/channels/whatsapp/keys/key-name.ts';
import type { Records } from '../../src/records/open.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Identity } from './whatsapp.ts';

export async function keepIdentity({ db }: Records, secrets: Secrets, { creds, keys }: Identity): Promise<void> {
  const seal = (value: unknown) => secrets.seal(JSON.stringify(value, BufferJSON.replacer));
  const rows = Object.entries(keys).flatMap(([type, byId]) =>
    Object.entries(byId ?? {}).map(([id, value]) => ({
      key: keyName(secrets, type, id),
      value_enc: seal(value),
    })),
  );
  await db
    .insertInto('whatsapp_auth')
    .values([{ key: 'creds', value_enc: seal(creds) }, ...rows])
    .execute();
}
