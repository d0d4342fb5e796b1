/** What a kept message means: who wrote it, and which tap of a menu, a poll or an event it stands for. */
import { isJidGroup, jidDecode } from '@whiskeysockets/baileys';
import type { Inbound } from '../../channel.ts';
import type { Sent } from '../messages/sent.ts';
import { isVote, withTap, withVote } from '../messages/taps.ts';
import type { Identities } from '../people/identities.ts';
import { type Me, readContent, readMessage, withdrawn } from './inbound.ts';
import type { Received, Waiting } from './received.ts';

/** Undefined: nothing that needs an answer. */
export async function interpret(
  { identities, sent }: { identities: Identities; sent: Sent },
  received: Received,
  { chat, raw }: Waiting,
  me: Me,
): Promise<Inbound | undefined> {
  const content = readContent(raw);
  const gone = withdrawn(content);
  if (gone) {
    await received.withdraw(chat, gone);
    return undefined;
  }
  const group = isJidGroup(raw.jid) ?? false;
  const [from, alt] = group ? [raw.participant ?? raw.jid, raw.participantAlt] : [raw.jid, raw.alt];
  const { chat: sender, apart } = group ? await identities.meet(from, alt) : { chat, apart: raw.apart };
  const phone = apart ? undefined : (numberOf(from) ?? numberOf(alt));
  const message = readMessage(raw, { chat, sender, me, ...(phone ? { phone } : {}) }, content);
  if (!message || !isVote(content)) return message && withTap(message, sent);
  return withVote(message, content, { sent, us: me.jids, voters: await identities.formsOf(chat) });
}

/** WhatsApp vouches for the number: nobody can write under another's. */
function numberOf(jid: string | undefined): string | undefined {
  const parts = jidDecode(jid);
  return parts?.server === 's.whatsapp.net' ? parts.user : undefined;
}
