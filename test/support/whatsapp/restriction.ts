/** Whether the bot's account may start chats. WhatsApp takes that away from accounts that write to too many strangers. */
import { type BinaryNode, QueryIds, S_WHATSAPP_NET } from '@whiskeysockets/baileys';
import { dayMs } from '../../../src/clock.ts';
import type { Account } from './accounts.ts';
import { deliver } from './login.ts';
import { node } from './nodes.ts';
import { QueryError } from './query-error.ts';
import type { World } from './world.ts';

/** The code with which a message to a stranger is refused then. */
export const restrictedCode = 463;

/** Ends by itself, by the world's clock in milliseconds. */
export interface Restriction {
  until: number;
  type: string;
}

export const mayWrite = (world: World, to: Account | undefined): boolean =>
  !isActive(world) || (to !== undefined && world.acquainted.has(to));

/** Restricts the account or lifts it, and tells its devices. `silently`: they find it out by themselves. */
export function restrict(world: World, on: boolean, given: Partial<Restriction> & { silently?: boolean } = {}) {
  const { silently, ...restriction } = given;
  world.restriction = on ? { until: world.options.now() + dayMs, type: 'DEFAULT', ...restriction } : undefined;
  if (silently) return;
  const told = { data: { xwa2_notify_account_reachout_timelock: restrictionState(world) } };
  const update = node(
    'update',
    { op_name: 'NotificationUserReachoutTimelockUpdate' },
    Buffer.from(JSON.stringify(told)),
  );
  const about = { from: S_WHATSAPP_NET, type: 'mex', id: world.newId('mex'), t: world.seconds() };
  for (const device of world.botDevices()) deliver(device, node('notification', about, [update]));
}

/** A question in WhatsApp's query language, told by its number. */
export function answerMex(world: World, { attrs }: BinaryNode): BinaryNode {
  if (attrs.query_id !== QueryIds.REACHOUT_TIMELOCK) throw new QueryError(501, 'feature-not-implemented');
  const data = { xwa2_fetch_account_reachout_timelock: restrictionState(world) };
  return node('result', {}, Buffer.from(JSON.stringify({ data })));
}

const isActive = ({ restriction, options }: World): boolean =>
  restriction !== undefined && restriction.until > options.now();

const restrictionState = (world: World) => ({
  is_active: isActive(world),
  ...(isActive(world) && {
    time_enforcement_ends: String(Math.floor(world.restriction!.until / 1000)),
    enforcement_type: world.restriction!.type,
  }),
});
