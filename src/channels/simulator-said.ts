/** What a person does on the simulator page: in the words of the house, and as her own chat shows it. */
import type { Inbound } from './channel.ts';
import type { Chat, SimMessage } from './simulator-chats.ts';

/** What a person does in one move. */
export interface Said {
  text?: string;
  /** Untrusted, as on every platform: the message may be old or never have had this button. */
  tap?: { data: string; message: string };
  /** A picture, or a document with its name. */
  photo?: { bytes: Uint8Array; mime: string; name?: string };
  location?: { latitude: number; longitude: number };
  /** A number from her contacts; her own, through the button that asks for it, unless `own` is false. */
  contact?: { phone: string; own?: boolean };
  /** Id of our message that she quotes. */
  quotes?: string;
  /** Id of her own message that she writes anew. */
  edits?: string;
  /** The client's own id of this message: the same one twice is one message. */
  id?: string;
  /** The name that she shows on the platform. */
  name?: string;
}

export function inboundOf(
  { text, tap, quotes, location, contact, name, edits }: Said,
  { chat, id, at, media }: Pick<Inbound, 'chat' | 'id' | 'at' | 'media'>,
): Inbound {
  return {
    channel: 'simulator',
    chat,
    sender: chat,
    id,
    at,
    private: true,
    addressed: true,
    ...(text === undefined ? {} : { text }),
    ...(tap && { tap }),
    ...(quotes && { quotes }),
    ...(location && { location }),
    ...(contact && { contact: { phone: contact.phone, own: contact.own ?? true } }),
    ...(media && { media }),
    ...(name && { name }),
    ...(edits && { edited: true }),
  };
}

export const mediaOf = ({ mime, name }: NonNullable<Said['photo']>) =>
  mime.startsWith('image/') ? { kind: 'photo' as const, mime } : { kind: 'document' as const, mime, name };

export const shown = (inbound: Inbound, chat: Readonly<Chat>): Omit<SimMessage, 'rev'> => ({
  id: inbound.id,
  from: 'person',
  at: inbound.at,
  text: wording(inbound, chat),
  choices: [],
  image: inbound.media?.kind === 'photo' ? inbound.media.ref : null,
  ...(inbound.media?.kind === 'document'
    ? { document: { ref: inbound.media.ref, name: inbound.media.name ?? 'dokumen.pdf' } }
    : {}),
  ...(inbound.location ? { location: inbound.location } : {}),
});

/** What the person's message reads as in her chat; a tap reads as the label of its button. */
export function wording({ text, tap, contact }: Inbound, { messages }: Readonly<Chat>): string {
  const tapped = messages.find(({ id }) => id === tap?.message)?.choices.find(({ value }) => value === tap?.data);
  return text ?? tapped?.label ?? tap?.data ?? contact?.phone ?? '';
}
