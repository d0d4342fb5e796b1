/** Receiving by webhook: Telegram calls us, and repeats until it gets a 200. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';

export interface WebhookOptions {
  secret: string;
  /** false: not finished, Telegram shall come again. */
  handle(update: Update): Promise<boolean>;
  /** false: not ready yet or stopping; Telegram shall come again. */
  open(): boolean;
}

export const webhookPath = '/telegram';

/** Updates are some kilobytes; nobody else has a reason to send more. */
const largestBody = 1_000_000;

export function openWebhook({ secret, handle, open }: WebhookOptions) {
  const expected = digest(secret);
  const inHand = new Set<Promise<boolean>>();
  const answer = (status: number) => new Response(null, { status });

  return {
    path: webhookPath,
    async handle(request: Request): Promise<Response> {
      if (request.method !== 'POST') return answer(405);
      const given = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
      if (!timingSafeEqual(digest(given), expected)) return answer(401);
      if (!open()) return answer(503);
      const body = await readBody(request);
      if (body === undefined) return answer(413);
      const update = parseUpdate(body);
      if (!update) return answer(400);
      const work = handle(update);
      inHand.add(work);
      const finished = await work.finally(() => inHand.delete(work));
      return answer(finished ? 200 : 503);
    },
    /** Resolves when nothing is in hand. */
    idle: async () => void (await Promise.allSettled(inHand)),
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** undefined: too large. */
async function readBody(request: Request): Promise<string | undefined> {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) <= largestBody ? request.text() : undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseUpdate(body: string): Update | undefined {
  try {
    const value = JSON.parse(body);
    return typeof value?.update_id === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
