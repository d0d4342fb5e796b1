/** A session stands under the address by which its first message came: the phone number, while nobody had told the LID. Once the LID is
 *  known Baileys looks for the session there, and moves it only from an envelope that names both, and only for the devices on a list
 *  that it writes when it sends. Whoever had only written could not be opened any more. So sessions move whenever a LID is told, and
 *  the devices from which something came are on that list too. */
import { isPnUser, jidDecode, type SignalKeyStoreWithTransaction, type SocketConfig } from '@whiskeysockets/baileys';

type Repository = ReturnType<SocketConfig['makeSignalRepository']>;
type Keys = SignalKeyStoreWithTransaction;

export function moveSessions({ lidMapping, migrateSession }: Repository, keys: Keys): void {
  const store = lidMapping.storeLIDPNMappings.bind(lidMapping);
  lidMapping.storeLIDPNMappings = async (pairs) => {
    await store(pairs);
    const users = pairs.flatMap(({ pn }) => jidDecode(pn)?.user ?? []);
    const lists = await keys.get('device-list', users);
    for (const { pn, lid } of pairs) if (lists[jidDecode(pn)?.user ?? '']) await migrateSession(pn, lid);
  };
}

/** Something was opened by the session that stands under this address. */
export async function noteDevice(keys: Keys, jid: string): Promise<void> {
  const { user, device = 0 } = jidDecode(jid) ?? {};
  if (!user || !isPnUser(jid)) return;
  const { [user]: list = [] } = await keys.get('device-list', [user]);
  if (!list.includes(String(device))) await keys.set({ 'device-list': { [user]: [...list, String(device)] } });
}
