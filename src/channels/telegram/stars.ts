/** `*stars*` around a run of text, as bold entities. Never a parse mode: a person's own words in our text could then break the message. */

export interface Bold {
  type: 'bold';
  offset: number;
  length: number;
}

/** A pair on one line, close to the text inside and with no letter or digit outside: `2*3*4` stays as it is. */
const pair = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu;

/** The text without its pairs of stars; offsets in UTF-16 units, as Telegram counts. */
export function readStars(text: string): { text: string; bold: Bold[] } {
  if (!text.includes('*')) return { text, bold: [] };
  const bold: Bold[] = [];
  const plain = text.replace(pair, (_, inside: string, at: number) => {
    bold.push({ type: 'bold', offset: at - 2 * bold.length, length: inside.length });
    return inside;
  });
  return { text: plain, bold };
}
