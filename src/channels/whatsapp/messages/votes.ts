/** A vote in a poll of ours, or the answer to an event: becomes the tap that a button would have been. Both come sealed with the secret
 *  of the message that asked, and with the names of both sides as the phone knows them: by number or by LID. */
import { decryptEventResponse, decryptPollVote, jidNormalizedUser, type proto } from '@whiskeysockets/baileys';
import type { Inbound } from '../../channel.ts';
import type { KeptCard } from './cards.ts';
import type { Sent } from './sent.ts';

/** `us` and `voters`: every address of either side that is known. */
interface Names {
  us: string[];
  voters: string[];
}

export const isVote = ({ pollUpdateMessage, encEventResponseMessage }: proto.IMessage): boolean =>
  Boolean(pollUpdateMessage ?? encEventResponseMessage);

/** undefined: the vote was taken back, which is no answer. One that cannot be read stays a message without words. */
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

/** Keys of the card's taps; undefined: sealed by nobody whom we know here. */
function answersIn(content: proto.IMessage, id: string, card: KeptCard, { us, voters }: Names): string[] | undefined {
  const key = Buffer.from(card.secret, 'base64');
  for (const creator of new Set([...card.us, ...us]))
    for (const voter of new Set(voters.map((jid) => jidNormalizedUser(jid)))) {
      try {
        return opened(content, { id, key, creator, voter });
      } catch {
        // Sealed under another pair of names.
      }
    }
  return undefined;
}

function opened(
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
