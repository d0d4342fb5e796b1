/** How a new device joins an account: by QR, or by a code of eight characters. The phone's part is played here too. */
import { createHmac, randomBytes } from 'node:crypto';
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  type BinaryNode,
  Curve,
  derivePairingCodeKey,
  hkdf,
  jidDecode,
  type KeyPair,
  proto,
  S_WHATSAPP_NET,
} from '@whiskeysockets/baileys';
import { type Account, addDevice, type Bundle, type Device, deviceJid } from './accounts.ts';
import type { Connection } from './connection.ts';
import { bytes, child, node } from './nodes.ts';
import { vouchFor } from './provision.ts';
import type { World } from './world.ts';

/** A client that asks for an account. */
export interface Linking {
  noiseKey: Buffer;
  bundle: Bundle;
  /** Each is a QR's first part; the client shows them one after another. */
  refs: string[];
  code?: CodeLinking;
}

interface CodeLinking {
  phone: string;
  ref: Buffer;
  /** The client's ephemeral key, sealed with the code. */
  sealed: Buffer;
  /** Known when the code was typed in. */
  opened?: { mine: KeyPair; theirs: Buffer };
}

export function beginLinking(
  world: World,
  connection: Connection,
  asked: proto.ClientPayload.IDevicePairingRegistrationData,
  noiseKey: Buffer,
) {
  const given = (value: Uint8Array | null | undefined) => Buffer.from(value ?? []);
  const refs = Array.from({ length: 6 }, () => `2@${randomBytes(24).toString('base64')}`);
  connection.linking = {
    noiseKey,
    refs,
    bundle: {
      registrationId: given(asked.eRegid).readUInt32BE(),
      identity: given(asked.eIdent),
      signed: {
        id: given(asked.eSkeyId).readUIntBE(0, 3),
        key: given(asked.eSkeyVal),
        signature: given(asked.eSkeySig),
      },
      preKeys: [],
    },
  };
  const shown = refs.map((ref) => node('ref', {}, Buffer.from(ref)));
  connection.send(
    node('iq', { from: S_WHATSAPP_NET, type: 'set', id: world.newId('pair'), xmlns: 'md' }, [
      node('pair-device', {}, shown),
    ]),
  );
}

/** Stanzas of a client without an account. */
export function takeUnlinked(world: World, connection: Connection, stanza: BinaryNode) {
  if (child(stanza, 'pair-device-sign')) return connection.fail(515);
  const step = child(stanza, 'link_code_companion_reg');
  const answer = (content?: BinaryNode[]) =>
    connection.send(node('iq', { from: S_WHATSAPP_NET, type: 'result', id: stanza.attrs.id }, content));
  if (!step) return stanza.attrs.type === 'result' ? undefined : answer();
  if (step.attrs.stage === 'companion_hello') {
    const ref = beginCode(connection, step);
    return answer([
      node('link_code_companion_reg', { stage: 'companion_hello' }, [node('link_code_pairing_ref', {}, ref)]),
    ]);
  }
  answer();
  finishCode(world, connection, step);
}

/** Someone scans the QR that a client shows. */
export function scanQr(world: World, qr: string, account: Account): Device {
  const [ref = '', , identity, secret = ''] = qr.slice(qr.indexOf('#') + 1).split(',');
  const connection = [...world.connections].find(({ linking }) => linking?.refs.includes(ref));
  if (!connection || connection.linking?.bundle.identity.toString('base64') !== identity)
    throw new Error('nobody shows this QR');
  return link(world, connection, account, Buffer.from(secret, 'base64'));
}

/** Someone types the code into the phone with this number. */
export async function typeCode(world: World, code: string, account: Account) {
  const connection = [...world.connections].find(({ linking }) => linking?.code?.phone === account.phone);
  const asked = connection?.linking?.code;
  if (!connection || !asked) throw new Error(`nobody asked to be linked with ${account.phone}`);
  const [salt, iv, theirs] = [asked.sealed.subarray(0, 32), asked.sealed.subarray(32, 48), asked.sealed.subarray(48)];
  const mine = Curve.generateKeyPair();
  asked.opened = { mine, theirs: aesDecryptCTR(theirs, await derivePairingCodeKey(code, salt), iv) };
  const [mySalt, myIv] = [randomBytes(32), randomBytes(16)];
  const sealed = aesEncryptCTR(mine.public, await derivePairingCodeKey(code, mySalt), myIv);
  const step = node('link_code_companion_reg', { stage: 'primary_hello' }, [
    node('link_code_pairing_wrapped_primary_ephemeral_pub', {}, Buffer.concat([mySalt, myIv, sealed])),
    node('primary_identity_pub', {}, account.identity.public),
    node('link_code_pairing_ref', {}, asked.ref),
  ]);
  const about = { from: S_WHATSAPP_NET, type: 'link_code_companion_reg', id: world.newId('code'), t: world.seconds() };
  connection.send(node('notification', about, [step]));
}

function beginCode(connection: Connection, step: BinaryNode): Buffer {
  const ref = randomBytes(16);
  const phone = jidDecode(step.attrs.jid)?.user ?? '';
  const sealed = bytes(child(step, 'link_code_pairing_wrapped_companion_ephemeral_pub'));
  if (connection.linking) connection.linking.code = { phone, ref, sealed };
  return ref;
}

/** Both sides have each other's ephemeral key now: from it and the identities comes the secret that signs the device. */
function finishCode(world: World, connection: Connection, step: BinaryNode) {
  const asked = connection.linking?.code;
  if (!asked?.opened) throw new Error('the code was not typed in yet');
  const account = world.accounts.open(asked.phone);
  const shared = Curve.sharedKey(asked.opened.mine.private, asked.opened.theirs);
  const sealed = bytes(child(step, 'link_code_pairing_wrapped_key_bundle'));
  const [salt, iv] = [sealed.subarray(0, 32), sealed.subarray(32, 44)];
  const key = hkdf(shared, 32, { salt, info: 'link_code_pairing_key_bundle_encryption_key' });
  // Their identity, ours, and a random share of theirs.
  const random = aesDecryptGCM(sealed.subarray(44), key, iv, Buffer.alloc(0)).subarray(64, 96);
  const identities = Curve.sharedKey(account.identity.private, bytes(child(step, 'companion_identity_public')));
  const secret = hkdf(Buffer.concat([shared, identities, random]), 32, { info: 'adv_secret' });
  link(world, connection, account, Buffer.from(secret));
}

function link(world: World, connection: Connection, account: Account, secret: Buffer): Device {
  if (!connection.linking) throw new Error('this client asked for no account');
  const { bundle, noiseKey } = connection.linking;
  const device = addDevice(account, account.nextDevice, bundle, noiseKey);
  device.fresh = true;
  const vouched = vouchFor(world, account, device.id, bundle.identity);
  const details = proto.ADVSignedDeviceIdentity.encode(vouched).finish();
  const hmac = createHmac('sha256', secret).update(details).digest();
  const about = { from: S_WHATSAPP_NET, type: 'set', id: world.newId('pair'), xmlns: 'md', t: world.seconds() };
  const success = node('pair-success', {}, [
    node('device-identity', {}, proto.ADVSignedDeviceIdentityHMAC.encode({ details, hmac }).finish()),
    node('biz', { name: account.name }),
    node('platform', { name: 'android' }),
    node('device', { jid: deviceJid(device, 'phone'), lid: deviceJid(device, 'lid') }),
  ]);
  connection.send(node('iq', about, [success]));
  return device;
}
