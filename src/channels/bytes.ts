/** The bytes of a file that a person sent. */
import { SendError } from './channel.ts';

/** What a photo or a letter may weigh, in bytes. */
export const largestFile = 10_000_000;

/** Throws SendError `refused` as soon as it is more than that, whatever the platform said of its size. */
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
