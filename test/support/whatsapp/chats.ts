/** What a person sees in a chat: each message once, edits and deletions shown, votes and reactions on their message. */
import { normalizeMessageContent, proto } from '@whiskeysockets/baileys';
import { type Media, mediaOf } from './media-content.ts';

export interface Shown {
  id: string;
  mine: boolean;
  /** Phone number of its writer. */
  from: string;
  text: string;
  /** Numbered lines of the text: a menu where there are no buttons. */
  options: { number: string; label: string }[];
  picture?: Buffer;
  document?: { name: string; mime: string; bytes: Buffer };
  poll?: { name: string; options: string[]; many: boolean };
  event?: { name: string; description: string; start: number; cancelled: boolean };
  /** Id of the message that it answers. */
  quotes?: string;
  edited: boolean;
  deleted: boolean;
  /** Emoji by phone number. */
  reactions: Map<string, string>;
  /** One of mine: how far it has come. */
  state: 'sent' | 'delivered' | 'read';
  raw: proto.IMessage;
}

export interface Chat {
  messages: Shown[];
  /** Messages of the bot that nobody has taken with next() yet, and those who wait for one. */
  unread: Shown[];
  waiting: ((message: Shown) => void)[];
}

export const emptyChat = (): Chat => ({ messages: [], unread: [], waiting: [] });

type Author = Pick<Shown, 'id' | 'mine' | 'from'>;

/** Puts what came into the chat. True: it is a message by itself, and new. */
export function show(chat: Chat, author: Author, message: proto.IMessage, files: Map<string, Buffer>): boolean {
  const content = normalizeMessageContent(message);
  if (!content) return false;
  const of = (key: proto.IMessageKey | null | undefined) => chat.messages.find(({ id }) => id === key?.id);
  const { protocolMessage: order, reactionMessage: reaction } = content;
  if (order) {
    const target = of(order.key);
    if (target) obey(target, order, files);
    return false;
  }
  if (reaction) {
    if (reaction.text) of(reaction.key)?.reactions.set(author.from, reaction.text);
    else of(reaction.key)?.reactions.delete(author.from);
    return false;
  }
  const seen = look(content, files);
  if (!seen || chat.messages.some(({ id }) => id === author.id)) return false;
  const fresh = { edited: false, deleted: false, reactions: new Map(), state: 'sent' as const };
  chat.messages.push({ ...author, ...seen, ...fresh, raw: message });
  return true;
}

function obey(target: Shown, order: proto.Message.IProtocolMessage, files: Map<string, Buffer>) {
  const { REVOKE, MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;
  if (order.type === REVOKE) Object.assign(target, { deleted: true, text: '', options: [] });
  const changed = order.type === MESSAGE_EDIT && normalizeMessageContent(order.editedMessage ?? undefined);
  if (changed && !target.deleted) Object.assign(target, look(changed, files), { edited: true });
}

type Looks = Pick<Shown, 'text' | 'options' | 'picture' | 'document' | 'poll' | 'event' | 'quotes'>;

/** How the content of a message looks; undefined: a person sees nothing of it. */
function look(content: proto.IMessage, files: Map<string, Buffer>): Looks | undefined {
  const { eventMessage: event } = content;
  const poll = content.pollCreationMessage ?? content.pollCreationMessageV2 ?? content.pollCreationMessageV3;
  const file = mediaOf(content, files);
  const text = textOf(content) ?? poll?.name ?? event?.name;
  if (text === undefined && !file) return undefined;
  const quotes = contextOf(content)?.stanzaId ?? undefined;
  return {
    text: text ?? '',
    options: optionsOf(text ?? ''),
    ...(file && fileLooks(file)),
    ...(poll && { poll: pollLooks(poll) }),
    ...(event && { event: eventLooks(event) }),
    ...(quotes && { quotes }),
  };
}

const textOf = (content: proto.IMessage): string | undefined =>
  content.conversation ||
  (content.extendedTextMessage?.text ??
    content.imageMessage?.caption ??
    content.documentMessage?.caption ??
    content.locationMessage?.name ??
    content.contactMessage?.displayName ??
    undefined);

export const contextOf = (content: proto.IMessage): proto.IContextInfo | null | undefined =>
  (content.extendedTextMessage ?? content.imageMessage ?? content.documentMessage)?.contextInfo;

/** `1. Ya`, `*2.* Tidak`, `B3) Nanti`: however the bot numbers. */
function optionsOf(text: string): Shown['options'] {
  const lines = text.matchAll(/^[\s*_]*([A-Z]?\d{1,2})[.)][\s*_]+(.+?)[\s*_]*$/gm);
  return [...lines].map(([, number = '', label = '']) => ({ number, label }));
}

const fileLooks = ({ kind, bytes, name, mime }: Media): Partial<Looks> =>
  kind === 'image' ? { picture: bytes } : { document: { name, mime, bytes } };

const pollLooks = (poll: proto.Message.IPollCreationMessage) => ({
  name: poll.name ?? '',
  options: (poll.options ?? []).map(({ optionName }) => optionName ?? ''),
  many: poll.selectableOptionsCount !== 1,
});

const eventLooks = (event: proto.Message.IEventMessage) => ({
  name: event.name ?? '',
  description: event.description ?? '',
  start: Number(event.startTime ?? 0) * 1000,
  cancelled: event.isCanceled ?? false,
});
