/** What is found behind a door. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Log } from '../log.ts';
import { bodyAtMost } from './body-size.ts';
import { obey } from './control.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import type { Door } from './doors.ts';
import { type Caller, fromOwnPage, mayEnter, maySteer } from './guard.ts';
import type { Progress, WebTexts } from './house.ts';
import { simulatorRoutes } from './simulator/routes.ts';
import { whatsappRoutes } from './whatsapp.ts';

type Env = { Bindings: HttpBindings };
type App = Hono<Env>;

interface Means {
  log: Log;
  texts: WebTexts;
  progress: Progress;
  /** Where we listen, known once we do. */
  place: { port: number };
}

const mebibyte = 1024 * 1024;

export function routes(door: Door, { log, texts, progress, place }: Means): App {
  const app: App = new Hono();
  const say = (id: 'error-ours' | 'error-foreign' | 'error-path') =>
    texts.render('id', { key: `web/simulator:${id}` as const });
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: c.req.routePath }, 'a request failed');
    return c.json({ error: say('error-ours') }, 500);
  });
  app.notFound((c) => c.json({ error: say('error-path') }, 404));
  app.use(headers);
  health(app, progress);
  const only =
    (may: (caller: Caller) => boolean): MiddlewareHandler<Env> =>
    async (c, next) =>
      may(callerOf(c.env, c.req.raw.headers)) ? next() : c.json({ error: say('error-foreign') }, 403);
  if (door.operator) {
    app.use(
      '/control/*',
      only((caller) => maySteer(caller, place.port)),
    );
    app.use(
      '/whatsapp/*',
      only((caller) => mayEnter(caller, 'loopback', place.port)),
    );
    control(app, progress, log);
    app.route('/whatsapp', whatsappRoutes(texts, progress));
  }
  const { simulator } = door;
  if (simulator) {
    app.use(
      '/simulator/*',
      only((caller) => mayEnter(caller, simulator, place.port)),
    );
    // Not the page itself: a link to it may stand anywhere.
    if (simulator === 'loopback') app.use('/simulator/api/*', only(fromOwnPage));
    app.route('/simulator', simulatorRoutes(texts, progress));
  }
  const front = simulator ? '/simulator' : door.operator && '/whatsapp';
  if (door.dashboard) dashboardRoutes(app, { log, texts, progress }, front || undefined);
  else if (front) app.get('/', (c) => c.redirect(front));
  return app;
}

function control(app: App, progress: Progress, log: Log) {
  const limit = bodyAtMost(32 * mebibyte, (c, status) => c.json({ error: 'body' }, status));
  app.post('/control/:name', limit, (c) => {
    const control = progress.house?.control;
    return control ? obey(control, c.req.param('name'), c.req.raw, log) : c.json({ error: 'starting' }, 503);
  });
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
  // The guard reads by it which of our pages asks; other sites are told nothing.
  referrerPolicy: 'same-origin',
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

function callerOf({ incoming }: HttpBindings, headers: Headers): Caller {
  return {
    host: headers.get('host') ?? undefined,
    origin: headers.get('origin') ?? undefined,
    referer: headers.get('referer') ?? undefined,
    remote: incoming.socket.remoteAddress,
    // No browser and no tool of today speaks HTTP/1.0; a proxy that was told nothing else does.
    forwarded: incoming.httpVersion === '1.0' || [...headers.keys()].some((name) => marks.test(name)),
  };
}

/** Headers by which proxies and tunnels tell for whom they ask. */
const marks = /^(forwarded|via|x-forwarded-.*|x-(real|client|cluster-client|original)-.*|true-client-ip|cf-.*)$/;
