/** Identities that are linked already, so that a test needs no QR: credentials and keys in Baileys' own shape. */
import {
  type AuthenticationCreds,
  Curve,
  createSignalIdentity,
  getNextPreKeys,
  type KeyPair,
  proto,
  type SignalDataSet,
  type SignalKeyStore,
  WA_ADV_ACCOUNT_SIG_PREFIX,
  WA_ADV_DEVICE_SIG_PREFIX,
} from '@whiskeysockets/baileys';
import { type Account, addDevice, type Bundle, type Device, jidOf } from './accounts.ts';
import type { World } from './world.ts';

export interface Identity {
  creds: AuthenticationCreds;
  /** The private halves of the one-time keys that the server has already. */
  keys: SignalDataSet;
}

/** So many that a handful of first contacts does not make the client upload new ones. */
const preKeyCount = 60;

export async function provision(world: World, account: Account, id = account.nextDevice): Promise<Identity> {
  const { creds, device } = makeDevice(world, account, id);
  const keys: SignalDataSet = {};
  const { update, preKeys } = await getNextPreKeys({ creds, keys: keepPreKeys(keys) }, preKeyCount);
  Object.assign(creds, update);
  for (const [key, pair] of Object.entries(preKeys))
    device.bundle.preKeys.push({ id: Number(key), key: Buffer.from(pair.public) });
  return { creds, keys };
}

export function makeDevice(world: World, account: Account, id: number): { creds: AuthenticationCreds; device: Device } {
  const creds = makeCreds(world, account, id);
  return { creds, device: addDevice(account, id, bundleOf(creds), Buffer.from(creds.noiseKey.public)) };
}

export function makeCreds(world: World, account: Account, id: number): AuthenticationCreds {
  const creds = account.keys.device(id, (fresh) => ({ ...fresh, account: signed(world, account, id, fresh) }));
  creds.me = { id: jidOf(account, 'phone', id), lid: jidOf(account, 'lid', id), name: account.name };
  creds.signalIdentities = [createSignalIdentity(jidOf(account, 'lid', id), account.identity.public)];
  creds.platform = 'android';
  creds.registered = true;
  // The history was synchronised before: no waiting for it.
  creds.accountSyncCounter = 1;
  return creds;
}

function signed(world: World, account: Account, id: number, { signedIdentityKey }: AuthenticationCreds) {
  const vouched = vouchFor(world, account, id, signedIdentityKey.public);
  const own = Buffer.concat([
    WA_ADV_DEVICE_SIG_PREFIX,
    vouched.details,
    signedIdentityKey.public,
    account.identity.public,
  ]);
  return { ...vouched, deviceSignature: Curve.sign(signedIdentityKey.private, own) };
}

/** The phone's signature under a device's identity. */
export function vouchFor({ seconds }: World, { identity }: Account, keyIndex: number, deviceKey: Uint8Array) {
  const details = proto.ADVDeviceIdentity.encode({ rawId: 1, timestamp: seconds(), keyIndex }).finish();
  const message = Buffer.concat([WA_ADV_ACCOUNT_SIG_PREFIX, details, deviceKey]);
  return {
    details,
    accountSignatureKey: identity.public,
    accountSignature: Curve.sign(identity.private, message),
  };
}

export function bundleOf({ registrationId, signedIdentityKey, signedPreKey }: AuthenticationCreds): Bundle {
  return {
    registrationId,
    identity: Buffer.from(signedIdentityKey.public),
    signed: {
      id: signedPreKey.keyId,
      key: Buffer.from(signedPreKey.keyPair.public),
      signature: Buffer.from(signedPreKey.signature),
    },
    preKeys: [],
  };
}

/** A key store only for the making of one-time keys. */
function keepPreKeys(keys: SignalDataSet): SignalKeyStore {
  const made: Record<string, KeyPair> = {};
  keys['pre-key'] = made;
  return {
    get: (_type, ids) => Object.fromEntries(ids.flatMap((id) => (made[id] ? [[id, made[id]]] : []))) as never,
    set: (data) => void Object.assign(made, data['pre-key']),
  };
}
