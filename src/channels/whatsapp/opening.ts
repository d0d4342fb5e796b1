/** Baileys tells of a message only after its receipt has left, and not at all when the line breaks in between or while it holds its
 *  events back: WhatsApp never sends it again, or sends it with keys that are used up. So what one socket opens is kept in the moment
 *  of opening, before the key is forgotten. If that fails, the key stays unused, and the message can be opened when it comes again. */
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

/** One for each socket. `keep`: writes a message down; the same one may come again. */
export function openOpening(keep: (message: WAMessage) => Promise<void>) {
  /** Envelopes whose content is not open yet, by what is sealed in them. */
  const envelopes = new Map<string, BinaryNode>();
  let socket: WASocket | undefined;

  async function keepOpened(sealed: Uint8Array, open: () => Promise<Uint8Array>): Promise<Uint8Array> {
    // A socket goes on with what it has when its line is gone, while the next one gets the same again: two would turn one key.
    if (!socket?.ws.isOpen) throw new Error('the line is gone');
    const padded = await open();
    const name = nameOf(sealed);
    const stanza = envelopes.get(name);
    const envelope = stanza && decodeMessageNode(stanza, socket.user?.id ?? '', socket.user?.lid ?? '').fullMessage;
    if (envelope && !envelope.key.fromMe)
      await keep({ ...envelope, message: proto.Message.decode(unpadRandomMax16(padded)) });
    envelopes.delete(name);
    return padded;
  }

  const makeRepository: MakeRepository = (auth, logger, findLids) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, findLids);
    const together = <T>(key: string, work: () => Promise<T>): Promise<T> =>
      'transaction' in auth.keys ? auth.keys.transaction(work, key) : work();
    return {
      ...inner,
      decryptMessage: (sealed) =>
        together(sealed.jid, () => keepOpened(sealed.ciphertext, () => inner.decryptMessage(sealed))),
      decryptGroupMessage: (sealed) =>
        together(sealed.group, () => keepOpened(sealed.msg, () => inner.decryptGroupMessage(sealed))),
    };
  };

  return {
    makeRepository,
    wire(wired: WASocket) {
      socket = wired;
      // Before Baileys' own listener: it begins to open at once.
      wired.ws.prependListener('CB:message', (stanza: BinaryNode) => {
        if (!Array.isArray(stanza.content)) return;
        for (const { tag, content } of stanza.content)
          if (tag === 'enc' && content instanceof Uint8Array) envelopes.set(nameOf(content), stanza);
      });
    },
  };
}

const nameOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('base64');
