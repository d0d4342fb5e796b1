/** Which addresses belong together: as our rows say, and as WhatsApp has told Baileys. Addresses and chats are stored hashed, to find them, and sealed, to use them. */

import { jidDecode, jidEncode, type WASocket } from '@whiskeysockets/baileys';
import { dayMs } from '../../../clock.ts';
import { chatHash, type Deps, jidHash, retentionMs } from '../base/records.ts';

/** How exactly `seen_at` is kept. */
const seenMs = dayMs;

/** The rows that say which addresses are which chat. */
export class IdentityRows {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The chat of each of these addresses, as it is known now: another process may have forgotten it. `fresh`: all were seen of late. */
  async chatsOf(jids: string[]): Promise<{ fresh: boolean; chats: Map<string, string> }> {
    const { db, secrets, clock } = this.#deps;
    const hashes = new Map(jids.map((jid) => [jidHash(this.#deps, jid), jid]));
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select(['jid', 'chat_enc', 'seen_at'])
      .where('jid', 'in', [...hashes.keys()])
      .execute();
    const since = clock.now() - seenMs;
    const fresh = rows.length === jids.length && rows.every(({ seen_at }) => seen_at.getTime() > since);
    return { fresh, chats: new Map(rows.map((row) => [hashes.get(row.jid)!, secrets.open(row.chat_enc)])) };
  }

  /** All addresses of a chat, the one that was seen last first. */
  async formsOf(chat: string): Promise<string[]> {
    const { db, secrets } = this.#deps;
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select('jid_enc')
      .where('chat', '=', chatHash(this.#deps, chat))
      .orderBy('seen_at', 'desc')
      .execute();
    return rows.map((row) => secrets.open(row.jid_enc));
  }

  /** Nothing has come from it for so long that its number may be somebody else's by now. */
  async isSilent(chat: string): Promise<boolean> {
    const row = await this.#deps.db
      .selectFrom('whatsapp_identity')
      .select(({ fn }) => fn.max('seen_at').as('seen_at'))
      .where('chat', '=', chatHash(this.#deps, chat))
      .executeTakeFirst();
    return row?.seen_at != null && row.seen_at.getTime() < this.#deps.clock.now() - retentionMs;
  }

  /** By the chat's name, or by an address of that name: a turn may still answer under a name that another turn has just replaced. */
  async knows(chat: string): Promise<boolean> {
    const row = await this.#deps.db
      .selectFrom('whatsapp_identity')
      .select('jid')
      .where((where) =>
        where.or([where('chat', '=', chatHash(this.#deps, chat)), where('jid', '=', jidHash(this.#deps, chat))]),
      )
      .executeTakeFirst();
    return row !== undefined;
  }

  /** `gone`: another name of the same chat, which ends. */
  async write(jids: string[], chat: string, gone: string | undefined): Promise<void> {
    const { db, secrets, clock } = this.#deps;
    const named = { chat: chatHash(this.#deps, chat), chat_enc: secrets.seal(chat) };
    const seen_at = new Date(clock.now());
    const values = jids.map((jid) => ({
      jid: jidHash(this.#deps, jid),
      jid_enc: secrets.seal(jid),
      lid: isLid(jid),
      seen_at,
      ...named,
    }));
    await db.transaction().execute(async (tx) => {
      if (gone !== undefined) {
        const hash = chatHash(this.#deps, gone);
        await tx.updateTable('whatsapp_identity').set(named).where('chat', '=', hash).execute();
        // Menus and cards that she has not answered yet.
        await tx.updateTable('whatsapp_sent').set({ chat: named.chat }).where('chat', '=', hash).execute();
      }
      await tx
        .insertInto('whatsapp_identity')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('jid').doUpdateSet((row) => ({
            chat: row.ref('excluded.chat'),
            chat_enc: row.ref('excluded.chat_enc'),
            lid: row.ref('excluded.lid'),
            seen_at: row.ref('excluded.seen_at'),
          })),
        )
        .execute();
    });
  }

  /** The chats of which no address was seen since then. */
  async silentSince(moment: Date): Promise<string[]> {
    const { db, secrets } = this.#deps;
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select(({ fn }) => ['chat', fn.max('chat_enc').as('chat_enc')])
      .groupBy('chat')
      .having(({ fn }) => fn.max('seen_at'), '<', moment)
      .execute();
    return rows.map(({ chat_enc }) => secrets.open(chat_enc));
  }

  /** Unless it was seen since then after all. */
  async delete(chat: string, moment: Date): Promise<void> {
    await this.#deps.db
      .deleteFrom('whatsapp_identity')
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('seen_at', '<', moment)
      .execute();
  }
}

/** Which LID is which phone number, as WhatsApp has told Baileys: in envelopes, device lists and the history. */
export interface Mapping {
  /** The other address of the same account, where it has been told. */
  other(jid: string): Promise<string | undefined>;
  /** The LID of a phone number; WhatsApp is asked where it has not been told. */
  lidOf(number: string): Promise<string | undefined>;
}

export const isLid = (jid: string): boolean => /@(hosted\.)?lid$/.test(jid);

export function openMapping() {
  let socket: WASocket | undefined;

  return {
    wire(wired: WASocket) {
      socket = wired;
    },
    /** Only reads. Baileys' own look-up may ask and write, and would wait for the transaction in which a message is being opened. */
    async other(jid: string): Promise<string | undefined> {
      const user = jidDecode(jid)?.user;
      if (!socket || !user) return undefined;
      const key = isLid(jid) ? `${user}_reverse` : user;
      const { [key]: found } = await socket.authState.keys.get('lid-mapping', [key]);
      return found && jidEncode(found, isLid(jid) ? 's.whatsapp.net' : 'lid');
    },
    async lidOf(number: string): Promise<string | undefined> {
      const found = await socket?.signalRepository.lidMapping.getLIDForPN(number).catch(() => undefined);
      return found ?? undefined;
    },
  } satisfies Mapping & { wire(socket: WASocket): void };
}

/** Without a connection. */
export const noMapping: Mapping = { other: async () => undefined, lidOf: async () => undefined };
