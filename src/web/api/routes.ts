/** The API: the tables of the rooms, read only, with the rights of the key's holder. */
import { createHash } from 'node:crypto';
import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Table } from '../../page.ts';
import { type Person, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ApiBackend, Progress, WebTexts } from '../house.ts';
import { jsonTable } from './json.ts';
import { openApi } from './openapi.ts';
import { nextPath, type Paging, pagingOf } from './paging.ts';
import { requestsOf } from './requests.ts';

const text = textOf('web/api');
type Problem = 'starting' | 'key' | 'path' | 'query' | 'role' | 'many';

type Env = { Variables: { api: ApiBackend; person: Person; key: number } };

type Fail = (c: HonoContext, status: 400 | 401 | 403 | 404 | 429 | 503, error: Problem, message?: string) => Response;

export function apiRoutes(texts: WebTexts, progress: Progress): Hono<Env> {
  const app = new Hono<Env>();
  const fail: Fail = (c, status, error, message) =>
    c.json({ error, message: message ?? texts.render('id', text(`error-${error}`)) }, status);
  app.use(async (c, next) => {
    const api = progress.house?.api;
    if (!api || progress.closing.aborted) return fail(c, 503, 'starting');
    c.set('api', api);
    await next();
    c.header('cache-control', 'private, no-cache');
    c.header('vary', 'authorization');
  });
  app.get('/openapi.json', (c) => c.json(openApi(c.get('api').tables, texts)));
  app.use(byKey(fail));
  app.get('/', (c) => {
    const { grants } = c.get('person');
    const open = Object.entries(c.get('api').tables).filter(([, { roles }]) =>
      grants.some(({ role }) => roles.includes(role)),
    );
    return c.json({ tables: open.map(([name]) => `/api/v1/${name}`) });
  });
  app.get('/:table{[a-z]+\\.[a-z_]+}', (c) => tableOf(c, c.req.param('table'), texts, fail));
  app.all('*', (c) => fail(c, 404, 'path'));
  return app;
}

/** Whose key it is, and that she does not ask too often. */
function byKey(fail: Fail): MiddlewareHandler<Env> {
  const requests = requestsOf();
  return async (c, next) => {
    const api = c.get('api');
    const [, given] = /^Bearer (kabar_[a-z2-9]{50})$/.exec(c.req.header('authorization') ?? '') ?? [];
    const holder = given && (await api.holder(given));
    if (!holder) {
      c.header('www-authenticate', 'Bearer');
      return fail(c, 401, 'key');
    }
    if (!requests.allow(holder.key, api.now())) {
      c.header('retry-after', '60');
      return fail(c, 429, 'many');
    }
    c.set('person', holder.person);
    c.set('key', holder.key);
    return next();
  };
}

async function tableOf(c: HonoContext<Env>, name: string, texts: WebTexts, fail: Fail): Promise<Response> {
  const [api, person] = [c.get('api'), c.get('person')];
  const offer = Object.hasOwn(api.tables, name) ? api.tables[name]! : undefined;
  if (!offer) return fail(c, 404, 'path');
  if (!person.grants.some(({ role }) => offer.roles.includes(role))) {
    await api.refused(name, person);
    return fail(c, 403, 'role');
  }
  const asked = pagingOf(c.req.query());
  const checked = asked && z.strictObject(offer.takes.shape).safeParse(asked.rest);
  if (!asked || !checked?.success) return fail(c, 400, 'query', wrongQuery(checked?.error, texts));
  try {
    const table = await api.read(name, { person, query: asked.rest, key: c.get('key') });
    return answer(c, table, asked, (one) => texts.render(person.language, one));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fail(c, 403, 'role', texts.render(person.language, error.text));
  }
}

/** One page of it; nothing where it has not changed. */
function answer(
  c: HonoContext<Env>,
  table: Table,
  { paging, rest }: { paging: Paging; rest: Record<string, string> },
  say: (one: Parameters<WebTexts['render']>[1]) => string,
): Response {
  // A program adds up for itself: to it the sum would be one area more.
  const rows = table.summed ? table.rows.slice(0, -1) : table.rows;
  const page = rows.slice(paging.offset, paging.offset + paging.limit);
  const next = nextPath(c.req.path, rest, paging, { total: rows.length, next: table.next });
  const body = { ...jsonTable(table, page, say), next };
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27)}"`;
  c.header('etag', tag);
  if (next) c.header('link', `<${next}>; rel="next"`);
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(tag)) return c.body(null, 304);
  return c.json({ ...body, as_of: new Date(table.asOf).toISOString() });
}

/** Names what is wrong by the names of the query, in words. */
function wrongQuery(error: z.ZodError | undefined, texts: WebTexts): string | undefined {
  const names = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String),
  );
  return names.length > 0 ? texts.render('id', text('error-query-names', { names: names.join(', ') })) : undefined;
}
