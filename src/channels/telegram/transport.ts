/** The HTTP under grammY's API client: undici's own pool. Sending is most of what a message costs us, and the fetch that grammY brings
 *  along takes over twice the processor time. */
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { Pool } from 'undici';

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
