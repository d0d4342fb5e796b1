/** Receiving by webhook: Telegram calls us, and repeats until it gets a 200. Straight on node's HTTP: this is the way of every
 *  message, and a Request and a Response built around it cost more than the message itself. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';

export interface WebhookOptions {
  secret: string;
  /** false: not finished, so Telegram comes again. */
  handle(update: Update): Promise<boolean>;
  /** false: not ready yet or stopping, so Telegram comes again. */
  open(): boolean;
}

export const webhookPath = '/telegram';

/** Updates are some kilobytes; nobody else has a reason to send more. */
const largestBody = 1_000_000;

export function openWebhook({ secret, handle, open }: WebhookOptions) {
  const expected = Buffer.from(secret);
  const inHand = new Set<Promise<boolean>>();

  /** The status to answer with. */
  async function take(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST') return 405;
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], expected)) return 401;
    if (!open()) return 503;
    const body = await readBody(request);
    if (body === undefined) return 413;
    const update = parseUpdate(body);
    if (!update) return 400;
    const work = handle(update);
    inHand.add(work);
    const finished = await work.finally(() => inHand.delete(work));
    return finished ? 200 : 503;
  }

  return {
    path: webhookPath,
    handle(request: IncomingMessage, response: ServerResponse): void {
      take(request).then(
        (status) => response.writeHead(status, { 'content-length': 0 }).end(),
        // The call broke off; nobody waits for an answer.
        () => response.destroy(),
      );
    },
    /** Resolves when nothing is in hand. */
    idle: async () => void (await Promise.allSettled(inHand)),
  };
}

function isSecret(given: string | string[] | undefined, expected: Buffer): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

/** undefined: too large. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

function parseUpdate(body: string): Update | undefined {
  try {
    const value = JSON.parse(body);
    return typeof value?.update_id === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
