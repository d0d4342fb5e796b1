/** Baileys tells of a message only after its receipt has left, and not at all when the line breaks in between or while it holds its
 *  events back: WhatsApp never sends it again, or sends it with keys that are used up. So what it opens is kept in the moment of opening,
 *  before it forgets the key. If that fails, the key stays unused, and the message can be opened again when it comes again. */
import { createHash } from 'node:crypto';
import {
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  proto,
  type SocketConfig,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';

type MakeRepository = SocketConfig['makeSignalRepository'];

/** `keep`: writes a message down; the same one may come again. */
export function openOpening(keep: (message: WAMessage) => Promise<void>) {
  /** Envelopes whose content is not open yet, by what is sealed in them. */
  const envelopes = new Map<string, WAMessage>();

  async function opened(sealed: Uint8Array, padded: Uint8Array) {
    const name = nameOf(sealed);
    const envelope = envelopes.get(name);
    if (!envelope || envelope.key.fromMe) return;
    await keep({ ...envelope, message: proto.Message.decode(unpadRandomMax16(padded)) });
    envelopes.delete(name);
  }

  const makeRepository: MakeRepository = (auth, logger, findLids) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, findLids);
    const together = <T>(key: string, work: () => Promise<T>): Promise<T> =>
      'transaction' in auth.keys ? auth.keys.transaction(work, key) : work();
    return {
      ...inner,
      decryptMessage: (sealed) =>
        together(sealed.jid, async () => {
          const plain = await inner.decryptMessage(sealed);
          await opened(sealed.ciphertext, plain);
          return plain;
        }),
      decryptGroupMessage: (sealed) =>
        together(sealed.group, async () => {
          const plain = await inner.decryptGroupMessage(sealed);
          await opened(sealed.msg, plain);
          return plain;
        }),
    };
  };

  return {
    makeRepository,
    wire(socket: WASocket) {
      envelopes.clear();
      // Before Baileys' own listener: it begins to open at once.
      socket.ws.prependListener('CB:message', (stanza: BinaryNode) => {
        const { id, lid } = socket.user ?? {};
        if (!id || !Array.isArray(stanza.content)) return;
        for (const { tag, content } of stanza.content)
          if (tag === 'enc' && content instanceof Uint8Array)
            envelopes.set(nameOf(content), decodeMessageNode(stanza, id, lid ?? '').fullMessage);
      });
    },
  };
}

const nameOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('base64');
