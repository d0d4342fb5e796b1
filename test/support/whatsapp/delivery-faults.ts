/** What can go wrong with a message on its way to the bot. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import type { Device } from './accounts.ts';
import { deliver } from './login.ts';
import type { World } from './world.ts';

export function deliverWithFaults(world: World, sender: Device, device: Device, stanza: BinaryNode) {
  // What is sent a second time, because it could not be read or as a repeat, arrives.
  const repeated = Array.isArray(stanza.content) && stanza.content.some(({ attrs }) => attrs.count !== undefined);
  const id = stanza.attrs.id ?? '';
  const fault = repeated ? undefined : world.faults.strike('delivery', sender.account.phone);
  if (fault?.kind === 'late') return void setTimeout(() => deliver(device, stanza), fault.ms ?? 100).unref();
  if (fault?.kind === 'garble' || fault?.kind === 'replay') world.unreadable.explain(id);
  deliver(device, fault?.kind === 'garble' ? garbled(stanza) : stanza);
  if (fault?.kind === 'replay') deliver(device, stanza);
  if (fault?.kind === 'double') sender.phone?.repeat(id);
}

function garbled(stanza: BinaryNode): BinaryNode {
  const content = Array.isArray(stanza.content) ? stanza.content.map(spoiled) : stanza.content;
  return { ...stanza, content };
}

/** So far from the end lies sealed text (or a group's signature) whatever the kind of message, and no key. */
const inside = 20;

function spoiled(sealed: BinaryNode): BinaryNode {
  if (sealed.tag !== 'enc' || !(sealed.content instanceof Uint8Array)) return sealed;
  const content = Buffer.from(sealed.content);
  content[content.length - inside]! ^= 1;
  return { ...sealed, content };
}
