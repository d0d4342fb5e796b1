/** Whether the bot's account may start chats. WhatsApp takes that away from accounts that write to too many strangers. */
import { type BinaryNode, S_WHATSAPP_NET } from '@whiskeysockets/baileys';
import type { Account } from './accounts.ts';
import { deliver } from './login.ts';
import { node } from './nodes.ts';
import type { World } from './world.ts';

/** The code with which a message to a stranger is refused then. */
export const restrictedCode = 463;

export const mayWrite = ({ restricted, acquainted }: World, to: Account | undefined): boolean =>
  !restricted || (to !== undefined && acquainted.has(to));

/** Restricts the account or lifts it, and tells its devices. */
export function restrict(world: World, on: boolean) {
  world.restricted = on;
  const told = { data: { xwa2_notify_account_reachout_timelock: standing(world) } };
  const update = node(
    'update',
    { op_name: 'NotificationUserReachoutTimelockUpdate' },
    Buffer.from(JSON.stringify(told)),
  );
  const about = { from: S_WHATSAPP_NET, type: 'mex', id: world.newId('mex'), t: world.seconds() };
  for (const device of world.botDevices()) deliver(device, node('notification', about, [update]));
}

export const askedStanding = (world: World): BinaryNode =>
  node('result', {}, Buffer.from(JSON.stringify({ data: { xwa2_fetch_account_reachout_timelock: standing(world) } })));

const standing = ({ restricted, seconds }: World) => ({
  is_active: restricted,
  ...(restricted && { time_enforcement_ends: String(seconds() + 86_400), enforcement_type: 'DEFAULT' }),
});
