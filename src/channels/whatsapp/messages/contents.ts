/** How a message of ours reads on WhatsApp: its menu as text, and the contents that are sent for it, in their order. */
import type { AnyMessageContent } from '@whiskeysockets/baileys';
import { type Button, type Outbound, SendError } from '../../channel.ts';
import { longestCaption, safeFileName, splitText } from '../../message-limits.ts';

/** The last content carries the menu, and its id is the id of the message. */
export function contentsOf(message: Outbound, menu: Menu | undefined): AnyMessageContent[] {
  const text = harmless(withMenu(message.text, menu));
  const file = fileOf(message);
  const captioned = file !== undefined && text.length <= longestCaption;
  if (captioned) return [text ? { ...file, caption: text } : file];
  const parts: AnyMessageContent[] = splitText(text).map((part) => ({ text: part }));
  const all = file ? [file, ...parts] : parts;
  if (all.length === 0) throw new SendError('refused', 'nothing to send');
  return all;
}

function fileOf({ image, document }: Outbound): { image: Buffer; caption?: string } | DocumentContent | undefined {
  if (image) return { image: Buffer.from(image.bytes), mimetype: image.mime } as { image: Buffer };
  if (!document) return undefined;
  const fileName = safeFileName(document.name);
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

/** A menu is text, and what is typed becomes the tap, because WhatsApp drops buttons silently. The choices of a reply are numbered. A message
 *  that is not the running question (every message that we start ourselves) has a letter before its numbers, `A1`, so that a bare number
 *  always answers the question. Where a number may itself be the answer, the choices are words. */
export interface Menu {
  by: 'number' | 'code' | 'word';
  letter?: string;
  hint: string;
  buttons: Button[];
}

/** Without letters that look like a digit or like each other. */
const letters = 'ABCDEFGHJKMNPRSTUVWXYZ';

export const letterAfter = (last: string | null | undefined): string =>
  letters[(last ? letters.indexOf(last) + 1 : 0) % letters.length]!;

export function menuOf({ buttons, answers }: Outbound, letter: string): Menu | undefined {
  if (!buttons || buttons.length === 0) return undefined;
  const { by, hint } = answers ?? { by: 'number', hint: '' };
  return { by, hint, buttons, ...(by === 'code' ? { letter } : {}) };
}

/** The text with its menu below. */
export function withMenu(text: string, menu: Menu | undefined): string {
  if (!menu) return text;
  const lines = menu.buttons.map(({ label }, at) => `${menu.letter ?? ''}${at + 1}. ${label}`).join('\n');
  return [text, menu.by === 'word' ? '' : lines, menu.hint].filter(Boolean).join('\n\n');
}

/** `B2`, `b 2`, `B2.` */
export function readCode(text: string): { letter: string; number: number } | undefined {
  const match = /^\s*([a-z])\s?[.-]?\s?(\d{1,2})[.)]?\s*$/i.exec(text);
  return match ? { letter: match[1]!.toUpperCase(), number: Number(match[2]) } : undefined;
}

/** The button that a text names by its number or by its label. */
export function chosen(menu: Menu, text: string): Button | undefined {
  const code = readCode(text);
  if (code) return code.letter === menu.letter ? menu.buttons[code.number - 1] : undefined;
  const number = /^\s*(\d{1,2})[.)]?\s*$/.exec(text);
  if (number) return menu.by === 'word' ? undefined : menu.buttons[Number(number[1]) - 1];
  const said = plain(text);
  return said === '' ? undefined : menu.buttons.find(({ label }) => plain(label) === said);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
