/** What came in, written down before anything else happens: WhatsApp has its receipt already and will not deliver it again. Handed to
 *  the inbox in order per chat; what was not finished is handed over again at the next start. */
import { proto, type WAMessage } from '@whiskeysockets/baileys';
import { chatHash, type Deps } from './deps.ts';
import type { Identities } from './identities.ts';
import { keptMs } from './kept.ts';

/** One message as it is kept. */
export interface Raw {
  /** The address that was used, and the person in a group. */
  jid: string;
  alt?: string;
  participant?: string;
  participantAlt?: string;
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  name?: string;
  /** base64 of the decrypted content. */
  content: string;
}

export interface Waiting {
  seq: number;
  chat: string;
  raw: Raw;
}

export function openReceived(deps: Deps, identities: Identities) {
  const { db, secrets, clock } = deps;

  /** Writes them down in one statement; answers those that are new. */
  async function keep(messages: WAMessage[]): Promise<Waiting[]> {
    const raws = messages.map(toRaw);
    const chats: string[] = [];
    for (const { jid, alt } of raws) chats.push(await chatOf(jid, alt));
    const rows = await db
      .insertInto('whatsapp_received')
      .values(
        raws.map((raw, at) => ({
          ...{ chat: chatHash(deps, chats[at]!), message: raw.id, at: new Date(clock.now()) },
          body_enc: secrets.seal(JSON.stringify({ chat: chats[at], raw })),
        })),
      )
      .onConflict((conflict) => conflict.columns(['chat', 'message']).doNothing())
      .returning(['seq', 'body_enc'])
      .execute();
    return rows.map(opened).sort((a, b) => a.seq - b.seq);
  }

  const chatOf = (jid: string, alt: string | undefined) =>
    jid.endsWith('@g.us') ? Promise.resolve(jid) : identities.chatOf(jid, alt);

  const opened = ({ seq, body_enc }: { seq: number; body_enc: string | null }): Waiting => ({
    seq,
    ...(JSON.parse(secrets.open(body_enc!)) as Omit<Waiting, 'seq'>),
  });

  return {
    keep,
    /** Everything that a stop or a crash left unfinished. */
    async unfinished(): Promise<Waiting[]> {
      const rows = await db
        .selectFrom('whatsapp_received')
        .select(['seq', 'body_enc'])
        .where('body_enc', 'is not', null)
        .orderBy('seq')
        .execute();
      return rows.map(opened);
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
    async tidy(now: number): Promise<void> {
      await db
        .deleteFrom('whatsapp_received')
        .where('body_enc', 'is', null)
        .where('at', '<', new Date(now - keptMs))
        .execute();
    },
  };
}

function toRaw({ key, message, messageTimestamp, pushName }: WAMessage): Raw {
  const { remoteJidAlt: alt, participant, participantAlt } = key;
  return {
    jid: key.remoteJid!,
    ...(alt ? { alt } : {}),
    ...(participant ? { participant } : {}),
    ...(participantAlt ? { participantAlt } : {}),
    id: key.id!,
    at: Number(messageTimestamp) * 1000,
    ...(pushName ? { name: pushName } : {}),
    content: Buffer.from(proto.Message.encode(message ?? {}).finish()).toString('base64'),
  };
}
