/** One door of the program: a server that listens, with the webhooks past everything else. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../log.ts';
import type { Door } from './doors.ts';
import type { Progress, WebTexts } from './house.ts';
import { routes } from './routes.ts';

export interface Listening {
  /** Where a browser on this machine finds us, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests and finishes those in hand. */
  close(): Promise<void>;
}

/** How long requests in hand may take at the end. */
const patienceMs = 10_000;

export async function openDoor(
  door: Door,
  { log, texts, progress }: { log: Log; texts: WebTexts; progress: Progress },
): Promise<Listening> {
  const place = { port: door.port };
  const serve = getRequestListener(routes(door, { log, texts, progress, place }).fetch, {
    overrideGlobalObjects: false,
  });
  const server = createServer((request, response) => {
    const webhook = door.webhooks && webhookOf(progress, request);
    if (!webhook) return void serve(request, response);
    // A platform that gets a 503 tries again later.
    if (progress.closing.aborted) response.writeHead(503).end();
    else webhook.handle(request, response);
  });
  await listen(server, door).catch((error: NodeJS.ErrnoException) => {
    if (!door.orAnyPort || error.code !== 'EADDRINUSE') throw error;
    return listen(server, { ...door, port: 0 });
  });
  const { port } = server.address() as AddressInfo;
  place.port = port;
  const host = door.host === '0.0.0.0' || door.host === '::' ? '127.0.0.1' : door.host;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port, close: () => shut(server) };
}

/** The way of every message; it goes past the app, whose middleware would cost more than the message. */
function webhookOf({ house }: Progress, request: IncomingMessage) {
  return request.method === 'POST' ? house?.webhooks?.find(({ path }) => path === request.url) : undefined;
}

function listen(server: Server, { host, port }: Pick<Door, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection whose last request is done would be kept alive for seconds.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}
