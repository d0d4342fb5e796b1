/** Answers which numbers have WhatsApp, with which devices and which LID. */
import { type BinaryNode, jidEncode } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import { child, children, node } from './nodes.ts';
import type { World } from './world.ts';

export function usync(world: World, asked: BinaryNode): BinaryNode {
  const wanted = children(child(asked, 'query')).map(({ tag }) => tag);
  const found = children(child(asked, 'list')).map((user) => {
    const jid = user.attrs.jid ?? jidEncode(String(child(user, 'contact')?.content).replace('+', ''), 's.whatsapp.net');
    const found = world.accounts.find(jid);
    // A number that WhatsApp keeps to itself is nobody's.
    const account = found?.numberless && !jid.endsWith('@lid') ? undefined : found;
    return node(
      'user',
      { jid },
      wanted.flatMap((what) => tell(what, account, jid)),
    );
  });
  return node('usync', asked.attrs, [node('result', {}, []), node('list', {}, found)]);
}

function tell(what: string, account: Account | undefined, asked: string): BinaryNode[] {
  if (what === 'contact') return [node('contact', { type: account ? 'in' : 'out' })];
  if (!account) return [];
  if (what === 'lid')
    return asked.endsWith('@lid') || !account.lidTold ? [] : [node('lid', { val: jidOf(account, 'lid') })];
  if (what !== 'devices') return [];
  const devices = [...account.devices.keys()].map((id) => node('device', { id, 'key-index': id || undefined }));
  return [node('devices', {}, [node('device-list', {}, devices)])];
}
