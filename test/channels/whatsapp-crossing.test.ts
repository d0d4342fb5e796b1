/** A new session of ours and a message in the old one cross on their way, as after a restart while she writes. */
import {
  addTransactionCapability,
  generateSignalPubKey,
  initAuthCreds,
  type SignalKeyStore,
} from '@whiskeysockets/baileys';
import { expect, test } from 'vitest';
import { openOpening } from '../../src/channels/whatsapp/keys/opening.ts';
import { silenceSignal, silentLogger } from '../support/whatsapp/quiet.ts';

const [ourJid, herJid] = ['100000000000001@lid', '100000000000002@lid'];

test('the old one opens what she wrote, and the new one stays as her phone has it', async () => {
  const loud = silenceSignal();
  const [ours, hers] = [party(), party()];
  const write = async (text: string) => ours.repository.encryptMessage({ jid: herJid, data: Buffer.from(text) });
  const read = async (from: string, { repository }: typeof ours, sealed: Awaited<ReturnType<typeof write>>) =>
    Buffer.from(await repository.decryptMessage({ jid: from, ...sealed })).toString();
  await hers.repository.injectE2ESession({ jid: ourJid, session: ours.bundle });
  const first = await hers.repository.encryptMessage({ jid: ourJid, data: Buffer.from('satu') });
  expect(await read(herJid, ours, first)).toBe('satu');
  expect(await read(ourJid, hers, await write('dua'))).toBe('dua');
  const crossing = await hers.repository.encryptMessage({ jid: ourJid, data: Buffer.from('tiga') });
  // Its clock is newer, so it is tried first.
  await new Promise((resolve) => setTimeout(resolve, 2));
  await ours.repository.injectE2ESession({ jid: herJid, session: hers.bundle });
  expect(await read(ourJid, hers, await write('empat'))).toBe('empat');
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(await read(herJid, ours, crossing)).toBe('tiga');
  expect(await read(ourJid, hers, await write('lima'))).toBe('lima');
  loud();
});

/** A device as the channel opens it, with the keys for a session with it. */
function party() {
  const values = new Map<string, unknown>();
  const store: SignalKeyStore = {
    get: async (type, ids) =>
      Object.fromEntries(
        ids.flatMap((id) => (values.has(`${type} ${id}`) ? [[id, values.get(`${type} ${id}`)]] : [])),
      ) as never,
    set: async (data) => {
      for (const [type, entries] of Object.entries(data))
        for (const [id, value] of Object.entries(entries ?? {})) values.set(`${type} ${id}`, structuredClone(value));
    },
  };
  const creds = initAuthCreds();
  const keys = addTransactionCapability(store, silentLogger, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  const nothing = async () => undefined;
  const { makeRepository, wire } = openOpening({ keep: nothing, note: nothing, opened: nothing });
  wire({ ws: { isOpen: true, prependListener: () => {} } } as never);
  const { keyId, keyPair, signature } = creds.signedPreKey;
  const bundle = {
    registrationId: creds.registrationId,
    identityKey: generateSignalPubKey(creds.signedIdentityKey.public),
    signedPreKey: { keyId, publicKey: generateSignalPubKey(keyPair.public), signature },
    preKey: undefined as never,
  };
  return { repository: makeRepository({ creds, keys }, silentLogger, async () => []), bundle };
}
