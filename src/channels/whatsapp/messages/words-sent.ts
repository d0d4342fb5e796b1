/** The words of a message that we sent, from the copy that is kept for phones which ask for it again. Without the keys of its file. */

/** `body`: as sent.ts stores it. What cannot be read is given as it is. */
export async function wordsSent(body: string): Promise<string> {
  // Only who uses WhatsApp loads its library.
  const { proto } = await import('@whiskeysockets/baileys');
  try {
    const words = wordsIn(proto.Message.decode(Buffer.from(body, 'base64')).toJSON());
    return words.length > 0 ? words.join('\n') : body;
  } catch {
    return body;
  }
}

const worded = ['conversation', 'text', 'caption', 'title', 'description', 'name', 'displayText', 'fileName'];

function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return worded.includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => wordsIn(one, name));
}
