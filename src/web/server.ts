/** The HTTP server. It listens before anything else is open, so that a start can be watched, and gets the rest of the house
 *  when that is ready. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Log } from '../log.ts';
import { obey } from './control.ts';
import { type Access, type Caller, mayEnter, maySteer } from './guard.ts';
import type { House, Progress, WebTexts } from './house.ts';
import { simulatorRoutes } from './simulator/routes.ts';
import { whatsappRoutes } from './whatsapp.ts';

export interface Web {
  /** Where a browser on this machine finds us, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** What the start is doing now: `create`, `open`, `migrate`, `demo`, `flows`, `channels`. Shown by /readyz and by the page. */
  step(name: string): void;
  /** From now on everything is served. */
  open(house: House): void;
  /** Takes no new requests and finishes those in hand. */
  close(): Promise<void>;
}

export interface WebOptions {
  host: string;
  port: number;
  log: Log;
  texts: WebTexts;
  access?: Access;
}

type App = Hono<{ Bindings: HttpBindings }>;

const mebibyte = 1024 * 1024;
/** How long requests in hand may take at the end. */
const patienceMs = 10_000;

export async function openWeb(options: WebOptions): Promise<Web> {
  const closing = new AbortController();
  const progress: Progress = { step: 'start', house: undefined, closing: closing.signal };
  const place = { port: options.port };
  const app = routes(options, progress, place);
  const serve = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const webhook = webhookOf(progress, request);
    if (!webhook) return void serve(request, response);
    // A platform that gets a 503 tries again later.
    if (closing.signal.aborted) response.writeHead(503).end();
    else webhook.handle(request, response);
  });
  await listen(server, options);
  place.port = (server.address() as AddressInfo).port;
  return {
    url: `http://${options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host}:${place.port}`,
    port: place.port,
    step: (name) => {
      progress.step = name;
    },
    open: (house) => {
      progress.house = house;
      progress.step = 'ready';
    },
    close: () => {
      closing.abort();
      return shut(server);
    },
  };
}

function routes({ log, texts, access = 'loopback' }: WebOptions, progress: Progress, place: { port: number }): App {
  const app: App = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: c.req.routePath }, 'a request failed');
    return c.json({ error: texts.render('id', { key: 'web/simulator:error-ours' }) }, 500);
  });
  app.use(headers);
  health(app, progress);
  // Everything below is for this machine, or at least for no foreign page.
  app.use(async (c, next) => {
    const caller = callerOf(c.env, c.req.raw.headers);
    const steers = c.req.path.startsWith('/control/');
    if (steers ? maySteer(caller, place.port) : mayEnter(caller, access, place.port)) return next();
    return c.json({ error: texts.render('id', { key: 'web/simulator:error-foreign' }) }, 403);
  });
  app.post('/control/:name', bodyLimit({ maxSize: 32 * mebibyte }), (c) => {
    const control = progress.house?.control;
    return control ? obey(control, c.req.param('name'), c.req.raw, log) : c.json({ error: 'starting' }, 503);
  });
  // Anybody who sees the QR can take the number over, so only this machine gets it, however public the simulator is.
  app.use('/whatsapp/*', async (c, next) =>
    mayEnter(callerOf(c.env, c.req.raw.headers), 'loopback', place.port) ? next() : c.notFound(),
  );
  app.route('/whatsapp', whatsappRoutes(texts, progress));
  app.get('/', (c) => c.redirect('/simulator'));
  app.route('/simulator', simulatorRoutes(texts, progress));
  app.notFound((c) => c.json({ error: texts.render('id', { key: 'web/simulator:error-path' }) }, 404));
  return app;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { geolocation: ['self'], camera: ['self'], microphone: [] },
  xFrameOptions: 'DENY',
  // We speak plain HTTP; the proxy that puts TLS in front decides about this header.
  strictTransportSecurity: false,
});

/** Open to everybody who can reach the port: monitors ask here, under any host name. */
function health(app: App, progress: Progress) {
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', (c) => {
    const { house, step, closing } = progress;
    const ready = house !== undefined && !closing.aborted;
    const body = { ready, step: closing.aborted ? 'closing' : step, channels: house?.states() ?? {} };
    return c.json(body, ready ? 200 : 503);
  });
}

/** The way of every message; it goes past the app, whose middleware would cost more than the message. */
function webhookOf({ house }: Progress, request: IncomingMessage) {
  return request.method === 'POST' ? house?.webhooks?.find(({ path }) => path === request.url) : undefined;
}

function callerOf(env: HttpBindings, headers: Headers): Caller {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
  return {
    host: headers.get('host') ?? undefined,
    origin: headers.get('origin') ?? undefined,
    remote: env.incoming.socket.remoteAddress,
    forwarded: proxied.some((name) => headers.has(name)),
  };
}

function listen(server: Server, { host, port }: WebOptions): Promise<void> {
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
