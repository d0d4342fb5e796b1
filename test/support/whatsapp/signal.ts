/** A simulated phone's end-to-end encryption: real Signal sessions by libsignal, kept in memory. */
import {
  type AuthenticationCreds,
  addTransactionCapability,
  type BinaryNode,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  decryptMessageNode,
  encodeSignedDeviceIdentity,
  encodeWAMessage,
  extractE2ESessionFromRetryReceipt,
  jidDecode,
  jidEncode,
  type proto,
  type SignalDataSet,
  type SignalKeyStore,
  type WAMessage,
} from '@whiskeysockets/baileys';
import { type Device, deviceJid } from './accounts.ts';
import type { Group } from './groups.ts';
import { keyNodes, sessionKeys } from './keys.ts';
import { child, children, node, number } from './nodes.ts';
import { silentLogger } from './quiet.ts';
import type { World } from './world.ts';

export function openSignal(world: World, own: Device, creds: AuthenticationCreds) {
  const store = memoryStore();
  const keys = addTransactionCapability(store, silentLogger, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, silentLogger, async () => []);
  /** The session with a device, under a name that only this phone has: libsignal does the work of one name in one queue, for all in this
   *  process, and in the context of the caller that came first. Two phones, or a phone and the bot, would undo each other's steps. */
  const sessionWith = (jid: string): string => {
    const { user = '', device } = jidDecode(jid) ?? {};
    const account = world.accounts.find(jid) ?? world.accounts.formerly(jid);
    return jidEncode(`${account?.phone ?? user}of${own.account.lid}at${own.id}`, 'lid', device);
  };
  let lastPreKey = 0;
  /** Which keys have been used: a session gives each once. */
  const opened = new Set<string>();

  /** A fresh one-time key, its private half kept. */
  function preKey(): { id: number; key: Buffer } {
    const pair = Curve.generateKeyPair();
    lastPreKey++;
    void store.set({ 'pre-key': { [lastPreKey]: pair } });
    return { id: lastPreKey, key: Buffer.from(pair.public) };
  }

  /** Sealed for one device; a session begins with the keys that the server has of it. */
  async function seal(device: Device, message: proto.IMessage): Promise<BinaryNode> {
    const jid = sessionWith(deviceJid(device, 'lid'));
    if (!(await repository.validateSession(jid)).exists)
      await repository.injectE2ESession({ jid, session: sessionKeys(world, device) });
    const { type, ciphertext } = await repository.encryptMessage({ jid, data: encodeWAMessage(message) });
    return node('enc', { v: 2, type }, ciphertext);
  }

  return {
    seal,
    /** One sealed text for a whole group, and what a member needs to open it. */
    async sealForGroup(group: Group, message: proto.IMessage) {
      const meId = deviceJid(own, group.form);
      const data = encodeWAMessage(message);
      const sealed = await repository.encryptGroupMessage({ group: group.id, meId, data });
      const axolotlSenderKeyDistributionMessage = sealed.senderKeyDistributionMessage;
      return {
        shared: node('enc', { v: 2, type: 'skmsg' }, sealed.ciphertext),
        key: { senderKeyDistributionMessage: { groupId: group.id, axolotlSenderKeyDistributionMessage } },
      };
    },
    /** The message inside; `used` when its key was used before, undefined when it could not be opened. */
    async open(stanza: BinaryNode): Promise<WAMessage | 'used' | undefined> {
      const steps = children(stanza).flatMap((sealed) => stepOf(sealed) ?? []);
      if (steps.some((step) => opened.has(step))) return 'used';
      const sealed = decryptMessageNode(
        stanza,
        deviceJid(own, 'phone'),
        deviceJid(own, 'lid'),
        { ...repository, decryptMessage: (one) => repository.decryptMessage({ ...one, jid: sessionWith(one.jid) }) },
        silentLogger,
      );
      await sealed.decrypt();
      const message = sealed.fullMessage;
      if (message.messageStubType) return undefined;
      for (const step of steps) opened.add(step);
      return message;
    },
    /** The other device could not open ours. With the keys that it sent along a new session begins; without them the one that there is goes
     *  on, unless it was with another installation. */
    async restart(device: Device, receipt: BinaryNode) {
      const jid = sessionWith(deviceJid(device, 'lid'));
      const sentAlong = extractE2ESessionFromRetryReceipt(receipt);
      const known = await repository.getSessionInfo(jid);
      const same = known?.registrationId === number(child(receipt, 'registration'));
      if (sentAlong) await repository.injectE2ESession({ jid, session: sentAlong });
      else if (!same) await repository.injectE2ESession({ jid, session: sessionKeys(world, device) });
    },
    /** Keys of its own for a new session, as they go along with a second request. */
    keys: (): BinaryNode =>
      node('keys', {}, [
        ...keyNodes(own.bundle, preKey()),
        node('device-identity', {}, encodeSignedDeviceIdentity(creds.account!, true)),
      ]),
    preKey,
    /** What it keeps of its sessions with a device, as libsignal writes it. */
    sessions(device: Device): unknown {
      const name = repository.jidToSignalProtocolAddress(sessionWith(deviceJid(device, 'lid')));
      return (store.get('session', [name]) as Record<string, unknown>)[name];
    },
    /** As if the phone had been set up anew from an old backup: it knows no session any more. */
    forget: () => store.forget('session '),
    /** Nothing is left: this is another phone. */
    forgetAll: () => store.forget(''),
    close: () => repository.close?.(),
  };
}

/** Version of a sealed text, then tag and length of the key of its chain. */
const chainFollows = Buffer.from([0x33, 0x0a, 0x21]);

/** The chain and the place in it by which a text is sealed: they stand in the open, inside a first message too. */
function stepOf({ tag, content, attrs }: BinaryNode): string | undefined {
  if (tag !== 'enc' || attrs.type === 'skmsg' || !(content instanceof Uint8Array)) return undefined;
  const sealed = Buffer.from(content);
  const chain = sealed.indexOf(chainFollows) + chainFollows.length;
  let end = chain + 34;
  while (sealed[end]! >= 0x80) end++;
  return sealed.subarray(chain, end + 1).toString('base64');
}

function memoryStore() {
  const values = new Map<string, unknown>();
  const store = {
    get: (type: string, ids: string[]) =>
      Object.fromEntries(ids.flatMap((id) => (values.has(`${type} ${id}`) ? [[id, values.get(`${type} ${id}`)]] : []))),
    set: (data: SignalDataSet) => {
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries ?? {})) {
          if (value === null || value === undefined) values.delete(`${type} ${id}`);
          else values.set(`${type} ${id}`, value);
        }
    },
    forget: (kind: string) => {
      for (const key of values.keys()) if (key.startsWith(kind)) values.delete(key);
    },
  };
  return store as typeof store & SignalKeyStore;
}
