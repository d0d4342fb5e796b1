/** Calls to the Bot API: the HTTP under grammY's client, and what its errors mean. The HTTP is undici's own pool: sending is most of what a
 *  message costs us, and the fetch that grammY brings along takes over twice the processor time. */
import type { Readable } from 'node:stream';
import { type ApiClientOptions, GrammyError, HttpError } from 'grammy';
import { Pool } from 'undici';
import { SendError } from '../channel.ts';

interface Call {
  method: 'POST';
  headers: Record<string, string>;
  body: string | Readable;
  signal: AbortSignal;
}

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** A fetch that knows just what grammY's client asks of it: a POST, and the answer as JSON. Nothing to close: idle connections end by
 *  themselves and keep no process alive. */
export function openTransport(apiRoot: string): Fetch {
  const { origin, pathname } = new URL(apiRoot);
  const base = pathname.replace(/\/+$/, '');
  const pool = new Pool(origin, { connections: 128, allowH2: false });

  async function post(url: string, call: Call) {
    const headers = { 'content-type': call.headers['content-type'] ?? 'application/json' };
    const path = base + url.slice(apiRoot.length);
    const { body } = await pool.request({ path, method: call.method, headers, body: call.body, signal: call.signal });
    return { json: () => body.json() };
  }

  return post as unknown as Fetch;
}

const gone =
  /chat not found|user is deactivated|user not found|PEER_ID_INVALID|group chat was deactivated|bot was kicked/i;

/** What an error of the Bot API means to the sender. */
export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (!(error instanceof GrammyError)) return new SendError('trouble', 'no answer', 1000, !neverLeft(error));
  const { error_code: code, description } = error;
  const reason = `${code} ${description}`.slice(0, 120);
  if (code === 429) return new SendError('retry', reason, (error.parameters.retry_after ?? 1) * 1000);
  if (code === 403 || (code === 400 && gone.test(description))) return new SendError('gone', reason);
  if (code === 401 || code === 404) return new SendError('trouble', reason);
  if (code >= 500) return new SendError('trouble', reason, 1000, true);
  return new SendError('refused', reason);
}

/** No connection came about, so nothing can have arrived. */
function neverLeft(error: unknown): boolean {
  const cause = error instanceof HttpError ? error.error : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code);
}

/** The token is wrong: no repeat helps. */
export const tokenRefused = (error: unknown) =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

export const conflict = (error: unknown) => error instanceof GrammyError && error.error_code === 409;

/** A group that grew has a new id. */
export const movedTo = (error: unknown) =>
  error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;

/** For what is tried again until Telegram does it. */
export const longestBackOffMs = 15_000;

/** Pause before try `attempt` (from 0), doubling up to `most`, spread by the clock's milliseconds so that many do not come at once. */
export function backOff(attempt: number, most: number, now: number): number {
  const pause = Math.min(300 * 2 ** attempt, most);
  return pause * (0.5 + (now % 1000) / 2000);
}
