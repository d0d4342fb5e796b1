/** How the keys that the linked WhatsApp device keeps of a person are forgotten. */

import { sql } from 'kysely';
import { hourMs } from '../../../clock.ts';
import type { Db } from '../../../records/tables.ts';
import type { Deps } from '../base/records.ts';
import { keyName } from './key-name.ts';

type Sealing = Deps['secrets'];
type Hashing = Pick<Sealing, 'hash' | 'open'>;

/** The last answer still leaves by them, and the device holds in memory for minutes what it has just used. */
const stayMs = hourMs;

/** Forgets what the device keeps of a person under these addresses: at once which of them are one person and which devices she has; a
 *  little later (`dropForgottenKeys`) the keys of her sessions. Should she write again, new ones are made. */
export async function forgetKeys(db: Db, secrets: Sealing, jids: string[], now: number): Promise<void> {
  const sessions: string[] = [];
  for (const jid of jids) sessions.push(...(await sessionKeys(db, secrets, jid)));
  const addresses = jids.flatMap((jid) => addressKeys(secrets, jid));
  await db.deleteFrom('whatsapp_auth').where('key', 'in', addresses).execute();
  const due_at = new Date(now + stayMs);
  await db
    .insertInto('whatsapp_forgotten')
    .values([...new Set([...addresses, ...sessions])].map((key) => ({ key, due_at })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ due_at: sql`excluded.due_at` }))
    .execute();
  await tidyTokenIndex(db, secrets);
}

export async function dropForgottenKeys(db: Db, secrets: Sealing, now: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const due = tx.selectFrom('whatsapp_forgotten').select('key').where('due_at', '<=', new Date(now));
    await tx.deleteFrom('whatsapp_auth').where('key', 'in', due).execute();
    await tx.deleteFrom('whatsapp_forgotten').where('due_at', '<=', new Date(now)).execute();
  });
  await tidyTokenIndex(db, secrets);
}

/** Baileys keeps a list of everybody whose token it has. A person without a token is taken from it. A running device may write her into it once
 *  more, from its memory; so this is done again each hour. */
async function tidyTokenIndex(db: Db, secrets: Sealing): Promise<void> {
  const key = keyName(secrets, 'tctoken', '__index');
  const row = await db.selectFrom('whatsapp_auth').select('value_enc').where('key', '=', key).executeTakeFirst();
  if (!row) return;
  const { token } = JSON.parse(secrets.open(row.value_enc)) as { token: { type: 'Buffer'; data: string } };
  const listed = JSON.parse(Buffer.from(token.data, 'base64').toString()) as string[];
  const kept = await withToken(db, secrets, listed);
  if (kept.length === listed.length) return;
  const data = Buffer.from(JSON.stringify(kept)).toString('base64');
  const value_enc = secrets.seal(JSON.stringify({ token: { type: 'Buffer', data } }));
  await db.updateTable('whatsapp_auth').set({ value_enc }).where('key', '=', key).execute();
}

/** Those of these addresses of which a token is kept. */
async function withToken(db: Db, secrets: Sealing, jids: string[]): Promise<string[]> {
  if (jids.length === 0) return [];
  const names = new Map(jids.map((jid) => [keyName(secrets, 'tctoken', jid), jid]));
  const rows = await db
    .selectFrom('whatsapp_auth')
    .select('key')
    .where('key', 'in', [...names.keys()])
    .execute();
  return rows.map(({ key }) => names.get(key)!);
}

/** Which number is which LID, her devices, and the token that lets us write to her. */
function addressKeys(secrets: Hashing, jid: string): string[] {
  const user = userOf(jid);
  return [
    keyName(secrets, 'lid-mapping', user),
    keyName(secrets, 'lid-mapping', `${user}_reverse`),
    keyName(secrets, 'device-list', user),
    keyName(secrets, 'tctoken', jid),
  ];
}

/** One for each of her devices, as libsignal names them: `user.device`, behind a LID's user `_1`. */
async function sessionKeys(db: Db, secrets: Hashing, jid: string): Promise<string[]> {
  const user = userOf(jid);
  const list = await db
    .selectFrom('whatsapp_auth')
    .select('value_enc')
    .where('key', '=', keyName(secrets, 'device-list', user))
    .executeTakeFirst();
  const devices = list ? (JSON.parse(secrets.open(list.value_enc)) as string[]) : [];
  const name = jid.endsWith('@lid') ? `${user}_1` : user;
  return [...new Set(['0', ...devices])].flatMap((device) =>
    ['session', 'identity-key'].map((type) => keyName(secrets, type, `${name}.${device}`)),
  );
}

const userOf = (jid: string) => jid.split('@')[0]!;
