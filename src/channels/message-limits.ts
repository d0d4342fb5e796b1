/** What fits into one message or one file, on Telegram and on WhatsApp alike. */
import { SendError } from './channel.ts';

/** Telegram takes no more. WhatsApp does, but folds what is longer behind "Baca selengkapnya". */
export const longestText = 4096;
export const longestCaption = 1024;

/** Cuts at the last paragraph that fits, else at the last line, else at the last word, else where it must. */
export function splitText(text: string, most = longestText): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = ['\n\n', '\n', ' '].map((border) => rest.lastIndexOf(border, most)).find((at) => at > most / 4);
    const at = cut ?? (isHighSurrogate(rest, most - 1) ? most - 1 : most);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** The name of a file without the signs that end a header or name a folder. */
export const safeFileName = (name: string) => name.replace(/[\r\n"\\/;]/g, '_');

/** What a photo or a letter that a person sends may weigh, in bytes. */
export const largestFile = 10_000_000;

/** Reads a file. Throws SendError `refused` as soon as it is larger than that, whatever the platform said of its size. */
export async function readAll(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestFile) throw new SendError('refused', 'file too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
