/** What we send, written down before it leaves: for phones that ask for it again, for menus that are answered later, and so that a
 *  repeat after a crash goes out under the same id and is shown once. */
import { proto } from '@whiskeysockets/baileys';
import { type Selectable, sql } from 'kysely';
import { dayMs, minuteMs } from '../../../clock.ts';
import type { Database, Db } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/deps.ts';
import { retentionMs } from '../base/records.ts';
import type { KeptCard } from './cards.ts';
import type { Menu } from './menus.ts';

export type SentRow = Selectable<Database['whatsapp_sent']>;
export type SentStatus = SentRow['status'];

/** Phones ask again within minutes, people edit and answer within days. */
const bodyMs = 7 * dayMs;
const unconfirmedMs = 10 * minuteMs;
/** A receipt never takes back what an earlier one said. */
const order: SentStatus[] = ['antre', 'terkirim', 'sampai', 'dibaca'];

export interface NewSent {
  id: string;
  chat: string;
  whole: string;
  content: proto.IMessage;
  menu?: Menu;
  card?: KeptCard;
  /** The menu of the chat that bare numbers mean from now on; a question without one ends the older. */
  replaces: boolean;
  bulk: boolean;
}

export interface Unconfirmed {
  id: string;
  chat: string;
  bulk: boolean;
  content: proto.IMessage;
}

export function openSent(deps: Deps) {
  const { db, secrets, clock } = deps;
  const find = (id: string) => db.selectFrom('whatsapp_sent').selectAll().where('id', '=', id).executeTakeFirst();

  return {
    find,
    async keep({ id, chat, whole, content, menu, card, replaces, bulk }: NewSent): Promise<void> {
      const hash = chatHash(deps, chat);
      const row = {
        ...{ id, chat: hash, whole, bulk, letter: menu?.letter ?? null, at: new Date(clock.now()) },
        body_enc: secrets.seal(bodyOf(content)),
        menu_enc: menu ? secrets.seal(JSON.stringify(menu)) : null,
        card_enc: card ? secrets.seal(JSON.stringify(card)) : null,
      };
      if (replaces) await endMenu(deps, hash);
      await db
        .insertInto('whatsapp_sent')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async rewrite(id: string, content: proto.IMessage, menu: Menu | undefined): Promise<void> {
      const menu_enc = menu ? secrets.seal(JSON.stringify(menu)) : null;
      await db
        .updateTable('whatsapp_sent')
        .set({ body_enc: secrets.seal(bodyOf(content)), menu_enc })
        .where('id', '=', id)
        .execute();
    },
    content: (row: Pick<SentRow, 'body_enc'>): proto.IMessage | undefined =>
      row.body_enc ? proto.Message.decode(Buffer.from(secrets.open(row.body_enc), 'base64')) : undefined,
    menu: (row: Pick<SentRow, 'menu_enc'>): Menu | undefined =>
      row.menu_enc ? (JSON.parse(secrets.open(row.menu_enc)) as Menu) : undefined,
    card: (row: Pick<SentRow, 'card_enc'>): KeptCard | undefined =>
      row.card_enc ? (JSON.parse(secrets.open(row.card_enc)) as KeptCard) : undefined,
    /** The polls and events of this chat that still stand, without those of one message. */
    async cards(chat: string, without: string): Promise<{ id: string; card: KeptCard }[]> {
      const rows = await db
        .selectFrom('whatsapp_sent')
        .select(['id', 'card_enc'])
        .where('chat', '=', chatHash(deps, chat))
        .where('card_enc', 'is not', null)
        .where('whole', '!=', without)
        .where('status', 'in', ['terkirim', 'sampai', 'dibaca'])
        .orderBy('seq')
        .execute();
      return rows.map(({ id, card_enc }) => ({ id, card: JSON.parse(secrets.open(card_enc!)) as KeptCard }));
    },
    /** Only onwards; true when that was news. What was refused may be taken another time. */
    async mark(id: string, status: SentStatus): Promise<boolean> {
      const onwards: SentStatus[] = order.slice(0, order.indexOf(status));
      if (status === 'terkirim') onwards.push('gagal');
      const before = status === 'gagal' || status === 'ditarik' ? order : onwards;
      const done = await db
        .updateTable('whatsapp_sent')
        .set({ status })
        .where('id', '=', id)
        .where('status', 'in', before)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    /** The newest message of this chat with these letters before its choices; `letter` null: with bare numbers or words, of today. */
    async menuOf(chat: string, letter: string | null): Promise<SentRow | undefined> {
      const all = db
        .selectFrom('whatsapp_sent')
        .selectAll()
        .where('chat', '=', chatHash(deps, chat))
        .where('menu_enc', 'is not', null)
        .where('letter', letter === null ? 'is' : '=', letter)
        .orderBy('seq', 'desc')
        .limit(1);
      const fresh = letter === null ? all.where('at', '>', new Date(clock.now() - dayMs)) : all;
      return fresh.executeTakeFirst();
    },
    /** When the first message to this chat was written down that is still known; milliseconds since the epoch. */
    async firstTo(chat: string): Promise<number | undefined> {
      const row = await db
        .selectFrom('whatsapp_sent')
        .select(({ fn }) => fn.min('at').as('at'))
        .where('chat', '=', chatHash(deps, chat))
        .executeTakeFirst();
      return row?.at?.getTime();
    },
    /** What WhatsApp has taken of late and no phone has confirmed, of chats that are still known. */
    async unconfirmed(replies: boolean): Promise<Unconfirmed[]> {
      const now = clock.now();
      const rows = await db
        .selectFrom('whatsapp_sent')
        .innerJoin('whatsapp_identity', 'whatsapp_identity.chat', 'whatsapp_sent.chat')
        .select(['id', 'bulk', 'body_enc', 'chat_enc'])
        .where('status', '=', 'terkirim')
        .where('body_enc', 'is not', null)
        .where('at', '>', new Date(now - unconfirmedMs))
        .where('at', '<', new Date(replies ? now - minuteMs / 2 : now))
        .where('bulk', 'in', replies ? [false] : [true, false])
        .orderBy('seq')
        .execute();
      const each = new Map(rows.map((row) => [row.id, row]));
      return [...each.values()].map(({ id, bulk, body_enc, chat_enc }) => ({
        ...{ id, bulk, chat: secrets.open(chat_enc) },
        content: proto.Message.decode(Buffer.from(secrets.open(body_enc!), 'base64')),
      }));
    },
    async lastLetter(chat: string): Promise<string | undefined> {
      const row = await db
        .selectFrom('whatsapp_sent')
        .select('letter')
        .where('chat', '=', chatHash(deps, chat))
        .where('letter', 'is not', null)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.letter ?? undefined;
    },
    /** What we started within the last day and nobody answered, of how many sendings, and when the first of it left. Not to a person who
     *  wrote within the day before: there it was an answer itself. */
    async startedToday(on: Db = db): Promise<{ count: number; whole: number; first: number }> {
      const now = clock.now();
      const row = await on
        .selectFrom('whatsapp_sent as sent')
        .select((select) => [
          select.fn.countAll<number>().as('count'),
          sql<number>`count(distinct whole)`.as('whole'),
          select.fn.min('at').as('first'),
        ])
        .where('bulk', '=', true)
        .where('status', 'not in', ['antre', 'gagal'])
        .where('at', '>', new Date(now - dayMs))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('whatsapp_received as answer')
                .whereRef('answer.chat', '=', 'sent.chat')
                .where(sql<boolean>`answer.at > sent.at - interval '1 day'`)
                .select('seq'),
            ),
          ),
        )
        .executeTakeFirstOrThrow();
      return { count: Number(row.count), whole: Number(row.whole), first: row.first?.getTime() ?? now };
    },
    /** She wrote within the last day: what she gets now is an answer. */
    async isAnswer(chat: string): Promise<boolean> {
      const row = await db
        .selectFrom('whatsapp_received')
        .select('seq')
        .where('chat', '=', chatHash(deps, chat))
        .where('at', '>', new Date(clock.now() - dayMs))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    /** How each whole day between the two went, in messages, replies among them. */
    async days(from: number, to: number): Promise<{ left: number; refused: number }[]> {
      const nth = sql<number>`floor(extract(epoch from at - ${new Date(from)}::timestamptz) / 86400)::int`;
      const rows = await db
        .selectFrom('whatsapp_sent')
        .select([
          nth.as('day'),
          sql<number>`count(*) filter (where status not in ('antre', 'gagal'))`.as('left'),
          sql<number>`count(*) filter (where status = 'gagal')`.as('refused'),
        ])
        .where('at', '>=', new Date(from))
        .groupBy('day')
        .orderBy('day')
        .execute();
      const whole = Math.floor((to - from) / dayMs);
      return rows
        .filter(({ day }) => day < whole)
        .map(({ left, refused }) => ({ left: Number(left), refused: Number(refused) }));
    },
    async tidy(now: number): Promise<void> {
      await db
        .deleteFrom('whatsapp_sent')
        .where('at', '<', new Date(now - retentionMs))
        .execute();
      await db
        .updateTable('whatsapp_sent')
        .set({ body_enc: null })
        .where('at', '<', new Date(now - bodyMs))
        .where('body_enc', 'is not', null)
        .execute();
    },
  };
}

export type Sent = ReturnType<typeof openSent>;

const endMenu = ({ db }: Deps, chat: string) =>
  db
    .updateTable('whatsapp_sent')
    .set({ menu_enc: null })
    .where('chat', '=', chat)
    .where('letter', 'is', null)
    .where('menu_enc', 'is not', null)
    .execute();

const bodyOf = (content: proto.IMessage) => Buffer.from(proto.Message.encode(content).finish()).toString('base64');
