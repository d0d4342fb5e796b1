/** A reverse proxy as people write one in five lines: what comes in goes to one address. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Ways {
  /** nginx, left alone, names the place that it asks instead of the one that was asked for. */
  keepsHost?: boolean;
  /** Says for whom it asks. */
  forwards?: boolean;
}

/** It says where it listens, and how to end it. */
export async function startPlainProxy(target: number, { keepsHost = false, forwards = false }: Ways) {
  const server = createServer((asked, answer) => {
    const { host = '', connection, ...rest } = asked.headers;
    const headers = {
      ...rest,
      host: keepsHost ? host : `127.0.0.1:${target}`,
      ...(forwards ? { 'x-forwarded-for': asked.socket.remoteAddress ?? '' } : {}),
    };
    const { method, url: path } = asked;
    const onwards = request({ host: '127.0.0.1', port: target, method, path, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
