/** The dashboard at `/`: pages and tables of the rooms for the person whose device has entered. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../../log.ts';
import type { Progress, WebTexts } from '../house.ts';
import { assets } from './assets.ts';
import type { FileKind } from './backend.ts';
import { entryRoutes, outside } from './entry.ts';
import { type Env, opened } from './request.ts';
import { failed, meaningPage, meaningsPage, missing, roomPage, tableFile, tablePage } from './shown.ts';

interface Means {
  log: Log;
  texts: WebTexts;
  progress: Progress;
}

const paths = ['/', '/masuk', '/masuk/*', '/keluar', '/halaman/*', '/tabel/*', '/arti', '/arti/*'];

/** `front`: where `/` leads whoever has not entered here. */
export function dashboardRoutes(app: Hono<{ Bindings: HttpBindings }>, means: Means, front: string | undefined): void {
  for (const { path, mime, text } of assets)
    app.get(path, compress(), (c) =>
      c.body(text, 200, { 'content-type': mime, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  const own = pages(means);
  for (const path of paths)
    app.all(path, (c) => {
      const { house } = means.progress;
      const entered = /(?:^|[ -])kabar=/.test(c.req.header('cookie') ?? '');
      if (path === '/' && front && !(entered && house?.dashboard)) return c.redirect(front);
      return house && !house.dashboard ? c.notFound() : own.fetch(c.req.raw, c.env);
    });
}

function pages({ log, texts, progress }: Means): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => (error instanceof HTTPException ? error.getResponse() : failed(c, texts, error, log)));
  app.use(compress());
  app.use(opened(texts, progress));
  app.route('/', entryRoutes());
  app.use(async (c, next) => ('person' in c.get('visitor') ? next() : outside(c)));
  app.notFound(missing);
  app.get('/', (c) => roomPage(c, texts));
  app.get('/halaman/:name', (c) => roomPage(c, texts, c.req.param('name')));
  app.get('/tabel/:name', (c) => {
    const [, name, format] = /^(\w+\.\w+?)(?:\.(xlsx|csv|pdf))?$/.exec(c.req.param('name')) ?? [];
    if (!name) return missing(c);
    return format ? tableFile(c, texts, name, format as FileKind) : tablePage(c, texts, name);
  });
  app.get('/arti', (c) => meaningsPage(c, texts));
  app.get('/arti/:id', (c) => meaningPage(c, texts, `inbox/glossary:${c.req.param('id')}`));
  app.get('/arti/:room/:file/:id', (c) => {
    const { room, file, id } = c.req.param();
    return meaningPage(c, texts, `${room}/${file}:${id}`);
  });
  return app;
}
