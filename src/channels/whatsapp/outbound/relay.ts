/** One message on the wire, until WhatsApp has taken it. */
import {
  isLidUser,
  isPnUser,
  jidNormalizedUser,
  type proto,
  USyncQuery,
  USyncUser,
  type WASocket,
} from '@whiskeysockets/baileys';
import { SendError } from '../../channel.ts';
import type { Refusals } from '../limits/refusals.ts';
import { markOf } from '../messages/cards.ts';
import type { openAcks } from './acks.ts';

interface RelayDeps {
  acks: ReturnType<typeof openAcks>;
  refusals: Refusals;
  ackMs: number;
}

export interface Relayed {
  id: string;
  /** As it stands in the tables. */
  chat: string;
  address: string;
  content: proto.IMessage;
}

/** Throws SendError. `knownDevices`: those that we know of her will do. What is stale is looked up, and the same goes out once more under the
 *  same id; a second time WhatsApp is not believed to mean another message. */
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

/** Asks anew, by her number: to ask about the LID that is in doubt would be answered from what is stale. Another LID than before may be
 *  another person, who is not to read what was meant for her. */
async function hasMoved(socket: WASocket, address: string): Promise<boolean> {
  const { lidMapping } = socket.signalRepository;
  const number = isPnUser(address) ? address : isLidUser(address) && (await lidMapping.getPNForLID(address));
  if (!number) return false;
  const before = isLidUser(address) ? address : await lidMapping.getLIDForPN(number);
  const asked = new USyncQuery().withLIDProtocol().withContext('background');
  const found = await socket.executeUSyncQuery(asked.withUser(new USyncUser().withId(jidNormalizedUser(number))));
  const now = found?.list[0]?.lid;
  if (typeof now !== 'string' || !before) return false;
  return jidNormalizedUser(now) !== jidNormalizedUser(before);
}
