/** What came in, written down before anything else happens: WhatsApp has its receipt already and will not deliver it again. Messages that
 *  were not finished are handed over again at the next start. */
import { isJidBroadcast, isJidGroup, proto, type WAMessage } from '@whiskeysockets/baileys';
import type { Selectable } from 'kysely';
import { dayMs } from '../../../clock.ts';
import type { Database } from '../../../records/tables.ts';
import { chatHash, type Deps } from '../base/records.ts';
import type { Identities, Met } from '../people/identities.ts';

/** One message as it is kept. */
export interface Raw {
  /** The address that was used, and the person in a group. */
  jid: string;
  alt?: string;
  participant?: string;
  participantAlt?: string;
  /** The broadcast list by which it came; it stands in her own chat as if she had written there. */
  list?: string;
  /** The number in these addresses belongs to another chat, so it is no proof of who she is. */
  apart?: true;
  /** That chat. A message that an older version wrote down does not say it. */
  of?: string;
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  name?: string;
  /** base64 of the decrypted content. */
  content: string;
}

/** So long a stranger's message waits until she has told who she is. */
export const heldDays = 3;

export interface Waiting {
  seq: number;
  chat: string;
  raw: Raw;
  /** When it was written down, milliseconds since the epoch. */
  writtenAt: number;
}

type ReceivedRow = Pick<Selectable<Database['whatsapp_received']>, 'seq' | 'body_enc' | 'at'>;
const columns = ['seq', 'body_enc', 'at'] as const;

export class Received {
  readonly #deps: Deps;
  readonly #identities: Identities;

  constructor(deps: Deps, identities: Identities) {
    this.#deps = deps;
    this.#identities = identities;
  }

  /** Writes them down in one statement; answers those that are new. */
  async keep(messages: WAMessage[]): Promise<Waiting[]> {
    const { db, secrets, clock } = this.#deps;
    const values = [];
    for (const raw of messages.map(toRaw)) {
      const { chat, apart, of } = await this.#met(raw);
      if (apart) raw.apart = true;
      if (of !== undefined) raw.of = of;
      values.push({
        chat: chatHash(this.#deps, chat),
        message: raw.id,
        at: new Date(clock.now()),
        body_enc: secrets.seal(JSON.stringify({ chat, raw })),
      });
    }
    const rows = await db
      .insertInto('whatsapp_received')
      .values(values)
      .onConflict((conflict) => conflict.columns(['chat', 'message']).doNothing())
      .returning(columns)
      .execute();
    return this.#inOrder(rows);
  }

  /** Everything that a stop or a crash left unfinished. */
  async unfinished(): Promise<Waiting[]> {
    const rows = await this.#waiting(false).select(columns).execute();
    return this.#inOrder(rows);
  }

  /** It is not handed over before its chat belongs to somebody. */
  async hold(seq: number): Promise<void> {
    await this.#deps.db.updateTable('whatsapp_received').set({ waits: true }).where('seq', '=', seq).execute();
  }

  /** The chats in which something is held. */
  async holding(): Promise<string[]> {
    const rows = await this.#waiting(true).select(columns).distinctOn('chat').orderBy('chat').execute();
    return this.#inOrder(rows).map(({ chat }) => chat);
  }

  /** What was held in this chat is an ordinary message again. */
  async release(chat: string): Promise<Waiting[]> {
    const rows = await this.#deps.db
      .updateTable('whatsapp_received')
      .set({ waits: false })
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('waits', '=', true)
      .where('body_enc', 'is not', null)
      .returning(columns)
      .execute();
    return this.#inOrder(rows);
  }

  /** Only its id stays, so that a repeat is known as one. */
  async finish(seq: number): Promise<void> {
    await this.#deps.db.updateTable('whatsapp_received').set({ body_enc: null }).where('seq', '=', seq).execute();
  }

  /** Its sender took it back before it was read, so it counts as never said. */
  async withdraw(chat: string, message: string): Promise<void> {
    await this.#deps.db
      .updateTable('whatsapp_received')
      .set({ body_enc: null })
      .where('chat', '=', chatHash(this.#deps, chat))
      .where('message', '=', message)
      .execute();
  }

  /** Answers how many were held so long that they are dropped. */
  async tidy(now: number): Promise<number> {
    const { db } = this.#deps;
    const dropped = await db
      .updateTable('whatsapp_received')
      .set({ body_enc: null, waits: false })
      .where('waits', '=', true)
      .where('at', '<', new Date(now - heldDays * dayMs))
      .where('body_enc', 'is not', null)
      .executeTakeFirst();
    return Number(dropped.numUpdatedRows);
  }

  #met({ jid, alt }: Raw): Promise<Met> {
    return isJidGroup(jid) ? Promise.resolve({ chat: jid, apart: false }) : this.#identities.meet(jid, alt);
  }

  #waiting(held: boolean) {
    const all = this.#deps.db.selectFrom('whatsapp_received');
    return all.where('body_enc', 'is not', null).where('waits', '=', held);
  }

  #inOrder(rows: ReceivedRow[]): Waiting[] {
    const { secrets } = this.#deps;
    const waiting = rows.map(({ seq, body_enc, at }) => {
      const { chat, raw } = JSON.parse(secrets.open(body_enc!)) as Pick<Waiting, 'chat' | 'raw'>;
      return { seq, chat, raw, writtenAt: at.getTime() };
    });
    return waiting.sort((a, b) => a.seq - b.seq);
  }
}

function toRaw({ key, message, messageTimestamp, pushName }: WAMessage): Raw {
  const { remoteJid, remoteJidAlt: alt, participant, participantAlt } = key;
  const list = isJidBroadcast(remoteJid!);
  return {
    ...(list ? { jid: participant!, list: remoteJid! } : { jid: remoteJid! }),
    ...(alt ? { alt } : {}),
    ...(participant && !list ? { participant } : {}),
    ...(participantAlt ? { participantAlt } : {}),
    id: key.id!,
    at: Number(messageTimestamp) * 1000,
    ...(pushName ? { name: pushName } : {}),
    content: Buffer.from(proto.Message.encode(message ?? {}).finish()).toString('base64'),
  };
}
