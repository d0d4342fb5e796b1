/** One message on the wire, until WhatsApp has taken it. Baileys' own send does not wait for WhatsApp's answer, and a refusal comes later or
 *  never. */
import {
  type BinaryNode,
  isLidUser,
  isPnUser,
  jidNormalizedUser,
  type proto,
  USyncQuery,
  USyncUser,
  type WASocket,
} from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';
import { hear, hearStanzas } from '../base/transactions.ts';
import type { Refusals } from '../limits/restriction.ts';
import { markOf } from '../messages/cards.ts';

/** taken: WhatsApp has it. The others: WhatsApp has not taken it and wants us to look up her devices first (479), or her LID (`refresh_lid`:
 *  ours is stale, and a number that goes on sending to it is punished; Baileys#2661). A `phash` says nothing: it also comes with messages that
 *  are well, and sending again in answer to it made a loop. */
export type Ack = 'taken' | 'stale devices' | 'stale lid';

export type Acks = ReturnType<typeof openAcks>;

interface Waiting {
  chat: string;
  /** Ends the waiting. */
  answered(): void;
  resolve(ack: Ack): void;
  reject(error: SendError): void;
}

/** `onRefused`: the answer to this message says that nothing may be sent to this chat for now; `chat` undefined: nobody waits for it. */
export function openAcks(onRefused: (id: string, chat: string | undefined) => Promise<void>) {
  const waiting = new Map<string, Waiting>();

  async function take({ attrs }: BinaryNode) {
    const { id = '', error } = attrs;
    const one = waiting.get(id);
    one?.answered();
    // Written down first: the caller that hears of the refusal may have the next message for her in hand.
    if (error === '463') await onRefused(id, one?.chat);
    if (error === '479') one?.resolve('stale devices');
    else if (error) one?.reject(refusal(error));
    else one?.resolve(attrs.refresh_lid === 'true' ? 'stale lid' : 'taken');
  }

  return {
    wire(socket: WASocket) {
      hearStanzas(socket, 'CB:ack,class:message', (stanza) => void take(stanza));
      hear(socket, 'connection.update', ({ connection }) => {
        if (connection === 'close') giveUp([...waiting.values()]);
      });
    },
    /** WhatsApp's answer to this message. To be called before the message is sent. Throws SendError. `chat`: hashed, as in the tables. */
    of(id: string, chat: string, ms: number): Promise<Ack> {
      return new Promise<Ack>((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(id);
          reject(new SendError('trouble', 'no answer', 1000));
        }, ms);
        const answered = () => {
          clearTimeout(late);
          waiting.delete(id);
        };
        waiting.set(id, { chat, answered, resolve, reject });
      });
    },
  };
}

/** The line broke, so no answer comes any more. */
function giveUp(waiting: Waiting[]) {
  for (const one of waiting) {
    one.answered();
    one.reject(new SendError('trouble', 'connection lost', 1000));
  }
}

/** 463: nothing more to her for now, and trying again makes it worse. 421, 429, 5xx: later. Other 4xx: never. */
function refusal(code: string): SendError {
  if (code === '463') return new SendError('unreachable', 'refused 463');
  if (code === '421' || code === '429' || code.startsWith('5'))
    return new SendError('trouble', `refused ${code}`, 1000);
  return new SendError('refused', code);
}

interface RelayDeps {
  acks: Acks;
  refusals: Pick<Refusals, 'note'>;
  ackMs: number;
}

export interface Relayed {
  id: string;
  /** Hashed, as in the tables. */
  chat: string;
  address: string;
  content: proto.IMessage;
}

/** Throws SendError. `knownDevices`: trust what we know of her devices. Where that or her LID is stale, it is looked up and the same message
 *  goes out once more under the same id. When WhatsApp asks a second time, we give up. */
export async function relay(deps: RelayDeps, socket: WASocket, message: Relayed, knownDevices = false): Promise<void> {
  const ack = await put(deps, socket, message, knownDevices);
  if (ack === 'taken') return;
  const moved = ack === 'stale lid' && (await hasMoved(socket, message.address));
  const second = moved ? ack : await put(deps, socket, message, false);
  if (second === 'taken') return;
  if (second === 'stale devices') throw new SendError('trouble', 'refused 479', 1000);
  await deps.refusals.note(message.chat);
  throw new SendError('unreachable', 'stale lid');
}

async function put(
  { acks, ackMs }: RelayDeps,
  socket: WASocket,
  { id, chat, address, content }: Relayed,
  useUserDevicesCache: boolean,
) {
  const answer = acks.of(id, chat, ackMs);
  answer.catch(() => undefined);
  await socket.relayMessage(address, content, {
    messageId: id,
    useUserDevicesCache,
    additionalNodes: markOf(content),
  });
  return answer;
}

/** Looks her LID up by her number: a question about the LID itself would be answered from what is stale. Another LID than before may be
 *  another person, who must not read what was meant for her. */
async function hasMoved(socket: WASocket, address: string): Promise<boolean> {
  const { lidMapping } = socket.signalRepository;
  const number = isPnUser(address) ? address : isLidUser(address) && (await lidMapping.getPNForLID(address));
  if (!number) return false;
  const before = isLidUser(address) ? address : await lidMapping.getLIDForPN(number);
  const query = new USyncQuery().withLIDProtocol().withContext('background');
  const found = await socket.executeUSyncQuery(query.withUser(new USyncUser().withId(jidNormalizedUser(number))));
  const now = found?.list[0]?.lid;
  if (typeof now !== 'string' || !before) return false;
  // Looking up the number of an old LID makes Baileys take that LID for the number's again: what her account of today writes by
  // number would be opened with the session of the old one.
  await lidMapping.storeLIDPNMappings([{ lid: jidNormalizedUser(now), pn: jidNormalizedUser(number) }]);
  return jidNormalizedUser(now) !== jidNormalizedUser(before);
}
