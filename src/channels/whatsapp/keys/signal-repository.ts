/** Baileys tells of a message only after its receipt has left, and not at all when the line breaks in between or while it holds its
 *  events back: WhatsApp never sends it again, or sends it with keys that are used up. So what one socket opens is kept in the moment
 *  of opening, before the key is forgotten. If that fails, the key stays unused, and the message can be opened when it comes again. What
 *  could not be opened is noted too. */
import { createHash } from 'node:crypto';
import {
  type BinaryNode,
  cleanMessage,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  proto,
  type SocketConfig,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import { outside, takeTurns } from '../base/transactions.ts';
import { moveSessions, noteDevice } from './moving-sessions.ts';
import { isIgnored } from './socket.ts';
import { openWithOne } from './tried.ts';

type MakeRepository = SocketConfig['makeSignalRepository'];

/** All of them end before WhatsApp hears what became of the message, and run outside the transaction in which it is opened. */
interface Notes {
  /** Writes a message down; the same one may come again. */
  keep(message: WAMessage): Promise<void>;
  /** Its envelope stayed closed. */
  note(stanza: BinaryNode): Promise<void>;
  /** One that had stayed closed before, perhaps. */
  decrypted(id: string | undefined): Promise<void>;
}

/** One for each socket. */
export function openSignalRepository({ keep, note, decrypted }: Notes) {
  /** Envelopes whose content is not open yet, by what is sealed in them. */
  const envelopes = new Map<string, BinaryNode>();
  let socket: WASocket | undefined;

  async function keepOpened(sealed: Uint8Array, open: () => Promise<Uint8Array>): Promise<Uint8Array> {
    // A socket goes on with what it has when its line is gone, while the next one gets the same again: two would turn one key.
    if (!socket?.ws.isOpen) throw new Error('the line is gone');
    const name = nameOf(sealed);
    const stanza = envelopes.get(name);
    try {
      const padded = await open();
      if (stanza) await outside(keep, whole(stanza, padded, socket));
      await outside(decrypted, stanza?.attrs.id);
      return padded;
    } catch (error) {
      // Without a line WhatsApp hears nothing and brings it again.
      if (stanza && socket.ws.isOpen) await outside(note, stanza);
      throw error;
    } finally {
      envelopes.delete(name);
    }
  }

  const makeRepository: MakeRepository = (auth, logger, findLids) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, findLids);
    const { keys } = auth;
    if (!('transaction' in keys)) throw new Error('these keys know no transactions');
    const step = takeTurns(keys);
    const migrateSession: typeof inner.migrateSession = (from, to) => step(() => inner.migrateSession(from, to));
    moveSessions({ ...inner, migrateSession }, keys);
    const openNoted = async (sealed: Parameters<typeof inner.decryptMessage>[0]) => {
      const plain = await openWithOne(keys, inner, sealed);
      await noteDevice(keys, sealed.jid);
      return plain;
    };
    return {
      ...inner,
      encryptMessage: (plain) => step(() => inner.encryptMessage(plain)),
      encryptGroupMessage: (plain) => step(() => inner.encryptGroupMessage(plain)),
      getSenderKeyDistributionMessage: (of) => step(() => inner.getSenderKeyDistributionMessage(of)),
      injectE2ESession: (session) => step(() => inner.injectE2ESession(session)),
      migrateSession,
      deleteSession: (jids) => step(() => inner.deleteSession(jids)),
      decryptMessage: (sealed) =>
        keys.transaction(() => keepOpened(sealed.ciphertext, () => openNoted(sealed)), sealed.jid),
      decryptGroupMessage: (sealed) =>
        keys.transaction(() => keepOpened(sealed.msg, () => inner.decryptGroupMessage(sealed)), sealed.group),
    };
  };

  return {
    makeRepository,
    wire(wired: WASocket) {
      socket = wired;
      // Before Baileys' own listener: it begins to open at once.
      wired.ws.prependListener('CB:message', (stanza: BinaryNode) => {
        if (!Array.isArray(stanza.content) || isIgnored(stanza.attrs.from)) return;
        for (const { tag, content } of stanza.content)
          if (tag === 'enc' && content instanceof Uint8Array) envelopes.set(nameOf(content), stanza);
      });
    },
  };
}

/** As Baileys itself would tell of it. */
function whole(stanza: BinaryNode, padded: Uint8Array, { user }: WASocket): WAMessage {
  const [id, lid] = [user?.id ?? '', user?.lid ?? ''];
  const { fullMessage } = decodeMessageNode(stanza, id, lid);
  const opened = proto.Message.decode(unpadRandomMax16(padded));
  const message: WAMessage = { ...fullMessage, message: opened.deviceSentMessage?.message ?? opened };
  cleanMessage(message, id, lid);
  return message;
}

const nameOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('base64');
