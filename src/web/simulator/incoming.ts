/** What comes in at `POST /simulator/api/messages`, put into the words of the simulator channel. */
import { z } from 'zod';
import type { SimulatorFace } from '../../channels/simulator.ts';
import type { Said, SimMessage } from '../../channels/simulator-chats.ts';

const id = z.string().regex(/^[\w-]{1,64}$/);
const body = z.object({
  from: z.string().max(40),
  text: z.string().max(20_000).optional(),
  /** Base64, with or without `data:…;base64,` before it. */
  photo: z.string().optional(),
  /** What a file is called. */
  name: z.string().max(120).optional(),
  location: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  tap: z.object({ data: z.string().max(200), message: id }).optional(),
  contact: z.object({ phone: z.string().max(40), own: z.boolean().optional() }).optional(),
  quotes: id.optional(),
  edits: id.optional(),
  id: id.optional(),
});

/** `problem`: id of the text that says what is wrong (`web/simulator:error-<problem>`). */
export type Post = { from: string; said: Said } | { problem: 'json' | 'body' | 'photo' | 'nothing' };

export async function readPost(request: Request, channel: SimulatorFace): Promise<Post> {
  // A form on a foreign page cannot send this type without asking first.
  if (!request.headers.get('content-type')?.startsWith('application/json')) return { problem: 'json' };
  const read = body.safeParse(await request.json().catch(() => undefined));
  if (!read.success) return { problem: 'body' };
  const { from, photo, name, ...said } = read.data;
  if (said.text === undefined && !photo && !said.location && !said.tap && !said.contact) return { problem: 'nothing' };
  const picture = photo === undefined ? undefined : readPhoto(photo, name);
  if (photo !== undefined && !picture) return { problem: 'photo' };
  const tap = said.tap ?? (picture || said.edits ? undefined : tapOf(channel.look(from).messages, said.text));
  return { from, said: { ...said, ...(tap ? { tap, text: undefined } : {}), ...(picture ? { photo: picture } : {}) } };
}

/** A text that is the value of a button, or the label of one in the newest messages of ours, is a tap of it. */
function tapOf(messages: readonly SimMessage[], text: string | undefined): Said['tap'] {
  const wanted = text?.trim();
  if (!wanted) return undefined;
  const newest = messages.slice(messages.findLastIndex(({ from }) => from === 'person') + 1);
  const labelled = newest.findLast(({ chosen, choices }) => !chosen && choices.some(({ label }) => label === wanted));
  const valued = messages.findLast(({ choices }) => choices.some(({ value }) => value === wanted));
  const message = valued ?? labelled;
  const choice = message?.choices.find(({ label, value }) => (valued ? value : label) === wanted);
  return message && choice && { data: choice.value, message: message.id };
}

const kinds: [start: string, mime: string][] = [
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
  ['52494646', 'image/webp'],
  ['47494638', 'image/gif'],
  ['25504446', 'application/pdf'],
  ['504b0304', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/** The kind is read from the bytes: what the client says could make a browser run them. */
function readPhoto(base64: string, name?: string): Said['photo'] {
  const bytes = new Uint8Array(Buffer.from(base64.slice(base64.indexOf(',') + 1), 'base64'));
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  // Text has no bytes to know it by. As CSV no browser runs it.
  const mime =
    kinds.find(([magic]) => start.startsWith(magic))?.[1] ?? (/\.csv$/i.test(name ?? '') ? 'text/csv' : undefined);
  return mime ? { bytes, mime, ...(name ? { name } : {}) } : undefined;
}
