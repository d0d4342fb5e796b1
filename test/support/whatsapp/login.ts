/** Logins of known devices, and what waited for them. */
import { type BinaryNode, type proto, S_WHATSAPP_NET } from '@whiskeysockets/baileys';
import { type Device, deviceJid, isOnline } from './accounts.ts';
import type { Connection } from './connection.ts';
import { historyFor } from './history.ts';
import { beginLinking } from './linking.ts';
import { node } from './nodes.ts';
import type { World } from './world.ts';

/** Reason of a refused login when the phone has removed this device. */
const unlinked = 401;

export function login(world: World, connection: Connection, payload: proto.ClientPayload, key: Buffer) {
  const phone = payload.username ? String(payload.username) : undefined;
  const fault = world.faults.strike('login', phone);
  if (fault) return connection.refuse(fault.code ?? 503);
  if (payload.devicePairingData) return beginLinking(world, connection, payload.devicePairingData, key);
  const device = phone ? world.accounts.open(phone).devices.get(payload.device ?? 0) : undefined;
  if (!device?.noiseKey?.equals(key)) return connection.refuse(unlinked);
  // The same device a second time: the first connection ends.
  device.connection?.fail(undefined, node('conflict', { type: 'replaced' }));
  device.connection = connection;
  connection.device = device;
  world.logins++;
  connection.send(
    node('success', {
      t: world.seconds(),
      lid: deviceJid(device, 'lid'),
      display_name: device.account.name,
      props: 1,
      abprops: 1,
      location: 'loopback',
    }),
  );
}

/** The client has said that it is ready: everything that it has not acknowledged comes now. */
export function goLive(world: World, device: Device) {
  const { connection, queue } = device;
  if (!connection) return;
  connection.live = true;
  const from = S_WHATSAPP_NET;
  if (queue.length > 0) {
    const messages = queue.filter(({ tag }) => tag === 'message').length;
    const preview = { count: queue.length, message: messages, receipt: queue.length - messages, t: world.seconds() };
    connection.send(node('ib', { from }, [node('offline_preview', preview)]));
  }
  queue.forEach((stanza, at) => {
    // The same bytes a second time: a session opens them once.
    if (device.sent.has(stanza)) world.unreadable.explain(stanza.attrs.id ?? '');
    device.sent.add(stanza);
    connection.send({ ...stanza, attrs: { ...stanza.attrs, offline: String(at) } });
  });
  connection.send(node('ib', { from }, [node('offline', { count: queue.length })]));
  if (device.fresh) {
    device.fresh = false;
    deliver(device, historyFor(world, device));
  }
}

/** Delivers to a device, now or when it is back. */
export function deliver(device: Device, stanza: BinaryNode) {
  if (device.phone) return device.phone.take(stanza);
  device.queue.push(stanza);
  if (!isOnline(device)) return;
  device.sent.add(stanza);
  device.connection?.send(stanza);
}

/** The device has this stanza: it does not come again. One that was sent twice under its id is confirmed twice. */
export function acknowledged(device: Device, tag: string, id: string, type?: string) {
  // Delivered and read are two receipts under one id.
  const done = device.queue.findIndex(
    ({ tag: waiting, attrs }) => waiting === tag && attrs.id === id && (tag !== 'receipt' || attrs.type === type),
  );
  if (done >= 0) device.queue.splice(done, 1);
}
