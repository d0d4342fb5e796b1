/** Receipts: the reader's device tells that it has a message, has shown it, or could not open it. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Device, deviceJid, formOf } from './accounts.ts';
import { acknowledged, deliver } from './login.ts';
import { child, children, node } from './nodes.ts';
import type { World } from './world.ts';

/** Between devices of one account only. */
const inner = new Set(['peer_msg', 'hist_sync', 'sender']);

export function takeReceipt(world: World, reader: Device, stanza: BinaryNode) {
  const { id = '', to, type, participant, recipient } = stanza.attrs;
  const more = children(child(stanza, 'list')).map(({ attrs }) => attrs.id ?? '');
  // A device that asks for it again says separately that this one is done with.
  if (type === 'retry')
    world.unreadable.note({ id, reader: reader.account, author: world.accounts.find(participant ?? to) });
  else for (const one of [id, ...more]) acknowledged(reader, 'message', one);
  if (type && inner.has(type)) return;
  const group = world.groups.get(to ?? '');
  // By a list each reader has a chat of her own with its writer.
  const author = group || to?.endsWith('@broadcast') ? participant : to;
  const about = {
    id,
    type,
    t: world.seconds(),
    from: group ? group.id : deviceJid(reader, formOf(to)),
    participant: group && deviceJid(reader, group.form),
    recipient,
  };
  for (const device of addressed(world, author)) {
    if (device === reader) continue;
    const known = reader.phone && world.isBot(device.account);
    if (known && type !== 'retry' && world.faults.strike('status', reader.account.phone)) continue;
    deliver(device, node('receipt', about, stanza.content));
  }
}

/** Every device of the author, or the one that was meant. */
function addressed({ accounts }: World, jid: string | undefined): Device[] {
  if (jid?.includes(':')) return [accounts.device(jid)].filter((device) => device !== undefined);
  return [...(accounts.find(jid)?.devices.values() ?? [])];
}
