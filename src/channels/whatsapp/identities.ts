/** One person, one chat, however WhatsApp addresses her: by phone number or by LID, the number's anonymous stand-in. The chat bears the
 *  name under which it was first known, for ever; sessions and contacts are kept under it. */
import { jidNormalizedUser } from '@whiskeysockets/baileys';
import { chatHash, type Deps } from './deps.ts';
import { keptMs } from './kept.ts';

export interface Identities {
  /** The name of the chat behind these addresses (the one that was used, and the other one where WhatsApp told it). */
  chatOf(jid: string, alt?: string | null): Promise<string>;
  /** Where a chat is answered: the address that it used last. */
  addressOf(chat: string): Promise<string>;
  /** All addresses under which a chat is known. */
  formsOf(chat: string): Promise<string[]>;
  /** Has this chat ever written to us? */
  hasWritten(chat: string): Promise<boolean>;
  /** Forgets strangers who have been silent for long. Who is somebody's contact stays known: her other address would be a stranger's. */
  tidy(now: number): Promise<void>;
}

export type Forget = (jids: string[], now: number) => Promise<void>;

const most = 20_000;
/** How exact `seen_at` is kept. */
const dayMs = 24 * 60 * 60_000;

/** `knows`: the house has this chat as somebody's contact. When two names turn out to be one person, the one that it knows stays.
 *  `forget`: what else is kept under these addresses. */
export function openIdentities(
  deps: Deps,
  knows: (chat: string) => Promise<boolean>,
  forget: Forget = async () => undefined,
): Identities {
  const { db, secrets, clock } = deps;
  const addresses = new Map<string, string>();
  const jidHash = (jid: string) => secrets.hash('whatsapp-jid', jid);

  const rowsOf = (jids: string[]) =>
    db
      .selectFrom('whatsapp_identity')
      .select(['chat_enc', 'seen_at'])
      .where('jid', 'in', jids.map(jidHash))
      .orderBy('seen_at')
      .execute();

  async function decide(names: string[], jids: string[]): Promise<string> {
    for (const name of [...names, ...jids]) if (await knows(name)) return name;
    return names[0] ?? jids.find((jid) => jid.endsWith('@s.whatsapp.net')) ?? jids[0]!;
  }

  /** The address that was used is the newest of them. */
  async function write(jids: string[], chat: string) {
    const now = clock.now();
    const values = jids.map((jid, at) => ({
      ...{ jid: jidHash(jid), jid_enc: secrets.seal(jid), chat: chatHash(deps, chat), chat_enc: secrets.seal(chat) },
      seen_at: new Date(now - at),
    }));
    await db
      .insertInto('whatsapp_identity')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('jid').doUpdateSet((row) => ({
          chat: row.ref('excluded.chat'),
          chat_enc: row.ref('excluded.chat_enc'),
          seen_at: row.ref('excluded.seen_at'),
        })),
      )
      .execute();
  }

  async function formsOf(chat: string): Promise<string[]> {
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select('jid_enc')
      .where('chat', '=', chatHash(deps, chat))
      .execute();
    return rows.map((row) => secrets.open(row.jid_enc));
  }

  return {
    async chatOf(used, alt) {
      const jids = [...new Set([used, alt].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : [])))];
      // Asked for each time: another process may have forgotten her.
      const rows = await rowsOf(jids);
      const names = [...new Set(rows.map((row) => secrets.open(row.chat_enc)))];
      const fresh = rows.every(({ seen_at }) => seen_at.getTime() > clock.now() - dayMs);
      const [name] = names;
      const settled = fresh && rows.length === jids.length && names.length === 1;
      if (settled && name !== undefined && addresses.get(name) === jids[0]) return name;
      const chat = await decide(names, jids);
      await write(jids, chat);
      remember(addresses, chat, jids[0]!);
      return chat;
    },
    async addressOf(chat) {
      const found = addresses.get(chat);
      if (found !== undefined) return found;
      const row = await db
        .selectFrom('whatsapp_identity')
        .select('jid_enc')
        .where('chat', '=', chatHash(deps, chat))
        .orderBy('seen_at', 'desc')
        .executeTakeFirst();
      const address = row ? secrets.open(row.jid_enc) : chat;
      if (row) remember(addresses, chat, address);
      return address;
    },
    formsOf,
    hasWritten: async (chat) =>
      addresses.has(chat) ||
      (await knows(chat)) ||
      (await db
        .selectFrom('whatsapp_identity')
        .select('jid')
        .where('chat', '=', chatHash(deps, chat))
        .executeTakeFirst()) !== undefined,
    async tidy(now) {
      const long = new Date(now - keptMs);
      const silent = await db
        .selectFrom('whatsapp_identity')
        .select(({ fn }) => ['chat', fn.max('chat_enc').as('chat_enc')])
        .groupBy('chat')
        .having(({ fn }) => fn.max('seen_at'), '<', long)
        .execute();
      for (const { chat, chat_enc } of silent) {
        const name = secrets.open(chat_enc);
        if (await knows(name)) continue;
        addresses.delete(name);
        await forget([...new Set([name, ...(await formsOf(name))])], now);
        await db.deleteFrom('whatsapp_identity').where('chat', '=', chat).where('seen_at', '<', long).execute();
      }
    },
  };
}

function remember(map: Map<string, string>, key: string, value: string) {
  if (map.size >= most) map.clear();
  map.set(key, value);
}
