/** Two things about Signal sessions that Baileys and libsignal get wrong: where a session stands, and which of them a message advances. */
import {
  isPnUser,
  jidDecode,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
  type SignalRepositoryWithLIDStore,
} from '@whiskeysockets/baileys';

type Repository = SignalRepositoryWithLIDStore;
type Sealed = Parameters<Repository['decryptMessage']>[0];

/** As libsignal stores the sessions with one device. */
interface Stored {
  _sessions: Record<string, { indexInfo: { used: number } }>;
}

/** Has sessions move to the LID whenever a LID is told. A session stands under the address by which its first message came: the phone number,
 *  while nobody had told the LID. Once the LID is known Baileys looks for the session there, but moves it only from an envelope that names
 *  both, and only for devices on a list that it writes when it sends. Messages of a person who had only written could not be opened any
 *  more. So `noteDevice` puts the devices from which something came on that list too. */
export function moveSessions({ lidMapping, migrateSession }: Repository, keys: SignalKeyStoreWithTransaction): void {
  const store = lidMapping.storeLIDPNMappings.bind(lidMapping);
  lidMapping.storeLIDPNMappings = async (pairs) => {
    await store(pairs);
    const users = pairs.flatMap(({ pn }) => jidDecode(pn)?.user ?? []);
    const lists = await keys.get('device-list', users);
    for (const { pn, lid } of pairs) if (lists[jidDecode(pn)?.user ?? '']) await migrateSession(pn, lid);
  };
}

/** Something was opened by the session that stands under this address. */
export async function noteDevice(keys: SignalKeyStoreWithTransaction, jid: string): Promise<void> {
  const { user, device = 0 } = jidDecode(jid) ?? {};
  if (!user || !isPnUser(jid)) return;
  const { [user]: list = [] } = await keys.get('device-list', [user]);
  if (!list.includes(String(device))) await keys.set({ 'device-list': { [user]: [...list, String(device)] } });
}

/** Decrypts a message, and leaves every session as it was but the one that opened it. libsignal tries one session after the other; each that
 *  does not fit has taken a step all the same, which is stored with the one that fits. Where a new session of ours and a message in the old
 *  one cross, the new one would be spoiled: nothing that it seals could be opened. To be called inside a transaction of these keys. */
export async function decryptWithOneSession(
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
