/** The HTTP under grammY's API client: Node's own client on one keep-alive agent. It costs about a third of the processor time of
 *  the fetch that grammY brings along, and sending is most of what a message costs us. */
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';

interface Call {
  method: string;
  headers: Record<string, string>;
  body: string | Readable;
  signal: AbortSignal;
}

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/** A fetch that knows just what grammY's client asks of it: POST, and the answer as JSON. */
export function openTransport(apiRoot: string): { fetch: Fetch; close(): void } {
  const secure = apiRoot.startsWith('https:');
  const agent = secure
    ? new Agent({ keepAlive: true, scheduling: 'lifo' })
    : new PlainAgent({ keepAlive: true, scheduling: 'lifo' });
  const open = secure ? request : plainRequest;

  const post = (url: string, call: Call) =>
    new Promise<{ json(): unknown }>((resolve, reject) => {
      const headers: Record<string, string | number> = { 'content-type': call.headers['content-type'] ?? '' };
      if (typeof call.body === 'string') headers['content-length'] = Buffer.byteLength(call.body);
      const sent = open(url, { method: call.method, headers, agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ json: () => JSON.parse(text) }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      call.signal.addEventListener('abort', () => sent.destroy(new Error('aborted')));
      if (typeof call.body === 'string') sent.end(call.body);
      else call.body.on('error', reject).pipe(sent);
    });

  return { fetch: post as unknown as Fetch, close: () => agent.destroy() };
}
