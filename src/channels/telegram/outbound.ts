/** One message of ours as the calls that send it. */
import type { InlineKeyboardButton } from 'grammy/types';
import { type Button, type Outbound, SendError } from '../channel.ts';
import { longestCaption, safeFileName, splitText } from '../message-limits.ts';
import type { Upload } from './files.ts';

export interface SendCall {
  method: 'sendMessage' | 'sendPhoto' | 'sendDocument';
  payload: Record<string, unknown>;
  /** The file that goes along, under its kind's name in the payload. */
  upload?: Upload;
}

const noPreview = { is_disabled: true };

/** In the order to send them. The last one carries the buttons; its id is the message's id. */
export function sendCalls(message: Outbound): SendCall[] {
  const calls: SendCall[] = [];
  const markup = markupOf(message);
  const file = fileOf(message);
  const inCaption = file !== undefined && message.text.length <= longestCaption;
  if (file)
    calls.push(inCaption && message.text ? { ...file, payload: { ...file.payload, ...caption(message.text) } } : file);
  if (!inCaption) {
    for (const part of splitText(message.text)) {
      const { text, bold } = readStars(part);
      const payload: Record<string, unknown> = { text, link_preview_options: noPreview };
      if (bold.length > 0) payload.entities = bold;
      calls.push({ method: 'sendMessage', payload });
    }
  }
  const last = calls.at(-1);
  if (!last) throw new SendError('refused', 'nothing to send');
  if (markup) last.payload.reply_markup = markup;
  return calls;
}

function caption(marked: string): Record<string, unknown> {
  const { text, bold } = readStars(marked);
  return bold.length > 0 ? { caption: text, caption_entities: bold } : { caption: text };
}

function fileOf({ image, document }: Outbound): SendCall | undefined {
  if (image) {
    const name = `gambar.${image.mime === 'image/png' ? 'png' : 'jpg'}`;
    return { method: 'sendPhoto', payload: {}, upload: { kind: 'photo', bytes: image.bytes, name } };
  }
  if (!document) return undefined;
  const name = safeFileName(document.name);
  return { method: 'sendDocument', payload: {}, upload: { kind: 'document', bytes: document.bytes, name } };
}

/** Telegram takes one keyboard a message: where the phone number is asked for, the choices stand below that button as words to send. */
function markupOf({ buttons, askContact }: Outbound) {
  if (askContact) {
    const rows = buttonRows(buttons ?? []).map((row) => row.map(({ label }) => ({ text: label })));
    const keyboard = [[{ text: askContact, request_contact: true }], ...rows];
    return { keyboard, one_time_keyboard: true, resize_keyboard: true };
  }
  if (!buttons || buttons.length === 0) return undefined;
  const rows = buttonRows(buttons);
  return {
    inline_keyboard: rows.map((row): InlineKeyboardButton[] =>
      row.map(({ label, data }) => ({ text: label, callback_data: data })),
    ),
  };
}

/** A narrow phone shows about 30 letters in a row, parted evenly: so up to three short labels share one, long ones stand alone. */
export function buttonRows(buttons: Button[]): Button[][] {
  const rows: Button[][] = [];
  let widest = 0;
  for (const button of buttons) {
    const row = rows.at(-1);
    const width = Math.max(widest, button.label.length);
    if (row && row.length < 3 && (row.length + 1) * width <= 30) {
      row.push(button);
      widest = width;
    } else {
      rows.push([button]);
      widest = button.label.length;
    }
  }
  return rows;
}

/** `*stars*` around a run of text, as bold entities. Never a parse mode: a person's own words in our text could then break the message. */
interface Bold {
  type: 'bold';
  offset: number;
  length: number;
}

/** A pair on one line, close to the text inside and with no letter or digit outside: `2*3*4` stays as it is. */
const pair = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;

/** The text without its pairs of stars; offsets in UTF-16 units, as Telegram counts. */
function readStars(text: string): { text: string; bold: Bold[] } {
  if (!text.includes('*')) return { text, bold: [] };
  const bold: Bold[] = [];
  const plain = text.replace(pair, (_, inside: string, at: number) => {
    bold.push({ type: 'bold', offset: at - 2 * bold.length, length: inside.length });
    return inside;
  });
  return { text: plain, bold };
}
