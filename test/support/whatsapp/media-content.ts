/** Files inside messages: sealed on the media host, their key in the message. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { hkdf, MEDIA_HKDF_KEY_MAPPING, type proto } from '@whiskeysockets/baileys';

export interface Media {
  kind: 'image' | 'document';
  bytes: Buffer;
  name: string;
  mime: string;
}

/** The seal at the end of a stored file. */
const sealLength = 10;

/** The opened file of a message; undefined when it has none, or the host has lost it. */
export function mediaOf(content: proto.IMessage, files: Map<string, Buffer>): Media | undefined {
  const message = content.imageMessage ?? content.documentMessage;
  if (!message) return undefined;
  const kind = content.imageMessage ? 'image' : 'document';
  const stored = files.get(pathOf(message));
  if (!stored || !message.mediaKey) return undefined;
  const { iv, cipher } = keysOf(message.mediaKey, kind);
  const opened = createDecipheriv('aes-256-cbc', cipher, iv);
  const bytes = Buffer.concat([opened.update(stored.subarray(0, -sealLength)), opened.final()]);
  return { kind, bytes, name: content.documentMessage?.fileName ?? '', mime: message.mimetype ?? '' };
}

/** Stores a file for a phone and gives what a message says of it. */
export function storeMedia(files: Map<string, Buffer>, host: string, kind: Media['kind'], bytes: Buffer, mime: string) {
  const mediaKey = randomBytes(32);
  const { iv, cipher, mac } = keysOf(mediaKey, kind);
  const sealing = createCipheriv('aes-256-cbc', cipher, iv);
  const sealed = Buffer.concat([sealing.update(bytes), sealing.final()]);
  const seal = createHmac('sha256', mac).update(iv).update(sealed).digest().subarray(0, sealLength);
  const stored = Buffer.concat([sealed, seal]);
  const directPath = `/mms/${kind}/${hash(stored).toString('base64url')}`;
  files.set(directPath, stored);
  return {
    url: `https://${host}${directPath}`,
    directPath,
    mediaKey,
    mimetype: mime,
    fileLength: bytes.length,
    fileSha256: hash(bytes),
    fileEncSha256: hash(stored),
  };
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

const pathOf = ({ directPath, url }: { directPath?: string | null; url?: string | null }) =>
  new URL(directPath || url || '/', 'https://media').pathname;

function keysOf(mediaKey: Uint8Array, kind: Media['kind']) {
  const keys = hkdf(mediaKey, 112, { info: `WhatsApp ${MEDIA_HKDF_KEY_MAPPING[kind]} Keys` });
  return { iv: keys.subarray(0, 16), cipher: keys.subarray(16, 48), mac: keys.subarray(48, 80) };
}
