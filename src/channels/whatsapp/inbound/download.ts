/** Downloads a file that came in. */
import {
  downloadContentFromMessage,
  type MediaType,
  proto,
  type WAMessage,
  type WASocket,
} from '@whiskeysockets/baileys';
import { minuteMs } from '../../../clock.ts';
import { SendError } from '../../channel.ts';
import { largestFile, readAll } from '../../message-limits.ts';

const gone = [404, 410];

export interface Patience {
  /** How long a file may take over a slow line. */
  fileMs: number;
  /** How long her phone may take to answer: it may be off, and her chat waits meanwhile. */
  phoneMs: number;
}

const usual: Patience = { fileMs: minuteMs, phoneMs: 15_000 };

/** Throws SendError: refused when the file is too large or gone, trouble when WhatsApp does not give it now. */
export async function download(
  socket: WASocket,
  ref: string,
  request?: RequestInit,
  { fileMs, phoneMs } = usual,
): Promise<Uint8Array> {
  const message = proto.WebMessageInfo.decode(Buffer.from(ref, 'base64')) as WAMessage;
  const get = (of: WAMessage) => within(fileMs, read(socket, of, request));
  try {
    return await get(message);
  } catch (error) {
    if (error instanceof SendError) throw error;
    if (!gone.includes(statusOf(error))) throw new SendError('trouble', 'file: no answer', 1000);
  }
  // Too old for WhatsApp's store: the sender's phone is asked to put it there again.
  try {
    return await get(await askAgain(socket, message, phoneMs));
  } catch {
    throw new SendError('refused', 'file is gone');
  }
}

/** Baileys itself waits for ever, so after `ms` it is told that nothing came. */
function askAgain(socket: WASocket, message: WAMessage, ms: number): Promise<WAMessage> {
  const error = new SendError('refused', 'file is gone') as never;
  const late = setTimeout(() => socket.ev.emit('messages.media-update', [{ key: message.key, error }]), ms);
  return socket.updateMediaMessage(message).finally(() => clearTimeout(late));
}

/** Baileys never gives up a file. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('no answer')), ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(late));
}

async function read(socket: WASocket, { message }: WAMessage, request?: RequestInit): Promise<Uint8Array> {
  const { imageMessage, documentMessage } = message ?? {};
  const file = imageMessage ?? documentMessage;
  const size = Number(file?.fileLength ?? 0);
  if (!file?.mediaKey || !file.directPath?.startsWith('/')) throw new SendError('refused', 'no file');
  if (size > largestFile) throw new SendError('refused', 'file too large');
  await socket.refreshMediaConn(false);
  const type: MediaType = imageMessage ? 'image' : 'document';
  const { mediaKey, directPath } = file;
  // Only from WhatsApp's own store: the sender also names a host, and could name any.
  const from = { host: socket.getMediaHost(), ...(request ? { options: request } : {}) };
  const stream = await downloadContentFromMessage({ mediaKey, directPath }, type, from);
  return readAll(stream);
}

function statusOf(error: unknown): number {
  const { status, output } = (error ?? {}) as { status?: number; output?: { statusCode?: number } };
  return status ?? output?.statusCode ?? 0;
}
