/** libsignal opens a message by trying one session after the other, and each that does not fit has taken a step all the same, which is
 *  stored with the one that fits. Where a new session of ours and a message in the old one cross on their way, the new one would be spoiled:
 *  nothing that it seals can be opened. So whatever was tried in vain stays as it was. */
import type { SignalKeyStore, SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys';

type Sealed = Parameters<SignalRepositoryWithLIDStore['decryptMessage']>[0];

/** As libsignal writes it down. */
interface Stored {
  _sessions: Record<string, { indexInfo: { used: number } }>;
}

/** To be called inside a transaction of these keys. */
export async function openWithOne(
  keys: SignalKeyStore,
  repository: SignalRepositoryWithLIDStore,
  sealed: Sealed,
): Promise<Uint8Array> {
  if (sealed.type !== 'msg') return repository.decryptMessage(sealed);
  const jid = (await repository.lidMapping.getLIDForPN(sealed.jid)) ?? sealed.jid;
  const name = repository.jidToSignalProtocolAddress(jid);
  const sessions = async () => (await keys.get('session', [name]))[name] as Stored | undefined;
  const before = (await sessions())?._sessions ?? {};
  const opened = await repository.decryptMessage(sealed);
  const after = await sessions();
  const usedAt = (key: string) => after?._sessions[key]?.indexInfo.used;
  const fitting = Object.keys(before).filter((key) => usedAt(key) !== before[key]?.indexInfo.used);
  if (!after || fitting.length !== 1) return opened;
  const _sessions = { ...after._sessions, ...before, [fitting[0]!]: after._sessions[fitting[0]!] };
  await keys.set({ session: { [name]: { ...after, _sessions } as never } });
  return opened;
}
