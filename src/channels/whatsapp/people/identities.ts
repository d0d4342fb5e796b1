/** One person, one chat, however WhatsApp addresses her: by phone number, or by LID, which stands for her account and tells no number. A
 *  number changes hands, a LID does not: a number's first LID is the same person, and a later one is a stranger, of whom the number says
 *  nothing. The chat bears the name under which it was first known, for ever; sessions and contacts are kept under it. */
import { isJidGroup, jidNormalizedUser } from '@whiskeysockets/baileys';
import { dayMs } from '../../../clock.ts';
import { SendError } from '../../channel.ts';
import { chatHash, type Deps } from '../base/deps.ts';
import { retentionMs } from '../base/records.ts';
import { isLid, type Mapping, noMapping } from './mapping.ts';

/** Whose message it is. `apart`: the number that came along is another chat's, and so it is no proof of her. */
export interface Met {
  chat: string;
  apart: boolean;
}

export interface Identities {
  /** The chat behind these addresses (the one that was used, and the other one where WhatsApp told it). */
  meet(jid: string, alt?: string | null): Promise<Met>;
  /** Where a chat is answered: at its LID, where that is known. Throws SendError: its number has become somebody else's. */
  addressOf(chat: string): Promise<string>;
  /** All addresses under which a chat is known. */
  formsOf(chat: string): Promise<string[]>;
  /** Has this chat ever written to us? */
  hasWritten(chat: string): Promise<boolean>;
  /** Forgets strangers who have been silent for long. Who is somebody's contact stays known: her other address would be a stranger's. */
  tidy(now: number): Promise<void>;
}

export type Forget = (jids: string[], now: number) => Promise<void>;
/** The person whose chat this is, as far as the house knows. */
export type Owner = (chat: string) => Promise<number | undefined>;

const most = 20_000;
/** How exact `seen_at` is kept. */
const seenMs = dayMs;

interface Ways {
  mapping?: Mapping;
  /** What else is kept under these addresses. */
  forget?: Forget;
  /** Two chats of one person have become one: the house forgets this one. */
  drop?(chat: string): Promise<void>;
}

export function openIdentities(deps: Deps, owner: Owner, ways: Ways = {}): Identities {
  const { mapping = noMapping, forget = async () => undefined, drop = async () => undefined } = ways;
  const { db, secrets, clock, log } = deps;
  const addresses = new Map<string, string>();
  const jidHash = (jid: string) => secrets.hash('whatsapp-jid', jid);

  /** The chat of each of these addresses, as it is known now: another process may have forgotten it. */
  async function known(jids: string[]) {
    const hashes = new Map(jids.map((jid) => [jidHash(jid), jid]));
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select(['jid', 'chat_enc', 'seen_at'])
      .where('jid', 'in', [...hashes.keys()])
      .execute();
    const fresh = rows.length === jids.length && rows.every(({ seen_at }) => seen_at.getTime() > clock.now() - seenMs);
    return { fresh, chats: new Map(rows.map((row) => [hashes.get(row.jid)!, secrets.open(row.chat_enc)])) };
  }

  async function formsOf(chat: string): Promise<string[]> {
    const rows = await db
      .selectFrom('whatsapp_identity')
      .select('jid_enc')
      .where('chat', '=', chatHash(deps, chat))
      .orderBy('seen_at', 'desc')
      .execute();
    return rows.map((row) => secrets.open(row.jid_enc));
  }

  const lidOf = async (chat: string) => (await formsOf(chat)).find(isLid);

  /** Two names turn out to be one account: which of them stays; undefined: they are not one, whatever the number says. */
  async function joined(lid: string, byLid: string, byNumber: string): Promise<string | undefined> {
    const has = await lidOf(byNumber);
    if (has !== undefined && has !== lid) return undefined;
    const [one, other] = [await owner(byLid), await owner(byNumber)];
    if (one === undefined || other === undefined || one === other) return one === undefined ? byNumber : byLid;
    log.warn({}, "whatsapp: a number was told for a LID, but the two are different people's; they stay apart");
    return undefined;
  }

  async function write(jids: string[], chat: string, gone: string | undefined) {
    const named = { chat: chatHash(deps, chat), chat_enc: secrets.seal(chat) };
    const seen_at = new Date(clock.now());
    const values = jids.map((jid) => ({
      ...{ jid: jidHash(jid), jid_enc: secrets.seal(jid), lid: isLid(jid), seen_at },
      ...named,
    }));
    await db.transaction().execute(async (tx) => {
      if (gone !== undefined) {
        const hash = chatHash(deps, gone);
        await tx.updateTable('whatsapp_identity').set(named).where('chat', '=', hash).execute();
        // Menus and cards that she has not answered yet.
        await tx.updateTable('whatsapp_sent').set({ chat: named.chat }).where('chat', '=', hash).execute();
      }
      await tx
        .insertInto('whatsapp_identity')
        .values(values)
        .onConflict((conflict) =>
          conflict.column('jid').doUpdateSet((row) => ({
            ...{ chat: row.ref('excluded.chat'), chat_enc: row.ref('excluded.chat_enc') },
            ...{ lid: row.ref('excluded.lid'), seen_at: row.ref('excluded.seen_at') },
          })),
        )
        .execute();
    });
  }

  /** What is true of these addresses now. `hers`: those that are this chat's. */
  async function judge(jids: string[], chats: Map<string, string>): Promise<Met & { hers: string[]; gone?: string }> {
    const lid = jids.find(isLid);
    const number = jids.find((jid) => !isLid(jid));
    const [byLid, byNumber] = [lid && chats.get(lid), number && chats.get(number)];
    if (!lid || !number || byLid === byNumber)
      return { chat: byLid ?? byNumber ?? number ?? lid!, apart: false, hers: jids };
    if (byNumber === undefined) return { chat: byLid!, apart: false, hers: jids };
    const chat = await joined(lid, byLid ?? lid, byNumber);
    if (chat === undefined) return { chat: byLid ?? lid, apart: true, hers: [lid] };
    return { chat, apart: false, hers: jids, ...(byLid ? { gone: chat === byLid ? byNumber : byLid } : {}) };
  }

  async function meet(used: string, alt?: string | null, again = false): Promise<Met> {
    const given = [...new Set([used, alt].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : [])))];
    const told = given.length === 1 ? await mapping.other(given[0]!) : undefined;
    const jids = told ? [...given, told] : given;
    const { fresh, chats } = await known(jids);
    const { chat, apart, hers, gone } = await judge(jids, chats);
    const lid = hers.find(isLid);
    if (!fresh || hers.some((jid) => chats.get(jid) !== chat)) {
      try {
        await write(hers, chat, gone);
      } catch (error) {
        if (!isTaken(error) || !lid) throw error;
        // Two LIDs at once for one chat: the other one was first. It is looked at again.
        if (!again) return meet(used, alt, true);
        await write([lid], lid, undefined);
        return { chat: lid, apart: true };
      }
    }
    if (lid) remember(addresses, chat, lid);
    if (gone) await forgetName(gone, chat);
    return { chat, apart };
  }

  async function forgetName(gone: string, chat: string) {
    addresses.delete(gone);
    const hers = await owner(gone);
    if (hers !== undefined && hers === (await owner(chat))) await drop(gone);
  }

  return {
    meet: (used, alt) => meet(used, alt),
    async addressOf(chat) {
      if (isJidGroup(chat)) return chat;
      const found = addresses.get(chat);
      if (found !== undefined) return found;
      const forms = await formsOf(chat);
      const lid = [...forms, chat].find(isLid);
      if (lid) {
        remember(addresses, chat, lid);
        return lid;
      }
      const number = forms[0] ?? chat;
      const told = await mapping.lidOf(number);
      if (!told) return number;
      const met = await meet(number, told);
      if (met.apart) throw new SendError('gone', "her number is another's now");
      return jidNormalizedUser(told);
    },
    formsOf,
    hasWritten: async (chat) =>
      addresses.has(chat) ||
      (await owner(chat)) !== undefined ||
      (await db
        .selectFrom('whatsapp_identity')
        .select('jid')
        // A turn may still answer under a name that has gone in another.
        .where((where) => where.or([where('chat', '=', chatHash(deps, chat)), where('jid', '=', jidHash(chat))]))
        .executeTakeFirst()) !== undefined,
    async tidy(now) {
      const long = new Date(now - retentionMs);
      const silent = await db
        .selectFrom('whatsapp_identity')
        .select(({ fn }) => ['chat', fn.max('chat_enc').as('chat_enc')])
        .groupBy('chat')
        .having(({ fn }) => fn.max('seen_at'), '<', long)
        .execute();
      for (const { chat, chat_enc } of silent) {
        const name = secrets.open(chat_enc);
        if ((await owner(name)) !== undefined) continue;
        addresses.delete(name);
        await forget([...new Set([name, ...(await formsOf(name))])], now);
        await db.deleteFrom('whatsapp_identity').where('chat', '=', chat).where('seen_at', '<', long).execute();
      }
    },
  };
}

/** SQLSTATE of a broken uniqueness. */
const isTaken = (error: unknown) => (error as { code?: unknown }).code === '23505';

function remember(map: Map<string, string>, key: string, value: string) {
  if (map.size >= most) map.clear();
  map.set(key, value);
}
