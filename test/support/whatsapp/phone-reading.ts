/** What a person reads in one chat. */
import { nextMessage } from '../next-message.ts';
import { patienceMs } from '../until.ts';
import { type Account, type Device, jidOf } from './accounts.ts';
import type { Chat, Shown } from './chats.ts';
import type { Group } from './groups.ts';
import { node } from './nodes.ts';
import { isGroup } from './phone-outbox.ts';
import { takeReceipt } from './receipts.ts';
import type { World } from './world.ts';

export function openReading(world: World, own: Device, whom: Account | Group, chat: Chat) {
  return {
    /** The whole chat, oldest first, as it looks now. */
    chat: (): Shown[] => chat.messages,
    /** The next message of the bot that was not taken yet. */
    async next(patience = patienceMs): Promise<Shown> {
      return chat.unread.shift() ?? (await nextMessage(chat, patience));
    },
    unread: () => chat.unread.length,
    /** Opens the chat: the bot's messages in it are read. */
    read() {
      const form = isGroup(whom) ? whom.form : 'phone';
      for (const { id, mine, from } of chat.messages) {
        if (mine) continue;
        const author = jidOf(world.accounts.open(from), form);
        const about = isGroup(whom) ? { to: whom.id, participant: author } : { to: author };
        takeReceipt(world, own, node('receipt', { id, type: 'read', ...about }));
      }
    },
  };
}
