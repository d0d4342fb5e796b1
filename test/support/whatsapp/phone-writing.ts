/** What a person does in one chat: writes, sends files, chooses, changes and takes back. Each gives the id of the message. */
import { proto } from '@whiskeysockets/baileys';
import { type Account, jidOf } from './accounts.ts';
import { type Chat, type Shown, show } from './chats.ts';
import type { Group } from './groups.ts';
import { storeMedia } from './media-content.ts';
import { node } from './nodes.ts';
import { type How, isGroup } from './phone-outbox.ts';
import { type Attendance, sealAttendance, sealVote } from './sealed-answers.ts';
import { passOn } from './typing.ts';
import type { World } from './world.ts';

type Send = (message: proto.IMessage, how: How) => Promise<void>;

const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;

export function openWriting(world: World, me: Account, whom: Account | Group, chat: Chat, send: Send) {
  const newId = () => world.newId('3EB0C767D82A1F');
  const address = isGroup(whom) ? whom.id : jidOf(whom, 'phone');

  async function post(message: proto.IMessage, how: Partial<How> = {}): Promise<string> {
    const id = newId();
    show(chat, { id, mine: true, from: me.phone }, message, world.files);
    await send(message, { id, type: 'text', ...how });
    return id;
  }

  const keyOf = ({ id, mine, from }: Shown): proto.IMessageKey => ({
    remoteJid: address,
    id,
    fromMe: mine,
    ...(isGroup(whom) && { participant: jidOf(world.accounts.open(from), whom.form) }),
  });
  const find = (id: string): Shown => {
    const message = chat.messages.find((one) => one.id === id);
    if (!message) throw new Error(`no message ${id}`);
    return message;
  };
  const order = (protocolMessage: proto.Message.IProtocolMessage, edit: number) => post({ protocolMessage }, { edit });

  /** Question and answerer, as they are named when the answer is sealed. */
  function asked(question: Shown) {
    const secret = question.raw.messageContextInfo?.messageSecret;
    if (!secret) throw new Error('this message carries no secret');
    const form = isGroup(whom) ? whom.form : world.form();
    const asker = jidOf(world.accounts.open(question.from), form);
    return { id: question.id, secret, asker, answerer: jidOf(me, form) };
  }
  const newest = (what: 'poll' | 'event', id?: string): Shown => {
    const message = chat.messages.findLast((one) => one[what] && (id === undefined || one.id === id));
    if (!message) throw new Error(`there is no ${what}`);
    return message;
  };

  const hands = {
    say: (text: string) => post({ conversation: text }),
    /** Writes and names someone with an @: the bot, when nobody is given. */
    mention: (text: string, named: Account = world.bot) => {
      const jid = jidOf(named, isGroup(whom) ? whom.form : 'phone');
      const full = text.includes('@') ? text : `@${jid.split('@')[0]} ${text}`;
      return post({ extendedTextMessage: { text: full, contextInfo: { mentionedJid: [jid] } } });
    },
    /** Answers one message, by quoting it. */
    quote(id: string, text: string) {
      const { from, raw } = find(id);
      const participant = jidOf(world.accounts.open(from), isGroup(whom) ? whom.form : world.form());
      const contextInfo = { stanzaId: id, participant, quotedMessage: raw };
      return post({ extendedTextMessage: { text, contextInfo } });
    },
    photo(bytes: Buffer, caption?: string) {
      const stored = storeMedia(world.files, world.mediaHost, 'image', bytes, 'image/jpeg');
      return post({ imageMessage: { ...stored, caption } }, { type: 'media' });
    },
    document(bytes: Buffer, fileName: string, mime: string, caption?: string) {
      const stored = storeMedia(world.files, world.mediaHost, 'document', bytes, mime);
      return post({ documentMessage: { ...stored, fileName, caption } }, { type: 'media' });
    },
    location: (degreesLatitude: number, degreesLongitude: number) =>
      post({ locationMessage: { degreesLatitude, degreesLongitude } }, { type: 'media' }),
    /** Shares a phone number: her own, or that of someone else. */
    shareContact: (phone = me.phone, displayName = me.name) =>
      post({ contactMessage: { displayName, vcard: vcard(phone, displayName) } }, { type: 'media' }),
    sticker: () =>
      post({ stickerMessage: storeMedia(world.files, world.mediaHost, 'image', Buffer.from('s'), 'image/webp') }),
    edit: (id: string, text: string) =>
      order({ type: MESSAGE_EDIT, key: keyOf(find(id)), editedMessage: { conversation: text } }, 1),
    /** Deletes one of her own messages for everyone. */
    remove: (id: string) => order({ type: REVOKE, key: keyOf(find(id)) }, 7),
    react: (id: string, text: string) =>
      post(
        { reactionMessage: { key: keyOf(find(id)), text, senderTimestampMs: world.options.now() } },
        { type: 'reaction' },
      ),
    /** Chooses in the newest poll, or in this one; none takes the vote back. */
    vote(labels: string[], id?: string) {
      const poll = newest('poll', id);
      const pollUpdateMessage = {
        pollCreationMessageKey: keyOf(poll),
        vote: sealVote(asked(poll), labels),
        senderTimestampMs: world.options.now(),
      };
      return post({ pollUpdateMessage }, { type: 'poll', meta: { polltype: 'vote' } });
    },
    /** Answers the newest invitation, or this one. */
    rsvp(attendance: Attendance, id?: string) {
      const event = newest('event', id);
      const sealed = sealAttendance(asked(event), attendance, world.options.now());
      const encEventResponseMessage = { eventCreationMessageKey: keyOf(event), ...sealed };
      return post({ encEventResponseMessage }, { type: 'event', meta: { event_type: 'response' } });
    },
    /** Chooses what is called so in the newest menu that has it: its number, or its line in a poll. */
    tap(label: string) {
      const menu = chat.messages.findLast((one) => !one.mine && has(one, label));
      if (!menu) throw new Error(`no choice "${label}"`);
      if (menu.poll) return hands.vote([label], menu.id);
      return hands.say(menu.options.find((option) => option.label === label)?.number ?? '');
    },
    typing(on = true) {
      const device = me.devices.get(0);
      if (device) passOn(world, device, node('chatstate', { to: address }, [node(on ? 'composing' : 'paused')]));
    },
  };
  return hands;
}

const has = ({ options, poll }: Shown, label: string) =>
  options.some((option) => option.label === label) || poll?.options.includes(label) === true;

const vcard = (phone: string, name: string) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `TEL;type=CELL;waid=${phone}:+${phone}`, 'END:VCARD'].join('\n');
