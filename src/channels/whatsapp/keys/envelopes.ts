/** Keeps each message in the moment of its decryption. Baileys tells of a message only after its receipt has left, and not at all when the
 *  connection breaks in between or while it holds its events back: WhatsApp never sends it again, or sends it with keys that are used up. So
 *  what one socket decrypts is kept before the key is forgotten. If that fails, the key stays unused, and the message can be opened
 *  when it comes again. What could not be opened is noted too. */
import { createHash } from 'node:crypto';
import {
  type BinaryNode,
  cleanMessage,
  decodeMessageNode,
  proto,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import { outside } from '../base/transactions.ts';
import { isIgnored } from './socket.ts';

/** All of them end before WhatsApp hears what became of the message, and run outside of the transaction in which it is decrypted. */
export interface Notes {
  /** Writes a message down; the same one may come again. */
  keep(message: WAMessage): Promise<void>;
  /** The message could not be decrypted. */
  note(stanza: BinaryNode): Promise<void>;
  /** The message with this id was decrypted; it may have failed before. */
  decrypted(id: string | undefined): Promise<void>;
}

/** The envelopes of one socket. */
export class Envelopes {
  readonly #notes: Notes;
  /** Stanzas whose content is not decrypted yet, by what is sealed in them. */
  readonly #stanzas = new Map<string, BinaryNode>();
  #socket: WASocket | undefined;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  wire(socket: WASocket): void {
    this.#socket = socket;
    // Before Baileys' own listener, which begins to decrypt at once.
    socket.ws.prependListener('CB:message', (stanza: BinaryNode) => {
      if (!Array.isArray(stanza.content) || isIgnored(stanza.attrs.from)) return;
      for (const { tag, content } of stanza.content)
        if (tag === 'enc' && content instanceof Uint8Array) this.#stanzas.set(nameOf(content), stanza);
    });
  }

  async open(sealed: Uint8Array, decrypt: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const socket = this.#socket;
    const { keep, note, decrypted } = this.#notes;
    // Baileys goes on with what it has when its connection is gone, while the next socket gets the same again: both would advance one key.
    if (!socket?.ws.isOpen) throw new Error('the line is gone');
    const name = nameOf(sealed);
    const stanza = this.#stanzas.get(name);
    try {
      const padded = await decrypt();
      if (stanza) await outside(keep, whole(stanza, padded, socket));
      await outside(decrypted, stanza?.attrs.id);
      return padded;
    } catch (error) {
      // Without a connection WhatsApp hears nothing and brings it again.
      if (stanza && socket.ws.isOpen) await outside(note, stanza);
      throw error;
    } finally {
      this.#stanzas.delete(name);
    }
  }
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
