/** What we send, written down before it leaves: for phones that ask for it again, for menus that are answered later, and so that a repeat
 *  after a crash goes out under the same id and is shown once. */
import { proto } from '@whiskeysockets/baileys';
import type { Selectable } from 'kysely';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Database } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/records.ts';
import type { KeptCard } from './cards.ts';
import type { Menu } from './contents.ts';

export type SentRow = Selectable<Database['whatsapp_sent']>;
export type SentStatus = SentRow['status'];

const unconfirmedMs = 10 * minuteMs;
/** A receipt never takes back what an earlier one said. */
const order: SentStatus[] = ['queued', 'sent', 'delivered', 'read'];

export interface NewSent {
  id: string;
  chat: string;
  whole: string;
  content: proto.IMessage;
  menu?: Menu;
  card?: KeptCard;
  /** From now on bare numbers mean this menu of the chat; a question without a menu ends the older one. */
  replaces: boolean;
  bulk: boolean;
}

export interface Unconfirmed {
  id: string;
  chat: string;
  bulk: boolean;
  content: proto.IMessage;
}

export class Sent {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  find(id: string): Promise<SentRow | undefined> {
    return this.#deps.db.selectFrom('whatsapp_sent').selectAll().where('id', '=', id).executeTakeFirst();
  }

  content({ body_enc }: Pick<SentRow, 'body_enc'>): proto.IMessage | undefined {
    if (!body_enc) return undefined;
    return proto.Message.decode(Buffer.from(this.#deps.secrets.open(body_enc), 'base64'));
  }

  menu({ menu_enc }: Pick<SentRow, 'menu_enc'>): Menu | undefined {
    return menu_enc ? (JSON.parse(this.#deps.secrets.open(menu_enc)) as Menu) : undefined;
  }

  card({ card_enc }: Pick<SentRow, 'card_enc'>): KeptCard | undefined {
    return card_enc ? (JSON.parse(this.#deps.secrets.open(card_enc)) as KeptCard) : undefined;
  }

  async keep({ id, chat, whole, content, menu, card, replaces, bulk }: NewSent): Promise<void> {
    const { db, clock } = this.#deps;
    const hash = chatHash(this.#deps, chat);
    const row = {
      id,
      chat: hash,
      whole,
      bulk,
      letter: menu?.letter ?? null,
      at: new Date(clock.now()),
      body_enc: this.#sealedBody(content),
      menu_enc: this.#sealed(menu),
      card_enc: this.#sealed(card),
    };
    if (replaces) await this.#endMenu(hash);
    await db
      .insertInto('whatsapp_sent')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async rewrite(id: string, content: proto.IMessage, menu: Menu | undefined): Promise<void> {
    const news = { body_enc: this.#sealedBody(content), menu_enc: this.#sealed(menu) };
    await this.#deps.db.updateTable('whatsapp_sent').set(news).where('id', '=', id).execute();
  }

  /** Only onwards; true when that was news. What was refused may be taken at another try. */
  async mark(id: string, status: SentStatus): Promise<boolean> {
    const onwards: SentStatus[] = order.slice(0, order.indexOf(status));
    if (status === 'sent') onwards.push('failed');
    const before = status === 'failed' || status === 'withdrawn' ? order : onwards;
    const done = await this.#deps.db
      .updateTable('whatsapp_sent')
      .set({ status })
      .where('id', '=', id)
      .where('status', 'in', before)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  }

  /** The newest message of this chat with this letter before its choices. Without a letter: with bare numbers or words, of today. */
  async menuOf(chat: string, letter: string | null): Promise<SentRow | undefined> {
    const { db, clock } = this.#deps;
    const all = db
      .selectFrom('whatsapp_sent')
      .selectAll()
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('menu_enc', 'is not', null)
      .where('letter', letter === null ? 'is' : '=', letter)
      .orderBy('seq', 'desc')
      .limit(1);
    const fresh = letter === null ? all.where('at', '>', new Date(clock.now() - dayMs)) : all;
    return fresh.executeTakeFirst();
  }

  async lastLetter(chat: string): Promise<string | undefined> {
    const row = await this.#deps.db
      .selectFrom('whatsapp_sent')
      .select('letter')
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('letter', 'is not', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.letter ?? undefined;
  }

  /** The polls and events of this chat that are still shown, without those of one message. */
  async cards(chat: string, without: string): Promise<{ id: string; card: KeptCard }[]> {
    const rows = await this.#deps.db
      .selectFrom('whatsapp_sent')
      .select(['id', 'card_enc'])
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('card_enc', 'is not', null)
      .where('whole', '!=', without)
      .where('status', 'in', ['sent', 'delivered', 'read'])
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({ id: row.id, card: this.card(row)! }));
  }

  /** When the first message to this chat that is still known was written down; milliseconds since the epoch. */
  async firstTo(chat: string): Promise<number | undefined> {
    const row = await this.#deps.db
      .selectFrom('whatsapp_sent')
      .select(({ fn }) => fn.min('at').as('at'))
      .where('chat', '=', chatHash(this.#deps, chat))
      .executeTakeFirst();
    return row?.at?.getTime();
  }

  /** What WhatsApp has taken of late and no phone has confirmed, of chats that are still known. */
  async unconfirmed(replies: boolean): Promise<Unconfirmed[]> {
    const { db, secrets, clock } = this.#deps;
    const now = clock.now();
    const rows = await db
      .selectFrom('whatsapp_sent')
      .innerJoin('whatsapp_identity', 'whatsapp_identity.chat', 'whatsapp_sent.chat')
      .select(['id', 'bulk', 'body_enc', 'chat_enc'])
      .where('status', '=', 'sent')
      .where('body_enc', 'is not', null)
      .where('at', '>', new Date(now - unconfirmedMs))
      .where('at', '<', new Date(replies ? now - minuteMs / 2 : now))
      .where('bulk', 'in', replies ? [false] : [true, false])
      .orderBy('seq')
      .execute();
    // A chat has several addresses, and the message comes once with each.
    const each = new Map(rows.map((row) => [row.id, row]));
    return [...each.values()].map(({ id, bulk, body_enc, chat_enc }) => ({
      id,
      bulk,
      chat: secrets.open(chat_enc),
      content: this.content({ body_enc })!,
    }));
  }

  async #endMenu(chatHashed: string): Promise<void> {
    await this.#deps.db
      .updateTable('whatsapp_sent')
      .set({ menu_enc: null })
      .where('chat', '=', chatHashed)
      .where('letter', 'is', null)
      .where('menu_enc', 'is not', null)
      .execute();
  }

  #sealedBody(content: proto.IMessage): string {
    return this.#deps.secrets.seal(Buffer.from(proto.Message.encode(content).finish()).toString('base64'));
  }

  #sealed(value: object | undefined): string | null {
    return value ? this.#deps.secrets.seal(JSON.stringify(value)) : null;
  }
}
