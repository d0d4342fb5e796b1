/** A simulated phone's end-to-end encryption: real Signal sessions by libsignal, kept in memory. */
import {
  type AuthenticationCreds,
  addTransactionCapability,
  type BinaryNode,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  decryptMessageNode,
  encodeWAMessage,
  extractE2ESessionFromRetryReceipt,
  type proto,
  type SignalDataSet,
  type SignalKeyStore,
  type WAMessage,
} from '@whiskeysockets/baileys';
import { type Device, deviceJid, jidOf } from './accounts.ts';
import type { Group } from './groups.ts';
import { sessionKeys } from './keys.ts';
import { node } from './nodes.ts';
import { silentLogger } from './quiet.ts';
import type { World } from './world.ts';

export function openSignal(world: World, own: Device, creds: AuthenticationCreds) {
  const store = memoryStore();
  const keys = addTransactionCapability(store, silentLogger, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, silentLogger, async (jids) =>
    jids.flatMap((pn) => {
      const account = world.accounts.find(pn);
      return account ? [{ pn, lid: jidOf(account, 'lid') }] : [];
    }),
  );
  let lastPreKey = 0;

  /** Sealed for one device; a session begins with the keys that the server has of it. */
  async function seal(device: Device, message: proto.IMessage): Promise<BinaryNode> {
    const jid = deviceJid(device, 'lid');
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
    /** The message inside; undefined when it could not be opened. */
    async open(stanza: BinaryNode): Promise<WAMessage | undefined> {
      const sealed = decryptMessageNode(
        stanza,
        deviceJid(own, 'phone'),
        deviceJid(own, 'lid'),
        repository,
        silentLogger,
      );
      await sealed.decrypt();
      const message = sealed.fullMessage;
      return message.messageStubType ? undefined : message;
    },
    /** The other device could not open ours: begins anew, with the keys that it sent along or those on the server. */
    async restart(device: Device, receipt: BinaryNode) {
      const session = extractE2ESessionFromRetryReceipt(receipt) ?? sessionKeys(world, device);
      await repository.injectE2ESession({ jid: deviceJid(device, 'lid'), session });
    },
    /** A fresh one-time key, its private half kept. */
    preKey(): { id: number; key: Buffer } {
      const pair = Curve.generateKeyPair();
      lastPreKey++;
      void store.set({ 'pre-key': { [lastPreKey]: pair } });
      return { id: lastPreKey, key: Buffer.from(pair.public) };
    },
    /** As if the phone had been set up anew from an old backup: it knows no session any more. */
    forget: () => store.forget('session '),
    /** Nothing is left: this is another phone. */
    forgetAll: () => store.forget(''),
    close: () => repository.close?.(),
  };
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
