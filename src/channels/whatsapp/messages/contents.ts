/** Splits one message of ours into the contents that WhatsApp sends, in their order. */
import type { AnyMessageContent } from '@whiskeysockets/baileys';
import { type Outbound, SendError } from '../../channel.ts';
import { splitText } from '../../split.ts';
import { type Menu, withMenu } from './menus.ts';

/** WhatsApp takes more, but folds what is longer behind "Baca selengkapnya". */
const longestText = 4096;
const longestCaption = 1024;

/** The last content carries the menu, and its id is the id of the message. */
export function contentsOf(message: Outbound, menu: Menu | undefined): AnyMessageContent[] {
  const text = harmless(withMenu(message.text, menu));
  const file = fileOf(message);
  const captioned = file !== undefined && text.length <= longestCaption;
  if (captioned) return [text ? { ...file, caption: text } : file];
  const parts: AnyMessageContent[] = splitText(text, longestText).map((part) => ({ text: part }));
  const all = file ? [file, ...parts] : parts;
  if (all.length === 0) throw new SendError('refused', 'nothing to send');
  return all;
}

function fileOf({ image, document }: Outbound): { image: Buffer; caption?: string } | DocumentContent | undefined {
  if (image) return { image: Buffer.from(image.bytes), mimetype: image.mime } as { image: Buffer };
  if (!document) return undefined;
  const fileName = document.name.replace(/[\r\n"\\/;]/g, '_');
  return { document: Buffer.from(document.bytes), mimetype: document.mime, fileName };
}

interface DocumentContent {
  document: Buffer;
  mimetype: string;
  fileName: string;
  caption?: string;
}

/** `*stars*` stay, because WhatsApp reads them as we mean them. WhatsApp's other markup may occur in what people wrote and must be shown as
 *  it is, so it becomes letters that look the same. Links are left alone. */
export const harmless = (text: string): string =>
  text
    .split(/(\S*:\/\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? part : withoutSigns(part)))
    .join('');

const withoutSigns = (text: string) =>
  text
    .replaceAll('`', '\u02cb')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\u02cd')
    .replace(/~(?=\S)|(?<=\S)~/g, '\u223c')
    .replace(/^> /gm, '\u203a ');
