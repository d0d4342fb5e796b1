/** What is typed to a menu, voted in a poll or answered to an event becomes the tap that a button would have been. */
import { decryptEventResponse, decryptPollVote, jidNormalizedUser, type proto } from '@whiskeysockets/baileys';
import type { Inbound } from '../../channel.ts';
import type { KeptCard } from './cards.ts';
import { chosen, readCode } from './contents.ts';
import type { Sent, SentRow } from './sent.ts';

/** A quoted message of ours gets the id under which the house knows it; a quote of somebody else counts as none. */
export async function withTap(inbound: Inbound, sent: Sent): Promise<Inbound> {
  if (!inbound.private || inbound.edited || inbound.tap) return inbound;
  const { text, quotes, ...rest } = inbound;
  const quoted = quotes === undefined ? undefined : await wholeOf(sent, quotes);
  const said = quoted ? { ...rest, text, quotes: quoted.id } : { ...rest, text };
  if (text === undefined || inbound.media) return lean(said);
  const row = quoted ?? (await sent.menuOf(inbound.chat, readCode(text)?.letter ?? null));
  const menu = row && sent.menu(row);
  const button = menu && chosen(menu, text);
  return lean(button ? { ...said, tap: { data: button.data, message: row.id } } : said);
}

async function wholeOf(sent: Sent, id: string): Promise<SentRow | undefined> {
  const row = await sent.find(id);
  return !row || row.whole === id ? row : sent.find(row.whole);
}

function lean({ text, ...rest }: Inbound): Inbound {
  return text === undefined ? rest : { ...rest, text };
}

/** Votes and answers come sealed with the secret of the message that asked, and with the names of both sides as the phone knows them: by
 *  number or by LID. `us` and `voters`: every known address of either side. */
interface Names {
  us: string[];
  voters: string[];
}

export const isVote = ({ pollUpdateMessage, encEventResponseMessage }: proto.IMessage): boolean =>
  Boolean(pollUpdateMessage ?? encEventResponseMessage);

/** Undefined: the vote was taken back, which is no answer. A vote that cannot be read stays a message without words. */
export async function withVote(
  inbound: Inbound,
  content: proto.IMessage,
  { sent, ...names }: Names & { sent: Sent },
): Promise<Inbound | undefined> {
  const { pollUpdateMessage, encEventResponseMessage } = content;
  const id = (pollUpdateMessage?.pollCreationMessageKey ?? encEventResponseMessage?.eventCreationMessageKey)?.id;
  const row = id ? await sent.find(id) : undefined;
  const card = row && sent.card(row);
  if (!row || !card) return inbound;
  const chosen = answersIn(content, id!, card, names);
  if (chosen?.length === 0) return undefined;
  const data = chosen?.length === 1 ? card.taps[chosen[0]!] : undefined;
  return data === undefined ? inbound : { ...inbound, tap: { data, message: row.whole } };
}

/** Keys of the card's taps. Undefined: sealed by nobody whom we know here. */
function answersIn(content: proto.IMessage, id: string, card: KeptCard, { us, voters }: Names): string[] | undefined {
  const key = Buffer.from(card.secret, 'base64');
  for (const creator of new Set([...card.us, ...us]))
    for (const voter of new Set(voters.map((jid) => jidNormalizedUser(jid)))) {
      try {
        return unsealed(content, { id, key, creator, voter });
      } catch {
        // Sealed under another pair of names.
      }
    }
  return undefined;
}

function unsealed(
  { pollUpdateMessage, encEventResponseMessage }: proto.IMessage,
  { id, key, creator, voter }: { id: string; key: Uint8Array; creator: string; voter: string },
): string[] {
  if (encEventResponseMessage) {
    const sides = { eventCreatorJid: creator, responderJid: voter };
    const { response } = decryptEventResponse(encEventResponseMessage, { eventMsgId: id, eventEncKey: key, ...sides });
    return [String(response)];
  }
  const sides = { pollCreatorJid: creator, voterJid: voter };
  const vote = decryptPollVote(pollUpdateMessage?.vote ?? {}, { pollMsgId: id, pollEncKey: key, ...sides });
  return (vote.selectedOptions ?? []).map((option) => Buffer.from(option).toString('hex'));
}
