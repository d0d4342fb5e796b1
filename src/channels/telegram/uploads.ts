/** Files that Telegram has from us already: the same bytes are uploaded once and go by their file id afterwards. A notice with a PDF for
 *  ten thousand people would otherwise cross a village's line ten thousand times. Forgotten with the process. */
import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';

const most = 200;

export interface Uploads {
  /** undefined: not there yet. */
  idOf(upload: Upload): string | undefined;
  keep(upload: Upload, message: Message): void;
  drop(upload: Upload): void;
}

/** A photo's id is no document's. */
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
