/** What came in, written down before anything else happens: WhatsApp has its receipt already and will not deliver it again. Handed to
 *  the inbox in order per chat; what was not finished is handed over again at the next start. */
import { isJidBroadcast, isJidGroup, proto, type WAMessage } from '@whiskeysockets/baileys';
import { dayMs } from '../../../clock.ts';
import { chatHash, type Deps } from '../base/deps.ts';
import { retentionMs } from '../base/records.ts';
import type { Identities } from '../people/identities.ts';

/** One message as it is kept. */
export interface Raw {
  /** The address that was used, and the person in a group. */
  jid: string;
  alt?: string;
  participant?: string;
  participantAlt?: string;
  /** The broadcast list by which it came; it stands in her own chat as if she had written there. */
  list?: string;
  /** The number in these addresses is no proof of her: it is another chat's. */
  apart?: true;
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
  kept: number;
}

export function openReceived(deps: Deps, identities: Identities) {
  const { db, secrets, clock } = deps;

  /** Writes them down in one statement; answers those that are new. */
  async function keep(messages: WAMessage[]): Promise<Waiting[]> {
    const raws = messages.map(toRaw);
    const chats: string[] = [];
    for (const raw of raws) {
      const { chat, apart } = isJidGroup(raw.jid)
        ? { chat: raw.jid, apart: false }
        : await identities.meet(raw.jid, raw.alt);
      chats.push(chat);
      if (apart) raw.apart = true;
    }
    const rows = await db
      .insertInto('whatsapp_received')
      .values(
        raws.map((raw, at) => ({
          ...{ chat: chatHash(deps, chats[at]!), message: raw.id, at: new Date(clock.now()) },
          body_enc: secrets.seal(JSON.stringify({ chat: chats[at], raw })),
        })),
      )
      .onConflict((conflict) => conflict.columns(['chat', 'message']).doNothing())
      .returning(['seq', 'body_enc', 'at'])
      .execute();
    return inOrder(rows);
  }

  const inOrder = (rows: { seq: number; body_enc: string | null; at: Date }[]): Waiting[] =>
    rows
      .map(({ seq, body_enc, at }) => ({
        ...{ seq, kept: at.getTime() },
        ...(JSON.parse(secrets.open(body_enc!)) as Pick<Waiting, 'chat' | 'raw'>),
      }))
      .sort((a, b) => a.seq - b.seq);

  const held = () => db.selectFrom('whatsapp_received').where('waits', '=', true).where('body_enc', 'is not', null);

  return {
    keep,
    /** Everything that a stop or a crash left unfinished. */
    async unfinished(): Promise<Waiting[]> {
      const rows = await db
        .selectFrom('whatsapp_received')
        .select(['seq', 'body_enc', 'at'])
        .where('body_enc', 'is not', null)
        .where('waits', '=', false)
        .execute();
      return inOrder(rows);
    },
    /** It is not handed over before its chat has become somebody's. */
    async hold(seq: number): Promise<void> {
      await db.updateTable('whatsapp_received').set({ waits: true }).where('seq', '=', seq).execute();
    },
    /** The chats in which something is held. */
    async holding(): Promise<string[]> {
      const rows = await held().select(['seq', 'body_enc', 'at']).distinctOn('chat').orderBy('chat').execute();
      return inOrder(rows).map(({ chat }) => chat);
    },
    /** What was held in this chat is an ordinary message again. */
    async release(chat: string): Promise<Waiting[]> {
      const rows = await db
        .updateTable('whatsapp_received')
        .set({ waits: false })
        .where('chat', '=', chatHash(deps, chat))
        .where('waits', '=', true)
        .where('body_enc', 'is not', null)
        .returning(['seq', 'body_enc', 'at'])
        .execute();
      return inOrder(rows);
    },
    /** Only its id stays, so that a repeat is known as one. */
    async finish(seq: number): Promise<void> {
      await db.updateTable('whatsapp_received').set({ body_enc: null }).where('seq', '=', seq).execute();
    },
    /** Taken back by its sender before it was read: then it was never said. */
    async withdraw(chat: string, message: string): Promise<void> {
      await db
        .updateTable('whatsapp_received')
        .set({ body_enc: null })
        .where('chat', '=', chatHash(deps, chat))
        .where('message', '=', message)
        .execute();
    },
    /** Answers how many were held so long that they are dropped. */
    async tidy(now: number): Promise<number> {
      const dropped = await db
        .updateTable('whatsapp_received')
        .set({ body_enc: null, waits: false })
        .where('waits', '=', true)
        .where('at', '<', new Date(now - heldDays * dayMs))
        .where('body_enc', 'is not', null)
        .executeTakeFirst();
      await db
        .deleteFrom('whatsapp_received')
        .where('body_enc', 'is', null)
        .where('at', '<', new Date(now - retentionMs))
        .execute();
      return Number(dropped.numUpdatedRows);
    },
  };
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
