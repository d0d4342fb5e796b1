/** How a phone sends: sealed for every device that shall have it, kept for those who could not open it. */
import type { BinaryNode, proto } from '@whiskeysockets/baileys';
import { type Account, type Device, deviceJid, jidOf } from './accounts.ts';
import type { Group } from './groups.ts';
import { child, node } from './nodes.ts';
import { route } from './routing.ts';
import type { openSignal } from './signal.ts';
import type { World } from './world.ts';

/** What the envelope shows of a message. */
export interface How {
  id: string;
  type: string;
  /** An edit (1) or a deletion (7). */
  edit?: number;
  meta?: Record<string, string>;
  /** Sent to a list of people, each of whom gets it alone. */
  list?: string;
}

interface Letter {
  to: Account | Group;
  message: proto.IMessage;
  how: How;
}

export function openOutbox(world: World, own: Device, signal: ReturnType<typeof openSignal>) {
  const letters = new Map<string, Letter>();
  /** Members who have the key to what this phone writes in a group. */
  const trusted = new Map<Group, Set<Device>>();

  async function seal({ to, message }: Letter): Promise<BinaryNode[]> {
    if (isGroup(to)) {
      const { shared, key } = await signal.sealForGroup(to, message);
      const known = trusted.get(to) ?? new Set();
      trusted.set(to, known);
      const fresh = devicesOf(own, [...to.members]).filter((device) => !known.has(device));
      const parts = await sealAll(fresh, () => key);
      for (const device of fresh) known.add(device);
      return [node('participants', {}, parts), shared];
    }
    const copy = { deviceSentMessage: { destinationJid: jidOf(to, 'phone'), message } };
    const everyone = devicesOf(own, [to, own.account]);
    return [
      node('participants', {}, await sealAll(everyone, ({ account }) => (account === own.account ? copy : message))),
    ];
  }

  const sealAll = async (devices: Device[], messageFor: (device: Device) => proto.IMessage) => {
    const parts: BinaryNode[] = [];
    for (const device of devices)
      parts.push(node('to', { jid: deviceJid(device, 'lid') }, [await signal.seal(device, messageFor(device))]));
    return parts;
  };

  async function post(letter: Letter) {
    const { id, type, edit, meta, list } = letter.how;
    const to = isGroup(letter.to) ? letter.to.id : jidOf(letter.to, 'phone');
    const sealed = await seal(letter);
    route(
      world,
      own,
      node('message', { id, to, type, edit, list }, [...sealed, ...(meta ? [node('meta', meta)] : [])]),
    );
  }

  /** Once more under the same id, sealed anew for one device. */
  async function postAgain({ to, message, how }: Letter, device: Device, count: number) {
    const group = isGroup(to) ? to : undefined;
    const inside = group ? { ...message, ...(await signal.sealForGroup(group, message)).key } : message;
    const sealed = await signal.seal(device, inside);
    sealed.attrs.count = String(count);
    const jid = deviceJid(device, 'phone');
    const about = group ? { to: group.id, participant: jid } : { to: jid };
    route(world, own, node('message', { id: how.id, type: how.type, edit: how.edit, ...about }, [sealed]));
  }

  return {
    async send(to: Account | Group, message: proto.IMessage, how: How) {
      const letter = { to, message, how };
      letters.set(how.id, letter);
      await post(letter);
    },
    /** A device asks again, because it could not open the message. */
    async resend(receipt: BinaryNode) {
      const letter = letters.get(receipt.attrs.id ?? '');
      const device = world.accounts.device(receipt.attrs.participant ?? receipt.attrs.from);
      if (!letter || !device) return;
      await signal.restart(device, receipt);
      await postAgain(letter, device, Number(child(receipt, 'retry')?.attrs.count ?? 1));
    },
    /** A picture that is seen once: other devices than phones are told that there is one, and no more. */
    async seenOnce(id: string) {
      const told = node('unavailable', { type: 'view_once' });
      const parts = devicesOf(own, [world.bot]).map((device) => node('to', { jid: deviceJid(device, 'lid') }, [told]));
      const to = jidOf(world.bot, 'phone');
      route(world, own, node('message', { id, to, type: 'media' }, [node('participants', {}, parts)]));
    },
    /** Keys were made anew: everyone in a group needs them again. */
    distrust: () => trusted.clear(),
    /** The bot gets it a second time, for no reason. */
    async repeat(id: string) {
      const letter = letters.get(id);
      if (letter) for (const device of world.botDevices()) await postAgain(letter, device, 1);
    },
  };
}

export const isGroup = (whom: Account | Group): whom is Group => 'members' in whom;

/** Every device of these accounts but this one. */
const devicesOf = (own: Device, accounts: Account[]): Device[] =>
  [...new Set(accounts)].flatMap(({ devices }) => [...devices.values()]).filter((device) => device !== own);
