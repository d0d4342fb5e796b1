/** A phone cell is a whole number of a mobile, or it is refused with its reason: a number that is nearly right belongs to somebody else. Pure. */
import { phoneOf } from '../people/contacts.ts';

export type PhoneRead =
  | { phone: string }
  | { wrong: 'phone' | 'phone-letter' | 'phone-several' | 'phone-landline' | 'phone-cut' };

/** Words that only say that it is a number: `HP. 0812…`, `0812… (WA)`. */
const label = /(?<!\p{L})(no|nomor|hp|wa|telp|tlp|telepon|whatsapp)(?!\p{L})[.:]?/giu;

export function phoneIn(written: string): PhoneRead {
  if (/^\d[.,]\d+e\+?\d+$/i.test(written)) return { wrong: 'phone-cut' };
  // A spreadsheet's mark for text; a number that became a decimal one on its way.
  const text = written
    .replace(/^'/, '')
    .replace(/^(\d{9,})[.,]0$/, '$1')
    .replace(label, ' ')
    .replace(/[()]\s*[()]/g, ' ')
    .trim();
  if (/\p{L}/u.test(text)) return { wrong: 'phone-letter' };
  if (/[/;,&\n]|\d{9,}\s+\d{9,}/.test(text) && text.replace(/\D/g, '').length > 15) return { wrong: 'phone-several' };
  if (/[^\d\s+().–-]/.test(text)) return { wrong: 'phone' };
  const number = phoneOf(dialled(text));
  if (!number) return { wrong: /^\(?0[2-79]/.test(text) ? 'phone-landline' : 'phone' };
  // Neither Telegram nor WhatsApp reaches a phone on a wall.
  return number.startsWith('+62') && !/^\+628[1-9]/.test(number) ? { wrong: 'phone-landline' } : { phone: number };
}

/** `0062 812…` and `+62 (0)812…` as one dials them from here. */
const dialled = (text: string) =>
  text
    .replace(/\(0\)/, '')
    .replace(/^\(?\+?(00)?62\)?[\s.–-]*0?(?=8)/, '+62')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/[–]/g, '-');
