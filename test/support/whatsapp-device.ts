/** A device with real Signal keys, kept and opened as the channel keeps and opens its own. */
import {
  addTransactionCapability,
  generateSignalPubKey,
  initAuthCreds,
  type SignalKeyStore,
} from '@whiskeysockets/baileys';
import { openSignalRepository } from '../../src/channels/whatsapp/keys/signal-repository.ts';
import { silentLogger } from './whatsapp/quiet.ts';

/** `bundle`: the keys by which another device begins a session with this one. `stored`: what its store holds now. */
export function openDevice() {
  const values = new Map<string, unknown>();
  const creds = initAuthCreds();
  const keys = addTransactionCapability(storeIn(values), silentLogger, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 1,
  });
  const nothing = async () => undefined;
  const { makeRepository, wire } = openSignalRepository({ keep: nothing, note: nothing, decrypted: nothing });
  wire({ ws: { isOpen: true, prependListener: () => {} } } as never);
  const { keyId, keyPair, signature } = creds.signedPreKey;
  const bundle = {
    registrationId: creds.registrationId,
    identityKey: generateSignalPubKey(creds.signedIdentityKey.public),
    signedPreKey: { keyId, publicKey: generateSignalPubKey(keyPair.public), signature },
    preKey: undefined as never,
  };
  return {
    keys,
    repository: makeRepository({ creds, keys }, silentLogger, async () => []),
    bundle,
    stored: (type: string, id: string) => values.get(`${type} ${id}`),
  };
}

const storeIn = (values: Map<string, unknown>): SignalKeyStore => ({
  get: async (type, ids) =>
    Object.fromEntries(
      ids.flatMap((id) => (values.has(`${type} ${id}`) ? [[id, values.get(`${type} ${id}`)]] : [])),
    ) as never,
  set: async (data) => {
    for (const [type, entries] of Object.entries(data))
      for (const [id, value] of Object.entries(entries ?? {})) values.set(`${type} ${id}`, structuredClone(value));
  },
});
