/** Baileys' Signal repository, changed in three ways: each sealing is stored before it leaves (base/transactions.ts), a decrypted message is
 *  kept before its key is forgotten (`Envelopes`), and two things about sessions that Baileys and libsignal get wrong are mended: where a
 *  session stands, and which of them a message advances. */

import { createHash } from 'node:crypto';
import {
  type BinaryNode,
  cleanMessage,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  isPnUser,
  jidDecode,
  proto,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
  unpadRandomMax16,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import { outside, takeTurns } from '../base/transactions.ts';
import { isIgnored } from './socket.ts';

type MakeRepository = SocketConfig['makeSignalRepository'];
type Repository = ReturnType<MakeRepository>;
type Step = ReturnType<typeof takeTurns>;
type Sealed = Parameters<Repository['decryptMessage']>[0];

/** One for each socket. */
export function openSignalRepository(notes: Notes) {
  const envelopes = new Envelopes(notes);
  return {
    makeRepository: repositoryWith(envelopes),
    wire: (socket: WASocket) => envelopes.wire(socket),
  };
}

const repositoryWith =
  (envelopes: Envelopes): MakeRepository =>
  (auth, logger, findLids) => {
    const { keys } = auth;
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, findLids);
    if (!('transaction' in keys)) throw new Error('these keys know no transactions');
    const repository = inSteps(inner, takeTurns(keys));
    moveSessions(repository, keys);
    const decrypt: Repository['decryptMessage'] = async (sealed) => {
      const plain = await decryptWithOneSession(keys, inner, sealed);
      await noteDevice(keys, sealed.jid);
      return plain;
    };
    return {
      ...repository,
      decryptMessage: (sealed) =>
        keys.transaction(() => envelopes.open(sealed.ciphertext, () => decrypt(sealed)), sealed.jid),
      decryptGroupMessage: (sealed) =>
        keys.transaction(() => envelopes.open(sealed.msg, () => inner.decryptGroupMessage(sealed)), sealed.group),
    };
  };

const inSteps = (inner: Repository, step: Step): Repository => ({
  ...inner,
  encryptMessage: (plain) => step(() => inner.encryptMessage(plain)),
  encryptGroupMessage: (plain) => step(() => inner.encryptGroupMessage(plain)),
  getSenderKeyDistributionMessage: (of) => step(() => inner.getSenderKeyDistributionMessage(of)),
  injectE2ESession: (session) => step(() => inner.injectE2ESession(session)),
  migrateSession: (from, to) => step(() => inner.migrateSession(from, to)),
  deleteSession: (jids) => step(() => inner.deleteSession(jids)),
});

/** As libsignal stores the sessions with one device. */
interface Stored {
  _sessions: Record<string, { indexInfo: { used: number } }>;
}

/** Has sessions move to the LID whenever a LID is told. A session stands under the address by which its first message came: the phone number,
 *  while nobody had told the LID. Once the LID is known Baileys looks for the session there, but moves it only from an envelope that names
 *  both, and only for devices on a list that it writes when it sends. Messages of a person who had only written could not be opened any
 *  more. So `noteDevice` puts the devices from which something came on that list too. */
function moveSessions({ lidMapping, migrateSession }: Repository, keys: SignalKeyStoreWithTransaction): void {
  const store = lidMapping.storeLIDPNMappings.bind(lidMapping);
  lidMapping.storeLIDPNMappings = async (pairs) => {
    await store(pairs);
    const users = pairs.flatMap(({ pn }) => jidDecode(pn)?.user ?? []);
    const lists = await keys.get('device-list', users);
    for (const { pn, lid } of pairs) if (lists[jidDecode(pn)?.user ?? '']) await migrateSession(pn, lid);
  };
}

/** Something was opened by the session that stands under this address. */
async function noteDevice(keys: SignalKeyStoreWithTransaction, jid: string): Promise<void> {
  const { user, device = 0 } = jidDecode(jid) ?? {};
  if (!user || !isPnUser(jid)) return;
  const { [user]: list = [] } = await keys.get('device-list', [user]);
  if (!list.includes(String(device))) await keys.set({ 'device-list': { [user]: [...list, String(device)] } });
}

/** Decrypts a message, and leaves every session as it was but the one that opened it. libsignal tries one session after the other; each that
 *  does not fit has taken a step all the same, which is stored with the one that fits. Where a new session of ours and a message in the old
 *  one cross, the new one would be spoiled: nothing that it seals could be opened. To be called inside a transaction of these keys. */
async function decryptWithOneSession(
  keys: SignalKeyStore,
  repository: Repository,
  sealed: Sealed,
): Promise<Uint8Array> {
  if (sealed.type !== 'msg') return repository.decryptMessage(sealed);
  const jid = (await repository.lidMapping.getLIDForPN(sealed.jid)) ?? sealed.jid;
  const name = repository.jidToSignalProtocolAddress(jid);
  const stored = async () => (await keys.get('session', [name]))[name] as Stored | undefined;
  const before = (await stored())?._sessions ?? {};
  const plain = await repository.decryptMessage(sealed);
  const after = await stored();
  const usedAt = (key: string) => after?._sessions[key]?.indexInfo.used;
  const fitting = Object.keys(before).filter((key) => usedAt(key) !== before[key]?.indexInfo.used);
  if (!after || fitting.length !== 1) return plain;
  const _sessions = { ...after._sessions, ...before, [fitting[0]!]: after._sessions[fitting[0]!] };
  await keys.set({ session: { [name]: { ...after, _sessions } as never } });
  return plain;
}

/** All of them end before WhatsApp hears what became of the message, and run outside of the transaction in which it is decrypted. */
export interface Notes {
  /** Writes a message down; the same one may come again. */
  keep(message: WAMessage): Promise<void>;
  /** The message could not be decrypted. */
  note(stanza: BinaryNode): Promise<void>;
  /** The message with this id was decrypted; it may have failed before. */
  decrypted(id: string | undefined): Promise<void>;
}

/** The envelopes of one socket. Keeps each message in the moment of its decryption. Baileys tells of a message only after its receipt has left, and not at all when the
 *  connection breaks in between or while it holds its events back: WhatsApp never sends it again, or sends it with keys that are used up. So
 *  what one socket decrypts is kept before the key is forgotten. If that fails, the key stays unused, and the message can be opened
 *  when it comes again. What could not be opened is noted too. */
class Envelopes {
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
