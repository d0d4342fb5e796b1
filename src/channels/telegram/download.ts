/** The bytes of a file that came in. */
import type { Api } from 'grammy';
import { largestFile, readAll } from '../bytes.ts';
import { SendError } from '../channel.ts';
import { toSendError } from './failures.ts';

/** Throws SendError: refused when the file is too large or gone, trouble when Telegram does not give it now. */
export async function download(api: Api, apiRoot: string, token: string, ref: string): Promise<Uint8Array> {
  const file = await api.getFile(ref).catch((error) => {
    throw toSendError(error);
  });
  if (!file.file_path || (file.file_size ?? 0) > largestFile) throw new SendError('refused', 'file too large');
  try {
    const answer = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`, {
      signal: AbortSignal.timeout(60_000),
    });
    if (!answer.ok || !answer.body) throw new SendError('trouble', `file: ${answer.status}`, 1000);
    return await readAll(answer.body);
  } catch (error) {
    throw error instanceof SendError ? error : new SendError('trouble', 'file: no answer', 1000);
  }
}
