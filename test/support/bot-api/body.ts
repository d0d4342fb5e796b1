/** Request bodies in the three forms that Telegram takes: JSON, urlencoded, multipart. */
import type { IncomingMessage } from 'node:http';

export interface Upload {
  name: string;
  mime: string;
  bytes: Buffer;
}

export interface Body {
  fields: Record<string, unknown>;
  files: Map<string, Upload>;
}

const none: Map<string, Upload> = new Map();

export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { fields: {}, files: none };
  if (type.startsWith('application/json')) return { fields: JSON.parse(bytes.toString()), files: none };
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  return { fields: fromText(new URLSearchParams(bytes.toString())), files: none };
}

/** Outside JSON every field is text; objects come as JSON inside it. */
function fromText(entries: Iterable<[string, string]>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of entries)
    fields[name] = /^[[{]/.test(value) && jsonFields.has(name) ? JSON.parse(value) : value;
  return fields;
}

const jsonFields = new Set([
  'reply_markup',
  'entities',
  'caption_entities',
  'allowed_updates',
  'commands',
  'scope',
  'link_preview_options',
  'reply_parameters',
]);

function readMultipart(bytes: Buffer, type: string): Body {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1] ?? '';
  const mark = Buffer.from(`--${boundary}`);
  const texts: [string, string][] = [];
  const files = new Map<string, Upload>();
  let start = bytes.indexOf(mark);
  while (start >= 0) {
    const end = bytes.indexOf(mark, start + mark.length);
    if (end < 0) break;
    readPart(bytes.subarray(start + mark.length + 2, end - 2), texts, files);
    start = end;
  }
  return { fields: fromText(texts), files };
}

function readPart(part: Buffer, texts: [string, string][], files: Map<string, Upload>) {
  const gap = part.indexOf('\r\n\r\n');
  if (gap < 0) return;
  const head = part.subarray(0, gap).toString();
  const content = part.subarray(gap + 4);
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return;
  const file = /;\s*filename="?([^";\r\n]*)"?/i.exec(head)?.[1];
  if (file === undefined) return void texts.push([name, content.toString()]);
  const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  files.set(name, { name: file, mime, bytes: Buffer.from(content) });
}
