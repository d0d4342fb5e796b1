/** Tokens of contacts: a person who writes to somebody gives her a token, and she shows it when she writes back. Where WhatsApp demands
 *  it, a message without one is refused as one to a stranger is. */
import { randomBytes } from 'node:crypto';
import type { BinaryNode } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import { deliver } from './login.ts';
import { child, node } from './nodes.ts';
import type { World } from './world.ts';

/** What the bot needs in order to write to this person. */
export interface Token {
  value: Buffer;
  /** Seconds. */
  since: number;
}

/** At her first message to the bot her phone lets it in. */
export function letIn(world: World, account: Account) {
  if (world.tokens.has(account)) return;
  const token = { value: randomBytes(16), since: world.seconds() };
  world.tokens.set(account, token);
  const about = {
    from: jidOf(account, 'lid'),
    type: 'privacy_token',
    id: world.newId('token'),
    t: world.seconds(),
  };
  const content = node(
    'token',
    { type: 'trusted_contact', t: token.since, jid: jidOf(world.bot, 'phone') },
    token.value,
  );
  for (const device of world.botDevices())
    deliver(device, node('notification', about, [node('tokens', {}, [content])]));
}

/** Whether the message shows the token, where one is demanded. */
export function showsToken(world: World, to: Account | undefined, stanza: BinaryNode): boolean {
  if (world.options.tokens === 'ignored' || !to || world.isBot(to)) return true;
  // What a phone asked for again bears none.
  if (child(stanza, 'enc')) return true;
  const shown = child(stanza, 'tctoken')?.content;
  return shown instanceof Uint8Array && world.tokens.get(to)?.value.equals(shown) === true;
}
