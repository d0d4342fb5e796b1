/** The Signal sessions of bot and phones, side by side: what the records hold must be what the phones expect. */
import { BufferJSON } from '@whiskeysockets/baileys';
import type { Kysely } from 'kysely';
import { keyName } from '../../src/channels/whatsapp/keys/key-name.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { jidOf } from './whatsapp/accounts.ts';
import type { Phone, WhatsApp } from './whatsapp.ts';

interface Chain {
  chainKey: { counter: number; key?: string };
}

/** As libsignal writes it down. */
export interface Session {
  currentRatchet: { ephemeralKeyPair: { pubKey: string }; lastRemoteEphemeralKey: string };
  indexInfo: { closed: number };
  _chains: Record<string, Chain>;
}

export interface StoredSessions {
  _sessions: Record<string, Session>;
}

/** Why the session in the records and the one on her phone would not open the next message; undefined when they agree. To be asked when
 *  all that the bot has sent has arrived. */
export async function disagreement(
  db: Kysely<Database>,
  secrets: Secrets,
  server: WhatsApp,
  phone: Phone,
): Promise<string | undefined> {
  const [bot] = server.world.botDevices();
  const mine = await inRecords(db, secrets, phone);
  const hers = bot && openOf(await phone.session(bot));
  if (!mine || !hers) return `${phone.name}: no session ${mine ? 'on her phone' : 'in the records'}`;
  const sending = mine.currentRatchet.ephemeralKeyPair.pubKey;
  if (hers.currentRatchet.lastRemoteEphemeralKey !== sending)
    return `${phone.name}: the records are at another step than her phone`;
  const [ours, theirs] = [mine, hers].map(({ _chains }) => _chains[sending]?.chainKey);
  const same = ours && theirs && ours.counter === theirs.counter && ours.key === theirs.key;
  return same
    ? undefined
    : `${phone.name}: the records are at message ${ours?.counter}, her phone at ${theirs?.counter}`;
}

async function inRecords(db: Kysely<Database>, secrets: Secrets, { account }: Phone): Promise<Session | undefined> {
  const user = jidOf(account, 'lid').split('@')[0];
  const key = keyName(secrets, 'session', `${user}_1.0`);
  const row = await db.selectFrom('whatsapp_auth').select('value_enc').where('key', '=', key).executeTakeFirst();
  return row && openOf(JSON.parse(secrets.open(row.value_enc), BufferJSON.reviver) as StoredSessions);
}

const openOf = (stored: StoredSessions | undefined): Session | undefined =>
  Object.values(stored?._sessions ?? {}).find(({ indexInfo }) => indexInfo.closed === -1);
