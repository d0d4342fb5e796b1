/** Keys and signatures of accounts. To sign takes 10 ms, and a device needs three signatures: so what one server's accounts have had, the next
 *  server of this process gets again. Two servers that run at the same time never share a key. */
import { type AuthenticationCreds, Curve, initAuthCreds, type KeyPair } from '@whiskeysockets/baileys';

export interface AccountKeys {
  identity: KeyPair;
  /** A device's credentials; those of a device that is set up anew are others. */
  device(id: number, make: (fresh: AuthenticationCreds) => AuthenticationCreds): AuthenticationCreds;
}

interface Kept {
  identity: KeyPair;
  devices: Map<string, AuthenticationCreds>;
}

const free: Kept[] = [];

/** For the accounts of one server, until `giveBack`. */
export function openKeyPool() {
  const taken: Kept[] = [];
  return {
    account(): AccountKeys {
      const kept = free.pop() ?? { identity: Curve.generateKeyPair(), devices: new Map() };
      taken.push(kept);
      const times = new Map<number, number>();
      return {
        identity: kept.identity,
        device(id, make) {
          const time = (times.get(id) ?? 0) + 1;
          times.set(id, time);
          const name = `${id} ${time}`;
          const made = kept.devices.get(name) ?? make(initAuthCreds());
          kept.devices.set(name, made);
          // Only keys are shared; what a client changes of its credentials it changes in its own.
          return { ...made, accountSettings: { ...made.accountSettings }, processedHistoryMessages: [] };
        },
      };
    },
    giveBack: () => void free.push(...taken.splice(0).reverse()),
  };
}
