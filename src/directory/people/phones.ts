import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** `0812 3456 7890`, `62812…`, `+62812…` -> E.164, Indonesian when no country is told; undefined when it is no phone number. */
export function phoneOf(written: string): string | undefined {
  const text = written.trim();
  // Telegram and spreadsheets drop the plus of an international number.
  const international = /^[1-9]\d{9,14}$/.test(text) && !text.startsWith('8') ? `+${text}` : text;
  const number = parsePhoneNumberFromString(international, 'ID');
  return number?.isValid() ? number.number : undefined;
}
