/** One person, one chat, whichever way WhatsApp addresses her: by phone number, or by LID, which stands for her account and tells no number.
 *  A number changes hands, a LID does not: a number's first LID is the same person, unless the number was silent for so long that it may have
 *  changed hands; a later one is a stranger, of whom the number says nothing. The chat bears the name under which it was first known, for ever; sessions and contacts are kept under it. */
import { isJidGroup, jidNormalizedUser } from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';
import { type Deps, retentionMs } from '../base/records.ts';
import { IdentityRows, isLid, type Mapping, noMapping } from './addresses.ts';

/** Whose message it is. `apart`: the number that came along belongs to another chat (`of`), so it is no proof of who she is. */
export interface Met {
  chat: string;
  apart: boolean;
  of?: string;
}

/** `hers`: those of the addresses that are this chat's. `gone`: another name of the chat, which ends. */
interface Judged extends Met {
  hers: string[];
  gone?: string;
}

export type Forget = (jids: string[], now: number) => Promise<void>;
/** The person whose chat this is, as far as the house knows. */
export type Owner = (chat: string) => Promise<number | undefined>;

interface Ways {
  mapping?: Mapping;
  /** Forgets what else is kept under these addresses. */
  forget?: Forget;
  /** Two chats of one person have become one: the house forgets this one. */
  drop?(chat: string): Promise<void>;
}

const mostRemembered = 20_000;

export class Identities {
  readonly #log: Deps['log'];
  readonly #rows: IdentityRows;
  readonly #owner: Owner;
  readonly #ways: Ways;
  readonly #mapping: Mapping;
  /** The LID of each chat that was met or answered of late. */
  readonly #lids = new Map<string, string>();

  constructor(deps: Deps, owner: Owner, ways: Ways = {}) {
    this.#log = deps.log;
    this.#rows = new IdentityRows(deps);
    this.#owner = owner;
    this.#ways = ways;
    this.#mapping = ways.mapping ?? noMapping;
  }

  /** The chat behind these addresses (the one that was used, and the other one where WhatsApp told it). */
  meet(used: string, alt?: string | null): Promise<Met> {
    return this.#meet(used, alt, false);
  }

  /** Where a chat is answered: at its LID, where that is known. Throws SendError: its number has become somebody else's. */
  async addressOf(chat: string): Promise<string> {
    if (isJidGroup(chat)) return chat;
    const found = this.#lids.get(chat);
    if (found !== undefined) return found;
    const forms = await this.formsOf(chat);
    const lid = [...forms, chat].find(isLid);
    if (lid) {
      this.#remember(chat, lid);
      return lid;
    }
    const number = forms[0] ?? chat;
    // Whoever has the number by now is not yet known to be her.
    if (await this.#rows.isSilent(chat)) return number;
    const told = await this.#mapping.lidOf(number);
    if (!told) return number;
    const met = await this.meet(number, told);
    if (met.apart) throw new SendError('gone', "her number is another's now");
    return jidNormalizedUser(told);
  }

  /** All addresses under which a chat is known. */
  formsOf(chat: string): Promise<string[]> {
    return this.#rows.formsOf(chat);
  }

  async hasWritten(chat: string): Promise<boolean> {
    return this.#lids.has(chat) || (await this.#owner(chat)) !== undefined || this.#rows.knows(chat);
  }

  /** Forgets strangers who have been silent for long. Contacts stay known: the other address of a contact would be a stranger's. */
  async tidy(now: number): Promise<void> {
    const long = new Date(now - retentionMs);
    for (const chat of await this.#rows.silentSince(long)) {
      if ((await this.#owner(chat)) !== undefined) continue;
      this.#lids.delete(chat);
      await this.#ways.forget?.([...new Set([chat, ...(await this.formsOf(chat))])], now);
      await this.#rows.delete(chat, long);
    }
  }

  async #meet(used: string, alt: string | null | undefined, again: boolean): Promise<Met> {
    const given = [...new Set([used, alt].flatMap((jid) => (jid ? [jidNormalizedUser(jid)] : [])))];
    const told = given.length === 1 ? await this.#mapping.other(given[0]!) : undefined;
    const jids = told ? [...given, told] : given;
    const { fresh, chats } = await this.#rows.chatsOf(jids);
    const { chat, apart, of, hers, gone } = await this.#judge(jids, chats);
    const lid = hers.find(isLid);
    if (!fresh || hers.some((jid) => chats.get(jid) !== chat)) {
      try {
        await this.#rows.write(hers, chat, gone);
      } catch (error) {
        if (!isUniqueViolation(error) || !lid) throw error;
        // Two LIDs claimed one chat at once and the other was first. So all is looked at again.
        if (!again) return this.#meet(used, alt, true);
        await this.#rows.write([lid], lid, undefined);
        return { chat: lid, apart: true, of: chat };
      }
    }
    if (lid) this.#remember(chat, lid);
    if (gone) await this.#forgetName(gone, chat);
    return { chat, apart, ...(of === undefined ? {} : { of }) };
  }

  /** What is true of these addresses now. */
  async #judge(jids: string[], chats: Map<string, string>): Promise<Judged> {
    const lid = jids.find(isLid);
    const number = jids.find((jid) => !isLid(jid));
    const [byLid, byNumber] = [lid && chats.get(lid), number && chats.get(number)];
    if (!lid || !number || byLid === byNumber)
      return { chat: byLid ?? byNumber ?? number ?? lid!, apart: false, hers: jids };
    if (byNumber === undefined) return { chat: byLid!, apart: false, hers: jids };
    const chat = await this.#joined(lid, byLid ?? lid, byNumber);
    if (chat === undefined) return { chat: byLid ?? lid, apart: true, of: byNumber, hers: [lid] };
    return { chat, apart: false, hers: jids, ...(byLid ? { gone: chat === byLid ? byNumber : byLid } : {}) };
  }

  /** Two names turn out to be one account: answers which name stays. Undefined: they are not one account, whatever the number says. */
  async #joined(lid: string, byLid: string, byNumber: string): Promise<string | undefined> {
    const has = (await this.formsOf(byNumber)).find(isLid);
    if (has !== undefined && has !== lid) return undefined;
    const [one, other] = [await this.#owner(byLid), await this.#owner(byNumber)];
    if (other !== undefined && one !== other && (await this.#rows.isSilent(byNumber))) return undefined;
    if (one === undefined || other === undefined || one === other) return one === undefined ? byNumber : byLid;
    this.#log.warn({}, "whatsapp: a number was told for a LID, but the two are different people's; they stay apart");
    return undefined;
  }

  async #forgetName(gone: string, chat: string): Promise<void> {
    this.#lids.delete(gone);
    const hers = await this.#owner(gone);
    if (hers !== undefined && hers === (await this.#owner(chat))) await this.#ways.drop?.(gone);
  }

  #remember(chat: string, lid: string): void {
    if (this.#lids.size >= mostRemembered) this.#lids.clear();
    this.#lids.set(chat, lid);
  }
}

/** A row with the same key is there already (SQLSTATE 23505). */
const isUniqueViolation = (error: unknown) => (error as { code?: unknown }).code === '23505';
