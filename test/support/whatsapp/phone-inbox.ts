/** How a phone receives: opens what comes, shows it, and tells the sender. */
import { type BinaryNode, isJidGroup, jidDecode, type proto } from '@whiskeysockets/baileys';
import type { Account, Device } from './accounts.ts';
import { type Chat, type Shown, show } from './chats.ts';
import type { Group } from './groups.ts';
import { bigEndian, child, node } from './nodes.ts';
import { takeReceipt } from './receipts.ts';
import type { openSignal } from './signal.ts';
import type { World } from './world.ts';

interface Ways {
  chatWith(whom: Account | Group): Chat;
  resend(receipt: BinaryNode): Promise<void>;
}

/** A message that stays sealed is asked for again so many times. */
const asksAgain = 5;

export function openInbox(world: World, own: Device, signal: ReturnType<typeof openSignal>, ways: Ways) {
  const had = new Set<string>();
  const asked = new Map<string, number>();
  let typing = false;

  const authorOf = ({ attrs }: BinaryNode) => world.accounts.find(attrs.participant ?? attrs.from);

  async function takeMessage(stanza: BinaryNode) {
    const { id = '' } = stanza.attrs;
    const opened = await signal.open(stanza);
    if (!opened) return askAgain(stanza);
    confirm(stanza);
    const author = authorOf(stanza);
    // Sealed with a key that was used before: a phone takes it for a repeat, and neither shows it nor asks for it again.
    if (opened === 'used') {
      if (!had.has(id)) world.unreadable.note({ id, reader: own.account, author }, 'dropped');
      return;
    }
    const whom = chatOf(opened.key.remoteJid ?? undefined);
    if (whom && author && opened.message) arrive(whom, author, id, opened.message);
    had.add(id);
  }

  /** What this account wrote itself on another device is no more delivered by that. */
  function confirm(stanza: BinaryNode) {
    const { id, from, participant, recipient } = stanza.attrs;
    const type = authorOf(stanza) === own.account ? 'sender' : undefined;
    takeReceipt(world, own, node('receipt', { id, to: from, participant, recipient, type }));
  }

  function arrive(whom: Account | Group, author: Account, id: string, message: proto.IMessage) {
    typing = false;
    const chat = ways.chatWith(whom);
    const fresh = show(chat, { id, mine: author === own.account, from: author.phone }, message, world.files);
    if (!world.isBot(author)) return;
    const shown = chat.messages.find((one) => one.id === id);
    const group = 'members' in whom ? { group: whom.id } : {};
    if (own.account !== author) {
      const text = shown?.text ?? '';
      const about = { id, phone: own.account.phone, text, again: had.has(id), at: world.options.now() };
      world.received.push({ ...about, ...group });
    }
    if (fresh && shown) announce(chat, shown);
  }

  function askAgain(stanza: BinaryNode) {
    const { id = '', from, participant, t } = stanza.attrs;
    const count = (asked.get(id) ?? 0) + 1;
    asked.set(id, count);
    if (count > asksAgain) return void world.troubles.push(new Error(`a phone could never open message ${id}`));
    const about = [
      node('retry', { count, id, t, v: 1 }),
      node('registration', {}, bigEndian(own.bundle.registrationId, 4)),
      ...(count > 1 ? [signal.keys()] : []),
    ];
    takeReceipt(world, own, node('receipt', { id, to: from, participant, type: 'retry' }, about));
  }

  const chatOf = (jid: string | undefined): Account | Group | undefined =>
    isJidGroup(jid) ? world.groups.get(jid ?? '') : world.accounts.find(jid);

  /** One of mine has come further: it never goes back. */
  function progress({ attrs: { id, from, type } }: BinaryNode) {
    const whom = chatOf(from);
    const mine = whom && ways.chatWith(whom).messages.find((one) => one.mine && one.id === id);
    if (mine && mine.state !== 'read') mine.state = type === 'read' ? 'read' : 'delivered';
  }

  return {
    async take(stanza: BinaryNode) {
      if (stanza.tag === 'message') return takeMessage(stanza);
      if (stanza.tag === 'receipt') return stanza.attrs.type === 'retry' ? ways.resend(stanza) : progress(stanza);
      if (stanza.tag === 'chatstate' && jidDecode(stanza.attrs.from)) typing = child(stanza, 'composing') !== undefined;
    },
    typing: () => typing,
  };
}

function announce(chat: Chat, message: Shown) {
  const waiting = chat.waiting.shift();
  if (waiting) waiting(message);
  else chat.unread.push(message);
}
