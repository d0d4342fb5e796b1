/** The least that a bot can do: it receives the update and posts one sendMessage, with the HTTP client of this program. */
import type { Update } from 'grammy/types';
import { openTransport } from '../../../src/channels/telegram/transport.ts';
import { hookAddress, hookSecret, listen, serve, surroundings } from './child.ts';

const post = openTransport(surroundings.apiRoot) as unknown as (
  url: string,
  call: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<{ json(): Promise<unknown> }>;
const { signal } = new AbortController();

async function call(method: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  const url = `${surroundings.apiRoot}/bot${surroundings.token}/${method}`;
  await (await post(url, { method: 'POST', headers, body: JSON.stringify(body), signal })).json();
}

await listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { message } = JSON.parse(Buffer.concat(chunks).toString()) as Update;
    if (message) await call('sendMessage', { chat_id: message.chat.id, text: message.text });
    response.end();
  });
});
await call('setWebhook', { url: hookAddress, secret_token: hookSecret });
serve();
