/** The https host for files, in WhatsApp's way: sealed by the sender, stored as they are, named by their hash. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { World } from './world.ts';

export async function serveMedia(world: World) {
  const { key, certificate: cert } = world.certificates.media;
  const server = createServer({ key, cert }, async (request, response) => {
    const path = new URL(request.url ?? '/', 'https://media').pathname;
    if (request.method === 'POST') {
      const bytes = await read(request);
      if (world.faults.strike('upload')) return void response.writeHead(500).end('{}');
      world.files.set(path, bytes);
      const url = `https://${world.mediaHost}${path}`;
      return void response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ url, direct_path: path }));
    }
    const fault = world.faults.strike('download');
    if (fault?.kind === 'stall') return;
    const found = fault ? undefined : world.files.get(path);
    if (found) response.end(found);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  world.mediaHost = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
