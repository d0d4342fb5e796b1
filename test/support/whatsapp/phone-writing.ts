/** What a person writes and sends in one chat. Each gives the id of the message. */
import { proto } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import { type Chat, type Shown, show } from './chats.ts';
import type { Group } from './groups.ts';
import { storeMedia } from './media-content.ts';
import { node } from './nodes.ts';
import { type How, isGroup } from './phone-outbox.ts';
import { passOn } from './typing.ts';
import type { World } from './world.ts';

/** Shows a message in the chat and sends it. */
export type Post = (message: proto.IMessage, how?: Partial<How>) => Promise<string>;

export function openPost(
  world: World,
  me: Account,
  chat: Chat,
  send: (message: proto.IMessage, how: How) => Promise<void>,
): Post {
  return async (message, how = {}) => {
    const id = world.newId('3EB0C767D82A1F');
    show(chat, { id, mine: true, from: me.phone }, message, world.files);
    await send(message, { id, type: 'text', ...how });
    return id;
  };
}

export function openWriting(world: World, me: Account, whom: Account | Group, chat: Chat, post: Post) {
  const form = () => (isGroup(whom) ? whom.form : world.form(me));
  const address = () => (isGroup(whom) ? whom.id : jidOf(whom, 'phone'));
  const store = (kind: 'image' | 'document', bytes: Buffer, mime: string) =>
    storeMedia(world.files, world.mediaHost, kind, bytes, mime);
  return {
    say: (text: string) => post({ conversation: text }),
    /** Writes to a list of people at once; this is the copy that this chat gets. */
    sayToList: (text: string, list = '1700000000') => post({ conversation: text }, { list: `${list}@broadcast` }),
    /** Writes and names someone with an @: the bot, when nobody is given. */
    mention(text: string, named: Account = world.bot) {
      const jid = jidOf(named, form());
      const contextInfo = { mentionedJid: [jid] };
      return post({ extendedTextMessage: { text: `@${jid.split('@')[0]} ${text}`, contextInfo } });
    },
    /** Answers one message, by quoting it. */
    quote(id: string, text: string) {
      const { from, raw } = find(chat, id);
      const participant = jidOf(world.accounts.open(from), form());
      const contextInfo = { stanzaId: id, participant, quotedMessage: raw };
      return post({ extendedTextMessage: { text, contextInfo } });
    },
    /** `album`: what album() gave, for photos that are sent together. */
    photo: (bytes: Buffer, caption?: string, album?: string) =>
      post(
        { imageMessage: { ...store('image', bytes, 'image/jpeg'), caption }, ...(album && partOf(address(), album)) },
        { type: 'media' },
      ),
    album: (expectedImageCount: number) => post({ albumMessage: { expectedImageCount } }, { type: 'media' }),
    document: (bytes: Buffer, fileName: string, mime: string, caption?: string) =>
      post({ documentMessage: { ...store('document', bytes, mime), fileName, caption } }, { type: 'media' }),
    location: (degreesLatitude: number, degreesLongitude: number) =>
      post({ locationMessage: { degreesLatitude, degreesLongitude } }, { type: 'media' }),
    /** Shares a phone number: her own, or that of someone else. */
    shareContact: (phone = me.phone, displayName = me.name) =>
      post({ contactMessage: { displayName, vcard: vcard(phone, displayName) } }, { type: 'media' }),
    voiceNote: (seconds = 3) =>
      post(
        { audioMessage: { ...store('document', Buffer.from('opus'), 'audio/ogg'), seconds, ptt: true } },
        { type: 'media' },
      ),
    /** Whatever else a phone can send. */
    send: (message: proto.IMessage, type = 'media') => post(message, { type }),
    sticker: () => post({ stickerMessage: store('image', Buffer.from('sticker'), 'image/webp') }, { type: 'media' }),
    typing(on = true) {
      const to = address();
      const device = me.devices.get(0);
      if (device) passOn(world, device, node('chatstate', { to }, [node(on ? 'composing' : 'paused')]));
    },
  };
}

const partOf = (remoteJid: string, id: string): Pick<proto.IMessage, 'messageContextInfo'> => ({
  messageContextInfo: {
    messageAssociation: {
      associationType: proto.MessageAssociation.AssociationType.MEDIA_ALBUM,
      parentMessageKey: { remoteJid, id, fromMe: true },
    },
  },
});

export interface Keyed {
  world: World;
  whom: Account | Group;
}

/** How a message is named to others. */
export const keyOf = ({ world, whom }: Keyed, { id, mine, from }: Shown): proto.IMessageKey => ({
  remoteJid: isGroup(whom) ? whom.id : jidOf(whom, 'phone'),
  id,
  fromMe: mine,
  ...(isGroup(whom) && { participant: jidOf(world.accounts.open(from), whom.form) }),
});

export function find({ messages }: Chat, id: string): Shown {
  const message = messages.find((one) => one.id === id);
  if (!message) throw new Error(`no message ${id}`);
  return message;
}

const vcard = (phone: string, name: string) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `TEL;type=CELL;waid=${phone}:+${phone}`, 'END:VCARD'].join('\n');
