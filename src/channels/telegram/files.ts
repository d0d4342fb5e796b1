/** Files from and to Telegram. */
import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import { minuteMs } from '../../clock.ts';
import { SendError } from '../channel.ts';
import { largestFile, readAll } from '../message-limits.ts';
import { toSendError } from './transport.ts';

/** The bytes of a file that came in. Throws SendError: refused when the file is too large or gone, trouble when Telegram does not give it
 *  now. */
export async function download(api: Api, apiRoot: string, token: string, ref: string): Promise<Uint8Array> {
  const file = await api.getFile(ref).catch((error) => {
    throw toSendError(error);
  });
  if (!file.file_path || (file.file_size ?? 0) > largestFile) throw new SendError('refused', 'file too large');
  try {
    const answer = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`, {
      signal: AbortSignal.timeout(minuteMs),
    });
    if (!answer.ok || !answer.body) throw new SendError('trouble', `file: ${answer.status}`, 1000);
    return await readAll(answer.body);
  } catch (error) {
    throw error instanceof SendError ? error : new SendError('trouble', 'file: no answer', 1000);
  }
}

const most = 200;

/** Files that Telegram has from us already: the same bytes are uploaded once and go by their file id afterwards. A notice with a PDF for
 *  ten thousand people would otherwise cross a village's line ten thousand times. Forgotten with the process. */
export interface Uploads {
  /** undefined: not there yet. */
  idOf(upload: Upload): string | undefined;
  keep(upload: Upload, message: Message): void;
  drop(upload: Upload): void;
}

/** The file id of a photo does not work for a document. */
export interface Upload {
  kind: 'photo' | 'document';
  bytes: Uint8Array;
  name: string;
}

export function openUploads(): Uploads {
  const known = new Map<string, string>();
  return {
    idOf: (upload) => known.get(keyOf(upload)),
    keep(upload, { photo, document }) {
      const id = upload.kind === 'photo' ? photo?.at(-1)?.file_id : document?.file_id;
      if (id === undefined) return;
      known.set(keyOf(upload), id);
      if (known.size > most) known.delete(known.keys().next().value!);
    },
    drop: (upload) => void known.delete(keyOf(upload)),
  };
}

const keyOf = ({ kind, bytes, name }: Upload) =>
  `${kind} ${createHash('sha256').update(bytes).update(name).digest('base64url')}`;
