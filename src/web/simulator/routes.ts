/** The simulator's page and its JSON face. Only ever mounted beside demo or practice data. */
import { type Context, Hono } from 'hono';
import { SendError } from '../../channels/channel.ts';
import type { SimMessage } from '../../channels/simulator-chats.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import { bodyAtMost } from '../body-size.ts';
import type { Progress, SimulatorBackend, WebTexts } from '../house.ts';
import { dialogYaml } from './dialog.ts';
import { readPost } from './incoming.ts';
import { assets, page, pageTexts } from './page.ts';
import { changes } from './stream.ts';

/** A photo of 8 MB grows by a third on its way. */
const bodyMost = 12 * 1024 * 1024;

const text = textOf('web/simulator');

/** What is wrong with a request: `web/simulator:error-<problem>` says it. */
type Problem = TextId<'web/simulator'> extends infer Id ? (Id extends `error-${infer What}` ? What : never) : never;

type Env = { Variables: { texts: WebTexts; backend: SimulatorBackend; language: string } };
type App = Hono<Env>;

export function simulatorRoutes(texts: WebTexts, progress: Progress): App {
  const app: App = new Hono();
  app.use(async (c, next) => {
    const asked = c.req.query('lang') ?? 'id';
    c.set('texts', texts);
    c.set('language', texts.languages().includes(asked) ? asked : 'id');
    await next();
    c.header('cache-control', 'no-cache');
  });
  pageRoutes(app);
  // Everything below needs an open house with a simulator.
  app.use(async (c, next) => {
    if (!progress.house || progress.closing.aborted) return problem(c, 'starting', 503);
    if (!progress.house.simulator) return problem(c, 'off', 404);
    c.set('backend', progress.house.simulator);
    return next();
  });
  const knows = knownChats();
  // Whatever is asked of chats is asked of chats that there are: those of people who were erased or never joined are nobody's to read.
  app.use('/api/*', async (c, next) => {
    for (const chat of [...(c.req.queries('of') ?? []), ...(c.req.queries('to') ?? [])])
      if (!(await knows(chat, c.get('backend')))) return problem(c, 'person', 404);
    return next();
  });
  messageRoutes(app, knows);
  viewRoutes(app, progress.closing);
  fileRoutes(app);
  return app;
}

/** The page itself, also while the program starts. */
function pageRoutes(app: App) {
  app.get('/', (c) => c.html(page(c.get('texts'), c.get('language'))));
  app.get('/:file{[a-z-]+\\.(js|css|svg)}', (c) => {
    const asset = assets.get(c.req.param('file'));
    return asset ? c.body(asset.text, 200, { 'content-type': asset.mime }) : problem(c, 'path', 404);
  });
  app.get('/api/texts', (c) => c.json(pageTexts(c.get('texts'), c.get('language'))));
}

/** What a person says, and what she is told. */
function messageRoutes(app: App, knows: ReturnType<typeof knownChats>) {
  const limit = bodyAtMost(bodyMost, (c, status) =>
    problem(c as Context<Env>, status === 413 ? 'large' : 'body', status),
  );
  app.post('/api/messages', limit, async (c) => {
    const { channel } = c.get('backend');
    const post = await readPost(c.req.raw, channel);
    if ('problem' in post) return problem(c, post.problem, 400);
    if (!(await knows(post.from, c.get('backend')))) return problem(c, 'person', 404);
    const replies = await channel.post(post.from, post.said).catch(unlessNobodyReceives);
    if (!replies) return problem(c, 'starting', 503);
    return c.json({ replies: replies.map((message) => outward(c, message)) });
  });
  app.get('/api/messages', async (c) => {
    const chat = c.req.query('to');
    if (chat === undefined) return problem(c, 'person', 404);
    const messages = c.get('backend').channel.since(chat, c.req.query('after') ?? '');
    return c.json({ replies: messages.map((message) => outward(c, message)) });
  });
}

/** What the page shows: its people, their chats, and what changes in them. */
function viewRoutes(app: App, closing: AbortSignal) {
  app.get('/api/people', async (c) => c.json(await c.get('backend').people()));
  app.get('/api/chat', (c) => {
    const { channel } = c.get('backend');
    const chat = c.req.query('of');
    if (chat === undefined) return problem(c, 'person', 404);
    const { rev, messages } = channel.look(chat);
    const after = Number(c.req.query('after') ?? 0);
    return c.json({ boot: channel.boot, rev, messages: messages.filter((message) => message.rev > after) });
  });
  app.get('/api/stream', (c) => changes(c.get('backend').channel, c.req.queries('of') ?? [], closing));
  app.post('/api/invitation', async (c) => {
    const code = await c.get('backend').invite?.();
    return code ? c.json({ code }) : problem(c, 'path', 404);
  });
}

function fileRoutes(app: App) {
  app.get('/api/dialog', (c) => {
    const chats = c.req.queries('of') ?? [];
    const yaml = dialogYaml(c.get('backend').channel, chats);
    if (!yaml) return problem(c, 'empty', 404);
    return c.body(yaml, 200, {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${chats[0]?.replaceAll(/[^\w-]/g, '')}.yaml"`,
    });
  });
  app.get('/media/:ref', (c) => {
    const file = c.get('backend').channel.file(c.req.param('ref'));
    if (!file) return problem(c, 'path', 404);
    // Only pictures are ever shown in the page; anything else is saved.
    const shown = /^image\/(jpeg|png|webp|gif)$/.test(file.mime);
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': shown ? file.mime : 'application/octet-stream',
      'content-disposition': shown ? 'inline' : 'attachment',
    });
  });
}

const problem = (c: Context<Env>, what: Problem, status: 400 | 404 | 411 | 413 | 503) =>
  c.json({ error: c.get('texts').render(c.get('language'), text(`error-${what}`)) }, status);

/** A message as the JSON face gives it. */
function outward(c: Context, { id, text, choices, image }: SimMessage) {
  return { id, text, choices, image: image && new URL(`/simulator/media/${image}`, c.req.url).href };
}

/** Which chats there are: people of the demo, and phones that never joined (`new…`). The list is asked again when somebody is missing. */
function knownChats() {
  let known = new Set<string>();
  return async (chat: string, backend: SimulatorBackend) => {
    if (/^new[a-z0-9-]{1,30}$/.test(chat)) return true;
    if (!known.has(chat)) known = new Set((await backend.people()).map(({ id }) => id));
    return known.has(chat);
  };
}

function unlessNobodyReceives(error: unknown): undefined {
  if (!(error instanceof SendError)) throw error;
}
