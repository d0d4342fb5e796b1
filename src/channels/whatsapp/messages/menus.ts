/** A menu is text, and what is typed becomes the tap, because WhatsApp drops buttons silently. The choices of a reply are numbered. A message
 *  that is not the running question (every message that we start ourselves) has a letter before its numbers, `A1`, so that a bare number
 *  always answers the question. Where a number may itself be the answer, the choices are words. */
import type { Button, Outbound } from '../../channel.ts';

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
