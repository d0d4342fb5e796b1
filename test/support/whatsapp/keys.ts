/** Public keys: clients put theirs here and take those of others. */
import { type BinaryNode, generateSignalPubKey, KEY_BUNDLE_TYPE, S_WHATSAPP_NET } from '@whiskeysockets/baileys';
import { type Bundle, type Device, isOnline } from './accounts.ts';
import { deliver } from './login.ts';
import { bigEndian, bytes, child, children, node, number } from './nodes.ts';
import type { World } from './world.ts';

/** Below this the server asks the client for new one-time keys. */
const few = 5;

export function storeKeys(bundle: Bundle, upload: BinaryNode) {
  bundle.registrationId = number(child(upload, 'registration'));
  bundle.identity = bytes(child(upload, 'identity'));
  bundle.signed = signedKey(child(upload, 'skey'));
  for (const one of children(child(upload, 'list')))
    bundle.preKeys.push({ id: number(child(one, 'id')), key: bytes(child(one, 'value')) });
}

export const signedKey = (given: BinaryNode | undefined): Bundle['signed'] => ({
  id: number(child(given, 'id')),
  key: bytes(child(given, 'value')),
  signature: bytes(child(given, 'signature')),
});

export function digest({ registrationId, identity, signed, preKeys }: Bundle): BinaryNode {
  return node('digest', {}, [
    node('registration', {}, bigEndian(registrationId, 4)),
    node('type', {}, KEY_BUNDLE_TYPE),
    node('identity', {}, identity),
    node('skey', {}, [node('id', {}, bigEndian(signed.id, 3))]),
    node(
      'list',
      {},
      preKeys.map(({ id }) => node('id', {}, bigEndian(id, 3))),
    ),
  ]);
}

/** The keys for a first message to each of these devices. */
export function keysFor(world: World, asked: BinaryNode[]): BinaryNode {
  return node(
    'list',
    {},
    asked.map(({ attrs: { jid } }) => {
      const device = world.accounts.device(jid);
      if (!device) return node('user', { jid }, [node('error', { code: 404, text: 'item-not-found' })]);
      world.fetched.push(device);
      const registration = node('registration', {}, bigEndian(device.bundle.registrationId, 4));
      return node('user', { jid }, [registration, ...keyNodes(device.bundle, takePreKey(world, device))]);
    }),
  );
}

/** What a session begins with, as it is written down for others. */
export const keyNodes = ({ identity, signed }: Bundle, once: Bundle['preKeys'][number] | undefined): BinaryNode[] => [
  node('type', {}, KEY_BUNDLE_TYPE),
  node('identity', {}, identity),
  node('skey', {}, [
    node('id', {}, bigEndian(signed.id, 3)),
    node('value', {}, signed.key),
    node('signature', {}, signed.signature),
  ]),
  ...(once ? [node('key', {}, [node('id', {}, bigEndian(once.id, 3)), node('value', {}, once.key)])] : []),
];

/** The same for a simulated phone, in the form that libsignal takes. */
export function sessionKeys(world: World, device: Device) {
  const { registrationId, identity, signed } = device.bundle;
  const once = takePreKey(world, device);
  return {
    registrationId,
    identityKey: generateSignalPubKey(identity),
    signedPreKey: { keyId: signed.id, publicKey: generateSignalPubKey(signed.key), signature: signed.signature },
    ...(once ? { preKey: { keyId: once.id, publicKey: generateSignalPubKey(once.key) } } : {}),
  };
}

/** One-time keys are given out once; a client that runs low is told. */
function takePreKey(world: World, device: Device) {
  if (device.phone) return device.phone.preKey();
  const { preKeys } = device.bundle;
  const taken = preKeys.shift();
  if (preKeys.length < few && isOnline(device)) {
    const about = { from: S_WHATSAPP_NET, type: 'encrypt', id: world.newId('keys'), t: world.seconds() };
    deliver(device, node('notification', about, [node('count', { value: preKeys.length })]));
  }
  return taken;
}
