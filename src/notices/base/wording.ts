/** The text of a notice as every channel shows it alike. */
import { createHash } from 'node:crypto';
import { clean } from '../../texts/clean.ts';

/** Telegram takes 4,096 characters a message; the head and the foot of a notice need the rest. */
export const longest = 3500;

/** `**bold**` becomes `*bold*`, and every kind of bullet one and the same: WhatsApp makes a list of `* ` and `- `, Telegram does not. */
export function wording(text: string): string {
  return (
    clean(text)
      .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '*$1*')
      .replace(/^[ ]*[-*•–—·▪●◦]\s+(?=\S)/gmu, '• ')
      .replace(/[ ]+$/gm, '')
      // `Pengumuman: besok libur`: what parted it from the word that began the flow.
      .replace(/^[\s:;,]+/, '')
      .trim()
  );
}

export const lengthOf = (text: string) => [...text].length;

/** Its first so many characters; never half an emoji, which no platform takes. */
export const firstOf = (text: string, most: number) => [...text].slice(0, most).join('');

/** Of what people read: the same notice once more has the same. */
export function hashOf(body: string, file: string | null): string {
  const plain = body
    .toLowerCase()
    .replace(/[\s*]+/g, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([plain, file]))
    .digest('base64url');
}
