/** Baileys' Signal repository, changed in three ways: each sealing is stored before it leaves (base/transactions.ts), a decrypted message is
 *  kept before its key is forgotten (envelopes.ts), and sessions stay whole (sessions.ts). */
import { DEFAULT_CONNECTION_CONFIG, type SocketConfig, type WASocket } from '@whiskeysockets/baileys';
import { takeTurns } from '../base/transactions.ts';
import { Envelopes, type Notes } from './envelopes.ts';
import { decryptWithOneSession, moveSessions, noteDevice } from './sessions.ts';

type MakeRepository = SocketConfig['makeSignalRepository'];
type Repository = ReturnType<MakeRepository>;
type Step = ReturnType<typeof takeTurns>;

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
