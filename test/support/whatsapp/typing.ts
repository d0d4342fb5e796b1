import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Device, formOf, isOnline, jidOf } from './accounts.ts';
import { node } from './nodes.ts';
import type { World } from './world.ts';

/** Typing: only for those who look right now. */
export function passOn(world: World, { account }: Device, { attrs, content }: BinaryNode) {
  const group = world.groups.get(attrs.to ?? '');
  const readers = group ? [...group.members] : [world.accounts.find(attrs.to)];
  const from = jidOf(account, group?.form ?? formOf(attrs.to));
  const stanza = node('chatstate', group ? { from: group.id, participant: from } : { from }, content);
  for (const reader of readers) {
    if (!reader || reader === account) continue;
    for (const device of reader.devices.values()) {
      if (device.phone) device.phone.take(stanza);
      else if (isOnline(device)) device.connection?.send(stanza);
    }
  }
}
