/** Messages from one device to the others. The server never sees what is inside: it carries sealed envelopes. */
import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Account, type Device, deviceJid, type Form, formOf, jidOf } from './accounts.ts';
import { deliverWithFaults } from './delivery-faults.ts';
import type { Group } from './groups.ts';
import { deliver } from './login.ts';
import { child, children, node } from './nodes.ts';
import { letIn } from './tokens.ts';
import type { World } from './world.ts';

/** Parts of the stanza that are for the server and are not passed on. */
const inward = new Set(['participants', 'enc', 'tctoken']);

export function route(world: World, sender: Device, stanza: BinaryNode) {
  const group = world.groups.get(stanza.attrs.to ?? '');
  if (group) toGroup(world, group, sender, stanza);
  else toPeople(world, sender, stanza);
}

function toGroup(world: World, group: Group, sender: Device, stanza: BinaryNode) {
  if (!group.members.has(sender.account)) return;
  const only = stanza.attrs.participant && world.accounts.device(stanza.attrs.participant);
  const shared = children(stanza).filter(({ tag }) => tag === 'enc');
  const own = new Map(
    children(child(stanza, 'participants')).map((to) => [world.accounts.device(to.attrs.jid), children(to)]),
  );
  const about = {
    from: group.id,
    participant: deviceJid(sender, group.form),
    ...alternate(world, sender.account, group.form, 'participant'),
  };
  for (const member of group.members)
    for (const device of member.devices.values()) {
      if (device === sender || (only && only !== device)) continue;
      hand(world, sender, device, envelope(world, sender, stanza, about, [...(own.get(device) ?? []), ...shared]));
    }
}

function toPeople(world: World, sender: Device, stanza: BinaryNode) {
  const to = stanza.attrs.to;
  const alone = children(stanza).filter(({ tag }) => tag === 'enc');
  const parts = children(child(stanza, 'participants'));
  const asks = world.accounts.find(to) === world.bot;
  if (asks) world.acquainted.add(sender.account);
  if (asks) letIn(world, sender.account);
  const { form, named } = naming(world, sender.account, stanza, asks ? undefined : formOf(to));
  for (const { jid, sealed } of [
    ...parts.map((part) => ({ jid: part.attrs.jid, sealed: children(part) })),
    ...(alone.length > 0 ? [{ jid: to, sealed: alone }] : []),
  ]) {
    const device = world.accounts.device(jid);
    if (!device || device === sender || device.account.blocked.has(sender.account)) continue;
    const peer = world.accounts.find(stanza.attrs.recipient ?? to);
    // Our own other devices hear what we wrote, and to whom.
    const recipient = device.account === sender.account && peer ? jidOf(peer, form) : undefined;
    const { category, list } = stanza.attrs;
    const from = list ? { from: list, participant: deviceJid(sender, form) } : { from: deviceJid(sender, form) };
    const about = { ...from, ...named, recipient, category };
    hand(world, sender, device, envelope(world, sender, stanza, about, sealed));
  }
}

/** How the sender is called. The same message is never called otherwise when its phone sends it once more. */
function naming(world: World, account: Account, { attrs: { id = '' } }: BinaryNode, given: Form | undefined) {
  const before = given ? undefined : world.named.get(id);
  if (before) return before;
  const form = given ?? world.form(account);
  const chosen = { form, named: alternate(world, account, form, 'sender') };
  if (!given) world.named.set(id, chosen);
  return chosen;
}

/** The last step to a device; on the way to the bot it can go wrong. */
function hand(world: World, sender: Device, device: Device, stanza: BinaryNode) {
  if (!world.isBot(device.account) || device.phone) return deliver(device, stanza);
  deliverWithFaults(world, sender, device, stanza);
}

function envelope(
  world: World,
  { account }: Device,
  { attrs, content }: BinaryNode,
  about: Record<string, string | undefined>,
  sealed: BinaryNode[],
): BinaryNode {
  const passed = Array.isArray(content) ? content.filter(({ tag }) => !inward.has(tag)) : [];
  const common = { id: attrs.id, t: world.seconds(), type: attrs.type, edit: attrs.edit, notify: account.name };
  return node('message', { ...common, ...about }, [...sealed, ...passed]);
}

/** The other form of a person's name, where the server gives it. */
function alternate(world: World, account: Account, form: Form, role: 'sender' | 'participant') {
  const mode = { addressing_mode: form === 'lid' ? 'lid' : 'pn' };
  if (account.numberless || !world.withAlternate()) return mode;
  return form === 'lid'
    ? { ...mode, [`${role}_pn`]: jidOf(account, 'phone') }
    : { ...mode, [`${role}_lid`]: jidOf(account, 'lid') };
}
