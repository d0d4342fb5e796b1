/** What a person does to messages that are there: corrects, takes back, reacts. */
import { proto } from '@whiskeysockets/baileys';
import type { Account } from './accounts.ts';
import type { Chat } from './chats.ts';
import type { Group } from './groups.ts';
import { find, type Keyed, keyOf, type Post } from './phone-writing.ts';
import type { World } from './world.ts';

const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;

export function openChanging(world: World, whom: Account | Group, chat: Chat, post: Post) {
  const keyed: Keyed = { world, whom };
  const key = (id: string) => keyOf(keyed, find(chat, id));
  return {
    edit: (id: string, text: string) =>
      post(
        { protocolMessage: { type: MESSAGE_EDIT, key: key(id), editedMessage: { conversation: text } } },
        { edit: 1 },
      ),
    /** Deletes one of her own messages for everyone. */
    remove: (id: string) => post({ protocolMessage: { type: REVOKE, key: key(id) } }, { edit: 7 }),
    /** No emoji takes the reaction back. */
    react: (id: string, text: string) =>
      post({ reactionMessage: { key: key(id), text, senderTimestampMs: world.options.now() } }, { type: 'reaction' }),
  };
}
