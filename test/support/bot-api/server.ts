/** The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>`, with the troubles that were ordered. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from './body.ts';
import { ApiError } from './errors.ts';
import type { Fault } from './faults.ts';
import { openLimits } from './limits.ts';
import { methods } from './methods.ts';
import type { World } from './world.ts';

export async function serve(
  world: World,
  port: number,
  control: (path: string, body: Record<string, unknown>) => Promise<unknown>,
): Promise<{ server: Server; url: string }> {
  const prefix = `/bot${world.options.token}/`;
  const filePrefix = `/file${prefix}files/`;
  const limit = openLimits(world.options.limits);
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith(prefix)) void answer(world, path.slice(prefix.length), limit, request, response);
    else if (path.startsWith(filePrefix)) sendFile(world, path.slice(filePrefix.length), response);
    else if (path.startsWith('/control/')) void answerControl(control, path.slice(9), request, response);
    else reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function answer(
  world: World,
  path: string,
  limit: ReturnType<typeof openLimits>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await readBody(request).catch(() => undefined);
  if (!body) return cut(request);
  const [method = '', query] = path.split('?');
  if (query) Object.assign(body.fields, Object.fromEntries(new URLSearchParams(query)));
  const chat = body.fields.chat_id === undefined ? undefined : Number(body.fields.chat_id);
  const call = { method, payload: body.fields, ...(chat === undefined ? {} : { chat }), status: 200, at: Date.now() };
  world.remember(call);
  const fault = world.faults.forCall(method, chat);
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 500));
  try {
    if (fault?.kind === 'resetBefore') throw new Cut();
    refuse(fault);
    limit(method, chat);
    const result = method === 'getUpdates' ? await poll(world, body.fields, response) : run(world, method, body);
    if (fault?.kind === 'resetAfter') throw new Cut();
    const json = typeof result === 'string' ? result : JSON.stringify(result);
    send(response, 200, `{"ok":true,"result":${json}}`);
  } catch (error) {
    call.status = error instanceof ApiError ? error.code : 0;
    if (error instanceof ApiError) reply(response, error.code, failure(error));
    else cut(request);
  }
}

class Cut extends Error {}

const cut = (request: IncomingMessage) => void request.socket.destroy();

function run(world: World, method: string, body: Awaited<ReturnType<typeof readBody>>): unknown {
  const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!found) throw new ApiError(404, 'Not Found');
  return found({ world, fields: body.fields, files: body.files });
}

function refuse(fault: Fault | undefined) {
  if (fault?.kind === 'flood') {
    const seconds = fault.retryAfter ?? 1;
    throw new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
  }
  if (fault?.kind === 'forbidden') throw new ApiError(403, 'Forbidden: bot was blocked by the user');
  if (fault?.kind === 'server') throw new ApiError(fault.status ?? 502, 'Bad Gateway');
}

/** Answers with the updates as JSON text already. */
function poll(world: World, fields: Record<string, unknown>, response: ServerResponse): Promise<string> {
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  const limit = Math.min(Math.max(Number(fields.limit ?? 100), 1), 100);
  world.queue.allow(fields.allowed_updates as string[] | undefined);
  return world.queue.take(Number(fields.offset ?? 0), limit, Number(fields.timeout ?? 0) * 1000, closed.signal);
}

const failure = (error: ApiError) => ({
  ok: false,
  error_code: error.code,
  description: error.message,
  ...(error.parameters ? { parameters: error.parameters } : {}),
});

function sendFile(world: World, id: string, response: ServerResponse) {
  const file = world.files.get(id);
  if (!file) return reply(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length });
  response.end(file.bytes);
}

async function answerControl(
  control: (path: string, body: Record<string, unknown>) => Promise<unknown>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const { fields } = await readBody(request);
    reply(response, 200, (await control(path, fields)) ?? null);
  } catch (error) {
    reply(response, 400, { error: error instanceof Error ? error.message : 'failed' });
  }
}

const reply = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, JSON.stringify(value));

function send(response: ServerResponse, status: number, json: string) {
  if (response.destroyed) return;
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) };
  response.writeHead(status, headers);
  response.end(json);
}
